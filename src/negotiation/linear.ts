import { lessEq, solve } from "yalps";
import { ParleyError } from "../base/index.js";

/** `sum of coefficients x` at least, at most or equal to a number. */
export interface LinearRow {
  readonly coefficients: readonly number[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * Maximum of `objective x` over x >= lower under linear rows.
 * @returns the point, or null when no point meets the rows.
 * @throws ParleyError (not converged) when the maximum is unbounded or the simplex method gives up.
 */
export function linearMaximum(
  objective: readonly number[],
  rows: readonly LinearRow[],
  lower: readonly number[],
): number[] | null {
  const shift = (coefficients: readonly number[]): number =>
    coefficients.reduce((sum, value, i) => sum + value * lower[i]!, 0);
  const constraints = new Map<string, ReturnType<typeof lessEq>>();
  rows.forEach(({ coefficients, atLeast, atMost }, row) => {
    const moved = shift(coefficients);
    constraints.set(`row ${row}`, {
      ...(atLeast === undefined ? {} : { min: atLeast - moved }),
      ...(atMost === undefined ? {} : { max: atMost - moved }),
    });
  });
  const variables = new Map(
    objective.map((value, i) => [
      `x ${i}`,
      new Map<string, number>([
        ["objective", value],
        ...rows.map(({ coefficients }, row): [string, number] => [`row ${row}`, coefficients[i]!]),
      ]),
    ]),
  );
  const found = solve(
    { direction: "maximize", objective: "objective", constraints, variables },
    { precision: 1e-11, includeZeroVariables: true, maxPivots: 1e5 },
  );
  if (found.status === "infeasible") return null;
  if (found.status !== "optimal") throw new ParleyError("notConverged", `linear programme: ${found.status}`);
  const values = new Map(found.variables);
  return objective.map((_, i) => (values.get(`x ${i}`) ?? 0) + lower[i]!);
}
