export { agreeOn, pooledIncome, sharesOf, welfareOf } from "./agreed.js";
export {
  agreementState,
  endOf,
  parseAgreement,
  regimesIn,
  type Standing,
  type Step,
  standingNow,
  stepsFrom,
  walkAgreement,
} from "./agreement.js";
export { type AgreementResult, agreementResultSchema, toAgreementResult } from "./agreement-result.js";
export {
  type Agreement,
  type AgreementState,
  agreementSchema,
  type Regime,
  regimeMeaning,
  regimes,
  type Transition,
} from "./agreement-schema.js";
export {
  type BargainingRule,
  type BargainOptions,
  bargain,
  bargainingRules,
  type Deal,
  efficientDeal,
  type NoDeal,
} from "./bargain.js";
export { type BestResponse, bestOfStarts, bestResponse } from "./best-response.js";
export { coreVertices, isInCore, leastCore } from "./core.js";
export { type Deals, type DealsOptions, nashInNash, type Pair, pairsOf, sequentialDeals } from "./deals.js";
export { type FrontierPoint, individuallyRational, paretoFrontier } from "./frontier.js";
export {
  type GameOptions,
  type Player,
  playOf,
  ratesInForce,
  shockAt,
  soloPlayers,
  type TariffGame,
  tariffGame,
} from "./game.js";
export {
  type Instrument,
  type InstrumentChoice,
  type InstrumentKind,
  instrumentKinds,
  instrumentsOf,
} from "./instruments.js";
export { type Leverage, type LeverageInput, leverageOf, type Measured, type OutcomeAtThreat } from "./leverage.js";
export { type BreakEven, leastLinkage, type SideIssue, withSideIssues } from "./linkage.js";
export { maximise } from "./maximise.js";
export { type MixedEquilibrium, mixedNash } from "./mixed-nash.js";
export { type NashEquilibrium, type NashOptions, nash, nashNear } from "./nash.js";
export {
  type Dominated,
  dominatedStrategies,
  type NormalForm,
  normalForm,
  type Profile,
  payoffsOf,
  profilesOf,
  pureNash,
  regretOf,
} from "./normal-form.js";
export { meetsKohlberg, nucleolus, prenucleolus } from "./nucleolus.js";
export {
  type Externality,
  externalities,
  type PartitionGame,
  type Reduction,
  reduceGame,
  reductionMeaning,
  reductions,
  shapleyByReduction,
} from "./partition-function.js";
export { baseIncomes, type Partition, type PartitionOutcome, partitionsOf, playPartition } from "./partitions.js";
export {
  bargainOnFrontier,
  type FrontierRule,
  frontierRules,
  frontierThrough,
  type PayoffFrontier,
  type PayoffPair,
} from "./payoff-frontier.js";
export {
  afterBreach,
  type Breach,
  criticalPatience,
  type RepeatedOptions,
  type RepeatedPlay,
  repeatedPlay,
  roundRobin,
} from "./repeated.js";
export { type NashResult, nashSchema, toNashResult } from "./result.js";
export { type CoalitionGame, shapleyValue } from "./shapley.js";
export {
  type History,
  type RepeatedStrategy,
  type StrategyName,
  type StrategyOptions,
  strategyMeaning,
  strategyNames,
  strategyOf,
} from "./strategies.js";
export {
  additiveNashInNash,
  mostWithTransfers,
  type PairSurplus,
  rubinsteinShare,
  rubinsteinWeights,
  shareSurplus,
} from "./surplus.js";
export { type Draws, drawsSchema, type Variants, variantsSchema } from "./variants-schema.js";
