import { exp, log, ParleyError, usageError } from "../../base/index.js";
import type { Economy } from "../../economy/index.js";
import { cellOf } from "./thresholds.js";

/** Who keeps what the goods inside a quota save: importing firms or the auctioning government, or the exporters. */
export type RentKeeper = "importer" | "government" | "exporter";

/** A tariff-rate quota: up to a quantity one tariff, above it a higher one. One quota may be shared by several exporters. */
export interface TariffQuota {
  readonly importer: string;
  readonly exporters: readonly string[];
  readonly sector: string;
  /** Ad valorem tariffs inside and above the quota. */
  readonly inQuota: number;
  readonly overQuota: number;
  /** Quantity a year, in money at base prices: what it would cost at the border in the base. */
  readonly quantity: number;
  readonly rent: RentKeeper;
}

export type QuotaRegime = "in-quota" | "at-quota" | "over-quota";

/** What a quota comes to in the new equilibrium. */
export interface QuotaOutcome extends TariffQuota {
  readonly regime: QuotaRegime;
  /** The tariff that would have the same effect at the margin: between the two, and between them only at the quota. */
  readonly tariff: number;
  /** Quantity imported, in money at base prices. */
  readonly imported: number;
  /** Duties collected, and what the goods inside the quota save beyond the tariff they pay. */
  readonly duties: number;
  readonly rents: number;
}

/** What a quota needs to know of an equilibrium. */
export interface QuotaPoint {
  /** [N][N][J] net of tariffs. */
  readonly flow: Float64Array;
  /** [N][N][J] */
  readonly share: Float64Array;
  /** [N][J] */
  readonly costHat: Float64Array;
}

/** Cells and present terms of one quota. */
interface Held {
  readonly quota: TariffQuota;
  readonly cells: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Log of one plus the tariff at the margin. */
  x: number;
  /** Fall of the log quantity with it. */
  slope: number;
  /** The point solved last: x and log excess. */
  last?: readonly [number, number];
}

/** Rounds after which the search for the regimes is given up. */
const mostRounds = 100;

/**
 * Solves with quotas. Each stands for a tariff at its margin, found by complementarity: the tariff inside the quota where
 * the quantity stays below it, the one above where it stays over it, else the one at which the quantity is the quota. The
 * importer receives that tariff on all of the trade; where exporters keep the rent it goes back to them as a transfer
 * between regions.
 * @param at solves for tariffs [N][N][J] and transfers received [N].
 * @param tolerance largest log distance of a quantity from its quota, of a tariff from its bound, and largest change of a
 * rent over the value of the trade.
 * @throws ParleyError (usage) for a bad quota; (not converged) where no regimes were found.
 */
export function solveWithQuotas<Found extends QuotaPoint>(
  economy: Economy,
  quotas: readonly TariffQuota[],
  tariffs: Float64Array,
  at: (tariffs: Float64Array, received: Float64Array) => Found,
  tolerance: number,
): { readonly found: Found; readonly outcomes: readonly QuotaOutcome[]; readonly received: Float64Array } {
  const held = quotas.map((quota) => hold(economy, quota));
  checkOverlap(economy, held);
  const rates = Float64Array.from(tariffs);
  let received: Float64Array = new Float64Array(economy.regions.length);
  for (let round = 0; round < mostRounds; round += 1) {
    for (const one of held) for (const cell of one.cells) rates[cell] = marginOf(one, one.x);
    const found = at(rates, received);
    const next = rentsOf(economy, held, found);
    let off = 0;
    for (const one of held) off = Math.max(off, step(economy, one, found));
    const trade = held.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + found.flow[cell]!, 0), 0);
    const moved = next.reduce((most, value, n) => Math.max(most, Math.abs(value - received[n]!)), 0);
    if (off <= tolerance && moved <= tolerance * trade) {
      return { found, outcomes: held.map((one) => outcomeOf(economy, one, found)), received };
    }
    received = next;
  }
  throw new ParleyError(
    "notConverged",
    `not converged: after ${mostRounds} solves the tariff-rate quotas found no regimes that hold together; fewer or wider quotas may do`,
  );
}

/** The tariff at the margin, to the last digit where it is one of the two. */
function marginOf({ quota, low, high }: Held, x: number): number {
  if (x <= low) return quota.inQuota;
  return x >= high ? quota.overQuota : exp(x) - 1;
}

