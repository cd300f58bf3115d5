import { notKnown, unknown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { rebase, type Shock, type Solution, type SolveOptions, solve } from "../equilibrium/index.js";
import {
  bargain,
  instrumentsOf,
  nash,
  ratesInForce,
  shockAt,
  soloPlayers,
  type TariffGame,
  tariffGame,
} from "../negotiation/index.js";
import type { TariffLaw, TariffStatement, ThreatFile } from "./threat-schema.js";

/** The parties in the economy of a day: everything is measured against the law as it stands there. */
export interface Table {
  readonly parties: readonly string[];
  readonly day: string;
  /** The economy at the equilibrium of the law as it stands. */
  readonly economy: Economy;
  readonly options: SolveOptions;
  /** [importer][exporter][sector] tariffs of each source. */
  readonly tariffsOf: (law: TariffLaw, day: string) => Float64Array;
  readonly threats: ReadonlyMap<string, ThreatFile>;
  /** Fresh starts of each search for a gain; 3 unless given. */
  readonly starts?: number;
}

/** What the parties get without a deal. */
export interface ThreatPoint {
  readonly name: string;
  /** [party] real income hats against the law as it stands. */
  readonly welfare: readonly number[];
  /** Rates that were found and not named: importer, exporter, rate. */
  readonly found: readonly { readonly importer: string; readonly exporter: string; readonly rate: number }[];
  /** [importer][exporter][sector]; absent where the threat is more than tariffs: an expected value, or waiting investment. */
  readonly tariffs?: Float64Array;
  /** By party that plays, the largest gain that fresh searches found. */
  readonly regret: Readonly<Record<string, number>>;
  readonly residual: number;
}

/** The economy moved to the equilibrium of a law, where hats of one are the law as it stands. */
export const tableEconomy = (economy: Economy, tariffs: Float64Array, options: SolveOptions): Economy =>
  rebase(solve(economy, { tariffs }, options));

/**
 * The real incomes of the parties at a threat point, by name.
 * @throws ParleyError (not known) for a name that is not there, (usage) for a mix that leads back to itself.
 */
export function threatPoint(table: Table, name: string, trail: readonly string[] = []): ThreatPoint {
  const file = table.threats.get(name);
  if (file === undefined) throw notKnown(unknown("threat", name, [...table.threats.keys()]));
  if (trail.includes(name))
    throw usageError(`the mix of threat "${trail[0]}" leads back to itself: ${[...trail, name].join(" -> ")}`);
  return file.mix ? expected(table, name, file.mix, [...trail, name]) : played(table, name, file);
}

function expected(
  table: Table,
  name: string,
  mix: NonNullable<ThreatFile["mix"]>,
  trail: readonly string[],
): ThreatPoint {
  const parts = mix.map(({ threat, weight }) => ({ weight, point: threatPoint(table, threat, trail) }));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return {
    name,
    welfare: table.parties.map((_, i) =>
      parts.reduce((sum, { weight, point }) => sum + (weight / total) * point.welfare[i]!, 0),
    ),
    found: [],
    regret: {},
    residual: Math.max(...parts.map(({ point }) => point.residual)),
  };
}

function played(table: Table, name: string, file: ThreatFile): ThreatPoint {
  const { economy, parties, options } = table;
  const day = file.law ?? table.day;
  const statements = file.tariffs ?? [];
  const shock: Shock = {
    tariffs: fixedTariffs(table, statements, day),
    ...(file.wedge ? { productivityHat: wedgeOf(economy, file.wedge) } : {}),
  };
  const pairs = (kind: "best" | "deal"): TariffStatement[] => statements.filter(({ play }) => play === kind);
  const best = pairs("best").length > 0 ? bestAnswers(table, shock, pairs("best")) : { shock, found: [], regret: {} };
  const deals =
    pairs("deal").length > 0 ? deal(table, best.shock, pairs("deal"), name) : { shock: best.shock, found: [] };
  const solution = solve(economy, deals.shock, options);
  return {
    name,
    welfare: welfareIn(solution, parties),
    found: [...best.found, ...deals.found],
    ...(file.wedge ? {} : { tariffs: solution.tariffs }),
    regret: best.regret,
    residual: solution.residual,
  };
}

const welfareIn = ({ economy, welfareHat }: Solution, parties: readonly string[]): number[] =>
  parties.map((code) => welfareHat[economy.regions.indexOf(code)]!);

/** The tariffs that the statements name; pairs that play start from the law as it stands. */
function fixedTariffs(table: Table, statements: readonly TariffStatement[], day: string): Float64Array {
  const { economy } = table;
  const tariffs = Float64Array.from(table.tariffsOf("as-it-stands", day));
  for (const { importer, exporter, rate, law } of statements) {
    const from = law === undefined ? undefined : table.tariffsOf(law, day);
    if (from === undefined && rate === undefined) continue;
    for (const cell of goodsCells(economy, importer, exporter)) {
      if (economy.share[cell] === 0) continue;
      const value = from?.[cell] ?? rate!;
      if (Number.isNaN(value)) throw unboundCell(economy, cell);
      tariffs[cell] = value;
    }
  }
  return tariffs;
}

/** A rate that the table at hand does not have is unknown, never 0. */
function unboundCell({ regions, sectors }: Economy, cell: number) {
  const importer = regions[Math.floor(cell / (regions.length * sectors.length))]!;
  return notKnown(
    `the bound rate of ${importer} on sector ${sectors[cell % sectors.length]!} is not in the table handed in; add its line`,
  );
}

/** Cells of goods between every importer and every other exporter named. */
export function goodsCells(
  { regions, sectors, service }: Economy,
  importers: readonly string[],
  exporters: readonly string[],
) {
  const place = (code: string): number => {
    const at = regions.indexOf(code);
    if (at < 0) throw notKnown(unknown("region", code, regions));
    return at;
  };
  const [n, j] = [regions.length, sectors.length];
  const goods = [...sectors.keys()].filter((s) => !service?.[s]);
  return importers.map(place).flatMap((m) =>
    exporters
      .map(place)
      .filter((e) => e !== m)
      .flatMap((e) => goods.map((s) => (m * n + e) * j + s)),
  );
}

function wedgeOf({ regions, sectors, service }: Economy, wedge: NonNullable<ThreatFile["wedge"]>): Float64Array {
  const out = new Float64Array(regions.length * sectors.length).fill(1);
  for (const [code, fall] of Object.entries(wedge)) {
    const at = regions.indexOf(code);
    if (at < 0) throw notKnown(unknown("region", code, regions));
    for (let s = 0; s < sectors.length; s += 1) if (!service?.[s]) out[at * sectors.length + s] = 1 - fall;
  }
  return out;
}

type Pairs = Pick<TariffStatement, "importer" | "exporter">;

/** A game by partner rates between the importers and exporters of some statements, only on the pairs they name. */
export function gameOn(table: Table, shock: Shock, statements: readonly Pairs[], twoWay: boolean): TariffGame {
  const named = new Set(
    statements.flatMap(({ importer, exporter }) =>
      importer.flatMap((m) => exporter.flatMap((e) => (twoWay ? [`${m} ${e}`, `${e} ${m}`] : [`${m} ${e}`]))),
    ),
  );
  const parties = [...new Set(statements.flatMap(({ importer, exporter }) => [...importer, ...exporter]))];
  const all = instrumentsOf(table.economy, parties, { kind: "partner" });
  const instruments = all.filter(({ importer, exporter }) => named.has(`${importer} ${exporter}`));
  const movers = parties.filter((party) => instruments.some((one) => one.party === party));
  return tariffGame(table.economy, twoWay ? parties : movers, instruments, {
    shock,
    options: table.options,
    players: soloPlayers(movers, instruments),
  });
}

function bestAnswers(table: Table, shock: Shock, statements: readonly TariffStatement[]) {
  const game = gameOn(table, shock, statements, false);
  const { rates, regret } = nash(game, { starts: table.starts ?? 3 });
  return { shock: shockAt(game, rates), found: foundRates(game, rates), regret };
}

/** What two parties agree on over their own trade when the law as it stands is what they fall back to. */
function deal(table: Table, shock: Shock, statements: readonly TariffStatement[], name: string) {
  const game = gameOn(table, shock, statements, true);
  if (game.parties.length !== 2) {
    throw usageError(
      `threat "${name}": play: deal is for one importer and one exporter; found ${game.parties.join(", ")}`,
    );
  }
  const now = welfareIn(solve(table.economy, shock, table.options), game.parties);
  const agreed = bargain(game, "nash", now);
  if (agreed.rule === "none") return { shock, found: foundRates(game, ratesInForce(game)) };
  return { shock: shockAt(game, agreed.rates), found: foundRates(game, agreed.rates) };
}

const foundRates = ({ instruments }: TariffGame, rates: Float64Array): ThreatPoint["found"] =>
  instruments.map(({ importer, exporter }, at) => ({ importer, exporter, rate: rates[at]! }));
