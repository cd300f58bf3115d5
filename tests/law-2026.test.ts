import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBook } from "../src/files/index.js";
import { type Derivation, type DutyQuery, derive, type Facts } from "../src/law/index.js";

const book = loadBook();

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly claim?: boolean;
  readonly facts?: Facts;
}

/** The duty on goods worth 1000. */
function duty(
  code: string,
  on: string,
  { from = "CAN", to = "USA", claim = false, facts = {} }: Asked = {},
): Derivation {
  const query: DutyQuery = {
    code: code.replaceAll(".", ""),
    origin: from,
    destination: to,
    on: on as IsoDate,
    claim: claim ? "USMCA" : null,
    value: 1000,
    currency: to === "CAN" ? "CAD" : "USD",
    facts,
  };
  return derive(book, query, { counterfactuals: false });
}

const total = (...asked: Parameters<typeof duty>): number | null => duty(...asked).total;
const usmca = { claim: true } as const;

/** Lines that charge or stand open: `programme heading amount`. */
const charges = (...asked: Parameters<typeof duty>): string[] =>
  duty(...asked)
    .lines.filter(({ amount, status }) => status !== "excluded" && status !== "notApplicable" && amount !== 0)
    .map(
      ({ programme, heading, amount, status }) =>
        `${programme} ${heading} ${amount === null ? status : Math.round(amount * 1e6) / 1e6}`,
    );

// Rates and lists of note 16 to chapter 99, as of Proclamations 11021 (6 April 2026) and 11032 (8 June 2026).
describe("the metals regime of 6 April 2026", () => {
  it("says what was taken as given", () => {
    const { notes } = duty("8481.90.9060", "2026-06-15");
    const ofTheDuty = notes.filter(({ kind }) => kind !== "announcedOnly");
    expect(ofTheDuty.map(({ kind, heading }) => `${kind} ${heading}`)).toEqual(["presumption 9903.82.09"]);
  });
});

describe("from section 122 to the forced-labour duty", () => {
  it("names a heading of its own for each", () => {
    expect(charges("6109.10.00", "2026-07-23")).toContain("s122 9903.03.01 100");
    expect(charges("6109.10.00", "2026-07-24")).toContain("s301_fl 9903.05.29 100");
    expect(charges("6109.10.00", "2026-07-24", { from: "MEX" })).toContain("s301_fl 9903.05.55 100");
  });

  it("shows informational material as excluded, and asks for the value of a repair", () => {
    expect(duty("3705.00.00", "2026-07-24").lines.at(-1)).toMatchObject({ programme: "s301_fl", status: "excluded" });
    expect(duty("9802.00.50", "2026-08-05").questions.map(({ fact }) => fact)).toEqual(["repairValue"]);
  });
});

// Note 51; Proclamations 11046 to 11048, 11056, 11061 to 11065.
describe("section 338 on goods of Canada", () => {
  it("adds to section 232 from 15 September under headings of both", () => {
    expect(charges("9403.60.8093", "2026-09-15", usmca)).toEqual([
      "s232_wood 9903.76.03 250",
      "s338_ca 9903.03.14 500",
    ]);
  });

  it("prohibits listed goods from 29 September: there is no rate and no total", () => {
    const banned = duty("8711.50.00", "2026-09-29", usmca);
    expect([banned.total, banned.rate, banned.range]).toEqual([null, null, null]);
    expect(banned.lines.find(({ programme }) => programme === "s338_ca")).toMatchObject({
      status: "prohibited",
      heading: "Proclamation 11063",
      amount: null,
    });
  });

  it("asks whether beer is in bulk", () => {
    expect(duty("2203.00.00", "2026-09-29", usmca).questions.map(({ fact }) => fact)).toEqual(["inBulk"]);
  });
});

