import { type IsoDate, ParleyError } from "../base/index.js";
import { raisedRates } from "./base-averages.js";
import { derive } from "./derive.js";
import { isInGap } from "./gaps.js";
import { linesUnder } from "./schedule/index.js";
import type { StatuteBook } from "./statute-book.js";
import type { DutyQuery } from "./types.js";

/** How much of one chapter of one country's imports the book answers. */
export interface Coverage {
  readonly destination: string;
  readonly origin: string;
  readonly chapter: string;
  /** Lines whose duty the book has whole, questions to the reader included. */
  readonly modelled: number;
  /** Lines whose answer carries a note `approximate` or `unverified`, or a base rate that is not that of the day. */
  readonly approximated: number;
  /** Lines that a gap of the book is known to touch, or whose rate it cannot tell. */
  readonly unknown: number;
}

/** Coverage of the lines of a destination for goods of an origin on a day, by chapter, ascending. */
export function coverage(book: StatuteBook, destination: string, origin: string, on: IsoDate): Coverage[] {
  const chapters = new Map<string, { modelled: number; approximated: number; unknown: number }>();
  for (const code of codesOf(book, destination, on)) {
    const chapter = code.slice(0, 2);
    const counts = chapters.get(chapter) ?? { modelled: 0, approximated: 0, unknown: 0 };
    chapters.set(chapter, counts);
    counts[answerOf(book, { code, origin, destination, on, claim: null, value: 100, currency: "USD", facts: {} })] += 1;
  }
  return [...chapters]
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map(([chapter, counts]) => ({ destination, origin, chapter, ...counts }));
}

/** Lines that decide a rate, or the six-digit codes of a table of averages. */
function codesOf({ schedules }: StatuteBook, destination: string, on: IsoDate): readonly string[] {
  const base = schedules.get(destination);
  if (base === undefined) return [];
  if (base.kind === "hs6") return [...base.table.rates.keys()];
  const { schedule } = base;
  return [...schedule.chapters]
    .flatMap((chapter) => linesUnder(schedule, chapter, on))
    .filter(({ code, rateCode }) => code === rateCode)
    .map(({ code }) => code);
}

function answerOf(book: StatuteBook, query: DutyQuery): "modelled" | "approximated" | "unknown" {
  if (isInGap(book, query)) return "unknown";
  try {
    const { lines, notes, questions } = derive(book, { ...query, seasons: "any" }, { counterfactuals: false });
    const mfn = lines[0];
    if (mfn?.status === "needsFact" && !questions.some(({ programme }) => programme === "mfn")) return "unknown";
    const base = book.schedules.get(query.destination);
    const old = base?.kind === "hs6" && !base.known.some(({ code }) => query.code.startsWith(code));
    if (old && raisedRates(base, query.code, query.on) !== undefined) return "unknown";
    return old || notes.some(({ kind }) => kind === "approximate" || kind === "unverified")
      ? "approximated"
      : "modelled";
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "notKnown") return "unknown";
    throw error;
  }
}
