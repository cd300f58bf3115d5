import { checkGame, excess, membership, payOf, properCoalitions, scaleOf } from "./coalitions.js";
import { type LinearRow, linearMaximum } from "./linear.js";
import type { CoalitionGame } from "./shapley.js";

/**
 * The nucleolus: the division of the grand coalition's worth that makes the largest complaint smallest, then the next, and
 * so on, where nobody gets less than alone; Schmeidler (1969). By a sequence of linear programmes, Kopelowitz (1967).
 * @returns null when not even the worths alone can be paid: there is no such division.
 */
export function nucleolus(game: CoalitionGame): number[] | null {
  checkGame(game);
  const alone = game.players.map((_, player) => game.worth[1 << player]!);
  const grand = game.worth.at(-1)!;
  if (payOf(game.worth.length - 1, alone) > grand + 1e-12 * scaleOf(game)) return null;
  return leximin(game, alone);
}

/** The same where a player may get less than alone. */
export function prenucleolus(game: CoalitionGame): number[] {
  checkGame(game);
  return leximin(
    game,
    game.players.map(() => -10 * game.players.length * Math.max(scaleOf(game), 1)),
  );
}

function leximin(game: CoalitionGame, lower: readonly number[]): number[] {
  const count = game.players.length;
  const grand = game.worth.at(-1)!;
  if (count === 1) return [grand];
  const tolerance = 1e-9 * scaleOf(game);
  const ones = game.players.map(() => 1);
  const settled: LinearRow[] = [{ coefficients: [...ones, 0], atLeast: grand, atMost: grand }];
  let open = properCoalitions(count);
  let pay: number[] = [];
  while (open.length > 0) {
    // Variables: the pays, then t = -e; every open coalition gets at least its worth plus t.
    const rows = open.map((coalition) => ({
      coefficients: [...membership(coalition, count), -1],
      atLeast: game.worth[coalition]!,
    }));
    const bounds = [...lower, -20 * count * Math.max(scaleOf(game), 1)];
    const found = linearMaximum([...game.players.map(() => 0), 1], [...settled, ...rows], bounds)!;
    const t = found[count]!;
    pay = found.slice(0, count);
    // Settled are the coalitions that no division with this t can give more.
    const tight = open.filter((coalition) => {
      if (payOf(coalition, pay) - game.worth[coalition]! > t + tolerance) return false;
      const fixed = rows.map((row) => ({
        coefficients: [...row.coefficients.slice(0, count), 0],
        atLeast: row.atLeast + t - tolerance / 10,
      }));
      const most = linearMaximum([...membership(coalition, count), 0], [...settled, ...fixed], bounds)!;
      return payOf(coalition, most) - game.worth[coalition]! <= t + tolerance;
    });
    for (const coalition of tight) {
      const value = game.worth[coalition]! + t;
      settled.push({
        coefficients: [...membership(coalition, count), 0],
        atLeast: value - tolerance / 100,
        atMost: value + tolerance / 100,
      });
    }
    open = open.filter((coalition) => !tight.includes(coalition));
    if (tight.length === 0) break;
  }
  return pay;
}

/**
 * Kohlberg's (1971) criterion: a division is the nucleolus when at every level of complaint the coalitions that complain at
 * least so much are balanced, weights on them adding to one for every player; players who get no more than alone may help.
 */
export function meetsKohlberg(game: CoalitionGame, pay: readonly number[]): boolean {
  checkGame(game);
  const count = game.players.length;
  const tolerance = 1e-7 * scaleOf(game);
  const proper = properCoalitions(count);
  const bound = game.players.flatMap((_, player) =>
    Math.abs(pay[player]! - game.worth[1 << player]!) <= tolerance ? [1 << player] : [],
  );
  const levels = proper.map((coalition) => excess(game, coalition, pay)).toSorted((a, b) => b - a);
  return levels.every((level) => {
    const complaining = proper.filter((coalition) => excess(game, coalition, pay) >= level - tolerance);
    return balanced(complaining, bound, count);
  });
}

/** Whether positive weights on the coalitions, with weights at or above 0 on the helpers, add to one for every player. */
function balanced(coalitions: readonly number[], helpers: readonly number[], count: number): boolean {
  const all = [...coalitions, ...helpers];
  // The last variable is the smallest weight of a coalition.
  const players = Array.from({ length: count }, (_, player) => ({
    coefficients: [...all.map((coalition) => (coalition >> player) & 1), 0],
    atLeast: 1,
    atMost: 1,
  }));
  const least = coalitions.map((_, at) => ({
    coefficients: [...all.map((_coalition, i) => (i === at ? 1 : 0)), -1],
    atLeast: 0,
  }));
  const found = linearMaximum([...all.map(() => 0), 1], [...players, ...least], Array<number>(all.length + 1).fill(0));
  return found !== null && found.at(-1)! > 1e-9;
}
