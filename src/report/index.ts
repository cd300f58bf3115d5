export { inWords } from "./check.js";
export { comparison } from "./compare.js";
export { detailText } from "./detail.js";
export { type Language, languages } from "./format.js";
export { report, wordsOf } from "./report.js";
export { diffWords, dutyWords, findWarnings, historyWords, findWords, nothingFound } from "./statute/index.js";
export { table, wrap } from "./table.js";
