import { exp, log } from "../base/index.js";
import type { Economy } from "../economy/index.js";

/**
 * One scenario, laid out for the sweep. Rows and columns are padded with zeros to a multiple of four: the
 * loops of the sweep take up to four rows and lanes at a time.
 *
 * | here     | paper (Caliendo and Parro 2015)                          | layout                      |
 * |----------|----------------------------------------------------------|-----------------------------|
 * | gam      | (1 - B_n^j) gamma_n^{k,j}: input k in the cost of j       | [region][using][source]     |
 * | vaShare  | B_n^j                                                     | [region][sector]            |
 * | alpha    | alpha_n^j                                                 | [region][sector]            |
 * | a        | pi_ni^j kappa-hat^-theta                                  | [slot][importer][exporter]  |
 * | a2       | a / tau', tau' = 1 + new tariff                           | [slot][importer][exporter]  |
 * | theta    | theta^j                                                   | [sector]                    |
 */
export interface Market {
  readonly economy: Economy;
  readonly tariffs: Float64Array;
  readonly regions: number;
  readonly sectors: number;
  /** Padded lengths. */
  readonly regionStride: number;
  readonly sectorStride: number;
  readonly gam: Float64Array;
  readonly vaShare: Float64Array;
  readonly alpha: Float64Array;
  /** [sector] {@link home}, {@link free} or {@link tariffed}. */
  readonly kind: Uint8Array;
  /** [sector] its place in a and a2; -1 for sectors sold at home only. */
  readonly slot: Int32Array;
  readonly a: Float64Array;
  readonly a2: Float64Array;
  /** [sector][region] of sectors sold at home only: price over cost, in logs, and 1 / tau'; 0 where nothing is supplied. */
  readonly homeMarkup: Float64Array;
  readonly homeNet: Float64Array;
}

/** Sold at home only; traded without any tariff; traded with a tariff somewhere. */
export const home = 0;
export const free = 1;
const tariffed = 2;

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * Lays out an economy under new tariffs and iceberg costs. Cells without trade are never raised to a power, cells without
 * a change keep their share to the last bit.
 */
export function layMarket(economy: Economy, tariffs: Float64Array, icebergHat?: Float64Array): Market {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const regionStride = padded(n);
  const sectorStride = padded(j);
  const { share, tariff, elasticity } = economy;
  const kind = sectorKinds(economy, tariffs);
  const slot = new Int32Array(j).fill(-1);
  let slots = 0;
  for (let s = 0; s < j; s += 1) if (kind[s] !== home) slot[s] = slots++;
  const a = new Float64Array(slots * regionStride * regionStride);
  const a2 = new Float64Array(slots * regionStride * regionStride);
  const homeMarkup = new Float64Array(j * regionStride);
  const homeNet = new Float64Array(j * regionStride);
  for (let importer = 0; importer < n; importer += 1) {
    for (let exporter = 0; exporter < n; exporter += 1) {
      const row = (importer * n + exporter) * j;
      for (let s = 0; s < j; s += 1) {
        const pi = share[row + s]!;
        if (pi === 0) continue;
        const tau = 1 + tariffs[row + s]!;
        const kappaHat = (tau / (1 + tariff[row + s]!)) * (icebergHat === undefined ? 1 : icebergHat[row + s]!);
        const weight = kappaHat === 1 ? pi : pi * exp(-elasticity[s]! * log(kappaHat));
        const place = slot[s]!;
        if (place < 0) {
          homeMarkup[s * regionStride + importer] = -log(weight) / elasticity[s]!;
          homeNet[s * regionStride + importer] = 1 / tau;
        } else {
          const at = (place * regionStride + importer) * regionStride + exporter;
          a[at] = weight;
          a2[at] = weight / tau;
        }
      }
    }
  }
  return {
    economy,
    tariffs,
    regions: n,
    sectors: j,
    regionStride,
    sectorStride,
    gam: inputs(economy, sectorStride),
    vaShare: padRows(economy.vaShare, n, j, sectorStride),
    alpha: padRows(economy.finalShare, n, j, sectorStride),
    kind,
    slot,
    a,
    a2,
    homeMarkup,
    homeNet,
  };
}

/** Found in the data, not taken from a flag: a traded sector without trade costs nothing to skip, the reverse would err. */
function sectorKinds(economy: Economy, tariffs: Float64Array): Uint8Array {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const { share } = economy;
  const traded = new Uint8Array(j);
  const taxed = new Uint8Array(j);
  for (let importer = 0; importer < n; importer += 1) {
    for (let exporter = 0; exporter < n; exporter += 1) {
      const row = (importer * n + exporter) * j;
      const abroad = importer === exporter ? 0 : 1;
      for (let s = 0; s < j; s += 1) {
        if (share[row + s] === 0) continue;
        traded[s] = traded[s]! | abroad;
        if (tariffs[row + s] !== 0) taxed[s] = 1;
      }
    }
  }
  return traded.map((flag, s) => (flag === 0 ? home : taxed[s] === 0 ? free : tariffed));
}

/** gam [region][using][source] from io [region][source][using]. */
function inputs(economy: Economy, stride: number): Float64Array {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const { io, vaShare } = economy;
  const gam = new Float64Array(n * stride * stride);
  for (let r = 0; r < n; r += 1) {
    for (let source = 0; source < j; source += 1) {
      const from = (r * j + source) * j;
      for (let using = 0; using < j; using += 1) {
        gam[(r * stride + using) * stride + source] = (1 - vaShare[r * j + using]!) * io[from + using]!;
      }
    }
  }
  return gam;
}

function padRows(values: Float64Array, rows: number, length: number, stride: number): Float64Array {
  if (length === stride) return values;
  const out = new Float64Array(rows * stride);
  for (let row = 0; row < rows; row += 1) out.set(values.subarray(row * length, (row + 1) * length), row * stride);
  return out;
}
