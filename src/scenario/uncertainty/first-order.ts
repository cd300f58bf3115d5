import { normalQuantile } from "../../base/index.js";
import { bandwidth, type DrawnInputs, ownInputs } from "./draw.js";
import { type DrawnMeasure, drawnMeasures, evaluateInputs } from "./evaluate.js";
import type { DrawPlan } from "./plan.js";
import type { Intervals } from "./schema.js";
import { drawnOver, intervalEnds } from "./summary.js";

/** Step of the derivatives in the log of an elasticity: the residual of a draw makes an error of 1e-4 points of a per cent. */
const step = 1e-2;

/**
 * Intervals without draws, by the delta method: the derivatives of every outcome in the log elasticity of every sector, by
 * one-sided differences, with the mean and the covariances of the distribution that is drawn from; claim shares by a move of one
 * standard deviation each way; closures by their own outcomes. The distribution is taken as normal.
 * About as many pairs of solves as there are sectors; exact where outcomes are linear in what is drawn, rough where they bend.
 * @returns null where the scenario itself or one of the steps has no equilibrium within reach.
 */
export function firstOrder(plan: DrawPlan): Intervals | null {
  const own = ownInputs(plan);

  const at = (inputs: Partial<DrawnInputs>): Float64Array | null => evaluateInputs(plan, { ...own, ...inputs });
  const centre = at({});
  const slopes = plan.economy.sectors.map((_, sector) => {
    const logTheta = Float64Array.from(own.logTheta);
    logTheta[sector] = logTheta[sector]! + step;
    return at({ logTheta });
  });
  const claims = plan.claims.flatMap((_, moved) =>
    [-1, 1].map((z) => at({ claims: plan.claims.map((_, index) => (index === moved ? z : 0)) })),
  );
  const closures = plan.closures.map((closure) => (closure === own.closure ? centre : at({ closure })));
  if (centre === null || [...slopes, ...claims, ...closures].includes(null)) return null;
  const spread = normalQuantile(intervalEnds.to);
  const { regions } = plan.economy;
  const range = (index: number) => {
    const of = (values: readonly (Float64Array | null)[]): number[] =>
      values.map((value) => value![index]! - centre[index]!);
    const fromSets = overSets(
      plan,
      Float64Array.from(of(slopes), (difference) => difference / step),
    );
    const fromClosures = moments(of(closures));
    const moves = of(claims);
    const fromClaims = moves.reduce((sum, move) => sum + (move * move) / 2, 0);
    const middle = centre[index]! + fromSets.mean + fromClosures.mean;
    const half = spread * Math.sqrt(fromSets.variance + fromClosures.variance + fromClaims);
    return { low: middle - half, median: middle, high: middle + half };
  };
  const of = (measure: number) =>
    Object.fromEntries(regions.map((region, r) => [region, range(measure * regions.length + r)]));
  return {
    method: "first-order",
    ...intervalEnds,
    inputs: drawnOver(plan),
    ...(Object.fromEntries(drawnMeasures.map((measure, index) => [measure, of(index)])) as Pick<
      Intervals,
      DrawnMeasure
    >),
  };
}

/** Mean and variance of slopes x (log theta - own log theta) under the distribution of {@link smoothed}. */
function overSets({ elasticities }: DrawPlan, slopes: Float64Array): { mean: number; variance: number } {
  const { sets, logs, own, mean, deviation, known } = elasticities;
  const h = bandwidth(sets.length);
  const scale = 1 + h * h;
  const sum = (of: (sector: number) => number): number => own.reduce((total, _, j) => total + slopes[j]! * of(j), 0);
  const between = sets.map((_, s) => sum((j) => logs[s * own.length + j]! - mean[j]!));
  const noise = own.reduce((total, _, j) => {
    const one = slopes[j]! * deviation[j]!;
    return total + one * one * (known[j] === 0 ? 1 : (h * h) / scale);
  }, 0);
  return { mean: sum((j) => mean[j]! - own[j]!), variance: moments(between).variance / scale + noise };
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length };
}
