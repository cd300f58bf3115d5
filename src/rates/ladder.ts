import type { IsoDate } from "../base/index.js";
import { averageRates, type RateRow } from "./average.js";
import type { CollectedTotal } from "./sets.js";
import type { AssessedLine, RateBasis } from "./types.js";

/** From the statute to what is collected, in the order in which they are taken; what was collected in 2024 stands beside them. */
export const ladderSteps = [
  "statute",
  "claims",
  "content",
  "remission",
  "timing",
  "collected",
  "collected 2024",
] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** One rung: the average rate there, and the step to it. Rates are fractions; null is not known, never 0. */
export interface Rung {
  readonly origin: string;
  readonly destination: string;
  readonly day: IsoDate;
  readonly step: LadderStep;
  readonly rate: number | null;
  /** Both ends where only a range is published; equal to the rate where it is known. */
  readonly low: number | null;
  readonly high: number | null;
  /** Change from the last rung that is known, in percentage points; null where one of the two is a range or not known. */
  readonly points: number | null;
  /** Both ends of the change where the rung is a range. */
  readonly lowPoints: number | null;
  readonly highPoints: number | null;
  /** Known part of the trade value; null for a published total. */
  readonly coverage: number | null;
  readonly note: string;
}

/** The lines of one pair on one day, and what is said of their steps. */
export interface LadderSources {
  /** Under the law with metal all through, and under the set of metal content. */
  readonly full: readonly AssessedLine[];
  readonly content: readonly AssessedLine[];
  /** With all that may be remitted, where the law of the destination remits something not known by line. */
  readonly remitted: readonly AssessedLine[] | null;
  readonly notes: {
    readonly statute: string;
    readonly claims: string;
    readonly content: string;
    readonly remission: string;
    /** Why no total of duties collected is at hand for the pair, where none is published for any day. */
    readonly collected: string;
    readonly collected2024: string;
  };
}

/**
 * The way from the statute to the duty collected, for one pair: nobody claims and derivatives are metal all through; the
 * claims; the metal content; remission, where there is any; the lag of collection behind the law; what was collected. The
 * lag is not known by itself: after 2024 only totals are published, so that it and whatever else separates the law from the
 * collections is one step, and where no total is published that step is not known.
 */
export function ladder(sources: LadderSources, on: IsoDate, totals: readonly CollectedTotal[]): Rung[] {
  const { full, content, remitted, notes } = sources;
  const rowOf = (lines: readonly AssessedLine[], basis: RateBasis): RateRow =>
    averageRates(lines, on, [basis], "total")[0] as RateRow;
  const statute = rowOf(full, "statutory");
  const claimed = rowOf(full, "claims");
  const shared = rowOf(content, "claims");
  const spared = remitted && rowOf(remitted, "claims");
  const { origin, destination } = statute;
  const rung = (step: LadderStep, row: RateRow, last: RateRow | null, note: string): Rung => ({
    origin,
    destination,
    day: on,
    step,
    rate: row.rate,
    low: row.rate,
    high: row.rate,
    ...changes(row.rate, row.rate, last?.rate ?? null),
    coverage: row.coverage,
    note,
  });
  const unknown = (step: LadderStep, note: string): Rung => ({
    ...nothingKnown(origin, destination, on, step),
    note,
  });
  const own = destination === "USA" ? totals.filter((each) => each.origin === origin) : [];
  const total = own.find((each) => each.from <= on && on <= each.to);
  const past = own.filter((each) => each.to < on).at(-1);
  return [
    rung("statute", statute, null, notes.statute),
    rung("claims", claimed, statute, notes.claims),
    rung("content", shared, claimed, notes.content),
    ...(spared === null
      ? []
      : [
          {
            ...rung("remission", shared, null, notes.remission),
            rate: null,
            low: spared.rate,
            ...changes(spared.rate, shared.rate, shared.rate),
          },
        ]),
    unknown(
      "timing",
      "collection lags the law (goods in transit, statements at month's end, refunds); not known by itself, inside the next step",
    ),
    total
      ? published(shared, total, on)
      : unknown(
          "collected",
          past === undefined
            ? notes.collected
            : `no total at hand for the day; the last one is ${rangeWords(past)} for ${past.from} to ${past.to} (${past.citation})`,
        ),
    rung("collected 2024", rowOf(content, "collected"), null, notes.collected2024),
  ];
}

function published(last: RateRow, { low, high, citation, from, to }: CollectedTotal, on: IsoDate): Rung {
  return {
    origin: last.origin,
    destination: last.destination,
    day: on,
    step: "collected",
    rate: low === high ? low : null,
    low,
    high,
    ...changes(low, high, last.rate),
    coverage: null,
    note: `published total for ${from} to ${to}: ${citation}`,
  };
}

const nothingKnown = (origin: string, destination: string, day: IsoDate, step: LadderStep): Omit<Rung, "note"> => ({
  origin,
  destination,
  day,
  step,
  rate: null,
  low: null,
  high: null,
  points: null,
  lowPoints: null,
  highPoints: null,
  coverage: null,
});

function changes(
  low: number | null,
  high: number | null,
  last: number | null,
): Pick<Rung, "points" | "lowPoints" | "highPoints"> {
  if (low === null || high === null || last === null) return { points: null, lowPoints: null, highPoints: null };
  const [lowPoints, highPoints] = [100 * (low - last), 100 * (high - last)];
  return { points: low === high ? lowPoints : null, lowPoints, highPoints };
}

/** `0.10 %`, or `1.80 to 3.70 %`. */
const rangeWords = ({ low, high }: CollectedTotal): string =>
  low === high ? `${(100 * low).toFixed(2)} %` : `${(100 * low).toFixed(2)} to ${(100 * high).toFixed(2)} %`;
