import { describe, expect, it } from "vitest";
import { loadEconomy } from "../files/index.js";
import { competitiveness, deflection, diversion, incomeSide, type Solution, solve } from "./index.js";

const { economy } = loadEconomy("na-2022");
const [n, j] = [economy.regions.length, economy.sectors.length];
const [usa, canada, iron] = [
  economy.regions.indexOf("USA"),
  economy.regions.indexOf("CAN"),
  economy.sectors.indexOf("C24A"),
];
const tariffs = Float64Array.from(economy.tariff);
tariffs[(usa * n + canada) * j + iron]! += 0.25;
const steel = solve(economy, { tariffs });

/** Three regions, one good; A raises its tariff on B. Flows before and after, [importer][exporter]. */
const toy = {
  economy: { ...economy, regions: ["A", "B", "C"], sectors: ["goods"], tariff: new Float64Array(9) },
  tariffs: Float64Array.from([0, 0.2, 0, 0, 0, 0, 0, 0, 0]),
  baseFlow: Float64Array.from([50, 30, 20, 10, 60, 5, 8, 12, 70]),
  flow: Float64Array.from([58, 12, 27, 9, 66, 5, 7, 18, 69]),
  baseOutput: Float64Array.from([68, 102, 95]),
  costHat: Float64Array.from([1.02, 0.98, 1]),
} as unknown as Solution;

describe("trade diversion", () => {
  it("sorts the purchases of the importer by what its tariff does", () => {
    expect(diversion(toy)).toEqual([
      {
        importer: 0,
        sector: 0,
        raised: { before: 30, after: 12 },
        lowered: { before: 0, after: 0 },
        unchanged: { before: 20, after: 27 },
        home: { before: 50, after: 58 },
      },
    ]);
  });

  it("says where the exporter's sales go", () => {
    expect(deflection(toy)).toEqual([
      {
        exporter: 1,
        sector: 0,
        changed: { before: 30, after: 12 },
        elsewhere: { before: 12, after: 18 },
        home: { before: 60, after: 66 },
      },
    ]);
  });

  it("of a US duty on Canadian steel goes to others and home, and Canada's steel elsewhere", () => {
    const [into] = diversion(steel);
    expect([into?.importer, into?.sector, diversion(steel).length]).toEqual([usa, iron, 1]);
    expect(into!.raised.after).toBeLessThan(into!.raised.before);
    expect(into!.unchanged.after).toBeGreaterThan(into!.unchanged.before);
    expect(into!.home.after).toBeGreaterThan(into!.home.before);
    const [out] = deflection(steel);
    expect(out!.exporter).toBe(canada);
    expect(out!.elsewhere.after).toBeGreaterThan(out!.elsewhere.before);
  });
});

describe("competitiveness", () => {
  it("is cost against competitors weighted by what they sell abroad, and share in markets that change no tariff", () => {
    const found = competitiveness(toy);
    // B sells 42 abroad, C 25; against A's cost of 1.02 stands their geometric mean.
    const mean = Math.exp((42 * Math.log(0.98) + 25 * Math.log(1)) / 67);
    expect(found.relativeCostHat[0]).toBeCloseTo(1.02 / mean, 14);
    // Third markets of B: C alone, which buys 8 from A and 12 from B before, 7 and 18 after.
    expect(found.baseThirdMarketShare[1]).toBeCloseTo(12 / 20, 15);
    expect(found.thirdMarketShare[1]).toBeCloseTo(18 / 25, 15);
    // A's are B (10 from A, 5 from C) and C.
    expect(found.baseThirdMarketShare[0]).toBeCloseTo((10 + 8) / (10 + 5 + 8 + 12), 15);
    // C's is B alone: A changes a tariff.
    expect(found.baseThirdMarketShare[2]).toBeCloseTo(5 / 15, 15);
    expect([...found.thirdMarket]).toEqual([0, 1, 1]);
  });

  it("of US vehicles falls with a duty on steel, and shares of a market sum to one", () => {
    const found = competitiveness(steel);
    expect(found.relativeCostHat[usa * j + economy.sectors.indexOf("C29")]).toBeGreaterThan(1);
    const cars = economy.sectors.indexOf("C29");
    // No tariff changes on vehicles: every region but the seller is a third market, so shares lie below one.
    for (let i = 0; i < n; i += 1) expect(found.thirdMarketShare[i * j + cars]).toBeLessThan(1);
  });
});

describe("the income side", () => {
  it.each([
    ["cp", "world-va"],
    ["cp", "own-income"],
    ["cp", "zero"],
    ["krugman-fixed", "world-va"],
    ["short-run", "world-va"],
  ] as const)("adds up to log real income: %s, closure %s", (structure, closure) => {
    const solution = solve(economy, { tariffs }, { structure, closure });
    const parts = Object.values(incomeSide(solution));
    for (const [r, welfare] of solution.welfareHat.entries()) {
      const sum = parts.reduce((total, part) => total + part[r]!, 0);
      // Income of the solution and its parts agree to its residual and rounding.
      expect(Math.abs(sum - Math.log(welfare))).toBeLessThan(1e-12);
    }
    expect(incomeSide(solution).profits.some((value) => value !== 0)).toBe(structure === "krugman-fixed");
  });

  it("shows revenue where the duty is levied", () => {
    const { tariffRevenue, transfers } = incomeSide(steel);
    expect(tariffRevenue[usa]).toBeGreaterThan(0);
    expect([...transfers].every((value) => Math.abs(value) < 1e-15)).toBe(true);
  });
});
