import { pooledIncome, sharesOf, ofWelfare, weightedLogs, welfareOf } from "./agreed.js";
import { playOf, type Player, ratesInForce, type TariffGame } from "./game.js";
import { type NashEquilibrium, nash, nashNear } from "./nash.js";

/** Parties grouped into blocs; each party in one of them. */
export type Partition = readonly (readonly string[])[];

export interface PartitionOptions {
  /** Tariffs inside a bloc: none, or those that serve the bloc. `none` unless given. */
  readonly inside?: "none" | "joint";
  /** By party, its weight in the log-income objective of its bloc; blocs maximise their joint income unless given. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly starts?: number;
  /** [instrument] the equilibrium of this partition under another model: rounds of answers from there, no further search. */
  readonly near?: Float64Array;
}

export interface PartitionOutcome extends NashEquilibrium {
  readonly partition: Partition;
  /** [party] real income hats. */
  readonly welfare: readonly number[];
  /** [bloc] change of its members' joint income, in money of the economy: V(S; P). */
  readonly worth: readonly number[];
}

/** All partitions of the parties, from each alone to all together; five for three parties. */
export function partitionsOf(parties: readonly string[]): Partition[] {
  const grow = (rest: readonly string[]): string[][][] => {
    const [first, ...others] = rest;
    if (first === undefined) return [[]];
    return grow(others).flatMap((partition) => [
      [[first], ...partition],
      ...partition.map((bloc, at) => partition.map((same, i) => (i === at ? [first, ...bloc] : same))),
    ]);
  };
  return grow(parties).toSorted((a, b) => b.length - a.length);
}

/** The Nash equilibrium between the blocs of a partition: what each coalition gets when the others stand as they do. */
export function playPartition(
  game: TariffGame,
  partition: Partition,
  options: PartitionOptions = {},
): PartitionOutcome {
  const { inside = "none", starts = 3 } = options;
  const blocOf = (party: string): readonly string[] | undefined => partition.find((bloc) => bloc.includes(party));
  const internal = game.instruments.map(({ importer, exporter }) => {
    const bloc = blocOf(importer);
    return bloc !== undefined && bloc.includes(exporter);
  });
  const fixed = (rates: Float64Array): Float64Array =>
    rates.map((rate, at) => (inside === "none" && internal[at] ? 0 : rate));
  const incomes = baseIncomes(game);
  const players = partition.map((bloc): Player => {
    const weights = game.parties.map((party) => (bloc.includes(party) ? (options.weights?.[party] ?? 0) : 0));
    const pooled = game.parties.map((party, i) => (bloc.includes(party) ? incomes[i]! : 0));
    return {
      name: bloc.join("+"),
      controls: [...game.instruments.keys()].filter(
        (at) => bloc.includes(game.instruments[at]!.party) && !(inside === "none" && internal[at]),
      ),
      objective: ofWelfare(
        game.parties,
        options.weights === undefined ? pooledIncome(pooled) : weightedLogs(sharesOf(weights, weights.length)),
      ),
    };
  });
  const moving = players.filter(({ controls }) => controls.length > 0);
  const bound: TariffGame = { ...game, players: moving, lower: fixed(game.lower), upper: fixed(game.upper) };
  const found =
    moving.length === 0
      ? restOf(bound)
      : options.near
        ? nashNear(bound, options.near)
        : nash(bound, { starts, from: fixed(ratesInForce(game)) });
  const welfare = welfareOf(game.parties, found.solution);
  return {
    ...found,
    partition,
    welfare,
    worth: partition.map((bloc) =>
      bloc.reduce((sum, party) => {
        const i = game.parties.indexOf(party);
        return sum + incomes[i]! * (welfare[i]! - 1);
      }, 0),
    ),
  };
}

/** All parties in one bloc without tariffs inside: nobody has anything to set. */
function restOf(game: TariffGame): NashEquilibrium {
  const rates = Float64Array.from(game.lower, () => 0);
  return { rates, solution: playOf(game, rates), regret: {}, starts: 0, rounds: 0, solves: 1 };
}

/** [party] income in the base, money of the economy. */
export function baseIncomes(game: TariffGame): number[] {
  const { baseIncome, economy } = playOf(game, ratesInForce(game));
  return game.parties.map((party) => baseIncome[economy.regions.indexOf(party)]!);
}
