import { unknown, usageError } from "../../base/index.js";
import type { Economy } from "../../economy/index.js";
import type { ClosureName } from "../types.js";
import type { Closure, MakeClosure } from "./closure.js";
import { ownIncome } from "./own-income.js";
import { worldVa } from "./world-va.js";
import { zero } from "./zero.js";

export type { Closure } from "./closure.js";

const closures: Readonly<Record<ClosureName, MakeClosure>> = { "own-income": ownIncome, "world-va": worldVa, zero };

/** The names of all closures. */
export const closureNames = Object.keys(closures) as readonly ClosureName[];

/** @throws ParleyError (usage) for a name that is not a closure. */
export function closureFor(
  name: string,
  economy: Economy,
  baseProfits: Float64Array,
  baseRevenue: Float64Array,
): Closure {
  if (!Object.hasOwn(closures, name)) throw usageError(unknown("closure", name, closureNames));
  return closures[name as ClosureName](economy, baseProfits, baseRevenue);
}

/** A closure whose surpluses are changed by fixed amounts [region]. */
export const shifted = (closure: Closure, change: Float64Array | undefined): Closure =>
  change === undefined
    ? closure
    : {
        ...closure,
        surplus(out, factorIncome, revenue) {
          closure.surplus(out, factorIncome, revenue);
          for (let n = 0; n < out.length; n += 1) out[n] = out[n]! + change[n]!;
        },
      };
