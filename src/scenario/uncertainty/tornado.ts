import { normalQuantile } from "../../base/index.js";
import { type DrawnInputs, ownInputs } from "./draw.js";
import { evaluateInputs } from "./evaluate.js";
import type { DrawPlan } from "./plan.js";
import type { TornadoRow } from "./schema.js";
import { intervalEnds } from "./summary.js";

/**
 * One input at a time, everything else as in the scenario: every published set, every closure, and the 5 and 95 % points of each
 * sector's elasticity and each origin's claim share. No random number is drawn. A point without an equilibrium is left out.
 */
export function tornado(plan: DrawPlan): TornadoRow[] {
  const { elasticities, closures, claims, economy } = plan;
  const own = ownInputs(plan);
  const count = economy.sectors.length;
  const point = (at: string, inputs: Partial<DrawnInputs>): TornadoRow["points"] => {
    const found = evaluateInputs(plan, { ...own, ...inputs });
    if (found === null) return [];
    return [{ at, welfareExactPct: Object.fromEntries(economy.regions.map((region, r) => [region, found[r]!])) }];
  };
  const ends = [
    ["5 %", normalQuantile(intervalEnds.from)],
    ["95 %", normalQuantile(intervalEnds.to)],
  ] as const;
  const withSector = (sector: number, value: number): Float64Array => {
    const logTheta = Float64Array.from(own.logTheta);
    logTheta[sector] = value;
    return logTheta;
  };
  const published = elasticities.known.includes(1) ? elasticities.sets : [];
  const rows: TornadoRow[] = [
    {
      input: "sets",
      of: null,
      points: published.flatMap((set, s) =>
        point(set, { logTheta: elasticities.logs.slice(s * count, (s + 1) * count) }),
      ),
    },
    { input: "closures", of: null, points: closures.flatMap((closure) => point(closure, { closure })) },
    ...claims.map(({ origin }, index) => ({
      input: "claims" as const,
      of: origin,
      points: ends.flatMap(([at, z]) => point(at, { claims: claims.map((_, other) => (other === index ? z : 0)) })),
    })),
    ...economy.sectors.map((sector, j) => ({
      input: "elasticity" as const,
      of: sector,
      points: ends.flatMap(([at, z]) =>
        point(at, { logTheta: withSector(j, elasticities.mean[j]! + z * elasticities.deviation[j]!) }),
      ),
    })),
  ];
  return rows.filter(({ points }) => points.length > 0);
}
