import { type IsoDate, notKnown, previousDay } from "../base/index.js";
import {
  baseDuty,
  dotted,
  editionOn,
  type Found,
  findHs6,
  findLine,
  type Hs6Found,
  pathOf,
  type Schedule,
  type ScheduleLine,
} from "./schedule/index.js";
import { type BaseSchedule, lawHorizon, lawStart, type RaisedRates, type StatuteBook } from "./statute-book.js";
import { itemProblem } from "./tariff-items.js";
import type { DutyLine, DutyQuery, Question } from "./types.js";

/** The base duty of a product: the line `mfn` of a derivation. */
export interface BaseLine {
  /** Line of the schedule; null where there are only averages. */
  readonly found: ScheduleLine | null;
  readonly line: DutyLine;
  readonly questions: readonly Question[];
  readonly warnings: readonly string[];
  /** Least and greatest amount of a base duty that is open; absent where no bound exists. */
  readonly bounds?: readonly [number, number];
}

/** Origins that pay the rates of column 2 (HTS general note 3(b)). */
const columnTwo = new Set(["BLR", "CUB", "PRK", "RUS"]);

const none: readonly string[] = [];
const noQuestions: readonly Question[] = [];

const usmcaParties = new Set(["USA", "CAN", "MEX"]);

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

/** Whether the code stands on a list of the destination's own law. */
const isListed = (book: StatuteBook, { code, destination }: Pick<DutyQuery, "code" | "destination">): boolean =>
  book.index.hits(code).whole.some(({ list }) => list.startsWith(destination === "CAN" ? "ca/" : "mx/"));

const knownRate = ({ known }: Extract<BaseSchedule, { kind: "hs6" }>, digits: string, on: IsoDate) =>
  known.find(({ code, from, end }) => digits.startsWith(code) && from <= on && (end === null || on < end));

/** `listed`: the code stands on a list of the book, so that it exists also where the table is older than the code. */
function fromAverages(base: Extract<BaseSchedule, { kind: "hs6" }>, query: DutyQuery, listed: boolean): BaseLine {
  const known = knownRate(base, query.code, query.on);
  const free = query.claim !== null && usmcaParties.has(query.origin);
  if (known) {
    const rate = free ? 0 : known.rate;
    const reason = free ? "free under the agreement" : `general rate ${percent(rate)}`;
    return {
      found: null,
      line: paid(query, dotted(known.code), rate, null, rate * query.value, reason, known.citation),
      questions: [],
      warnings: [],
    };
  }
  const found = findHs6(base.table, query.code);
  if (found.kind !== "rate" && free && listed) {
    const reason = "free under the agreement; the code is newer than the table of base rates";
    const line = paid(
      query,
      dotted(query.code),
      0,
      null,
      0,
      reason,
      "Canada-United States-Mexico Agreement, article 2.4",
    );
    return { found: null, line, questions: [], warnings: [] };
  }
  if (found.kind === "none") throw notKnown(nearestWords(found.note, found.nearest));
  if (found.kind === "candidates") {
    throw notKnown(
      `${query.code} stands for codes with different rates: ${found.codes.slice(0, 12).map(dotted).join(", ")}`,
    );
  }
  const rate = free ? 0 : found.rate;
  const raised = free || query.seasons === "any" ? undefined : raisedRates(base, found.code, query.on);
  if (raised !== undefined) return fromRaised(query, found, raised);
  const own = base.table.nomenclature === null;
  const reason = free
    ? "free under the agreement"
    : own
      ? `general rate ${percent(rate)}`
      : `general rate ${percent(rate)} of ${found.year}, average of six digits`;
  const warnings = free || own ? [] : [`the base rate is that of ${found.year}, the newest at hand`];
  const citation = own ? `mfn.csv, ${dotted(found.code)}` : `WTO applied rates of ${found.year}, ${dotted(found.code)}`;
  return {
    found: null,
    line: paid(query, dotted(found.code), rate, null, rate * query.value, reason, citation),
    questions: [],
    warnings,
  };
}

/** What a text did to rates of the code that are not at hand; undefined where it left them. */
export const raisedRates = ({ raised }: Extract<BaseSchedule, { kind: "hs6" }>, digits: string, on: IsoDate) =>
  raised.find(({ code, from, end }) => digits.startsWith(code) && from <= on && (end === null || on < end));

/**
 * A base rate that a later text may have raised: the rate given as a fact, else a question between the old rate and the
 * highest of the text. Averages of trade of a whole year take the old rate (A-mexico-2026).
 */
function fromRaised(
  query: DutyQuery,
  { code, rate, year }: Extract<Hs6Found, { kind: "rate" }>,
  { greatest, citation }: RaisedRates,
): BaseLine {
  const given = query.facts.generalRate;
  const heading = dotted(code);
  if (given !== undefined) {
    const line = paid(
      query,
      heading,
      given,
      null,
      given * query.value,
      `general rate ${percent(given)}, as given`,
      citation,
    );
    return { found: null, line, questions: [], warnings: [] };
  }
  const most = Math.max(rate, greatest);
  const text = `general rate of the tariff item, as a fraction; ${percent(rate)} in ${year}, at most ${percent(most)} since`;
  const questions = [{ fact: "generalRate", programme: "mfn", text }];
  const reason = `some tariff items below ${heading.slice(0, 2)} were raised; the list is not at hand`;
  return {
    ...open(null, heading, citation, reason, null, questions, [`the rate of ${year} is the newest at hand`]),
    bounds: [rate * query.value, most * query.value],
  };
}

/** The headings above the line and its own text, outermost first; empty where there are only averages. */
export function describe(book: StatuteBook, { destination }: DutyQuery, { found }: BaseLine): string {
  const base = book.schedules.get(destination);
  return found !== null && base?.kind === "lines"
    ? pathOf(base.schedule, found).join(": ").replaceAll(/\s+/g, " ")
    : "";
}

const percent = (rate: number): string => `${Math.round(rate * 1e6) / 1e4} %`;

const nearestWords = (note: string, nearest: readonly string[]): string =>
  nearest.length === 0 ? note : `${note}; nearest: ${nearest.join(", ")}`;

const lineWords = (line: ScheduleLine): string =>
  `${dotted(line.code)} ${line.description.slice(0, 60)} (${line.general.text})`;

function paid(
  query: DutyQuery,
  heading: string,
  rate: number | null,
  specific: string | null,
  amount: number,
  reason: string,
  citation: string,
): DutyLine {
  // One literal: this is the inner loop of the rates, and a spread costs five times as much.
  return {
    programme: "mfn",
    heading,
    basis: "fullValue",
    basisValue: query.value,
    rate,
    specific,
    amount,
    status: "applies",
    reason,
    citation,
    counterfactual: null,
  };
}

function open(
  found: ScheduleLine | null,
  heading: string,
  citation: string,
  reason: string,
  specific: string | null,
  questions: readonly Question[],
  warnings: readonly string[],
): BaseLine {
  const line: DutyLine = {
    programme: "mfn",
    heading,
    basis: "fullValue",
    basisValue: null,
    rate: null,
    specific,
    amount: null,
    status: "needsFact",
    reason,
    citation,
    counterfactual: null,
  };
  return { found, line, questions, warnings };
}
