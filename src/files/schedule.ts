import { type Hs6Table, parseHs6Table, parseSchedule, type Schedule } from "../law/index.js";
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
 * The US base schedule of the chapters asked for (default all); each set is read once.
 * A chapter that does not exist is left out: looking up one of its codes then says so.
 */
export function loadSchedule(chapters?: readonly string[]): Schedule {
  const there = scheduleChapters();
  const wanted = chapters ? there.filter((chapter) => chapters.includes(chapter)) : there;
  const key = wanted.join();
  const known = loaded.get(key);
  if (known) return known;
  const text = (name: string): string => readText(shipped("book", "us", "schedule", name));
  const schedule = parseSchedule(
    text("editions.csv"),
    wanted.map((chapter) => ({
      chapter,
      lines: text(`${chapter}.csv`),
      headings: () => text(`${chapter}.headings.csv`),
    })),
    "book/us/schedule",
  );
  loaded.set(key, schedule);
  return schedule;
}

/** MFN rates of 2014 by six-digit code of HS 2012; the newest full column at hand for the two countries. */
export function loadMfn2014(country: "CAN" | "MEX"): Hs6Table {
  const file = `book/${country === "CAN" ? "ca" : "mx"}/mfn-2014.csv`;
  return parseHs6Table(readText(shipped(file)), file, 2014, "HS 2012");
}
