import { describe, expect, it } from "vitest";
import type { IsoDate } from "../src/base/index.js";
import { loadBook, loadNorthAmericaImports, loadUsImports, readBook } from "../src/files/index.js";
import { compileBook } from "../src/law/index.js";
import {
  type AssessedLine,
  assessLines,
  assessListed,
  averageRates,
  type ContentSet,
  isSurtax,
  lawOf,
} from "../src/rates/index.js";

const book = loadBook();
const law = lawOf(book);

/**
 * The law as The Budget Lab lists it: its derivatives of 18 August 2025 have eight digits, so that propane in bulk and all
 * medicaments count where the notice names one suffix (A-derivative-suffixes).
 */
const budgetLab = lawOf(
  compileBook({
    ...readBook(),
    lists: readBook().lists.map((list) => ({
      ...list,
      entries: list.entries.map((entry) =>
        entry.from === "2025-08-18" ? { ...entry, code: entry.code.slice(0, 8) } : entry,
      ),
    })),
    schedules: book.schedules,
    countries: book.countries,
  }),
);
const options = (on: string) => ({ on: on as IsoDate, usContent: 0.4, caMxContent: 0.15 });

function assessed(on: string, claims: string, content: ContentSet, by = law): readonly AssessedLine[] {
  return assessLines(loadUsImports(["CAN", "MEX"], { on: on as IsoDate, claims, content }), by, options(on));
}

/** Average rate in % by origin, with coverage. */
function average(
  on: string,
  claims: string,
  content: ContentSet,
  basis: "claims" | "statutory" | "collected" = "claims",
  by = law,
) {
  const rows = averageRates(assessed(on, claims, content, by), on as IsoDate, [basis], "total");
  const of = (origin: string) => {
    const row = rows.find((each) => each.origin === origin);
    return { rate: 100 * (row?.rate ?? Number.NaN), coverage: row?.coverage ?? 0 };
  };
  return { CAN: of("CAN"), MEX: of("MEX") };
}

const gap = (value: number, target: number): number => Math.abs(value - target);

/** Duty by programme of a line that claims in full or not at all. */
const programmes = (item: AssessedLine): ReadonlyMap<string, number> =>
  item.claims[0]?.rates ?? new Map<string, number>();

