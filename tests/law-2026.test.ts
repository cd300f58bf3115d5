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
  it.each([
    [
      "an aluminium window frame: content and section 122 on the rest, then the whole value at 50 %",
      "7610.10.00",
      "2026-04-05",
      { content: { aluminium: 400 } },
      57 + 200 + 60,
    ],
    [
      "an aluminium window frame: content and section 122 on the rest, then the whole value at 50 %",
      "7610.10.00",
      "2026-04-06",
      { content: { aluminium: 400 } },
      57 + 500,
    ],
    ["insulated wire of copper, at 25 %", "8544.42.90", "2026-04-06", {}, 26 + 250],
    ["a plow, 25 % and from 8 June 15 % in total", "8432.10.00", "2026-06-07", {}, 250],
    ["a plow, 25 % and from 8 June 15 % in total", "8432.10.00", "2026-06-08", {}, 150],
    ["a machine tool part, topped up from 5.7 % to 15 %", "8483.90.20", "2026-04-10", {}, 150],
    ["metal under 15 % of the weight: section 122 instead", "8432.10.00", "2026-04-10", { metalUnder15: true }, 100],
    ["steel has no weight test", "7208.39.00", "2026-04-10", { metalUnder15: true }, 500],
    ["derivatives of US steel at 10 %", "7317.00.30", "2026-04-10", { usMetal: true }, 100],
    ["mill steel has no rate for US metal", "7208.39.00", "2026-04-10", { usMetal: true }, 500],
    ["equipment of US metal, 10 % in total", "8432.10.00", "2026-06-08", { usMetal: true }, 100],
    [
      "parts of the motorcycles made in the United States: no section 122 either",
      "8483.10.50",
      "2026-04-10",
      { motorcyclePart: true },
      0,
    ],
    ["equipment parts from 8 June, 15 % in total", "8483.10.50", "2026-06-08", { equipmentPart: true }, 150],
  ])("%s (%s on %s)", (_, code, on, facts: Facts, expected) => {
    expect(total(code, on, { facts })).toBeCloseTo(expected, 9);
  });

  it("gives authorized steel of Canada half the rate from 23 April, with a claim only", () => {
    const facts = { authorizedQuantity: true };
    expect(total("7208.39.00", "2026-04-22", { claim: true, facts })).toBe(500);
    expect(total("7208.39.00", "2026-04-23", { claim: true, facts })).toBe(250);
    expect(total("7208.39.00", "2026-04-23", { facts })).toBe(500);
    expect(total("7601.10.30", "2026-04-23", { claim: true, facts })).toBe(250);
  });

  // Note 16(j): 25 % on the non-US content and on US content above 40 %.
  it.each([
    [0, 250],
    [300, 175],
    [400, 150],
    [700, 150],
  ])("charges a USMCA loader with US content of %i on what is left above 40 %%: %i", (usContent, expected) => {
    expect(total("8429.51.50", "2026-06-08", { claim: true, facts: { usContent } })).toBe(expected);
    expect(total("8429.51.50", "2026-06-07", { claim: true, facts: { usContent } })).toBe(250);
  });

  it("gives partner countries their rates", () => {
    expect(charges("8429.51.50", "2026-06-08", { from: "JPN" })).toContain("s232_metals 9903.82.22 150");
    expect(charges("7208.39.00", "2026-06-08", { from: "GBR" })).toContain("s232_metals 9903.82.04 250");
    expect(charges("8481.90.9060", "2026-06-08", { from: "GBR" })).toContain("s232_metals 9903.82.05 150");
    expect(charges("8421.29.00", "2026-06-08", { from: "RUS" })).toContain("s232_metals 9903.82.12 250");
  });

  it("charges a vehicle part once: under its own heading, or under the metals where the USMCA frees it", () => {
    expect(charges("8708.29.5160", "2026-06-15")).toEqual(["mfn 8708.29.51 25", "s232_auto_parts 9903.94.05 250"]);
    expect(charges("8708.29.5160", "2026-06-15", usmca)).toEqual(["s232_metals 9903.82.09 250"]);
  });

  it("says what was taken as given", () => {
    const { notes } = duty("8481.90.9060", "2026-06-15");
    expect(notes.map(({ kind, heading }) => `${kind} ${heading}`)).toEqual(["presumption 9903.82.09"]);
  });
});

