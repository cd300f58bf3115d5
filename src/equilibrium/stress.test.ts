import { describe, expect, it } from "vitest";
import { uniform } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy } from "../files/index.js";
import { type Shock, solve } from "./index.js";

/** Shocks far beyond policy, on real data with zero trade and zero own shares. Elasticities: the file's, 0.39 to 64.85. */
const shocks: Readonly<Record<string, (economy: Economy) => Shock>> = {
  "free trade": (economy) => tariffs(economy, () => 0),
  "60 points on all trade": (economy) => tariffs(economy, (rate) => rate + 0.6),
  "200 points on all trade": (economy) => tariffs(economy, (rate) => rate + 2),
  "200 points by the USA alone": (economy) =>
    tariffs(economy, (rate, importer) => (economy.regions[importer] === "USA" ? rate + 2 : rate)),
  "half the iceberg costs": (economy) => iceberg(economy, () => 0.5),
  "three times the iceberg costs": (economy) => iceberg(economy, () => 3),
  "ten times the iceberg costs": (economy) => iceberg(economy, () => 10),
  "random tariffs and costs": (economy) => ({
    ...tariffs(economy, (_, __, at) => 0.8 * uniform(7, at, 0)),
    ...iceberg(economy, (at) => 0.6 + uniform(7, at, 1)),
  }),
};

const abroad = ({ regions, sectors }: Economy, at: number): boolean =>
  Math.floor(at / (regions.length * sectors.length)) !== Math.floor(at / sectors.length) % regions.length;

const tariffs = (economy: Economy, rate: (rate: number, importer: number, at: number) => number): Shock => ({
  tariffs: economy.tariff.map((before, at) =>
    abroad(economy, at) ? rate(before, Math.floor(at / (economy.regions.length * economy.sectors.length)), at) : before,
  ),
});

const iceberg = (economy: Economy, hat: (at: number) => number): Shock => ({
  icebergHat: economy.tariff.map((_, at) => (abroad(economy, at) ? hat(at) : 1)),
});

const economies = ["cp2015-noS", "cp2015-withS", "na-2022"];

/** Surpluses fixed in money can be more than a region earns near autarky: refused, see solve.test.ts. */
const withoutEquilibrium = new Set(["cp2015-withS cp ten times the iceberg costs"]);

describe.each(economies)("%s", (name) => {
  const { economy } = loadEconomy(name);

  describe.each(["cp", "no-io"] as const)("%s", (structure) => {
    const cases = Object.entries(shocks).filter(([shock]) => !withoutEquilibrium.has(`${name} ${structure} ${shock}`));

    it.each(cases)("converges: %s", (_, shock) => {
      const solution = solve(economy, shock(economy), { structure, maxSweeps: 400 });
      expect(solution.residual).toBeLessThanOrEqual(1e-10);
      expect(solution.welfareHat.every((hat) => hat > 0 && hat < Infinity)).toBe(true);
    });

    it.each([0.5, 4, 65])("converges at an elasticity of %d everywhere", (theta) => {
      const uniformly = { ...economy, elasticity: economy.elasticity.map(() => theta) };
      const shock = tariffs(uniformly, (rate) => rate + 0.25);
      expect(solve(uniformly, shock, { structure }).residual).toBeLessThanOrEqual(1e-10);
    });
  });
});