describe("average US rates beside what was collected and published", () => {
  it("repeat the duties collected in 2024 under the claims of 2024", () => {
    const collected = average("2025-01-01", "2024", "bea", "collected");
    // Census Bureau, calculated duty over customs value: 0.100 % and 0.248 %.
    expect(gap(collected.CAN.rate, 0.1)).toBeLessThanOrEqual(0.001);
    expect(gap(collected.MEX.rate, 0.248)).toBeLessThanOrEqual(0.001);
    const computed = average("2025-01-01", "2024", "bea");
    // The law of 1 January is that of 2024; what differs is duty-free use the line does not show, and unit values.
    expect(gap(computed.CAN.rate, collected.CAN.rate)).toBeLessThanOrEqual(0.02);
    expect(gap(computed.MEX.rate, collected.MEX.rate)).toBeLessThanOrEqual(0.02);
  });

  it("are 0.10 and 0.24 % in January 2025 under The Budget Lab's own sets", () => {
    const { CAN, MEX } = average("2025-01-01", "2025-h2", "flat50");
    // Its series of June 2026 has 0.1005 and 0.2370 %, and the target is within 0.02 points.
    expect(gap(CAN.rate, 0.1)).toBeLessThanOrEqual(0.02);
    expect(gap(MEX.rate, 0.24)).toBeLessThanOrEqual(0.02);
  });

  it("give 19.4 % on Canada and 24.6 % on Mexico on 5 March 2025, before USMCA goods were exempt", () => {
    const { CAN, MEX } = average("2025-03-05", "month-of-law", "bea");
    // 25 % on all but energy at 10 %, plus the base duty: both figures are rounded to a tenth.
    expect(gap(CAN.rate, 19.4)).toBeLessThanOrEqual(0.1);
    expect(gap(MEX.rate, 24.6)).toBeLessThanOrEqual(0.1);
  });

  it("come near the reference figures of 20 August and 20 October 2025 under their own sets", () => {
    // Flat 50 % content and second-half claims: 8.70 and 8.88 (The Budget Lab: 8.67 and 8.85); content of BEA: 6.64.
    // The lists agree, the reading of goods on both metal lists and of lines without claims in a month does not.
    expect(gap(average("2025-08-20", "2025-h2", "flat50", "claims", budgetLab).CAN.rate, 8.7)).toBeLessThanOrEqual(0.2);
    expect(gap(average("2025-10-20", "2025-h2", "flat50", "claims", budgetLab).CAN.rate, 8.88)).toBeLessThanOrEqual(
      0.2,
    );
    expect(gap(average("2025-08-20", "2025-h2", "bea", "claims", budgetLab).CAN.rate, 6.64)).toBeLessThanOrEqual(0.3);
  });

  // The Budget Lab at Yale, effective rates by day of change, series of June 2026, %: Canada, Mexico.
  it.each([
    ["2025-03-12", 3.04, 3.57],
    ["2025-04-05", 4.19, 5.68],
    ["2025-05-03", 4.58, 6.22],
    ["2025-06-04", 6.39, 7.36],
    ["2025-07-01", 6.18, 7.33],
    ["2025-08-01", 6.91, 7.47],
    ["2025-11-01", 9.17, 10.97],
  ])("stay near The Budget Lab on %s under its content, claims and lists", (on, canada, mexico) => {
    const { CAN, MEX } = average(on, "2025-h2", "flat50", "claims", budgetLab);
    // 0.6 points for Canada; 0.8 for Mexico, where the parts list starts in April here and in May there (docs/rates.md).
    expect(gap(CAN.rate, canada)).toBeLessThanOrEqual(0.6);
    expect(gap(MEX.rate, mexico)).toBeLessThanOrEqual(0.8);
  });

  it("fall when derivatives count in the digits of the notice: propane in bulk is none", () => {
    const [noticed, listed] = [law, budgetLab].map((by) =>
      average("2025-12-18", "month-of-law", "flat50", "claims", by),
    );
    expect(noticed!.CAN.rate).toBeLessThan(listed!.CAN.rate);
    expect(noticed!.MEX.rate).toBeLessThan(listed!.MEX.rate);
  });

  it("know the duty on at least 99.5 % of value, on any day", () => {
    for (const on of ["2025-01-01", "2025-12-18"]) {
      const { CAN, MEX } = average(on, "month-of-law", "bea");
      expect(Math.min(CAN.coverage, MEX.coverage)).toBeGreaterThanOrEqual(0.995);
    }
  });

  it("are lower with claims than without, in total", () => {
    for (const on of ["2025-01-01", "2025-05-10", "2025-12-18"]) {
      const [claims, statutory] = [average(on, "month-of-law", "bea"), average(on, "month-of-law", "bea", "statutory")];
      expect(claims.CAN.rate).toBeLessThan(statutory.CAN.rate);
      expect(claims.MEX.rate).toBeLessThan(statutory.MEX.rate);
    }
  });

  const sum = (item: AssessedLine): number => [...programmes(item).values()].reduce((total, rate) => total + rate, 0);
  /** Lines that pay more with a claim than without, in both ways. */
  const dearer = (on: string): [AssessedLine, AssessedLine][] => {
    const lines = loadUsImports(["CAN"], { on: on as IsoDate, claims: "2025-h2", content: "bea" });
    const at = (claimShare: number): readonly AssessedLine[] =>
      assessLines(
        lines.map((line) => ({ ...line, claimShare })),
        law,
        options(on),
      );
    const claimed = at(1);
    return at(0).flatMap((item, index): [AssessedLine, AssessedLine][] => {
      const other = claimed[index]!;
      return item.claims.length * other.claims.length > 0 && sum(other) > sum(item) + 1e-9 ? [[item, other]] : [];
    });
  };

  it("rise with a claim, until 3 June 2025, for goods on an energy and a metal list", () => {
    // EO 14289: the 10 % energy duty displaced the 25 % metal duty of goods that did not claim (case E13, 7614.10.50).
    const codes = dearer("2025-04-20").map(([{ line }]) => line.code);
    expect(codes).toContain("7614105000");
  });

  it("rise with a claim, since 4 June 2025, only for vehicle parts that are metal articles too", () => {
    // A part that claims owes no parts duty, so that the metal duty, twice as high, is no longer displaced (case G05, open).
    const found = dearer("2025-12-18");
    expect(found.length).toBeGreaterThan(0);
    for (const [without, claimed] of found) {
      expect([...programmes(without).keys()]).toContain("s232_auto_parts");
      expect([...programmes(claimed).keys()].some((name) => /^s232_(steel|al)/.test(name))).toBe(true);
    }
  });
});

