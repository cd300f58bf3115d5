export { dutyWords } from "./duty.js";
export { findWarnings, findWords, nothingFound } from "./find.js";
export { diffWords, historyWords } from "./history.js";
