import { usageError } from "../base/index.js";
import {
  bargain,
  coreVertices,
  externalities,
  leastCore,
  nucleolus,
  type Partition,
  type PartitionOutcome,
  partitionsOf,
  playPartition,
  reduceGame,
  type Reduction,
  reductions,
  shapleyByReduction,
  type TariffGame,
} from "../negotiation/index.js";
import type { Points } from "./models.js";
import type { Coalitions } from "./table-coalitions-schema.js";
import type { ThreatPoint } from "./threat.js";

export interface CoalitionOptions {
  /** Tariffs inside a bloc: none, or those that serve it. */
  readonly inside: "none" | "joint";
  /** Fresh starts of each search for a gain. */
  readonly starts: number;
  /** Tariffs that hold between blocs; left out, blocs play Nash against each other. */
  readonly between?: ThreatPoint;
  /** The same under another model: rounds of answers from its equilibria, no further search. */
  readonly near?: CoalitionsFound;
}

/** Real income of the parties in every partition, %, by the name of the partition: `USA | CAN+MEX`. */
export const pointsOf = ({ partitions }: Pick<CoalitionsFound, "partitions">): Points =>
  Object.fromEntries(partitions.map(({ partition, welfareExactPct }) => [nameOf(partition), welfareExactPct]));

/** The same under another model, near what was found. */
export const coalitionPoints = (
  game: TariffGame,
  options: Omit<CoalitionOptions, "starts"> & { readonly near: CoalitionsFound },
): Points =>
  Object.fromEntries(
    options.near.partitions.map(({ partition }) => {
      const { welfare } = outcomeOf(game, partition, { ...options, starts: 1 });
      return [nameOf(partition), pct(game.parties, welfare)];
    }),
  );

const nameOf = (partition: Partition): string => partition.map((bloc) => bloc.join("+")).join(" | ");

/** What coalitions come to, without the frame of a result. */
export type CoalitionsFound = Omit<Coalitions, "schema" | "versions" | "inputs" | "warnings">;

/**
 * Who gains from whose coalition: every partition of the parties, what each merger does to the others, then the divisions
 * of the joint gain that need transfers, then who would leave. Partition functions: Thrall and Lucas (1963).
 * @throws ParleyError (usage) for rates that cover several partners, or a threat that is more than tariffs.
 */
export function coalitionsOf(game: TariffGame, options: CoalitionOptions): CoalitionsFound {
  const played = partitionsOf(game.parties).map((partition) => outcomeOf(game, partition, options));
  const worths = { players: game.parties, outcomes: played };
  const alone = reduceGame(worths, "gamma");
  const byParty = (values: readonly number[]): Record<string, number> =>
    Object.fromEntries(game.parties.map((code, i) => [code, bn(values[i]!)]));
  const shapley = shapleyByReduction(worths);
  const least = leastCore(alone);
  const settled = nucleolus(alone);
  return {
    threatPoint: options.between === undefined ? null : threatIn(played[0]!, game.parties, options.between),
    partitions: played.map(({ partition, welfare, worth, regret, residual, rates }) => ({
      partition,
      welfareExactPct: pct(game.parties, welfare),
      usdBn: Object.fromEntries(partition.map((bloc, at) => [bloc.join("+"), bn(worth[at]!)])),
      tariffs: game.instruments.flatMap(({ importer, exporter, sector, tax }, at) =>
        rates[at] === undefined || Number.isNaN(rates[at])
          ? []
          : [{ importer, exporter, sector, tax, rate: rates[at] }],
      ),
      regretPct: Math.max(0, ...Object.values(regret).map((gain) => 100 * gain)),
      residual,
    })),
    externalities: externalities(worths).map(({ bloc, before, after, change }) => ({
      bloc,
      before,
      after,
      usdBn: bn(change),
    })),
    leaving: leavers(game.parties, played),
    needTransfers: {
      shapleyUsdBn: Object.fromEntries(reductions.map((name) => [name, byParty(shapley[name])])) as Record<
        Reduction,
        Record<string, number>
      >,
      nucleolusUsdBn: settled && byParty(settled),
      leastCoreEpsilonUsdBn: bn(least.epsilon),
      coreCornersUsdBn: coreVertices(alone).map(byParty),
      paidUsdBn: settled && paid(game.parties, played.at(-1)!, byParty(settled)),
    },
    blocDeals: blocDeals(game, played),
    residual: Math.max(...played.map(({ residual }) => residual)),
    starts: options.starts,
    solves: played.reduce((sum, { solves }) => sum + solves, 0),
  };
}

const bn = (millions: number): number => millions / 1000;

const pct = (parties: readonly string[], welfare: readonly number[]): Record<string, number> =>
  Object.fromEntries(parties.map((code, i) => [code, 100 * (welfare[i]! - 1)]));

interface Played extends Pick<PartitionOutcome, "partition" | "welfare" | "worth" | "regret" | "rates" | "solves"> {
  readonly residual: number;
  /** [party] change of income, money of the economy. */
  readonly gains: readonly number[];
}