/** Moves the tariff of a quota; returns how far it was off: zero where a bound holds it. */
function step(economy: Economy, one: Held, found: QuotaPoint): number {
  const excess =
    one.quota.quantity === 0 ? 1e3 : log(Math.max(quantityOf(economy, one, found), 1e-300) / one.quota.quantity);
  const { x, last } = one;
  if (last !== undefined && Math.abs(x - last[0]) > 1e-12) {
    const measured = -(excess - last[1]) / (x - last[0]);
    // Other quotas move at the same time: the measure counts only where it makes sense.
    if (measured > 0.2 && measured < 500) one.slope = measured;
  }
  one.last = [x, excess];
  one.x = Math.max(one.low, Math.min(one.high, x + excess / one.slope));
  // At a bound the natural residual is zero when the excess pushes outwards.
  return Math.abs(Math.max(one.low, Math.min(one.high, x + excess)) - x);
}

/** Quantity of the trade of a quota, in money at base prices. */
function quantityOf({ regions, sectors }: Economy, { cells }: Held, { flow, costHat }: QuotaPoint): number {
  const [n, j] = [regions.length, sectors.length];
  let sum = 0;
  for (const cell of cells) sum += flow[cell]! / costHat[(Math.floor(cell / j) % n) * j + (cell % j)]!;
  return sum;
}

/** Part of the trade that is inside the quota. */
function inside(economy: Economy, one: Held, found: QuotaPoint): number {
  const quantity = quantityOf(economy, one, found);
  return quantity > one.quota.quantity ? one.quota.quantity / quantity : 1;
}

/** [N] transfers: rents that exporters keep, out of the importer's pocket. */
function rentsOf(economy: Economy, held: readonly Held[], found: QuotaPoint): Float64Array {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const out = new Float64Array(n);
  for (const one of held) {
    if (one.quota.rent !== "exporter") continue;
    const saved = (marginOf(one, one.x) - one.quota.inQuota) * inside(economy, one, found);
    for (const cell of one.cells) {
      const rent = saved * found.flow[cell]!;
      const [importer, exporter] = [Math.floor(cell / (n * j)), Math.floor(cell / j) % n];
      out[importer] = out[importer]! - rent;
      out[exporter] = out[exporter]! + rent;
    }
  }
  return out;
}

function outcomeOf(economy: Economy, one: Held, found: QuotaPoint): QuotaOutcome {
  const { quota, cells, low, high } = one;
  const [x] = one.last!;
  const tariff = marginOf(one, x);
  const value = cells.reduce((sum, cell) => sum + found.flow[cell]!, 0);
  const rents = (tariff - quota.inQuota) * value * inside(economy, one, found);
  const imported = quantityOf(economy, one, found);
  const over = x >= high && (high > low || imported > quota.quantity);
  const regime = over ? "over-quota" : x <= low ? "in-quota" : "at-quota";
  return { ...quota, regime, tariff, imported, duties: tariff * value - rents, rents };
}

function hold(economy: Economy, quota: TariffQuota): Held {
  const { importer, exporters, sector, inQuota, overQuota, quantity } = quota;
  if (exporters.length === 0) throw usageError(`tariff-rate quota of ${importer} on ${sector}: name an exporter`);
  const cells = exporters.map((exporter) => cellOf(economy, "tariff-rate quota", importer, exporter, sector));
  if (!(inQuota > -1 && inQuota <= overQuota && overQuota < Infinity)) {
    throw usageError(
      `tariff-rate quota of ${importer} on ${sector}: the tariffs are ${inQuota} inside and ${overQuota} above; fractions above -1 are needed, the second not below the first`,
    );
  }
  if (!(quantity >= 0 && quantity < Infinity)) {
    throw usageError(
      `tariff-rate quota of ${importer} on ${sector}: the quantity is ${quantity}; it is money at base prices, 0 or more`,
    );
  }
  if (cells.every((cell) => economy.share[cell] === 0)) {
    throw usageError(
      `tariff-rate quota of ${importer} on ${sector}: none of ${exporters.join(", ")} sells it there in the base`,
    );
  }
  const [low, high] = [log(1 + inQuota), log(1 + overQuota)];
  const theta = economy.elasticity[economy.sectors.indexOf(sector)]!;
  return { quota, cells, low, high, x: low, slope: 1 + theta };
}

function checkOverlap({ regions, sectors }: Economy, held: readonly Held[]): void {
  const seen = new Set<number>();
  for (const { cells, quota } of held) {
    for (const cell of cells) {
      if (seen.has(cell)) {
        throw usageError(
          `two tariff-rate quotas of ${quota.importer} cover ${sectors[cell % sectors.length]} of ${regions[Math.floor(cell / sectors.length) % regions.length]}; a cell takes one`,
        );
      }
      seen.add(cell);
    }
  }
}
