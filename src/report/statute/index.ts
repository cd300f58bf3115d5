export { bookChecked } from "./check.js";
export { citeWords, interactionWords } from "./cite.js";
export { type CoverageRow, coverageWords } from "./coverage.js";
export { dutyWords } from "./duty.js";
export { findWarnings, findWords, nothingFound } from "./find.js";
export { diffWords, historyWords } from "./history.js";
export { type LawListing, lawWords } from "./law.js";
