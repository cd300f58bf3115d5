import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy } from "../../tests/support/economies.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy } from "../files/index.js";
import { type Decomposition, decompose, rebase, solve } from "./index.js";

const parts = ["termsOfTrade", "volumeOfTrade", "transfers", "tradeCosts", "data"] as const;

const sumOf = (found: Decomposition, region: number): number =>
  parts.reduce((sum, part) => sum + found[part][region]!, 0);

/** NAFTA: the tariffs of 2005 among the three. */
function nafta(name: string): { economy: Economy; tariffs: Float64Array } {
  const { economy } = loadEconomy(name);
  const later = loadEconomy(name, { baseTariff: "tariff_2005" }).economy.tariff;
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const inside = economy.regions.map((region) => ["Mexico", "Canada", "USA"].includes(region));
  const tariffs = economy.tariff.map((rate, at) =>
    inside[Math.floor(at / (n * j))] && inside[Math.floor(at / j) % n] ? later[at]! : rate,
  );
  return { economy, tariffs };
}

describe("the integrated decomposition of welfare", () => {
  it("has the terms-of-trade and volume parts of an independent integration of NAFTA for Mexico", () => {
    const { economy, tariffs } = nafta("cp2015-noS");
    const found = decompose(economy, { tariffs });
    const mexico = economy.regions.indexOf("Mexico");
    // Equation 15 integrated in 32 steps by another programme, in %.
    expect((100 * found.termsOfTrade[mexico]!).toFixed(3)).toBe("-0.678");
    expect((100 * found.volumeOfTrade[mexico]!).toFixed(3)).toBe("0.685");
    expect((100 * (Math.exp(sumOf(found, mexico)) - 1)).toFixed(4)).toBe("0.0073");
  });

  it.each([
    ["cp2015-noS", "world-va", "cp"],
    ["cp2015-withS", "world-va", "cp"],
    ["cp2015-withS", "own-income", "cp"],
    ["cp2015-withS", "zero", "no-io"],
  ] as const)(
    "adds up to the exact change in every region: %s, closure %s, structure %s",
    (name, closure, structure) => {
      const { economy, tariffs } = nafta(name);
      const found = decompose(economy, { tariffs }, { closure, structure, tolerance: 1e-12 });
      for (const [r, exact] of found.logWelfare.entries()) {
        expect(Math.abs(sumOf(found, r) - exact)).toBeLessThan(1e-6 * Math.abs(exact));
        expect(Math.abs(found.gap[r]! - (exact - sumOf(found, r)))).toBeLessThan(1e-15);
        // The estimate is no smaller than the error it stands for, down to what the solves leave.
        expect(Math.abs(found.gap[r]!)).toBeLessThan(found.error[r]! + 1e-11);
      }
      // Surpluses fixed in the numeraire move nothing; as shares of income they do.
      expect(found.transfers.some((value) => Math.abs(value) > 1e-6)).toBe(closure === "own-income");
    },
  );

  it("adds up in small economies of any kind, iceberg costs and a base off its equilibrium among them", () => {
    fc.assert(
      fc.property(anyEconomy, (draw) => {
        const tariffs = draw.tariff.map((rate, at) => rate + 0.02 * (at % 3));
        const icebergHat = draw.tariff.map((_, at) => 1 + 0.02 * (at % 2));
        const found = decompose(draw, { tariffs, icebergHat }, { tolerance: 1e-12 });
        for (const [r, exact] of found.logWelfare.entries()) {
          expect(Math.abs(sumOf(found, r) - exact)).toBeLessThan(1e-8 + 1e-6 * Math.abs(exact));
        }
      }),
      { numRuns: 15 },
    );
  });

  it("is the first-order formula where the shock is small", () => {
    const { economy: raw } = nafta("cp2015-noS");
    const economy = rebase(solve(raw, {}, { tolerance: 1e-13 }));
    const tariffs = economy.tariff.map((rate) => rate * (1 + 1e-5));
    const found = decompose(economy, { tariffs }, { tolerance: 1e-13 }, 2);
    const { firstOrder } = found.solution;
    for (const [r, terms] of firstOrder.termsOfTrade.entries()) {
      // Second-order terms: the square of a change of costs of about 1e-6, times elasticities up to 65.
      expect(Math.abs(found.termsOfTrade[r]! - terms)).toBeLessThan(1e-9);
      expect(Math.abs(found.volumeOfTrade[r]! - firstOrder.volumeOfTrade[r]!)).toBeLessThan(1e-9);
    }
  });

  it("puts a cost of selling at home where it belongs: most of the loss, and nobody else's", () => {
    const { economy } = loadEconomy("na-2022");
    const [n, j] = [economy.regions.length, economy.sectors.length];
    const usa = economy.regions.indexOf("USA");
    const icebergHat = economy.tariff.map((_, at) => (Math.floor(at / j) === usa * n + usa ? 1.01 : 1));
    const found = decompose(economy, { icebergHat });
    expect(found.tradeCosts[usa]!).toBeLessThan(0.9 * found.logWelfare[usa]!);
    expect(found.tradeCosts.filter((_, r) => r !== usa).every((value) => value === 0)).toBe(true);
    expect(found.volumeOfTrade.every((value) => Math.abs(value) < 0.1 * Math.abs(found.tradeCosts[usa]!))).toBe(true);
  });

  it.each([3, 0, 2048, 1.5])("refuses %s steps", (steps) => {
    const { economy } = loadEconomy("na-2022");
    expect(() => decompose(economy, {}, {}, steps)).toThrow(
      `steps is ${steps}; it must be a power of two from 2 to 1024, for example 32`,
    );
  });
});
