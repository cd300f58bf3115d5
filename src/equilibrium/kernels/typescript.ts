import { exp, log } from "../../base/index.js";
import type { KernelArray, Kernels } from "./kernels.js";

/** The kernels in plain TypeScript: the reference for the compiled ones, and what runs where those cannot. */
export const typescriptKernels: Kernels = {
  name: "typescript",

  array: (length) => new Float64Array(length) as KernelArray,

  dotsAndSums,

  rowDots(m, mAt, size, x, dots) {
    for (let n = 0; n < size; n += 1) dots[n] = product(m, mAt + n * size, x, 0, size);
  },

  addRows(m, mAt, size, w, sums) {
    for (let n = 0; n < size; n += 4) addFour(m, mAt + n * size, size, w, n, sums, 0);
  },

  addSomeRows(m, mAt, width, rows, w, sums, sumsAt, length) {
    const pairs = rows - (rows % 2);
    for (let h = 0; h < pairs; h += 2) {
      const row = mAt + h * width;
      const below = row + width;
      const w0 = w[h]!;
      const w1 = w[h + 1]!;
      for (let k = 0; k < length; k += 1) {
        sums[sumsAt + k] = sums[sumsAt + k]! + (w0 * m[row + k]! + w1 * m[below + k]!);
      }
    }
    if (pairs === rows) return;
    const row = mAt + pairs * width;
    const last = w[pairs]!;
    for (let k = 0; k < length; k += 1) sums[sumsAt + k] = sums[sumsAt + k]! + last * m[row + k]!;
  },

  trade(market, expenditure, measure, g, out) {
    const { weights, netAt, sectors, regions, regionStride: size, sectorStride, theta, pricesAt, outputAt } = market;
    const { lc, e, gross, bought, perSum, demand, squares, revenue, balance } = out;
    demand.fill(0);
    if (measure) squares.fill(0);
    revenue.fill(0);
    balance.fill(0);
    for (let j = 0; j < sectors; j += 1) {
      const here = j * size;
      const a = here * size;
      const net = netAt[j]!;
      const untaxed = net === a;
      for (let i = here; i < here + size; i += 1) e[i] = exp(-theta[j]! * lc[i]!);
      for (let n = 0; n < regions; n += 4) {
        const rows = n * size;
        for (let m = n; m < n + 4; m += 1) {
          const place = here + m;
          const sum = product(weights, a + m * size, e, here, size);
          gross[place] = sum;
          if (m >= regions) continue;
          const cell = m * sectorStride + j;
          if (sum === 0) {
            bought[place] = 0;
            perSum[place] = 0;
            g[pricesAt + cell] = empty(weights, a + m * size, size) ? 0 : Number.NaN;
            continue;
          }
          g[pricesAt + cell] = (0 - log(sum)) / theta[j]!;
          const x = expenditure[cell]!;
          const q = x / sum;
          perSum[place] = q;
          const imports = untaxed ? x : q * product(weights, net + m * size, e, here, size);
          bought[place] = imports;
          if (!untaxed) revenue[m] = revenue[m]! + (x - imports);
          balance[m] = balance[m]! - imports;
        }
        addFour(weights, net + rows, size, perSum, here + n, demand, here);
        if (measure) addFourProducts(weights, a + rows, net + rows, size, gross, perSum, here + n, squares, here);
      }
      for (let i = 0; i < regions; i += 1) {
        const made = e[here + i]! * demand[here + i]!;
        g[outputAt + i * sectorStride + j] = made;
        balance[i] = balance[i]! + made;
      }
    }
  },

  costs(market, z, income, { materials, expenditure, lc }) {
    const { gam, alpha, labour, markup, regions, regionStride, sectorStride: size, pricesAt, outputAt } = market;
    for (let n = 0; n < regions; n += 1) {
      const cell = n * size;
      for (let k = cell; k < cell + size; k += 1) expenditure[k] = alpha[k]! * income[n]!;
      dotsAndSums(gam, cell * size, size, z, pricesAt + cell, materials, cell, z, outputAt + cell, expenditure, cell);
      for (let j = 0; j < size; j += 1) {
        lc[j * regionStride + n] = labour[cell + j]! * z[n]! + markup[cell + j]! + materials[cell + j]!;
      }
    }
  },

  gaps(g, z, metric, size, f) {
    for (let i = 0; i < size; i += 1) f[i] = (g[i]! - z[i]!) * metric[i]!;
  },

  largest(f, at, size) {
    let most = 0;
    for (let i = at; i < at + size; i += 1) most = worse(most, Math.abs(f[i]!));
    return most;
  },

  largestPart(g, z, at, rows, size, floors) {
    let most = 0;
    for (let n = 0; n < rows; n += 1) {
      const first = at + n * size;
      for (let i = first; i < first + size; i += 1) {
        most = worse(most, Math.abs(g[i]! - z[i]!) / worse(floors[n]!, g[i]!));
      }
    }
    return most;
  },

  keepPositive(z, g, at, size) {
    for (let i = at; i < at + size; i += 1) if (z[i]! < 0) z[i] = g[i]!;
  },

  exps(x, xAt, factor, size, out) {
    for (let i = 0; i < size; i += 1) out[i] = exp(factor * x[xAt + i]!);
  },

  logs(x, size, out) {
    for (let i = 0; i < size; i += 1) out[i] = log(x[i]!);
  },

  changes(now, last, size, out, outAt) {
    for (let i = 0; i < size; i += 1) {
      const value = now[i]!;
      out[outAt + i] = value - last[i]!;
      last[i] = value;
    }
  },

  // Two columns at a time, so that the newest is read half as often.
  columnDots(columns, size, used, newest, out) {
    const from = newest * size;
    for (let column = 0; column < used; column += 2) {
      const first = column * size;
      const next = first + size;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      for (let i = 0; i < size; i += 4) {
        const n0 = columns[from + i]!;
        const n1 = columns[from + i + 1]!;
        const n2 = columns[from + i + 2]!;
        const n3 = columns[from + i + 3]!;
        d0 += columns[first + i]! * n0;
        d1 += columns[first + i + 1]! * n1;
        d2 += columns[first + i + 2]! * n2;
        d3 += columns[first + i + 3]! * n3;
        c0 += columns[next + i]! * n0;
        c1 += columns[next + i + 1]! * n1;
        c2 += columns[next + i + 2]! * n2;
        c3 += columns[next + i + 3]! * n3;
      }
      out[column] = d0 + d2 + (d1 + d3);
      out[column + 1] = c0 + c2 + (c1 + c3);
    }
  },

  dot: (columns, at, x, size) => product(columns, at, x, 0, size),

  combine(g, columns, size, weights, out) {
    const w0 = weights[0]!;
    const w1 = weights[1]!;
    const w2 = weights[2]!;
    const w3 = weights[3]!;
    const w4 = weights[4]!;
    const w5 = weights[5]!;
    const w6 = weights[6]!;
    const w7 = weights[7]!;
    for (let i = 0; i < size; i += 1) {
      const low =
        w0 * columns[i]! + w1 * columns[size + i]! + (w2 * columns[2 * size + i]! + w3 * columns[3 * size + i]!);
      const high =
        w4 * columns[4 * size + i]! +
        w5 * columns[5 * size + i]! +
        (w6 * columns[6 * size + i]! + w7 * columns[7 * size + i]!);
      out[i] = g[i]! - (low + high);
    }
  },
};

