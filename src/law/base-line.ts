import { type IsoDate, notKnown, previousDay } from "../base/index.js";
import { fromAverages, isListed, knownRate, usmcaParties } from "./base-averages.js";
import { type BaseLine, nearestWords, open, paid } from "./base-made.js";
import {
  baseDuty,
  dotted,
  editionOn,
  type Found,
  findHs6,
  findLine,
  pathOf,
  type Schedule,
  type ScheduleLine,
} from "./schedule/index.js";
import { type BaseSchedule, lawHorizon, lawStart, type StatuteBook } from "./statute-book.js";
import { itemProblem } from "./tariff-items.js";
import type { DutyQuery, Question } from "./types.js";

/** Origins that pay the rates of column 2 (HTS general note 3(b)). */
const columnTwo = new Set(["BLR", "CUB", "PRK", "RUS"]);

const none: readonly string[] = [];
const noQuestions: readonly Question[] = [];

/** A name shared by the origins whose base duty is the same. */
export const baseOrigin = (origin: string): string =>
  usmcaParties.has(origin) || columnTwo.has(origin) ? origin : "others";

/**
 * The base duty: the USMCA rate for a claim, else the general rate.
 * @throws ParleyError (not known): no such code (with the nearest), an ambiguous one (with the candidates), a destination
 * without schedule.
 */
export function baseLine(book: StatuteBook, query: DutyQuery): BaseLine {
  const base = book.schedules.get(query.destination);
  if (!base)
    throw notKnown(
      `the book has no schedule for ${query.destination}; it has ${[...book.schedules.keys()].join(", ")}`,
    );
  if (query.code.startsWith("99") || query.code.startsWith("77")) throw notKnown(noGoods(book, query.code));
  if (base.kind === "lines") return fromLines(base, query);
  const problem = base.table.nomenclature === null ? null : itemProblem(book, query);
  if (problem?.isNone) throw notKnown(problem.text);
  const line = fromAverages(base, query, isListed(book, query));
  return problem === null ? line : { ...line, warnings: [...line.warnings, problem.text] };
}

/** Why a code of chapter 77 or 99 stands for no goods. */
function noGoods({ measures }: StatuteBook, code: string): string {
  if (code.startsWith("77")) return "chapter 77 is reserved: the Harmonized System has no goods in it";
  const owner = measures.find(({ rules }) => rules.some(({ rule }) => rule.heading.replaceAll(".", "") === code));
  const what = owner === undefined ? "is of chapter 99, which holds no goods" : `is a heading of ${owner.measure.id}`;
  return `${dotted(code)} ${what}; ask for the code of the goods in chapters 1 to 98, and --explain shows the headings that meet them`;
}

/** A code as found on a day, with the words that every query about it needs. */
interface LookUp {
  readonly found: Found;
  readonly heading: string;
  readonly citation: string;
}

/** Look-ups of the last day asked for: rates ask for thousands of codes of one day, with and without a claim. */
interface DayOfSchedule {
  readonly on: IsoDate;
  readonly edition: string | null;
  readonly inSeason: Map<string, LookUp>;
  readonly anySeason: Map<string, LookUp>;
}

const lastDays = new WeakMap<Schedule, DayOfSchedule>();

function dayOf(schedule: Schedule, on: IsoDate): DayOfSchedule {
  let day = lastDays.get(schedule);
  if (day === undefined || day.on !== on) {
    day = { on, edition: editionOn(schedule, on), inSeason: new Map(), anySeason: new Map() };
    lastDays.set(schedule, day);
  }
  return day;
}

function find(schedule: Schedule, { code, on, seasons }: DutyQuery): LookUp {
  const day = dayOf(schedule, on);
  const lookUps = seasons === "any" ? day.anySeason : day.inSeason;
  let lookUp = lookUps.get(code);
  if (lookUp === undefined) {
    const found = findLine(schedule, code, on, seasons);
    const heading = found.kind === "line" ? dotted(found.line.rateCode) : "";
    const edition = day.edition ?? (found.kind === "line" ? found.line.edition : "");
    lookUp = { found, heading, citation: `HTS ${edition}, ${heading}` };
    lookUps.set(code, lookUp);
  }
  return lookUp;
}

