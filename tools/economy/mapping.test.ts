import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/index.js";
import { readText, shipped } from "../../src/files/index.js";
import { aggregateToHs6, placeLines, type Sources } from "./mapping.js";
import { sectorCodes, sectorOfIsic } from "./sectors.js";

const sources: Sources = {
  rulings: {
    hs: new Map([
      ["8708", "C29"],
      ["97", ""],
    ]),
    naics: new Map([["336412", "C30"]]),
  },
  naicsOfLine: new Map([
    ["7208100000", "331110"],
    ["7208110000", "331110"],
    ["8708100000", "331110"],
    ["8411910000", "336412"],
    ["8517130000", "334220"],
    ["8479100000", "333999"],
    ["9701000000", "331110"],
    ["3926100000", "326199"],
    ["3926109000", "331110"],
  ]),
  sectorsOfNaics: new Map([
    ["331110", new Set(["C24A"])],
    ["334220", new Set(["C26", "C30"])],
    ["333999", new Set(["C25", "C28"])],
    ["326199", new Set(["C22"])],
  ]),
  sectorsOfHs6: new Map([
    ["851713", new Set(["C26"])],
    ["847910", new Set(["C31T33"])],
    ["440710", new Set(["C16"])],
  ]),
};
const values = new Map([
  ["3926100000", 30],
  ["3926109000", 10],
]);
const place = (...lines: string[]) => placeLines(lines, (line) => values.get(line) ?? 0, sources);
const sharesOf = (line: string, ...lines: string[]) =>
  Object.fromEntries(place(line, ...lines).get(line)?.shares ?? []);

describe("placing a customs line", () => {
  it("takes a ruling before everything else", () => {
    expect(sharesOf("8708100000")).toEqual({ C29: 1 });
    expect(sharesOf("8411910000")).toEqual({ C30: 1 });
  });

  it("takes the industry, narrowed by the product where the industry makes several goods", () => {
    expect(sharesOf("7208100000")).toEqual({ C24A: 1 });
    expect(sharesOf("8517130000")).toEqual({ C26: 1 });
  });

  it("splits equally where nothing narrows it", () => {
    expect(sharesOf("8479100000")).toEqual({ C25: 0.5, C28: 0.5 });
  });

  it("gives an unknown line the shares of its neighbours by value", () => {
    expect(sharesOf("3926109999", "3926100000", "3926109000")).toEqual({ C22: 0.75, C24A: 0.25 });
  });

  it("falls back on the concordance of the six-digit code", () => {
    expect(sharesOf("4407100000")).toEqual({ C16: 1 });
  });

  it("leaves out what has no goods sector, and chapters 98 and 99", () => {
    expect([...place("9701000000", "9802000000", "0101000000").keys()]).toEqual([]);
  });

  it("adds lines up to six digits by value", () => {
    const hs6 = aggregateToHs6(place("3926100000", "3926109000"), (line) => values.get(line) ?? 0);
    expect(Object.fromEntries(hs6.get("392610") ?? [])).toEqual({ C22: 0.75, C24A: 0.25 });
  });
});

describe("sectors of ISIC Rev. 4", () => {
  it("keeps steel and its castings apart from other metals, and oil from ores", () => {
    expect(["2410", "2431", "2420", "2432"].map(sectorOfIsic)).toEqual(["C24A", "C24A", "C24B", "C24B"]);
    expect(["0510", "0610", "0710", "0990"].map(sectorOfIsic)).toEqual(["BX", "B06", "BX", "BX"]);
    expect(["0311", "1811", "2100", "3290", "3510"].map(sectorOfIsic)).toEqual(["A", "C17_18", "C21", "C31T33", "SVC"]);
  });
});

function shippedShares(file: string, key: string): Map<string, Map<string, number>> {
  const table = parseCsv<string>(readText(shipped("benchmarks", "mapping", file)), file, [key, "sector", "share"]);
  const shares = new Map<string, Map<string, number>>();
  for (const { cells } of table.rows) {
    const code = cells[key] ?? "";
    const bySector = shares.get(code) ?? new Map<string, number>();
    shares.set(code, bySector.set(cells["sector"] ?? "", Number(cells["share"])));
  }
  return shares;
}

describe("the shipped mapping", () => {
  const lines = shippedShares("hts10-sector.csv", "hts10");
  const hs6 = shippedShares("hs6-sector.csv", "hs6");

  it("has shares of known goods sectors that sum to one", () => {
    const goods = new Set(sectorCodes.slice(0, -1));
    const wrong = [...lines, ...hs6].filter(([, shares]) => {
      const sum = [...shares.values()].reduce((a, b) => a + b, 0);
      // Shares are written with twelve digits, at most six of them.
      return Math.abs(sum - 1) > 1e-10 || [...shares.keys()].some((sector) => !goods.has(sector));
    });
    expect(wrong).toEqual([]);
  });

  // Headings whose industry nobody disputes (HS 2022 and ISIC Rev. 4).
  it.each([
    ["8703", "C29"],
    ["8708", "C29"],
    ["7208", "C24A"],
    ["7210", "C24A"],
    ["7601", "C24B"],
    ["7403", "C24B"],
    ["2709", "B06"],
    ["2710", "C19"],
    ["260111", "BX"],
    ["3004", "C21"],
    ["4407", "C16"],
    ["9403", "C31T33"],
    ["8542", "C26"],
    ["0201", "C10T12"],
  ])("puts heading %s in %s", (heading, sector) => {
    const found = [...lines].filter(([line]) => line.startsWith(heading));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(([, shares]) => (shares.get(sector) ?? 0) < 0.5).map(([line]) => line)).toEqual([]);
  });

  it("places at least 99.5 % of US imports of 2024 in chapters 1 to 97", () => {
    let [all, placed] = [0, 0];
    for (const origin of ["BRA", "CAN", "CHN", "EU27", "GBR", "IND", "JPN", "KOR", "MEX", "ROW", "TWN"]) {
      const file = `us-2024-${origin}.csv`;
      for (const { cells } of parseCsv(readText(shipped("benchmarks", "trade", file)), file, ["code", "value"]).rows) {
        if (cells.code >= "98") continue;
        all += Number(cells.value);
        if (lines.has(cells.code)) placed += Number(cells.value);
      }
    }
    // What is left is art and antiques (0.28 %), electricity (0.07 %) and film.
    expect(placed / all).toBeGreaterThan(0.995);
  });
});
