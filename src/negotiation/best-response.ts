import { log } from "../base/index.js";
import type { Solution } from "../equilibrium/index.js";
import {
  coordinateSizes,
  inverseElasticities,
  playOf,
  type Player,
  ratesInForce,
  type TariffGame,
  toLog,
  toRates,
  tradeLeft,
  valueAndSlope,
} from "./game.js";
import { maximise } from "./maximise.js";

export interface BestResponse {
  /** [instrument] all rates, those of the player at their best. */
  readonly rates: Float64Array;
  /** The player's objective there. */
  readonly value: number;
  readonly solution: Solution;
  /** Largest slope of the objective in a scaled rate that is not held by a bound. */
  readonly slope: number;
  readonly solves: number;
}

/**
 * The player's best rates against the others' given ones: projected quasi-Newton on adjoint gradients, in logs of one plus
 * the rate. One start finds a local optimum; {@link freshStarts} look elsewhere.
 * @param rates [instrument] where the search starts; those of the others stay.
 */
export function bestResponse(
  game: TariffGame,
  player: Player,
  rates: Float64Array,
  { tolerance = 1e-9 }: { readonly tolerance?: number } = {},
): BestResponse {
  const { controls, objective } = player;
  const sizes = coordinateSizes(game);
  const pick = (all: Float64Array): Float64Array => Float64Array.from(controls, (at) => all[at]!);
  const own = pick(sizes);
  const box = { lower: toLog(pick(game.lower), own), upper: toLog(pick(game.upper), own) };
  let last: { all: Float64Array; solution: Solution } | undefined;
  const put = (logs: Float64Array): Float64Array => {
    const all = Float64Array.from(rates);
    toRates(logs, own).forEach((rate, i) => {
      const at = controls[i]!;
      all[at] = Math.min(Math.max(rate, game.lower[at]!), game.upper[at]!);
    });
    return all;
  };
  const found = maximise(
    (logs) => {
      const all = put(logs);
      const solution = playOf(game, all, last?.solution);
      last = { all, solution };
      const { value, slope } = valueAndSlope(game, solution, objective, Math.max(1e-3 * tolerance, 1e-12));
      let known: Float64Array | undefined;
      const byLog = (): Float64Array =>
        (known ??= slope(controls).map((byRate, i) => (byRate * (1 + all[controls[i]!]!)) / own[i]!));
      return {
        value,
        slope: byLog,
        expected: () => expectedTop(logs, byLog(), own, tradeLeft(game, solution, controls)),
      };
    },
    toLog(pick(rates), own),
    box,
    { tolerance },
  );
  const all = put(found.at);
  const same = last !== undefined && all.every((rate, i) => rate === last!.all[i]);
  return {
    rates: all,
    value: found.value,
    solution: same ? last!.solution : playOf(game, all),
    slope: found.slope,
    solves: found.evaluations,
  };
}

/**
 * Where the slopes say the best rates are while nothing is known of the curvature: with h = elasticity x imports / income at
 * the point, log income falls off like -h (t - t*)^2 / 2, so that t* = t + slope x (1 + t) / h. In the coordinates of
 * {@link coordinateSizes}, whose square is h in the base.
 * @param left [control] trade at the point over trade in the base.
 */
const expectedTop = (logs: Float64Array, slope: Float64Array, sizes: Float64Array, left: Float64Array): Float64Array =>
  logs.map((at, i) => {
    const ratio = slope[i]! / (sizes[i]! * left[i]!);
    return at + sizes[i]! * log(Math.min(Math.max(1 + ratio, 0.1), 2));
  });

/** The best rates that searches from the player's own and from fresh starts find; `solves` counts all of them. */
export function bestOfStarts(game: TariffGame, player: Player, rates: Float64Array, starts: number): BestResponse {
  const found = roughBest(game, player, rates, starts);
  const best = bestResponse(game, player, found.rates);
  return { ...best, solves: found.solves + best.solves };
}

/** The same without the last digits: a slope of 1e-5 leaves 1e-10 of the value, a hundredth of the smallest gain that counts. */
export function roughBest(game: TariffGame, player: Player, rates: Float64Array, starts: number): BestResponse {
  const own = freshStarts(game, starts).map((start) => {
    const from = Float64Array.from(rates);
    for (const at of player.controls) from[at] = start[at]!;
    return from;
  });
  const answers = [rates, ...own].map((from) => bestResponse(game, player, from, { tolerance: 1e-5 }));
  const best = answers.reduce((most, answer) => (answer.value > most.value ? answer : most));
  return { ...best, solves: answers.reduce((sum, { solves }) => sum + solves, 0) };
}

/**
 * Rates to start a search from, without regard to any answer: none, those in force, inverse elasticities, both bounds, then
 * points spread over the box by the golden-ratio sequence, up to `count`. Each sets all instruments.
 */
export function freshStarts(game: TariffGame, count: number): Float64Array[] {
  const within = (rate: number): Float64Array =>
    game.lower.map((low, i) => Math.min(Math.max(rate, low), game.upper[i]!));
  const fixed = [within(0), inverseElasticities(game), ratesInForce(game), within(0.5), game.upper];
  const golden = 0.6180339887498949;
  const spread = Array.from({ length: Math.max(count - fixed.length, 0) }, (_, k) =>
    game.lower.map((low, i) => {
      const along = (k + 1) * golden + i * 0.7548776662466927;
      return low + (Math.min(game.upper[i]!, 1) - low) * (along - Math.floor(along));
    }),
  );
  return [...fixed, ...spread].slice(0, count);
}
