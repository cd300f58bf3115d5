import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "../base/index.js";
import { claimLookup, claimPeriod } from "./claims.js";

const day = (text: string): IsoDate => text as IsoDate;

describe("claim sets", () => {
  it("take the month of the law's day, after the last month the last", () => {
    expect(claimPeriod("month-of-law", day("2025-12-18"))).toBe("2025-12");
    expect(claimPeriod("month-of-law", day("2026-08-25"))).toBe("2026-02");
    expect(claimPeriod("month-of-law", day("2024-06-01"))).toBe("2024");
  });

  it("hold a month when asked", () => {
    expect(claimPeriod("2025-07", day("2025-12-18"))).toBe("2025-07");
    expect(() => claimPeriod("2025-7", day("2025-12-18"))).toThrow('unknown claim set "2025-7"; did you mean "2025-');
  });
});

describe("claim share of a line", () => {
  const month = new Map([
    ["0101210010", { value: 100, claimed: 90 }],
    ["0102290000", { value: 300, claimed: 30 }],
    ["8703230100", { value: 600, claimed: 600 }],
  ]);
  const year = new Map([["0103910000", { value: 10, claimed: 5 }]]);
  const share = claimLookup(month, [["2025", year]]);

  it("is that of the period where the line was imported", () => {
    expect(share("0101210010")).toEqual({ share: 0.9, source: "set" });
  });

  it("falls back to the year, then to the chapter, then to the origin, never to zero", () => {
    expect(share("0103910000")).toEqual({ share: 0.5, source: "2025" });
    expect(share("0199999999")).toEqual({ share: 0.3, source: "chapter" });
    expect(share("9999999999")).toEqual({ share: 0.72, source: "origin" });
  });

  it("stays between 0 and 1 for any entries", () => {
    const entry = fc
      .tuple(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([value, part]) => ({ value, claimed: value * part }));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), fc.string(), (entries, code) => {
        const table = new Map(entries.map((item, index) => [String(index).padStart(10, "0"), item]));
        const found = claimLookup(table, [])(code).share;
        // Sums of products may pass 1 in the last place.
        expect(found >= 0 && found <= 1 + 1e-12).toBe(true);
      }),
    );
  });
});
