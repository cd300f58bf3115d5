import { checkGame, excess, membership, properCoalitions, scaleOf } from "./coalitions.js";
import { type LinearRow, linearMaximum } from "./linear.js";
import type { CoalitionGame } from "./shapley.js";

/**
 * The least core: the smallest e such that the worth of the grand coalition can be shared out with no coalition getting
 * less than its worth minus e; Maschler, Peleg and Shapley (1979). The core is empty when e is above 0.
 * @returns e and one such division, in the units of the worths.
 */
export function leastCore(game: CoalitionGame): { readonly epsilon: number; readonly pay: readonly number[] } {
  checkGame(game);
  const count = game.players.length;
  const grand = game.worth.at(-1)!;
  if (count === 1) return { epsilon: 0, pay: [grand] };
  const bound = -10 * count * Math.max(scaleOf(game), 1);
  // Variables: the pays, then -e, which is to be large.
  const rows: LinearRow[] = properCoalitions(count).map((coalition) => ({
    coefficients: [...membership(coalition, count), -1],
    atLeast: game.worth[coalition]!,
  }));
  rows.push({ coefficients: [...game.players.map(() => 1), 0], atLeast: grand, atMost: grand });
  const found = linearMaximum([...game.players.map(() => 0), 1], rows, Array<number>(count + 1).fill(bound))!;
  return { epsilon: -found[count]!, pay: found.slice(0, count) };
}

/** Whether no coalition is worth more than its members get, and all is shared out; to 1e-9 of the largest worth. */
export function isInCore(game: CoalitionGame, pay: readonly number[]): boolean {
  checkGame(game);
  const slack = 1e-9 * scaleOf(game);
  const all = properCoalitions(game.players.length).every((coalition) => excess(game, coalition, pay) <= slack);
  return all && Math.abs(excess(game, game.worth.length - 1, pay)) <= slack;
}

/** The corners of the core, for up to five players; none when it is empty. */
export function coreVertices(game: CoalitionGame): number[][] {
  checkGame(game);
  const count = game.players.length;
  const grand = game.worth.at(-1)!;
  if (count === 1) return [[grand]];
  const vertices: number[][] = [];
  for (const tight of choose(properCoalitions(count), count - 1)) {
    const rows = [...tight.map((coalition) => membership(coalition, count)), game.players.map(() => 1)];
    const pay = solveSquare(rows, [...tight.map((coalition) => game.worth[coalition]!), grand]);
    if (pay === null || !isInCore(game, pay)) continue;
    const same = (other: readonly number[]): boolean =>
      other.every((value, i) => Math.abs(value - pay[i]!) <= 1e-9 * scaleOf(game));
    if (!vertices.some(same)) vertices.push(pay);
  }
  return vertices;
}

function* choose(items: readonly number[], count: number, from = 0): Generator<number[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= items.length - count; at += 1) {
    for (const rest of choose(items, count - 1, at + 1)) yield [items[at]!, ...rest];
  }
}

/** Gaussian elimination with partial pivoting; null for a singular system. */
function solveSquare(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < n; i += 1) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    if (Math.abs(rows[pivot]![column]!) < 1e-12) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < n; i += 1) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      if (factor !== 0) rows[i] = rows[i]!.map((value, k) => value - factor * rows[column]![k]!);
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
