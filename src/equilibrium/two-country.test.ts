import { describe, expect, it } from "vitest";
import { armington } from "../../tests/support/armington.js";
import type { Economy } from "../economy/index.js";
import { readText, shipped } from "../files/index.js";
import { gradient, logWelfare, solve } from "./index.js";

interface KnownCase {
  /** [exporter][importer] flows, balanced, without tariffs. */
  X: [[number, number], [number, number]];
  eps: number;
  t2?: number;
  tstar?: number;
  lam22?: number;
  nash?: [number, number];
  dW_pct: [number, number];
}

const file = JSON.parse(readText(shipped("benchmarks", "game-theory", "two-country-tariffs.json"))) as {
  cases: KnownCase[];
};

/** The Armington economy of a known case. */
const economyOf = ({ X, eps }: KnownCase): Economy => armington(["ONE", "TWO"], X, eps);

/** Tariff of ONE on TWO and of TWO on ONE in; welfare in percent and the post-tariff own share of TWO out. */
function play(known: KnownCase, t1: number, t2: number): { welfare: number[]; ownShare: number } {
  const solution = solve(economyOf(known), { tariffs: Float64Array.of(0, t1, t2, 0) }, { tolerance: 1e-13 });
  return { welfare: [...solution.welfareHat].map((hat) => 100 * (hat - 1)), ownShare: solution.share[3]! };
}

const bestReplies = file.cases.filter((known) => known.tstar !== undefined);
const nashes = file.cases.filter((known) => known.nash !== undefined);

describe("the two-country tariff game, against its exact first-order condition", () => {
  it("has best replies and Nash equilibria at hand", () => {
    expect([bestReplies.length > 3, nashes.length > 0]).toEqual([true, true]);
  });

  it.each(bestReplies)("best reply $tstar to $t2 at elasticity $eps: welfare, own share and formula agree", (known) => {
    const { tstar = 0, t2 = 0, lam22 = 0, eps } = known;
    const { welfare, ownShare } = play(known, tstar, t2);
    // The known answers were found by a search to about 1e-9 in welfare; shares move at first order with the tariff.
    expect(welfare[0]).toBeCloseTo(known.dW_pct[0], 8);
    expect(welfare[1]).toBeCloseTo(known.dW_pct[1], 6);
    expect(ownShare).toBeCloseTo(lam22, 7);
    expect(tstar).toBeCloseTo((1 + t2 * ownShare) / (eps * ownShare * (1 + t2)), 6);
  });

  it.each(bestReplies)("no nearby tariff does better than $tstar against $t2 at elasticity $eps", (known) => {
    const { tstar = 0, t2 = 0 } = known;
    const best = play(known, tstar, t2).welfare[0]!;
    for (const step of [-0.01, 0.01]) expect(play(known, tstar + step, t2).welfare[0]!).toBeLessThan(best);
  });

  it.each(nashes)(
    "Nash tariffs $nash at elasticity $eps: welfare agrees, and neither side gains by moving",
    (known) => {
      const [t1, t2] = known.nash as [number, number];
      const { welfare } = play(known, t1, t2);
      expect(welfare[0]).toBeCloseTo(known.dW_pct[0], 6);
      expect(welfare[1]).toBeCloseTo(known.dW_pct[1], 6);
      for (const step of [-0.01, 0.01]) {
        expect(play(known, t1 + step, t2).welfare[0]!).toBeLessThan(welfare[0]!);
        expect(play(known, t1, t2 + step).welfare[1]!).toBeLessThan(welfare[1]!);
      }
    },
  );
});

/** Derivatives of log welfare of ONE in its tariff, and of TWO in its own. */
function ownSlopes(known: KnownCase, t1: number, t2: number): [number, number] {
  const solution = solve(economyOf(known), { tariffs: Float64Array.of(0, t1, t2, 0) }, { tolerance: 1e-13 });
  const [one, two] = ["ONE", "TWO"].map((code) => gradient(solution, logWelfare({ [code]: 1 }), { tolerance: 1e-12 }));
  return [one!.tariffs[1]!, two!.tariffs[2]!];
}

describe("the gradient at optimal tariffs", () => {
  it.each(bestReplies)("is zero at the known best reply $tstar to $t2", (known) => {
    // The known tariffs were found by a search on welfare: good to about 1e-7.
    expect(Math.abs(ownSlopes(known, known.tstar!, known.t2!)[0])).toBeLessThan(1e-7);
  });

  it.each(bestReplies)(
    "is zero to rounding where the exact condition holds, against $t2 at elasticity $eps",
    (known) => {
      const { t2 = 0, eps } = known;
      let t1 = known.tstar!;
      for (let round = 0; round < 60; round += 1) {
        const { ownShare } = play(known, t1, t2);
        t1 = (1 + t2 * ownShare) / (eps * ownShare * (1 + t2));
      }
      expect(Math.abs(ownSlopes(known, t1, t2)[0])).toBeLessThan(1e-11);
      // A lower tariff is worth raising, a higher one lowering.
      expect(ownSlopes(known, 0.9 * t1, t2)[0]).toBeGreaterThan(1e-4);
      expect(ownSlopes(known, 1.1 * t1, t2)[0]).toBeLessThan(-1e-4);
    },
  );

  it.each(nashes)("is zero for both sides at the Nash tariffs $nash", (known) => {
    for (const slope of ownSlopes(known, ...(known.nash as [number, number]))) {
      expect(Math.abs(slope)).toBeLessThan(1e-7);
    }
  });
});
