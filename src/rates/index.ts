export type { AssessOptions } from "./ask.js";
export { apartProgramme, assessLines, isApart } from "./assess.js";
export { lawOf } from "./law-of-day.js";
export { averageRates, type Cut, cuts, type RateRow } from "./average.js";
export {
  assessListed,
  caMxContent,
  isSurtax,
  isSurtaxGroup,
  type ListedLine,
  type SurtaxGroup,
  surtaxes2026,
  surtaxGroups,
  type Remission,
  remissions,
} from "./canada.js";
export {
  type ClaimedValue,
  type ClaimShare,
  type ClaimTable,
  claimBreak,
  claimLookup,
  claimPeriod,
  claimSets,
  fittedClaims,
  firstClaimMonth,
  lastClaimMonth,
  monthsOfClaims,
} from "./claims.js";
export {
  type ClaimChoice,
  type ClaimFit,
  type ClaimObservation,
  chosenClaims,
  fitClaimChoice,
  fittedShare,
  observedOn,
  parseClaimChoices,
  preferenceMargins,
} from "./claim-choice.js";
export { type ClaimSpread, type ClaimTotal, claimSpreads, fullyClaimed, unclaimed } from "./claim-range.js";
export {
  type CompareSettings,
  type Comparison,
  type Estimate,
  isBeyond,
  parseEstimates,
  type RateUnder,
  walk,
} from "./compare.js";
export { type GroupRate, parseGroupRates } from "./compare-groups.js";
export { rateCompareJsonSchema } from "./compare-result.js";
export {
  type ContentSet,
  contentSets,
  type IndustryMetal,
  industryContent,
  metalContent,
  parseContentSet,
} from "./content.js";
export { type Dependence, dependence } from "./dependence.js";
export { type DepositShare, depositShares } from "./deposits.js";
export { dependenceJsonSchema } from "./dependence-result.js";
export { type LadderSources, type LadderStep, ladder, type Rung } from "./ladder.js";
export { assessOthers, collectedProgramme } from "./others.js";
export { type PreferencePart, preferenceParts } from "./preferences.js";
export { ratesJsonSchema, ratesSchema } from "./result.js";
export {
  type SectorTariffs,
  sectorTariffs,
  type TariffFrame,
  type TariffNote,
  type TariffSources,
} from "./sector-tariffs.js";
export { type Direction, eventsOf, lastChecked, type RateEvent, seriesDays } from "./series.js";
export { type CollectedTotal, findPublisher, parseCollected, parsePublishers, type PublisherSets } from "./sets.js";
export { type RateSummary, summarise } from "./summary.js";
export type {
  AssessedLine,
  ClaimSource,
  Derive,
  ImportLine,
  KnownPart,
  MetalContent,
  RateBasis,
  RateByProgramme,
  SectorShare,
} from "./types.js";
export { rateBases } from "./types.js";
