import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot, shipped } from "../src/files/index.js";
import type { NashResult } from "../src/negotiation/index.js";
import type { TableResult } from "../src/scenario/index.js";
import { parley } from "./cli.js";

const toy = ["--economy", "scenarios/toy/economy", "--starts", "1"];
const bound = ["--threat", "bound-rates", "--bound", "scenarios/toy/bound.csv"];

const run = async <Result>(...args: string[]): Promise<Result> => {
  const { stdout, stderr, code } = await parley([...args, "--json"]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Result;
};

describe("a table on an economy of one's own", () => {
  const played = run<TableResult>("table", "scenarios/toy/table.yaml");

  it("measures against the base of the economy, where a threat of no change gives nothing", async () => {
    const { inputs, threats, versions } = await played;
    expect([inputs.law, inputs.economy]).toEqual([null, "./economy"]);
    // Tests run where WebAssembly does, and equilibria are solved there unless told otherwise.
    expect(versions.kernel).toBe("wasm");
    const still = threats.find(({ name }) => name === "law-as-it-stands");
    // An equilibrium is solved to 1e-10: changes below 1e-8 points are rounding.
    for (const change of Object.values(still?.welfareExactPct ?? { none: 1 }))
      expect(Math.abs(change)).toBeLessThan(1e-8);
  });

  it("plays arrangements of the three, and counts signs over its own elasticities halved and doubled, structures and closures", async () => {
    const { arrangements, variants } = await played;
    expect(arrangements?.[0]?.rows.map(({ name }) => name)).toEqual([
      "together",
      "bloc-as-one",
      "bloc-as-two",
      "pairs-at-once",
      "ARV-BOR-first",
      "ARV-CEL-first",
    ]);
    expect(variants?.rows.map(({ name }) => name)).toEqual([
      "base",
      "elasticities x 0.5",
      "elasticities x 2",
      "no-io",
      "krugman-fixed",
      "closure own-income",
      "closure zero",
    ]);
    // What dividing is worth under each model stands beside the threats, and what moves it most is told first.
    const divided = variants?.tornado.filter(({ threat }) => threat === "divide-and-rule nash-war") ?? [];
    expect(divided.map(({ party }) => party)).toEqual(["ARV", "BOR", "CEL"]);
    const sizes = divided[0]?.moves.map(({ changePct }) => Math.abs(changePct)) ?? [];
    expect(sizes).toHaveLength(6);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    for (const { gains, loses, variants: count } of variants?.signs ?? [])
      expect(gains + loses).toBeLessThanOrEqual(count);
  });

  it("divides with payments what the efficient deal brings: nothing over free trade, the whole loss over the war", async () => {
    const { stdout } = await parley(["table", "scenarios/toy/table.yaml", "--show", "frontier", "--json"]);
    const { frontier, threats } = JSON.parse(stdout) as TableResult;
    const { totalUsdBn = Number.NaN, rational } = frontier?.transfers ?? {};
    // The three are the whole world and charge nothing: no other deal brings more together.
    expect(Math.abs(totalUsdBn)).toBeLessThan(1e-6);
    const war = threats.find(({ name }) => name === "nash-war")?.usdBn ?? {};
    const lost = Object.values(war).reduce((sum, change) => sum - change, 0);
    expect(rational?.[0]?.surplusUsdBn).toBeCloseTo(lost, 6);
    for (const [code, change] of Object.entries(war)) {
      expect(rational?.[0]?.mostUsdBn?.[code]).toBeCloseTo(change + lost, 6);
    }
  });

  it.each(["bargain", "coalitions"])("%s refuses political weights and says why", async (command) => {
    const { stderr, stdout, code } = await parley([command, ...bound, ...toy, "--objective", "weights.csv"]);
    expect(stderr).toContain("--objective is for nash and respond");
    expect([stdout, stderr.trim().split("\n").length, code]).toEqual(["", 1, 2]);
  });

  it("says on the page that no law stands there", async () => {
    const { stdout } = await parley(["table", "scenarios/toy/table.yaml", "--show", "ladder", "--lang", "fr"]);
    expect(stdout).toContain("à la base de l’économie, droits compris");
  });

  it("refuses a day of the law and a threat of the statute book, in one line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "parley-own-table-"));
    const text = readFileSync(shipped("scenarios", "toy", "table.yaml"), "utf8")
      .replace("./economy", join(packageRoot, "scenarios", "toy", "economy"))
      .replace("bound.csv", join(packageRoot, "scenarios", "toy", "bound.csv"));
    const dated = join(folder, "dated.yaml");
    writeFileSync(dated, text.replace("bound:", "law: 2026-10-10\nbound:"));
    const lapse = join(folder, "lapse.yaml");
    writeFileSync(lapse, text.replace("[nash-war, bound-rates, law-as-it-stands]", "[nash-war, us-withdraws]"));
    for (const [path, message] of [
      [dated, "the statute book has no law for"],
      [lapse, "the law without the agreement needs the statute book"],
    ] as const) {
      const { stdout, stderr, code } = await parley(["table", path]);
      expect(stderr).toContain(message);
      expect([stdout, stderr.trim().split("\n").length, code > 1]).toEqual(["", 1, true]);
    }
  });
});

