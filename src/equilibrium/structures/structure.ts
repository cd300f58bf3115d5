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

/** A market structure turns the economy into the one the sweep solves. */
export type Structure = (economy: Economy, options: Pick<SolveOptions, "mobility" | "scale">) => Cast;
