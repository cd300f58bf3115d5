import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { additiveNashInNash, mostWithTransfers, rubinsteinShare, rubinsteinWeights, shareSurplus } from "./index.js";

describe("a surplus that can be shared out", () => {
  it("adds the weights' shares to the threat point", () => {
    expect(shareSurplus([2, 1], 10, [0.75, 0.25])).toEqual([7.25, 2.75]);
    expect(shareSurplus([2, 1], 3)).toBeNull();
    expect(() => shareSurplus([2, 1], 10, [1])).toThrow("write 2 numbers");
  });

  it("leaves each at most what the others' threats do not take: 9 and 8 of 10 over 2 and 1", () => {
    expect(mostWithTransfers([2, 1], 10)).toEqual([9, 8]);
    // The end for a party is where it has all the weight in the sharing.
    expect(shareSurplus([2, 1], 10, [1, 0])?.[0]).toBe(9);
    expect(mostWithTransfers([2, 1], 3)).toBeNull();
  });

  it("goes wholly to the parties, and a better threat never hurts its owner", () => {
    const value = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 5 }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (threat, surplus) => {
          const total = threat.reduce((sum, one) => sum + one, 0) + surplus;
          const shared = shareSurplus(threat, total)!;
          expect(shared.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 9);
          const better = shareSurplus(threat.with(0, threat[0]! + surplus / 2), total)!;
          expect(better[0]).toBeGreaterThan(shared[0]!);
        },
      ),
    );
  });
});

describe("patience", () => {
  it("gives five sevenths to the first of two whose factors are 0.9 and 0.8", () => {
    expect(rubinsteinShare(0.9, 0.8)).toBeCloseTo(5 / 7, 14);
    expect(() => rubinsteinShare(1, 0.8)).toThrow("a discount factor of 1");
  });

  it("becomes weights in proportion to the other's rate as offers follow each other quickly", () => {
    const [first = 0, second = 0] = rubinsteinWeights([0.04, 0.12]);
    expect(first).toBeCloseTo(0.75, 14);
    expect(second).toBeCloseTo(0.25, 14);
    // Offers a millionth of a year apart: what is left of the head start is of that size.
    const step = 1e-6;
    expect(rubinsteinShare(1 - 0.04 * step, 1 - 0.12 * step)).toBeCloseTo(first, 6);
    expect(() => rubinsteinWeights([0.05, 0])).toThrow("a discount rate of 0");
  });
});

describe("bilateral surpluses that add up", () => {
  it("are shared pair by pair: 8, 7 and 5 of 10, 6 and 4", () => {
    const pairs = [
      { pair: ["USA", "CAN"], surplus: 10 },
      { pair: ["USA", "MEX"], surplus: 6 },
      { pair: ["CAN", "MEX"], surplus: 4 },
    ] as const;
    expect(additiveNashInNash(pairs)).toEqual({ USA: 8, CAN: 7, MEX: 5 });
    expect(additiveNashInNash(pairs, { MEX: -3 })).toEqual({ USA: 8, CAN: 7, MEX: 2 });
  });

  it("leave a pair without a surplus where it was, and refuse an impossible weight", () => {
    expect(additiveNashInNash([{ pair: ["USA", "CAN"], surplus: -1 }], { USA: 1 })).toEqual({ USA: 1, CAN: 0 });
    expect(() => additiveNashInNash([{ pair: ["USA", "CAN"], surplus: 1, weight: 2 }])).toThrow("USA and CAN");
  });
});
