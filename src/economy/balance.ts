import { ParleyError } from "../base/index.js";

/** A matrix scaled to given totals, and what that took. */
export interface Balanced {
  /** [row][column] */
  readonly matrix: Float64Array;
  readonly rounds: number;
  /** Largest relative gap of a row to its total; columns are exact to rounding. */
  readonly gap: number;
  /** Sum of absolute changes over the sum of the start matrix. */
  readonly moved: number;
}

/**
 * Scales a matrix of non-negative cells [row][column] to row and column totals by turns (RAS). The result is the one with
 * the least cross-entropy to the start among all that have these totals; zeros stay zero.
 * Source: Bacharach (1970), Biproportional Matrices and Input-Output Change, chapter 4.
 * @param rows totals of the rows, not negative; their sum equals that of `columns`.
 * @throws ParleyError (outside tolerance) for a negative total, sums that differ by more than 1e-9, or a total on an
 * empty row or column; (not converged) when the gap is above `tolerance` after 10,000 rounds.
 */
export function balance(start: Float64Array, rows: Float64Array, columns: Float64Array, tolerance = 1e-13): Balanced {
  checkTotals(rows, columns);
  const matrix = scaleColumns(Float64Array.from(start), columns);
  const mass = sum(start);
  for (let rounds = 1; rounds <= 10_000; rounds += 1) {
    scaleRows(matrix, rows, columns.length);
    scaleColumns(matrix, columns);
    const gap = rowGap(matrix, rows, columns.length);
    if (gap <= tolerance) return { matrix, rounds, gap, moved: distance(start, matrix) / mass };
  }
  const gap = rowGap(matrix, rows, columns.length);
  throw new ParleyError(
    "notConverged",
    `balancing stopped after 10000 rounds with a row ${gap.toExponential(1)} off its total (tolerance ${tolerance}); no matrix with these zeros has these totals`,
  );
}

function checkTotals(rows: Float64Array, columns: Float64Array): void {
  for (const [what, totals] of [
    ["row", rows],
    ["column", columns],
  ] as const) {
    const at = totals.findIndex((total) => !(total >= 0));
    if (at >= 0)
      throw new ParleyError("outsideTolerance", `the total of ${what} ${at} is ${totals[at]}; it must not be negative`);
  }
  const [all, other] = [sum(rows), sum(columns)];
  if (!(Math.abs(all - other) <= 1e-9 * other)) {
    throw new ParleyError(
      "outsideTolerance",
      `row totals sum to ${all}, column totals to ${other}; they must agree to 1e-9`,
    );
  }
}

function scaleRows(matrix: Float64Array, rows: Float64Array, width: number): void {
  for (let row = 0; row < rows.length; row += 1) {
    let total = 0;
    for (let column = 0; column < width; column += 1) total += matrix[row * width + column]!;
    const factor = factorTo(rows[row]!, total, "row", row);
    for (let column = 0; column < width; column += 1) matrix[row * width + column]! *= factor;
  }
}

function scaleColumns(matrix: Float64Array, columns: Float64Array): Float64Array {
  const width = columns.length;
  for (let column = 0; column < width; column += 1) {
    let total = 0;
    for (let at = column; at < matrix.length; at += width) total += matrix[at]!;
    const factor = factorTo(columns[column]!, total, "column", column);
    for (let at = column; at < matrix.length; at += width) matrix[at]! *= factor;
  }
  return matrix;
}

function factorTo(target: number, total: number, what: string, at: number): number {
  if (total > 0) return target / total;
  if (target === 0) return 1;
  throw new ParleyError("outsideTolerance", `${what} ${at} is empty but its total is ${target}`);
}

function rowGap(matrix: Float64Array, rows: Float64Array, width: number): number {
  let largest = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const total = sum(matrix.subarray(row * width, (row + 1) * width));
    largest = Math.max(largest, Math.abs(total - rows[row]!) / Math.max(rows[row]!, Number.MIN_VALUE));
  }
  return largest;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
}

function distance(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += Math.abs(a[i]! - b[i]!);
  return total;
}
