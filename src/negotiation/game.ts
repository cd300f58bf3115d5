import { exp, log, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import {
  gradient,
  logWelfare,
  type Outcome,
  type Shock,
  type Solution,
  type SolveOptions,
  solve,
} from "../equilibrium/index.js";
import type { Instrument } from "./instruments.js";

/** Who moves: a party, or a bloc that sets all rates of its members for a weighted sum of their outcomes. */
export interface Player {
  readonly name: string;
  /** Positions in the instruments of the game. */
  readonly controls: readonly number[];
  readonly objective: Outcome;
}

/** Parties that set tax rates on each other's trade, with the equilibrium of an economy as the pay-off. */
export interface TariffGame {
  readonly economy: Economy;
  readonly parties: readonly string[];
  readonly instruments: readonly Instrument[];
  readonly players: readonly Player[];
  /** [instrument] smallest and largest rate, fractions. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** What else is in force: tariffs of cells no instrument touches, and other shocks. */
  readonly shock: Shock;
  readonly options: SolveOptions;
}

export interface GameOptions {
  /** Smallest rate; 0 unless given. Below 0 are subsidies. A-tariff-bounds. */
  readonly lower?: number;
  /** Largest rate; 2, that is 200 %, unless given. */
  readonly upper?: number;
  readonly shock?: Shock;
  readonly options?: SolveOptions;
  /** Who moves and for what; each party alone for the log of its real income unless given. */
  readonly players?: readonly Player[];
}

/** Each party sets its own instruments for its own real income. */
export const soloPlayers = (parties: readonly string[], instruments: readonly Instrument[]): Player[] =>
  parties.map((party) => ({
    name: party,
    controls: [...instruments.keys()].filter((at) => instruments[at]!.party === party),
    objective: logWelfare({ [party]: 1 }),
  }));

/** @throws ParleyError (usage) for no instruments or bounds that cross. */
export function tariffGame(
  economy: Economy,
  parties: readonly string[],
  instruments: readonly Instrument[],
  { lower = 0, upper = 2, shock = {}, options = {}, players }: GameOptions = {},
): TariffGame {
  if (instruments.length === 0) throw usageError("the parties have no instruments: there is nothing to set");
  if (!(lower > -1)) throw usageError(`the lower bound is ${lower}; a rate lies above -1, which gives goods away`);
  if (!(lower <= upper && Number.isFinite(upper))) {
    throw usageError(`bounds cross: the lower bound ${lower} must not lie above the upper bound ${upper}`);
  }
  const all = (rate: number): Float64Array => new Float64Array(instruments.length).fill(rate);
  return {
    economy,
    parties,
    instruments,
    players: players ?? soloPlayers(parties, instruments),
    lower: all(lower),
    upper: all(upper),
    shock,
    // The optimum is flat: rates are known to the square root of what welfare is, so solve beyond the usual tolerance.
    options: { tolerance: 1e-12, ...options },
  };
}

/**
 * The equilibrium at rates [instrument], fractions.
 * @param near where the search for it starts; hats of one unless given.
 */
export function playOf(game: TariffGame, rates: Float64Array, near?: Solution): Solution {
  // With free entry there may be several equilibria, looked for from several starts: never from one alone.
  const start = game.options.structure === "krugman-free" ? undefined : near;
  return solve(game.economy, shockAt(game, rates), { ...game.options, ...(start && { start }) });
}

/** The whole shock at rates [instrument]; where a rate is not a number, the tariffs of the game's shock stand. */
export function shockAt({ economy, instruments, shock }: TariffGame, rates: Float64Array): Shock {
  const tariffs = Float64Array.from(shock.tariffs ?? economy.tariff);
  const exportTaxes = instruments.some(({ tax }) => tax === "export")
    ? Float64Array.from(shock.exportTaxes ?? new Float64Array(tariffs.length))
    : shock.exportTaxes;
  instruments.forEach(({ tax, cells }, at) => {
    if (Number.isNaN(rates[at])) return;
    const target = tax === "tariff" ? tariffs : exportTaxes!;
    for (const cell of cells) target[cell] = rates[at]!;
  });
  return exportTaxes === undefined ? { ...shock, tariffs } : { ...shock, tariffs, exportTaxes };
}

/** Value of an outcome, and its slope in the rate of each instrument asked for, to a relative `tolerance`. */
export function valueAndSlope(
  game: TariffGame,
  solution: Solution,
  outcome: Outcome,
  tolerance = 1e-12,
): { readonly value: number; readonly slope: (controls: readonly number[]) => Float64Array } {
  return {
    value: outcome(solution).value,
    slope: (controls) => {
      const { tariffs, exportTaxes } = gradient(solution, outcome, { tolerance });
      return Float64Array.from(controls, (at) => {
        const { tax, cells } = game.instruments[at]!;
        const from = tax === "tariff" ? tariffs : exportTaxes;
        return cells.reduce((sum, cell) => sum + from[cell]!, 0);
      });
    },
  };
}

/** Rates in force at the start: the mean over an instrument's cells, weighted by base flows; [instrument]. */
export function ratesInForce({ economy, instruments, shock, lower, upper }: TariffGame): Float64Array {
  return Float64Array.from(instruments, ({ tax, cells }, at) => {
    const rates = tax === "tariff" ? (shock.tariffs ?? economy.tariff) : shock.exportTaxes;
    let [sum, weight] = [0, 0];
    for (const cell of cells) {
      const flow = baseFlow(economy, cell);
      sum += flow * (rates?.[cell] ?? 0);
      weight += flow;
    }
    return Math.min(Math.max(weight > 0 ? sum / weight : 0, lower[at]!), upper[at]!);
  });
}

/**
 * [instrument] sizes of the coordinates: the square root of the curvature of a party's log income in log(1 + rate), which
 * is near elasticity x imports / income.
 */
export function coordinateSizes({ economy, instruments }: TariffGame): Float64Array {
  return Float64Array.from(instruments, ({ party, cells }) => {
    const income = economy.valueAdded[economy.regions.indexOf(party)]!;
    let sum = 0;
    for (const cell of cells) sum += economy.elasticity[cell % economy.sectors.length]! * baseFlow(economy, cell);
    return Math.sqrt(Math.max(sum / income, 1e-12));
  });
}

/** [control] trade in the cells of an instrument at a point over that in the base, weighted by elasticity. */
export function tradeLeft(
  { economy, instruments }: TariffGame,
  { flow, baseFlow: before }: Solution,
  controls: readonly number[],
): Float64Array {
  return Float64Array.from(controls, (at) => {
    let [now, then] = [0, 0];
    for (const cell of instruments[at]!.cells) {
      const weight = economy.elasticity[cell % economy.sectors.length]!;
      now += weight * flow[cell]!;
      then += weight * before[cell]!;
    }
    return then > 0 ? now / then : 1;
  });
}

/** Trade-weighted inverse elasticity: the optimal tariff of a small country (Gros 1987). [instrument]. */
export function inverseElasticities({ economy, instruments, lower, upper }: TariffGame): Float64Array {
  return Float64Array.from(instruments, ({ cells }, at) => {
    let [sum, weight] = [0, 0];
    for (const cell of cells) {
      const flow = baseFlow(economy, cell);
      sum += flow / economy.elasticity[cell % economy.sectors.length]!;
      weight += flow;
    }
    return Math.min(Math.max(sum / weight, lower[at]!), upper[at]!);
  });
}

const baseFlow = ({ share, tariff, expenditure, regions, sectors }: Economy, cell: number): number => {
  const [n, j] = [regions.length, sectors.length];
  return (share[cell]! / (1 + tariff[cell]!)) * expenditure[Math.floor(cell / (n * j)) * j + (cell % j)]!;
};

export const toLog = (rates: Float64Array, sizes: Float64Array): Float64Array =>
  rates.map((rate, i) => log(1 + rate) * sizes[i]!);

export const toRates = (logs: Float64Array, sizes: Float64Array): Float64Array =>
  logs.map((value, i) => exp(value / sizes[i]!) - 1);
