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

/**
 * @param size length of the vectors, a multiple of four.
 * @param depth how many past changes are kept, even; memory is 2 (depth + 1) vectors.
 */
export function anderson(size: number, depth: number): Anderson {
  const df = new Float64Array(depth * size);
  const dg = new Float64Array(depth * size);
  const lastF = new Float64Array(size);
  const lastG = new Float64Array(size);
  const gram = new Float64Array(depth * depth);
  const matrix = new Float64Array(depth * depth);
  const scale = new Float64Array(depth);
  const weights = new Float64Array(depth);
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
      for (let column = 0; column < used; column += 1) {
        const start = column * size;
        let n0 = 0;
        let n1 = 0;
        let n2 = 0;
        let n3 = 0;
        let r0 = 0;
        let r1 = 0;
        let r2 = 0;
        let r3 = 0;
        for (let i = 0; i < size; i += 4) {
          const c0 = df[start + i]!;
          const c1 = df[start + i + 1]!;
          const c2 = df[start + i + 2]!;
          const c3 = df[start + i + 3]!;
          n0 += c0 * df[newest + i]!;
          n1 += c1 * df[newest + i + 1]!;
          n2 += c2 * df[newest + i + 2]!;
          n3 += c3 * df[newest + i + 3]!;
          r0 += c0 * f[i]!;
          r1 += c1 * f[i + 1]!;
          r2 += c2 * f[i + 2]!;
          r3 += c3 * f[i + 3]!;
        }
        const withNewest = n0 + n2 + (n1 + n3);
        gram[slot * depth + column] = withNewest;
        gram[column * depth + slot] = withNewest;
        weights[column] = r0 + r2 + (r1 + r3);
      }
      remember(g, f);
      z.set(g);
      if (!solveScaled(gram, weights, used, depth, matrix, scale)) {
        count = 0;
        return;
      }
      // Two columns at a time; a column not yet used holds zeros and has weight zero.
      weights.fill(0, used);
      for (let column = 0; column < used; column += 2) {
        const [one, two] = [weights[column]!, weights[column + 1]!];
        const start = column * size;
        for (let i = 0; i < size; i += 1) z[i] = z[i]! - (one * dg[start + i]! + two * dg[start + size + i]!);
      }
    },
  };
}

/** Solves gram x = b in place of b by Cholesky; false when the matrix is not positive. */
function solveScaled(
  gram: Float64Array,
  b: Float64Array,
  used: number,
  depth: number,
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
