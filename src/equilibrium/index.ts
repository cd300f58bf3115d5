export type { Slopes } from "./adjoint.js";
export { closureNames } from "./closures/index.js";
export { type Competitiveness, competitiveness } from "./competitiveness.js";
export { kernelFor } from "./converge.js";
export { type Border, crossings } from "./crossings.js";
export { type Decomposition, decompose } from "./decompose.js";
export { type Deflection, type Diversion, deflection, diversion, type Purchases } from "./diversion.js";
export { type Gradient, type GradientOptions, gradient } from "./gradient.js";
export { type IncomeSide, incomeSide, logMean } from "./income-side.js";
export type { KernelName } from "./kernels/index.js";
export { exportsOf, logWelfare, type Outcome, type RegionWeights, taxRevenue } from "./outcomes.js";
export { numeraireFor } from "./numeraires.js";
export { rebase } from "./rebase.js";
export { solve, solveDefaults } from "./solve.js";
export { type Chain, type ChainCosts, chainCosts, chainFinder, type Stage } from "./supply-chains.js";
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
export { weightedSectors } from "./weighted-sectors.js";
export type { QuotaOutcome, QuotaRegime, RentKeeper, TariffQuota } from "./instruments/quotas.js";
export { type ContentThreshold, thresholdTerms } from "./instruments/thresholds.js";