/** A name shared by codes with the same base duty, and the days around the one asked about on which the code has it. */
export interface BaseKind {
  /** Null for a code that is no line of the schedule. */
  readonly name: string | null;
  /** First and last day. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Whether codes have the same base duty on a day, in season or not, for goods of one origin. */
export function baseKind(book: StatuteBook, destination: string, code: string, on: IsoDate): BaseKind {
  const base = book.schedules.get(destination);
  if (base === undefined) return { name: null, from: on, to: on };
  if (base.kind === "lines") {
    const found = findLine(base.schedule, code, on, "any");
    if (found.kind !== "line") return { name: null, from: on, to: on };
    const { line } = found;
    const name = `${line.general.text}|${line.usmca?.text ?? ""}`;
    // A line found in place of the code may give way to another one on any day.
    return line.code === code ? { name, from: line.from, to: line.to ?? lawHorizon } : { name, from: on, to: on };
  }
  if (base.table.nomenclature !== null && itemProblem(book, { code, destination })?.isNone) {
    return { name: null, from: lawStart, to: lawHorizon };
  }
  const known = knownRate(base, code, on);
  if (known) return { name: String(known.rate), from: known.from, to: known.end ? previousDay(known.end) : lawHorizon };
  const found = findHs6(base.table, code);
  const name = found.kind === "rate" ? String(found.rate) : `none ${isListed(book, { code, destination })}`;
  const settled = base.known.length === 0 || !base.known.some((rate) => code.startsWith(rate.code));
  const [from, to] = settled ? [lawStart, lawHorizon] : [on, on];
  return { name: found.kind === "candidates" ? null : name, from, to };
}

function fromLines(base: Extract<BaseSchedule, { kind: "lines" }>, query: DutyQuery): BaseLine {
  const { found, heading, citation } = find(base.schedule, query);
  if (found.kind === "none") throw notKnown(nearestWords(found.note, found.nearest));
  if (found.kind === "candidates") {
    throw notKnown(`${found.note}: ${found.lines.map(lineWords).join("; ")}`);
  }
  const { line } = found;
  const warnings = found.note === null ? none : [found.note];
  const special = query.claim === null ? null : line.usmca;
  const rate = special ?? line.general;
  if (query.claim === null && columnTwo.has(query.origin)) {
    return open(line, heading, citation, "the rates of column 2 are not in the book", null, [], warnings);
  }
  const duty = baseDuty(rate, query.facts.quantity ? { value: query.value, quantity: query.facts.quantity } : query);
  if (query.currency !== "USD" && duty.kind !== "unknown" && (duty.kind === "needs" || duty.specific !== null)) {
    throw notKnown(
      `the rate of ${heading}, ${rate.text}, is in US dollars and the book holds no exchange rates; give the value in USD, not in ${query.currency}`,
    );
  }
  if (duty.kind === "unknown") return open(line, heading, citation, duty.reason, rate.text, [], warnings);
  if (duty.kind === "needs") {
    const questions = duty.needs.map((unit) => ({
      fact: `quantity.${unit}`,
      programme: "mfn",
      text: `${unit.startsWith("value of ") ? unit : `amount in ${unit}`}, for the rate ${duty.text}`,
    }));
    const unused = Object.keys(query.facts.quantity ?? {}).map(
      (unit) =>
        `quantity.${unit} does not tell the amount in ${duty.needs.join(", ")} that the rate ${duty.text} asks for`,
    );
    return open(line, heading, citation, `the rate is ${duty.text}`, duty.text, questions, [...warnings, ...unused]);
  }
  const reason = special ? `USMCA rate ${rate.text}` : rate.text === "Free" ? "Free" : `general rate ${rate.text}`;
  return {
    found: line,
    line: paid(query, heading, duty.rate, duty.specific, duty.amount, reason, citation),
    questions: noQuestions,
    warnings,
  };
}

/** The headings above the line and its own text, outermost first; empty where there are only averages. */
export function describe(book: StatuteBook, { destination }: DutyQuery, { found }: BaseLine): string {
  const base = book.schedules.get(destination);
  return found !== null && base?.kind === "lines"
    ? pathOf(base.schedule, found).join(": ").replaceAll(/\s+/g, " ")
    : "";
}

const lineWords = (line: ScheduleLine): string =>
  `${dotted(line.code)} ${line.description.slice(0, 60)} (${line.general.text})`;
