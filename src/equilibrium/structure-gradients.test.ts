import { describe, expect, it } from "vitest";
import { three, war } from "../../tests/support/three.js";
import { gradient, logWelfare, type Outcome, type SolveOptions, solve, taxRevenue, weightedSectors } from "./index.js";

const fine = { tolerance: 1e-13 } as const;
/** The promise, relative to the largest component of the gradient. */
const promised = 1e-6;

const economy = three();
const tariffs = war(economy);

const outcomes: readonly (readonly [string, Outcome])[] = [
  ["welfare", logWelfare({ A: 1 })],
  ["welfare of all", logWelfare({ A: 0.2, B: 1, C: -0.5 })],
  ["revenue", taxRevenue({ B: 1 })],
  ["real income of A with political weights", weightedSectors("A", { grain: 1.6, cloth: 0.7, care: 1 })],
  ["real income of C with political weights", weightedSectors("C", { grain: 1.2 })],
];

const variants: readonly SolveOptions[] = [
  { structure: "krugman-fixed" },
  { structure: "krugman-fixed", closure: "own-income", finalElasticity: 1.8 },
  { structure: "krugman-free", starts: 1 },
  { structure: "krugman-free", closure: "own-income", scale: 0.8, starts: 1 },
  { structure: "short-run", mobility: 0 },
  { structure: "short-run", mobility: 1.4, closure: "zero" },
  { finalElasticity: 0.4 },
  { inputElasticity: 2.5, closure: "own-income" },
  { structure: "short-run", mobility: 0.5, finalElasticity: 0.6, inputElasticity: 0.3, numeraire: "wage:B" },
];

/** Largest distance to central differences, extrapolated once, over the largest component. */
function distance(outcome: Outcome, options: SolveOptions): number {
  const chosen = { ...options, ...fine };
  const ours = gradient(solve(economy, { tariffs }, chosen), outcome, { tolerance: 1e-11 });
  const largest = ours.tariffs.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const central = (cell: number, step: number): number => {
    const [up, down] = [step, -step].map((by) =>
      outcome(solve(economy, { tariffs: tariffs.map((rate, at) => (at === cell ? rate + by : rate)) }, chosen)),
    );
    return (up!.value - down!.value) / (2 * step);
  };
  let worst = 0;
  for (const [cell, value] of ours.tariffs.entries()) {
    if (cell % 2 === 0 && cell > 6) continue;
    const expected = (4 * central(cell, 5e-4) - central(cell, 1e-3)) / 3;
    worst = Math.max(worst, Math.abs(value - expected) / largest);
  }
  return worst;
}

describe("the gradient of every structure, against central differences", () => {
  for (const options of variants) {
    it.each(outcomes)(`${Object.values(options).join(", ")}: %s`, (_, outcome) => {
      expect(distance(outcome, options)).toBeLessThan(promised);
    });
  }
});

describe("weighted sectors", () => {
  it("with equal weights are income less revenue and surplus, deflated", () => {
    const solution = solve(economy, { tariffs }, { structure: "krugman-fixed", ...fine });
    const equal = weightedSectors("B", { grain: 1, cloth: 1, care: 1 })(solution).value;
    expect(equal).toBeCloseTo(Math.log(solution.welfareHat[1]!), 12);
    const { value, slopes } = weightedSectors("B", {})(solution);
    expect(value).toBe(equal);
    expect(slopes.output!.every((slope) => Number.isFinite(slope))).toBe(true);
  });

  it.each([
    [{ grian: 1 }, 'unknown sector "grian"; did you mean "grain"?'],
    [{ grain: -1 }, "weight of grain is -1; it is 0 or more"],
  ] as const)("refuses %j", (weights, message) => {
    const solution = solve(economy);
    expect(() => weightedSectors("B", weights)(solution)).toThrow(message);
  });
});
