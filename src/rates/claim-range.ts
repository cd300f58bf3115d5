import { claimBreak } from "./claims.js";
import type { AssessedLine } from "./types.js";

/** The line with nothing claimed. */
export const unclaimed = (item: AssessedLine): AssessedLine => ({ ...item, claims: item.statutory });

/** The line with all of it claimed, where part of it is; a line on which nobody claims stays as it is. */
export function fullyClaimed(item: AssessedLine): AssessedLine {
  const { claimShare } = item.line;
  const unclaimedParts = item.statutory.length > 0 && claimShare < 1 ? 1 : 0;
  const claimed = claimShare > 0 ? item.claims[unclaimedParts] : undefined;
  return claimed === undefined ? item : { ...item, claims: [{ share: 1, rates: claimed.rates }] };
}

/** US imports from an origin in a month or longer period, and the part entered under a claim, USD. */
export interface ClaimTotal {
  readonly period: string;
  readonly origin: string;
  readonly value: number;
  readonly claimed: number;
}

/** The claim share of an origin in a period, and how far months of its kind lie apart. */
export interface ClaimSpread {
  readonly origin: string;
  readonly share: number;
  /** Standard deviation of the monthly shares, in the share's own unit. */
  readonly deviation: number;
}

/**
 * What is taken for the uncertainty of claim shares: the standard deviation over the months on the same side of the break of
 * the series as the period, over all months for the year 2025 (A-claims-spread).
 * @returns one entry for each origin in the table with imports in the period.
 */
export function claimSpreads(totals: readonly ClaimTotal[], period: string): ClaimSpread[] {
  const late = (month: string): boolean => month >= claimBreak.after;
  const like = ({ period: month }: ClaimTotal): boolean =>
    /^\d{4}-\d{2}$/.test(month) &&
    (period === "2025" || late(month) === (period === "2025-h2" || (period !== "2024" && late(period))));
  return totals
    .filter((total) => total.period === period && total.value > 0)
    .map(({ origin, value, claimed }) => {
      const months = totals.filter((total) => total.origin === origin && like(total));
      return { origin, share: claimed / value, deviation: deviation(months.map((each) => each.claimed / each.value)) };
    });
}

/** Sample standard deviation; 0 for fewer than two values. */
function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1));
}
