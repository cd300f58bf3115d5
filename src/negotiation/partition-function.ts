import { usageError } from "../base/index.js";
import type { Partition } from "./partitions.js";
import { type CoalitionGame, shapleyValue } from "./shapley.js";

/**
 * What each bloc of a partition is worth when the others stand as they do: V(S; P), Thrall and Lucas (1963). For the
 * blocs of every partition of the players.
 */
export interface PartitionGame {
  readonly players: readonly string[];
  readonly outcomes: readonly { readonly partition: Partition; readonly worth: readonly number[] }[];
}

/** Ways to make a coalition game of a partition game: what a coalition expects the others to do. */
export const reductions = ["gamma", "delta", "alpha", "average", "recursive"] as const;
export type Reduction = (typeof reductions)[number];

/** What each reduction assumes of the players outside a coalition. */
export const reductionMeaning: Readonly<Record<Reduction, string>> = {
  gamma:
    "they stand alone (Chander and Tulkens 1997); also the externality-free value of de Clippel and Serrano (2008)",
  delta: "they form one bloc (Hart and Kurz 1983)",
  alpha: "they group as is worst for the coalition",
  average:
    "every grouping, weighted by the orders of arrival that make it (Macho-Stadler, Perez-Castrillo and Wettstein 2007)",
  recursive: "they group as is best for themselves together (Koczy 2007)",
};

/**
 * The coalition game of a reduction, worths by bit mask.
 * @throws ParleyError (usage) when a partition is missing.
 */
export function reduceGame(game: PartitionGame, reduction: Reduction): CoalitionGame {
  const { players } = game;
  const worth = Array.from({ length: 1 << players.length }, (_, coalition) => {
    if (coalition === 0) return 0;
    const inside = players.filter((_player, i) => (coalition >> i) & 1);
    const outside = players.filter((player) => !inside.includes(player));
    const groupings = partitionsWithin(outside);
    const value = (grouping: Partition): number => worthOf(game, inside, grouping);
    if (reduction === "gamma") return value(outside.map((player) => [player]));
    if (reduction === "delta") return value(outside.length === 0 ? [] : [outside]);
    if (reduction === "alpha") return Math.min(...groupings.map(value));
    if (reduction === "average") {
      return groupings.reduce((sum, grouping) => sum + arrivalWeight(grouping, outside.length) * value(grouping), 0);
    }
    return value(bestFor(game, inside, groupings));
  });
  return { players, worth };
}

/** Weight of a grouping of n players: the product of (size - 1)! over n!, which adds to one over all groupings. */
const arrivalWeight = (grouping: Partition, count: number): number =>
  grouping.reduce((product, bloc) => product * factorial(bloc.length - 1), 1) / factorial(count);

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** The grouping of the outsiders that gives them most together. */
function bestFor(game: PartitionGame, inside: readonly string[], groupings: readonly Partition[]): Partition {
  const total = (grouping: Partition): number =>
    grouping.reduce(
      (sum, bloc) => sum + worthOf(game, bloc, [inside, ...grouping.filter((other) => other !== bloc)]),
      0,
    );
  return groupings.reduce((best, grouping) => (total(grouping) > total(best) ? grouping : best));
}

function worthOf(game: PartitionGame, bloc: readonly string[], others: Partition): number {
  const wanted = keyOf([bloc, ...others]);
  const found = game.outcomes.find(({ partition }) => keyOf(partition) === wanted);
  const at = found?.partition.findIndex((other) => keyOf([other]) === keyOf([bloc])) ?? -1;
  if (found === undefined || at < 0) throw usageError(`no outcome for the partition ${wanted}`);
  return found.worth[at]!;
}

const keyOf = (partition: Partition): string =>
  partition
    .map((bloc) => bloc.toSorted().join("+"))
    .toSorted()
    .join(" | ");

function partitionsWithin(players: readonly string[]): Partition[] {
  const [first, ...others] = players;
  if (first === undefined) return [[]];
  return partitionsWithin(others).flatMap((partition) => [
    [[first], ...partition],
    ...partition.map((_, at) => partition.map((bloc, i) => (i === at ? [first, ...bloc] : bloc))),
  ]);
}

/** How a merger of two outside blocs changes the worth of a third. */
export interface Externality {
  readonly bloc: readonly string[];
  readonly before: Partition;
  readonly after: Partition;
  readonly change: number;
}

/** Every merger of two blocs and what it does to each bloc that is not part of it, in the units of the worths. */
export function externalities(game: PartitionGame): Externality[] {
  return game.outcomes.flatMap(({ partition: before, worth }) =>
    before.flatMap((one, i) =>
      before.slice(i + 1).flatMap((two) => {
        const rest = before.filter((bloc) => bloc !== one && bloc !== two);
        return rest.map((bloc) => {
          const after = [[...one, ...two], ...rest];
          const change =
            worthOf(
              game,
              bloc,
              after.filter((other) => other !== bloc),
            ) - worth[before.indexOf(bloc)]!;
          return { bloc, before, after, change };
        });
      }),
    ),
  );
}

/** The Shapley value under every reduction: the range is how much the answer hangs on what outsiders do. */
export const shapleyByReduction = (game: PartitionGame): Record<Reduction, number[]> =>
  Object.fromEntries(reductions.map((name) => [name, shapleyValue(reduceGame(game, name))])) as Record<
    Reduction,
    number[]
  >;
