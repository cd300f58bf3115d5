import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/base/index.js";
import { addEdition, type DatedLine } from "./merge.js";
import type { PrintedLine } from "./read.js";

const line = (code: string, general: string): PrintedLine => ({
  code,
  general,
  special: "",
  units: "kg",
  season: "",
  description: "Widgets",
  path: [],
  underEight: false,
});

/** Editions as [day, codes with rates]; the states of one code as "from..to rate". */
function states(code: string, ...editions: [string, Record<string, string>][]): string[] {
  const merged = new Map<string, DatedLine[]>();
  editions.forEach(([day, rates], index) => {
    const edition = { name: `Rev ${index}`, file: "", from: parseDay(day), changesFrom: parseDay(day) };
    addEdition(merged, edition, new Map(Object.entries(rates).map(([key, rate]) => [key, line(key, rate)])));
  });
  return (merged.get(code) ?? []).map((state) => `${state.from}..${state.to ?? ""} ${state.line.general}`);
}

describe("editions in order", () => {
  it("give one state while nothing changes and a new one from the day of a change", () => {
    expect(states("A", ["2025-01-01", { A: "2%" }], ["2025-02-01", { A: "2%" }], ["2025-07-01", { A: "3%" }])).toEqual([
      "2025-01-01..2025-06-30 2%",
      "2025-07-01.. 3%",
    ]);
  });

  it("end a line that is no longer printed the day before, and begin it again where it returns", () => {
    expect(states("A", ["2025-01-01", { A: "2%" }], ["2025-07-01", {}], ["2026-01-01", { A: "2%" }])).toEqual([
      "2025-01-01..2025-06-30 2%",
      "2026-01-01.. 2%",
    ]);
  });

  it("let a correction of the same day replace what it mends", () => {
    expect(states("A", ["2025-01-01", { A: "2%" }], ["2025-01-01", { A: "2.5%" }])).toEqual(["2025-01-01.. 2.5%"]);
    expect(states("A", ["2025-01-01", { A: "2%" }], ["2025-07-01", {}], ["2025-07-01", { A: "2%" }])).toEqual([
      "2025-01-01.. 2%",
    ]);
    expect(states("B", ["2025-01-01", {}], ["2025-07-01", { B: "2%" }], ["2025-07-01", {}])).toEqual([]);
  });
});
