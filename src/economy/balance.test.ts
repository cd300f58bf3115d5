import { array as arrayOf, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { balance } from "./balance.js";

const array = (...values: number[]): Float64Array => Float64Array.from(values);

describe("balancing a matrix to totals", () => {
  it("leaves a matrix alone that has its totals", () => {
    const start = array(1, 2, 3, 4);
    const { matrix, rounds, moved } = balance(start, array(3, 7), array(4, 6));
    expect(matrix).toEqual(start);
    expect([rounds, moved]).toEqual([1, 0]);
  });

  it("spreads a flat start in proportion to the totals", () => {
    // Known answer: with equal cells the result is row total x column total / sum.
    const { matrix } = balance(array(1, 1, 1, 1), array(3, 7), array(4, 6));
    for (const [at, value] of [1.2, 1.8, 2.8, 4.2].entries()) expect(matrix[at]).toBeCloseTo(value, 12);
  });

  it("keeps zeros, and says how much moved", () => {
    const { matrix, moved } = balance(array(1, 0, 0, 1), array(3, 1), array(3, 1));
    expect([...matrix]).toEqual([3, 0, 0, 1]);
    expect(moved).toBe(1);
  });

  it("reaches any positive totals and keeps cross ratios, the mark of least cross-entropy", () => {
    const cells = arrayOf(double({ min: 0.1, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 });
    assert(
      property(cells, cells, (first, second) => {
        const [a, b, c, d] = second as [number, number, number, number];
        const start = Float64Array.from(first);
        const { matrix } = balance(start, array(a + b, c + d), array(a + c, b + d));
        const [w, x, y, z] = [...matrix] as [number, number, number, number];
        const ratio = (p: number, q: number, r: number, s: number): number => (p * s) / (q * r);
        // Rounding of some hundred rounds, 1e-16 each.
        expect(ratio(w, x, y, z) / ratio(...(first as [number, number, number, number]))).toBeCloseTo(1, 9);
        expect((w + x) / (a + b)).toBeCloseTo(1, 12);
        expect((c + d) / (y + z)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("refuses totals that cannot be met, by name", () => {
    expect(() => balance(array(1, 1, 1, 1), array(-1, 3), array(1, 1))).toThrow("row 0 is -1");
    expect(() => balance(array(1, 1, 1, 1), array(1, 3), array(1, 1))).toThrow("must agree");
    expect(() => balance(array(0, 0, 1, 1), array(1, 1), array(1, 1))).toThrow("row 0 is empty");
    expect(() => balance(array(1, 0, 0, 1), array(3, 1), array(1, 3))).toThrow("no matrix with these zeros");
  });
});
