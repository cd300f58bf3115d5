import type { MakeClosure } from "./closure.js";

/** Surpluses keep their base value, counted in the numeraire (Caliendo and Parro 2015, with deficits). */
export const worldVa: MakeClosure = ({ tradeSurplus }) => ({
  surplus: (out) => out.set(tradeSurplus),
  transposed: (out) => out.fill(0),
});
