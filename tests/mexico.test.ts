import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBook } from "../src/files/index.js";
import { coverage, type DutyQuery, derive } from "../src/law/index.js";

const book = loadBook();
const asked = (code: string, on: string, more: Partial<DutyQuery> = {}) =>
  derive(book, {
    code: code.replace(".", ""),
    origin: "CHN",
    destination: "MEX",
    on: on as IsoDate,
    claim: null,
    value: 1000,
    currency: "MXN",
    facts: {},
    ...more,
  });

// The decree of DOF 29 December 2025 sets 5 to 50 % on 1,463 items; which they are is at hand for a few only.
describe("Mexico's tariff law of 2026 where the item is not at hand", () => {
  it("asks for the rate, between that of 2014 and 50 %, in the industries it names", () => {
    // WTO applied rates of 2014: 21.7 % on 6403.99.
    const { total, range, questions, lines } = asked("6403.99", "2026-01-01");
    expect([total, range]).toEqual([null, [217, 500]]);
    expect(questions.map(({ fact }) => fact)).toEqual(["generalRate"]);
    expect(lines[0]).toMatchObject({ status: "needsFact", rate: null, amount: null });
  });

  it("takes the rate given, and asks nothing of goods claimed under the agreement or of other industries", () => {
    expect(asked("6403.99", "2026-01-01", { facts: { generalRate: 0.25 } }).total).toBe(250);
    expect(asked("6403.99", "2026-01-01", { origin: "USA", claim: "USMCA" }).total).toBe(0);
    expect(asked("1005.90", "2026-01-01").total).toBe(70);
  });

  it("refuses a rate in percent", () => {
    expect(() => asked("6403.99", "2026-01-01", { facts: { generalRate: 35 } })).toThrow("write 0.35 for 35 %");
  });

  it("is unknown in the coverage of the chapters it names, and not of others", () => {
    const rows = coverage(book, "MEX", "USA", "2026-10-10" as IsoDate);
    expect(rows.find(({ chapter }) => chapter === "64")).toMatchObject({ modelled: 0, approximated: 0 });
    expect(rows.find(({ chapter }) => chapter === "10")).toMatchObject({ unknown: 0 });
  });
});
