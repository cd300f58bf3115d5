import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy, apart } from "../../tests/support/economies.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy } from "../files/index.js";
import { decompose, rebase, solve } from "./index.js";

/** Errors of a solve at this tolerance stay below a hundred times it in economies of this size. */
const fine = { tolerance: 1e-12 } as const;
const close = 1e-10;

/** [importer][exporter][sector] from a rule on region numbers. */
const cells = (
  { regions, sectors, tariff }: Economy,
  rule: (importer: number, exporter: number, sector: number, at: number) => number,
): Float64Array =>
  tariff.map((_, at) => {
    const [n, j] = [regions.length, sectors.length];
    return rule(Math.floor(at / (n * j)), Math.floor(at / j) % n, at % j, at);
  });

/** Lerner: a uniform tariff of region 0 on all imports, and its uniform tax on all exports at the same rate. */
function lernerPair(economy: Economy, rate: number) {
  const tariffs = cells(economy, (importer, exporter, _, at) => {
    const before = economy.tariff[at]!;
    return importer === 0 && exporter !== 0 ? (1 + before) * (1 + rate) - 1 : before;
  });
  const exportTaxes = cells(economy, (importer, exporter) => (exporter === 0 && importer !== 0 ? rate : 0));
  const options = { ...fine, closure: "zero" } as const;
  return [solve(economy, { tariffs }, options), solve(economy, { exportTaxes }, options)] as const;
}

describe("productivity", () => {
  it("works as lower iceberg costs to every buyer, home included; only unit costs differ, by the gain itself", () => {
    fc.assert(
      fc.property(anyEconomy, fc.constantFrom("world-va", "own-income"), (draw, closure) => {
        const j = draw.sectors.length;
        const productivityHat = draw.vaShare.map((_, at) => 1 + 0.1 * (at % 3));
        const icebergHat = cells(draw, (_, exporter, s) => 1 / productivityHat[exporter * j + s]!);
        const tariffs = draw.tariff.map((rate) => rate + 0.1);
        const options = { ...fine, closure };
        const made = solve(draw, { tariffs, productivityHat }, options);
        const moved = solve(draw, { tariffs, icebergHat }, options);
        for (const key of ["wageHat", "welfareHat", "priceHat", "expenditure", "flow"] as const) {
          expect(apart(made[key], moved[key])).toBeLessThan(close);
        }
        expect(
          apart(
            made.costHat,
            moved.costHat.map((hat, at) => hat / productivityHat[at]!),
          ),
        ).toBeLessThan(close);
      }),
      { numRuns: 30 },
    );
  });

  it("the same everywhere and in everything, without inputs: real income rises by just that", () => {
    const { economy } = loadEconomy("na-2022");
    const start = rebase(solve(economy, {}, { ...fine, structure: "no-io", closure: "zero" }));
    const { welfareHat, wageHat } = solve(start, { productivityHat: start.vaShare.map(() => 1.05) }, fine);
    for (const [n, hat] of welfareHat.entries()) {
      expect(Math.abs(hat / 1.05 - 1)).toBeLessThan(close);
      expect(Math.abs(wageHat[n]! - 1)).toBeLessThan(close);
    }
  });

  it("reaches sectors sold at home only, through their prices", () => {
    const { economy } = loadEconomy("cp2015-noS");
    const usa = economy.regions.indexOf("USA");
    const services = economy.sectors.length - 1;
    const at = usa * economy.sectors.length + services;
    const productivityHat = economy.vaShare.map((_, cell) => (cell === at ? 1.01 : 1));
    const solution = solve(economy, { productivityHat });
    expect(solution.residual).toBeLessThanOrEqual(1e-10);
    expect(solution.costHat[at]).toBeLessThan(0.991);
    expect(solution.priceHat[at]).toBeCloseTo(solution.costHat[at]!, 12);
    expect(solution.welfareHat[usa]).toBeGreaterThan(1);
  });
});