function dotsAndSums(
  m: KernelArray,
  mAt: number,
  size: number,
  x: KernelArray,
  xAt: number,
  dots: KernelArray,
  dotsAt: number,
  w: KernelArray,
  wAt: number,
  sums: KernelArray,
  sumsAt: number,
): void {
  for (let j = 0; j < size; j += 4) {
    const row0 = mAt + j * size;
    const row1 = row0 + size;
    const row2 = row1 + size;
    const row3 = row2 + size;
    const w0 = w[wAt + j]!;
    const w1 = w[wAt + j + 1]!;
    const w2 = w[wAt + j + 2]!;
    const w3 = w[wAt + j + 3]!;
    let c0 = 0;
    let c1 = 0;
    let c2 = 0;
    let c3 = 0;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let d3 = 0;
    for (let k = 0; k < size; k += 2) {
      const p = x[xAt + k]!;
      const q = x[xAt + k + 1]!;
      const g0 = m[row0 + k]!;
      const g1 = m[row1 + k]!;
      const g2 = m[row2 + k]!;
      const g3 = m[row3 + k]!;
      const h0 = m[row0 + k + 1]!;
      const h1 = m[row1 + k + 1]!;
      const h2 = m[row2 + k + 1]!;
      const h3 = m[row3 + k + 1]!;
      c0 += g0 * p;
      c1 += g1 * p;
      c2 += g2 * p;
      c3 += g3 * p;
      d0 += h0 * q;
      d1 += h1 * q;
      d2 += h2 * q;
      d3 += h3 * q;
      sums[sumsAt + k] = sums[sumsAt + k]! + (g0 * w0 + g1 * w1 + (g2 * w2 + g3 * w3));
      sums[sumsAt + k + 1] = sums[sumsAt + k + 1]! + (h0 * w0 + h1 * w1 + (h2 * w2 + h3 * w3));
    }
    dots[dotsAt + j] = c0 + d0;
    dots[dotsAt + j + 1] = c1 + d1;
    dots[dotsAt + j + 2] = c2 + d2;
    dots[dotsAt + j + 3] = c3 + d3;
  }
}