describe("from section 122 to the forced-labour duty", () => {
  it.each([
    ["2026-07-23", "CAN", 265],
    ["2026-07-24", "CAN", 265],
    ["2026-07-24", "MEX", 265],
  ])("on %s a shirt of %s without a claim pays 16.5 and 10 %%", (on, from, expected) => {
    expect(total("6109.10.00", on, { from })).toBeCloseTo(expected, 9);
  });

  it("has other headings for each, and frees what is claimed, exempt, in transit or under section 232", () => {
    expect(charges("6109.10.00", "2026-07-23")).toContain("s122 9903.03.01 100");
    expect(charges("6109.10.00", "2026-07-24")).toContain("s301_fl 9903.05.29 100");
    expect(charges("6109.10.00", "2026-07-24", { from: "MEX" })).toContain("s301_fl 9903.05.55 100");
    expect(total("6109.10.00", "2026-07-24", usmca)).toBe(0);
    expect(total("2711.11.00", "2026-07-24")).toBe(0);
    expect(duty("3705.00.00", "2026-07-24").lines.at(-1)).toMatchObject({ programme: "s301_fl", status: "excluded" });
    expect(total("6109.10.00", "2026-07-27", { facts: { inTransit: true } })).toBe(165);
    expect(total("6109.10.00", "2026-07-28", { facts: { inTransit: true } })).toBe(265);
    expect(total("9401.10.40", "2026-08-05", { facts: { civilAircraft: true } })).toBe(0);
    expect(total("7208.39.00", "2026-08-05")).toBe(500);
    expect(total("9801.00.10", "2026-08-05")).toBe(0);
    expect(duty("9802.00.50", "2026-08-05").questions.map(({ fact }) => fact)).toEqual(["repairValue"]);
  });

  it("totals 10 % for the European Union and 12.5 % for Japan, and adds 12.5 % for Vietnam", () => {
    expect(charges("4202.11.00", "2026-08-05", { from: "FRA" })).toEqual([
      "mfn 4202.11.00 80",
      "s301_fl 9903.05.39 20",
    ]);
    expect(charges("4202.11.00", "2026-08-05", { from: "JPN" })).toEqual([
      "mfn 4202.11.00 80",
      "s301_fl 9903.05.49 45",
    ]);
    expect(charges("4202.11.00", "2026-08-05", { from: "VNM" })).toEqual([
      "mfn 4202.11.00 80",
      "s301_fl 9903.05.20 125",
    ]);
  });
});

// Note 51; Proclamations 11046 to 11048, 11056, 11061 to 11065.
describe("section 338 on goods of Canada", () => {
  it("begins on 22 August 2026, with or without a claim, on Canada alone", () => {
    expect(total("2208.30.6020", "2026-08-21", usmca)).toBe(0);
    expect(total("2208.30.6020", "2026-08-22", usmca)).toBe(500);
    expect(total("2208.30.6020", "2026-08-22")).toBe(600);
    expect(total("2208.30.6020", "2026-08-22", { claim: true, from: "MEX" })).toBe(0);
  });

  it("adds to section 232 from 15 September, but for the dairy list", () => {
    expect(charges("9403.20.0082", "2026-09-14", usmca)).toEqual(["s232_metals 9903.82.09 250"]);
    expect(charges("9403.20.0082", "2026-09-15", usmca)).toEqual([
      "s232_metals 9903.82.09 250",
      "s338_ca 9903.03.14 500",
    ]);
    expect(charges("9403.60.8093", "2026-09-15", usmca)).toEqual([
      "s232_wood 9903.76.03 250",
      "s338_ca 9903.03.14 500",
    ]);
  });

  it("changes its lists on 15 September", () => {
    expect([total("2501.00.00", "2026-09-14", usmca), total("2501.00.00", "2026-09-15", usmca)]).toEqual([500, 0]);
    expect([total("8903.31.00", "2026-09-14", usmca), total("8903.31.00", "2026-09-15", usmca)]).toEqual([0, 500]);
  });

  it("prohibits listed goods from 29 September: there is no rate and no total", () => {
    expect(total("8711.50.00", "2026-09-28", usmca)).toBe(500);
    const banned = duty("8711.50.00", "2026-09-29", usmca);
    expect([banned.total, banned.rate, banned.range]).toEqual([null, null, null]);
    expect(banned.lines.find(({ programme }) => programme === "s338_ca")).toMatchObject({
      status: "prohibited",
      heading: "Proclamation 11063",
      amount: null,
    });
    expect(total("8711.50.00", "2026-09-29", { claim: true, facts: { alreadyImported: true } })).toBe(500);
    expect(duty("0404.10.05", "2026-09-29", usmca).lines.at(-1)?.status).toBe("prohibited");
  });

  it("asks whether beer is in bulk, which may still come at 50 %", () => {
    expect(duty("2203.00.00", "2026-09-29", usmca).questions.map(({ fact }) => fact)).toEqual(["inBulk"]);
    expect(total("2203.00.00", "2026-09-29", { claim: true, facts: { inBulk: true } })).toBe(500);
  });

  it("leaves civil aircraft out", () => {
    expect(total("4016.93.50", "2026-08-25", usmca)).toBe(500);
    expect(total("4016.93.50", "2026-08-25", { claim: true, facts: { civilAircraft: true } })).toBe(0);
  });
});

