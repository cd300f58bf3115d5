import { type DutyQuery, dutyLines, kindsOf, type StatuteBook } from "../law/index.js";
import type { Derive } from "./types.js";

const laws = new WeakMap<StatuteBook, Derive>();

/**
 * The law of a book as a function for many lines, which knows what goods are alike, so that each kind is derived once. The
 * same function for the same book: what was derived for one question serves the next.
 */
export function lawOf(book: StatuteBook): Derive {
  const known = laws.get(book);
  if (known) return known;
  const law = Object.assign((query: DutyQuery) => ({ lines: dutyLines(book, query) }), { kinds: kindsOf(book) });
  laws.set(book, law);
  return law;
}