/** Four lanes, so that the sum does not wait for itself. */
function product(m: KernelArray, at: number, x: KernelArray, xAt: number, size: number): number {
  let d0 = 0;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  for (let i = 0; i < size; i += 4) {
    d0 += m[at + i]! * x[xAt + i]!;
    d1 += m[at + i + 1]! * x[xAt + i + 1]!;
    d2 += m[at + i + 2]! * x[xAt + i + 2]!;
    d3 += m[at + i + 3]! * x[xAt + i + 3]!;
  }
  return d0 + d2 + (d1 + d3);
}

/** Adds four weighted rows to sums, in pairs. */
function addFour(
  m: KernelArray,
  at: number,
  size: number,
  w: KernelArray,
  wAt: number,
  sums: KernelArray,
  sumsAt: number,
): void {
  const row1 = at + size;
  const row2 = row1 + size;
  const row3 = row2 + size;
  const w0 = w[wAt]!;
  const w1 = w[wAt + 1]!;
  const w2 = w[wAt + 2]!;
  const w3 = w[wAt + 3]!;
  for (let i = 0; i < size; i += 1) {
    const sum = sums[sumsAt + i]!;
    sums[sumsAt + i] = sum + (w0 * m[at + i]! + w1 * m[row1 + i]! + (w2 * m[row2 + i]! + w3 * m[row3 + i]!));
  }
}

/** The same of products of two blocks of a matrix, the weights divided by the sums of their rows. */
function addFourProducts(
  m: KernelArray,
  aAt: number,
  bAt: number,
  size: number,
  gross: KernelArray,
  perSum: KernelArray,
  wAt: number,
  sums: KernelArray,
  sumsAt: number,
): void {
  const weight = (place: number): number => (gross[place] === 0 ? 0 : perSum[place]! / gross[place]!);
  const w0 = weight(wAt);
  const w1 = weight(wAt + 1);
  const w2 = weight(wAt + 2);
  const w3 = weight(wAt + 3);
  for (let i = 0; i < size; i += 1) {
    const a = aAt + i;
    const b = bAt + i;
    sums[sumsAt + i] =
      sums[sumsAt + i]! +
      (w0 * (m[a]! * m[b]!) +
        w1 * (m[a + size]! * m[b + size]!) +
        (w2 * (m[a + 2 * size]! * m[b + 2 * size]!) + w3 * (m[a + 3 * size]! * m[b + 3 * size]!)));
  }
}

function empty(m: KernelArray, at: number, size: number): boolean {
  for (let i = at; i < at + size; i += 1) if (m[i] !== 0) return false;
  return true;
}

/** The larger of two, NaN if either is. */
const worse = (a: number, b: number): number => (b > a || b !== b ? b : a);
