export { type Arrangement, arrangements, divideAndRule, tableGame } from "./arrangements.js";
export { type BacktestInputs, backtest } from "./backtest.js";
export { type BacktestResult, backtestSchema } from "./backtest-schema.js";
export { type DetailOptions, scenarioDetail } from "./detail.js";
export {
  type ColumnKind,
  columnsOf,
  type DetailKind,
  type DetailResult,
  type DetailRow,
  detailKinds,
  detailSchema,
} from "./detail-schema.js";
export { type EconomyResult, economySchema } from "./economy-schema.js";
export { otherNumeraire } from "./other-numeraire.js";
export { type Instruments, shockOf } from "./instruments.js";
export { type AverageRate, runSchema, type ScenarioResult } from "./outcome.js";
export { amendAll, checkOrigins, type PolicyLines, policyTariffs } from "./policy.js";
export { meanTariffs, type Spell, spells } from "./period.js";
export { publishedSchemas } from "./published.js";
export { defaults, parseScenario, resolveScenario } from "./resolve.js";
export { type Result, type ResultFrame, resultSchema, toResult } from "./result.js";
export { type PolicyTariffs, type RunInputs, runScenario, solveBoth } from "./run.js";
export { checkTariffs } from "./set-tariffs.js";
export {
  type AnsweredClaim,
  type BriefClaims,
  type BriefEvent,
  type BriefFrame,
  type BriefInputs,
  type BriefResult,
  type BriefSource,
  briefClaimsSchema,
  briefSchema,
  judged,
  type BriefMeasure,
  type PublishedFigure,
  workOutBrief,
} from "./brief/index.js";
export { type Change, changeVerbs, type ScenarioFile, type Title } from "./schema.js";
export {
  type DrawnRows,
  type DrawPlan,
  drawnIntervals,
  drawWidth,
  evaluateDraw,
  type Intervals,
  intervalsSoFar,
  outside,
  planDraws,
  type Spread,
  type StoredIntervals,
  storedSchema,
  type TornadoRow,
  withFirstOrder,
  withIntervals,
} from "./uncertainty/index.js";
export {
  acrossDraws,
  acrossModels,
  type DrawChoice,
  otherModels,
  type Points,
  type VariantChoice,
  variantChoices,
} from "./models.js";
export type { Assumptions, Model, PlacedChange, Policy, Scenario, SourceFile } from "./types.js";
export { type CoalitionsFound, coalitionPoints, coalitionsOf, pointsOf } from "./table-coalitions.js";
export { type Coalitions, coalitionsSchema } from "./table-coalitions-schema.js";
export { lawfulEconomy, type TableFile, type TablePart, tableFileSchema, tableParts } from "./table-schema.js";
export { type TableResult, tableResultSchema } from "./table-result.js";
export { runTable, type TableFound, tablePoints, type TableVariant } from "./table-run.js";
export { type GameChoice, gameOf, incomePct, type PoliticalWeights } from "./tariff-play.js";
export { type Table, type ThreatPoint, tableEconomy, threatPoint } from "./threat.js";
export { type TariffLaw, type ThreatFile, threatSchema } from "./threat-schema.js";