describe("targets after 6 April 2026", () => {
  // The Budget Lab's series of June 2026: Canada 5.5 to 5.8 %, Mexico 7.6 to 7.8 % between 6 April and 23 July 2026.
  it.each(["2026-04-10", "2026-05-15", "2026-06-15"])("hold on %s under the publisher's own sets", (on) => {
    const { CAN, MEX } = average(on, "2025-h2", "flat50");
    const outside = (rate: number, low: number, high: number): number => Math.max(0, low - rate, rate - high);
    // 0.35 points, as the project's targets have it.
    expect(outside(CAN.rate, 5.5, 5.8)).toBeLessThanOrEqual(0.35);
    expect(outside(MEX.rate, 7.6, 7.8)).toBeLessThanOrEqual(0.35);
  });
});

describe("Canada's surtaxes on US goods", () => {
  const cadPerUsd = 1.3698;
  const surtaxed = (on: string): Map<string, { value: number; duty: number }> => {
    const groups = new Map<string, { value: number; duty: number }>();
    const lines = loadNorthAmericaImports("CAN", "USA", on as IsoDate);
    const groupOf = new Map(lines.map((line) => [line.code, line.group]));
    for (const { line, claims } of assessListed(lines, law, { ...options(on), remission: "none" })) {
      let rate = 0;
      for (const [programme, part] of claims[0]?.rates ?? []) if (isSurtax(programme)) rate += part;
      if (rate === 0) continue;
      const sums = groups.get(groupOf.get(line.code) ?? "") ?? { value: 0, duty: 0 };
      groups.set(groupOf.get(line.code) ?? "", {
        value: sums.value + (line.value * cadPerUsd) / 1e9,
        duty: sums.duty + (line.value * rate * cadPerUsd) / 1e9,
      });
    }
    return groups;
  };

  it("fall on the official C$30 bn and C$29.8 bn in June 2025, at 25 %", () => {
    const groups = surtaxed("2025-06-18");
    // SOR/2025-66 and SOR/2025-95 (12.6 steel, 3 aluminium, 14.2 other); 1 % for items without trade or outside chapters 1 to 97.
    for (const [group, official] of [
      ["c30", 30],
      ["steel", 12.6],
      ["aluminium", 3],
      ["other", 14.2],
    ] as const) {
      expect(gap(groups.get(group)?.value ?? 0, official)).toBeLessThanOrEqual(official / 100);
      expect(gap((groups.get(group)?.duty ?? 0) / (groups.get(group)?.value ?? 1), 0.25)).toBeLessThanOrEqual(1e-9);
    }
  });

  it("are left on steel, aluminium and vehicles after the repeal of 1 September 2025", () => {
    const groups = surtaxed("2025-12-18");
    expect([...groups.keys()].toSorted()).toEqual(["aluminium", "steel", "vehicles"]);
    expect(gap((groups.get("steel")?.value ?? 0) + (groups.get("aluminium")?.value ?? 0), 15.6)).toBeLessThanOrEqual(
      0.16,
    );
  });

  it("fall on the official C$27.6 bn from 8 September 2026, and no item is left open", () => {
    const groups = surtaxed("2026-09-08");
    expect([...groups.keys()].toSorted()).toEqual(["aluminium", "c2026", "steel", "vehicles"]);
    const listed = ["aluminium", "c2026", "steel"].reduce((sum, group) => sum + (groups.get(group)?.value ?? 0), 0);
    // Department of Finance, list of 26 August 2026; 1 % for items without trade.
    expect(gap(listed, 27.6)).toBeLessThanOrEqual(0.276);
    const lines = loadNorthAmericaImports("CAN", "USA", "2026-09-08" as IsoDate);
    const assessed = assessListed(lines, law, { ...options("2026-09-08"), remission: "none" });
    const reasons = new Set(assessed.map(({ unknown }) => unknown));
    expect([...reasons].filter((reason) => reason?.startsWith("ca_surtax"))).toEqual([]);
  });

  it("are sorted by other lists from 8 September 2026 on, over the same trade", () => {
    const total = (on: string): number =>
      loadNorthAmericaImports("CAN", "USA", on as IsoDate).reduce((sum, { value }) => sum + value, 0);
    const groupsOn = (on: string) => new Set(loadNorthAmericaImports("CAN", "USA", on as IsoDate).map((l) => l.group));
    expect(groupsOn("2026-09-07").has("c2026")).toBe(false);
    expect(groupsOn("2026-09-08").has("c2026")).toBe(true);
    // Rows are rounded to the dollar.
    expect(gap(total("2026-09-08"), total("2026-09-07"))).toBeLessThan(1e4);
  });

  it("fall on vehicles less the Canadian and Mexican content of 15 %", () => {
    const vehicles = surtaxed("2025-12-18").get("vehicles");
    expect(gap((vehicles?.duty ?? 0) / (vehicles?.value ?? 1), 0.25 * 0.85)).toBeLessThanOrEqual(1e-9);
  });
});
