import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy } from "../../tests/support/economies.js";
import { rebase, solve } from "./index.js";

describe("no change", () => {
  it("is exactly the base on any economy that was solved before", () => {
    fc.assert(
      fc.property(anyEconomy, (economy) => {
        const tariffs = economy.tariff.map((rate) => rate + 0.05);
        const again = solve(rebase(solve(economy, { tariffs })), { tariffs });
        const { welfareHat, wageHat, priceHat, sweeps } = again;
        for (const hats of [welfareHat, wageHat, priceHat]) expect(hats.every((hat) => hat === 1)).toBe(true);
        expect(sweeps).toBe(0);
        expect(again.flow).toEqual(again.baseFlow);
        expect(again.firstOrder.welfare.every((share) => share === 0)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("of a base that is no equilibrium is searched for, not assumed", () => {
    fc.assert(
      fc.property(anyEconomy, (economy) => {
        const valueAdded = economy.valueAdded.map((value, region) => (region === 0 ? value * 1.1 : value));
        expect(solve({ ...economy, valueAdded }).sweeps).toBeGreaterThan(0);
      }),
      { numRuns: 5 },
    );
  });
});
