export { findWarnings, findWords, nothingFound } from "./find.js";
