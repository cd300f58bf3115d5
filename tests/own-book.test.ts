import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";
import { mistake, toyFolder } from "./support/toy-folder.js";

/** A fresh toy in a folder of the case alone, broken by the case. */
function broken(change: (path: (name: string) => string) => void): string {
  const { folder } = toyFolder();
  const path = (name: string): string => join(folder, "toy", name);
  change(path);
  return folder;
}

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

const append = (file: string, text: string): void => writeFileSync(file, readFileSync(file, "utf8") + text);

const measure = "book/arv/measures/external-duty.yaml";

const faults: readonly (readonly [string, (path: (name: string) => string) => void, string])[] = [
  [
    "two measures of one id, which would be charged twice",
    (path) => copyFileSync(path(measure), path("book/arv/measures/other.yaml")),
    'other.yaml:3:5: "arv.external.tools" is the id of ',
  ],
  [
    "an unknown destination",
    (path) => edit(path(measure), "destination: ARV", "destination: XXX"),
    'external-duty.yaml:5:14: countries.csv lists no "XXX"',
  ],
  [
    "an unknown origin",
    (path) => edit(path(measure), "except: [ARV, BOR]", "except: [ARV, BOP]"),
    'external-duty.yaml:18:29: countries.csv lists no "BOP"; did you mean "BOR"?',
  ],
  [
    "a measure that ends in .yml",
    (path) => renameSync(path(measure), path("book/arv/measures/external-duty.yml")),
    "external-duty.yml: is not read; name it .yaml instead of .yml",
  ],
  [
    "a code of 11 digits",
    (path) => edit(path(measure), '["8202"]', '["82029900001"]'),
    'external-duty.yaml:17:21: code "82029900001" is not 2 to 10 digits',
  ],
  [
    "a code with two base rates",
    (path) => append(path("book/arv/mfn.csv"), "100190,0.5\n"),
    'mfn.csv:5: "100190" has a rate already',
  ],
  ["a base rate below 0", (path) => edit(path("book/arv/mfn.csv"), "100190,0", "100190,-1"), "mfn.csv:2: rate is -1"],
  [
    "a country on two lines",
    (path) => append(path("book/countries.csv"), "ARV,,,,Arvenia\n"),
    'countries.csv:5: "ARV" names a country on line 2 already',
  ],
  [
    "a country that is not listed",
    (path) => edit(path("book/countries.csv"), "BOR,,,,Borland\n", ""),
    'countries.csv lists no "BOR"',
  ],
  [
    "a folder of a country that is not listed",
    (path) => mkdirSync(path("book/zzz")),
    "zzz: countries.csv lists no ZZZ; a folder is named by ISO3 code",
  ],
  [
    "no base rates for a country",
    (path) => rmSync(path("book/arv/mfn.csv")),
    "the book has no schedule for ARV without it",
  ],
  [
    "imports into a country without folder",
    (path) => rmSync(path("book/arv"), { recursive: true }),
    "imports.csv:2: the book has no schedule for ARV, only for BOR, CEL",
  ],
  [
    "the shipped book, since none is named,",
    (path) => edit(path("customs-union.yaml"), "book: ./book\n", ""),
    "imports.csv:2: the book has no schedule for ARV, only for USA, CAN, MEX; name the book of these weights",
  ],
  [
    "imports below 0",
    (path) => edit(path("weights/imports.csv"), "grain,2250000000", "grain,-5"),
    "imports.csv:2: value is -5",
  ],
  [
    "imports of a sector that is not traded",
    (path) => edit(path("weights/imports.csv"), "100190,grain", "100190,services"),
    'imports.csv:2: sector "services" is not traded',
  ],
  [
    "imports from the country itself",
    (path) => edit(path("weights/imports.csv"), "ARV,BOR", "ARV,ARV"),
    "imports.csv:2: goods of ARV entering ARV are not imports",
  ],
  [
    "imports under two digits",
    (path) => edit(path("weights/imports.csv"), "100190", "82"),
    'imports.csv:2: code "82" is not 4 to 10 digits',
  ],
];

describe("a book or weights of one's own", () => {
  it.each(faults)("with %s: one line with its place, exit code 3", async (_, change, message) => {
    const folder = broken(change);
    const ran = mistake(await parley(["run", "toy/customs-union.yaml"], folder));
    expect(ran.message).toContain(message);
    expect(ran.code).toBe(3);
  });
});

describe("a book of one's own for a real country", () => {
  it("is cited by its own table and warns of no gap of the shipped book", async () => {
    const { folder } = toyFolder();
    const path = (name: string): string => join(folder, "toy", "book", name);
    append(path("countries.csv"), "MEX,MX,2010,,Mexico\n");
    mkdirSync(path("mex"));
    writeFileSync(path("mex/mfn.csv"), "hs6,rate\n520811,0.2\n");
    const line = "5208.11 --from BOR --to MX --on 2026-01-15 --value 1000 --json --book toy/book";
    const { code, stdout } = await parley(["duty", ...line.split(" ")], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ total: 200, warnings: [], lines: [{ citation: "mfn.csv, 5208.11" }] });
  });

  it.each([
    ["toy/book/countries.csv", "countries.csv: is a file, not a folder"],
    ["toy/bok", "bok: there is no such folder"],
  ])("is refused when it is %s", async (book, message) => {
    const { folder } = toyFolder();
    const line = `5208.11 --from BOR --to CEL --on 2025-09-01 --book ${book}`;
    const ran = mistake(await parley(["duty", ...line.split(" ")], folder));
    expect(ran.message).toContain(message);
    expect(ran.code).toBe(3);
  });
});
