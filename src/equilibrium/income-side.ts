import { log } from "../base/index.js";
import type { Solution } from "./types.js";

/** The income side of the exact change of log real income, [region], in logs; the parts add up to log `welfareHat`. */
export interface IncomeSide {
  /** Wages, that is value added of workers. */
  readonly factorIncome: Float64Array;
  /** Income that is neither wages, taxes on trade nor transfers: zero in structures without profits. */
  readonly profits: Float64Array;
  readonly tariffRevenue: Float64Array;
  readonly exportTaxRevenue: Float64Array;
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
  const factorIncome = part(economy.valueAdded, wages);
  const revenue = part(baseTariffRevenue, tariffRevenue);
  const exportTaxes = part(none, exportTaxRevenue);
  const transfers = part(solution.tradeSurplus, economy.tradeSurplus);
  const rest = solution.incomeHat.map(
    (hat, n) => log(hat) - factorIncome[n]! - revenue[n]! - exportTaxes[n]! - transfers[n]!,
  );
  return {
    factorIncome,
    // What is left without profits is rounding of a dozen operations.
    profits: rest.map((value) => (Math.abs(value) < 1e-13 ? 0 : value)),
    tariffRevenue: revenue,
    exportTaxRevenue: exportTaxes,
    transfers,
    prices: solution.priceIndexHat.map((hat) => -log(hat)),
  };
}

/** (a - b) / log(a / b); for nearly equal numbers their mean, which it then is to the last digit. */
function logMean(a: number, b: number): number {
  const ratio = a / b;
  return Math.abs(ratio - 1) < 1e-8 ? (a + b) / 2 : (a - b) / log(ratio);
}
