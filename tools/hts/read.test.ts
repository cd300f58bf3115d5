import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/base/index.js";
import { findLine, parseSchedule, pathOf } from "../../src/law/index.js";
import { addEdition, type DatedLine } from "./merge.js";
import { linesOf } from "./read.js";
import { chapterTables } from "./tables.js";

const row = (indent: number, htsno: string, description: string, general = "", units: string[] = []) => ({
  htsno,
  indent: String(indent),
  description,
  units,
  general,
  special: general === "" || general === "Free" ? "" : "Free (CA,S)",
});

const printed = [
  row(0, "0101", "Widgets:"),
  row(1, "", "Of wood:"),
  row(2, "0101.10.00", "Small", "2%"),
  row(3, "", "Painted:"),
  row(4, "0101.10.00.10", "Blue", "", ["kg"]),
  row(3, "0101.10.00.90", "Other", "", ["kg"]),
  row(2, "0101.20.00.00", "Large", "4¢/kg", ["kg"]),
  row(3, "0101.30.00.10", "Misprinted below another code's rate", "", ["kg"]),
  row(1, "", "Melons:"),
  row(2, "0101.40.00.00", "If entered during the period from June 1 to September 30, inclusive, in any year", "5%"),
  row(2, "0101.50.00.00", "Other", "Free"),
  row(0, "9903.01.10", "A measure, not a line", "25%"),
];

describe("an edition", () => {
  const lines = linesOf(printed, "toy");

  it("has its eight- and ten-digit lines of chapters 1 to 98", () => {
    expect([...lines.keys()]).toEqual([
      "01011000",
      "0101100010",
      "0101100090",
      "0101200000",
      "0101400000",
      "0101500000",
    ]);
  });

  it("gives the rest of the year to the line beside a season", () => {
    expect(lines.get("0101400000")?.season).toBe("06-01/09-30");
    expect(lines.get("0101500000")?.season).toBe("10-01/05-31");
  });

  it("becomes tables that the schedule reads back", () => {
    const states = new Map<string, DatedLine[]>();
    const first = { name: "2025 Basic", file: "", from: parseDay("2025-01-01"), changesFrom: parseDay("2025-01-01") };
    addEdition(states, first, lines);
    const { lines: table, headings } = chapterTables([...states], first);
    const schedule = parseSchedule("edition,from\n2025 Basic,2025-01-01\n", [
      { chapter: "01", lines: table, headings: () => headings },
    ]);
    const found = findLine(schedule, "0101.10.0010", parseDay("2025-05-01"));
    expect(found).toMatchObject({ line: { rateCode: "01011000", general: { text: "2%" }, usmca: { text: "Free" } } });
    expect(found.kind === "line" && pathOf(schedule, found.line)).toEqual([
      "Widgets",
      "Of wood",
      "Small",
      "Painted",
      "Blue",
    ]);
  });
});
