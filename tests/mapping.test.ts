import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { parseCsv } from "../src/base/index.js";
import { loadSectorMap, loadUsImports, readText, shipped } from "../src/files/index.js";

const file = "benchmarks/mapping/back/sector-hts10.csv.gz";
const back = new Map<string, (readonly [code: string, share: number])[]>();
for (const { cells } of parseCsv(readText(shipped(file.replace(/\.gz$/, ""))), file, ["sector", "hts10", "share"])
  .rows) {
  const lines = back.get(cells.sector) ?? [];
  lines.push([cells.hts10, Number(cells.share)]);
  back.set(cells.sector, lines);
}
const sectorsOf = loadSectorMap("hts10");
const sectors = [...back.keys()];

const toLines = (values: ReadonlyMap<string, number>): Map<string, number> => {
  const lines = new Map<string, number>();
  for (const [sector, value] of values) {
    for (const [code, share] of back.get(sector) ?? []) lines.set(code, (lines.get(code) ?? 0) + value * share);
  }
  return lines;
};
const toSectors = (values: ReadonlyMap<string, number>): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [code, value] of values) {
    for (const { sector, share } of sectorsOf.get(code) ?? [])
      sums.set(sector, (sums.get(sector) ?? 0) + value * share);
  }
  return sums;
};

describe("customs lines and sectors", () => {
  it("are placed for 99.5 % of the value of chapters 1 to 97, all partners of the report together", () => {
    let [all, placed] = [0, 0];
    for (const origin of ["BRA", "CAN", "CHN", "EU27", "GBR", "IND", "JPN", "KOR", "MEX", "TWN"]) {
      for (const line of loadUsImports([origin], { on: "2025-01-01" as IsoDate, claims: "2024", content: "bea" })) {
        if (line.code >= "98") continue;
        all += line.value;
        if (line.sectors.length > 0) placed += line.value;
      }
    }
    expect(placed / all).toBeGreaterThanOrEqual(0.995);
  });

  it("keep the value of a sector that is taken to its lines", () => {
    const value = fc.integer({ min: 1, max: 1e12 });
    fc.assert(
      fc.property(fc.constantFrom(...sectors), value, (sector, amount) => {
        const lines = toLines(new Map([[sector, amount]]));
        const sum = [...lines.values()].reduce((total, each) => total + each, 0);
        // Shares of 15 digits, thousands of them.
        expect(Math.abs(sum - amount)).toBeLessThanOrEqual(1e-10 * amount);
      }),
      { numRuns: 30 },
    );
  });

  it("keep imports taken to the sectors and back, line by line", () => {
    const imports = new Map<string, number>();
    for (const origin of ["BRA", "CAN", "CHN", "EU27", "GBR", "IND", "JPN", "KOR", "MEX", "TWN"]) {
      for (const { code, value, sectors: own } of loadUsImports([origin], {
        on: "2025-01-01" as IsoDate,
        claims: "2024",
        content: "bea",
      })) {
        if (code < "98" && own.length > 0 && value > 0) imports.set(code, (imports.get(code) ?? 0) + value);
      }
    }
    const returned = toLines(toSectors(imports));
    const worst = Math.max(...[...imports].map(([code, value]) => Math.abs((returned.get(code) ?? 0) - value) / value));
    // Shares of 15 digits.
    expect(worst).toBeLessThanOrEqual(1e-10);
  });
});
