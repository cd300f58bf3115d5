/** A square matrix as the product of a unit lower and an upper triangle, rows exchanged. */
export interface Factored {
  readonly lu: Float64Array;
  readonly order: Int32Array;
  readonly size: number;
}

/** Factors a row-major square matrix in place, with the largest element of each column as pivot; undefined if singular. */
export function factor(lu: Float64Array, size: number): Factored | undefined {
  const order = Int32Array.from({ length: size }, (_, row) => row);
  for (let pivot = 0; pivot < size; pivot += 1) {
    let top = pivot;
    for (let row = pivot + 1; row < size; row += 1) {
      if (Math.abs(lu[row * size + pivot]!) > Math.abs(lu[top * size + pivot]!)) top = row;
    }
    const value = lu[top * size + pivot]!;
    if (!(Math.abs(value) > 0 && Math.abs(value) < Infinity)) return undefined;
    if (top !== pivot) {
      for (let k = 0; k < size; k += 1) {
        const held = lu[pivot * size + k]!;
        lu[pivot * size + k] = lu[top * size + k]!;
        lu[top * size + k] = held;
      }
      const held = order[pivot]!;
      order[pivot] = order[top]!;
      order[top] = held;
    }
    for (let row = pivot + 1; row < size; row += 1) {
      const by = lu[row * size + pivot]! / value;
      lu[row * size + pivot] = by;
      if (by === 0) continue;
      for (let k = pivot + 1; k < size; k += 1) lu[row * size + k] = lu[row * size + k]! - by * lu[pivot * size + k]!;
    }
  }
  return { lu, order, size };
}

/** Solves the factored system in place of b. */
export function solveFactored({ lu, order, size }: Factored, b: Float64Array): void {
  const x = Float64Array.from(order, (row) => b[row]!);
  for (let row = 0; row < size; row += 1) {
    let value = x[row]!;
    for (let k = 0; k < row; k += 1) value -= lu[row * size + k]! * x[k]!;
    x[row] = value;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = x[row]!;
    for (let k = row + 1; k < size; k += 1) value -= lu[row * size + k]! * x[k]!;
    x[row] = value / lu[row * size + row]!;
  }
  b.set(x);
}
