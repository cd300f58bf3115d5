import type { NumeraireName, Solution } from "../equilibrium/index.js";
import type { Result } from "./result.js";

/**
 * Exact welfare with surpluses fixed in another unit of money: where they are fixed, the unit is part of the answer.
 * The other unit of world value added is the wage of the largest economy, and the other way round.
 * @param solveIn solves the same in another numeraire.
 * @returns nothing where no surplus is fixed, or nothing was solved.
 */
export function otherNumeraire(
  { economy, closure, numeraire, sweeps }: Solution,
  solveIn: (numeraire: NumeraireName) => Solution,
): Result["otherNumeraire"] {
  const { regions, valueAdded, tradeSurplus } = economy;
  if (closure !== "world-va" || sweeps === 0 || tradeSurplus.every((surplus) => surplus === 0)) return undefined;
  const largest = valueAdded.reduce((at, value, r) => (value > valueAdded[at]! ? r : at), 0);
  const other: NumeraireName = numeraire === "world-va" ? `wage:${regions[largest]}` : "world-va";
  const { welfareHat } = solveIn(other);
  const welfareExactPct = Object.fromEntries(regions.map((code, r) => [code, 100 * (welfareHat[r]! - 1)]));
  return { numeraire: other, welfareExactPct };
}
