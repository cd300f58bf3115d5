import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadSchedule } from "../files/index.js";
import { lawStart } from "../law/index.js";
import { dependence, herfindahl, type TradeFrame } from "./dependence.js";
import { preferenceParts } from "./preferences.js";

/** A buys half of its goods from B under a tariff of 10 %; B buys a quarter of its goods and half of its services from A. */
const toy: TradeFrame = {
  regions: ["A", "B"],
  sectors: ["goods", "services"],
  expenditure: Float64Array.of(110, 50, 200, 40),
  share: Float64Array.of(0.5, 1, 0.5, 0, 0.25, 0.5, 0.75, 0.5),
  tariff: Float64Array.of(0, 0, 0.1, 0, 0, 0, 0, 0),
  service: [false, true],
};

describe("dependence of a country", () => {
  const found = dependence(toy, "A");
  const row = (flow: string, scope: string, name: string) =>
    found.rows.find((one) => one.flow === flow && one.scope === scope && one.name === name);

  it("counts trade without tariffs and without sales at home, as worked out by hand", () => {
    expect(row("exports", "all", "B")?.value).toBe(70);
    expect(row("exports", "goods", "B")?.value).toBe(50);
    // 110 × 0.5 / 1.1, to the last bits of a double.
    expect(row("imports", "all", "B")?.value).toBeCloseTo(50, 12);
    expect(row("exports", "all", "services")?.share).toBeCloseTo(2 / 7, 12);
  });

  it("squares the shares for the concentration: 29/49 for shares of 5/7 and 2/7, 1 for a single partner", () => {
    const index = (flow: string, scope: string, by: string) =>
      found.concentration.find((one) => one.flow === flow && one.scope === scope && one.by === by)?.index;
    expect(index("exports", "all", "sector")).toBeCloseTo(29 / 49, 12);
    expect(index("exports", "all", "partner")).toBe(1);
  });

  it("sets exports to the largest buyer over output where there is no United States", () => {
    expect(found.exposureTo).toBe("B");
    expect(found.exposure.map(({ share }) => share)).toEqual([50 / 105, 2 / 7]);
  });

  it("has no share, not 0, where nothing is traded", () => {
    const alone = dependence({ ...toy, share: Float64Array.of(1, 1, 0, 0, 0.25, 0.5, 0.75, 0.5) }, "A");
    const imports = alone.rows.filter(({ flow }) => flow === "imports");
    expect(imports.every(({ share, value }) => share === null && value === 0)).toBe(true);
    expect(alone.concentration.find(({ flow }) => flow === "imports")?.index).toBeNull();
  });

  it("keeps the index between 1 over the number of shares and 1", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(amounts, (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const index = herfindahl(values.map((value) => value / total));
        // Rounding of at most thirty sums.
        expect(index).toBeGreaterThanOrEqual(1 / values.length - 1e-12);
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe("imports by preference", () => {
  it("sorts what claims nothing by the general column: tractors of 8701.10.01 are free, of 8701.21.00 pay 4 %", () => {
    const lines = [
      { code: "8701100100", value: 100e6, claimShare: 0.5 },
      { code: "8701210015", value: 100e6, claimShare: 0.25 },
      { code: "9801001012", value: 40e6, claimShare: 0.9 },
      { code: "8799990000", value: 10e6, claimShare: 0 },
    ];
    const parts = preferenceParts(lines, loadSchedule(["87"]), lawStart);
    expect(Object.fromEntries(parts.map(({ preference, value }) => [preference, value]))).toEqual({
      usmca: 75,
      free: 50,
      dutiable: 75,
      "chapters 98-99": 40,
      unknown: 10,
    });
  });
});
