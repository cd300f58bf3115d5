export { type CsvRow, type CsvTable, numberCell, parseCsv, parseRows } from "./csv.js";
export { type IsoDate, isDay, nextDay, parseDay, previousDay } from "./days.js";
export { type ErrorKind, exitCodes, fileError, notKnown, ParleyError, usageError } from "./errors.js";
export { outputJsonSchema } from "./json-schema.js";
export { exp, log, pow } from "./numeric.js";
export { suggest, unknown } from "./suggest.js";
export { type Placed, parseYaml } from "./yaml.js";
