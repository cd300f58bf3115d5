import { fileError, type IsoDate, isDay, parseCsv, parseRows } from "../../base/index.js";
import { parseRate, type RateExpression } from "./rate.js";
import type { Edition, Heading, Schedule, ScheduleLine } from "./schedule.js";
import { usmcaRateOf } from "./special.js";

/** Texts of one chapter: `72.csv` and `72.headings.csv`. */
export interface ChapterTexts {
  readonly chapter: string;
  readonly lines: string;
  /** Read when a description is asked for, which rates never do. */
  readonly headings: () => string;
}

const lineColumns = ["code", "from", "to", "general", "special", "units", "season", "edition", "under", "description"];

/**
 * Builds a schedule from the shipped tables (`book/us/schedule`). Empty `from` and `edition` mean the first edition,
 * an empty `to` the last. Rows stand in the order of code and day; a ten-digit row without rate takes that of its
 * eight-digit row, day by day.
 * @throws ParleyError (invalid file) with file and line.
 */
export function parseSchedule(editionsText: string, chapters: readonly ChapterTexts[], folder = "schedule"): Schedule {
  const editionsFile = `${folder}/editions.csv`;
  const editions = parseCsv(editionsText, editionsFile, ["edition", "from"]).rows.map(({ cells, line }) => ({
    name: cells.edition,
    from: dayCell(cells.from, `${editionsFile}:${line}`),
  }));
  const [first] = editions;
  if (!first) throw fileError(editionsFile, "names no edition; is the file cut short?");
  const read = new RateReader();
  const lines = new Map<string, ScheduleLine[]>();
  for (const { chapter, lines: text } of chapters) {
    let parents: readonly ScheduleLine[] = [];
    const file = `${folder}/${chapter}.csv`;
    for (const [index, cells] of parseRows(text, file, lineColumns).entries()) {
      const line = readLine(cells, first, read, `${file}:${index + 2}`);
      if (line.code.length === 8 || line.general.text !== "") add(lines, line);
      else {
        const parentCode = line.code.slice(0, 8);
        if (parents[0]?.code !== parentCode) parents = lines.get(parentCode) ?? [];
        for (const state of inherited(line, parents)) add(lines, state);
      }
    }
  }
  return {
    chapters: new Set(chapters.map(({ chapter }) => chapter)),
    editions,
    lines,
    codes: [...lines.keys()].sort(),
    headings: headingReader(chapters, folder),
  };
}

/** The headings of some chapters, each chapter read once, when it is first asked for. */
export function headingReader(
  chapters: readonly Pick<ChapterTexts, "chapter" | "headings">[],
  folder = "schedule",
): Schedule["headings"] {
  const read = new Map<string, ReadonlyMap<string, Heading>>();
  return (chapter) => {
    let headings = read.get(chapter);
    if (!headings) {
      const text = chapters.find((texts) => texts.chapter === chapter)?.headings() ?? "id,under,text\n";
      const table = parseCsv(text, `${folder}/${chapter}.headings.csv`, ["id", "under", "text"]);
      headings = new Map(table.rows.map(({ cells }) => [cells.id, { under: cells.under, text: cells.text }]));
      read.set(chapter, headings);
    }
    return headings;
  };
}

function add(lines: Map<string, ScheduleLine[]>, line: ScheduleLine): void {
  const states = lines.get(line.code);
  if (states) states.push(line);
  else lines.set(line.code, [line]);
}

function dayCell(text: string, place: string): IsoDate {
  if (isDay(text)) return text;
  throw fileError(place, `"${text}" is not a day; write YYYY-MM-DD, for example 2025-07-01`);
}

/** A line from the cells of its row, in the order of `lineColumns`. */
function readLine(cells: readonly string[], first: Edition, read: RateReader, place: string): ScheduleLine {
  const [code = "", from = "", to = "", general = "", special = "", units = "", season = "", edition = ""] = cells;
  const [under = "", description = ""] = [cells[8], cells[9]];
  if (!/^\d{8}(\d\d)?$/.test(code)) throw fileError(place, `"${code}" is not a code of 8 or 10 digits`);
  const suffix = code.length === 10 && general === "";
  return {
    code,
    from: from === "" ? first.from : dayCell(from, place),
    to: to === "" ? null : dayCell(to, place),
    rateCode: code,
    general: read.general(general),
    special,
    usmca: read.usmca(special),
    units: units === "" ? noUnits : units.split("|"),
    description,
    season,
    edition: edition === "" ? first.name : edition,
    under: under === "" && suffix ? code.slice(0, 8) : under,
  };
}

const noUnits: readonly string[] = [];

/** The states of a suffix line: one for each state of its parent that it overlaps. */
function inherited(line: ScheduleLine, parents: readonly ScheduleLine[]): ScheduleLine[] {
  if (parents.length === 0) return [line];
  const states: ScheduleLine[] = [];
  const { code, units, description, under } = line;
  for (const parent of parents) {
    const from = line.from > parent.from ? line.from : parent.from;
    const to = line.to === null || (parent.to !== null && parent.to < line.to) ? parent.to : line.to;
    if (to !== null && to < from) continue;
    const { rateCode, general, special, usmca, season } = parent;
    const edition = from === line.from ? line.edition : parent.edition;
    // One literal, in the order of `readLine`: half of the lines are made here, and a spread takes several times as long.
    states.push({ code, from, to, rateCode, general, special, usmca, units, description, season, edition, under });
  }
  return states;
}

/** Reads each distinct text once; lines of one rate share one object. */
class RateReader {
  readonly #general = new Map<string, RateExpression>();
  readonly #usmca = new Map<string, RateExpression | null>();

  general(text: string): RateExpression {
    let rate = this.#general.get(text);
    if (rate === undefined) {
      rate = parseRate(text);
      this.#general.set(text, rate);
    }
    return rate;
  }

  usmca(text: string): RateExpression | null {
    let rate = this.#usmca.get(text);
    if (rate === undefined) {
      rate = usmcaRateOf(text);
      this.#usmca.set(text, rate);
    }
    return rate;
  }
}
