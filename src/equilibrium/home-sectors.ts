import { log } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { type KernelArray, type Kernels, padded } from "./kernels/index.js";

/**
 * Sectors sold at home only and untaxed leave the system: their prices and output follow from those of the other sectors
 * of the region, by one small linear system a region, factored once a scenario. With T the sectors that stay, H those that
 * leave, G [using][source] the inputs in cost, B the labour shares, m the price over cost less the gain in productivity (all
 * in logs):
 *
 *     lp_H = (I - G_HH)^-1 (B_H lw + m_H + G_HT lp_T)       X_H = (I - G_HH)^-T (alpha_H income + G_TH^T Y_T)
 *
 * so that costs and expenditure of T keep their form with G_TT + G_TH W, B_T + G_TH W_B, alpha_T + W^T alpha_H and a
 * constant G_TH W_m, where W = (I - G_HH)^-1 [G_HT, B_H, m_H]. Where nothing is supplied the row of G_HH is zero: no
 * price, no output. Rows of G sum to less than one, so elimination needs no pivots.
 */
export interface HomeSectors {
  /** Their places in the economy. */
  readonly sectors: Int32Array;
  /** [region][home] price over cost, in logs. */
  readonly markup: Float64Array;
  /** [region][home] 1 where the region supplies itself, else 0. */
  readonly supplied: Uint8Array;
  /** [region][home][home + columns] L below the diagonal, U on and above it, then W. */
  readonly factors: KernelArray;
}

/** The system of the sectors that stay, rows padded to `stride`. */
export interface Reduced {
  /** [region][using][source] */
  readonly gam: KernelArray;
  /** [region][sector] */
  readonly labour: KernelArray;
  readonly markup: KernelArray;
  readonly alpha: KernelArray;
  readonly home: HomeSectors;
}

/** W holds the padded source sectors, then the labour share, then the markup. */
export const columnsOf = (stride: number): number => stride + 2;

/** The last reduction of an economy, in arrays of its own, and what it was made of. */
interface Kept {
  readonly stay: Int32Array;
  readonly markup: Float64Array;
  readonly supplied: Uint8Array;
  readonly arrays: readonly Float64Array[];
}

/** Nothing yet for an economy met once: many are, and a copy costs a third of the reduction. */
const kept = new WeakMap<Economy, Kept | undefined>();

/**
 * {@link reduced}, kept from the second solve on an economy for the next: a shock that leaves the same sectors in the market at
 * the same markups, as nearly all do, leaves the same system.
 */
export function reduce(
  kernels: Kernels,
  economy: Economy,
  stay: Int32Array,
  leave: { readonly sectors: Int32Array; readonly markup: Float64Array; readonly supplied: Uint8Array },
  stride: number,
  productivityHat?: Float64Array,
): Reduced {
  if (productivityHat !== undefined) return reduced(kernels, economy, stay, leave, stride, productivityHat);
  const last = kept.get(economy);
  if (last && equal(last.stay, stay) && equal(last.markup, leave.markup) && equal(last.supplied, leave.supplied)) {
    const [gam, labour, markup, alpha, factors] = last.arrays.map((from) => {
      const copy = kernels.array(from.length, false);
      copy.set(from);
      return copy;
    }) as [KernelArray, KernelArray, KernelArray, KernelArray, KernelArray];
    return { gam, labour, markup, alpha, home: { ...leave, factors } };
  }
  const found = reduced(kernels, economy, stay, leave, stride);
  if (!kept.has(economy)) {
    kept.set(economy, undefined);
    return found;
  }
  const { gam, labour, markup, alpha, home } = found;
  const arrays = [gam, labour, markup, alpha, home.factors].map((array) => array.slice());
  kept.set(economy, { stay, markup: leave.markup, supplied: leave.supplied, arrays });
  return found;
}

const equal = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};

