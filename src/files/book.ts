import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileError, isDay, nextDay, numberCell, parseCsv, parseYaml } from "../base/index.js";
import {
  type BaseSchedule,
  type CodeList,
  compileBook,
  type InteractionFile,
  interactionProblems,
  interactionsSchema,
  type KnownRate,
  type Measure,
  measureProblems,
  measureSchema,
  parseCodeList,
  parseCountries,
  type StatuteBook,
} from "../law/index.js";
import { loadMfn2014, loadSchedule } from "./schedule.js";
import { readText, shipped } from "./shipped.js";

/** Measures, lists and interactions of a book folder, before it is compiled. */
export interface BookTexts {
  readonly measures: readonly Measure[];
  readonly lists: readonly CodeList[];
  readonly interactions: readonly InteractionFile[];
}

/** Folders of a book, one a country. */
const countriesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/**
 * Reads and checks the measures, lists and interactions of a book.
 * @param folder the shipped book when absent.
 * @throws ParleyError (invalid file) with file:line:column for the first fault.
 */
export function readBook(folder: string = shipped("book")): BookTexts {
  const countries = countriesIn(folder);
  const lists = countries.flatMap((country) =>
    names(join(folder, country, "lists"), ".csv").map((name) => {
      const file = `book/${country}/lists/${name}`;
      const text = readText(join(folder, country, "lists", name));
      return parseCodeList(text, file, `${country}/lists/${name.replace(/\.csv$/, "")}`);
    }),
  );
  const byName = new Map(lists.map((list) => [list.name, list]));
  const measures = countries.flatMap((country) =>
    names(join(folder, country, "measures"), ".yaml").map((name) => {
      const path = join(folder, country, "measures", name);
      return readMeasure(readText(path), `book/${country}/measures/${name}`, byName);
    }),
  );
  const interactions = countries.flatMap((country) =>
    names(join(folder, country), "interactions.yaml").map((name) =>
      readInteractions(readText(join(folder, country, name)), `book/${country}/${name}`, measures),
    ),
  );
  return { measures, lists, interactions };
}

/** One measure file. @throws ParleyError (invalid file) with file:line:column. */
export function readMeasure(text: string, file: string, lists: ReadonlyMap<string, CodeList>): Measure {
  const { value, place } = parseYaml(text, file, measureSchema);
  const problem = measureProblems(value, lists)[0];
  if (problem) throw fileError(place(problem.path), problem.message);
  return value;
}

/** One interactions file. @throws ParleyError (invalid file) with file:line:column. */
export function readInteractions(text: string, file: string, measures: readonly Measure[]): InteractionFile {
  const { value, place } = parseYaml(text, file, interactionsSchema);
  const problem = interactionProblems(value, measures)[0];
  if (problem) throw fileError(place(problem.path), problem.message);
  return value;
}

/** Files of a folder with an ending, sorted; none where the folder does not exist. */
function names(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

let whole: StatuteBook | undefined;

/**
 * The shipped statute book. Naming the chapters loads only those of the US schedule, which is all one duty needs.
 * @throws ParleyError (invalid file) for the first fault of a file.
 */
export function loadBook(chapters?: readonly string[]): StatuteBook {
  if (chapters === undefined && whole) return whole;
  const schedules = new Map<string, BaseSchedule>([
    ["USA", { kind: "lines", schedule: loadSchedule(chapters) }],
    ["CAN", { kind: "hs6", table: loadMfn2014("CAN"), known: knownRates("ca") }],
    ["MEX", { kind: "hs6", table: loadMfn2014("MEX"), known: knownRates("mx") }],
  ]);
  const book = compileBook({
    ...readBook(),
    schedules,
    countries: parseCountries(readText(shipped("book", "countries.csv")), "book/countries.csv"),
  });
  if (chapters === undefined) whole = book;
  return book;
}

/** Base rates that texts give since the year of the table: columns code, rate, from, to, citation. */
function knownRates(country: "ca" | "mx"): KnownRate[] {
  const file = `book/${country}/base/mfn-known.csv`;
  if (!existsSync(shipped(file))) return [];
  const table = parseCsv(readText(shipped(file)), file, ["code", "rate", "from", "to", "citation"]);
  return table.rows.map((row): KnownRate => {
    const { code, from, to, citation } = row.cells;
    if (!isDay(from) || (to !== "" && !isDay(to)))
      throw fileError(`${file}:${row.line}`, "from and to are days, YYYY-MM-DD");
    return { code, rate: numberCell(table, row, "rate"), from, end: isDay(to) ? nextDay(to) : null, citation };
  });
}
