import { usageError, unknown } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { ClosureName } from "./types.js";

/** What the trade surpluses are in the new equilibrium. */
export interface Closure {
  /** Fills `out` [region] from wage income and tariff revenue [region]; the surpluses sum to zero. */
  surplus(out: Float64Array, wages: Float64Array, revenue: Float64Array): void;
  /** The rule in words, for results and docs. */
  readonly words: string;
}

/** The names, in the order of the docs. */
export const closureNames: readonly ClosureName[] = ["world-va", "own-income", "zero"];

/** Base tariff revenue [region]: expenditure less flows net of tariffs. */
type Make = (economy: Economy, baseRevenue: Float64Array) => Closure;

/** Surpluses keep their base value, counted in the numeraire (Caliendo and Parro 2015, with deficits). */
const worldVa: Make = ({ tradeSurplus }) => ({
  words: "trade surpluses keep their base value, counted in the numeraire",
  surplus: (out) => out.set(tradeSurplus),
});

/**
 * Each surplus keeps its base share of the region's own income (wages + tariff revenue). These do not sum to zero after a
 * shock; the remainder is taken out in proportion to the size of each surplus, so that a region in balance stays there.
 */
const ownIncome: Make = ({ tradeSurplus, valueAdded }, baseRevenue) => {
  const ratio = tradeSurplus.map((surplus, n) => surplus / (valueAdded[n]! + baseRevenue[n]!));
  return {
    words:
      "trade surpluses keep their base share of own wages and tariff revenue; the remainder of the world sum is taken out in proportion to their size",
    surplus(out, wages, revenue) {
      let sum = 0;
      let size = 0;
      for (let n = 0; n < ratio.length; n += 1) {
        const raw = ratio[n]! * (wages[n]! + revenue[n]!);
        out[n] = raw;
        sum += raw;
        size += Math.abs(raw);
      }
      if (size === 0) return;
      for (let n = 0; n < ratio.length; n += 1) out[n] = out[n]! - (sum / size) * Math.abs(out[n]!);
    },
  };
};

/** Surpluses are zero. The base is purged of them first, so this is only reached with a base in balance. */
const zero: Make = () => ({
  words: "trade is balanced; results are relative to the base solved without surpluses",
  surplus: (out) => out.fill(0),
});

const makers: Readonly<Record<ClosureName, Make>> = { "world-va": worldVa, "own-income": ownIncome, zero };

/** @throws ParleyError (usage) for a name that is not a closure. */
export function closureFor(name: ClosureName, economy: Economy, baseRevenue: Float64Array): Closure {
  if (!Object.hasOwn(makers, name)) throw usageError(unknown("closure", name, closureNames));
  return makers[name](economy, baseRevenue);
}
