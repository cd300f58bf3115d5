import { ParleyError, usageError } from "../base/index.js";
import type { Solution } from "../equilibrium/index.js";
import { bestResponse, roughBest } from "./best-response.js";
import { inverseElasticities, playOf, type TariffGame } from "./game.js";

export interface NashOptions {
  /** Fresh starts of each player's search for a gain at the end; 6 unless given. */
  readonly starts?: number;
  /** Largest gain in log objective that a search may find at an equilibrium; 1e-8, that is 1e-6 points, unless given. */
  readonly regret?: number;
  /** Rounds in which every player answers once; 60 unless given. */
  readonly maxRounds?: number;
  /** [instrument] where the rounds start; inverse elasticities unless given. */
  readonly from?: Float64Array;
}

export interface NashEquilibrium {
  /** [instrument] */
  readonly rates: Float64Array;
  readonly solution: Solution;
  /** By player, the largest gain in its objective that fresh starts found: evidence, not proof, of a global optimum. */
  readonly regret: Readonly<Record<string, number>>;
  readonly starts: number;
  readonly rounds: number;
  readonly solves: number;
}

/**
 * A Nash equilibrium of the tariff game: players answer in turn until none moves, then each searches for a gain from fresh
 * starts; a gain found starts the rounds again from there.
 * @throws ParleyError (not converged) when rounds run out, naming the gain still open.
 */
export function nash(game: TariffGame, options: NashOptions = {}): NashEquilibrium {
  const { starts = 6, regret: allowed = 1e-8, maxRounds = 60, from = inverseElasticities(game) } = options;
  if (!(Number.isInteger(starts) && starts >= 1)) throw usageError(`starts is ${starts}; write a whole number from 1`);
  let rates: Float64Array = Float64Array.from(from);
  let solves = 0;
  let open = Number.POSITIVE_INFINITY;
  let rounds = 0;
  while (rounds < maxRounds) {
    const settled = answerInTurn(game, rates, { still: 1e-11, maxRounds: maxRounds - rounds });
    rates = settled.rates;
    rounds += settled.rounds;
    solves += settled.solves;
    const solution = playOf(game, rates);
    const searches = game.players.map((player) => {
      const best = roughBest(game, player, rates, starts);
      solves += best.solves;
      return { name: player.name, gain: Math.max(best.value - player.objective(solution).value, 0), rates: best.rates };
    });
    const regret = Object.fromEntries(searches.map(({ name, gain }) => [name, gain]));
    const worst = searches.reduce((most, search) => (search.gain > most.gain ? search : most));
    open = worst.gain;
    if (open <= allowed) return { rates, solution, regret, starts, rounds, solves };
    rates = worst.rates;
  }
  throw new ParleyError(
    "notConverged",
    `no equilibrium found: after ${maxRounds} rounds a player could still gain ${(100 * open).toExponential(1)} points`,
  );
}

/**
 * Rates at which no player moves when all answer in turn from rates nearby, without a search elsewhere: for other models of
 * a game whose equilibrium is known. Regrets are not searched for.
 * @param from [instrument]
 * @throws ParleyError (not converged) when rounds run out.
 */
export function nashNear(game: TariffGame, from: Float64Array): NashEquilibrium {
  const within = from.map((rate, i) => Math.min(Math.max(rate, game.lower[i]!), game.upper[i]!));
  const { rates, moved, rounds, solves } = answerInTurn(game, within, { still: 1e-6, maxRounds: 40 });
  if (moved > 1e-6) {
    throw new ParleyError(
      "notConverged",
      "no equilibrium found nearby: after 40 rounds of best answers a player still moves",
    );
  }
  return { rates, solution: playOf(game, rates), regret: {}, starts: 0, rounds, solves };
}

/** Players answer in turn until the largest move of a rate is no more than `still`. */
function answerInTurn(
  game: TariffGame,
  from: Float64Array,
  { still, maxRounds }: { readonly still: number; readonly maxRounds: number },
) {
  let rates = from;
  let [solves, rounds, moved] = [0, 0, 1];
  while (moved > still && rounds < maxRounds) {
    const before = rates;
    // The first rounds need no more than the neighbourhood.
    const rough = moved > 1e-3;
    for (const player of game.players) {
      const answer = bestResponse(game, player, rates, { tolerance: rough ? 1e-6 : 0.1 * still });
      solves += answer.solves;
      rates = answer.rates;
    }
    moved = Math.max(rough ? 1e-10 : 0, ...rates.map((rate, i) => Math.abs(rate - before[i]!)));
    rounds += 1;
  }
  return { rates, solves, rounds, moved };
}
