import { usageError } from "../base/index.js";
import type { NormalForm } from "./normal-form.js";

/** An equilibrium of two players who may draw lots. */
export interface MixedEquilibrium {
  /** [player][strategy] chances. */
  readonly chances: readonly [readonly number[], readonly number[]];
  /** [player] expected payoffs. */
  readonly payoffs: readonly [number, number];
  /** [player] the most a player could add by any strategy; about 1e-12 of the payoffs, from rounding. */
  readonly regret: readonly [number, number];
}

/** A vertex of a best-response polytope, and the strategies it puts no weight on or makes a best reply, as bits. */
interface Vertex {
  readonly point: readonly number[];
  readonly labels: number;
}

/**
 * All extreme equilibria of two players: pairs of vertices of the best-response polytopes that carry every label between
 * them (Mangasarian 1964; von Stengel 2002, section 2.3). In a game that is not degenerate these are all equilibria; in a
 * degenerate one all others are mixtures of those listed. There is always at least one (Nash 1951).
 * @throws ParleyError (usage) for a game of other than two players, or with more than nine strategies a player.
 */
export function mixedNash(game: NormalForm): MixedEquilibrium[] {
  const [rows = 0, columns = 0] = game.strategies.map((menu) => menu.length);
  if (game.players.length !== 2) {
    throw usageError(`mixed equilibria are found for two players; the game has ${game.players.length}`);
  }
  if (Math.max(rows, columns) > 9)
    throw usageError(`a menu of ${Math.max(rows, columns)}; at most 9 strategies a player`);
  const table = (player: 0 | 1): number[][] => unitTable(game, player, rows, columns);
  const [own, other] = [table(0), table(1)];
  const across = (matrix: readonly (readonly number[])[]): number[][] =>
    matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
  // Labels: bits 0 .. rows - 1 are the first player's strategies, those above the second's.
  const first = vertices(across(other), rows, (i) => i);
  const second = vertices(own, columns, (i) => (i < columns ? rows + i : i - columns));
  const all = (1 << (rows + columns)) - 1;
  return first.flatMap((x) =>
    second
      .filter((y) => (x.labels | y.labels) === all && sum(x.point) > 0 && sum(y.point) > 0)
      .map((y) => equilibrium(game, shares(x.point), shares(y.point))),
  );
}

/** [row][column] a player's payoffs moved and scaled to lie from 1 to 2, which changes no equilibrium. */
function unitTable({ payoffs }: NormalForm, player: 0 | 1, rows: number, columns: number): number[][] {
  const values = payoffs.map((pair) => pair[player]!);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  return Array.from({ length: rows }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns).map((value) => 1 + (value - low) / span),
  );
}

/**
 * Vertices of {x >= 0, matrix x <= 1}, by trying each choice of as many tight constraints as there are coordinates. The
 * first `size` constraints are x_i >= 0, the others the rows of the matrix; `label` numbers them.
 */
function vertices(
  matrix: readonly (readonly number[])[],
  size: number,
  label: (constraint: number) => number,
): Vertex[] {
  const rows = [...Array.from({ length: size }, (_, i) => unit(size, i)), ...matrix];
  const limit = rows.map((_, i) => (i < size ? 0 : 1));
  const found: Vertex[] = [];
  for (const tight of choose(rows.length, size)) {
    const point = solveSquare(tight.map((i) => [...rows[i]!, limit[i]!]));
    if (point === null) continue;
    const slack = rows.map((row, i) => (i < size ? point[i]! : 1 - dot(row, point)));
    if (slack.some((value) => value < -near)) continue;
    if (found.some((known) => known.point.every((value, i) => Math.abs(value - point[i]!) < near))) continue;
    const labels = slack.reduce((bits, value, i) => (value <= near ? bits | (1 << label(i)) : bits), 0);
    found.push({ point: point.map((value) => (value <= near ? 0 : value)), labels });
  }
  return found;
}

/** Payoffs lie from 1 to 2, so that coordinates have the size 1; rounding of a solve of nine rows stays well below. */
const near = 1e-9;

/** Gaussian elimination with partial pivoting on [row][size + 1]; null when the rows are not independent. */
function solveSquare(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    const head = rows[pivot]!;
    if (Math.abs(head[column]!) < 1e-12) return null;
    [rows[pivot], rows[column]] = [rows[column]!, head];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / head[column]!;
      if (factor !== 0) rows[row] = rows[row]!.map((value, i) => value - factor * head[i]!);
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

function equilibrium(game: NormalForm, x: readonly number[], y: readonly number[]): MixedEquilibrium {
  const columns = y.length;
  const at = (player: 0 | 1, row: number, column: number): number => game.payoffs[row * columns + column]![player]!;
  const byRow = x.map((_, row) => sum(y.map((chance, column) => chance * at(0, row, column))));
  const byColumn = y.map((_, column) => sum(x.map((chance, row) => chance * at(1, row, column))));
  const payoffs = [dot(x, byRow), dot(y, byColumn)] as const;
  return {
    chances: [x, y],
    payoffs,
    regret: [Math.max(0, Math.max(...byRow) - payoffs[0]), Math.max(0, Math.max(...byColumn) - payoffs[1])],
  };
}

/** Every choice of `size` numbers below `count`. */
function* choose(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first += 1) {
    for (const rest of choose(count, size - 1, first + 1)) yield [first, ...rest];
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, i) => total + value * b[i]!, 0);
const shares = (point: readonly number[]): number[] => point.map((value) => value / sum(point));
const unit = (size: number, at: number): number[] => Array.from({ length: size }, (_, i) => (i === at ? 1 : 0));
