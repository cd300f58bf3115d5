import { exp, log, usageError } from "../base/index.js";
import { type Agreed, type Aggregate, agreeOn, pooledIncome, sharesOf, welfareOf } from "./agreed.js";
import { freshStarts } from "./best-response.js";
import { playOf, type TariffGame } from "./game.js";

/** Ways to pick one deal from all that beat the threat point. */
export const bargainingRules = ["nash", "kalai-smorodinsky", "egalitarian", "transfers"] as const;
export type BargainingRule = (typeof bargainingRules)[number];

export interface Deal extends Agreed {
  readonly rule: BargainingRule;
  /** [party] gain over the threat point, in hats. */
  readonly gains: readonly number[];
  /** [party] paid to the party, in money of the economy; sums to zero. Only under `transfers`. */
  readonly transfers?: readonly number[];
}

/** What comes out when no deal on the instruments gives every party more than the threat point. */
export interface NoDeal {
  readonly rule: "none";
  /** The largest gain that the party worst off could still have, in hats; not above zero. */
  readonly best: number;
  readonly solves: number;
}

export interface BargainOptions {
  /** [party] bargaining weights; equal unless given. `rubinsteinWeights` makes them from patience. */
  readonly weights?: readonly number[];
  /** Instruments on the table; all unless given. */
  readonly controls?: readonly number[];
  /** Rates of the instruments that are not on the table, and where the search starts; 0 unless given. */
  readonly from?: Float64Array;
  /** Look for a deal from there alone: for a bargain that was played before at rates nearby. */
  readonly nearby?: boolean;
}

/**
 * The deal of a bargaining rule over the threat point [party], real income hats.
 *
 * nash: max sum of b_i ln(W_i - d_i), Nash (1950), with weights as in Kalai (1977). kalai-smorodinsky: gains in
 * proportion to the ideal ones, Kalai and Smorodinsky (1975). egalitarian: equal gains in percent, Ossa (2014, section
 * IV). transfers: the largest joint income, shared as d_i + b_i x surplus.
 * @throws ParleyError (usage) for weights that do not fit, or a weight of 0 where nobody pays anybody.
 */
export function bargain(
  game: TariffGame,
  rule: BargainingRule,
  threat: readonly number[],
  options: BargainOptions = {},
): Deal | NoDeal {
  const weights = sharesOf(options.weights ?? game.parties.map(() => 1), game.parties.length);
  const from = options.from ?? noTariffs(game);
  const { controls } = options;
  if (rule === "transfers") return withTransfers(game, threat, weights, from, controls);
  if (weights.includes(0)) {
    throw usageError(
      `weights ${weights.join(",")}: without payments a party without weight would be left with less than the threat point gives it; write a small weight instead, for example 0.001`,
    );
  }
  const one = threat.map(() => 1);
  const starts = options.nearby ? [from] : startsOf(game, from, controls);
  const start = levelGains(game, threat, one, starts, {
    controls,
    until: rule !== "egalitarian",
  });
  const least = Math.min(...gainsOver(threat, start.welfare));
  if (!(least > worthADeal)) return { rule: "none", best: least, solves: start.solves };
  const deal = (agreed: Agreed, solves: number): Deal => ({
    ...agreed,
    solves,
    rule,
    gains: gainsOver(threat, agreed.welfare),
  });
  const fair = agreeOn(game, nashProduct(threat, weights, start.welfare), start.rates, { controls });
  if (rule === "nash") return deal(fair, start.solves + fair.solves);
  const ideal = rule === "egalitarian" ? { gains: one, solves: 0 } : idealGains(game, threat, fair, controls);
  const level = levelGains(game, threat, ideal.gains, [fair.rates], { controls });
  return deal(level, start.solves + fair.solves + ideal.solves + level.solves);
}

/** [instrument] 0, or the bound nearest to it. */
const noTariffs = ({ lower, upper }: TariffGame): Float64Array =>
  lower.map((low, i) => Math.min(Math.max(0, low), upper[i]!));

/** A gain, in hats, below which a party does not sign: rounding. */
const worthADeal = 1e-9;

const gainsOver = (threat: readonly number[], welfare: readonly number[]): number[] =>
  welfare.map((hat, i) => hat - threat[i]!);

/**
 * Sum of b_i ln(W_i - d_i), in units of the mean gain at the point `near` so that its slopes have the size of those of real
 * incomes; minus infinity where a party with weight does not gain.
 */
export function nashProduct(threat: readonly number[], weights: readonly number[], near: readonly number[]): Aggregate {
  const gained = gainsOver(threat, near).map((gain, i) => (weights[i] === 0 ? 0 : weights[i]! / gain));
  const unit = 1 / gained.reduce((sum, value) => sum + value, 0);
  return (welfare) => {
    const gains = gainsOver(threat, welfare);
    const value = gains.every((gain, i) => gain > 0 || weights[i] === 0)
      ? gains.reduce((sum, gain, i) => (weights[i] === 0 ? sum : sum + weights[i]! * log(gain)), 0)
      : Number.NEGATIVE_INFINITY;
    return {
      value: unit * value,
      slope: gains.map((gain, i) => (weights[i] === 0 ? 0 : (unit * weights[i]!) / gain)),
    };
  };
}

/**
 * Rates at which the smallest of r_i = (W_i - d_i) / s_i is largest, by exponential multipliers: each round maximises
 * -1/k ln sum of m_i exp(-k r_i) and moves the multipliers m by the r it finds, until all that bind are equal (Bertsekas
 * 1982, chapter 5).
 * @param until ends at the first point where every party gains.
 */
