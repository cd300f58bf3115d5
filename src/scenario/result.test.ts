import { describe, expect, it } from "vitest";
import { economyOf } from "../../tests/support/economies.js";
import { solve } from "../equilibrium/index.js";
import { resultSchema, toResult } from "./result.js";

/** A exports steel to B, B food to A; nobody else trades it. Balanced trade of 2 each way. */
const economy = economyOf({
  regions: ["A", "B"],
  sectors: ["food", "steel"],
  valueAdded: [10, 5],
  tradeSurplus: [0, 0],
  vaShare: [1, 1, 1, 1],
  finalShare: [0.5, 0.5, 0.4, 0.6],
  expenditure: [5, 5, 2, 3],
  share: [0.6, 1, 0.4, 0, 0, 2 / 3, 1, 1 / 3],
  tariff: Array.from({ length: 8 }, () => 0),
  io: Array.from({ length: 8 }, () => 0),
  elasticity: [5, 5],
});
const solution = solve(economy, { tariffs: Float64Array.from([0, 0, 0.1, 0, 0, 0, 0, 0]) });
const result = toResult(solution, {
  versions: { parley: "0", economy: "toy", elasticities: "toy" },
  inputs: { economy: "toy" },
  warnings: ["first"],
});

describe("the published result", () => {
  it("fits its schema, which knows no other key", () => {
    expect(resultSchema.parse(result)).toEqual(result);
    expect(resultSchema.safeParse({ ...result, welfare: {} }).success).toBe(false);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it("names regions, sectors and pairs by code and leaves out cells that are empty in the base", () => {
    expect(Object.keys(result.wageHat)).toEqual(["A", "B"]);
    expect(result.bilateral.map(({ importer, exporter, sector }) => [importer, exporter, sector])).toEqual([
      ["A", "B", "food"],
      ["B", "A", "steel"],
    ]);
    expect(result.sectors.map(({ region, sector }) => `${region} ${sector}`)).toEqual([
      "A food",
      "A steel",
      "B food",
      "B steel",
    ]);
  });

  it("agrees with itself: revenue is rate times imports, exports of one are imports of the other", () => {
    const cell = result.bilateral[0]!;
    expect(cell.tariff).toBe(0.1);
    expect(result.tariffRevenue["A"]).toBeCloseTo(0.1 * cell.imports, 12);
    // Summed in another order: equal to the last bits of a double.
    expect(result.exports["B"]).toBeCloseTo(result.imports["A"]!, 13);
    expect(result.importsHat["A"]).toBeCloseTo(result.imports["A"]! / 2, 12);
    expect(result.usdBn["A"]).toBeCloseTo((10 * result.welfareExactPct["A"]!) / 100 / 1000, 15);
    expect(result.welfareExactPct["A"]).toBeCloseTo(
      100 * (result.incomeHat["A"]! / result.priceIndexHat["A"]! - 1),
      10,
    );
    expect(result.realWagePct["B"]).toBeCloseTo(100 * (result.wageHat["B"]! / result.priceIndexHat["B"]! - 1), 10);
  });

  it("puts what the caller asked beside the defaults", () => {
    expect(result.inputs).toEqual({
      economy: "toy",
      structure: "cp",
      closure: "world-va",
      numeraire: "world-va",
      tolerance: 1e-10,
    });
    expect(result.warnings[0]).toBe("first");
  });
});
