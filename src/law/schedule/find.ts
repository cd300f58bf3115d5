import { type IsoDate, usageError } from "../../base/index.js";
import { inSeason, seasonWords } from "./season.js";
import { editionOn, type Schedule, type ScheduleLine, spanWords, stateOn } from "./schedule.js";

/** What the schedule says of a code on a day. */
export type Found =
  | {
      readonly kind: "line";
      readonly line: ScheduleLine;
      /** What the reader should know of the way from code to line: a shared rate, a fallback; else null. */
      readonly note: string | null;
    }
  | { readonly kind: "candidates"; readonly lines: readonly ScheduleLine[]; readonly note: string }
  | { readonly kind: "none"; readonly nearest: readonly string[]; readonly note: string };

/** Which lines a day admits: those in season on it, or (for trade of a whole year) every line that stands on it. */
export type SeasonRule = "day" | "any";

/** `8704.31.01`, `9403.20.0082`: a code with the dots of the schedule. */
export const dotted = (code: string): string => {
  if (code.length <= 4) return code;
  const heading = `${code.slice(0, 4)}.${code.slice(4, 6)}`;
  return code.length <= 6 ? heading : `${heading}.${code.slice(6)}`;
};

/**
 * Finds the line that decides the duty for a code of 4 to 10 digits (dots allowed) on a day of entry.
 * - A code that stands in the schedule is its line, unless the day is out of the line's season: then the candidates are
 *   the lines beside it that are in season.
 * - Ten digits that do not stand fall back to their eight-digit line, with a note.
 * - A shorter code whose lines in season all have one rate and one USMCA rate is that line, with a note; else the
 *   lines are candidates.
 *
 * With `seasons` "any" no line is turned away for its season: the rule for codes taken from trade of a whole year.
 * @throws ParleyError (usage) when the code is not 4 to 10 digits.
 */
export function findLine(schedule: Schedule, code: string, on: IsoDate, seasons: SeasonRule = "day"): Found {
  const exact = stateOn(schedule, code, on);
  const admits = (line: ScheduleLine): boolean => seasons === "any" || inSeason(line.season, on);
  if (exact && admits(exact)) return { kind: "line", line: exact, note: null };
  const digits = code.replaceAll(".", "");
  if (!/^\d{4,10}$/.test(digits)) {
    throw usageError(`"${code}" is not a tariff code; write 4 to 10 digits, for example 7208.39.00`);
  }
  if (editionOn(schedule, on) === null) {
    const start = schedule.editions[0]?.from ?? "its first edition";
    return { kind: "none", nearest: [], note: `the schedule at hand begins on ${start}; ${on} is earlier` };
  }
  const line = exact ?? stateOn(schedule, digits, on);
  if (line) return admits(line) ? { kind: "line", line, note: null } : outOfSeason(schedule, line, on);
  return below(schedule, digits, on, admits) ?? above(schedule, digits, on, admits) ?? none(schedule, digits, on);
}

/** Lines that start with these digits and stand on the day, without eight-digit rows that have suffix rows of their own. */
export function linesUnder(schedule: Schedule, prefix: string, on: IsoDate): ScheduleLine[] {
  const { codes } = schedule;
  const lines: ScheduleLine[] = [];
  for (
    let index = firstFrom(codes, prefix);
    index < codes.length && (codes[index] as string).startsWith(prefix);
    index += 1
  ) {
    const line = stateOn(schedule, codes[index] as string, on);
    if (line) lines.push(line);
  }
  return lines;
}

/** Position of the first of the ascending codes that is not before the digits. */
function firstFrom(codes: readonly string[], digits: string): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((codes[middle] as string) < digits) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A code of whatever day that begins with the digits, or that they begin with: the first there is. */
function kin({ codes, lines }: Schedule, digits: string): string | undefined {
  const eight = digits.slice(0, 8);
  if (lines.has(eight)) return eight;
  const next = codes[firstFrom(codes, digits)];
  return next?.startsWith(digits) ? next : undefined;
}

