import { checkGame } from "./coalitions.js";

/** A game with transferable utility: what each coalition can secure for itself. */
export interface CoalitionGame {
  readonly players: readonly string[];
  /** Worth by coalition, 2^n values; bit i of the index is player i; the empty coalition has 0. */
  readonly worth: readonly number[];
}

/**
 * Each player's expected marginal contribution over all orders of arrival, in the units of `worth`.
 * phi_i = sum over S without i of |S|! (n-|S|-1)! / n! (v(S+i) - v(S)): Shapley (1953), eq. 12.
 * @throws ParleyError (usage) when the worths do not fit the players.
 */
export function shapleyValue(game: CoalitionGame): number[] {
  const n = game.players.length;
  const coalitions = 1 << n;
  checkGame(game);
  const weights = orderWeights(n);
  return game.players.map((_, player) => {
    const bit = 1 << player;
    let value = 0;
    for (let coalition = 0; coalition < coalitions; coalition += 1) {
      if ((coalition & bit) !== 0) continue;
      value += weights[size(coalition)]! * (game.worth[coalition | bit]! - game.worth[coalition]!);
    }
    return value;
  });
}

/** weights[s] = s! (n-s-1)! / n!, the share of orders in which a player arrives right after s given others. */
function orderWeights(n: number): number[] {
  const weights = [1 / n];
  for (let s = 1; s < n; s += 1) weights.push((weights[s - 1]! * s) / (n - s));
  return weights;
}

function size(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
