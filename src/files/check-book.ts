import { fileError } from "../base/index.js";
import { type BookTexts, readBook } from "./book.js";
import { dirname, exists, join, kindOf, relative, resolve } from "./disk.js";
import { ownSchedules } from "./own.js";
import { readText } from "./shipped.js";

/** What a path of the reader is to the statute book. */
export interface BookPath {
  /** Folder of the book. */
  readonly folder: string;
  /** The measure file below it; null for the whole book. */
  readonly measure: string | null;
}

/**
 * The book that a path names: a folder with `countries.csv`, or a measure file in one; null for anything else.
 * @throws ParleyError (invalid file): a measure file outside a book, a folder that is no book.
 */
export function bookAt(path: string, cwd: string): BookPath | null {
  const full = resolve(cwd, path);
  const there = kindOf(full);
  if (there === null) return null;
  if (there === "folder") {
    if (exists(join(full, "countries.csv"))) return { folder: full, measure: null };
    throw fileError(
      path,
      "is a folder without countries.csv, so no statute book; name the folder that holds it, as book/",
    );
  }
  if (!full.endsWith(".yaml") || !isMeasure(readText(full))) return null;
  const folder = dirname(dirname(dirname(full)));
  if (exists(join(folder, "countries.csv"))) return { folder, measure: relative(folder, full) };
  throw fileError(path, "is a measure outside a book; put it at BOOK/COUNTRY/measures, beside the lists it names");
}

/** Measures say which programme they are, at the left margin; scenarios have no such key. */
const isMeasure = (text: string): boolean => /^(programme|authority):/m.test(text);

/**
 * Reads a book, or one measure of it with the lists it names.
 * @param path as the reader wrote it, for errors.
 * @throws ParleyError (invalid file) with file:line:column for the first fault.
 */
export function checkedBook({ folder, measure }: BookPath, path: string): BookTexts {
  const shown = measure === null ? path.replace(/[\\/]+$/, "") : dirname(dirname(dirname(path)));
  const texts = readBook(folder, shown, measure ?? undefined);
  // The shipped book has its base rates in tables of other names, which importers write.
  if (measure === null && !exists(join(folder, "us", "schedule"))) ownSchedules(folder, shown, texts.countries);
  return texts;
}
