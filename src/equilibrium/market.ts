import type { Economy } from "../economy/index.js";
import { type HomeSectors, reduce } from "./home-sectors.js";
import { type KernelArray, type Kernels, padded } from "./kernels/index.js";
import type { Terms } from "./terms.js";
import type { Shock } from "./types.js";
import { changedCells, layWeights, sectorKinds } from "./weights.js";

/**
 * One scenario, laid out for the sweep: the sectors that are traded or taxed, the others being solved out (see
 * home-sectors.ts). Rows and columns are padded with zeros to a multiple of four: the loops of the sweep take up to four
 * rows and lanes at a time.
 *
 * | here     | paper (Caliendo and Parro 2015)                           | layout                       |
 * |----------|-----------------------------------------------------------|------------------------------|
 * | gam      | (1 - B_n^j) gamma_n^{k,j}: input k in the cost of j       | [region][using][source]      |
 * | labour   | B_n^j                                                     | [region][sector]             |
 * | markup   | - log productivity hat                                    | [region][sector]             |
 * | alpha    | alpha_n^j                                                 | [region][sector]             |
 * | weights  | a = pi_ni^j kappa-hat^-theta, one block a sector, then    | [block][importer][exporter]  |
 * |          | a2 = a / (1 + new tariff), one block a taxed sector       |                              |
 * | theta    | theta^j                                                   | [sector]                     |
 *
 * With home sectors solved out, the first four hold what stands in their place.
 */
export interface Market {
  readonly kernels: Kernels;
  readonly economy: Economy;
  /** What the structure adds; then all sectors stay, padded cells apart in the order of the economy. */
  readonly terms?: Terms;
  readonly tariffs: Float64Array;
  readonly regions: number;
  /** How many sectors are in the sweep, and their places in the economy. */
  readonly sectors: number;
  readonly stay: Int32Array;
  readonly home: HomeSectors;
  /** Padded lengths. */
  readonly regionStride: number;
  readonly sectorStride: number;
  readonly gam: KernelArray;
  readonly labour: KernelArray;
  readonly markup: KernelArray;
  readonly alpha: KernelArray;
  /** Padded with ones. */
  readonly theta: KernelArray;
  readonly weights: KernelArray;
  /** Cells with trade that the shock changes, in the economy's order. */
  readonly changed: Int32Array;
  /** [sector] where its block of a2 starts; where nobody pays a tariff, that of a. */
  readonly netAt: KernelArray;
  /** Where prices and output start in a state, see sweep.ts. */
  readonly pricesAt: number;
  readonly outputAt: number;
  /** [sector][importer][exporter] export tax over the price with it; left out where there are none. */
  readonly exportTax?: Float64Array;
}

/**
 * How many numbers the kernels must have room for in a solve or a gradient: two blocks of pairs a sector, the input-output
 * rows, and 64 vectors of cells (acceleration takes 38). Memory that is never touched costs nothing.
 */
export function roomFor({ regions, sectors }: Economy): number {
  const [n, j] = [padded(regions.length), padded(sectors.length)];
  return j * (2 * n * n + n * j) + 64 * (n * j + 2 * n) + 1024;
}

/**
 * Lays out an economy under new tariffs and the rest of a shock. Cells without trade are never raised to a power, cells without
 * a change keep their share to the last bit.
 */
export function layMarket(
  kernels: Kernels,
  economy: Economy,
  tariffs: Float64Array,
  shock: Shock = {},
  terms?: Terms,
  changed: Int32Array = changedCells(economy, tariffs, shock),
): Market {
  const { exportTaxes, productivityHat } = shock;
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const { elasticity } = economy;
  const { traded, taxed } = sectorKinds(economy, tariffs, changed);
  const stays = (s: number): boolean => terms !== undefined || traded[s] === 1 || taxed[s]! > 0;
  const stay = Int32Array.from(economy.sectors.keys()).filter((s) => stays(s));
  const sectors = Int32Array.from(economy.sectors.keys()).filter((s) => !stays(s));
  const regionStride = padded(n);
  const sectorStride = padded(stay.length);
  const block = regionStride * regionStride;
  /** Where a sector's weights start, or -1 less its place among the home sectors. */
  const start = new Int32Array(j);
  for (const [place, s] of stay.entries()) start[s] = place * block;
  for (const [place, s] of sectors.entries()) start[s] = -1 - place;
  let blocks = stay.length;
  const netAt = kernels.array(sectorStride);
  const theta = kernels.array(sectorStride).fill(1);
  for (const [place, s] of stay.entries()) {
    netAt[place] = (taxed[s]! > 0 ? blocks++ : place) * block;
    theta[place] = elasticity[s]!;
  }
  const weights = kernels.array(blocks * block, false);
  const exportTax = exportTaxes && new Float64Array(stay.length * block);
  const markup = new Float64Array(n * sectors.length);
  const supplied = new Uint8Array(n * sectors.length);
  layWeights(
    economy,
    tariffs,
    shock,
    changed,
    { start, netAt, regionStride, block, home: sectors.length },
    { weights, exportTax, markup, supplied },
  );
  return {
    kernels,
    economy,
    ...(terms && { terms }),
    tariffs,
    regions: n,
    sectors: stay.length,
    stay,
    regionStride,
    sectorStride,
    ...reduce(kernels, economy, stay, { sectors, markup, supplied }, sectorStride, productivityHat),
    theta,
    weights,
    changed,
    netAt,
    pricesAt: regionStride,
    outputAt: regionStride + n * sectorStride,
    ...(exportTax && { exportTax }),
  };
}
