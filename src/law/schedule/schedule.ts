import type { IsoDate } from "../../base/index.js";
import type { RateExpression } from "./rate.js";

/** One edition of the schedule. */
export interface Edition {
  /** `2025 Rev 32`. */
  readonly name: string;
  /** First day on which it is the text to cite. */
  readonly from: IsoDate;
}

/** One line of the schedule as it stood from one day to another. */
export interface ScheduleLine {
  /** Eight digits, or ten with the statistical suffix. */
  readonly code: string;
  readonly from: IsoDate;
  /** Last day; null while the line stands in the last edition at hand. */
  readonly to: IsoDate | null;
  /** Code under which the rate is printed: the line's own, or its eight-digit parent's. */
  readonly rateCode: string;
  /** General rate (most favoured nation), inherited where the suffix prints none. */
  readonly general: RateExpression;
  /** Special column as printed. */
  readonly special: string;
  /** Rate for goods that qualify under the USMCA; null when the line has none and the general rate stands. */
  readonly usmca: RateExpression | null;
  /** Units of quantity to report; those of the rate stand in `general`. */
  readonly units: readonly string[];
  readonly description: string;
  /** Entry windows, see `inSeason`; empty for the whole year. */
  readonly season: string;
  /** Edition that first printed this state of the line. */
  readonly edition: string;
  /** What stands above: number of a heading of the chapter, code of an eight-digit line, or empty; see `pathOf`. */
  readonly under: string;
}

/** A heading above lines: what stands above it (number of a heading, code of an eight-digit line, or empty) and its text. */
export interface Heading {
  readonly under: string;
  readonly text: string;
}

/** The schedule of some chapters, every state of every line; made by {@link parseSchedule}, asked with `findLine`. */
export interface Schedule {
  readonly chapters: ReadonlySet<string>;
  readonly editions: readonly Edition[];
  /** States of each code in order of time. */
  readonly lines: ReadonlyMap<string, readonly ScheduleLine[]>;
  /** All codes in ascending order, for look-up by prefix. */
  readonly codes: readonly string[];
  /** The headings of a chapter by their number; read when first asked for. */
  readonly headings: (chapter: string) => ReadonlyMap<string, Heading>;
}

/** Name of the edition to cite for a day: `2025 Rev 32`; null before the first. After the last edition at hand it is that one. */
export function editionOn(schedule: Schedule, on: IsoDate): string | null {
  let name: string | null = null;
  for (const edition of schedule.editions) if (edition.from <= on) name = edition.name;
  return name;
}

/** The headings above a line, outermost first, and its own text last: `Flat-rolled products ...`, `In coils ...`, `Other`. */
export function pathOf(schedule: Schedule, line: ScheduleLine): string[] {
  const headings = schedule.headings(line.code.slice(0, 2));
  const path = [line.description];
  let { under } = line;
  while (under !== "") {
    const heading = headings.get(under);
    const eight = heading ? null : stateOn(schedule, under, line.from);
    path.unshift(heading?.text ?? eight?.description ?? "");
    under = heading?.under ?? eight?.under ?? "";
  }
  return path;
}

/** The state of exactly this code on a day. */
export function stateOn(schedule: Schedule, code: string, on: IsoDate): ScheduleLine | null {
  const states = schedule.lines.get(code);
  if (states) for (const line of states) if (line.from <= on && (line.to === null || on <= line.to)) return line;
  return null;
}

/** When a code stood in the editions, in words; null when it never did. */
export function spanWords(schedule: Schedule, code: string): string | null {
  const states = schedule.lines.get(code);
  const [first, last] = [states?.[0], states?.at(-1)];
  if (!first || !last) return null;
  return last.to === null ? `from ${first.from}` : `from ${first.from} to ${last.to}`;
}
