import { type ChapterTexts, type Hs6Table, parseHs6Table, parseSchedule, type Schedule } from "../law/index.js";
import { compiledSchedule } from "./compiled-schedule.js";
import { namesOf } from "./disk.js";
import { readText, shipped } from "./shipped.js";

const loaded = new Map<string, Schedule>();

/** Chapters of the shipped US schedule: `01` to `98`, no `77`. */
export function scheduleChapters(): string[] {
  return namesOf(shipped("book", "us", "schedule"))
    .filter((name) => /^\d\d\.csv(\.gz)?$/.test(name))
    .map((name) => name.slice(0, 2));
}

/**
 * The US base schedule of the chapters asked for (default all); each set is read once. All of them come compiled where the
 * build has made that from these very files.
 * A chapter that does not exist is left out: looking up one of its codes then says so.
 */
export function loadSchedule(chapters?: readonly string[]): Schedule {
  const there = scheduleChapters();
  const wanted = chapters ? there.filter((chapter) => chapters.includes(chapter)) : there;
  const key = wanted.join();
  const known = loaded.get(key);
  if (known) return known;
  const isWhole = wanted.length === there.length;
  const schedule = (isWhole ? compiledSchedule(chapterTexts(wanted)) : null) ?? readSchedule(wanted);
  loaded.set(key, schedule);
  return schedule;
}

/** Reads chapters of the shipped tables. @throws ParleyError (invalid file) with file and line. */
export const readSchedule = (chapters: readonly string[] = scheduleChapters()): Schedule =>
  parseSchedule(
    chapterText("editions.csv"),
    chapterTexts(chapters).map((texts) => ({ ...texts, lines: chapterText(`${texts.chapter}.csv`) })),
    "book/us/schedule",
  );

const chapterText = (name: string): string => readText(shipped("book", "us", "schedule", name));

const chapterTexts = (chapters: readonly string[]): Omit<ChapterTexts, "lines">[] =>
  chapters.map((chapter) => ({ chapter, headings: () => chapterText(`${chapter}.headings.csv`) }));

const averages = new Map<string, Hs6Table>();

/** MFN rates of 2014 by six-digit code of HS 2012; the newest full column at hand for the two countries. Read once. */
export function loadMfn2014(country: "CAN" | "MEX"): Hs6Table {
  const known = averages.get(country);
  if (known) return known;
  const file = `book/${country === "CAN" ? "ca" : "mx"}/mfn-2014.csv`;
  const table = parseHs6Table(readText(shipped(file)), file, 2014, "HS 2012");
  averages.set(country, table);
  return table;
}
