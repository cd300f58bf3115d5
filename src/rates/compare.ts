import { fileError, type IsoDate, isDay, numberCell, parseCsv } from "../base/index.js";
import { type GroupRate, type GroupRemainder, groupsLeft } from "./compare-groups.js";

/** Assumptions that a publisher may make otherwise, in the order in which they are switched. */
export const compareSteps = ["law day", "claims", "content", "us content", "lists", "remission", "basis"] as const;
type CompareStep = (typeof compareSteps)[number];

/** The setting of every assumption; `day` is the day of the law. */
export type CompareSettings = Readonly<Record<CompareStep, string>>;

/** A published average rate; what the publisher does not say of its assumptions is left out. */
export interface Estimate {
  readonly publisher: string;
  readonly origin: string;
  readonly destination: string;
  /** Sector code or `total`. */
  readonly sector: string;
  /** First and last day it is for, and the day on which ours is worked out. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly day: IsoDate;
  /** Fractions; equal where one figure is published. */
  readonly low: number;
  readonly high: number;
  readonly settings: Partial<CompareSettings>;
  /** What is known to separate the two under the same assumptions. */
  readonly reason: string;
  readonly citation: string;
}

/**
 * Reads the table of published estimates.
 * @throws ParleyError (invalid file) with file and line: a day that does not exist or lies outside its span, a high below its low.
 */
export function parseEstimates(text: string, file: string): Estimate[] {
  const columns = [
    "publisher",
    "origin",
    "destination",
    "sector",
    "from",
    "to",
    "day",
    "law_day",
    "low",
    "high",
    "claims",
    "content",
    "us_content",
    "lists",
    "remission",
    "basis",
    "reason",
    "citation",
  ] as const;
  const table = parseCsv(text, file, columns);
  return table.rows.map((row): Estimate => {
    const { publisher, origin, destination, sector, from, to, day, law_day, reason, citation, ...said } = row.cells;
    const place = `${file}:${row.line}`;
    for (const each of [from, to, day, ...(law_day === "" ? [] : [law_day])]) {
      if (!isDay(each)) throw fileError(place, `"${each}" is not a day that exists; write YYYY-MM-DD`);
    }
    if (day < from || day > to) throw fileError(place, `the day ${day} is not in ${from} to ${to}`);
    const [low, high] = [numberCell(table, row, "low"), numberCell(table, row, "high")];
    if (high < low) throw fileError(place, `high ${high} is below low ${low}`);
    const settings = {
      "law day": law_day,
      claims: said.claims,
      content: said.content,
      "us content": said.us_content,
      lists: said.lists,
      remission: said.remission,
      basis: said.basis,
    };
    return {
      publisher,
      origin,
      destination,
      sector,
      from: from as IsoDate,
      to: to as IsoDate,
      day: day as IsoDate,
      low,
      high,
      settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== "")),
      reason,
      citation,
    };
  });
}

/** One switch of an assumption; rates are fractions, null where not known. */
interface Switched {
  readonly step: CompareStep;
  readonly setting: string;
  readonly rate: number | null;
  /** Change from the step before, percentage points. */
  readonly points: number | null;
}

/** The way from our rate to a published one. */
export interface Comparison {
  readonly estimate: Estimate;
  readonly day: IsoDate;
  /** Under our defaults. */
  readonly ours: number | null;
  readonly steps: readonly Switched[];
  /** Ours under the publisher's assumptions, as far as it says them. */
  readonly under: number | null;
  /** From there to the published figure, percentage points: 0 inside a published range, null where ours is not known. */
  readonly unexplained: number | null;
  /** How far the unexplained rest may go without a reason, percentage points. */
  readonly allowed: number;
  /** The rest by group of programmes, where the publisher splits its rate; the points add up to it. */
  readonly groups: readonly GroupRemainder[] | null;
}

/** Our average rate under settings: in all, and by programme; fractions. */
export interface RateUnder {
  readonly all: number | null;
  readonly programmes: ReadonlyMap<string, number>;
}

/**
 * How far a rate may stand from a published one under its publisher's own assumptions, percentage points: 0.02 before the
 * first duty of 2025 and 0.35 from the metals regime of 6 April 2026 on, where The Budget Lab and the Census give the law
 * line by line; else 0.6.
 */
function allowedPoints({ publisher, origin, from }: Estimate): number {
  const isExact = publisher === "The Budget Lab" || publisher.startsWith("Census");
  if (!isExact || origin === "CHN") return 0.6;
  return from < "2025-02-04" ? 0.02 : from >= "2026-04-06" ? 0.35 : 0.6;
}

/** Whether a remainder goes beyond what is allowed without a reason. */
export const isBeyond = ({ unexplained, allowed }: Comparison): boolean =>
  unexplained !== null && Math.abs(unexplained) > allowed;

/**
 * Walks from our rate to a published one, by switching the assumptions that the publisher names one at a time. The order
 * is that of {@link compareSteps}; the sizes of the steps depend on it, their sum does not.
 * @param start our settings on the day.
 * @param rateUnder our average rate under settings; null where it is not known.
 * @param published rates by group of programmes, of any publisher.
 */
export function walk(
  estimate: Estimate,
  start: CompareSettings,
  rateUnder: (settings: CompareSettings) => RateUnder,
  published: readonly GroupRate[],
): Comparison {
  const ours = rateUnder(start).all;
  const steps: Switched[] = [];
  let settings = start;
  let rate = ours;
  for (const step of compareSteps) {
    const setting = estimate.settings[step];
    if (setting === undefined || setting === settings[step]) continue;
    settings = { ...settings, [step]: setting };
    const next = rateUnder(settings).all;
    steps.push({ step, setting, rate: next, points: next === null || rate === null ? null : 100 * (next - rate) });
    rate = next;
  }
  const beyond = rate === null ? null : Math.max(0, estimate.low - rate) - Math.max(0, rate - estimate.high);
  return {
    estimate,
    day: start["law day"] as IsoDate,
    ours,
    steps,
    under: rate,
    unexplained: beyond === null ? null : 100 * beyond,
    allowed: allowedPoints(estimate),
    groups: groupsLeft(estimate, rateUnder(settings).programmes, published),
  };
}
