import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bargainOnFrontier, frontierRules, frontierThrough, type PayoffFrontier, type PayoffPair } from "./index.js";

const root: PayoffFrontier = { most: (own) => Math.sqrt(Math.max(0, 1 - own)), from: 0, to: 1 };
const none: PayoffPair = [0, 0];
/** The product is flat at its top: payoffs are known to the root of the machine's precision. */
const flat = 7;

/** u_2 = c (1 - (u_1 / a)^2): frontiers of different slants. */
const curve = (a: number, c: number): PayoffFrontier => ({
  most: (own) => c * (1 - (own / a) * (own / a)),
  from: 0,
  to: a,
});
const size = fc.double({ min: 0.5, max: 5, noNaN: true });
const share = fc.double({ min: 0, max: 0.4, noNaN: true });

describe("bargaining on a frontier of payoffs", () => {
  it("picks the known points where the second has the root of what the first leaves", () => {
    const [one, two] = bargainOnFrontier(root, "nash", none)!;
    expect(one).toBeCloseTo(2 / 3, flat);
    expect(two).toBeCloseTo(Math.sqrt(1 / 3), flat);
    const golden = (Math.sqrt(5) - 1) / 2;
    for (const rule of ["kalai-smorodinsky", "egalitarian"] as const) {
      for (const payoff of bargainOnFrontier(root, rule, none)!) expect(payoff).toBeCloseTo(golden, 14);
    }
  });

  it("shares a line by the weights over the threat point", () => {
    const line = frontierThrough([
      [0, 10],
      [10, 0],
    ]);
    const [one, two] = bargainOnFrontier(line, "nash", [2, 1], [0.75, 0.25])!;
    // 2 and 1, then three quarters and one quarter of the surplus of 7.
    expect(one).toBeCloseTo(7.25, 6);
    expect(two).toBeCloseTo(2.75, 6);
  });

  it("says when no point beats the threat", () => {
    for (const rule of frontierRules) {
      expect(bargainOnFrontier(root, rule, [0.9, 0.5])).toBeNull();
      expect(bargainOnFrontier(root, rule, [2, 0])).toBeNull();
      expect(bargainOnFrontier(root, rule, [0, 1])).toBeNull();
    }
  });

  it("does not depend on units, but for equal gains", () => {
    fc.assert(
      fc.property(size, size, share, share, size, (a, c, d1, d2, unit) => {
        const threat: PayoffPair = [d1 * a, d2 * c];
        const [own, scaled] = [curve(a, c), curve(unit * a, c)];
        for (const rule of ["nash", "kalai-smorodinsky"] as const) {
          const before = bargainOnFrontier(own, rule, threat)!;
          const after = bargainOnFrontier(scaled, rule, [unit * threat[0], threat[1]])!;
          expect(Math.abs(after[0] / unit - before[0])).toBeLessThan(1e-6 * a);
        }
      }),
    );
    const before = bargainOnFrontier(curve(1, 1), "egalitarian", none)!;
    const after = bargainOnFrontier(curve(2, 1), "egalitarian", none)!;
    expect(Math.abs(after[0] / 2 - before[0])).toBeGreaterThan(0.1);
  });

  it("nash keeps its point when others that it did not pick are gone", () => {
    fc.assert(
      fc.property(size, size, share, share, fc.double({ min: 0, max: 0.9, noNaN: true }), (a, c, d1, d2, cut) => {
        const threat: PayoffPair = [d1 * a, d2 * c];
        const whole = curve(a, c);
        const [own] = bargainOnFrontier(whole, "nash", threat)!;
        const [left, right] = [threat[0] + cut * (own - threat[0]), own + (1 - cut) * (a - own)];
        const [again] = bargainOnFrontier({ ...whole, from: left, to: right }, "nash", threat)!;
        expect(Math.abs(again - own)).toBeLessThan(1e-6 * a);
      }),
    );
  });

  it("gives a party no less when its own threat point rises", () => {
    fc.assert(
      fc.property(size, size, share, share, fc.double({ min: 0.01, max: 0.2, noNaN: true }), (a, c, d1, d2, more) => {
        for (const rule of frontierRules) {
          const before = bargainOnFrontier(curve(a, c), rule, [d1 * a, d2 * c])!;
          // At most 0.6 of the way the second still has 0.64, above its threat.
          const after = bargainOnFrontier(curve(a, c), rule, [(d1 + more) * a, d2 * c])!;
          // The root of the machine's precision, for nash.
          expect(after[0]).toBeGreaterThan(before[0] - 1e-6 * a);
        }
      }),
    );
  });
});

describe("a frontier through points", () => {
  it("is the falling concave hull, lots being drawn between its corners", () => {
    const { most, from, to } = frontierThrough([
      [4, 0],
      [0, 3],
      [1, 3.5],
      [1, 1],
      [2, 2],
      [3, 2.5],
    ]);
    expect([from, to]).toEqual([0, 4]);
    expect(most(0)).toBe(3.5);
    expect(most(2)).toBe(3);
    expect(most(3.5)).toBe(1.25);
  });

  it("refuses to be drawn through nothing", () => {
    expect(() => frontierThrough([])).toThrow("a frontier needs at least one point");
  });
});
