export { closureNames } from "./closures/index.js";
export { rebase } from "./rebase.js";
export { solve, solveDefaults } from "./solve.js";
export { structureNames } from "./structures/index.js";
export type {
  ClosureName,
  NumeraireName,
  Residuals,
  Shock,
  Solution,
  SolveOptions,
  StructureName,
} from "./types.js";
