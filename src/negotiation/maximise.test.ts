import { describe, expect, it } from "vitest";
import { maximise } from "./maximise.js";

const box = (lower: number[], upper: number[]) => ({
  lower: Float64Array.from(lower),
  upper: Float64Array.from(upper),
});

/** Minus the Rosenbrock function: maximum 0 at (1, 1), at the end of a bent valley. */
const rosenbrock = ([x = 0, y = 0]: Float64Array) => ({
  value: -((1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)),
  slope: () => Float64Array.of(2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)),
});

describe("the maximum in a box", () => {
  it("of a bent valley is found to the last digits", () => {
    const { at, slope } = maximise(rosenbrock, Float64Array.of(-1.2, 1), box([-2, -2], [2, 2]), { tolerance: 1e-9 });
    expect(at[0]).toBeCloseTo(1, 9);
    expect(at[1]).toBeCloseTo(1, 9);
    expect(slope).toBeLessThanOrEqual(1e-9);
  });

  it("lies on a bound when the slope points out there, with the other coordinate at its best", () => {
    const { at } = maximise(rosenbrock, Float64Array.of(-1.2, 1), box([-2, -2], [0.5, 2]));
    expect(at[0]).toBe(0.5);
    expect(at[1]).toBeCloseTo(0.25, 9);
  });

  it("is found from where the function bends upwards", () => {
    // -1/(1+x^2) turned over: flat far out, maximum of 1/(1+x^2) at 0.
    const bell = ([x = 0]: Float64Array) => {
      const base = 1 + x * x;
      return { value: 1 / base, slope: () => Float64Array.of((-2 * x) / (base * base)) };
    };
    const { at, evaluations } = maximise(bell, Float64Array.of(60), box([-100], [100]));
    expect(at[0]).toBeCloseTo(0, 9);
    expect(evaluations).toBeLessThan(100);
  });

  it("of a start outside the box is looked for inside it", () => {
    const { at } = maximise(rosenbrock, Float64Array.of(9, 9), box([2, 0], [3, 4.5]));
    expect(at[0]).toBeCloseTo(2, 9);
    expect(at[1]).toBeCloseTo(4, 9);
  });
});
