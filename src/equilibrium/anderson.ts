import type { KernelArray, Kernels } from "./kernels/index.js";

/**
 * Anderson acceleration, type II: the next point is the image g less the combination of past changes of g whose changes of
 * the residual best explain the present residual (Walker and Ni 2011, SIAM J. Numer. Anal. 49:1715).
 * Normal equations, scaled to a unit diagonal, with a ridge of 1e-13 against near-parallel columns.
 */
export interface Anderson {
  /** Writes the next point into z. f is the residual g - z in the metric of the caller; g the image of z. */
  next(z: KernelArray, g: KernelArray, f: KernelArray): void;
  /** Forgets the past. */
  reset(): void;
}

const ridge = 1e-13;

/** How many past changes are kept; the kernels are written out for eight. */
const depth = 8;

/** @param size length of the vectors, a multiple of four; memory is 18 of them. */
export function anderson(kernels: Kernels, size: number): Anderson {
  const df = kernels.array(depth * size);
  const dg = kernels.array(depth * size);
  const lastF = kernels.array(size);
  const lastG = kernels.array(size);
  const gram = new Float64Array(depth * depth);
  const matrix = new Float64Array(depth * depth);
  const scale = new Float64Array(depth);
  const explained = new Float64Array(depth);
  const weights = kernels.array(depth);
  const products = kernels.array(depth);
  let count = 0;

  return {
    reset: () => {
      count = 0;
    },
    next(z, g, f) {
      count += 1;
      if (count === 1) {
        lastF.set(f);
        lastG.set(g);
        z.set(g);
        return;
      }
      const slot = (count - 2) % depth;
      const used = Math.min(count - 1, depth);
      const newest = slot * size;
      kernels.changes(f, lastF, size, df, newest);
      kernels.changes(g, lastG, size, dg, newest);
      // df . f of older columns grows by df . df[newest], since f has grown by df[newest]: one dot product a column.
      kernels.columnDots(df, size, used, slot, products);
      for (let column = 0; column < depth; column += 1) {
        const product = column < used ? products[column]! : 0;
        gram[slot * depth + column] = product;
        gram[column * depth + slot] = product;
        explained[column] = explained[column]! + product;
      }
      explained[slot] = kernels.dot(df, newest, f, size);
      weights.set(explained);
      if (!solveScaled(gram, weights, used, matrix, scale)) {
        count = 0;
        z.set(g);
        return;
      }
      // Columns not yet used have weight zero.
      weights.fill(0, used);
      kernels.combine(g, dg, size, weights, z);
    },
  };
}

/** Solves gram x = b in place of b by Cholesky; false when the matrix is not positive. */
function solveScaled(
  gram: Float64Array,
  b: Float64Array,
  used: number,
  matrix: Float64Array,
  scale: Float64Array,
): boolean {
  for (let r = 0; r < used; r += 1) {
    const diagonal = gram[r * depth + r]!;
    if (!(diagonal > 0)) return false;
    scale[r] = 1 / Math.sqrt(diagonal);
  }
  for (let r = 0; r < used; r += 1) {
    for (let c = 0; c <= r; c += 1) {
      let sum = gram[r * depth + c]! * scale[r]! * scale[c]! + (r === c ? ridge : 0);
      for (let k = 0; k < c; k += 1) sum -= matrix[r * depth + k]! * matrix[c * depth + k]!;
      if (r !== c) matrix[r * depth + c] = sum / matrix[c * depth + c]!;
      else if (sum > 0) matrix[r * depth + r] = Math.sqrt(sum);
      else return false;
    }
  }
  for (let r = 0; r < used; r += 1) {
    let sum = b[r]! * scale[r]!;
    for (let k = 0; k < r; k += 1) sum -= matrix[r * depth + k]! * b[k]!;
    b[r] = sum / matrix[r * depth + r]!;
  }
  for (let r = used - 1; r >= 0; r -= 1) {
    let sum = b[r]!;
    for (let k = r + 1; k < used; k += 1) sum -= matrix[k * depth + r]! * b[k]!;
    b[r] = sum / matrix[r * depth + r]!;
  }
  for (let r = 0; r < used; r += 1) b[r] = b[r]! * scale[r]!;
  return true;
}
