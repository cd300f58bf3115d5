import { describe, expect, it } from "vitest";
import { rebase, solve } from "../src/equilibrium/index.js";
import { readScenario, runInputs } from "../src/files/index.js";
import { runScenario, type ScenarioResult } from "../src/scenario/index.js";
import { parley } from "./cli.js";
import { mistake, onToy, toyFolder } from "./support/toy-folder.js";

const { folder, written } = toyFolder();
const run = async (text: string, ...args: string[]): Promise<ScenarioResult> => {
  const { stdout } = await parley(["run", written("deal.yaml", text), ...args, "--json"], folder);
  return JSON.parse(stdout) as ScenarioResult;
};
const quota = "importer: ARV, exporters: [CEL], sector: tools, inQuota: 0, overQuota: 0.1";

describe("instruments of a scenario besides law and tariffs", () => {
  it("act as the same shock in solve, to the last bit", () => {
    const text = onToy(
      [
        "contentThresholds:",
        "  - { importer: BOR, exporter: CEL, sector: tools, preferential: 0, otherwise: 0.1, threshold: 0.7, content: 0.5, costOfContent: 0.2, spread: 0.1 }",
        "exportTaxes:\n  - { importer: ARV, exporter: CEL, sector: grain, rate: 0.05 }",
        "tradeCosts:\n  - { importer: ARV, exporter: BOR, hat: 1.03 }",
        "productivity:\n  - { region: BOR, hat: 1.02 }\n  - { region: CEL, sector: tools, hat: 0.97 }",
        "surplusChanges:\n  - { region: ARV, change: -700 }\n  - { region: BOR, change: 700 }",
        `quotas:\n  - { ${quota}, quantity: 5000, rent: exporter }\n`,
      ].join("\n"),
    );
    const scenario = readScenario([written("all.yaml", text)], folder);
    const inputs = { ...runInputs(scenario, {}), alternatives: [] };
    const result = runScenario(scenario, inputs);
    const { economy } = inputs;
    const cell = (importer: string, exporter: string, sector: string): number =>
      (economy.regions.indexOf(importer) * 3 + economy.regions.indexOf(exporter)) * 4 + economy.sectors.indexOf(sector);
    const [exportTaxes, icebergHat] = [economy.tariff.map(() => 0), economy.tariff.map(() => 1)];
    exportTaxes[cell("ARV", "CEL", "grain")] = 0.05;
    // All sectors of goods: the toy does not say that services are services, and they are not traded.
    for (const sector of economy.sectors) icebergHat[cell("ARV", "BOR", sector)] = 1.03;
    const productivityHat = new Float64Array(12).fill(1).fill(1.02, 4, 8);
    productivityHat[8 + economy.sectors.indexOf("tools")] = 0.97;
    const base = rebase(solve(economy, { tariffs: inputs.tariffsOf(scenario.baseline).tariffs }));
    const solution = solve(base, {
      tariffs: inputs.tariffsOf(scenario.policy).tariffs,
      exportTaxes,
      icebergHat,
      productivityHat,
      surplusChange: Float64Array.of(-700, 700, 0),
      thresholds: [
        {
          importer: "BOR",
          exporter: "CEL",
          sector: "tools",
          preferential: 0,
          otherwise: 0.1,
          threshold: 0.7,
          content: 0.5,
          costOfContent: 0.2,
          spread: 0.1,
        },
      ],
      quotas: [
        {
          importer: "ARV",
          exporters: ["CEL"],
          sector: "tools",
          inQuota: 0,
          overQuota: 0.1,
          quantity: 5000,
          rent: "exporter",
        },
      ],
    });
    expect(Object.values(result.welfareExactPct)).toEqual([...solution.welfareHat].map((hat) => 100 * (hat - 1)));
    expect(result.quotas?.[0]?.regime).toBe(solution.quotas?.[0]?.regime);
    expect(result.warnings.join()).not.toContain("nothing changes");
  });

  it("a quota wider than the trade is the tariff inside it, one of nothing the tariff above it", async () => {
    const duty = { free: 0, full: 0.1 };
    const set = (rate: number): string =>
      onToy(`tariffs:\n  - { importer: ARV, exporter: CEL, sector: tools, rate: ${rate} }\n`);
    const held = (quantity: number): string =>
      onToy(`quotas:\n  - { ${quota}, quantity: ${quantity}, rent: importer }\n`);
    const [free, full] = [await run(set(duty.free)), await run(set(duty.full))];
    expect((await run(held(1e9))).welfareExactPct).toEqual(free.welfareExactPct);
    expect((await run(held(0))).welfareExactPct).toEqual(full.welfareExactPct);
  });

  it("a larger deficit is the money spent abroad: the surplus moves by the sum written", async () => {
    const found = await run(
      onToy("surplusChanges:\n  - { region: ARV, change: -700 }\n  - { region: CEL, change: 700 }\n"),
    );
    const paid = (importer: string, exporter: string): number =>
      found.pairs.find((pair) => pair.importer === importer && pair.exporter === exporter)!.imports;
    const before = (importer: string, exporter: string): number =>
      found.pairs.find((pair) => pair.importer === importer && pair.exporter === exporter)!.baseline;
    const surplus = (flow: typeof paid): number =>
      flow("BOR", "ARV") + flow("CEL", "ARV") - flow("ARV", "BOR") - flow("ARV", "CEL");
    // The residual is 1e-10 of incomes below 1e6.
    expect(surplus(paid) - surplus(before)).toBeCloseTo(-700, 3);
    expect(found.welfareExactPct["ARV"]).toBeGreaterThan(0);
    expect(found.welfareExactPct["CEL"]).toBeLessThan(0);
    expect(found.warnings.join()).not.toContain("nothing changes");
  });

  it("are drawn over, and the parameters of a structure reach the draws", async () => {
    const text = onToy(
      `quotas:\n  - { ${quota}, quantity: 5000, rent: exporter }\nmodel: { structure: short-run, mobility: 0.5 }\n`,
    );
    const flags = ["--draws", "5", "--workers", "0"];
    const found = await run(text, ...flags);
    expect(found.inputs).toMatchObject({ structure: "short-run", mobility: 0.5 });
    const stiff = await run(text.replace("mobility: 0.5", "mobility: 0"), ...flags);
    expect(stiff.intervals?.welfareExactPct).not.toEqual(found.intervals?.welfareExactPct);
    const plain = await run(onToy("model: { structure: short-run, mobility: 0.5 }\n"), ...flags);
    expect(plain.intervals?.welfareExactPct).not.toEqual(found.intervals?.welfareExactPct);
  });

  it.each([
    ["en", "Tariff-rate quota of", "Export tax of", "Productivity of", "Trade surplus of"],
    ["fr", "Contingent tarifaire", "Taxe à l'exportation", "Productivité", "Excédent commercial"],
    ["es", "Cupo arancelario", "Impuesto a la exportación", "Productividad", "Superávit comercial"],
  ])("are said back in %s", async (lang, ...kinds) => {
    const text = onToy(
      [
        `quotas:\n  - { ${quota}, quantity: 5000, rent: exporter }`,
        "exportTaxes:\n  - { importer: ARV, exporter: CEL, rate: 0.05, note: as offered }",
        "productivity:\n  - { region: ARV, hat: 1.02 }",
        "surplusChanges:\n  - { region: ARV, change: -700 }\n  - { region: CEL, change: 700 }\n",
      ].join("\n"),
    );
    const { stdout } = await parley(["check", written("said.yaml", text), "--lang", lang], folder);
    for (const kind of kinds) expect(stdout).toContain(kind);
    expect(stdout).toContain("as offered");
  });

  it.each([
    [
      "a strange region",
      "quotas:\n  - { importer: ARW, exporters: [CEL], sector: tools, inQuota: 0, overQuota: 0.1, quantity: 1, rent: exporter }\n",
      4,
      'bad.yaml:5:5: unknown importer "ARW"; did you mean "ARV"?',
    ],
    [
      "a strange sector",
      "tradeCosts:\n  - { importer: ARV, exporter: CEL, sector: tool, hat: 1.1 }\n",
      4,
      'unknown sector "tool"; did you mean "tools"?',
    ],
    ["a region and itself", "exportTaxes:\n  - { importer: ARV, exporter: ARV, rate: 0.1 }\n", 3, "name two regions"],
    [
      "one cell twice",
      "tradeCosts:\n  - { importer: ARV, exporter: CEL, hat: 1.1 }\n  - { importer: ARV, exporter: CEL, sector: tools, hat: 1.2 }\n",
      3,
      "sets what",
    ],
    ["no cost", "tradeCosts:\n  - { importer: ARV, exporter: CEL, hat: 0 }\n", 3, "must be above 0, for example 1.05"],
    ["no output", "productivity:\n  - { region: ARV, hat: 0 }\n", 3, "must be above 0, for example 1.05"],
    [
      "a sector's productivity twice",
      "productivity:\n  - { region: ARV, hat: 1.1 }\n  - { region: ARV, sector: tools, hat: 1.2 }\n",
      3,
      "sets what",
    ],
    [
      "a strange region's productivity",
      "productivity:\n  - { region: ARW, hat: 1.1 }\n",
      4,
      'bad.yaml:5:5: unknown region "ARW"; did you mean "ARV"?',
    ],
    [
      "surplus changes that do not sum to zero",
      "surplusChanges:\n  - { region: ARV, change: -700 }\n  - { region: CEL, change: 600 }\n",
      3,
      "bad.yaml:5:5: the changes of trade surpluses sum to -100, not 0",
    ],
    [
      "an unknown keeper",
      `quotas:\n  - { ${quota}, quantity: 1, rent: nobody }\n`,
      3,
      "importer, government or exporter",
    ],
    [
      "a share past one",
      "contentThresholds:\n  - { importer: ARV, exporter: CEL, sector: tools, preferential: 0, otherwise: 0.1, threshold: 75, content: 0.5, costOfContent: 0.2 }\n",
      3,
      "is a share from 0 to 1",
    ],
  ])("refuses %s with its place", async (_, lines, code, message) => {
    for (const command of ["check", "run"]) {
      const found = await parley([command, written("bad.yaml", onToy(lines))], folder);
      expect(found.code).toBe(code);
      expect(found.stdout).toBe("");
      expect(found.stderr).toContain(message);
      expect(found.stderr.trimEnd().split("\n")).toHaveLength(1);
    }
  });

  it("refuses a baseline that holds some", async () => {
    written("with.yaml", onToy("tradeCosts:\n  - { importer: ARV, exporter: CEL, hat: 1.1 }\n"));
    const above = written("above.yaml", "schema: parley/scenario/1\ntitle: T\nbaseline: ./with.yaml\n");
    const { code, message } = mistake(await parley(["run", above], folder));
    expect(code).toBe(3);
    expect(message).toContain("has tradeCosts, which a baseline cannot hold");
  });
});