describe("games on an economy of one's own", () => {
  it.each([
    ["nash", ["nash", "--instruments", "sector", "--all-sectors", "--variants", "none"]],
    ["nash with export taxes", ["nash", "--export-taxes", "--closure", "zero", "--variants", "none"]],
    ["nash with one rate on all", ["nash", "--instruments", "uniform", "--structure", "no-io"]],
    ["a bargain over bound rates", ["bargain", ...bound, "--structure", "krugman-fixed"]],
    ["a best response", ["respond", "BOR", "--closure", "own-income", "--export-taxes"]],
  ])(
    "%s ends with small regret and, where other models are played, counts those in which each gains",
    async (_what, [command = "", ...args]) => {
      const { residual, regretPct, bargain, variants, inputs } = await run<NashResult>(command, ...args, ...toy);
      expect(residual).toBeLessThan(1e-10);
      // Whoever breaks a bargain gains: there it is a temptation, not a regret.
      const regrets = bargain === undefined ? Object.values(regretPct) : [];
      for (const regret of regrets) expect(regret).toBeLessThanOrEqual(1e-6);
      expect(inputs.parties).toEqual(["ARV", "BOR", "CEL"]);
      // The quick set of an economy that no published set knows: half, double, two structures, one closure unless it is used.
      expect(variants?.rows.length ?? 0).toBeGreaterThanOrEqual(args.includes("none") ? 0 : 5);
      expect(variants?.failed ?? []).toEqual([]);
    },
  );

  it("coalitions form over bound rates, and every partition has its signs", async () => {
    const { partitions, variants } = await run<{ partitions: unknown[]; variants: NashResult["variants"] }>(
      "coalitions",
      ...bound,
      ...toy,
    );
    expect(partitions).toHaveLength(5);
    expect(new Set(variants?.signs.map(({ threat }) => threat)).size).toBe(5);
  });

  it("works on a published economy", async () => {
    const { regretPct } = await run<NashResult>(
      "nash",
      "--economy",
      "cp2015-noS",
      "--parties",
      "USA,Canada,Mexico",
      "--starts",
      "1",
      "--variants",
      "none",
    );
    for (const regret of Object.values(regretPct)) expect(regret).toBeLessThanOrEqual(1e-6);
  });
});

describe("bound rates", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-bound-"));

  it("hold between all parties, as the table handed in says", async () => {
    const found = await run<NashResult>("bargain", ...bound, ...toy, "--variants", "none");
    const [, ...rows] = readFileSync(shipped("scenarios", "toy", "bound.csv"), "utf8")
      .trim()
      .split("\n");
    const cells = rows.flatMap((row) => {
      const [importer, sector, rate] = row.split(",");
      const others = ["ARV", "BOR", "CEL"].filter((code) => code !== importer);
      return others.map((exporter) => [importer, exporter, sector, rate].join(","));
    });
    const file = join(folder, "tariffs.csv");
    writeFileSync(file, `${["importer,exporter,sector,rate", ...cells].join("\n")}\n`);
    const { stdout } = await parley(["solve", "--economy", "scenarios/toy/economy", "--tariffs", file, "--json"]);
    // Worked out by the other command from the same rates written out cell by cell.
    const solved = JSON.parse(stdout) as { welfareExactPct: Record<string, number> };
    for (const code of ["ARV", "BOR", "CEL"]) {
      expect(found.threatPoint?.welfareExactPct[code]).toBeCloseTo(solved.welfareExactPct[code] ?? Number.NaN, 7);
    }
  });

  it("are unknown without a table, never 0", async () => {
    const { stderr, stdout, code } = await parley(["bargain", "--threat", "bound-rates", ...toy]);
    expect(stderr).toContain("hand one with --bound FILE");
    expect([stdout, code]).toEqual(["", 4]);
  });

  it.each([
    ["a rate in percent", "ARV,grain,20", "did you mean 0.2 for 20 %?", 3],
    ["a rate that is no number", "ARV,grain,much", 'rate "much" is not a fraction', 3],
    ["an unknown sector", "ARV,grian,0.2", 'unknown sector "grian"', 3],
    ["an unknown region", "ARX,grain,0.2", 'unknown region "ARX"', 3],
    ["a rate twice", "ARV,grain,0.2\nARV,grain,0.1", "ARV, grain has a rate already", 3],
    ["a sector left out", "ARV,grain,0.2", "the bound rate of ARV on sector cloth is not in the table", 4],
  ])("with %s are refused in one line", async (what, rows, message, exit) => {
    const file = join(folder, `${what.replaceAll(" ", "-")}.csv`);
    writeFileSync(file, `importer,sector,rate\n${rows}\n`);
    const { stderr, stdout, code } = await parley(["bargain", "--threat", "bound-rates", "--bound", file, ...toy]);
    expect(stderr).toContain(message);
    expect([stdout, stderr.trim().split("\n").length, code]).toEqual(["", 1, exit]);
  });
});
