import { unknown, usageError } from "../../base/index.js";
import type { Terms } from "../terms.js";
import type { Solution, StructureName } from "../types.js";
import { cp } from "./cp.js";
import { krugmanFixed } from "./krugman-fixed.js";
import { krugmanFree } from "./krugman-free.js";
import { noIo } from "./no-io.js";
import { shortRun } from "./short-run.js";
import type { Cast, Structure } from "./structure.js";

export type { Cast } from "./structure.js";
export { defaultScale } from "./krugman-free.js";
export { defaultMobility } from "./short-run.js";

const structures: Readonly<Record<StructureName, Structure>> = {
  cp,
  "krugman-fixed": krugmanFixed,
  "krugman-free": krugmanFree,
  "no-io": noIo,
  "short-run": shortRun,
};

/** The names of all market structures. */
export const structureNames = Object.keys(structures) as readonly StructureName[];

/** @throws ParleyError (usage) for a structure that does not exist. */
export function structureFor(name: string): Structure {
  if (Object.hasOwn(structures, name)) return structures[name as StructureName];
  throw usageError(unknown("structure", name, structureNames));
}

/** What the structure and the elasticities of substitution add to `cp`; undefined where that is nothing. */
export function termsOf(
  own: Cast["terms"],
  baseOutput: Float64Array,
  { finalElasticity, inputElasticity }: Pick<Solution, "finalElasticity" | "inputElasticity">,
): Terms | undefined {
  if (own === undefined && finalElasticity === 1 && inputElasticity === 1) return undefined;
  // A cell that makes nothing makes nothing afterwards: its own output moves no cost.
  const ownOutput = own?.ownOutput?.map((slope, at) => (baseOutput[at] === 0 ? 0 : slope));
  return { ...own, ...(ownOutput && { ownOutput }), baseOutput, finalElasticity, inputElasticity };
}

/** The same of a solution; where no firms are left a small shock brings none. */
export function termsAt(solution: Solution): Terms | undefined {
  const { structure, economy, output, baseOutput, mobility, scale } = solution;
  const cast = structureFor(structure)(economy, {
    ...(mobility !== undefined && { mobility }),
    ...(scale !== undefined && { scale }),
  });
  const ownOutput = cast.terms?.ownOutput?.map((slope, at) => (output[at] === 0 ? 0 : slope));
  return termsOf({ ...cast.terms, ...(ownOutput && { ownOutput }) }, baseOutput, solution);
}
