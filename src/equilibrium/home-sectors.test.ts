import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy } from "../../tests/support/economies.js";
import type { Economy } from "../economy/index.js";
import { solve } from "./index.js";

/** All goods but the first are sold at home only; the last good is not supplied in the last region, which wants none. */
function mostlyAtHome(draw: Economy): Economy {
  const [n, j] = [draw.regions.length, draw.sectors.length];
  const missing = (r: number, s: number): boolean => s > 0 && s === j - 1 && r === n - 1;
  const share = draw.share.map((pi, at) => {
    const [importer, exporter, s] = [Math.floor(at / (n * j)), Math.floor(at / j) % n, at % j];
    if (s === 0) return pi;
    return importer === exporter && !missing(importer, s) ? 1 : 0;
  });
  const wanted = draw.finalShare.map((x, at) => (missing(Math.floor(at / j), at % j) ? 0 : x));
  const used = draw.io.map((x, at) => (missing(Math.floor(at / (j * j)), Math.floor(at / j) % j) ? 0 : x));
  for (let r = 0; r < n; r += 1) {
    scale(wanted, r * j, 1, j);
    for (let u = 0; u < j; u += 1) scale(used, r * j * j + u, j, j);
  }
  return {
    ...draw,
    share,
    finalShare: wanted,
    io: used,
    tariff: draw.tariff.map((rate, at) => (at % j === 0 ? rate : 0)),
    expenditure: draw.expenditure.map((x, at) => (missing(Math.floor(at / j), at % j) ? 0 : x)),
  };
}

function scale(values: Float64Array, first: number, step: number, count: number): void {
  let sum = 0;
  for (let k = 0; k < count; k += 1) sum += values[first + k * step]!;
  for (let k = 0; k < count; k += 1) values[first + k * step]! /= sum;
}

describe("sectors sold at home only", () => {
  it("are solved out, yet all equations of the whole economy hold", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const economy = mostlyAtHome(draw);
        const tariffs = economy.tariff.map((rate, at) => (at % economy.sectors.length === 0 ? rate + 0.2 : rate));
        // The certificate is recomputed from all cells with the inputs of the economy.
        expect(solve(economy, { tariffs }, { tolerance: 1e-12 }).residual).toBeLessThanOrEqual(1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it("give what the same sectors give when a tariff of next to nothing keeps them in the system", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const economy = mostlyAtHome(draw);
        const [n, j] = [economy.regions.length, economy.sectors.length];
        const raised = economy.tariff.map((rate, at) => (at % j === 0 ? rate + 0.2 : rate));
        const grazed = raised.map((rate, at) =>
          at % j > 0 && Math.floor(at / (n * j)) === Math.floor(at / j) % n ? 1e-13 : rate,
        );
        const [out, inside] = [raised, grazed].map((tariffs) => solve(economy, { tariffs }, { tolerance: 1e-12 }));
        for (const key of ["wageHat", "priceHat", "costHat", "output", "expenditure", "welfareHat"] as const) {
          for (const [at, value] of out![key].entries()) {
            // Expected values are of order one to a hundred; both solves end within 1e-11 of the answer.
            expect(Math.abs(value - inside![key][at]!)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
