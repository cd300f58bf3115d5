import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toyDay, toyDerive, toyLine } from "../../tests/support/toy-rates.js";
import { assessLines } from "./assess.js";
import { averageRates, type Cut } from "./average.js";
import type { ImportLine } from "./types.js";

const options = { on: toyDay, usContent: 0.4, caMxContent: 0.15 };
const rates = (lines: readonly ImportLine[], by: Cut = "total") =>
  averageRates(assessLines(lines, toyDerive, options), toyDay, ["statutory", "claims", "collected"], by);
const total = (lines: readonly ImportLine[], basis: string) =>
  rates(lines).find((row) => row.basis === basis && row.sector === "total" && row.programme === "all");

describe("average rates", () => {
  it("weigh the duty with and without the claim by the claim share", () => {
    const cloth = [toyLine("5201000000", { claimShare: 0.75, collected: 10_000 })];
    expect(total(cloth, "statutory")?.rate).toBeCloseTo(0.08, 12);
    expect(total(cloth, "claims")?.rate).toBeCloseTo(0.02, 12);
    expect(total(cloth, "collected")?.rate).toBeCloseTo(0.01, 12);
  });

  it("take a flat content for each metal the law charges", () => {
    expect(total([toyLine("8501100000")], "statutory")?.rate).toBeCloseTo(0.5, 12);
  });

  it("know the claimed part of a line when only the other part is unknown", () => {
    const beer = total([toyLine("2203000000", { claimShare: 0.9 })], "claims");
    expect(beer).toMatchObject({ rate: 0, coverage: 0.9 });
  });

  it("count what is unknown as uncovered, not as free", () => {
    const row = total([toyLine("7208390000"), toyLine("0404040404"), toyLine("2203000000")], "claims");
    expect(row?.rate).toBeCloseTo(0.25, 12);
    expect(row?.coverage).toBeCloseTo(1 / 3, 12);
    expect(row?.value).toBe(3);
  });

  it("give no rate at all where nothing is known", () => {
    expect(total([toyLine("0404040404")], "claims")).toMatchObject({ rate: null, coverage: 0 });
  });

  it("put the ad valorem equivalent in place of a specific rate", () => {
    expect(total([toyLine("2203000000", { baseEquivalent: 0.013 })], "statutory")?.rate).toBeCloseTo(0.013, 12);
  });

  it("keep chapters 98 and 99 at what was collected, in totals only", () => {
    const rows = rates([toyLine("9801001012", { collected: 2000 }), toyLine("7208390000")], "sector");
    const claims = rows.filter((row) => row.basis === "claims");
    expect(claims.find((row) => row.sector === "total")?.rate).toBeCloseTo((0.002 + 0.25) / 2, 12);
    expect(claims.find((row) => row.sector === "C13T15")?.value).toBe(1);
  });

  it("by product are the rates of each line, and the total", () => {
    const lines = [toyLine("5201000000", { claimShare: 0.75 }), toyLine("7208390000")];
    const rows = rates(lines, "product").filter(({ basis }) => basis === "claims");
    expect(rows.map(({ product, sector }) => [product, sector])).toEqual([
      ["5201000000", "total"],
      ["7208390000", "total"],
      [undefined, "total"],
    ]);
    const [cloth, steel, all] = rows.map(({ rate }) => rate ?? Number.NaN) as [number, number, number];
    expect(cloth).toBeCloseTo(0.02, 12);
    expect(steel).toBeCloseTo(0.25, 12);
    expect(all).toBeCloseTo((0.02 + 0.25) / 2, 12);
  });

  const anyLine = fc
    .record({
      code: fc.constantFrom("5201000000", "7208390000", "8501100000", "0404040404"),
      value: fc.integer({ min: 1, max: 1e9 }),
      claimShare: fc.double({ min: 0, max: 1, noNaN: true }),
      split: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ code, value, claimShare, split }) =>
      toyLine(code, {
        value,
        claimShare,
        sectors: [
          { sector: "C13T15", share: split },
          { sector: "C24A", share: 1 - split },
        ],
      }),
    );

  it("add up: sectors by value and programmes by rate give the total", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), (lines) => {
        const whole = total(lines, "claims");
        const duty = rates(lines, "sector")
          .filter((row) => row.basis === "claims" && row.sector !== "total")
          .reduce((sum, row) => sum + (row.rate ?? 0) * row.value * row.coverage, 0);
        const expected = (whole?.rate ?? 0) * (whole?.value ?? 0) * (whole?.coverage ?? 0);
        // Sums in another order: a few units in the last place of the largest term.
        expect(Math.abs(duty - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
        const programmes = rates(lines, "programme").filter((row) => row.basis === "claims" && row.programme !== "all");
        const added = programmes.reduce((sum, row) => sum + (row.rate ?? 0), 0);
        expect(added).toBeCloseTo(whole?.rate ?? 0, 9);
      }),
    );
  });

  it("never rise with the claim share where a claim frees a good", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const at = (claimShare: number) => total([toyLine("5201000000", { claimShare })], "claims")?.rate ?? Number.NaN;
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });
});
