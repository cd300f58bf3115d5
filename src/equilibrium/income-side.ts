import { log } from "../base/index.js";
import type { Solution } from "./types.js";

/** The income side of the exact change of log real income, [region], in logs; the parts add up to log `welfareHat`. */
export interface IncomeSide {
  /** Wages, that is value added of workers. */
  readonly factorIncome: Float64Array;
  /** Zero in structures without profits. */
  readonly profits: Float64Array;
  readonly tariffRevenue: Float64Array;
  readonly exportTaxRevenue: Float64Array;
  /** Rents of quotas from abroad. */
  readonly rents: Float64Array;
  /** Less given away, or more received: the trade surplus with its sign changed. */
  readonly transfers: Float64Array;
  /** Consumer prices, with their sign changed: positive where they fall. */
  readonly prices: Float64Array;
}

/**
 * Splits log real income by where income comes from. Each part is its change of money over the logarithmic mean of old and
 * new income, so that the parts of income add up to its log change exactly (Montgomery 1937; Vartia 1976).
 * Money is counted in the numeraire: another numeraire moves income and prices alike and leaves the sum.
 */
export function incomeSide(solution: Solution): IncomeSide {
  const { economy, income, baseIncome, wageHat, tariffRevenue, baseTariffRevenue, exportTaxRevenue } = solution;
  const over = income.map((value, n) => logMean(value, baseIncome[n]!));
  const part = (before: Float64Array, after: Float64Array): Float64Array =>
    after.map((value, n) => (value - before[n]!) / over[n]!);
  const wages = wageHat.map((hat, n) => hat * economy.valueAdded[n]!);
  const none = new Float64Array(over.length);
  return {
    factorIncome: part(economy.valueAdded, wages),
    profits: part(solution.baseProfits, solution.profits),
    tariffRevenue: part(baseTariffRevenue, tariffRevenue),
    exportTaxRevenue: part(none, exportTaxRevenue),
    rents: part(none, solution.rentsFromAbroad ?? none),
    transfers: part(solution.tradeSurplus, economy.tradeSurplus),
    prices: solution.priceIndexHat.map((hat) => -log(hat)),
  };
}

/** The logarithmic mean (a - b) / log(a / b) of numbers above 0; for nearly equal numbers their mean, which it then is to the last digit. */
export function logMean(a: number, b: number): number {
  const ratio = a / b;
  return Math.abs(ratio - 1) < 1e-8 ? (a + b) / 2 : (a - b) / log(ratio);
}
