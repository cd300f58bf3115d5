export { publishedSchemas } from "./published.js";
export { type AverageRate, runSchema, type ScenarioResult } from "./outcome.js";
export { amendAll, type PolicyLines, policyTariffs } from "./policy.js";
export {
  type Assumptions,
  defaults,
  type Model,
  type PlacedChange,
  type Policy,
  parseScenario,
  resolveScenario,
  type Scenario,
  type SourceFile,
} from "./resolve.js";
export { type Result, type ResultFrame, resultSchema, toResult } from "./result.js";
export { type PolicyTariffs, type RunInputs, runScenario } from "./run.js";
export { type Change, changeVerbs, type ScenarioFile, type Title } from "./schema.js";
