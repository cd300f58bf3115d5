import type { Economy } from "../economy/index.js";
import type { Accounts } from "./accounts.js";
import { type Point, residualsAt } from "./outcome.js";
import type { Terms } from "./terms.js";
import type { Residuals, Shock } from "./types.js";

/** The base as a point: hats of one. */
export function basePoint(economy: Economy, accounts: Accounts, profits: Float64Array, income: Float64Array): Point {
  const regions = economy.regions.length;
  const cells = regions * economy.sectors.length;
  return {
    logWage: new Float64Array(regions),
    logPrice: new Float64Array(cells),
    logCost: new Float64Array(cells),
    expenditure: economy.expenditure,
    share: economy.share,
    accounts,
    surplus: economy.tradeSurplus,
    profits,
    income,
  };
}

/**
 * Whether a shock leaves everything as it is in the base.
 * @param changed the cells with trade whose tariff or cost it changes.
 */
export const changesNothing = (changed: Int32Array, { productivityHat, surplusChange }: Shock): boolean =>
  changed.length === 0 &&
  (productivityHat?.every((hat) => hat === 1) ?? true) &&
  (surplusChange?.every((change) => change === 0) ?? true);

/**
 * Residuals of the original equations at the base; prices are one where the shares of each importer sum to one.
 * @param sums [region][sector] those sums.
 */
export function baseResiduals(economy: Economy, terms: Terms | undefined, base: Point, sums: Float64Array): Residuals {
  const kept = terms === undefined ? known.get(economy) : undefined;
  if (kept) return kept;
  const found = residualsOfBase(economy, terms, base, sums);
  if (terms === undefined) known.set(economy, found);
  return found;
}

/** Without terms of a structure the base follows from the economy alone. */
const known = new WeakMap<Economy, Residuals>();

function residualsOfBase(economy: Economy, terms: Terms | undefined, base: Point, sums: Float64Array): Residuals {
  const { sectors, elasticity, valueAdded } = economy;
  let { prices, ...others } = residualsAt(economy, terms, base, valueAdded);
  for (const [cell, sum] of sums.entries()) {
    if (sum > 0) prices = Math.max(prices, Math.abs(sum - 1) / elasticity[cell % sectors.length]!);
  }
  return { prices, ...others };
}
