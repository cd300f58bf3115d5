import type { IsoDate } from "../base/index.js";
import type { Hits, ListEntry } from "./code-lists.js";
import { dotted, type Hs6Table, inSeason, linesUnder, type Schedule } from "./schedule/index.js";
import type { StatuteBook } from "./statute-book.js";
import type { DutyQuery } from "./types.js";

/** A code of the schedule below a short one, with its description where the book has one. */
export interface CodeBelow {
  readonly code: string;
  readonly description: string;
}

/** A code as far as its digits lead on the day. */
export interface ResolvedCode {
  /** The digits given, or those that every code below them shares. */
  readonly digits: string;
  /** Entries that hold all of it in `whole`; in `part` those of lists that hold some of the codes below only. */
  readonly hits: Hits;
  /** The codes among which the missing digits choose. */
  readonly below: readonly CodeBelow[];
}

/**
 * Follows a short code to the codes below it: a list that treats them all alike holds the short code or does not, and only
 * the other lists leave a question. A list entry that is no code of the schedule of the day stays a question.
 */
export function resolveCode(book: StatuteBook, { code, destination, on, seasons }: DutyQuery): ResolvedCode {
  const hits = book.index.hits(code);
  const base = book.schedules.get(destination);
  const below =
    base === undefined || code.length === 10
      ? []
      : base.kind === "lines"
        ? linesBelow(base.schedule, code, on, seasons === "any")
        : itemsBelow(book, base.table, code);
  if (below.length === 0) return { digits: code, hits, below };
  return { digits: shared(below), hits: hitsOfAll(book, below, hits, on), below };
}

function linesBelow(schedule: Schedule, code: string, on: IsoDate, anySeason: boolean): CodeBelow[] {
  const lines = linesUnder(schedule, code, on).filter((line) => anySeason || inSeason(line.season, on));
  return lines.filter(({ code: own }, index) => lines[index + 1]?.code.startsWith(own) !== true);
}

/** Without a schedule of lines: six digits whose item ends in 00 have that item only (A-undivided-item). */
function itemsBelow({ index }: StatuteBook, { headings }: Hs6Table, code: string): CodeBelow[] {
  if (code.length > 6) return [];
  const listed = index.hits(code).part.map((entry) => entry.code.slice(0, 6));
  const known = headings.get(code.slice(0, 4)) ?? [];
  const subheadings = new Set([...known, ...listed].filter((six) => six.length === 6 && six.startsWith(code)));
  return [...subheadings].toSorted().map((six) => {
    const undivided = index.hits(six).part.some((entry) => entry.code.startsWith(`${six}00`));
    return { code: undivided ? `${six}00` : six, description: "" };
  });
}

function shared(below: readonly CodeBelow[]): string {
  const codes = below.map(({ code }) => code);
  let prefix = codes[0] as string;
  while (!codes.every((code) => code.startsWith(prefix))) prefix = prefix.slice(0, -1);
  return prefix;
}

function hitsOfAll({ index }: StatuteBook, below: readonly CodeBelow[], own: Hits, on: IsoDate): Hits {
  const each = below.map(({ code }) => index.hits(code));
  const [first] = each as [Hits, ...Hits[]];
  const kind = (hits: Hits, list: string): string =>
    [
      ...new Set(hits.whole.filter((entry) => entry.list === list).map((entry) => treatment(entry, on))),
      ...hits.part.filter((entry) => entry.list === list).map((entry) => entry.code),
    ]
      .toSorted()
      .join();
  const lists = new Set(each.flatMap(({ whole, part }) => [...whole, ...part]).map(({ list }) => list));
  const alike = new Set([...lists].filter((list) => each.every((hits) => kind(hits, list) === kind(first, list))));
  const isBelow = (entry: ListEntry): boolean =>
    below.some(({ code }) => code.startsWith(entry.code) || entry.code.startsWith(code));
  return {
    whole: first.whole.filter(({ list }) => alike.has(list)),
    part: [
      ...first.part.filter(({ list }) => alike.has(list)),
      ...own.part.filter((entry) => (lists.has(entry.list) && !alike.has(entry.list)) || !isBelow(entry)),
    ],
  };
}

/** What an entry makes of a code on a day: the heading, and for an entry of other days its days. */
function treatment({ heading, from, end }: ListEntry, on: IsoDate): string {
  const active = (from === null || from <= on) && (end === null || on < end);
  return active ? (heading ?? "listed") : `${heading ?? ""} ${from ?? ""} ${end ?? ""}`;
}

const mostNamed = 12;

/** What to answer when a list holds only some of the codes below a short one: the codes, with those on the list marked. */
export function digitsQuestion(digits: string, below: readonly CodeBelow[], listed: readonly string[]): string {
  const ask = `the list names only some of the codes below ${dotted(digits)}; give all digits`;
  const isListed = (code: string): boolean => listed.some((entry) => code.startsWith(entry));
  const named = below.some(({ code }) => isListed(code))
    ? below.map(({ code, description }) => {
        const words = description === "" ? dotted(code) : `${dotted(code)} ${description.slice(0, 60)}`;
        return isListed(code) ? `${words} (listed)` : words;
      })
    : [...new Set(listed.map((code) => `${dotted(code)} (listed)`))];
  const more = named.length > mostNamed ? `; and ${named.length - mostNamed} more` : "";
  return `${ask}: ${named.slice(0, mostNamed).join("; ")}${more}`;
}
