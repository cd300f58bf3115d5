import { type IsoDate, notKnown, usageError, unknown } from "../base/index.js";
import type { ClaimSource } from "./types.js";

/** First and last month with claim shares by line. */
export const firstClaimMonth = "2025-01";
export const lastClaimMonth = "2026-02";

/** The USITC series breaks between these months: the share of Canada jumps from 57 to 86 %, of Mexico from 48 to 87 %. */
export const claimBreak = { before: "2025-06", after: "2025-07" } as const;

/** Months with claims, and with imports, by line. */
export const monthsOfClaims: readonly string[] = Array.from({ length: 14 }, (_, index) =>
  index < 12 ? `2025-${String(index + 1).padStart(2, "0")}` : `2026-${String(index - 11).padStart(2, "0")}`,
);

/** The claims of the month of the law's day, moved with what a claim saves (A-claims-choice). */
export const fittedClaims = "fitted";

/** Names `--claims` takes: the month of the law's day, the same moved with the margin, a year, the second half of 2025, a month held. */
export const claimSets: readonly string[] = [
  "month-of-law",
  fittedClaims,
  "2024",
  "2025",
  "2025-h2",
  ...monthsOfClaims,
];

/**
 * The period a claim set stands for on a day. `month-of-law` is the month of the day, after the last month at hand the
 * last, before the first the year 2024.
 * @throws ParleyError (usage) for a set that does not exist.
 */
export function claimPeriod(set: string, on: IsoDate): string {
  if (!claimSets.includes(set)) throw usageError(unknown("claim set", set, claimSets));
  if (set !== "month-of-law" && set !== fittedClaims) return set;
  const month = on.slice(0, 7);
  if (month < firstClaimMonth) return "2024";
  return month > lastClaimMonth ? lastClaimMonth : month;
}

/** Imports of a line in a period, and the part entered under a claim, USD. */
export interface ClaimedValue {
  readonly value: number;
  readonly claimed: number;
}

/** One period of one origin, by ten-digit code. */
export type ClaimTable = ReadonlyMap<string, ClaimedValue>;

export interface ClaimShare {
  readonly share: number;
  readonly source: ClaimSource;
}

/**
 * Claim share of a line. A line without imports in the period takes its share of 2025, then of 2024, then the mean of
 * its chapter in the period, then of the origin (A-claims-fallback): a line not seen is not a line without claims.
 * @throws ParleyError (not known) when the period holds no imports.
 */
export function claimLookup(
  period: ClaimTable,
  fallbacks: readonly (readonly [ClaimSource, ClaimTable])[],
): (code: string) => ClaimShare {
  const chapters = new Map<string, Sums>();
  const all: Sums = { value: 0, claimed: 0 };
  for (const [code, entry] of period) {
    add(all, entry);
    const name = code.slice(0, 2);
    let chapter = chapters.get(name);
    if (chapter === undefined) {
      chapter = { value: 0, claimed: 0 };
      chapters.set(name, chapter);
    }
    add(chapter, entry);
  }
  if (all.value <= 0) throw notKnown("the claim set has no imports in the period");
  const steps: readonly (readonly [ClaimSource, ClaimTable])[] = [["set", period], ...fallbacks];
  return (code) => {
    for (const [source, table] of steps) {
      const entry = table.get(code);
      if (entry) return { share: entry.claimed / entry.value, source };
    }
    const chapter = chapters.get(code.slice(0, 2));
    if (chapter) return { share: chapter.claimed / chapter.value, source: "chapter" };
    return { share: all.claimed / all.value, source: "origin" };
  };
}

interface Sums {
  value: number;
  claimed: number;
}

function add(sums: Sums, { value, claimed }: ClaimedValue): void {
  sums.value += value;
  sums.claimed += claimed;
}
