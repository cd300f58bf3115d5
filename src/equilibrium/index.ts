export type { Slopes } from "./adjoint.js";
export { closureNames } from "./closures/index.js";
export { type Decomposition, decompose } from "./decompose.js";
export { type Gradient, type GradientOptions, gradient } from "./gradient.js";
export { exportsOf, logWelfare, type Outcome, type RegionWeights, taxRevenue } from "./outcomes.js";
export { numeraireFor } from "./numeraires.js";
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
