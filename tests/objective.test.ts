import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadEconomy } from "../src/files/index.js";
import type { NashResult } from "../src/negotiation/index.js";
import { parley } from "./cli.js";

const folder = mkdtempSync(join(tmpdir(), "parley-objective-"));
const file = (name: string, rows: readonly string[]): string => {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, `${["region,sector,weight", ...rows].join("\n")}\n`);
  return path;
};

const respond = async (...args: string[]): Promise<NashResult> => {
  const { stdout, code } = await parley(["respond", "CAN", "--starts", "1", "--variants", "none", "--json", ...args]);
  expect(code).toBe(0);
  return JSON.parse(stdout) as NashResult;
};

describe("--objective", () => {
  const equal = loadEconomy("na-2022").economy.sectors.map((sector) => `CAN,${sector},2`);
  const plain = respond();

  it("with equal weights is real income", async () => {
    const even = await respond("--objective", file("equal", equal));
    // Welfare at an optimum is known to the solver's tolerance, 1e-6 points.
    expect(even.welfareExactPct.CAN).toBeCloseTo((await plain).welfareExactPct.CAN ?? Number.NaN, 6);
    expect(even.inputs.objective).toContain("equal.csv");
  });

  it("moves the best rates away from those that serve real income, which then is lower", async () => {
    const metals = await respond("--objective", file("metals", ["CAN,C24A,4"]));
    expect(metals.welfareExactPct.CAN).toBeLessThan((await plain).welfareExactPct.CAN ?? Number.NaN);
  });

  it("counts regret in the units of the objective: no more than 1e-6 points of weighted income at an equilibrium", async () => {
    const { stdout } = await parley([
      "nash",
      "--parties",
      "CAN,MEX",
      "--starts",
      "1",
      "--variants",
      "none",
      "--json",
      "--objective",
      file("both", ["CAN,C24A,4", "MEX,C29,3"]),
    ]);
    const { regretPct } = JSON.parse(stdout) as NashResult;
    for (const regret of Object.values(regretPct)) expect(regret).toBeLessThanOrEqual(1e-6);
  });

  it.each([
    ["an unknown region", "CNA,C24A,1", ':2: unknown region "CNA"'],
    ["an unknown sector", "CAN,C24,1", ':2: unknown sector "C24"'],
    ["a weight below 0", "CAN,C24A,-1", ':2: weight "-1" is not a number from 0'],
    ["a weight that is no number", "CAN,C24A,much", ':2: weight "much" is not a number from 0'],
  ])("refuses %s by line", async (what, row, message) => {
    const { stderr, stdout, code } = await parley(["nash", "--objective", file(what.replaceAll(" ", "-"), [row])]);
    expect(stderr).toContain(message);
    expect([stderr.trim().split("\n").length, stdout, code]).toEqual([1, "", 3]);
  });
});
