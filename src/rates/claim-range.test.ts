import { describe, expect, it } from "vitest";
import { claimSpreads, fullyClaimed, sectorTariffs, unclaimed } from "./index.js";
import type { AssessedLine, ImportLine } from "./types.js";

const rate = (value: number): ReadonlyMap<string, number> => new Map([["s232", value]]);

/** A line that pays `without`, and `under` the claim on the share that claims. */
function line(code: string, value: number, claimShare: number, without: number, under: number): AssessedLine {
  const parts = [
    { share: 1 - claimShare, rates: rate(without) },
    { share: claimShare, rates: rate(under) },
  ];
  const sectors = [{ sector: "steel", share: 1 }];
  const imports = { destination: "USA", origin: "CAN", code, value, claimShare, sectors } as unknown as ImportLine;
  return {
    line: imports,
    statutory: [{ share: 1, rates: rate(without) }],
    claims: parts.filter(({ share }) => share > 0),
    collected: null,
    unknown: null,
    usedEquivalent: false,
  };
}

const frame = { regions: ["USA", "CAN"], sectors: ["steel"], tariff: new Float64Array(4) };
const tariff = (partners: readonly AssessedLine[]): number =>
  sectorTariffs(frame, { partners, others: [], othersBefore: [], canada: [] }).tariff[1]!;

describe("the ends of the claims", () => {
  const lines = (share: (observed: number) => number) => [
    line("7201", 100, share(0.5), 0.5, 0.1),
    line("7202", 300, share(0.9), 0.25, 0),
    line("7203", 100, 0, 0.4, 0),
    line("7204", 100, share(1), 0.3, 0.2),
  ];
  const observed = lines((share) => share);

  it("charge the statute where nothing is claimed, and the claimed rate where all is; lines without claims stay", () => {
    expect(tariff(observed.map(unclaimed))).toBeCloseTo((50 + 75 + 40 + 30) / 600, 12);
    expect(tariff(observed.map(fullyClaimed))).toBeCloseTo((10 + 0 + 40 + 20) / 600, 12);
  });

  it("lie on one line with the observed claims: moving every share moves the rate of the sector in proportion", () => {
    const [none, all] = [tariff(observed.map(unclaimed)), tariff(observed.map(fullyClaimed))];
    const [half, more] = [lines((share) => share * 0.5), lines((share) => share + 0.3 * (1 - share))];
    expect(tariff(half)).toBeCloseTo(tariff(observed) + 0.5 * (none - tariff(observed)), 12);
    expect(tariff(more)).toBeCloseTo(tariff(observed) + 0.3 * (all - tariff(observed)), 12);
  });
});

describe("the spread of claim shares", () => {
  const totals = [
    ["2024", 40],
    ["2025", 60],
    ["2025-h2", 85],
    ["2025-05", 50],
    ["2025-06", 54],
    ["2025-07", 82],
    ["2025-08", 86],
    ["2026-01", 90],
  ].map(([period, claimed]) => ({ period: String(period), origin: "CAN", value: 100, claimed: Number(claimed) }));

  it.each([
    // Sample deviations: of 0.50, 0.54: 0.0283; of 0.82, 0.86, 0.90: 0.04; of all five: 0.1889.
    ["2025-05", 0.5, Math.sqrt(0.0008)],
    ["2024", 0.4, Math.sqrt(0.0008)],
    ["2025-08", 0.86, 0.04],
    ["2025-h2", 0.85, 0.04],
    ["2025", 0.6, Math.sqrt(0.14272 / 4)],
  ])("of %s is that of the months on its side of the break", (period, share, deviation) => {
    expect(claimSpreads(totals, period)).toEqual([
      { origin: "CAN", share: expect.closeTo(share, 12), deviation: expect.closeTo(deviation, 10) },
    ]);
  });

  it("of a period without imports is not there", () => {
    expect(claimSpreads(totals, "none")).toEqual([]);
  });
});
