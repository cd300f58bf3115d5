import { describe, expect, it } from "vitest";
import { finalDemand, total } from "./split.js";

const array = (...values: number[]): Float64Array => Float64Array.from(values);

describe("final demand within absorption", () => {
  it("is the shares of 2020 where they fit", () => {
    expect([...finalDemand(array(10, 20), array(30, 40), array(1, 1, 1, 1))]).toEqual([10, 20]);
  });

  it("divides absorption as in 2020 where they do not, and the other goods take the rest", () => {
    // 12 wanted of 10 absorbed, materials 4 by technology: 10 x 12 / (12 + 4) = 7.5; the other good gets 20 + 4.5.
    const final = finalDemand(array(12, 20), array(10, 40), array(1, 3, 5, 5));
    expect([...final]).toEqual([7.5, 24.5]);
    expect(total(final)).toBe(32);
  });
});
