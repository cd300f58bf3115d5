/**
 * Anderson acceleration, type II: the next point is the image g less the combination of past changes of g whose changes of
 * the residual best explain the present residual (Walker and Ni 2011, SIAM J. Numer. Anal. 49:1715).
 * Normal equations, scaled to a unit diagonal, with a ridge of 1e-13 against near-parallel columns.
 */
export interface Anderson {
  /** Writes the next point into z. f is the residual g - z in the metric of the caller; g the image of z. */
  next(z: Float64Array, g: Float64Array, f: Float64Array): void;
  /** Forgets the past. */
  reset(): void;
}

const ridge = 1e-13;

/** How many past changes are kept; the loops below are written out for eight. */
const depth = 8;

/** @param size length of the vectors, a multiple of four; memory is 18 of them. */
export function anderson(size: number): Anderson {
  const df = new Float64Array(depth * size);
  const dg = new Float64Array(depth * size);
  const lastF = new Float64Array(size);
  const lastG = new Float64Array(size);
  const gram = new Float64Array(depth * depth);
  const matrix = new Float64Array(depth * depth);
  const scale = new Float64Array(depth);
  const explained = new Float64Array(depth);
  const weights = new Float64Array(depth);
  const pair = new Float64Array(2);
  let count = 0;

  const remember = (g: Float64Array, f: Float64Array): void => {
    lastF.set(f);
    lastG.set(g);
    count += 1;
  };

  return {
    reset: () => {
      count = 0;
    },
    next(z, g, f) {
      if (count === 0) {
        z.set(g);
        remember(g, f);
        return;
      }
      const slot = (count - 1) % depth;
      const used = Math.min(count, depth);
      const newest = slot * size;
      for (let i = 0; i < size; i += 1) {
        df[newest + i] = f[i]! - lastF[i]!;
        dg[newest + i] = g[i]! - lastG[i]!;
      }
      // df . f of older columns grows by df . df[newest], since f has grown by df[newest]: one dot product a column.
      for (let column = 0; column < used; column += 2) {
        twoDots(df, column * size, newest, size, pair);
        for (let side = 0; side < 2; side += 1) {
          const at = column + side;
          gram[slot * depth + at] = pair[side]!;
          gram[at * depth + slot] = pair[side]!;
          explained[at] = explained[at]! + pair[side]!;
        }
      }
      explained[slot] = dot(df, newest, f, size);
      weights.set(explained);
      remember(g, f);
      if (!solveScaled(gram, weights, used, matrix, scale)) {
        count = 0;
        z.set(g);
        return;
      }
      // Columns not yet used have weight zero.
      weights.fill(0, used);
      combine(z, g, dg, weights, size);
    },
  };
}

/** Four lanes, so that the sum does not wait for itself. */
export function dot(a: Float64Array, from: number, b: Float64Array, size: number): number {
  let d0 = 0;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  for (let i = 0; i < size; i += 4) {
    d0 += a[from + i]! * b[i]!;
    d1 += a[from + i + 1]! * b[i + 1]!;
    d2 += a[from + i + 2]! * b[i + 2]!;
    d3 += a[from + i + 3]! * b[i + 3]!;
  }
  return d0 + d2 + (d1 + d3);
}

/** The products of two neighbouring columns with the newest, in the lanes of {@link dot}. */
function twoDots(df: Float64Array, from: number, newest: number, size: number, out: Float64Array): void {
  const next = from + size;
  let d0 = 0;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  let c0 = 0;
  let c1 = 0;
  let c2 = 0;
  let c3 = 0;
  for (let i = 0; i < size; i += 4) {
    const n0 = df[newest + i]!;
    const n1 = df[newest + i + 1]!;
    const n2 = df[newest + i + 2]!;
    const n3 = df[newest + i + 3]!;
    d0 += df[from + i]! * n0;
    d1 += df[from + i + 1]! * n1;
    d2 += df[from + i + 2]! * n2;
    d3 += df[from + i + 3]! * n3;
    c0 += df[next + i]! * n0;
    c1 += df[next + i + 1]! * n1;
    c2 += df[next + i + 2]! * n2;
    c3 += df[next + i + 3]! * n3;
  }
  out[0] = d0 + d2 + (d1 + d3);
  out[1] = c0 + c2 + (c1 + c3);
}

/** z = g less the weighted columns, in one pass. */
function combine(z: Float64Array, g: Float64Array, dg: Float64Array, weights: Float64Array, size: number): void {
  const w0 = weights[0]!;
  const w1 = weights[1]!;
  const w2 = weights[2]!;
  const w3 = weights[3]!;
  const w4 = weights[4]!;
  const w5 = weights[5]!;
  const w6 = weights[6]!;
  const w7 = weights[7]!;
  for (let i = 0; i < size; i += 1) {
    const low = w0 * dg[i]! + w1 * dg[size + i]! + (w2 * dg[2 * size + i]! + w3 * dg[3 * size + i]!);
    const high = w4 * dg[4 * size + i]! + w5 * dg[5 * size + i]! + (w6 * dg[6 * size + i]! + w7 * dg[7 * size + i]!);
    z[i] = g[i]! - (low + high);
  }
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
