import {
  bargain,
  type Deals,
  instrumentsOf,
  nashInNash,
  type Pair,
  pairsOf,
  playPartition,
  sequentialDeals,
  type TariffGame,
  tariffGame,
} from "../negotiation/index.js";
import type { Table, ThreatPoint } from "./threat.js";

/** One way to come to terms, and where it leaves the parties. */
export interface Arrangement {
  readonly name: string;
  /** Deals that are signed: pairs, or all parties. */
  readonly signed: readonly string[];
  /** [party] real income hats against the law as it stands. */
  readonly welfare: readonly number[];
  /** [instrument] */
  readonly rates: readonly { readonly importer: string; readonly exporter: string; readonly rate: number }[];
  readonly residual: number;
}

/** The parties' game by partner rates at the law as it stands. */
export const tableGame = ({ economy, parties, options }: Table): TariffGame =>
  tariffGame(economy, parties, instrumentsOf(economy, parties, { kind: "partner" }), { options });

/**
 * Separate or together: all at one table, a bloc of all but the first party against it, every pair at once, and, of three,
 * the first party with one after the other in either order.
 *
 * A bloc bargains as one (weight a half) or as its members (of three, two thirds): which, decides whether merging helps (the
 * joint-bargaining paradox, Harsanyi 1977), so both are always there. A pair that
 * does not sign keeps the tariffs of the threat point; pairs are left out where the threat is more than tariffs.
 */
export function arrangements(table: Table, threat: ThreatPoint): Arrangement[] {
  const places = placesFor(table, threat);
  const { game, open, fallback } = places;
  const [first = "", second = "", third = ""] = table.parties;
  const others = table.parties.slice(1);
  const united =
    threat.name === "nash-war" && others.length > 1 ? playPartition(game, [[first], others]).welfare : threat.welfare;
  const equal = table.parties.map(() => 1);
  const joint = [
    atOneTable(places, "together", equal, threat.welfare),
    ...(others.length > 1
      ? [
          atOneTable(places, "bloc-as-one", [others.length, ...others.map(() => 1)], united),
          atOneTable(places, "bloc-as-two", equal, united),
        ]
      : []),
  ];
  if (threat.tariffs === undefined) return joint;
  const pairs: Pair[] = [
    [first, second],
    [first, third],
  ];
  const inTurn = (order: readonly Pair[]): Arrangement =>
    signedPairs(game, `${order[0]!.join("-")}-first`, sequentialDeals(open, order, { fallback }));
  // Of more than three, the orders are too many to foresee.
  return [
    ...joint,
    pairsAtOnce(places),
    ...(table.parties.length === 3 ? [inTurn(pairs), inTurn(pairs.toReversed())] : []),
  ];
}

/** The two that tell what dividing is worth: one table, and every pair at once where the threat is tariffs alone. */
export function apartAndTogether(table: Table, threat: ThreatPoint): Arrangement[] {
  const places = placesFor(table, threat);
  const equal = table.parties.map(() => 1);
  const together = atOneTable(places, "together", equal, threat.welfare);
  return threat.tariffs === undefined ? [together] : [together, pairsAtOnce(places)];
}

interface Places {
  readonly game: TariffGame;
  /** The same, with the threat's tariffs where nothing is agreed. */
  readonly open: TariffGame;
  readonly fallback: Float64Array;
  readonly residual: number;
}

function placesFor(table: Table, threat: ThreatPoint): Places {
  const game = tableGame(table);
  return {
    game,
    // Pairs that do not sign keep the threat point's tariffs, sector by sector.
    open: { ...game, shock: { tariffs: threat.tariffs ?? game.economy.tariff } },
    fallback: new Float64Array(game.instruments.length).fill(Number.NaN),
    residual: threat.residual,
  };
}

function atOneTable(
  { game, residual }: Places,
  name: string,
  weights: readonly number[],
  welfare: readonly number[],
): Arrangement {
  const deal = bargain(game, "nash", welfare, { weights });
  if (deal.rule === "none") return { name, signed: [], welfare, rates: [], residual };
  return ofRates(game, name, [game.parties.join("-")], deal);
}

const pairsAtOnce = ({ game, open, fallback }: Places): Arrangement =>
  signedPairs(game, "pairs-at-once", nashInNash(open, pairsOf(game.parties), { fallback }));

const signedPairs = (game: TariffGame, name: string, { signed, ...deals }: Deals): Arrangement =>
  ofRates(
    game,
    name,
    signed.map((pair) => pair.join("-")),
    deals,
  );

/**
 * What dealing with each apart is worth to the first party against one table, and what it costs the others: hats.
 * @returns null where pairs cannot be played.
 */
export function divideAndRule(found: readonly Arrangement[]): readonly number[] | null {
  const of = (name: string): readonly number[] | undefined => found.find((one) => one.name === name)?.welfare;
  const [apart, together] = [of("pairs-at-once"), of("together")];
  return apart && together ? apart.map((hat, i) => hat - together[i]!) : null;
}

function ofRates(
  game: TariffGame,
  name: string,
  signed: readonly string[],
  { rates, welfare, solution }: Pick<Deals, "rates" | "welfare" | "solution">,
): Arrangement {
  return {
    name,
    signed,
    welfare,
    rates: game.instruments.flatMap(({ importer, exporter }, at) =>
      Number.isNaN(rates[at]) ? [] : [{ importer, exporter, rate: rates[at]! }],
    ),
    residual: solution.residual,
  };
}
