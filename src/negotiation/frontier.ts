import { type Agreed, agreeOn, weightedLogs } from "./agreed.js";
import type { TariffGame } from "./game.js";

export interface FrontierPoint extends Agreed {
  /** [party] weights of the log real incomes that the point maximises; sum to one. */
  readonly weights: readonly number[];
}

/**
 * Points of the Pareto frontier: deals that maximise sum of w_i ln W_i, for all weights on a grid of the simplex with
 * `steps` steps a side (11 x 10 / 2 + ... = 66 points for three parties and 10 steps). Neighbours start from each other.
 */
export function paretoFrontier(game: TariffGame, { steps = 10 }: { readonly steps?: number } = {}): FrontierPoint[] {
  const zero = game.lower.map((low, i) => Math.min(Math.max(0, low), game.upper[i]!));
  let from: Float64Array = zero;
  return simplex(game.parties.length, steps).map((weights) => {
    const tried = [from, zero].map((start) => agreeOn(game, weightedLogs(weights), start, { tolerance: 1e-6 }));
    const best = tried.reduce((most, one) => (one.value > most.value ? one : most));
    from = best.rates;
    return { ...best, weights, solves: tried.reduce((sum, one) => sum + one.solves, 0) };
  });
}

/** Those at which every party has at least what the threat point [party], real income hats, gives it. */
export const individuallyRational = (points: readonly FrontierPoint[], threat: readonly number[]): FrontierPoint[] =>
  points.filter(({ welfare }) => welfare.every((hat, i) => hat >= threat[i]! - 1e-12));

/** All weights with denominators `steps`, neighbours next to each other. */
function simplex(count: number, steps: number): number[][] {
  const rows = (left: number, places: number): number[][] =>
    places === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, first) => first).flatMap((first) => {
          const tails = rows(left - first, places - 1);
          return (first % 2 === 0 ? tails : tails.toReversed()).map((tail) => [first, ...tail]);
        });
  return rows(steps, count).map((row) => row.map((value) => value / steps));
}
