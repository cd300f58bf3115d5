import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";
import { toyFolder } from "./support/toy-folder.js";

const measure = "toy/book/arv/measures/external-duty.yaml";

/** A fresh toy book whose measure has one text replaced by another. */
function planted(from: string, to: string): string {
  const { folder } = toyFolder();
  const file = join(folder, measure);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return folder;
}

const later = `        verified: {on: 2026-11-22}
      - rate: 0.2
        effective: 2025-10-01
        cite: {title: "Union treaty (invented)", pin: "article 1"}
        verified: {on: 2026-11-22}
`;

/** A fault, and what the one line of the answer must say: place, value, fix. */
const faults: readonly (readonly [string, string, string, string])[] = [
  ["an unknown key", "    origins:", "    origin:", ':18:5: unknown key "origin" at rules.0; did you mean "origins"?'],
  [
    "a missing citation",
    '        cite: {title: "Union treaty (invented)", pin: "article 1"}\n',
    "",
    ":20:9: cite is missing at rules.0.versions.0",
  ],
  ["a citation without pinpoint", ', pin: "article 1"}', "}", ":22:15: pin is missing at rules.0.versions.0.cite"],
  ["a code without quotes", '{codes: ["8202"]}', "{codes: [8202]}", ":17:21: a code must stand in quotes"],
  [
    "overlapping dates",
    "        verified: {on: 2026-11-22}\n",
    later,
    ":20:9: U-1 has no last day, but its next version begins on 2025-10-01; set to: the day before",
  ],
  ["a day that does not exist", "effective: 2025-07-01", "effective: 2025-06-31", ":21:20: write a day as YYYY-MM-DD"],
  ["a rate in per cent", "rate: 0.1", "rate: 25", ":20:15:"],
  [
    "a list that is not there",
    '{codes: ["8202"]}',
    "{lists: [arv/lists/tools]}",
    ':17:21: there is no list "arv/lists/tools"',
  ],
];

describe("parley check on a statute book", () => {
  it("says what a book without faults holds", async () => {
    const { folder } = toyFolder();
    const ran = await parley(["check", "toy/book/"], folder);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toMatch(/^toy\/book\/: 2 measures, .*no faults\.\n$/);
  });

  it.each(faults)("tells %s by file, line, column and fix", async (_, from, to, message) => {
    const folder = planted(from, to);
    const whole = await parley(["check", "toy/book"], folder);
    expect(whole).toMatchObject({ code: 3, stdout: "" });
    expect(whole.stderr).toContain(`${measure}${message}`);
    expect(whole.stderr.trimEnd().split("\n")).toHaveLength(1);
    // The file alone says the same.
    expect(await parley(["check", measure], folder)).toEqual(whole);
  });

  it("checks one measure though another has a fault", async () => {
    const folder = planted("rate: 0.1", "rate: 25");
    const ran = await parley(["check", "toy/book/bor/measures/external-duty.yaml"], folder);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("bor.external.tools");
  });

  it("refuses a book that holds no measure, which would charge nothing at all", async () => {
    const { folder } = toyFolder();
    for (const country of ["arv", "bor"]) {
      rmSync(join(folder, "toy/book", country), { recursive: true });
    }
    const { code, stderr } = await parley(["check", "toy/book"], folder);
    expect(code).toBe(3);
    expect(stderr).toContain("toy/book: holds no measure; measures are YAML files in COUNTRY/measures/");
  });

  it("holds the shipped book for without fault", async () => {
    expect((await parley(["check", "book/"])).stdout).toContain("no faults");
  });

  it.each([
    ["toy", "is a folder without countries.csv"],
    ["loose.yaml", "is a measure outside a book"],
  ])("refuses %s", async (name, message) => {
    const { folder } = toyFolder();
    writeFileSync(join(folder, "loose.yaml"), readFileSync(join(folder, measure)));
    const ran = await parley(["check", name], folder);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(message);
  });
});
