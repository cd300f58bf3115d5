import { describe, expect, it } from "vitest";
import { toyPlan } from "../../../tests/support/toy-plan.js";
import { log, normal } from "../../base/index.js";
import { claimedTariffs, claimMove, drawnInputs, smoothed } from "./draw.js";
import { evaluateDraw, evaluateInputs } from "./evaluate.js";
import { firstOrder } from "./first-order.js";
import type { DrawPlan } from "./plan.js";
import { elasticityRange } from "./plan.js";
import { quantile, summarise } from "./summary.js";
import { tornado } from "./tornado.js";

const plan = toyPlan();

describe("a quantile", () => {
  it("lies between neighbours in proportion", () => {
    const values = Float64Array.of(1, 2, 4, 8, 16);
    expect([0, 0.25, 0.5, 0.8, 1].map((q) => quantile(values, q))).toEqual([1, 2, 4, expect.closeTo(9.6, 12), 16]);
    expect(quantile(Float64Array.of(7), 0.95)).toBe(7);
  });
});

describe("intervals of an outcome that is linear in a normal input, 3 + 2 z", () => {
  // One region, five measures, all alike.
  const linear = { ...plan, economy: { ...plan.economy, regions: ["ONE"] } };
  const rows = (seed: number, draws: number): Float64Array[] =>
    Array.from({ length: draws }, (_, draw) => new Float64Array(5).fill(3 + 2 * normal(seed, draw, 0)));

  it("end at the known points of the distribution", () => {
    const n = 40_000;
    const found = summarise(linear, rows(1, n), "draws");
    // The standard error of a quantile is sqrt(p (1 - p) / n) over the density, 2 for the factor; four of them.
    const tail = (4 * 2 * Math.sqrt((0.05 * 0.95) / n)) / 0.10314;
    expect(Math.abs((found?.welfareExactPct.ONE?.low ?? 0) - (3 - 2 * 1.6448536269514722))).toBeLessThan(tail);
    expect(Math.abs((found?.welfareExactPct.ONE?.high ?? 0) - (3 + 2 * 1.6448536269514722))).toBeLessThan(tail);
    expect(Math.abs((found?.welfareExactPct.ONE?.median ?? 0) - 3)).toBeLessThan(
      (4 * 2 * 0.5) / Math.sqrt(n) / 0.39894,
    );
    // 3 + 2 z falls below 0 with probability 0.0668 (z below -1.5).
    expect(Math.abs((found?.losesShare?.ONE ?? 0) - 0.0668072)).toBeLessThan(4 * Math.sqrt((0.0668 * 0.9332) / n));
  });

  it("hold nine in ten of draws they were not made from", () => {
    const [trials, size] = [400, 200];
    let covered = 0;
    for (let seed = 1; seed <= trials; seed += 1) {
      const range = summarise(linear, rows(seed, size), "draws")?.welfareExactPct.ONE;
      const fresh = 3 + 2 * normal(seed, size, 0);
      if (range && range.low <= fresh && fresh <= range.high) covered += 1;
    }
    // Type 7 quantiles of 200 draws cover (0.9 x 199 + 1) / 201 = 0.896 of a new one; four standard errors over 400 trials.
    expect(Math.abs(covered / trials - 0.896)).toBeLessThan(4 * Math.sqrt((0.896 * 0.104) / trials));
  });

  it("are not there without an outcome", () => {
    expect(summarise(linear, [], "draws")).toBeNull();
  });
});

