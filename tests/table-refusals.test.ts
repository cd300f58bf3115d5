import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shipped } from "../src/files/index.js";
import { parley } from "./cli.js";

const folder = mkdtempSync(join(tmpdir(), "parley-refusals-"));
const toy = shipped("scenarios", "toy", "economy");
const toyTable = shipped("scenarios", "toy", "table.yaml");
const text = readFileSync(toyTable, "utf8")
  .replace("./economy", toy)
  .replace("bound.csv", shipped("scenarios", "toy", "bound.csv"));
const written = (name: string, from: string, to: string): string => {
  const path = join(folder, name);
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return path;
};

const moves = (count: number): string => Array.from({ length: count }, (_, at) => at / 100).join(", ");
const menu = (party: string, on: string, count = 2): string =>
  `  - { party: ${party}, on: [${on}], moves: [${moves(count)}] }\n`;
const shown = "show: [ladder, arrangements, variants]";

describe("a table file with a mistake is refused in one line, with the place", () => {
  it.each([
    ["two-of-one", "[ARV, BOR, CEL]", "[ARV, ARV]", /:13:16: is named twice; keep one/],
    ["alone", "[ARV, BOR, CEL]", "[ARV]", /:13:10: one party is alone at the table/],
    ["threat-twice", "law-as-it-stands]", "nash-war]", /:14:34: is named twice; keep one/],
    ["stranger", shown, `${shown}\ndiscount: { XXX: 0.9 }`, /"XXX" is not at the table; valid: ARV, BOR, CEL/],
    ["own-goods", shown, `show: [menu]\nmenu:\n${menu("ARV", "ARV")}`, /:18:23: ARV cannot set a rate on its own/],
    ["mover", shown, `show: [menu]\nmenu:\n${menu("XXX", "ARV")}`, /:18:14: is not at the table/],
    ["moves-twice", shown, `show: [menu]\nmenu:\n${menu("ARV", "BOR")}${menu("ARV", "CEL")}`, /:19:14: moves twice/],
    ["much", shown, `show: [menu]\nmenu:\n${menu("ARV", "BOR", 40)}${menu("BOR", "ARV", 40)}`, /1600 combinations/],
    ["goods-of-none", shown, `show: [menu]\nmenu:\n${menu("ARV", "XXX")}`, /menu of ARV: unknown region "XXX"/],
    [
      "no-parties",
      "parties: [ARV, BOR, CEL]\n",
      "",
      /:1:1: parties is missing, and the economy has no USA; write parties: \[ARV, BOR, CEL\]/,
    ],
    ["no-party", "[ARV, BOR, CEL]", "[ARV, BOX, CEL]", /:13:16: unknown party "BOX"; did you mean "BOR"\?/],
    [
      "answer",
      "parley/table/1",
      "parley/nash/1",
      /:2:9: is a file of "parley\/nash\/1".* write schema: "parley\/table\/1"/,
    ],
    ["no-law", "law-as-it-stands]", "fall-back]", /threat "fall-back": the law without the agreement needs/],
  ])("%s", async (name, from, to, message) => {
    const { code, stdout, stderr } = await parley(["table", written(`${name}.yaml`, from, to)]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect([3, 4]).toContain(code);
  });

  it("a threat between a party and itself", async () => {
    const threat = "title: { en: a, fr: b, es: c }\nabout: x\nsources: [s]\ntariffs:\n";
    const line = "  - { importer: [ARV], exporter: [ARV], rate: 0.3 }\n";
    writeFileSync(join(folder, "self.threat.yaml"), `schema: parley/threat/1\n${threat}${line}`);
    const path = written("self.yaml", "law-as-it-stands]", "./self.threat.yaml]");
    const { code, stderr } = await parley(["table", path]);
    expect(stderr).toContain("names the importer alone: name another party");
    expect(code).toBe(3);
  });
});

const threatText = `schema: parley/threat/1
title: { en: a, fr: b, es: c }
about: "30 % between the first two"
sources: [s]
tariffs:
`;

describe("a threat file of the reader's own, by its path", () => {
  const named = join(folder, "thirty.threat.yaml");
  writeFileSync(named, `${threatText}  - { importer: [ARV, BOR], exporter: [ARV, BOR], rate: 0.3 }\n`);
  const args = ["--economy", toy, "--threat", "thirty.threat.yaml", "--variants", "none", "--json"];

  it("is bargained over as a table bargains over it", async () => {
    const path = written("thirty.yaml", "[nash-war, bound-rates, law-as-it-stands]", "[thirty.threat.yaml]");
    const over = readFileSync(path, "utf8").replace("deals: [nash-war]", "deals: [thirty.threat.yaml]");
    writeFileSync(path, over.replace(shown, "show: [ladder]"));
    const table = JSON.parse((await parley(["table", path, "--json"])).stdout) as {
      threats: { welfareExactPct: object }[];
    };
    const { stdout, stderr } = await parley(["bargain", ...args], folder);
    const { threatPoint, inputs } = JSON.parse(stdout) as {
      threatPoint: { name: string; welfareExactPct: object };
      inputs: { threat: string };
    };
    expect([stderr, threatPoint.name, inputs.threat]).toEqual(["", "thirty.threat.yaml", "thirty.threat.yaml"]);
    expect(threatPoint.welfareExactPct).toEqual(table.threats[0]!.welfareExactPct);
  });

  it("holds between blocs", async () => {
    const { stdout } = await parley(["coalitions", ...args], folder);
    const { threatPoint } = JSON.parse(stdout) as { threatPoint: object };
    expect(JSON.stringify(threatPoint)).toContain("thirty.threat.yaml");
  });

  it("has its name in front of a mistake in it", async () => {
    writeFileSync(
      join(folder, "lost.threat.yaml"),
      `${threatText}  - { importer: [ARV], exporter: [BOX], rate: 0.3 }\n`,
    );
    const lost = args.map((word) => (word === "thirty.threat.yaml" ? "lost.threat.yaml" : word));
    const { code, stdout, stderr } = await parley(["bargain", ...lost], folder);
    expect(stderr).toBe('parley: lost.threat.yaml: unknown region "BOX"; did you mean "BOR"?\n');
    expect([code, stdout]).toEqual([4, ""]);
  });
});

describe("flags that nothing would read, or that mean nothing, are refused before anything is solved", () => {
  const own = ["--economy", toy, "--variants", "none"];
  it.each([
    [["nash", ...own, "--groups", "none.csv"], 2, "--groups is for --instruments group"],
    [["nash", ...own, "--seed", "abc"], 2, '--seed "abc" is not a whole number'],
    [["nash", ...own, "--bounds", "0,1e999"], 2, "is not two rates"],
    [["nash", ...own, "--parties", "ARV"], 2, "ARV is alone at the table"],
    [["nash", "--economy", ""], 2, "an economy needs a name"],
    [["bargain", ...own, "--threat", "nash-war", "--bound", "b.csv"], 2, "--bound is for --threat bound-rates"],
    [["nash", ...own, "--bounds", "0,1e10"], 2, "a rate is a fraction, at most 10 (1000 %)"],
    [["bargain", "--threat", "./own.yaml"], 3, "own.yaml: there is no such file"],
    [["bargain", ...own, "--threat", toyTable], 3, 'is a file of "parley/table/1", which is not what is read here'],
    [
      ["table", toyTable, "--numeraire", "wage:ARX"],
      2,
      '--numeraire: wage:ARX: unknown region "ARX"; did you mean "ARV"?',
    ],
    [["table", toyTable, "--numeraire", "gold"], 2, '--numeraire: unknown numeraire "gold"; valid: world-va'],
    [["figure", "scenarios/toy/customs-union.expected.json", "--list", "--json"], 2, "leave out --json"],
    [["run", toyTable], 3, ':2:9: is a file of "parley/table/1"'],
    [["bargain", "--threat", "nash-war", "--on", "1900-01-01"], 4, "parley: the statute book answers from"],
    [["bargain", ...own, "--threat", "nash-war", "--weights", "1,0,0"], 2, "write a small weight instead"],
    [["bargain", ...own, "--threat", "nash-war", "--rule", "egalitarian", "--weights", "1,2,3"], 2, "weighs nobody"],
    [["table", "scenarios/toy/table.yaml", "--show", "menu"], 2, "has no menu to show"],
    [["table", ""], 2, "a table needs a name"],
    [["brief", "--claim", "13"], 2, 'unknown claim "13"; they are numbered 1 to 12'],
    [["coalitions", ...own, "--threat", "fall"], 4, 'unknown threat "fall"'],
  ])("%j", async (args, exitCode, message) => {
    const { code, stdout, stderr } = await parley(args);
    expect(stderr).toContain(message);
    expect([code, stdout, stderr.trim().split("\n").length]).toEqual([exitCode, "", 1]);
  });

  it.each(["__proto__", "constructor", "parley/nash/1", "parley/brief/1"])(
    "an answer of the kind %s, which has no figure",
    async (schema) => {
      const path = join(folder, `${schema.replace("/", "-").replace("/", "-")}.json`);
      writeFileSync(path, `{"schema": "${schema}"}`);
      const { code, stderr } = await parley(["figure", path]);
      expect(stderr).toContain(`unknown schema for a figure "${schema}"; there are figures of parley/coalitions/1, `);
      expect(code).toBe(3);
    },
  );

  it.each(["latin1", "utf16le"] as const)("a file in %s, whose letters would be read as others", async (encoding) => {
    const path = join(folder, `${encoding}.yaml`);
    writeFileSync(path, Buffer.from(`\ufeff${text.replace("Une union douanière", "Réunion")}`, encoding));
    const { code, stderr } = await parley(["table", path]);
    expect(stderr).toContain("it is not UTF-8 text");
    expect(code).toBe(3);
  });

  it.each([
    ["--weights", "1e308,1e308,1e308"],
    ["--patience", "1e-320,1e-320,1e-320"],
  ])("weights of any size are shares: %s %s are thirds", async (flag, value) => {
    const { stdout } = await parley(["bargain", ...own, "--threat", "nash-war", flag, value, "--json"]);
    const { inputs } = JSON.parse(stdout) as { inputs: { weights: number[] } };
    expect(inputs.weights).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});
