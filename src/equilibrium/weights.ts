import { exp, log } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { Shock } from "./types.js";

/** How many sectors are turned over together, between arrays with sectors last and arrays with sectors first. */
export const tile = 16;

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

/**
 * Fills the weights of all pairs, a few sectors at a time: shares come by sector last, weights go by sector first, and more
 * places at once than the processor keeps at hand would make it wait for memory at every one.
 */
export function layWeights(economy: Economy, tariffs: Float64Array, shock: Shock, layout: Layout, laid: Laid): void {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const { start, home } = layout;
  const stay = Int32Array.from(start.keys()).filter((s) => start[s]! >= 0);
  for (let from = 0; from < stay.length; from += tile) {
    const some = stay.subarray(from, from + tile);
    if (shock.icebergHat === undefined && shock.exportTaxes === undefined)
      layTariffs(economy, tariffs, some, layout, laid);
    else layCosts(economy, tariffs, shock, some, layout, laid);
  }
  for (let s = 0; s < j; s += 1) {
    if (start[s]! >= 0) continue;
    for (let r = 0; r < n; r += 1)
      layHome(economy, tariffs, shock, (r * n + r) * j + s, r * home - 1 - start[s]!, laid);
  }
}

/** Where only tariffs change; most cells stay as they are. */
function layTariffs(
  economy: Economy,
  tariffs: Float64Array,
  some: Int32Array,
  { start, netAt, block, regionStride }: Layout,
  { weights }: Laid,
): void {
  const { share, tariff } = economy;
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const gross = some.map((s) => start[s]!);
  const net = gross.map((from) => netAt[from / block]!);
  const { length } = some;
  for (let pair = 0; pair < n * n; pair += 1) {
    const cell = Math.floor(pair / n) * regionStride + (pair % n);
    for (let k = 0; k < length; k += 1) {
      const at = pair * j + some[k]!;
      const rate = tariffs[at]!;
      const weight = rate === tariff[at] ? share[at]! : weightAt(economy, rate, 1, at);
      const to = gross[k]!;
      weights[to + cell] = weight;
      if (net[k] !== to) weights[net[k]! + cell] = weight / (1 + rate);
    }
  }
}

function layCosts(
  economy: Economy,
  tariffs: Float64Array,
  { icebergHat, exportTaxes }: Shock,
  some: Int32Array,
  { start, netAt, block, regionStride }: Layout,
  { weights, exportTax }: Laid,
): void {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  for (let pair = 0; pair < n * n; pair += 1) {
    const cell = Math.floor(pair / n) * regionStride + (pair % n);
    for (const s of some) {
      const at = pair * j + s;
      const rate = tariffs[at]!;
      const levy = exportTaxes === undefined ? 0 : exportTaxes[at]!;
      const weight = weightAt(economy, rate, costHat(icebergHat, levy, at), at);
      const gross = start[s]!;
      const net = netAt[gross / block]!;
      weights[gross + cell] = weight;
      if (net !== gross) weights[net + cell] = weight / (1 + rate);
      if (exportTax) exportTax[gross + cell] = levy / (1 + levy);
    }
  }
}

/** A home sector's price over cost, where the region supplies itself. */
function layHome(
  economy: Economy,
  tariffs: Float64Array,
  { icebergHat }: Shock,
  at: number,
  cell: number,
  { markup, supplied }: Laid,
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
