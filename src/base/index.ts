export { type CsvRow, type CsvTable, eachRow, numberCell, parseCsv, parseRows } from "./csv.js";
export { type IsoDate, isDay, nextDay, parseDay, previousDay } from "./days.js";
export { decimal } from "./decimal.js";
export {
  type ErrorKind,
  exitCodes,
  fileError,
  located,
  notKnown,
  onOneLine,
  ParleyError,
  usageError,
} from "./errors.js";
export { outputJsonSchema } from "./json-schema.js";
export { exp, log, pow } from "./numeric.js";
export { normal, normalQuantile, uniform } from "./random.js";
export { brief, suggest, unknown } from "./suggest.js";
export { type Placed, parseYaml } from "./yaml.js";
