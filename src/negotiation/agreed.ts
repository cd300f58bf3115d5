import { log, usageError } from "../base/index.js";
import { logWelfare, type Outcome, type Solution } from "../equilibrium/index.js";
import { bestResponse } from "./best-response.js";
import type { TariffGame } from "./game.js";

/** Rates that parties set together, and what they give. */
export interface Agreed {
  /** [instrument] */
  readonly rates: Float64Array;
  readonly solution: Solution;
  /** [party] real income hats, in the order of the game. */
  readonly welfare: readonly number[];
  readonly solves: number;
}

/** A function of real income hats [party] with its slopes. */
export type Aggregate = (welfare: readonly number[]) => { readonly value: number; readonly slope: readonly number[] };

/** [party] real income hats. */
export const welfareOf = (parties: readonly string[], { economy, welfareHat }: Solution): number[] =>
  parties.map((code) => welfareHat[economy.regions.indexOf(code)]!);

/** An aggregate of the parties' real incomes as an outcome of the equilibrium. */
export const ofWelfare =
  (parties: readonly string[], aggregate: Aggregate): Outcome =>
  (solution) => {
    const welfare = welfareOf(parties, solution);
    const { value, slope } = aggregate(welfare);
    const weights = Object.fromEntries(parties.map((code, i) => [code, slope[i]! * welfare[i]!]));
    return { value, slopes: logWelfare(weights)(solution).slopes };
  };

export interface AgreeOptions {
  /** Instruments on the table; all unless given. */
  readonly controls?: readonly number[] | undefined;
  /** Slope in a scaled rate at which the search ends; 1e-8 unless given. */
  readonly tolerance?: number;
}

/** The best rates for an aggregate from `start`. Give the aggregate the size of a real income, so that steps fit. */
export function agreeOn(
  game: TariffGame,
  aggregate: Aggregate,
  start: Float64Array,
  { controls = [...game.instruments.keys()], tolerance = 1e-8 }: AgreeOptions = {},
): Agreed & { readonly value: number } {
  const objective = ofWelfare(game.parties, aggregate);
  const { rates, solution, solves, value } = bestResponse(game, { name: "together", controls, objective }, start, {
    tolerance,
  });
  return { rates, solution, solves, value, welfare: welfareOf(game.parties, solution) };
}

/** Sum of weight x log hat: what a point of the Pareto frontier maximises. */
export const weightedLogs =
  (weights: readonly number[]): Aggregate =>
  (welfare) => ({
    value: weights.reduce((sum, weight, i) => (weight === 0 ? sum : sum + weight * log(welfare[i]!)), 0),
    slope: weights.map((weight, i) => weight / welfare[i]!),
  });

/** Sum of base income x hat over the sum of base incomes: what parties maximise who can pay each other. */
export function pooledIncome(incomes: readonly number[]): Aggregate {
  const total = incomes.reduce((sum, income) => sum + income, 0);
  const weights = incomes.map((income) => income / total);
  return (welfare) => ({ value: weights.reduce((sum, weight, i) => sum + weight * welfare[i]!, 0), slope: weights });
}

/**
 * Weights as shares that sum to one.
 * @throws ParleyError (usage) when they are not one a party, negative or all 0.
 */
export function sharesOf(weights: readonly number[], count: number): number[] {
  const most = Math.max(...weights);
  if (weights.length !== count || weights.some((weight) => !(weight >= 0)) || !(most > 0 && Number.isFinite(most))) {
    throw usageError(`weights ${weights.join(",")} do not fit: write ${count} numbers, none below 0, not all 0`);
  }
  // Scaled by the largest before they are added up, so that no sum overflows.
  const scaled = weights.map((weight) => weight / most);
  const total = scaled.reduce((sum, weight) => sum + weight, 0);
  return scaled.map((weight) => weight / total);
}
