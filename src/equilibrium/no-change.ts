import type { Economy } from "../economy/index.js";
import type { Accounts } from "./accounts.js";
import type { Market } from "./market.js";
import { type Point, residualsAt } from "./outcome.js";
import type { Residuals, Shock } from "./types.js";

/** The base as a point: hats of one. */
export function basePoint({ economy, regions }: Market, accounts: Accounts, income: Float64Array): Point {
  const cells = regions * economy.sectors.length;
  return {
    logWage: new Float64Array(regions),
    logPrice: new Float64Array(cells),
    logCost: new Float64Array(cells),
    expenditure: economy.expenditure,
    share: economy.share,
    accounts,
    surplus: economy.tradeSurplus,
    income,
  };
}

/** Whether a shock leaves everything as it is in the base. */
export function changesNothing(
  economy: Economy,
  { tariffs, icebergHat, exportTaxes, productivityHat }: Shock,
): boolean {
  const one = (hats: Float64Array | undefined): boolean => hats?.every((hat) => hat === 1) ?? true;
  return (
    (tariffs?.every((rate, at) => rate === economy.tariff[at]) ?? true) &&
    (exportTaxes?.every((rate) => rate === 0) ?? true) &&
    one(icebergHat) &&
    one(productivityHat)
  );
}

/** Residuals of the original equations at the base; prices are one where the shares of each importer sum to one. */
export function baseResiduals(market: Market, base: Point): Residuals {
  const { economy, regions: n } = market;
  const { sectors, share, elasticity, valueAdded } = economy;
  const j = sectors.length;
  let { prices, ...others } = residualsAt(market, base, valueAdded);
  for (let cell = 0; cell < n * j; cell += 1) {
    const [importer, sector] = [Math.floor(cell / j), cell % j];
    let sum = 0;
    for (let exporter = 0; exporter < n; exporter += 1) sum += share[(importer * n + exporter) * j + sector]!;
    if (sum > 0) prices = Math.max(prices, Math.abs(sum - 1) / elasticity[sector]!);
  }
  return { prices, ...others };
}