/** Rate lines only: a suffix that inherits stands for nothing its eight-digit row does not. */
const rateLines = (lines: readonly ScheduleLine[]): ScheduleLine[] =>
  lines.filter((line) => line.rateCode === line.code);

function outOfSeason(schedule: Schedule, line: ScheduleLine, on: IsoDate): Found {
  const beside = rateLines(linesUnder(schedule, line.code.slice(0, 6), on)).filter((other) =>
    inSeason(other.season, on),
  );
  return {
    kind: "candidates",
    lines: beside,
    note: `${dotted(line.code)} is for goods entered from ${seasonWords(line.season)}; on ${on} choose from the lines beside it`,
  };
}

function below(schedule: Schedule, digits: string, on: IsoDate, admits: (line: ScheduleLine) => boolean): Found | null {
  const lines = rateLines(linesUnder(schedule, digits, on)).filter(admits);
  const [first] = lines;
  if (!first) return null;
  if (lines.length === 1) {
    const inItsSeason = first.season !== "" && digits.length < 8;
    const note = inItsSeason
      ? `${dotted(first.code)} is the line for goods entered from ${seasonWords(first.season)}`
      : null;
    return { kind: "line", line: first, note };
  }
  if (lines.every((line) => sameRate(line, first))) {
    return { kind: "line", line: first, note: `the ${lines.length} lines of ${dotted(digits)} have one rate` };
  }
  return { kind: "candidates", lines, note: `the lines of ${dotted(digits)} have different rates; choose one` };
}

const sameRate = (a: ScheduleLine, b: ScheduleLine): boolean =>
  a.general.kind === "duty" && a.general.text === b.general.text && a.usmca?.text === b.usmca?.text;

function above(schedule: Schedule, digits: string, on: IsoDate, admits: (line: ScheduleLine) => boolean): Found | null {
  if (digits.length <= 8) return null;
  const parent = findLineOfEight(schedule, digits.slice(0, 8), on);
  if (!parent) return null;
  const span = spanWords(schedule, digits);
  const known = span === null ? "is not in the editions at hand" : `stood in the schedule ${span}`;
  const note = `${dotted(digits)} ${known}; the rate of ${dotted(parent.rateCode.slice(0, 8))} is used`;
  return admits(parent) ? { kind: "line", line: parent, note } : outOfSeason(schedule, parent, on);
}

function findLineOfEight(schedule: Schedule, eight: string, on: IsoDate): ScheduleLine | null {
  const line = stateOn(schedule, eight, on);
  if (line) return line;
  const lines = rateLines(linesUnder(schedule, eight, on));
  return lines.length === 1 ? (lines[0] as ScheduleLine) : null;
}

function none(schedule: Schedule, digits: string, on: IsoDate): Found {
  const chapter = digits.slice(0, 2);
  if (!schedule.chapters.has(chapter)) {
    return { kind: "none", nearest: [], note: `chapter ${chapter} is not in the schedule at hand` };
  }
  const nearest = nearestCodes(schedule, digits, on);
  const once = kin(schedule, digits);
  const span = once === undefined ? null : spanWords(schedule, once);
  const note =
    span === null
      ? `${dotted(digits)} is in none of the ${schedule.editions.length} editions at hand`
      : `${dotted(once as string)} stood in the schedule ${span}, not on ${on}`;
  return { kind: "none", nearest, note };
}

/** Up to five codes that stand on the day and share the longest beginning with the digits. */
function nearestCodes(schedule: Schedule, digits: string, on: IsoDate): string[] {
  for (let length = digits.length - 1; length >= 2; length -= 1) {
    const lines = rateLines(linesUnder(schedule, digits.slice(0, length), on));
    if (lines.length > 0) {
      const distance = (line: ScheduleLine): number =>
        Math.abs(Number(line.code.padEnd(10, "0")) - Number(digits.padEnd(10, "0")));
      return lines
        .toSorted((a, b) => distance(a) - distance(b) || (a.code < b.code ? -1 : 1))
        .slice(0, 5)
        .map((line) => dotted(line.code));
    }
  }
  return [];
}
