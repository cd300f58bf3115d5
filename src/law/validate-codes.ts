import type { IsoDate } from "../base/index.js";
import type { CodeList, ListEntry } from "./code-lists.js";
import { linesUnder, type Schedule } from "./schedule/index.js";

/** Entries of lists beside the schedule of the day from which they are listed. */
interface CodeProblems {
  /** No line of the schedule begins with the code. */
  readonly missing: readonly ListEntry[];
  /** Listed after the last edition at hand: the eight digits stand, the suffix cannot be compared. */
  readonly unverified: readonly ListEntry[];
}

/**
 * Compares the codes of lists, by prefix, with the edition in force on the day from which each is listed; entries without a
 * day with the first edition.
 */
export function codeProblems(schedule: Schedule, lists: readonly CodeList[]): CodeProblems {
  const missing: ListEntry[] = [];
  const unverified: ListEntry[] = [];
  const first = schedule.editions[0]?.from ?? ("" as IsoDate);
  const last = schedule.editions.at(-1)?.from ?? first;
  for (const entry of lists.flatMap(({ entries }) => entries)) {
    const on = entry.from !== null && entry.from > first ? entry.from : first;
    if (linesUnder(schedule, entry.code, on).length > 0) continue;
    const eight = entry.code.slice(0, 8);
    const later = on > last && entry.code.length === 10 && linesUnder(schedule, eight, on).length > 0;
    (later ? unverified : missing).push(entry);
  }
  return { missing, unverified };
}
