import { type DutyQuery, dutyLines, kindsOf, type StatuteBook } from "../law/index.js";
import type { Derive } from "./types.js";

/** The law of a book as a function for many lines, which knows what goods are alike, so that each kind is derived once. */
export const lawOf = (book: StatuteBook): Derive =>
  Object.assign((query: DutyQuery) => ({ lines: dutyLines(book, query) }), { kinds: kindsOf(book) });
