import { exp, log } from "../../base/index.js";
import type { KernelArray, Kernels } from "./kernels.js";

/** The kernels in plain TypeScript: the reference for the compiled ones, and what runs where those cannot. */
export const typescriptKernels: Kernels = {
  name: "typescript",

  array: (length) => new Float64Array(length) as KernelArray,

  dotsAndSums(m, mAt, size, x, xAt, dots, dotsAt, w, wAt, sums, sumsAt) {
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
  },

  rowDots(m, mAt, size, x, dots) {
    for (let n = 0; n < size; n += 1) dots[n] = dot(m, mAt + n * size, x, size);
  },

  addRows(m, mAt, size, w, sums) {
    for (let n = 0; n < size; n += 4) {
      const row0 = mAt + n * size;
      const row1 = row0 + size;
      const row2 = row1 + size;
      const row3 = row2 + size;
      const w0 = w[n]!;
      const w1 = w[n + 1]!;
      const w2 = w[n + 2]!;
      const w3 = w[n + 3]!;
      for (let i = 0; i < size; i += 1) {
        sums[i] = sums[i]! + (w0 * m[row0 + i]! + w1 * m[row1 + i]! + (w2 * m[row2 + i]! + w3 * m[row3 + i]!));
      }
    }
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

  addProducts(a, aAt, b, bAt, size, w, sums) {
    for (let n = 0; n < size; n += 4) {
      const w0 = w[n]!;
      const w1 = w[n + 1]!;
      const w2 = w[n + 2]!;
      const w3 = w[n + 3]!;
      for (let i = 0; i < size; i += 1) {
        const at = aAt + n * size + i;
        const to = bAt + n * size + i;
        sums[i] =
          sums[i]! +
          (w0 * (a[at]! * b[to]!) +
            w1 * (a[at + size]! * b[to + size]!) +
            (w2 * (a[at + 2 * size]! * b[to + 2 * size]!) + w3 * (a[at + 3 * size]! * b[to + 3 * size]!)));
      }
    }
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

  dot,

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

/** Four lanes, so that the sum does not wait for itself. */
function dot(columns: KernelArray, at: number, x: KernelArray, size: number): number {
  let d0 = 0;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  for (let i = 0; i < size; i += 4) {
    d0 += columns[at + i]! * x[i]!;
    d1 += columns[at + i + 1]! * x[i + 1]!;
    d2 += columns[at + i + 2]! * x[i + 2]!;
    d3 += columns[at + i + 3]! * x[i + 3]!;
  }
  return d0 + d2 + (d1 + d3);
}