/** Takes the home sectors out; without any, the economy's own inputs, labour and final-demand shares in padded rows. */
function reduced(
  kernels: Kernels,
  economy: Economy,
  stay: Int32Array,
  leave: { readonly sectors: Int32Array; readonly markup: Float64Array; readonly supplied: Uint8Array },
  stride: number,
  productivityHat?: Float64Array,
): Reduced {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const { io, vaShare, finalShare } = economy;
  const { length: count } = stay;
  const home = leave.sectors.length;
  const width = home + columnsOf(stride);
  const gam = kernels.array(n * stride * stride);
  const labour = kernels.array(n * stride);
  const markup = kernels.array(n * stride);
  const alpha = kernels.array(n * stride);
  const factors = kernels.array(n * home * width);
  const weights = kernels.array(padded(home));
  const gain = (cell: number): number => (productivityHat === undefined ? 0 : log(productivityHat[cell]!));
  for (let r = 0; r < n; r += 1) {
    const inputs = r * j * j;
    const first = r * home * width;
    for (let h = 0; h < home; h += 1) {
      const row = first + h * width;
      factors[row + h] = 1;
      if (leave.supplied[r * home + h] === 0) continue;
      const using = leave.sectors[h]!;
      const materials = 1 - vaShare[r * j + using]!;
      for (let k = 0; k < home; k += 1) {
        factors[row + k] = factors[row + k]! - materials * io[inputs + leave.sectors[k]! * j + using]!;
      }
      for (let k = 0; k < count; k += 1) factors[row + home + k] = materials * io[inputs + stay[k]! * j + using]!;
      factors[row + home + stride] = vaShare[r * j + using]!;
      factors[row + home + stride + 1] = leave.markup[r * home + h]! - gain(r * j + using);
    }
    eliminate(kernels, factors, first, home, width, weights);
    turnInputs(economy, r, stay, gam, stride);
    for (let t = 0; t < count; t += 1) {
      const using = stay[t]!;
      const materials = 1 - vaShare[r * j + using]!;
      const cell = r * stride + t;
      const row = cell * stride;
      let labourShare = vaShare[r * j + using]!;
      let constant = -gain(r * j + using);
      for (let h = 0; h < home; h += 1) {
        const weight = materials * io[inputs + leave.sectors[h]! * j + using]!;
        const from = first + h * width + home + stride;
        weights[h] = weight;
        labourShare += weight * factors[from]!;
        constant += weight * factors[from + 1]!;
      }
      if (home > 0) kernels.addSomeRows(factors, first + home, width, home, weights, gam, row, stride);
      labour[cell] = labourShare;
      markup[cell] = constant;
      alpha[cell] = finalShare[r * j + using]!;
    }
    for (let h = 0; h < home; h += 1) {
      const weight = finalShare[r * j + leave.sectors[h]!]!;
      const from = first + h * width + home;
      for (let k = 0; k < count; k += 1) {
        alpha[r * stride + k] = alpha[r * stride + k]! + weight * factors[from + k]!;
      }
    }
  }
  return { gam, labour, markup, alpha, home: { ...leave, factors } };
}

/** Fills the inputs of a region [using][source] from those of the economy [source][using], in the order of the latter. */
function turnInputs(
  { io, vaShare, sectors }: Economy,
  region: number,
  stay: Int32Array,
  gam: KernelArray,
  stride: number,
): void {
  const j = sectors.length;
  const { length: count } = stay;
  const materials = new Float64Array(count);
  for (let t = 0; t < count; t += 1) materials[t] = 1 - vaShare[region * j + stay[t]!]!;
  for (let k = 0; k < count; k += 1) {
    const from = (region * j + stay[k]!) * j;
    let to = region * stride * stride + k;
    for (let t = 0; t < count; t += 1) {
      gam[to] = materials[t]! * io[from + stay[t]!]!;
      to += stride;
    }
  }
}

/** Factors the square part in place and turns the columns beside it into W. */
function eliminate(
  kernels: Kernels,
  m: KernelArray,
  first: number,
  size: number,
  width: number,
  weights: KernelArray,
): void {
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = first + pivot * width;
    for (let row = pivot + 1; row < size; row += 1) {
      const at = first + row * width;
      if (m[at + pivot] === 0) continue;
      const factor = m[at + pivot]! / m[top + pivot]!;
      m[at + pivot] = factor;
      for (let k = pivot + 1; k < size; k += 1) m[at + k] = m[at + k]! - factor * m[top + k]!;
    }
  }
  const columns = width - size;
  for (let row = 1; row < size; row += 1) {
    const at = first + row * width;
    for (let above = 0; above < row; above += 1) weights[above] = -m[at + above]!;
    kernels.addSomeRows(m, first + size, width, row, weights, m, at + size, columns);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    const at = first + row * width;
    const below = at + width;
    for (let k = row + 1; k < size; k += 1) weights[k - row - 1] = -m[at + k]!;
    kernels.addSomeRows(m, below + size, width, size - row - 1, weights, m, at + size, columns);
    const pivot = 1 / m[at + row]!;
    for (let k = size; k < width; k += 1) m[at + k] = m[at + k]! * pivot;
  }
}

/** Solves (I - G_HH)^T x = b for a region, in place of b. */
export function solveTransposed(
  { sectors, factors }: HomeSectors,
  region: number,
  stride: number,
  b: Float64Array,
): void {
  const size = sectors.length;
  const width = size + columnsOf(stride);
  const first = region * size * width;
  for (let row = 0; row < size; row += 1) {
    let sum = b[row]!;
    for (let k = 0; k < row; k += 1) sum -= factors[first + k * width + row]! * b[k]!;
    b[row] = sum / factors[first + row * width + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = b[row]!;
    for (let k = row + 1; k < size; k += 1) sum -= factors[first + k * width + row]! * b[k]!;
    b[row] = sum;
  }
}
