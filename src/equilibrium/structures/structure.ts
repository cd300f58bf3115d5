import type { Economy } from "../../economy/index.js";
import type { SolveOptions } from "../types.js";
import type { Terms } from "../terms.js";

/** What a structure makes of the economy and the options that are its own. */
export interface Cast {
  /** The base, recalibrated where the structure needs it. */
  readonly economy: Economy;
  /** What is added to the system of `cp`; elasticities of substitution come from the options. */
  readonly terms?: Omit<Terms, "baseOutput" | "finalElasticity" | "inputElasticity">;
  readonly warnings: readonly string[];
}

/** A structure that no option changes, made once for an economy and kept as long as that is. */
export function castOnce(make: (economy: Economy) => Cast): Structure {
  const made = new WeakMap<Economy, Cast>();
  return (economy) => {
    const kept = made.get(economy);
    if (kept) return kept;
    const cast = make(economy);
    made.set(economy, cast);
    return cast;
  };
}

/** A market structure turns the economy into the one the sweep solves. */
export type Structure = (economy: Economy, options: Pick<SolveOptions, "mobility" | "scale">) => Cast;
