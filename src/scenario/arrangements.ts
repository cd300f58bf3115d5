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
 * Separate or together: all at one table, a bloc of the second and third party against the first, every pair at once, and
 * the first party with one after the other in either order.
 *
 * A bloc bargains as one (weight a half) or as two (two thirds): which, decides whether merging helps (the joint-bargaining
 * paradox, Harsanyi 1977), so both are always there. A pair that
 * does not sign keeps the tariffs of the threat point; pairs are left out where the threat is more than tariffs.
 */
export function arrangements(table: Table, threat: ThreatPoint): Arrangement[] {
  const game = tableGame(table);
  const [first = "", second = "", third = ""] = table.parties;
  const others = [second, third];
  const all = (name: string, weights: readonly number[], welfare: readonly number[]): Arrangement => {
    const deal = bargain(game, "nash", welfare, { weights });
    if (deal.rule === "none") return { name, signed: [], welfare, rates: [], residual: threat.residual };
    return ofRates(game, name, [table.parties.join("-")], deal);
  };
  // Pairs that do not sign keep the threat point's tariffs, sector by sector.
  const open: TariffGame = { ...game, shock: { tariffs: threat.tariffs ?? game.economy.tariff } };
  const fallback = new Float64Array(game.instruments.length).fill(Number.NaN);
  const united = threat.name === "nash-war" ? playPartition(game, [[first], others]).welfare : threat.welfare;
  const pairs: Pair[] = [
    [first, second],
    [first, third],
  ];
  const named = (name: string, { signed, ...deals }: Deals): Arrangement =>
    ofRates(
      game,
      name,
      signed.map((pair) => pair.join("-")),
      deals,
    );
  const joint = [
    all("together", [1, 1, 1], threat.welfare),
    all("bloc-as-one", [2, 1, 1], united),
    all("bloc-as-two", [1, 1, 1], united),
  ];
  if (threat.tariffs === undefined) return joint;
  return [
    ...joint,
    named("pairs-at-once", nashInNash(open, pairsOf(table.parties), { fallback })),
    named(`${pairs[0]!.join("-")}-first`, sequentialDeals(open, pairs, { fallback })),
    named(`${pairs[1]!.join("-")}-first`, sequentialDeals(open, pairs.toReversed(), { fallback })),
  ];
}

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