function levelGains(
  game: TariffGame,
  threat: readonly number[],
  scale: readonly number[],
  starts: readonly Float64Array[],
  { controls, until = false }: { readonly controls?: readonly number[] | undefined; readonly until?: boolean },
): Agreed {
  const ratio = (welfare: readonly number[]): number[] => gainsOver(threat, welfare).map((gain, i) => gain / scale[i]!);
  let best: (Agreed & { readonly least: number }) | undefined;
  let solves = 0;
  for (const start of starts) {
    let at: Agreed = { rates: start, solves: 1, ...placeOf(game, start) };
    let multipliers = threat.map(() => 1 / threat.length);
    for (let round = 0; round < 40; round += 1) {
      const values = ratio(at.welfare);
      const least = Math.min(...values);
      if (best === undefined || least > best.least) best = { ...at, least };
      if (until && least > 1e-7) return { ...best, solves };
      const sharpness = 3 / Math.max(...values.map((value) => value - least), 1e-6);
      if (round > 0) {
        const moved = values.map((value, i) => multipliers[i]! * exp(-sharpness * (value - least)));
        const total = moved.reduce((sum, value) => sum + value, 0);
        const next = moved.map((value) => value / total);
        const still = next.every((value, i) => Math.abs(value - multipliers[i]!) < 1e-4);
        multipliers = next;
        if (still) break;
      }
      const found = agreeOn(game, softMinimum(ratio, scale, multipliers, sharpness), at.rates, {
        controls,
        tolerance: 1e-7,
      });
      solves += found.solves;
      at = found;
      // Whatever the multipliers, this maximum is no less than the largest smallest ratio: nothing is left to look for.
      if (until && found.value <= worthADeal) break;
    }
  }
  return { ...best!, solves };
}

const placeOf = (game: TariffGame, rates: Float64Array): Pick<Agreed, "solution" | "welfare"> => {
  const solution = playOf(game, rates);
  return { solution, welfare: welfareOf(game.parties, solution) };
};

/** -1/k ln sum of m_i exp(-k r_i), shifted by the smallest so that nothing overflows. */
const softMinimum =
  (
    ratio: (welfare: readonly number[]) => number[],
    scale: readonly number[],
    multipliers: readonly number[],
    sharpness: number,
  ): Aggregate =>
  (welfare) => {
    const values = ratio(welfare);
    const low = Math.min(...values);
    const terms = values.map((value, i) => multipliers[i]! * exp(-sharpness * (value - low)));
    const total = terms.reduce((sum, term) => sum + term, 0);
    return { value: low - log(total) / sharpness, slope: terms.map((term, i) => term / total / scale[i]!) };
  };

/** What each party would gain at most while no other falls below the threat point: the others' weights fall to nothing. */
function idealGains(
  game: TariffGame,
  threat: readonly number[],
  fair: Agreed,
  controls: readonly number[] | undefined,
): { readonly gains: number[]; readonly solves: number } {
  let solves = 0;
  const gains = game.parties.map((_, own) => {
    let at = fair;
    for (const others of [0.1, 1e-2, 1e-3, 1e-4, 1e-5]) {
      const weights = threat.map((_threat, i) => (i === own ? 1 : others));
      at = agreeOn(game, nashProduct(threat, weights, at.welfare), at.rates, { controls });
      solves += at.solves;
    }
    return at.welfare[own]! - threat[own]!;
  });
  return { gains, solves };
}

/**
 * The deal with the largest joint real income, before anybody pays anybody: where the frontier touches the straight line that
 * payments between the parties open.
 * @returns also incomes [party], base real incomes in money of the economy.
 */
export function efficientDeal(
  game: TariffGame,
  {
    from = noTariffs(game),
    controls,
  }: { readonly from?: Float64Array; readonly controls?: readonly number[] | undefined } = {},
): Agreed & { readonly incomes: readonly number[] } {
  const first = playOf(game, from);
  const incomes = game.parties.map((code) => first.baseIncome[first.economy.regions.indexOf(code)]!);
  const tried = startsOf(game, from, controls).map((start) =>
    agreeOn(game, pooledIncome(incomes), start, { controls }),
  );
  const { rates, solution, welfare } = tried.reduce((most, one) => (one.value > most.value ? one : most));
  return { rates, solution, welfare, incomes, solves: tried.reduce((sum, one) => sum + one.solves, 1) };
}

function withTransfers(
  game: TariffGame,
  threat: readonly number[],
  weights: readonly number[],
  from: Float64Array,
  controls: readonly number[] | undefined,
): Deal | NoDeal {
  const { incomes, solves, ...best } = efficientDeal(game, { from, controls });
  const surplus = incomes.reduce((sum, income, i) => sum + income * (best.welfare[i]! - threat[i]!), 0);
  const total = incomes.reduce((sum, income) => sum + income, 0);
  if (!(surplus > 1e-9 * total)) return { rule: "none", best: surplus / total, solves };
  const welfare = threat.map((hat, i) => hat + (weights[i]! * surplus) / incomes[i]!);
  return {
    rates: best.rates,
    solution: best.solution,
    welfare,
    solves,
    rule: "transfers",
    gains: gainsOver(threat, welfare),
    transfers: welfare.map((hat, i) => incomes[i]! * (hat - best.welfare[i]!)),
  };
}

/** No tariffs, inverse elasticities and those in force, on the instruments at the table; the others as in `from`. */
function startsOf(game: TariffGame, from: Float64Array, controls: readonly number[] | undefined): Float64Array[] {
  const starts = freshStarts(game, 3).map((start) =>
    controls === undefined ? start : from.map((rate, i) => (controls.includes(i) ? start[i]! : rate)),
  );
  return [from, ...starts].filter((one, at, all) => all.findIndex((other) => sameRates(one, other)) === at);
}

const sameRates = (one: Float64Array, two: Float64Array): boolean => one.every((rate, i) => Object.is(rate, two[i]));
