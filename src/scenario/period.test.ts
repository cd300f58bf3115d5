import { describe, expect, it } from "vitest";
import { parseDay } from "../base/index.js";
import { rankCorrelation } from "./backtest.js";
import { meanTariffs } from "./period.js";

describe("the tariffs of a period", () => {
  it("weigh every tariff by its days: a quarter of the time at 40 %, else 0, is 10 %", () => {
    const spells = [
      { day: parseDay("2025-01-01"), days: 30 },
      { day: parseDay("2025-01-31"), days: 10 },
    ];
    const mean = meanTariffs(spells, (day) => Float64Array.of(day === "2025-01-31" ? 0.4 : 0, 0.1));
    expect(mean[0]).toBeCloseTo(0.1, 15);
    expect(mean[1]).toBe(0.1);
  });
});

describe("the rank correlation", () => {
  it("is 1 in the same order, -1 in the opposite one, and 0.8 with one neighbour swapped among four", () => {
    expect(rankCorrelation([1, 2, 30], [4, 5, 6])).toBe(1);
    expect(rankCorrelation([3, 2, 1], [4, 5, 6])).toBe(-1);
    // 1 - 6 x 2 / (4 x 15)
    expect(rankCorrelation([1, 2, 3, 4], [2, 1, 3, 4])).toBeCloseTo(0.8, 15);
  });
});