describe("draws of elasticities", () => {
  const theta = (goods: number, tools: number) =>
    new Map([
      ["goods", goods],
      ["tools", tools],
    ]);
  const economy = { ...plan.economy, sectors: ["goods", "tools", "own"], elasticity: Float64Array.of(5, 5, 7) };
  const sets = [2, 4, 8].map((value, index) => ({ set: `S${index}`, theta: theta(value, 6) }));
  const range = elasticityRange(economy, sets);

  it("take mean and deviation of the logs of the sets, and the pooled deviation where no set knows the sector", () => {
    // Logs of 2, 4, 8 are 1, 2, 3 times log 2: deviation sqrt(2/3) log 2; the sets agree on tools.
    expect(range.mean[0]).toBeCloseTo(log(4), 12);
    expect(range.deviation[0]).toBeCloseTo(Math.sqrt(2 / 3) * Math.LN2, 12);
    expect([range.mean[1], range.deviation[1]]).toEqual([expect.closeTo(log(6), 12), expect.closeTo(0, 12)]);
    expect([range.mean[2], range.known[2]]).toEqual([log(7), 0]);
    expect(range.deviation[2]).toBeCloseTo(Math.sqrt(1 / 3) * Math.LN2, 12);
  });

  it("have the mean and the deviation of the sets", () => {
    const n = 6000;
    const drawn = Array.from({ length: n }, (_, draw) =>
      smoothed(
        range,
        draw % 3,
        range.own.map((_, sector) => normal(3, draw, sector)),
      ),
    );
    for (const sector of [0, 2]) {
      const values = drawn.map((row) => row[sector]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
      const known = range.deviation[sector]!;
      // Four standard errors of a mean and of a deviation.
      expect(Math.abs(mean - range.mean[sector]!)).toBeLessThan((4 * known) / Math.sqrt(n));
      expect(Math.abs(deviation - known)).toBeLessThan((4 * known) / Math.sqrt(2 * n));
    }
    expect(drawn.every((row) => Math.abs(row[1]! - log(6)) < 1e-12)).toBe(true);
  });
});

describe("claim shares", () => {
  it("move towards everything or nothing claimed, never past it", () => {
    const spread = { origin: "CAN", share: 0.8, deviation: 0.05 };
    // One deviation up is 0.05 of the 0.2 not claimed, one down 0.05 of the 0.8 claimed.
    expect([1, -1, 5, -20, 0].map((z) => claimMove(spread, z))).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(-0.0625, 12),
      1,
      -1,
      0,
    ]);
    expect([1, -1].map((z) => claimMove({ ...spread, share: z > 0 ? 1 : 0 }, z))).toEqual([0, 0]);
  });

  it("move the tariffs on their own exporter in a straight line", () => {
    const range = {
      tariffs: Float64Array.of(0, 0.1, 0.2, 0),
      unclaimed: Float64Array.of(0, 0.3, 0.9, 0),
      claimed: Float64Array.of(0, 0.02, 0.9, 0),
    };
    const moved = (move: number) => [...claimedTariffs(range, new Map([[1, move]]), [2, 1])];
    expect(moved(0.5)).toEqual([0, expect.closeTo(0.06, 12), 0.2, 0]);
    expect(moved(-0.25)).toEqual([0, expect.closeTo(0.15, 12), 0.2, 0]);
    expect(moved(0)).toEqual([...range.tariffs]);
  });
});

describe("a draw", () => {
  it("depends on its number and the seed alone", () => {
    expect(drawnInputs(plan, 3)).toEqual(drawnInputs({ ...plan }, 3));
    expect(drawnInputs(plan, 3)).not.toEqual(drawnInputs(plan, 4));
    expect(drawnInputs(plan, 3)).not.toEqual(drawnInputs({ ...plan, seed: 2 }, 3));
  });

  it("takes every closure about as often", () => {
    const drawn = Array.from({ length: 900 }, (_, draw) => drawnInputs(plan, draw).closure);
    // 300 of 900 each, four standard errors: sqrt(900 x 1/3 x 2/3) = 14.
    for (const closure of plan.closures) {
      expect(Math.abs(drawn.filter((each) => each === closure).length - 300)).toBeLessThan(57);
    }
  });

  it("with nothing uncertain is the scenario itself", () => {
    const certain: DrawPlan = {
      ...plan,
      elasticities: { ...plan.elasticities, deviation: new Float64Array(plan.economy.sectors.length) },
      closures: ["world-va"],
    };
    const own = { logTheta: certain.elasticities.own, closure: "world-va", claims: [] } as const;
    expect(evaluateDraw(certain, 5)).toEqual(evaluateInputs(certain, own));
  });
});

describe("first-order intervals", () => {
  it("agree with draws where the spread is so small that outcomes are linear", () => {
    const small: DrawPlan = {
      ...plan,
      tolerance: 1e-12,
      elasticities: { ...plan.elasticities, deviation: plan.elasticities.deviation.map((value) => value / 50) },
      closures: ["world-va"],
    };
    const n = 800;
    const rows = Array.from({ length: n }, (_, draw) => evaluateDraw(small, draw)).filter((row) => row !== null);
    const [drawn, predicted] = [summarise(small, rows, "draws"), firstOrder(small)];
    for (const region of plan.economy.regions) {
      const [one, two] = [drawn!.welfareExactPct[region]!, predicted!.welfareExactPct[region]!];
      const deviation = (two.high - two.low) / 3.2897;
      // The standard error of a 5 % quantile of 800 draws is 2.11 / sqrt(800) deviations; four of them.
      const tolerance = (4 * 2.11 * deviation) / Math.sqrt(n);
      expect(Math.abs(one.low - two.low)).toBeLessThan(tolerance);
      expect(Math.abs(one.high - two.high)).toBeLessThan(tolerance);
    }
  });
});

describe("one input at a time", () => {
  it("gives the scenario itself at its own closure, and rows for all that is drawn", () => {
    const rows = tornado(plan);
    const own = evaluateInputs(plan, { logTheta: plan.elasticities.own, closure: "world-va", claims: [] });
    const closures = rows.find(({ input }) => input === "closures");
    expect(closures?.points.find(({ at }) => at === "world-va")?.welfareExactPct.CEL).toBe(own?.[2]);
    expect(rows.filter(({ input }) => input === "elasticity").map(({ of }) => of)).toEqual(plan.economy.sectors);
    for (const { points } of rows)
      for (const { welfareExactPct } of points) expect(welfareExactPct.CEL).toBeLessThan(0);
  });
});
