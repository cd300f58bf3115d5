import { uniform, usageError } from "../base/index.js";
import { type NormalForm, type Profile, payoffsOf } from "./normal-form.js";
import type { RepeatedStrategy } from "./strategies.js";

export interface RepeatedOptions {
  /** First and last year; one round a year. The review years 2026 to 2036 unless given. */
  readonly years?: readonly [number, number];
  /** [player] yearly discount factors; 0.95 each unless given. */
  readonly discount?: readonly [number, number];
  /** Chance that a level slips to another one, each as likely, and how many plays are averaged; none unless given. */
  readonly noise?: { readonly chance: number; readonly seed: number; readonly plays: number };
}

export interface RepeatedPlay {
  /** [year] levels played; of the first play where there is noise. */
  readonly path: readonly Profile[];
  /** [player] sum over the years of discount^year x payoff, in the units of the payoffs; the first year counts fully. */
  readonly presentValue: readonly [number, number];
}

/** What one breach of a deal leads to when both answer by the same strategy. */
export interface Breach {
  /** Present value of the breaker and of the other over that of keeping to the deal. */
  readonly breaker: number;
  readonly other: number;
  /** Whether the breach does not pay. */
  readonly deterred: boolean;
  /**
   * Whether at no later year both would rather go back to the deal than go on: weakly renegotiation-proof along the path
   * after one breach, Farrell and Maskin (1989).
   */
  readonly renegotiationProof: boolean;
}

/**
 * The discount factor from which grim trigger keeps a party to the deal: (D - C) / (D - N + L); Friedman (1971), with a
 * linkage L that a breach suspends. 0 when there is no temptation; above 1, or infinite, when no patience is enough.
 * @param cooperate C, a year's payoff with the deal.
 * @param deviate D, in the year of the breach.
 * @param punish N, in every year after it.
 * @param linkage L, what is lost with the deal besides trade, each year after the breach; 0 unless given.
 */
export function criticalPatience({
  cooperate,
  deviate,
  punish,
  linkage = 0,
}: {
  readonly cooperate: number;
  readonly deviate: number;
  readonly punish: number;
  readonly linkage?: number;
}): number {
  if (deviate <= cooperate) return 0;
  const lost = deviate - punish + linkage;
  return lost > 0 ? (deviate - cooperate) / lost : Number.POSITIVE_INFINITY;
}

/**
 * Two strategies over the years of a stage game whose strategies are levels, the first of each menu keeping to the deal.
 * @throws ParleyError (usage) for other than two players, years that end before they start, or numbers out of range.
 */
export function repeatedPlay(
  stage: NormalForm,
  strategies: readonly [RepeatedStrategy, RepeatedStrategy],
  options: RepeatedOptions = {},
): RepeatedPlay {
  const { rounds, discount } = checked(stage, options);
  const { chance = 0, seed = 0, plays = 1 } = options.noise ?? {};
  const paths = Array.from({ length: plays }, (_, play) =>
    pathOf(stage, strategies, rounds, (meant, round, player) =>
      slip(meant, stage.strategies[player]!.length, chance, (stream) =>
        uniform(seed, play, 4 * round + 2 * player + stream),
      ),
    ),
  );
  const values = paths.map((path) => presentValue(stage, path, discount));
  return { path: paths[0]!, presentValue: [mean(values, 0), mean(values, 1)] };
}

/** Every pair of named strategies: [row][column] present values of both players, as in Axelrod (1984, chapter 2). */
export const roundRobin = (
  stage: NormalForm,
  strategies: Readonly<Record<string, RepeatedStrategy>>,
  options: RepeatedOptions = {},
): { readonly first: string; readonly second: string; readonly presentValue: readonly [number, number] }[] =>
  Object.entries(strategies).flatMap(([first, one]) =>
    Object.entries(strategies).map(([second, two]) => ({
      first,
      second,
      presentValue: repeatedPlay(stage, [one, two], options).presentValue,
    })),
  );

/**
 * What follows when one player takes its best breach in the first year and both then answer by one strategy.
 * @throws ParleyError (usage) as in {@link repeatedPlay}.
 */
