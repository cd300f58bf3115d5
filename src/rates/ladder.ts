import type { IsoDate } from "../base/index.js";
import { averageRates, type RateRow } from "./average.js";
import type { CollectedTotal } from "./sets.js";
import type { AssessedLine, RateBasis } from "./types.js";

/** From the statute to what is collected, in the order in which they are taken. */
export const ladderSteps = ["statute", "claims", "content", "timing", "collected"] as const;
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

/** The same lines on one day under the law with metal all through, and under the set of metal content. */
export interface LadderSources {
  readonly full: readonly AssessedLine[];
  readonly content: readonly AssessedLine[];
  /** Period of the claims and name of the content set, for the notes. */
  readonly claims: string;
  readonly contentSet: string;
}

/**
 * The way from the statute to the duty collected, for each pair: nobody claims and derivatives are metal all through;
 * the observed claims; the metal content; the lag of collection behind the law; what was collected. The lag is not known
 * by itself: after 2024 only totals are published, so that it and whatever else separates the law from the collections is
 * one step, and where no total is published that step is not known.
 */
export function ladder(
  { full, content, claims, contentSet }: LadderSources,
  on: IsoDate,
  totals: readonly CollectedTotal[],
): Rung[] {
  const rowsOf = (lines: readonly AssessedLine[], basis: RateBasis): RateRow[] =>
    averageRates(lines, on, [basis], "total");
  const before = { claims: rowsOf(full, "claims"), after: rowsOf(content, "claims") };
  return rowsOf(full, "statutory").flatMap((statute, index) => {
    const { origin, destination } = statute;
    const claimed = before.claims[index] as RateRow;
    const shared = before.after[index] as RateRow;
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
    const total = totals.find((each) => each.origin === origin && each.from <= on && on <= each.to);
    const past = totals.filter((each) => each.origin === origin && each.to < on).at(-1);
    return [
      rung("statute", statute, null, "nothing claimed; derivatives taken for metal all through"),
      rung("claims", claimed, statute, `claim shares of ${claims}`),
      rung("content", shared, claimed, `metal content ${contentSet}`),
      {
        ...nothingKnown(origin, destination, on, "timing"),
        note: "collection lags the law (goods in transit, statements at month's end, refunds); not known by itself, inside the next step",
      },
      total
        ? published(shared, total, on)
        : {
            ...nothingKnown(origin, destination, on, "collected"),
            note:
              past === undefined
                ? "no total is published"
                : `no total at hand for the day; the last one is ${rangeWords(past)} for ${past.from} to ${past.to} (${past.citation})`,
          },
    ];
  });
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
