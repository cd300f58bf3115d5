import { exp, log } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { baseOf } from "./base.js";
import type { Shock } from "./types.js";

/** Sectors and exporters are turned over in squares of this side: what is read and written together stays in the nearest cache. */
const tile = 8;

interface Layout {
  /** [sector] where its weights start, or -1 less its place among the home sectors. */
  readonly start: Int32Array;
  /** [place] where the weights net of tariffs start, by place among the sectors that stay. */
  readonly netAt: Float64Array;
  readonly regionStride: number;
  /** From the weights of one sector to those of the next. */
  readonly block: number;
  /** How many home sectors there are. */
  readonly home: number;
}

/** What is filled, as in market.ts and home-sectors.ts. */
interface Laid {
  readonly weights: Float64Array;
  readonly exportTax: Float64Array | undefined;
  readonly markup: Float64Array;
  readonly supplied: Uint8Array;
}

/** The weights of a sector before any shock, [importer][exporter] with padded rows: shares, and shares net of tariffs. */
interface BaseWeights {
  readonly gross: Float64Array;
  readonly net: Float64Array | undefined;
}

/** Where the weights of a sector go; those net of tariffs nowhere (-1) where no cell of the base bears one. */
interface Place {
  readonly sector: number;
  readonly gross: number;
  readonly net: number;
}

/** By economy, then sector: what an economy laid out before filled the second time, since a third is then likely. */
const laid = new WeakMap<Economy, Map<number, BaseWeights>>();

/** Writes base weights to their places. */
function layBase(economy: Economy, places: readonly Place[], weights: Float64Array, regionStride: number): void {
  const known = laid.get(economy);
  if (!known) {
    laid.set(economy, new Map());
    turnOver(economy, places, weights, regionStride);
    return;
  }
  const block = regionStride * regionStride;
  const missing = places.filter(({ sector, net }) => {
    const kept = known.get(sector);
    return !kept || (net >= 0 && !kept.net);
  });
  if (missing.length > 0) {
    const room = new Float64Array(2 * missing.length * block);
    const own = missing.map(({ sector, net }, at) => ({
      sector,
      gross: 2 * at * block,
      net: net < 0 ? -1 : (2 * at + 1) * block,
    }));
    turnOver(economy, own, room, regionStride);
    for (const { sector, gross, net } of own) {
      known.set(sector, {
        gross: room.subarray(gross, gross + block),
        net: net < 0 ? undefined : room.subarray(net, net + block),
      });
    }
  }
  for (const { sector, gross, net } of places) {
    const kept = known.get(sector)!;
    weights.set(kept.gross, gross);
    if (net >= 0) weights.set(kept.net!, net);
  }
}

/** Turns shares over: they come by sector last, weights go by sector first. */
function turnOver(
  { share, tariff, regions, sectors }: Economy,
  places: readonly Place[],
  weights: Float64Array,
  regionStride: number,
): void {
  const n = regions.length;
  const j = sectors.length;
  if (n !== regionStride) {
    for (const { gross, net } of places) {
      weights.fill(0, gross, gross + regionStride * regionStride);
      if (net >= 0) weights.fill(0, net, net + regionStride * regionStride);
    }
  }
  for (let importer = 0; importer < n; importer += 1) {
    const row = importer * regionStride;
    for (let from = 0; from < places.length; from += tile) {
      const to = Math.min(from + tile, places.length);
      for (let first = 0; first < n; first += tile) {
        const last = row + Math.min(first + tile, n);
        for (let place = from; place < to; place += 1) {
          const { sector, gross, net } = places[place]!;
          const start = (importer * n + first) * j + sector;
          for (let cell = row + first, at = start; cell < last; cell += 1, at += j) weights[gross + cell] = share[at]!;
          if (net < 0) continue;
          for (let cell = row + first, at = start; cell < last; cell += 1, at += j) {
            weights[net + cell] = share[at]! / (1 + tariff[at]!);
          }
        }
      }
    }
  }
}

/** Cells with trade whose tariff, iceberg cost or export tax is not that of the base, in the order of the arrays. */
export function changedCells(
  { share, tariff }: Economy,
  tariffs: Float64Array,
  { icebergHat, exportTaxes }: Shock,
): Int32Array {
  const found: number[] = [];
  if (icebergHat === undefined && exportTaxes === undefined) {
    if (tariffs === tariff) return new Int32Array(0);
    for (let at = 0; at < tariffs.length; at += 1) {
      if (tariffs[at] !== tariff[at] && share[at] !== 0) found.push(at);
    }
    return Int32Array.from(found);
  }
  for (let at = 0; at < tariffs.length; at += 1) {
    const same =
      tariffs[at] === tariff[at] &&
      (icebergHat === undefined || icebergHat[at] === 1) &&
      (exportTaxes === undefined || exportTaxes[at] === 0);
    if (!same && share[at] !== 0) found.push(at);
  }
  return Int32Array.from(found);
}

/**
 * Which sectors are traded, and which taxed under new tariffs. Found in the data, not taken from a flag: a traded sector
 * without trade costs nothing to skip, the reverse would err.
 */
