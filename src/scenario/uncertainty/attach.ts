import type { ScenarioResult } from "../outcome.js";
import { firstOrder } from "./first-order.js";
import type { DrawPlan } from "./plan.js";
import type { Intervals, StoredIntervals } from "./schema.js";
import { summarise } from "./summary.js";
import { tornado } from "./tornado.js";

/** What a sweep gave back: the first so many draws, null where one has no equilibrium within reach. */
export interface DrawnRows {
  readonly rows: readonly (Float64Array | null)[];
  readonly interrupted: boolean;
}

/** Intervals of the first so many draws, with their count; the numbers those draws alone would give. */
export function intervalsSoFar(
  plan: DrawPlan,
  { rows, interrupted }: DrawnRows,
  asked: number,
): Pick<StoredIntervals, "draws" | "seed"> & Partial<Pick<StoredIntervals, "intervals">> {
  const values = rows.filter((row) => row !== null);
  const intervals = summarise(plan, values, "draws");
  return {
    ...(intervals && { intervals }),
    draws: { asked, done: rows.length, failed: rows.length - values.length, interrupted },
    seed: plan.seed,
  };
}

/** Intervals of draws, with the count of what was drawn and what each input does alone, and what to warn of. */
export function drawnIntervals(
  plan: DrawPlan,
  { rows, interrupted }: DrawnRows,
  asked: number,
): Partial<StoredIntervals> & { readonly warnings: readonly string[] } {
  const found = intervalsSoFar(plan, { rows, interrupted }, asked);
  const { intervals } = found;
  const { failed } = found.draws;
  return {
    ...found,
    tornado: tornado(plan),
    warnings: [
      ...(interrupted ? [`interrupted: the intervals are those of the first ${rows.length} of ${asked} draws`] : []),
      ...(failed > 0 ? [`${failed} of ${rows.length} draws found no equilibrium; they are in no interval`] : []),
      ...(intervals ? [] : ["no draw has an outcome: there are no intervals"]),
    ],
  };
}

/** The result with intervals that were drawn, now or before. */
export function withIntervals(
  result: ScenarioResult,
  { warnings = [], ...found }: Partial<StoredIntervals> & { readonly warnings?: readonly string[] },
): ScenarioResult {
  return {
    ...result,
    ...found,
    notCovered: found.intervals ? result.notCovered.filter((code) => code !== "uncertainty") : result.notCovered,
    warnings: [...result.warnings, ...warnings, ...edgeWarnings(result, found.intervals)],
  };
}

/** The result with first-order intervals, where they can be made; nothing is drawn. */
export function withFirstOrder(result: ScenarioResult, plan: DrawPlan): ScenarioResult {
  const intervals = firstOrder(plan);
  if (intervals) return withIntervals(result, { intervals });
  return {
    ...result,
    warnings: [...result.warnings, "no first-order intervals: a step has no equilibrium; try --draws"],
  };
}

/** Regions of which the estimate lies outside the interval, in the order of the result. */
export const outside = (
  { welfareExactPct }: Pick<ScenarioResult, "welfareExactPct">,
  intervals: Intervals,
): readonly string[] =>
  Object.entries(intervals.welfareExactPct)
    .filter(([region, { low, high }]) => !(low <= welfareExactPct[region]! && welfareExactPct[region]! <= high))
    .map(([region]) => region);

function edgeWarnings(result: ScenarioResult, intervals: Intervals | undefined): string[] {
  const regions = intervals ? outside(result, intervals) : [];
  if (regions.length === 0) return [];
  return [
    `the estimates for ${regions.join(", ")} lie outside their intervals: the scenario's own elasticities and closure are at the edge of what is drawn`,
  ];
}
