import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readBook } from "./book.js";
import { compileTexts, fingerprintOf, textsOf } from "./compiled-book.js";
import { shipped } from "./shipped.js";

const folder = mkdtempSync(join(tmpdir(), "parley-compiled-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the toy book, changed. */
function changedToy(name: string, change: (book: string) => void): string {
  const book = join(folder, name);
  cpSync(shipped("scenarios", "toy", "book"), book, { recursive: true });
  change(book);
  return book;
}

const toy = shipped("scenarios", "toy", "book");
const compiledToy = compileTexts(readBook(toy), fingerprintOf(toy));

describe("the compiled book", () => {
  it("holds what the files hold", () => {
    for (const book of [toy, shipped("book")]) {
      const texts = readBook(book);
      expect(textsOf(compileTexts(texts, fingerprintOf(book)), fingerprintOf(book))).toEqual(texts);
    }
  });

  it("stands for a copy of the same files elsewhere", () => {
    const copy = changedToy("same", () => undefined);
    expect(textsOf(compiledToy, fingerprintOf(copy))).toEqual(readBook(toy));
  });

  const measure = ["arv", "measures", "external-duty.yaml"];
  it.each<[string, (book: string) => void]>([
    ["one byte of a measure", (book) => appendFileSync(join(book, ...measure), "\n")],
    ["one byte of the countries", (book) => appendFileSync(join(book, "countries.csv"), "\n")],
    ["a measure is gone", (book) => rmSync(join(book, ...measure))],
    [
      "a measure is named otherwise",
      (book) => renameSync(join(book, ...measure), join(book, "arv", "measures", "x.yaml")),
    ],
    ["a measure more", (book) => cpSync(join(book, ...measure), join(book, "arv", "measures", "x.yaml"))],
  ])("is not taken once the files differ: %s", (name, change) => {
    expect(textsOf(compiledToy, fingerprintOf(changedToy(name, change)))).toBeNull();
  });
});