// Proclamation 11020, note 40; Proclamation 11055, note 43.
describe("pharmaceuticals and drones", () => {
  it("asks whether a medicament is patented; a suffix that is not listed owes nothing", () => {
    const patented = { patented: true, listedCompany: false };
    expect(duty("3004.90.9263", "2026-08-05", usmca).range).toEqual([0, 1000]);
    expect(total("3004.90.9203", "2026-08-05", { claim: true, facts: patented })).toBe(0);
  });

  it("asks whether a drone carries thermal imaging; parts of aircraft owe nothing when the use is not stated", () => {
    expect(duty("8806.22.00", "2026-09-03", usmca).range).toEqual([250, 1000]);
    expect(total("8807.30.00", "2026-09-03", usmca)).toBe(0);
  });
});

describe("section 301 on China", () => {
  it.each([
    ["list 1", "8501.10.40", "s301 9903.88.01 250"],
    ["list 3", "4202.11.00", "s301_l3 9903.88.03 250"],
    ["list 4A", "6109.10.00", "s301 9903.88.15 75"],
    ["an electric car", "8703.80.00", "s301 9903.91.03 1000"],
  ])("%s", (_, code, line) => {
    expect(charges(code, "2026-06-01", { from: "CHN" })).toContain(line);
  });

  // Note 31(e), (f), (h): 9903.91.04 to the end of 2025, 9903.91.05 from 2025, 9903.91.07 from 2026.
  it.each([
    ["list 3 on the first day of the book", "4202.11.00", "2025-01-01", "s301_l3 9903.88.03 250"],
    ["disposable facemasks in 2025", "6307.90.9870", "2025-12-31", "s301 9903.91.04 250"],
    ["disposable facemasks in 2026", "6307.90.9870", "2026-01-01", "s301 9903.91.07 500"],
    ["semiconductors from 2025", "8541.10.00", "2025-01-01", "s301 9903.91.05 500"],
    ["rubber gloves from 2026", "4015.12.10", "2026-01-01", "s301 9903.91.08 1000"],
  ])("%s", (_, code, on, line) => {
    expect(charges(code, on, { from: "CHN" })).toContain(line);
  });

  it("adds to the emergency and the reciprocal duty", () => {
    // 16.5 % base, 7.5 % list 4A, 20 % emergency, 10 % reciprocal.
    expect(total("6109.10.00", "2025-10-20", { from: "CHN" })).toBe(165 + 75 + 200 + 100);
  });
});

// Note 18 to chapter 99, expired on 6 February 2026.
describe("the safeguard on solar cells and modules", () => {
  it.each([
    ["THA", "2025-02-06", 142.5],
    ["THA", "2025-02-07", 140],
    ["THA", "2026-02-06", 140],
    ["THA", "2026-02-07", 0],
    ["KHM", "2025-02-07", 0],
    ["MEX", "2025-02-07", 140],
  ])("modules of %s on %s owe %d under it", (from, on, owed) => {
    const lines = charges("8541.43.0010", on, { from, claim: from === "MEX" });
    expect(lines.filter((line) => line.startsWith("s201"))).toEqual(owed === 0 ? [] : [`s201 9903.45.25 ${owed}`]);
  });

  it("spares modules of Canada that originate, other modules, and cells inside the quota", () => {
    const safeguard = (...asked: Parameters<typeof duty>): string[] =>
      charges(...asked).filter((line) => line.startsWith("s201"));
    expect(safeguard("8541.43.0010", "2025-02-07", usmca)).toEqual([]);
    expect(safeguard("8541.43.0010", "2025-02-07")).toEqual(["s201 9903.45.25 140"]);
    expect(safeguard("8541.43.0080", "2025-02-07", { from: "THA" })).toEqual([]);
    expect(safeguard("8541.42.0010", "2025-02-07", { from: "THA" })).toEqual([]);
    expect(safeguard("8541.42.0010", "2025-02-07", { from: "THA", facts: { withinQuota: false } })).toEqual([
      "s201 9903.45.22 140",
    ]);
  });
});
