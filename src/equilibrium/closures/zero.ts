import type { MakeClosure } from "./closure.js";

/**
 * Trade is balanced. `solve` purges the base of surpluses first and measures from there: doing both in one step would mix
 * the loss of the surplus with the shock.
 */
export const zero: MakeClosure = () => ({ surplus: (out) => out.fill(0), transposed: (out) => out.fill(0) });
