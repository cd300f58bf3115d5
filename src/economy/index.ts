export { aggregate, type Mapping, parseMapping } from "./aggregate.js";
export { type Balanced, balance } from "./balance.js";
export { type Calibrated, calibrate, type RegionBalance } from "./calibrate.js";
export { withElasticities } from "./elasticities.js";
export { type AccountResiduals, accountResiduals } from "./identities.js";
export { type InputOutputTable, tableOf } from "./input-output.js";
export { type EconomyFiles, type ParsedEconomy, type ParseOptions, parseEconomy, type TextFile } from "./parse.js";
export { type GtapHeader, gtapHeaders, readGtap } from "./sources/gtap.js";
export { readIcio } from "./sources/icio.js";
export { readWiod } from "./sources/wiod.js";
export { apart } from "./sums.js";
export {
  parseExportTaxes,
  parseIceberg,
  parseProductivity,
  parseQuotas,
  parseSurplusChange,
  parseThresholds,
} from "./shocks.js";
export { parseTariffs } from "./tariffs.js";
export type { Economy } from "./types.js";
export { writeEconomy } from "./write.js";
