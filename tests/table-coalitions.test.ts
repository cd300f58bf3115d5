import { describe, expect, it } from "vitest";
import type { Coalitions } from "../src/scenario/index.js";
import { parley } from "./cli.js";

const run = async (...args: string[]): Promise<Coalitions> => {
  const { stdout, stderr, code } = await parley([
    "coalitions",
    "--starts",
    "1",
    "--variants",
    "none",
    "--json",
    ...args,
  ]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Coalitions;
};

const sum = (values: Readonly<Record<string, number>>): number => Object.values(values).reduce((a, b) => a + b, 0);

describe("parley coalitions", () => {
  const heldApart = run("--threat", "fall-back");

  it("plays the five partitions, each an equilibrium, and divides exactly what all have together", async () => {
    const { partitions, needTransfers, residual, externalities, blocDeals } = await run();
    expect(partitions.map(({ partition }) => partition.length)).toEqual([3, 2, 2, 2, 1]);
    for (const { regretPct } of partitions) expect(regretPct).toBeLessThan(1e-6);
    // The tolerance at which an equilibrium counts as solved.
    expect(residual).toBeLessThan(1e-10);
    const grand = partitions.at(-1)?.usdBn["USA+CAN+MEX"] ?? Number.NaN;
    const { shapleyUsdBn, nucleolusUsdBn, paidUsdBn } = needTransfers;
    // Shapley values and the nucleolus share out the worth of all together; payments only move it. 1e-6 of a billion: LPs.
    for (const values of [...Object.values(shapleyUsdBn), nucleolusUsdBn ?? {}])
      expect(sum(values)).toBeCloseTo(grand, 6);
    expect(sum(paidUsdBn ?? {})).toBeCloseTo(0, 6);
    expect(externalities).toHaveLength(3);
    // The same walk-away, other weights: a bloc that counts as one gets less than one that counts as two.
    const [, asOne, asTwo] = blocDeals;
    expect(asOne?.threatExactPct).toEqual(asTwo?.threatExactPct);
    expect(asOne?.welfareExactPct.USA).toBeGreaterThan(asTwo?.welfareExactPct.USA ?? Number.NaN);
  });

  it("puts the tariffs of a threat between blocs: alone everyone has what the threat gives", async () => {
    const { partitions, threatPoint } = await heldApart;
    // Canada and Mexico are free of duty on each other there: their bloc changes nothing. 1e-6 points: the solver.
    for (const code of ["USA", "CAN", "MEX"]) {
      expect(partitions[0]?.welfareExactPct[code]).toBeCloseTo(threatPoint?.welfareExactPct[code] ?? Number.NaN, 6);
      expect(partitions[3]?.welfareExactPct[code]).toBeCloseTo(threatPoint?.welfareExactPct[code] ?? Number.NaN, 6);
    }
  });

  it("serves a bloc at least as well with tariffs inside as without", async () => {
    const [none, joint] = [await heldApart, await run("--threat", "fall-back", "--inside", "joint")];
    for (const at of [1, 2, 4]) {
      const bloc = Object.keys(none.partitions[at]?.usdBn ?? {}).find((name) => name.includes("+")) ?? "";
      expect(joint.partitions[at]?.usdBn[bloc]).toBeGreaterThan(none.partitions[at]?.usdBn[bloc] ?? Number.NaN);
    }
  });

  it.each([
    [["--inside", "some"], '--inside "some"'],
    [["--threat", "annual-review"], "is more than tariffs"],
    [["--threat", "uncertain-review"], "is more than tariffs"],
    [["--threat", "fall-bak"], 'unknown threat "fall-bak"'],
    [["--parties", "USA,CNA"], 'unknown party "CNA"'],
    [["--instruments", "uniform"], "a uniform rate covers several"],
  ])("refuses %j in one line", async (args, message) => {
    const { stderr, stdout, code } = await parley(["coalitions", ...args]);
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([stdout, code > 1]).toEqual(["", true]);
  });
});