export function afterBreach(
  stage: NormalForm,
  strategy: RepeatedStrategy,
  breaker: 0 | 1,
  options: Omit<RepeatedOptions, "noise"> = {},
): Breach {
  const { rounds, discount } = checked(stage, options);
  const gain = (level: number): number => payoffsOf(stage, breaker === 0 ? [level, 0] : [0, level])[breaker]!;
  const best = bestBreach(stage.strategies[breaker]!.length, gain);
  const path = pathOf(stage, [strategy, strategy], rounds, (meant, round, player) =>
    round === 0 && player === breaker ? best : meant,
  );
  const kept = path.map(() => [0, 0]);
  const over = (from: number): [number, number] => {
    const [with1, with2] = presentValue(stage, path.slice(from), discount);
    const [without1, without2] = presentValue(stage, kept.slice(from), discount);
    return [with1 - without1, with2 - without2];
  };
  const gains = over(0);
  const later = path.slice(1).map((_, year) => over(year + 1));
  return {
    breaker: gains[breaker],
    other: gains[1 - breaker]!,
    deterred: gains[breaker] <= 0,
    renegotiationProof: later.every(([one, two]) => one >= 0 || two >= 0),
  };
}

/** The level above 0 that gains most; 0 in a menu of one. */
const bestBreach = (levels: number, gain: (level: number) => number): number =>
  Array.from({ length: levels }, (_, level) => level)
    .slice(1)
    .reduce((best, level) => (best === 0 || gain(level) > gain(best) ? level : best), 0);

function pathOf(
  stage: NormalForm,
  strategies: readonly [RepeatedStrategy, RepeatedStrategy],
  rounds: number,
  played: (meant: number, round: number, player: 0 | 1) => number,
): Profile[] {
  const [first, second]: [number[], number[]] = [[], []];
  const [top, otherTop] = stage.strategies.map((menu) => menu.length - 1) as [number, number];
  for (let round = 0; round < rounds; round += 1) {
    const one = strategies[0]({ own: first, other: second, top, otherTop });
    const two = strategies[1]({ own: second, other: first, top: otherTop, otherTop: top });
    first.push(played(one, round, 0));
    second.push(played(two, round, 1));
  }
  return first.map((level, round) => [level, second[round]!]);
}

/** The level itself, or with the chance given another one of the menu. */
function slip(meant: number, levels: number, chance: number, draw: (stream: 0 | 1) => number): number {
  if (chance === 0 || levels === 1 || draw(0) >= chance) return meant;
  const other = Math.floor(draw(1) * (levels - 1));
  return other < meant ? other : other + 1;
}

function presentValue(stage: NormalForm, path: readonly Profile[], discount: readonly number[]): [number, number] {
  // Horner's rule from the last year back.
  return path.reduceRight<[number, number]>(
    (later, profile) => {
      const [one = 0, two = 0] = payoffsOf(stage, profile);
      return [one + discount[0]! * later[0], two + discount[1]! * later[1]];
    },
    [0, 0],
  );
}

function checked(
  stage: NormalForm,
  { years: [from, to] = [2026, 2036], discount = [0.95, 0.95], noise }: RepeatedOptions,
): { readonly rounds: number; readonly discount: readonly [number, number] } {
  if (stage.players.length !== 2) throw usageError(`repeated play is for two; the game has ${stage.players.length}`);
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from) {
    throw usageError(`years ${from} to ${to}; write whole years, the first before the last`);
  }
  for (const factor of discount) {
    if (!(factor >= 0 && factor <= 1)) throw usageError(`a discount factor of ${factor}; write a number from 0 to 1`);
  }
  if (noise && !(noise.chance >= 0 && noise.chance <= 1 && Number.isInteger(noise.plays) && noise.plays >= 1)) {
    throw usageError(`noise ${noise.chance} over ${noise.plays} plays; write a chance from 0 to 1 and 1 or more plays`);
  }
  return { rounds: to - from + 1, discount };
}

const mean = (pairs: readonly (readonly [number, number])[], player: 0 | 1): number =>
  pairs.reduce((sum, pair) => sum + pair[player], 0) / pairs.length;
