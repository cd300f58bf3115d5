import { unknown, usageError } from "../../base/index.js";
import type { StructureName } from "../types.js";
import { cp } from "./cp.js";
import { noIo } from "./no-io.js";
import type { Structure } from "./structure.js";

const structures: Readonly<Record<StructureName, Structure>> = { cp, "no-io": noIo };

/** The names of all market structures. */
export const structureNames = Object.keys(structures) as readonly StructureName[];

/** Named in the plan, not there yet: refused by name. */
const planned: readonly string[] = ["krugman-fixed", "krugman-free", "short-run"];

/** @throws ParleyError (usage) for a structure that does not exist (yet). */
export function structureFor(name: string): Structure {
  if (Object.hasOwn(structures, name)) return structures[name as StructureName];
  if (planned.includes(name)) {
    throw usageError(`structure "${name}" does not exist yet; valid: ${structureNames.join(", ")}`);
  }
  throw usageError(unknown("structure", name, [...structureNames, ...planned]));
}
