import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, log, pow } from "./numeric.js";

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.abs(b);

describe("exp and log", () => {
  it("agree with the engine's own to 2 ulp wherever the result is a normal number", () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
        expect(relative(exp(x), Math.exp(x))).toBeLessThan(5e-16);
      }),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(5e-16 * Math.max(1e-300, Math.abs(Math.log(x))));
      }),
      { numRuns: 20_000 },
    );
  });

  it("keep the known values", () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), log(1), log(0), log(Infinity)]).toEqual([
      1,
      0,
      Infinity,
      0,
      -Infinity,
      Infinity,
    ]);
    expect(relative(exp(1), Math.E)).toBeLessThan(5e-16);
    expect([exp(Number.NaN), log(Number.NaN), log(-1)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe("pow", () => {
  it("is exact at the edges and close between them", () => {
    expect([pow(0, 2), pow(0, -1), pow(0, 0), pow(1, 1e300), pow(5, 0)]).toEqual([0, Infinity, 1, 1, 1]);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: -65, max: 65, noNaN: true }),
        (x, y) => {
          expect(relative(pow(x, y), x ** y)).toBeLessThan(2e-13);
        },
      ),
    );
  });
});