export function sectorKinds(
  economy: Economy,
  tariffs: Float64Array,
  changed: Int32Array,
): { readonly traded: Uint8Array; readonly taxed: Int32Array } {
  const { traded, taxed } = baseOf(economy);
  const count = Int32Array.from(taxed);
  const j = economy.sectors.length;
  for (const at of changed) {
    const s = at % j;
    count[s] = count[s]! + (tariffs[at] === 0 ? 0 : 1) - (economy.tariff[at] === 0 ? 0 : 1);
  }
  return { traded, taxed: count };
}

/**
 * Fills the weights of all pairs: those of the base, which are kept as long as the economy is, then the cells the shock
 * changes.
 */
export function layWeights(
  economy: Economy,
  tariffs: Float64Array,
  shock: Shock,
  changed: Int32Array,
  { start, netAt, regionStride, block, home }: Layout,
  { weights, exportTax, markup, supplied }: Laid,
): void {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const { taxed } = baseOf(economy);
  const netOf = (s: number): number => netAt[start[s]! / block]!;
  const stay = [...start.keys()].filter((s) => start[s]! >= 0);
  const places = stay.map((s) => ({
    sector: s,
    gross: start[s]!,
    net: taxed[s]! > 0 && netOf(s) !== start[s] ? netOf(s) : -1,
  }));
  layBase(economy, places, weights, regionStride);
  for (const { sector, gross, net } of places) {
    if (net < 0 && netOf(sector) !== gross) weights.copyWithin(netOf(sector), gross, gross + block);
  }
  for (const at of changed) {
    const s = at % j;
    const gross = start[s]!;
    if (gross < 0) continue;
    const pair = Math.floor(at / j);
    const cell = Math.floor(pair / n) * regionStride + (pair % n);
    const rate = tariffs[at]!;
    const levy = shock.exportTaxes?.[at] ?? 0;
    const weight = weightAt(economy, rate, costHat(shock.icebergHat, levy, at), at);
    const net = netOf(s);
    weights[gross + cell] = weight;
    if (net !== gross) weights[net + cell] = weight / (1 + rate);
    if (exportTax) exportTax[gross + cell] = levy / (1 + levy);
  }
  for (let s = 0; s < j; s += 1) {
    if (start[s]! >= 0) continue;
    for (let r = 0; r < n; r += 1) {
      layHome(economy, tariffs, shock, (r * n + r) * j + s, r * home - 1 - start[s]!, { markup, supplied });
    }
  }
}

/** The weight of a cell under a shock. */
export const weightOf = (
  { economy, tariffs }: { readonly economy: Economy; readonly tariffs: Float64Array },
  { icebergHat, exportTaxes }: Shock,
  at: number,
): number => weightAt(economy, tariffs[at]!, costHat(icebergHat, exportTaxes?.[at] ?? 0, at), at);

/** [N][N][J] shares: weights times e [N][J] of the exporter over their sums [N][J]. */
export function sharesOf(
  economy: Economy,
  tariffs: Float64Array,
  shock: Shock,
  changed: Int32Array,
  e: Float64Array,
  sums: Float64Array,
): Float64Array {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const out = economy.share.slice();
  for (const at of changed) out[at] = weightOf({ economy, tariffs }, shock, at);
  for (let importer = 0; importer < n; importer += 1) {
    for (let exporter = 0; exporter < n; exporter += 1) {
      const row = (importer * n + exporter) * j;
      for (let s = 0; s < j; s += 1) {
        if (out[row + s] !== 0) out[row + s] = (out[row + s]! * e[exporter * j + s]!) / sums[importer * j + s]!;
      }
    }
  }
  return out;
}

/** A home sector's price over cost, where the region supplies itself. */
function layHome(
  economy: Economy,
  tariffs: Float64Array,
  { icebergHat }: Shock,
  at: number,
  cell: number,
  { markup, supplied }: Pick<Laid, "markup" | "supplied">,
): void {
  if (economy.share[at] === 0) return;
  supplied[cell] = 1;
  const weight = weightAt(economy, tariffs[at]!, costHat(icebergHat, 0, at), at);
  markup[cell] = -log(weight) / economy.elasticity[at % economy.sectors.length]!;
}

const costHat = (icebergHat: Float64Array | undefined, levy: number, at: number): number => {
  const iceberg = icebergHat === undefined ? 1 : icebergHat[at]!;
  return levy === 0 ? iceberg : iceberg * (1 + levy);
};

/**
 * The share of a cell under a new tariff and cost, before anything else changes: zero stays zero, and a cell without a change
 * keeps its share to the last bit.
 */
function weightAt({ share, tariff, elasticity, sectors }: Economy, rate: number, cost: number, at: number): number {
  const pi = share[at]!;
  if (pi === 0) return 0;
  const before = tariff[at]!;
  const kappaHat = rate === before ? cost : ((1 + rate) / (1 + before)) * cost;
  return kappaHat === 1 ? pi : pi * exp(-elasticity[at % sectors.length]! * log(kappaHat));
}
