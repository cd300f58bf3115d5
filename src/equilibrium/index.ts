export { closureNames } from "./closures.js";
export { rebase } from "./rebase.js";
export { solve, solveDefaults } from "./solve.js";
export type {
  ClosureName,
  NumeraireName,
  Residuals,
  Shock,
  Solution,
  SolveOptions,
  StructureName,
} from "./types.js";
