import { describe, expect, it } from "vitest";
import type { NashResult } from "../src/negotiation/index.js";
import { acrossModels, type Points } from "../src/scenario/index.js";
import { parley } from "./cli.js";

const toy = ["--economy", "scenarios/toy/economy", "--starts", "1"];
const nash = async (...args: string[]): Promise<NashResult> => {
  const { stdout, stderr, code } = await parley(["nash", ...toy, ...args, "--json"]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as NashResult;
};

describe("signs across models", () => {
  const model = (name: string) => ({ name, kind: "structure" as const });
  const of = (a: number, b: number): Points => ({ war: { A: a, B: b } });

  it("count gains and losses, the base included; what is below the solver's noise is neither", () => {
    const given: Record<string, Points> = { up: of(0.2, 1e-9), down: of(-0.1, -0.3) };
    const { signs, rows } = acrossModels(of(0.1, -0.2), [model("up"), model("down")], ({ name }) => given[name]!);
    expect(rows.map(({ name }) => name)).toEqual(["base", "up", "down"]);
    expect(signs).toEqual([
      { threat: "war", party: "A", gains: 2, loses: 1, variants: 3 },
      { threat: "war", party: "B", gains: 0, loses: 2, variants: 3 },
    ]);
  });

  it("let a fault of ours through", () => {
    const broken = () => {
      throw new TypeError("a bug");
    };
    expect(() => acrossModels(of(0.1, -0.2), [model("up")], broken)).toThrow("a bug");
  });
});

describe("nash beside other models", () => {
  it("finds in each what the command itself finds there", async () => {
    const { variants } = await nash("--variants", "all");
    const alone = await nash("--variants", "none", "--structure", "no-io");
    const beside = variants?.rows.find(({ name }) => name === "no-io")?.payoffsPct["nash-war"];
    // Rounds beside the headline end where no rate moves by 1e-6; a rival's rate moves income by its share of trade, a third.
    for (const code of ["ARV", "BOR", "CEL"]) expect(beside?.[code]).toBeCloseTo(alone.welfareExactPct[code]!, 4);
    expect(alone.variants).toBeUndefined();
  });

  it("draws the same from the same seed, and more draws begin with fewer", async () => {
    const args = ["--variants", "none", "--draws", "4", "--seed", "7"];
    const { draws } = await nash(...args);
    expect((await nash(...args)).draws).toEqual(draws);
    expect(draws?.draws).toBe(4);
    for (const { gains, low, median, high } of draws?.signs ?? []) {
      expect([0, 0.25, 0.5, 0.75, 1]).toContain(gains);
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
    expect((await nash("--variants", "none", "--draws", "4", "--seed", "8")).draws).not.toEqual(draws);
  });

  it.each([
    [["--variants", "some"], '--variants "some"'],
    [["--draws", "0"], '--draws "0" is not a whole number from 1'],
    [["--seed", "-1", "--draws", "2"], '--seed "-1" is not a whole number from 0'],
  ])("refuses %j in one line", async (args, message) => {
    const { stderr, stdout, code } = await parley(["nash", ...toy, ...args]);
    expect(stderr).toContain(message);
    expect([stdout, stderr.trim().split("\n").length, code]).toEqual(["", 1, 2]);
  });
});
