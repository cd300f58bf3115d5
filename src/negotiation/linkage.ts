import { usageError } from "../base/index.js";

/** A matter outside tariffs that a deal can carry: security cooperation, energy, dairy. US$ bn a year of one party. */
export interface SideIssue {
  readonly name: string;
  /** What it is worth to the party, and what it costs it. */
  readonly value: number;
  readonly cost: number;
  /** Share of the value and cost that comes about: 1 for what a party can hold the others to, 0 for mere words. */
  readonly enforceability: number;
}

/** What the least side issue must be for a deal to hold. */
export interface BreakEven {
  /** US$ bn a year the side issue must be worth to the party; 0 when the deal holds without, null when nothing would do. */
  readonly usdBn: number | null;
  /** The same as points of the party's tariff on the others' goods; null also where no such rate is given. */
  readonly tariffPoints: number | null;
}

/**
 * A payoff with its side issues: W + sum of phi (b - c), in US$ bn a year; payoffs without an agreement have none.
 * Issue linkage as in Perroni and Whalley (2000): concessions outside trade buy access.
 * @throws ParleyError (usage) for an enforceability outside 0 to 1.
 */
export const withSideIssues = (payoff: number, issues: readonly SideIssue[]): number =>
  issues.reduce((sum, { name, value, cost, enforceability }) => {
    checkEnforceability(enforceability, name);
    return sum + enforceability * (value - cost);
  }, payoff);

/**
 * The least value b of a side issue at which a party has no less with the deal than with its threat:
 * W + phi (b - c) = d, so b = c + (d - W) / phi. It says what the side issue must be worth, never what it is worth.
 * @param usdBnPerPoint what one point of the party's tariff brings it, US$ bn a year, for the answer in tariff points.
 * @throws ParleyError (usage) for numbers missing, an enforceability outside 0 to 1 or a point of tariff that brings nothing.
 */
export function leastLinkage({
  deal,
  threat,
  cost = 0,
  enforceability = 1,
  usdBnPerPoint,
}: {
  /** US$ bn a year with the deal and without. */
  readonly deal: number;
  readonly threat: number;
  readonly cost?: number;
  readonly enforceability?: number;
  readonly usdBnPerPoint?: number;
}): BreakEven {
  checkEnforceability(enforceability, "the side issue");
  if (![deal, threat, cost].every(Number.isFinite)) throw usageError("linkage: deal, threat and cost must be numbers");
  if (usdBnPerPoint !== undefined && !(usdBnPerPoint > 0)) {
    throw usageError(`a point of tariff that brings ${usdBnPerPoint} measures nothing; write a number above 0`);
  }
  const missing = threat - deal;
  if (missing <= 0) return { usdBn: 0, tariffPoints: usdBnPerPoint === undefined ? null : 0 };
  if (enforceability === 0) return { usdBn: null, tariffPoints: null };
  const usdBn = cost + missing / enforceability;
  return { usdBn, tariffPoints: usdBnPerPoint === undefined ? null : usdBn / usdBnPerPoint };
}

function checkEnforceability(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) throw usageError(`enforceability ${value} of ${name}; write a number from 0 to 1`);
}
