import type { Economy } from "../../economy/index.js";

/** What the trade surpluses are in the new equilibrium. */
export interface Closure {
  /** Fills `out` [region] from factor income (wages and profits) and tariff revenue [region]; the surpluses sum to zero. */
  surplus(out: Float64Array, wages: Float64Array, revenue: Float64Array): void;
  /**
   * The transposed derivative: fills `out` [region] with the sum over m of weights [m] times the change of surplus m with
   * factor income, or equally tariff revenue, of the region. `out` may be `weights`.
   */
  transposed(out: Float64Array, wages: Float64Array, revenue: Float64Array, weights: Float64Array): void;
}

/** A closure on a base economy with its base profits and tariff revenue [region]. */
export type MakeClosure = (economy: Economy, baseProfits: Float64Array, baseRevenue: Float64Array) => Closure;
