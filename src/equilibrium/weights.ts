import { exp, log } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { Shock } from "./types.js";

/** How many sectors are turned over together, between arrays with sectors last and arrays with sectors first. */
const tile = 16;

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

/** The weights of an economy before any shock, by sector, [importer][exporter] with padded rows. */
interface BaseWeights {
  readonly traded: Uint8Array;
  /** [sector] how many cells with trade bear a tariff. */
  readonly taxed: Int32Array;
  /** Filled when first asked for: shares, and shares net of tariffs. */
  readonly gross: Map<number, Float64Array>;
  readonly net: Map<number, Float64Array>;
}

const laid = new WeakMap<Economy, BaseWeights>();

function baseWeights(economy: Economy): BaseWeights {
  const known = laid.get(economy);
  if (known) return known;
  const { share, tariff } = economy;
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const base = { traded: new Uint8Array(j), taxed: new Int32Array(j), gross: new Map(), net: new Map() };
  for (let pair = 0; pair < n * n; pair += 1) {
    const abroad = pair % (n + 1) === 0 ? 0 : 1;
    for (let s = 0; s < j; s += 1) {
      const at = pair * j + s;
      if (share[at] === 0) continue;
      base.traded[s] = base.traded[s]! | abroad;
      if (tariff[at] !== 0) base.taxed[s] = base.taxed[s]! + 1;
    }
  }
  laid.set(economy, base);
  return base;
}

/** Turns over what `known` does not have yet of the sectors `some`: shares come by sector last, weights go by sector first. */
function turnOver(
  { share, tariff, regions, sectors }: Economy,
  known: Map<number, Float64Array>,
  some: readonly number[],
  regionStride: number,
  net: boolean,
): void {
  const n = regions.length;
  const j = sectors.length;
  const missing = some.filter((s) => !known.has(s));
  for (const s of missing) known.set(s, new Float64Array(regionStride * regionStride));
  for (let from = 0; from < missing.length; from += tile) {
    const here = missing.slice(from, from + tile);
    const blocks = here.map((s) => known.get(s)!);
    for (let pair = 0; pair < n * n; pair += 1) {
      const cell = Math.floor(pair / n) * regionStride + (pair % n);
      for (let k = 0; k < here.length; k += 1) {
        const at = pair * j + here[k]!;
        blocks[k]![cell] = net ? share[at]! / (1 + tariff[at]!) : share[at]!;
      }
    }
  }
}

/** Cells with trade whose tariff, iceberg cost or export tax is not that of the base, in the order of the arrays. */
export function changedCells(
  { share, tariff }: Economy,
  tariffs: Float64Array,
  { icebergHat, exportTaxes }: Shock,
): readonly number[] {
  const found: number[] = [];
  if (icebergHat === undefined && exportTaxes === undefined) {
    for (let at = 0; at < tariffs.length; at += 1) if (tariffs[at] !== tariff[at] && share[at] !== 0) found.push(at);
    return found;
  }
  for (let at = 0; at < tariffs.length; at += 1) {
    if (share[at] === 0) continue;
    const cost = (icebergHat?.[at] ?? 1) !== 1 || (exportTaxes?.[at] ?? 0) !== 0;
    if (cost || tariffs[at] !== tariff[at]) found.push(at);
  }
  return found;
}

/**
 * Which sectors are traded, and which taxed under new tariffs. Found in the data, not taken from a flag: a traded sector
 * without trade costs nothing to skip, the reverse would err.
 */
export function sectorKinds(
  economy: Economy,
  tariffs: Float64Array,
  changed: readonly number[],
): { readonly traded: Uint8Array; readonly taxed: Int32Array } {
  const { traded, taxed } = baseWeights(economy);
  const count = Int32Array.from(taxed);
  const j = economy.sectors.length;
  for (const at of changed) {
    const s = at % j;
    count[s] = count[s]! + (tariffs[at] === 0 ? 0 : 1) - (economy.tariff[at] === 0 ? 0 : 1);
  }
  return { traded, taxed: count };
}

/**
 * Fills the weights of all pairs: those of the base, which are laid out once for an economy and kept as long as it is,
 * then the cells the shock changes.
 */
export function layWeights(
  economy: Economy,
  tariffs: Float64Array,
  shock: Shock,
  changed: readonly number[],
  { start, netAt, regionStride, block, home }: Layout,
  { weights, exportTax, markup, supplied }: Laid,
): void {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const base = baseWeights(economy);
  const stay = [...start.keys()].filter((s) => start[s]! >= 0);
  const netOf = (s: number): number => netAt[start[s]! / block]!;
  const taxed = stay.filter((s) => netOf(s) !== start[s]);
  const before = taxed.filter((s) => base.taxed[s]! > 0);
  turnOver(economy, base.gross, stay, regionStride, false);
  turnOver(economy, base.net, before, regionStride, true);
  for (const s of stay) weights.set(base.gross.get(s)!, start[s]);
  for (const s of taxed) weights.set((base.taxed[s]! > 0 ? base.net : base.gross).get(s)!, netOf(s));
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
  changed: readonly number[],
  e: Float64Array,
  sums: Float64Array,
): Float64Array {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const out = Float64Array.from(economy.share);
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
