import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert, constantFrom, double, integer, property } from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type IsoDate, nextDay } from "../src/base/index.js";
import { packageRoot, readScenario, runInputs, shipped } from "../src/files/index.js";
import { runScenario, runSchema, type ScenarioResult } from "../src/scenario/index.js";
import { parley, type Ran } from "./cli.js";

const toy = "scenarios/toy/customs-union.yaml";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-scenario-"));
  cpSync(shipped("scenarios", "toy"), join(folder, "toy"), { recursive: true });
  mkdirSync(join(folder, "empty"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A scenario on the toy, beside it. */
function written(name: string, text: string): string {
  writeFileSync(join(folder, "toy", name), text);
  return `toy/${name}`;
}

const onToy = (rest: string): string =>
  `schema: parley/scenario/1\ntitle: Test\nbaseline: ./customs-union.yaml\n${rest}`;

/** One line on stderr, nothing on stdout. */
function mistake({ code, stdout, stderr }: Ran): { code: number; message: string } {
  expect(stdout).toBe("");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at |internal error/);
  return { code, message: stderr.trimEnd() };
}

describe("parley run", () => {
  it("prints one JSON object of the published shape, the same bytes each time", async () => {
    const first = await parley(["run", toy, "--json"]);
    const second = await parley(["run", toy, "--json"]);
    expect(first.code).toBe(0);
    expect(first.stderr).toBe("");
    expect(runSchema.safeParse(JSON.parse(first.stdout)).error).toBeUndefined();
    expect(second.stdout).toBe(first.stdout);
  });

  it("holds every key of the contract of solve", async () => {
    const result = JSON.parse((await parley(["run", toy, "--json"])).stdout) as Record<string, unknown>;
    const keys =
      "schema versions inputs residual sweeps welfareExactPct welfareFirstOrderPct usdBn realWagePct wageHat incomeHat priceIndexHat tariffRevenue exports imports sectors bilateral warnings";
    for (const key of keys.split(" ")) expect(result).toHaveProperty(key);
    expect(result.schema).toBe("parley/result/1");
  });

  it("names no folder of this machine", async () => {
    expect((await parley(["run", toy, "--json"])).stdout).not.toContain(packageRoot);
  });

  it("writes the same object with -o, beside the report", async () => {
    const { code, stdout } = await parley(["run", "toy/customs-union.yaml", "-o", "out.json"], folder);
    const { stdout: json } = await parley(["run", "toy/customs-union.yaml", "--json"], folder);
    expect(code).toBe(0);
    expect(stdout).toContain("real income");
    expect(readFileSync(join(folder, "out.json"), "utf8")).toBe(json);
  });

  it("leaves nothing behind when the result cannot be written", async () => {
    const before = readdirSync(folder).toSorted();
    const { code, message } = mistake(
      await parley(["run", "toy/customs-union.yaml", "-o", "no/such/out.json"], folder),
    );
    expect(code).toBe(3);
    expect(message).toContain("cannot be written");
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });

  it("stacks scenarios and reports where they meet", async () => {
    const half = written(
      "half.yaml",
      onToy('changes:\n  - { measure: arv.external.tools, set: 0.1, from: "2025-07-01" }\n'),
    );
    const { stdout } = await parley(["run", "toy/doubled.yaml", "+", half, "--json"], folder);
    const result = JSON.parse(stdout) as ScenarioResult;
    expect(result.tariffs.map((row) => [row.importer, row.scenario])).toEqual([
      ["ARV", 0.1],
      ["BOR", 0.2],
    ]);
    expect(result.warnings).toContainEqual(expect.stringContaining("both change arv.external.tools"));
  });

  it("says why nothing changes", async () => {
    const late = written(
      "late.yaml",
      onToy('changes:\n  - { measure: arv.external.tools, set: 0.5, from: "2025-07-02" }\n'),
    );
    const result = JSON.parse((await parley(["run", late, "--json"], folder)).stdout) as ScenarioResult;
    expect(result.warnings).toEqual([
      "nothing changes: toy/late.yaml:5:5 begins on 2025-07-02, after the day of the law, 2025-07-01",
    ]);
    expect(Object.values(result.wageHat).every((hat) => Math.abs(hat - 1) < 1e-10)).toBe(true);
  });
});

describe("parley check", () => {
  it.each([
    ["en", "from 1 July 2025 onward", "10.0 % → 20.0 %"],
    ["fr", "à compter du 1er juillet 2025", "10,0 % → 20,0 %"],
    ["es", "a partir del 1 de julio de 2025", "10.0 % → 20.0 %"],
  ])("says the changes back in %s, from the rate before to the rate after", async (lang, days, rates) => {
    const { code, stdout } = await parley(["check", "scenarios/toy/doubled.yaml", "--lang", lang]);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(days);
    expect(stdout).toContain(rates);
    expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("says that a change does not reach the day of the law", async () => {
    const over = written(
      "over.yaml",
      onToy(
        'changes:\n  - { measure: arv.external.tools, suspend: true, from: "2025-07-01", to: "2025-07-31" }\nlaw: "2025-08-01"\n',
      ),
    );
    expect((await parley(["check", over], folder)).stdout).toContain("No effect here: it does not reach 1 August 2025");
  });

  it.each([
    "law-of-december-2025",
    "usmca-exemption-ends",
    "canada-keeps-march-2025-retaliation",
    "steel-tariffs-removed",
  ])("knows every measure of %s", async (name) => {
    const { code, stdout } = await parley(["check", name]);
    expect(code).toBe(0);
    expect(stdout).not.toContain("No effect here");
  });
});

describe("parley compare", () => {
  it("sets scenarios against the baseline of the first", async () => {
    const { code, stdout } = await parley(["compare", toy, "scenarios/toy/doubled.yaml", "--json"]);
    const object = JSON.parse(stdout) as { schema: string; results: ScenarioResult[] };
    expect(code).toBe(0);
    expect(object.schema).toBe("parley/compare/1");
    expect(object.results.map((result) => result.baseline.law)).toEqual(["2025-06-30", "2025-06-30"]);
    expect(object.results.map((result) => result.tariffs[0]?.scenario)).toEqual([0.1, 0.2]);
  });

  it("gives each scenario a column", async () => {
    const { stdout } = await parley(["compare", toy, "scenarios/toy/doubled.yaml"]);
    expect(stdout).toMatch(/^CEL +A +B$/m);
    expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("takes results that run wrote, and gives the same numbers", async () => {
    await parley(["run", "toy/customs-union.yaml", "-o", "a.json"], folder);
    const stored = await parley(["compare", "a.json", "a.json", "--json"], folder);
    const fresh = await parley(["compare", "toy/customs-union.yaml", "toy/customs-union.yaml", "--json"], folder);
    const results = (ran: Ran): unknown => (JSON.parse(ran.stdout) as { results: unknown }).results;
    expect(results(stored)).toEqual(results(fresh));
  });

  it("refuses results with another baseline, or of something else", async () => {
    await parley(["run", "toy/customs-union.yaml", "-o", "a.json"], folder);
    await parley(["run", "toy/doubled.yaml", "-o", "b.json"], folder);
    expect(mistake(await parley(["compare", "a.json", "b.json"], folder))).toEqual({
      code: 3,
      message: "parley: b.json: has another baseline than the first; run it again against the same one",
    });
    writeFileSync(join(folder, "c.json"), "{}");
    expect(mistake(await parley(["compare", "a.json", "c.json"], folder)).message).toContain(
      "is not a result of parley run",
    );
    expect(mistake(await parley(["compare", "a.json"], folder)).code).toBe(2);
  });
});

describe("bad input", () => {
  const change = (text: string): string => onToy(`changes:\n  - { ${text} }\n`);

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
      onToy("model: { structure: krugman-free }\n"),
      3,
      'unknown structure "krugman-free"; valid: cp, no-io',
    ],
    ["an unknown numeraire", onToy("model: { numeraire: wage:XYZ }\n"), 2, 'unknown region "XYZ"'],
    [
      "an unknown set of elasticities",
      onToy("assume: { elasticities: fontagne }\n"),
      4,
      'unknown set of elasticities "fontagne"',
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
    ["a missing baseline file", onToy("").replace("customs-union", "customs-unio"), 3, "there is no such file"],
  ])("%s: one line with its place and a way out", async (_, text, code, message) => {
    const file = written("bad.yaml", text);
    const ran = mistake(await parley(["run", file, "-o", "bad.json"], folder));
    expect(ran.message).toContain(message);
    expect(ran.code).toBe(code);
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
    const { code, message: line } = mistake(await parley(["run", join(copy, "customs-union.yaml")], folder));
    expect(code).toBe(3);
    expect(line).toContain(message);
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

describe("a change of the law", () => {
  /** The toy under the law of a day with one change of Arvenia's duty from another. */
  function tariffsOn(law: IsoDate, change: string): readonly number[] {
    const file = written("change.yaml", onToy(`law: "${law}"\nchanges:\n  - { ${change} }\n`));
    const scenario = readScenario([file], folder);
    return [...runInputs(scenario, {}).tariffsOf(scenario.policy).tariffs];
  }

  const days: IsoDate[] = ["2025-01-01" as IsoDate];
  while (days.length < 364) days.push(nextDay(days.at(-1) as IsoDate));
  const verb = constantFrom("set: 0.3", "add: 0.05", "multiply: 3", "suspend: true", "replace: 0.4");

  it("that starts on a day alters nothing before that day", () => {
    assert(
      property(integer({ min: 0, max: 363 }), integer({ min: 0, max: 363 }), verb, (one, other, what) => {
        const law = days[Math.min(one, other)] as IsoDate;
        const from = nextDay(days[Math.max(one, other)] as IsoDate);
        expect(tariffsOn(law, `measure: arv.external.tools, ${what}, from: "${from}"`)).toEqual(
          tariffsOn(law, 'measure: arv.external.tools, add: 0, from: "2025-01-01"'),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("that ended on a day alters nothing after it, and something on it", () => {
    const change = 'measure: arv.external.tools, set: 0.3, from: "2025-08-01", to: "2025-08-31"';
    const without = 'measure: arv.external.tools, add: 0, from: "2025-01-01"';
    const on = (law: string, text: string): readonly number[] => tariffsOn(law as IsoDate, text);
    expect(on("2025-09-01", change)).toEqual(on("2025-09-01", without));
    expect(on("2025-08-31", change)).not.toEqual(on("2025-08-31", without));
  });

  it("that is tiny moves welfare in proportion", () => {
    const welfare = (add: number): number => {
      const file = written(
        "tiny.yaml",
        onToy(
          `changes:\n  - { measure: arv.external.tools, add: ${add}, from: "2025-07-01" }\nmodel: { tolerance: 1e-13 }\n`,
        ),
      );
      const scenario = readScenario([file], folder);
      return runScenario(scenario, runInputs(scenario, {})).welfareExactPct.CEL ?? Number.NaN;
    };
    assert(
      property(double({ min: 1e-5, max: 1e-4, noNaN: true }), (small) => {
        // Second order: a change of 1e-4 bends the line by about 1e-3 of itself.
        expect(welfare(2 * small) / welfare(small)).toBeCloseTo(2, 2);
      }),
      { numRuns: 5 },
    );
  });
});

describe("parley start", () => {
  it("prints the headline of the law of December 2025 and what to do next", async () => {
    const { code, stdout, stderr } = await parley(["start", "--once", "--lang", "fr"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Le droit tarifaire du 18 décembre 2025, par rapport à celui du 1er janvier 2025,/);
    expect(stdout).toContain("parley run steel-tariffs-removed");
  });
});