function outcomeOf(game: TariffGame, partition: Partition, options: CoalitionOptions): Played {
  const { inside, starts, between, near } = options;
  const wide = game.instruments.some(({ importer, exporter }) => importer === "all" || exporter === "all");
  if (wide) throw usageError("coalitions need --instruments partner, group or sector: a uniform rate covers several");
  const found = between
    ? held(game, partition, inside, starts, between)
    : playPartition(game, partition, { inside, starts, ...(near && { near: ratesNear(game, partition, near) }) });
  const { baseIncome, economy, residual } = found.solution;
  return {
    ...found,
    residual,
    gains: game.parties.map((code, i) => baseIncome[economy.regions.indexOf(code)]! * (found.welfare[i]! - 1)),
  };
}

/** [instrument] rates of a partition as they were found; 0 where they are not set. */
function ratesNear({ instruments }: TariffGame, partition: Partition, { partitions }: CoalitionsFound): Float64Array {
  const found = partitions.find((one) => keyOf(one.partition) === keyOf(partition))!.tariffs;
  return Float64Array.from(
    instruments,
    (own) =>
      found.find((one) => (["importer", "exporter", "sector", "tax"] as const).every((key) => one[key] === own[key]))
        ?.rate ?? 0,
  );
}

/** Between blocs the tariffs of a threat hold; only rates inside a bloc are set. */
function held(
  game: TariffGame,
  partition: Partition,
  inside: "none" | "joint",
  starts: number,
  { name, tariffs }: ThreatPoint,
): PartitionOutcome {
  if (tariffs === undefined) {
    throw usageError(
      `threat "${name}" is more than tariffs (an expected value, or waiting investment): coalitions need one of tariffs alone, for example fall-back`,
    );
  }
  const within = [...game.instruments.keys()].filter((at) => {
    const { importer, exporter } = game.instruments[at]!;
    return partition.some((bloc) => bloc.includes(importer) && bloc.includes(exporter));
  });
  const own: TariffGame = {
    ...game,
    instruments: within.map((at) => game.instruments[at]!),
    lower: Float64Array.from(within, (at) => game.lower[at]!),
    upper: Float64Array.from(within, (at) => game.upper[at]!),
    shock: { ...game.shock, tariffs },
  };
  const found = playPartition(own, partition, { inside, starts });
  const rates = new Float64Array(game.instruments.length).fill(Number.NaN);
  within.forEach((at, i) => {
    rates[at] = found.rates[i]!;
  });
  return { ...found, rates };
}

/** For every member of every bloc, what walking out alone would bring it while the rest stays together. */
function leavers(parties: readonly string[], played: readonly Played[]): Coalitions["leaving"] {
  const of = (partition: Partition): Played => played.find((one) => keyOf(one.partition) === keyOf(partition))!;
  return played.flatMap((from) =>
    from.partition
      .filter((bloc) => bloc.length > 1)
      .flatMap((bloc) =>
        bloc.map((party) => {
          const rest = bloc.filter((other) => other !== party);
          const to = of([...from.partition.filter((other) => other !== bloc), rest, [party]]);
          const i = parties.indexOf(party);
          return {
            party,
            leaves: bloc,
            from: from.partition,
            to: to.partition,
            gainPct: 100 * (to.welfare[i]! - from.welfare[i]!),
            gainUsdBn: bn(to.gains[i]! - from.gains[i]!),
          };
        }),
      ),
  );
}

const keyOf = (partition: Partition): string =>
  partition
    .map((bloc) => bloc.toSorted().join("+"))
    .toSorted()
    .join(" | ");

/** What each party is paid when the nucleolus is reached from the outcome of all together. */
const paid = (
  parties: readonly string[],
  { gains }: Played,
  settled: Readonly<Record<string, number>>,
): Record<string, number> => Object.fromEntries(parties.map((code, i) => [code, settled[code]! - bn(gains[i]!)]));

/**
 * A deal of all three with the second and third party apart, as a bloc that weighs a half, and as a bloc that weighs two
 * thirds: merging alone can hurt those who merge (joint-bargaining paradox, Harsanyi 1977).
 */
function blocDeals(game: TariffGame, played: readonly Played[]): Coalitions["blocDeals"] {
  const [first, second, third, ...more] = game.parties;
  if (first === undefined || second === undefined || third === undefined || more.length > 0) return [];
  const apart = played[0]!;
  const united = played.find(({ partition }) => keyOf(partition) === keyOf([[first], [second, third]]))!;
  const deal = (name: "apart" | "bloc-as-one" | "bloc-as-two", { welfare }: Played, raw: readonly number[]) => {
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    const weights = raw.map((weight) => weight / total);
    const found = bargain(game, "nash", welfare, { weights });
    return {
      name,
      weights,
      threatExactPct: pct(game.parties, welfare),
      signed: found.rule !== "none",
      welfareExactPct: pct(game.parties, found.rule === "none" ? welfare : found.welfare),
    };
  };
  return [
    deal("apart", apart, [1, 1, 1]),
    deal("bloc-as-one", united, [2, 1, 1]),
    deal("bloc-as-two", united, [1, 1, 1]),
  ];
}

const threatIn = (
  { gains }: Played,
  parties: readonly string[],
  { name, welfare }: ThreatPoint,
): NonNullable<Coalitions["threatPoint"]> => ({
  name,
  welfareExactPct: pct(parties, welfare),
  usdBn: Object.fromEntries(parties.map((code, i) => [code, bn(gains[i]!)])),
});
