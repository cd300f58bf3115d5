import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  ["a rate in per cent", "rate: 0.1", "rate: 10", ":20:15: must be at most 5"],
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

  it.each([
    ["hs6,rate\n100190,0\n100190,0.1\n", 'mfn.csv:3: "100190" has a rate already'],
    ["hs6,rate\n100190,-1\n", "mfn.csv:2: rate is -1"],
    ["hs6,rate\n100190,5%\n", 'mfn.csv:2: rate is "5%"'],
    ["", "mfn.csv: is empty; the header should name hs6, rate"],
  ])("reads the base rates %j too", async (text, message) => {
    const { folder } = toyFolder();
    writeFileSync(join(folder, "toy/book/arv/mfn.csv"), text);
    const { code, stdout, stderr } = await parley(["check", "toy/book"], folder);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(`toy/book/arv/${message}`);
  });

  it("refuses a folder that is no country of the book, which nothing would read", async () => {
    const { folder } = toyFolder();
    mkdirSync(join(folder, "toy/book/xyz"));
    const { code, stderr } = await parley(["check", "toy/book"], folder);
    expect(code).toBe(3);
    expect(stderr).toContain("toy/book/xyz: countries.csv lists no XYZ");
  });

  const excludes = (id: string, by: string, over: string): string =>
    `  - {id: ${id}, kind: excludes, by: [${by}], over: [${over}], effective: 2025-07-01, cite: {title: T, pin: "1"}, verified: {on: 2026-11-22}}\n`;

  it.each([
    ["itself", excludes("x", "external_tools", "external_tools")],
    [
      "one that yields to it",
      excludes("x", "arv.external.tools", "arv.other") + excludes("y", "arv.other", "arv.external.tools"),
    ],
  ])("refuses a programme that yields to %s, for which no order of evaluation serves", async (_, interactions) => {
    const { folder } = toyFolder();
    const text = readFileSync(join(folder, measure), "utf8");
    writeFileSync(
      join(folder, "toy/book/arv/measures/other.yaml"),
      text.replace("id: arv.external.tools", "id: arv.other"),
    );
    writeFileSync(join(folder, "toy/book/arv/interactions.yaml"), `destination: ARV\ninteractions:\n${interactions}`);
    const { code, stdout, stderr } = await parley(["check", "toy/book"], folder);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/toy\/book\/arv\/interactions\.yaml:3:5: .*comes after itself/);
    // One after the other is an order.
    writeFileSync(
      join(folder, "toy/book/arv/interactions.yaml"),
      `destination: ARV\ninteractions:\n${excludes("x", "arv.external.tools", "arv.other")}`,
    );
    expect((await parley(["check", "toy/book"], folder)).code).toBe(0);
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
