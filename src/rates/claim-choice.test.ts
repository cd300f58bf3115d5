import { describe, expect, it } from "vitest";
import type { IsoDate } from "../base/index.js";
import {
  type ClaimObservation,
  chosenClaims,
  fitClaimChoice,
  fittedShare,
  marginTerm,
  parseClaimChoices,
} from "./claim-choice.js";
import type { Derive, Duties, ImportLine } from "./types.js";

const on = "2025-06-15" as IsoDate;
const options = { usContent: 0.4, caMxContent: 0.15 };
/** Goods pay `rate` without a claim and nothing with one. */
const lawAt =
  (rate: number): Derive =>
  (query) =>
    ({
      lines: [{ status: "applies", programme: "mfn", amount: query.claim === null ? rate * (query.value ?? 0) : 0 }],
    }) as unknown as Duties;
const line = (claimShare: number, code = "8703230190"): ImportLine => ({
  destination: "USA",
  origin: "CAN",
  code,
  value: 100,
  collected: 0,
  sectors: [],
  claimShare,
  claimSource: "set",
  content: null,
  baseEquivalent: null,
});
const choices = [{ origin: "CAN", slope: 0.5 }];
const moved = (before: number, after: number, of = line(0.5)): number =>
  chosenClaims([of], { derive: lawAt(before), on }, { derive: lawAt(after), on }, options, choices)[0]!.claimShare;

describe("claims that answer to what a claim saves", () => {
  it("stay where the margin stays", () => {
    expect(moved(0.25, 0.25)).toBe(0.5);
  });

  it("fall with the margin: from even odds, by half the change of ln(1 + margin / 0.001)", () => {
    // Without a margin the odds are (1 + 0.099 / 0.001) to the power -0.5 = 1 / 10, the share 1 / 11.
    expect(moved(0.099, 0)).toBeCloseTo(1 / 11, 10);
    expect(moved(0, 0.099)).toBeCloseTo(10 / 11, 10);
  });

  it("rise with the margin everywhere, and stay between 0 and 1", () => {
    const shares = [0, 0.001, 0.025, 0.1, 0.35].map((margin) => moved(0.01, margin));
    expect(shares.every((share, index) => index === 0 || share > shares[index - 1]!)).toBe(true);
    expect(moved(0.35, 0, line(1))).toBeLessThan(1);
    expect(moved(0, 0.35, line(0))).toBeGreaterThan(0);
  });

  it("are left alone in chapters 98 and 99, and for an origin without a fit", () => {
    expect(moved(0.1, 0, line(0.5, "9801001012"))).toBe(0.5);
    expect(moved(0.1, 0, { ...line(0.5), origin: "CHN" })).toBe(0.5);
  });

  it("do not answer to a claim that costs more than it saves", () => {
    expect(marginTerm(-0.1)).toBe(0);
  });
});

describe("the fit", () => {
  const truth = { constant: -0.5, slope: 0.4, after: 1, unrecorded: -3 };
  const seen: ClaimObservation[] = [0, 0.005, 0.025, 0.1, 0.25, 0.35].flatMap((margin) =>
    [true, false].flatMap((after) =>
      [true, false].map((free): ClaimObservation => {
        const made = { margin, after, free, value: 1 + margin, share: 0 };
        return { ...made, share: fittedShare(truth, made) };
      }),
    ),
  );

  it("finds the coefficients that made the shares", () => {
    const fit = fitClaimChoice(seen);
    // Newton stops at steps below 1e-10.
    for (const key of ["constant", "slope", "after", "unrecorded"] as const)
      expect(fit[key]).toBeCloseTo(truth[key], 7);
  });

  it("gives other coefficients when the break is left out", () => {
    expect(fitClaimChoice(seen, false).slope).not.toBeCloseTo(truth.slope, 1);
  });

  it("refuses observations that all have one margin", () => {
    expect(() => fitClaimChoice(seen.filter(({ margin }) => margin === 0))).toThrow("do not tell");
  });
});

it("a table whose claims fall with the margin is refused with its line", () => {
  expect(() => parseClaimChoices("origin,slope\nCAN,-0.1\n", "c.csv")).toThrow("c.csv:2: slope -0.1 is not above 0");
});
