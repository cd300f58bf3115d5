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
    const { signs, rows, tornado } = acrossModels(
      of(0.1, -0.2),
      [model("up"), model("down")],
      ({ name }) => given[name]!,
    );
    expect(rows.map(({ name }) => name)).toEqual(["base", "up", "down"]);
    expect(signs).toEqual([
      { threat: "war", party: "A", gains: 2, loses: 1, variants: 3 },
      { threat: "war", party: "B", gains: 0, loses: 2, variants: 3 },
    ]);
    // The largest move first: A from 0.1 to -0.1 and to 0.2, B from -0.2 to 0 and to -0.3.
    expect(tornado.map(({ moves }) => moves.map(({ name, changePct }) => [name, changePct.toFixed(6)]))).toEqual([
      [
        ["down", "-0.200000"],
        ["up", "0.100000"],
      ],
      [
        ["up", "0.200000"],
        ["down", "-0.100000"],
      ],
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
    const drawn = async (draws: string, seed: string) =>
      (await nash("--variants", "none", "--draws", draws, "--seed", seed)).draws;
    const [one, two] = [await drawn("1", "7"), await drawn("2", "7")];
    expect(await drawn("1", "7")).toEqual(one);
    expect((await drawn("1", "8"))?.signs).not.toEqual(one?.signs);
    expect(two?.draws).toBe(2);
    for (const [at, { gains, low, median, high }] of (two?.signs ?? []).entries()) {
      expect([0, 0.5, 1]).toContain(gains);
      // Of two draws the quantiles lie on the line between them: its ends are a eighteenth of the part from 5 to 95 % further out.
      const beyond = (high - low) / 18;
      const first = one?.signs[at]?.median ?? Number.NaN;
      expect(Math.min(Math.abs(first - (low - beyond)), Math.abs(first - (high + beyond)))).toBeLessThan(1e-9);
      expect([low <= median, median <= high]).toEqual([true, true]);
    }
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
