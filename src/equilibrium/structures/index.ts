import { unknown, usageError } from "../../base/index.js";
import type { Terms } from "../terms.js";
import type { Solution, StructureName } from "../types.js";
import { cp } from "./cp.js";
import { krugmanFixed } from "./krugman-fixed.js";
import { noIo } from "./no-io.js";
import { shortRun } from "./short-run.js";
import type { Cast, Structure } from "./structure.js";

export type { Cast } from "./structure.js";
export { defaultMobility } from "./short-run.js";

const structures: Readonly<Record<StructureName, Structure>> = {
  cp,
  "krugman-fixed": krugmanFixed,
  "no-io": noIo,
  "short-run": shortRun,
};

/** The names of all market structures. */
export const structureNames = Object.keys(structures) as readonly StructureName[];

/** @throws ParleyError (usage) for a structure that does not exist (yet). */
export function structureFor(name: string): Structure {
  if (Object.hasOwn(structures, name)) return structures[name as StructureName];
  if (name === "krugman-free") {
    throw usageError(
      `structure "krugman-free" does not exist: with free entry sectors may close and equilibria be several, which nothing here looks for; valid: ${structureNames.join(", ")}`,
    );
  }
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

/** The same of a solution. */
export function termsAt(solution: Solution): Terms | undefined {
  const { structure, economy, baseOutput, mobility } = solution;
  const cast = structureFor(structure)(economy, mobility === undefined ? {} : { mobility });
  return termsOf(cast.terms, baseOutput, solution);
}