// Proclamation 11020, note 40; Proclamation 11055, note 43.
describe("pharmaceuticals and drones", () => {
  const patented = { patented: true, listedCompany: false };
  it.each([
    ["2026-07-30", "CAN", patented, 0],
    ["2026-07-31", "CAN", patented, 1000],
    ["2026-07-31", "MEX", patented, 1000],
    ["2026-07-31", "CAN", { patented: false }, 0],
    ["2026-09-28", "CAN", { patented: true, listedCompany: true }, 0],
    ["2026-09-29", "CAN", { patented: true, listedCompany: true }, 1000],
    ["2026-08-05", "CAN", { ...patented, onshoringPlan: true }, 200],
    ["2026-08-05", "DEU", patented, 150],
    ["2026-08-05", "GBR", patented, 0],
  ])("a medicament on %s of %s", (on, from, facts: Facts, expected) => {
    expect(total("3004.90.9263", on, { from, facts, claim: from.length === 3 && ["CAN", "MEX"].includes(from) })).toBe(
      expected,
    );
  });

  it("asks whether a medicament is patented; a suffix that is not listed owes nothing", () => {
    expect(duty("3004.90.9263", "2026-08-05", usmca).range).toEqual([0, 1000]);
    expect(total("3004.90.9203", "2026-08-05", { claim: true, facts: patented })).toBe(0);
  });

  it("charges drones from 3 September by thermal imaging", () => {
    expect(total("8806.22.00", "2026-09-02", usmca)).toBe(0);
    expect(duty("8806.22.00", "2026-09-03", usmca).range).toEqual([250, 1000]);
    expect(total("8806.22.00", "2026-09-03", { claim: true, facts: { thermalImaging: true } })).toBe(1000);
    expect(total("8806.24.00", "2026-09-03", usmca)).toBe(1000);
    expect(total("8807.30.00", "2026-09-03", usmca)).toBe(0);
    expect(total("8807.30.00", "2026-09-03", { claim: true, facts: { droneUse: true } })).toBe(1000);
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

// SOR/2026-186 and P.C. 2026-0786.
describe("Canada's surtaxes of 8 September 2026", () => {
  it.each([
    ["milk powder at 50 %", "0402.10.20", "2026-09-07", 0],
    ["milk powder at 50 %", "0402.10.20", "2026-09-08", 500],
    ["hot-rolled steel, 25 then 50 %", "7208.39.00", "2026-09-07", 250],
    ["hot-rolled steel, 25 then 50 %", "7208.39.00", "2026-09-08", 500],
    ["cars stay at 25 % less content", "8703.23.00", "2026-09-08", 212.5],
  ])("%s (%s on %s)", (_, code, on, expected) => {
    expect(total(code, on, { from: "USA", to: "CAN", claim: true })).toBeCloseTo(expected, 9);
  });

  it("spare what was in transit and goods of Mexico", () => {
    expect(total("0402.10.20", "2026-09-08", { from: "USA", to: "CAN", claim: true, facts: { inTransit: true } })).toBe(
      0,
    );
    expect(total("0402.10.20", "2026-09-08", { from: "MEX", to: "CAN", claim: true })).toBe(0);
  });
});
