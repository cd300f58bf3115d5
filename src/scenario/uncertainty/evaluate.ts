import { ParleyError } from "../../base/index.js";
import { rebase, type Shock, type Solution, type SolveOptions, solve } from "../../equilibrium/index.js";
import { claimedTariffs, claimMove, type DrawnInputs, drawnInputs, thetaOf } from "./draw.js";
import type { DrawPlan, TariffRange } from "./plan.js";

/** What every draw keeps, by region; spelled as in the result. */
export const drawnMeasures = ["welfareExactPct", "usdBn", "realWagePct", "exportsHat", "tariffRevenue"] as const;
export type DrawnMeasure = (typeof drawnMeasures)[number];

/** How many numbers a draw keeps: [measure][region]. */
export const drawWidth = ({ economy }: DrawPlan): number => drawnMeasures.length * economy.regions.length;

/** The equilibrium of some inputs, relative to that under the baseline. @throws ParleyError (not converged). */
function solutionOf(plan: DrawPlan, { logTheta, closure, claims }: DrawnInputs, besides: Shock = {}): Solution {
  const economy = { ...plan.economy, elasticity: thetaOf(logTheta) };
  const options = { ...plan.model, closure, tolerance: plan.tolerance } as SolveOptions;
  const under = (range: TariffRange, side: "before" | "after"): Float64Array => {
    const moves = plan.claims.map((each, index): [number, number] => [
      economy.regions.indexOf(each.origin),
      claimMove(each[side], claims[index]!),
    ]);
    return claimedTariffs(range, new Map(moves), [economy.regions.length, economy.sectors.length]);
  };
  const base = solve(economy, { tariffs: under(plan.before, "before") }, options);
  return solve(rebase(base), { ...plan.shock, ...besides, tariffs: under(plan.after, "after") }, options);
}

function measured({
  welfareHat,
  realWageHat,
  baseIncome,
  exports,
  baseExports,
  tariffRevenue,
}: Solution): Float64Array {
  const n = welfareHat.length;
  const out = new Float64Array(drawnMeasures.length * n);
  for (let r = 0; r < n; r += 1) {
    out[r] = 100 * (welfareHat[r]! - 1);
    out[n + r] = (baseIncome[r]! * (welfareHat[r]! - 1)) / 1000;
    out[2 * n + r] = 100 * (realWageHat[r]! - 1);
    out[3 * n + r] = exports[r]! / baseExports[r]!;
    out[4 * n + r] = tariffRevenue[r]!;
  }
  return out;
}

/** The outcome of some inputs, [measure][region]; null where they have no equilibrium within reach. */
export function evaluateInputs(plan: DrawPlan, inputs: DrawnInputs): Float64Array | null {
  const solution = within(() => solutionOf(plan, inputs));
  return solution && measured(solution);
}

function within(solved: () => Solution): Solution | null {
  try {
    return solved();
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "notConverged") return null;
    throw error;
  }
}

/**
 * The equilibrium of a draw, for outcomes that {@link evaluateDraw} does not keep; null where it is not within reach.
 * @param besides what happens besides the law of the scenario.
 */
export const drawnSolution = (plan: DrawPlan, draw: number, besides?: Shock): Solution | null =>
  within(() => solutionOf(plan, drawnInputs(plan, draw), besides));

/** The outcome of a draw, [measure][region]; null where it has no equilibrium within reach. */
export const evaluateDraw = (plan: DrawPlan, draw: number): Float64Array | null =>
  evaluateInputs(plan, drawnInputs(plan, draw));