describe("export taxes", () => {
  it("Lerner: a uniform export tax is a uniform import tariff, for all real incomes, where trade is balanced", () => {
    fc.assert(
      fc.property(anyEconomy, fc.constantFrom(0.1, 0.5, -0.2), (draw, rate) => {
        const [byTariff, byTax] = lernerPair(draw, rate);
        expect(apart(byTariff.welfareHat, byTax.welfareHat)).toBeLessThan(close);
        expect(apart(byTariff.share, byTax.share)).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it("Lerner on the shipped economy, 20 % by the first region", () => {
    const [byTariff, byTax] = lernerPair(loadEconomy("na-2022").economy, 0.2);
    expect(apart(byTariff.welfareHat, byTax.welfareHat)).toBeLessThan(close);
    expect(Math.abs(byTariff.welfareHat[0]! - 1)).toBeGreaterThan(1e-3);
    expect(byTax.exportTaxRevenue[0]).toBeGreaterThan(0);
  });

  it("bring the exporter what the importer's tariff would bring the importer: trade is the same but for who collects", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const economy = { ...draw, tariff: cells(draw, () => 0) };
        const rate = 0.3;
        const exportTaxes = cells(economy, (importer, exporter) => (exporter === 0 && importer === 1 ? rate : 0));
        const { flow, exportTaxRevenue, income, wageHat, tradeSurplus, output } = solve(economy, { exportTaxes }, fine);
        const [n, j] = [economy.regions.length, economy.sectors.length];
        const taxed = flow.subarray(n * j, n * j + j).reduce((sum, value) => sum + value, 0);
        expect(Math.abs(exportTaxRevenue[0]! - (taxed * rate) / (1 + rate))).toBeLessThan(close * (1 + taxed));
        const expected = economy.valueAdded[0]! * wageHat[0]! + exportTaxRevenue[0]! - tradeSurplus[0]!;
        expect(income[0]).toBeCloseTo(expected, 10);
        // What producers get is what buyers pay at the border less the tax.
        let sold = 0;
        for (let m = 0; m < n; m += 1) for (let s = 0; s < j; s += 1) sold += flow[m * n * j + s]!;
        const made = output.subarray(0, j).reduce((sum, value) => sum + value, 0);
        expect(Math.abs(made - (sold - exportTaxRevenue[0]!))).toBeLessThan(close * (1 + sold));
      }),
      { numRuns: 30 },
    );
  });

  it("are refused where nothing follows them, and on sales at home", () => {
    const { economy } = loadEconomy("na-2022");
    const exportTaxes = cells(economy, (importer, exporter) => (importer === exporter ? 0 : 0.1));
    const solution = solve(economy, { exportTaxes });
    expect(() => rebase(solution)).toThrow("an economy has no place for export taxes");
    expect(() => solve(economy, { exportTaxes: exportTaxes.map(() => 0.1) })).toThrow(
      "export tax of USA on itself in A is 0.1; sales at home bear none: 0",
    );
    expect(() => solve(economy, { productivityHat: new Float64Array(3) })).toThrow("region x sector here is 12 x 22");
    expect(() => solve(economy, { productivityHat: economy.vaShare.map(() => 0) })).toThrow(
      "productivity hat of USA in A is 0; it must be above 0, for example 1.1",
    );
  });
});

describe("the decomposition", () => {
  it("adds up with export taxes and productivity too", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const exportTaxes = cells(draw, (importer, exporter, s) => (importer === exporter ? 0 : 0.03 * (s % 3)));
        const productivityHat = draw.vaShare.map((_, at) => 1 + 0.02 * (at % 2));
        const tariffs = draw.tariff.map((rate, at) => rate + 0.02 * (at % 3));
        const found = decompose(draw, { tariffs, exportTaxes, productivityHat }, fine);
        for (const [r, exact] of found.logWelfare.entries()) {
          expect(Math.abs(found.gap[r]!)).toBeLessThan(1e-8 + 1e-6 * Math.abs(exact));
        }
      }),
      { numRuns: 15 },
    );
  });
});
