import { describe, expect, it } from "vitest";
import type { ClaimTest, Measure } from "./schema.js";
import { testState, verdictOf } from "./verdict.js";

const words = { en: "-", fr: "-", es: "-" };
const test = (rule: Partial<ClaimTest>): ClaimTest => ({ measure: "m", says: words, why: words, ...rule });
const measure = (value: Measure["value"], low?: number, high?: number): Measure => ({
  id: "m",
  value,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  unit: "percent",
  basis: "draws",
});

describe("a test of a claim", () => {
  it("passes at the threshold for at least and at most, not for above and below", () => {
    expect(testState(test({ atLeast: 2 }), measure(2))).toBe("passes");
    expect(testState(test({ atMost: 2 }), measure(2))).toBe("passes");
    expect(testState(test({ moreThan: 2 }), measure(2))).toBe("fails");
    expect(testState(test({ lessThan: 2 }), measure(2))).toBe("fails");
  });

  it("passes only when the whole interval does, fails only when the whole interval fails", () => {
    expect(testState(test({ atLeast: 2 }), measure(3, 2.5, 4))).toBe("passes");
    expect(testState(test({ atLeast: 2 }), measure(3, 1, 4))).toBe("open");
    expect(testState(test({ atLeast: 2 }), measure(1, 0, 1.5))).toBe("fails");
  });

  it("is open where the estimate and its interval lie on two sides of the threshold", () => {
    expect(testState(test({ lessThan: 0 }), measure(-1, 0.5, 1))).toBe("open");
  });

  it("is open where the number is unknown: unknown is not zero", () => {
    expect(testState(test({ atLeast: 0 }), measure(null))).toBe("open");
    expect(testState(test({ lessThan: 0 }), measure(null))).toBe("open");
  });

  it("compares days and words as they are", () => {
    expect(testState(test({ is: "2025-12-18" }), measure("2025-12-18"))).toBe("passes");
    expect(testState(test({ is: "2025-12-18" }), measure("2025-09-18"))).toBe("fails");
  });

  it("reads its threshold: another threshold gives another answer", () => {
    const found = measure(0.9);
    expect(testState(test({ atLeast: 0.5 }), found)).toBe("passes");
    expect(testState(test({ atLeast: 0.95 }), found)).toBe("fails");
  });
});

describe("a verdict", () => {
  it("holds when all tests pass, in part when some do, not when none does, and cannot be said when all are open", () => {
    expect(verdictOf(["passes", "passes"])).toBe("holds");
    expect(verdictOf(["passes", "fails"])).toBe("in-part");
    expect(verdictOf(["passes", "open"])).toBe("in-part");
    expect(verdictOf(["fails", "open"])).toBe("does-not-hold");
    expect(verdictOf(["fails"])).toBe("does-not-hold");
    expect(verdictOf(["open", "open"])).toBe("cannot-be-said");
  });
});
