export { type Balanced, balance } from "./balance.js";
export { withElasticities } from "./elasticities.js";
export { type AccountResiduals, accountResiduals } from "./identities.js";
export { type EconomyFiles, type ParsedEconomy, type ParseOptions, parseEconomy, type TextFile } from "./parse.js";
export { parseTariffs } from "./tariffs.js";
export type { Economy } from "./types.js";
export { writeEconomy } from "./write.js";
