import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/index.js";
import { accountResiduals } from "../../src/economy/index.js";
import { loadEconomy, readText, shipped } from "../../src/files/index.js";
import { solve } from "../../src/equilibrium/index.js";
import { elasticitySets } from "./elasticities.js";
import { regionOf, regions } from "./regions.js";
import { sanityChecks } from "./sanity.js";
import { sectorCodes } from "./sectors.js";

const { economy, warnings } = loadEconomy("na-2022");
const [N, J] = [regions.length, sectorCodes.length];
const tariff = (importer: string, exporter: string, sector: number): number =>
  economy.tariff[(economy.regions.indexOf(importer) * N + economy.regions.indexOf(exporter)) * J + sector] ??
  Number.NaN;

describe("the benchmark economy na-2022", () => {
  it("reads without a warning, regions and sectors in order", () => {
    expect(warnings).toEqual([]);
    expect(economy.regions).toEqual(regions);
    expect(economy.sectors).toEqual(sectorCodes);
  });

  it("closes every account to 1e-10", () => {
    // Asked for; rounding of a few hundred doubles leaves about 1e-14.
    for (const gap of Object.values(accountResiduals(economy))) expect(gap).toBeLessThan(1e-10);
  });

  it("has no negative final demand and every coefficient between 0 and 1", () => {
    for (const shares of [economy.finalShare, economy.io, economy.share, economy.vaShare]) {
      expect(shares.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });

  it("does not move when nothing changes", () => {
    const { wageHat, priceHat, incomeHat, welfareHat } = solve(economy);
    // The accounts close to 1e-14, so the base is an equilibrium to 1e-10 by a wide margin.
    for (const hats of [wageHat, priceHat, incomeHat, welfareHat]) {
      expect(hats.every((hat) => Math.abs(hat - 1) < 1e-10)).toBe(true);
    }
  });

  it.each(sanityChecks(economy).map((check) => [check.what, check] as const))("%s", (_, check) => {
    expect(Math.abs(check.found / check.known - 1)).toBeLessThanOrEqual(check.tolerance);
  });

  it("has no tariffs of Canada and Mexico inside North America, none inside a country, none on services", () => {
    for (const sector of sectorCodes.keys()) {
      for (const [importer, exporter] of [
        ["CAN", "USA"],
        ["CAN", "MEX"],
        ["MEX", "USA"],
        ["MEX", "CAN"],
      ] as const) {
        expect(tariff(importer, exporter, sector)).toBe(0);
      }
      const own = regions.filter((region) => region !== "ROW").map((region) => tariff(region, region, sector));
      expect(own.every((rate) => rate === 0)).toBe(true);
    }
    for (const importer of regions) for (const exporter of regions) expect(tariff(importer, exporter, J - 1)).toBe(0);
  });

  it("has as US tariffs what the shipped imports and mapping give", () => {
    const shares = new Map<string, [number, number][]>();
    const mapping = readText(shipped("benchmarks", "mapping", "hts10-sector.csv"));
    for (const { cells } of parseCsv(mapping, "hts10-sector.csv", ["hts10", "sector", "share"]).rows) {
      const at: [number, number] = [sectorCodes.indexOf(cells.sector), Number(cells.share)];
      shares.set(cells.hts10, [...(shares.get(cells.hts10) ?? []), at]);
    }
    for (const exporter of regions.slice(1)) {
      const [value, duty] = [new Float64Array(J), new Float64Array(J)];
      const text = readText(shipped("benchmarks", "trade", `us-2024-${exporter}.csv`));
      for (const { cells } of parseCsv(text, exporter, ["code", "value", "duty"]).rows) {
        for (const [sector, share] of shares.get(cells.code) ?? []) {
          value[sector] = value[sector]! + share * Number(cells.value);
          duty[sector] = duty[sector]! + share * Number(cells.duty);
        }
      }
      for (let sector = 0; sector < J - 1; sector += 1) {
        // Nothing imported, nothing collected. Shares are written with twelve digits.
        const rate = value[sector]! > 0 ? duty[sector]! / value[sector]! : 0;
        expect(tariff("USA", exporter, sector)).toBeCloseTo(rate, 9);
      }
    }
  });
});

describe("elasticity sets", () => {
  const rows = parseCsv(readText(shipped("benchmarks", "elasticities.csv")), "elasticities.csv", [
    "set",
    "sector",
    "theta",
  ]).rows;
  const theta = (set: string, sector: string): number =>
    Number(rows.find(({ cells }) => cells.set === set && cells.sector === sector)?.cells.theta);

  it("are eight, each with every sector", () => {
    expect(rows.length).toBe(8 * J);
    for (const { id } of elasticitySets) for (const code of sectorCodes) expect(theta(id, code)).toBeGreaterThan(0);
  });

  it("have the published values", () => {
    // Caliendo and Parro (2015), table 1, 99 % sample: agriculture 9.11, mining 13.53, petroleum 64.85, food 2.62.
    expect(["A", "B06", "C19", "C10T12"].map((code) => theta("caliendo-parro-2015", code))).toEqual([
      9.11, 13.53, 64.85, 2.62,
    ]);
    // The paper solves its model with 8.22 for autos and other transport, not with their estimates 1.84 and 0.39.
    expect(["C29", "C30"].map((code) => theta("caliendo-parro-2015", code))).toEqual([8.22, 8.22]);
  });

  it("give the shipped economy its default, Fontagné et al. 2022", () => {
    expect([...economy.elasticity]).toEqual(sectorCodes.map((code) => theta("fontagne-2022", code)));
  });
});

describe("regions", () => {
  it("hold every country once; Vietnam is in the rest of the world", () => {
    expect(["USA", "DEU", "HRV", "VNM", "CHE", "TWN"].map((country) => regions[regionOf(country)])).toEqual([
      "USA",
      "EU27",
      "EU27",
      "ROW",
      "ROW",
      "TWN",
    ]);
  });
});
