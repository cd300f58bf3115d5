import { cpSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";
import { mistake, onToy, toyFolder } from "./support/toy-folder.js";

const { folder, written } = toyFolder();

describe("bad input", () => {
  const change = (text: string): string => onToy(`changes:\n  - { ${text} }\n`);

  const onOwn = (line: string): string =>
    `schema: parley/scenario/1\ntitle: T\nlaw: "2025-07-01"\nbaseline: { law: "2025-06-30" }\n${line}\nassume: { weights: ./weights }\n`
      .concat(line.startsWith("model") ? "" : "model: { economy: ./economy }\n")
      .concat(line.startsWith("book") ? "" : "book: ./book\n");

  it.each([
    ["an unknown key", onToy("chnges: []\n"), 3, 'toy/bad.yaml:4:1: unknown key "chnges"; did you mean "changes"?'],
    [
      "an unknown measure",
      change('measure: arv.external.tool, set: 0, from: "2025-07-01"'),
      4,
      'toy/bad.yaml:5:5: unknown measure "arv.external.tool"; did you mean "arv.external.tools"?',
    ],
    [
      "a number for a day",
      change("measure: arv.external.tools, set: 0, from: 20250701"),
      3,
      "toy/bad.yaml:5:50: a day is needed",
    ],
    ["a day that does not exist", onToy('law: "2025-06-31"\n'), 3, "toy/bad.yaml:4:6: is not a day that exists"],
    ["a day outside the book", onToy('law: "2031-01-01"\n'), 4, "toy/bad.yaml:4:6: the statute book answers from"],
    [
      "not a number",
      change('measure: arv.external.tools, set: .nan, from: "2025-07-01"'),
      3,
      "a rate is needed as a fraction",
    ],
    [
      "an unknown closure",
      onToy("model: { closure: word-va }\n"),
      3,
      'toy/bad.yaml:4:19: unknown closure "word-va"; did you mean "world-va"?',
    ],
    [
      "an unknown structure",
      onToy("model: { structure: melitz }\n"),
      3,
      'unknown structure "melitz"; valid: cp, krugman-fixed',
    ],
    [
      "an unknown numeraire",
      onToy("model: { numeraire: wage:XYZ }\n"),
      3,
      'toy/bad.yaml:4:21: numeraire wage:XYZ: unknown region "XYZ"',
    ],
    [
      "weights of another economy",
      onToy("assume: { weights: us-2024 }\n"),
      3,
      "toy/bad.yaml:4:20: weights us-2024 are by the sectors of na-2022, and the economy ./economy has no sector",
    ],
    [
      "an economy the shipped weights do not fit",
      "schema: parley/scenario/1\ntitle: T\nbaseline: law-of-december-2025\nmodel: { economy: cp2015-noS }\n",
      3,
      "toy/bad.yaml:4:8: the scenario and its baseline",
    ],
    [
      "an economy without the sectors of the weights",
      'schema: parley/scenario/1\ntitle: T\nlaw: "2025-12-18"\nbaseline: { law: "2025-01-01" }\nmodel: { economy: cp2015-noS }\n',
      3,
      "toy/bad.yaml:5:19: weights us-2024 are by the sectors of na-2022",
    ],
    [
      "an economy that does not ship",
      'schema: parley/scenario/1\ntitle: T\nlaw: "2025-12-18"\nbaseline: { law: "2025-01-01" }\nmodel: { economy: na-2023 }\n',
      3,
      'toy/bad.yaml:5:19: na-2023: there is no such folder; no shipped economy of that name; did you mean "na-2022"?',
    ],
    ["a file for the economy", onOwn("model: { economy: ./economy/io.csv }"), 3, "is a file, not a folder; "],
    ["a file for the book", onOwn("book: ./doubled.yaml"), 3, "is a file, not a folder; book names the folder"],
    ["a file for the weights", onToy("assume: { weights: ./weights/imports.csv }\n"), 3, "toy/bad.yaml:4:20: "],
    ["a book that is not there", onOwn("book: ./nope"), 3, "toy/bad.yaml:5:7: "],
    ["an alias of nothing", onToy("author: *me\n"), 3, 'toy/bad.yaml:4:9: is an alias of "me"'],
    ["a key that is a list", onToy("? [a]\n: 1\n"), 3, "toy/bad.yaml:4:3: a key is a list or a map here"],
    [
      "an unknown set of elasticities",
      onToy("assume: { elasticities: fontagne }\n"),
      4,
      'toy/bad.yaml:4:25: unknown set of elasticities "fontagne"',
    ],
    [
      "an unknown claim set",
      onToy("assume: { claims: 2025-13 }\n"),
      3,
      'unknown claim set "2025-13"; did you mean "2025-',
    ],
    [
      "an unknown origin",
      change('measure: arv.external.tools, set: 0, from: "2025-07-01", origins: [CEM]'),
      4,
      'toy/bad.yaml:5:5: unknown country "CEM"; did you mean "CEL"?',
    ],
    ["an own book of another economy", onToy("model: { economy: na-2022 }\n"), 3, "need one economy and one book"],
    ["an empty file", "", 3, "toy/bad.yaml:1:1: "],
    ["a list", "- 1\n", 3, "toy/bad.yaml:1:1: "],
    ["no YAML", "title: [\n", 3, "is not YAML"],
    [
      "an unknown baseline",
      onToy("").replace("./customs-union.yaml", "law-of-decembre-2025"),
      4,
      'toy/bad.yaml:3:11: unknown scenario "law-of-decembre-2025"; did you mean "law-of-december-2025"?',
    ],
    ["a missing baseline file", onToy("").replace("customs-union", "customs-unio"), 3, "toy/bad.yaml:3:11: "],
  ])("%s: one line with its place and a way out", async (_, text, code, message) => {
    const file = written("bad.yaml", text);
    for (const command of [["check"], ["run", "-o", "bad.json"]]) {
      const ran = mistake(await parley([...command, file], folder));
      expect(ran.message).toContain(message);
      expect(ran.code).toBe(code);
    }
    expect(existsSync(join(folder, "bad.json"))).toBe(false);
  });

  it.each([
    [["run", "no-such-scenario"], 4, 'unknown scenario "no-such-scenario"'],
    [["run", "steel-tariff-removed"], 4, 'did you mean "steel-tariffs-removed"?'],
    [["run", "missing.yaml"], 3, "there is no such file"],
    [["run", "empty"], 3, "is a folder; a scenario is one YAML file"],
    [["check", "toy/book/countries.csv"], 3, "toy/book/countries.csv:1:1: "],
    [["run", "toy/doubled.yaml", "toy/customs-union.yaml"], 2, "scenarios are stacked as FILE + FILE"],
    [["run", "toy/doubled.yaml", "+"], 2, "scenarios are stacked as FILE + FILE"],
    [["run"], 2, "FILE"],
    [["run", "toy/doubled.yaml", "--lang", "de"], 2, "de"],
    [["compare", "toy/doubled.yaml", "law-of-december-2025.json"], 3, "there is no such file"],
  ])("%j", async (args, code, message) => {
    const ran = mistake(await parley(args, folder));
    expect(ran.message).toContain(message);
    expect(ran.code).toBe(code);
  });

  it.each([
    ["country.csv", "country,value_added,trade_surplus\nARV,1e5,0\nBOR,NaN,0\n", 'country.csv:3: value_added is "NaN"'],
    [
      "trade.csv",
      "importer,exporter,sector,share,tariff\nARV,ARV,grain\n",
      "trade.csv:2: has 3 cells where the header has 5",
    ],
  ])("in an economy folder names file and line: %s", async (name, text, message) => {
    const copy = mkdtempSync(join(folder, "copy-"));
    cpSync(join(folder, "toy"), copy, { recursive: true });
    writeFileSync(join(copy, "economy", name), text);
    for (const command of ["run", "check"]) {
      const { code, message: line } = mistake(await parley([command, join(copy, "customs-union.yaml")], folder));
      expect(code).toBe(3);
      expect(line).toContain(message);
    }
  });

  it("in weights names file and line", async () => {
    const copy = mkdtempSync(join(folder, "copy-"));
    cpSync(join(folder, "toy"), copy, { recursive: true });
    writeFileSync(
      join(copy, "weights", "imports.csv"),
      "destination,origin,code,sector,value\nARV,BOR,520811,clot,1\n",
    );
    const { code, message } = mistake(await parley(["run", join(copy, "customs-union.yaml")], folder));
    expect(code).toBe(3);
    expect(message).toContain('imports.csv:2: unknown sector "clot"; did you mean "cloth"?');
  });
});
