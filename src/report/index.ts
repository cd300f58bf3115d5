export { type Language, languages } from "./format.js";
export { report, wordsOf } from "./report.js";
