import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy, apart } from "../../tests/support/economies.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy } from "../files/index.js";
import { solve } from "./index.js";

const raised = ({ regions, sectors, tariff }: Economy, by: number): { tariffs: Float64Array } => ({
  tariffs: tariff.map((rate, at) =>
    Math.floor(at / (regions.length * sectors.length)) === Math.floor(at / sectors.length) % regions.length
      ? rate
      : rate + by,
  ),
});

/** Errors of a solve at this tolerance stay below ten times it in economies of this size. */
const fine = { tolerance: 1e-12 } as const;
const close = 1e-10;

describe("a search from a solution nearby", () => {
  it("ends where a search from hats of one ends", () => {
    fc.assert(
      fc.property(anyEconomy, fc.constantFrom("world-va", "own-income", "zero"), (economy, closure) => {
        const start = solve(economy, raised(economy, 0.1), { ...fine, closure });
        const cold = solve(economy, raised(economy, 0.12), { ...fine, closure });
        const warm = solve(economy, raised(economy, 0.12), { ...fine, closure, start });
        for (const key of ["wageHat", "welfareHat", "priceHat", "output"] as const) {
          expect(apart(warm[key], cold[key])).toBeLessThan(close);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("takes fewer sweeps, and the same in every run", () => {
    const { economy } = loadEconomy("na-2022");
    const start = solve(economy, raised(economy, 0.1));
    const cold = solve(economy, raised(economy, 0.101));
    const warm = solve(economy, raised(economy, 0.101), { start });
    expect(warm.sweeps).toBeLessThan(cold.sweeps);
    const again = solve(economy, raised(economy, 0.101), { start });
    for (const key of ["wageHat", "share", "flow"] as const) expect(apart(again[key], warm[key])).toBe(0);
  });

  it("at the very solution asked for, needs one sweep to see it", () => {
    const { economy } = loadEconomy("na-2022");
    const start = solve(economy, raised(economy, 0.1), fine);
    expect(solve(economy, raised(economy, 0.1), { start }).sweeps).toBe(1);
  });
});
