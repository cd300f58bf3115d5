export { loadBacktest } from "./backtest.js";
export { type BriefOptions, loadBrief, loadBriefClaims } from "./brief.js";
export { readBook, readInteractions, readMeasure } from "./book.js";
export { bookAt, checkedBook } from "./check-book.js";
export { loadEconomy } from "./economy.js";
export { importEconomy, importFormats, writeEconomyFolder } from "./economy-import.js";
export { elasticitySets } from "./elasticities.js";
export { loadEvents } from "./events.js";
export { loadClaimChoices, loadEstimates, loadGroupRates, withEightDigits } from "./estimates.js";
export { type Provenance, readProvenance } from "./provenance.js";
export { loadOwnBook } from "./own.js";
export { loadNorthAmericaImports, northAmericaYear } from "./north-america.js";
export { withOwnSectors } from "./own-sectors.js";
export { loadCollectedTotals, loadPublishers } from "./publishers.js";
export { bookOf, runInputs } from "./run-inputs.js";
export { type ReadScenario, readResult, readScenario, readyScenarios } from "./scenario.js";
export { loadMfn2014, loadSchedule, scheduleChapters } from "./schedule.js";
export { loadEverydayWords, loadImportsByLine } from "./search.js";
export { loadSpread } from "./spread.js";
export { loadBook } from "./shipped-book.js";
export { packageRoot } from "./disk.js";
export { byOrigin, restOfWorld } from "./rest-of-world.js";
export { readText, reasonOf, shipped } from "./shipped.js";
export { type OwnWeights, readOwnWeights, type Weights, weightSets } from "./us-flows.js";
export {
  importOrigins,
  loadSectorMap,
  loadUsImports,
  type WeightSets,
} from "./weights.js";
export { type IntervalsFile, intervalsKey, readIntervals, storedIntervals } from "./stored-intervals.js";
export { checkWritable, writeWhole } from "./write.js";
export { writeCompiledBook } from "./write-compiled-book.js";
export { writeStoredTariffs } from "./write-stored-tariffs.js";
export { type BoundRates, readBoundRates } from "./bound-rates.js";
export { loadThreats, type ReadTableFile, readTableFile, readThreat, readyTables } from "./table.js";
export { type OpenTable, partiesIn, readOwnTable, readTable, type TableOptions } from "./table-open.js";
