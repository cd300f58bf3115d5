import { describe, expect, it } from "vitest";
import { runParley } from "../src/cli/app.js";
import { packageRoot } from "../src/files/index.js";
import type { ScenarioResult } from "../src/scenario/index.js";
import { parley } from "./cli.js";

const toy = "scenarios/toy/customs-union.yaml";
const drawn = ["run", toy, "--draws", "40", "--workers", "0"];

describe("parley run --draws", () => {
  it("prints the same JSON object each time, with what was drawn, its seed and each input alone", async () => {
    const [one, two] = [await parley([...drawn, "--json"]), await parley([...drawn, "--json"])];
    expect(one.stdout).toBe(two.stdout);
    const result = JSON.parse(one.stdout) as ScenarioResult;
    expect(result).toMatchObject({ seed: 1, draws: { asked: 40, done: 40, failed: 0, interrupted: false } });
    expect(result.intervals).toMatchObject({ method: "draws", from: 0.05, to: 0.95 });
    expect(result.intervals?.inputs.map(({ input }) => input)).toEqual(["elasticities", "closures"]);
    expect(result.intervals?.losesShare).toEqual({ ARV: 0, BOR: 0, CEL: 1 });
    expect(result.tornado?.map(({ input }) => input)).toContain("closures");
    expect(result.notCovered).not.toContain("uncertainty");
    const other = JSON.parse((await parley([...drawn, "--seed", "2", "--json"])).stdout) as ScenarioResult;
    expect(other.intervals?.welfareExactPct).not.toEqual(result.intervals?.welfareExactPct);
    expect(other.welfareExactPct).toEqual(result.welfareExactPct);
  });

  it.each([
    ["Kept from 1,000 draws", [toy]],
    ["First-order intervals from the derivatives, nothing drawn", [toy, "+", "scenarios/toy/doubled.yaml"]],
  ])("tells before anything is drawn: %s", async (lead, files) => {
    const { stderr } = await parley(["run", ...files, "--draws", "200", "--workers", "0", "--json"]);
    const text = stderr.replaceAll(/\s+/g, " ");
    expect(text.indexOf(lead)).toBeGreaterThan(0);
    // A quick machine shows no count on the way; the interval of all draws is always told.
    expect(text.indexOf(lead)).toBeLessThan(text.search(/In 200 draws/));
  });

  it("tells the intervals as draws come in, at a mark those of so many draws, at last those of the answer", async () => {
    const asked = ["run", toy, "--draws", "600", "--workers", "0", "--lang", "en"];
    const { stdout, stderr } = await parley(asked);
    const streamed = stderr.split("\n").filter((line) => line.startsWith("In "));
    const counts = streamed.map((line) => Number(/^In ([\d,]+) draws/.exec(line)?.[1]?.replace(",", "")));
    expect(counts.length).toBeGreaterThan(1);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(600);
    const told = (text: string): string => text.replaceAll(/\s+/g, " ");
    expect(told(stdout)).toContain(told(streamed.at(-1) ?? "nothing was told"));
    const [count = 0] = counts;
    expect([10, 100, 250, 500, 1000]).toContain(count);
    const alone = await parley(["run", toy, "--draws", String(count), "--workers", "0"]);
    expect(told(alone.stdout)).toContain(told(streamed[0] ?? "nothing was told"));
  });

  it("draws for every scenario of a comparison, with the numbers of each run alone", async () => {
    const flags = ["--draws", "20", "--workers", "0", "--seed", "4", "--json"];
    const both = JSON.parse((await parley(["compare", toy, "scenarios/toy/doubled.yaml", ...flags])).stdout) as {
      results: ScenarioResult[];
    };
    const alone = JSON.parse((await parley(["run", toy, ...flags])).stdout) as ScenarioResult;
    expect(both.results[0]?.intervals).toEqual(alone.intervals);
    expect(both.results.map(({ draws, seed }) => [draws?.done, seed])).toEqual([
      [20, 4],
      [20, 4],
    ]);
  });

  it.each([
    ["en", "In 40 draws (seed 1)", "loses in 100 % of draws"],
    ["fr", "Sur 40 tirages (graine 1)", "perd dans 100 % des tirages"],
    ["es", "En 40 sorteos (semilla 1)", "pierde en 100 % de los sorteos"],
  ])("says so in %s", async (lang, lead, loses) => {
    const text = (await parley([...drawn, "--lang", lang])).stdout.replaceAll(/\s+/g, " ");
    expect(text).toContain(lead);
    expect(text).toContain(loses);
  });

  it("interrupted, prints the draws done until then, says so and ends with 130", async () => {
    let [stdout, stderr] = ["", ""];
    const context = {
      process: {
        stdout: { write: (text: string) => (stdout += text) },
        stderr: { write: (text: string) => (stderr += text) },
        env: {},
      },
      cwd: packageRoot,
      onInterrupt: (stop: () => void) => {
        const timer = setTimeout(stop, 50);
        return () => clearTimeout(timer);
      },
    };
    const code = await runParley(["run", toy, "--draws", "1000000", "--workers", "0", "--json"], context);
    const result = JSON.parse(stdout) as ScenarioResult;
    expect(code).toBe(130);
    expect(result.draws?.interrupted).toBe(true);
    expect(result.draws?.done).toBeGreaterThan(0);
    expect(result.draws?.done).toBeLessThan(1_000_000);
    expect(result.warnings.join()).toContain(`the first ${result.draws?.done} of 1000000 draws`);
    expect(stderr).toContain("interrupted after");
  });

  it.each([
    [["--draws", "0"], '--draws is "0"; a whole number from 1 to 1000000, for example 1000'],
    [["--draws", "many"], '--draws is "many"'],
    [["--draws", "10", "--workers", "-1"], '--workers is "-1"'],
    [["--draws", "10", "--seed", "1.5"], '--seed is "1.5"'],
    [["--seed", "3"], "--seed and --workers are for draws; add --draws, for example --draws 1000"],
  ])("refuses %j in one line", async (flags, message) => {
    const { code, stdout, stderr } = await parley(["run", toy, ...flags]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});
