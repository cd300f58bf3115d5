import type { DrawPlan } from "./plan.js";
import { type DrawnMeasure, drawnMeasures } from "./evaluate.js";
import type { Intervals } from "./schema.js";

/** Intervals reach from the 5 to the 95 % point. */
export const intervalEnds = { from: 0.05, to: 0.95 } as const;

/** What is drawn, in words for the JSON object. */
export function drawnOver({ elasticities, closures, claims }: DrawPlan): Intervals["inputs"] {
  const points = (value: number): string => (100 * value).toFixed(1);
  const unknown = elasticities.known.filter((flag) => flag === 0).length;
  const sets = unknown === elasticities.known.length ? [] : elasticities.sets;
  return [
    ...(sets.length === 0 ? [] : [{ input: "sets" as const, over: sets.join(", ") }]),
    {
      input: "elasticities" as const,
      over:
        unknown === 0
          ? "sector by sector around the set, together with it the spread across the sets"
          : `${unknown} sectors without published sets: around their own values with the mean spread across the sets`,
    },
    { input: "closures" as const, over: closures.join(", ") },
    ...(claims.length === 0
      ? []
      : [
          {
            input: "claims" as const,
            over: claims
              .map(({ origin, before, after }) => {
                const side = ({ share, deviation }: typeof after): string =>
                  `${points(share)} ± ${points(deviation)} %`;
                return `${origin} ${side(before)} under the baseline law, ${side(after)} under the scenario (one standard deviation)`;
              })
              .join("; "),
          },
        ]),
  ];
}

/** The quantile at q of ascending values, between neighbours linear (Hyndman and Fan 1996, type 7). */
export function quantile(ascending: Float64Array, q: number): number {
  const at = q * (ascending.length - 1);
  const below = Math.floor(at);
  const [low, high] = [ascending[below]!, ascending[Math.min(below + 1, ascending.length - 1)]!];
  return low + (at - below) * (high - low);
}

/**
 * Intervals and sign shares of draws.
 * @param values [draw][measure][region] of the draws that have an outcome.
 * @returns null where there are none.
 */
export function summarise(
  plan: DrawPlan,
  values: readonly Float64Array[],
  method: "draws" | "stored",
): Intervals | null {
  if (values.length === 0) return null;
  const { regions } = plan.economy;
  const column = (at: number): Float64Array => Float64Array.from(values, (row) => row[at]!).toSorted();
  const of = (measure: number) =>
    Object.fromEntries(
      regions.map((region, r) => {
        const sorted = column(measure * regions.length + r);
        const ends = [intervalEnds.from, 0.5, intervalEnds.to].map((q) => quantile(sorted, q));
        return [region, { low: ends[0]!, median: ends[1]!, high: ends[2]! }];
      }),
    );
  return {
    method,
    ...intervalEnds,
    inputs: drawnOver(plan),
    ...(Object.fromEntries(drawnMeasures.map((measure, index) => [measure, of(index)])) as Pick<
      Intervals,
      DrawnMeasure
    >),
    losesShare: Object.fromEntries(
      regions.map((region, r) => [region, values.filter((row) => row[r]! < 0).length / values.length]),
    ),
  };
}
