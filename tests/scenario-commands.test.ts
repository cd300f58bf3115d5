import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../src/files/index.js";
import { runSchema, type ScenarioResult } from "../src/scenario/index.js";
import { parley, type Ran } from "./cli.js";
import { mistake, onToy, toyFolder } from "./support/toy-folder.js";

const toy = "scenarios/toy/customs-union.yaml";
const { folder, written } = toyFolder();

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

  it("gives what parley solve gives for the tariffs that the law comes to", async () => {
    writeFileSync(join(folder, "union.csv"), "importer,exporter,sector,rate\nARV,CEL,tools,0.1\nBOR,CEL,tools,0.1\n");
    const solved = await parley(["solve", "--economy", "toy/economy", "--tariffs", "union.csv", "--json"], folder);
    const ran = await parley(["run", "toy/customs-union.yaml", "--json"], folder);
    const [one, other] = [solved, ran].map(({ stdout }) => JSON.parse(stdout) as ScenarioResult);
    // Both stop within 1e-10 of the solution, at different points.
    for (const [region, hat] of Object.entries(one?.wageHat ?? {})) expect(other?.wageHat[region]).toBeCloseTo(hat, 9);
    expect(Object.keys(one?.wageHat ?? {})).toEqual(["ARV", "BOR", "CEL"]);
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

describe("parley start", () => {
  it("prints the headline of the law of December 2025 and what to do next", async () => {
    const { code, stdout, stderr } = await parley(["start", "--once", "--lang", "fr"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Le droit tarifaire du 18 décembre 2025, par rapport à celui du 1er janvier 2025,/);
    expect(stdout).toContain("parley run steel-tariffs-removed");
  });
});

describe("parley check", () => {
  const copper = `schema: parley/scenario/1
title: Copper
law: "2025-12-18"
baseline: { law: "2025-01-01" }
changes:
  - { measure: us.s232.copper, multiply: 2, from: "2025-03-01" }
`;

  it("shows the rates on the day of the law where the change begins before the measure", async () => {
    const { stdout } = await parley(["check", written("copper.yaml", copper)], folder);
    // Proclamation 10962 of 30 July 2025: 50 % on semi-finished copper.
    expect(stdout).toMatch(/9903\.78\.01 .*: 50\.0 % → 100\.0 %/);
  });

  it("joins the article and spaces its signs in French", async () => {
    const { stdout } = await parley(["check", written("copper.yaml", copper), "--lang", "fr"], folder);
    expect(stdout).toContain("Par rapport au droit tarifaire du 1er janvier 2025.");
    expect(stdout).toContain("(us.s232.copper)\u00a0: le taux");
    expect(stdout).not.toMatch(/[a-z]; /);
  });
});
