import type { Economy } from "../../economy/index.js";

/** A market structure turns the economy into the one the sweep solves. */
export type Structure = (economy: Economy) => { readonly economy: Economy; readonly warnings: readonly string[] };
