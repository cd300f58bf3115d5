import { describe, expect, it } from "vitest";
import { parseDay } from "../../base/index.js";
import { findLine } from "./find.js";
import { parseSchedule } from "./parse.js";
import { editionOn, pathOf } from "./schedule.js";

// A toy chapter: widgets (suffixes inherit), seasonal melons, a line that lived until 30 June, a bare ten-digit line.
const header = "code,from,to,general,special,units,season,edition,under,description";
const lines = `${header}
01011000,,2025-12-31,2%,Free (S),,,,1,Widgets
01011000,2026-01-01,,1%,Free (S),,,2026 Basic,1,Widgets
0101100010,,,,,kg,,,,Blue
0101100020,,2025-06-30,,,kg,,,,Green
0101100030,2025-07-01,,,,kg,,2025 Rev 16,,Red
0101200000,,,4¢/kg,,kg,,,1,Gadgets
01021020,,,3%,,,06-01/09-30,,,If entered in summer
01021040,,,5%,,,10-01/05-31,,,Other
0103100000,,2025-06-30,7%,,No.,,,,Gone
0104100000,,,Free,,kg,,,,Plain
0104200000,,,Free,,kg,,,,Fancy
`;
const toy = parseSchedule("edition,from\n2025 Basic,2025-01-01\n2025 Rev 16,2025-07-01\n2026 Basic,2026-01-01\n", [
  { chapter: "01", lines, headings: () => "id,under,code,text\n1,,0101,Widgets and gadgets\n" },
]);
const find = (code: string, on = "2025-03-01", seasons: "day" | "any" = "day") =>
  findLine(toy, code, parseDay(on), seasons);

describe("a code in the schedule", () => {
  it("is its line, with or without dots", () => {
    expect(find("0101.10.00")).toMatchObject({ kind: "line", note: null, line: { general: { text: "2%" } } });
    expect(find("01012000")).toMatchObject({ kind: "line", note: null, line: { code: "0101200000" } });
  });

  it("inherits the rate of its eight digits, day by day", () => {
    expect(find("0101.10.0010")).toMatchObject({ line: { rateCode: "01011000", general: { text: "2%" } } });
    expect(find("0101.10.0010", "2026-01-01")).toMatchObject({
      line: { general: { text: "1%" }, edition: "2026 Basic" },
    });
    expect(find("0101.10.0010", "2025-12-31")).toMatchObject({ line: { to: "2025-12-31" } });
  });

  it("has its path of headings", () => {
    const found = find("0101100010");
    expect(found.kind === "line" && pathOf(toy, found.line)).toEqual(["Widgets and gadgets", "Widgets", "Blue"]);
  });

  it("falls back to its eight digits when the suffix is not in force, and says when it was", () => {
    expect(find("0101.10.0020", "2025-07-01")).toMatchObject({
      kind: "line",
      line: { code: "01011000" },
      note: "0101.10.0020 stood in the schedule from 2025-01-01 to 2025-06-30; the rate of 0101.10.00 is used",
    });
    expect(find("0101.10.0099")).toMatchObject({
      note: "0101.10.0099 is not in the editions at hand; the rate of 0101.10.00 is used",
    });
  });
});

describe("a short code", () => {
  it("is a line when all below it have one rate, with a note", () => {
    expect(find("0104")).toMatchObject({ kind: "line", note: "the 2 lines of 0104 have one rate" });
  });

  it("has candidates when rates differ", () => {
    const found = find("0101");
    expect(found.kind === "candidates" && found.lines.map((line) => line.code)).toEqual(["01011000", "0101200000"]);
  });
});

describe("a seasonal line", () => {
  it("is found in its season", () => {
    expect(find("01021020", "2025-06-01")).toMatchObject({ kind: "line" });
    expect(find("0102.10", "2025-06-01")).toMatchObject({
      kind: "line",
      line: { code: "01021020" },
      note: "0102.10.20 is the line for goods entered from 1 Jun to 30 Sep",
    });
  });

  it("gives the lines beside it out of season", () => {
    expect(find("01021020", "2025-12-01")).toMatchObject({ kind: "candidates", lines: [{ code: "01021040" }] });
  });

  it("counts on any day for trade of a whole year", () => {
    expect(find("01021020", "2025-12-01", "any")).toMatchObject({ kind: "line", line: { code: "01021020" } });
  });
});

describe("a code that is not in force", () => {
  it("says when it was", () => {
    expect(find("0103.10.00", "2025-06-30")).toMatchObject({ kind: "line" });
    expect(find("0103.10.00", "2025-07-01")).toMatchObject({
      kind: "none",
      note: "0103.10.0000 stood in the schedule from 2025-01-01 to 2025-06-30, not on 2025-07-01",
    });
  });

  it("names near codes, the chapter that is missing, or the first day at hand", () => {
    expect(find("0101.30.00")).toMatchObject({ kind: "none", nearest: ["0101.20.0000", "0101.10.00"] });
    expect(find("7208.39.00")).toMatchObject({ kind: "none", note: "chapter 72 is not in the schedule at hand" });
    expect(find("0101.10.00", "2024-12-31")).toMatchObject({
      kind: "none",
      note: "the schedule at hand begins on 2025-01-01; 2024-12-31 is earlier",
    });
  });

  it.each(["", "72", "steel", "12345678901"])("is refused when it is no code: %j", (code) => {
    expect(() => find(code)).toThrow(`"${code}" is not a tariff code; write 4 to 10 digits, for example 7208.39.00`);
  });
});

describe("the edition to cite", () => {
  it("is the last that began by the day", () => {
    const names = ["2024-12-31", "2025-06-30", "2025-07-01", "2027-01-01"].map((day) => editionOn(toy, parseDay(day)));
    expect(names).toEqual([null, "2025 Basic", "2025 Rev 16", "2026 Basic"]);
  });
});

describe("a broken table", () => {
  const chapter = (text: string) => [{ chapter: "01", lines: text, headings: () => "id,under,text\n" }];
  const editions = "edition,from\n2025 Basic,2025-01-01\n";

  it.each([
    ["edition,from\n", lines, "schedule/editions.csv: names no edition; is the file cut short?"],
    ["edition,from\nRev 1,soon\n", lines, 'schedule/editions.csv:2: "soon" is not a day'],
    [editions, `${header}\n010110,,,2%,,,,,,Short\n`, 'schedule/01.csv:2: "010110" is not a code of 8 or 10 digits'],
    [editions, `${header}\n01011000,2025-02-30,,2%,,,,,,Day\n`, 'schedule/01.csv:2: "2025-02-30" is not a day'],
    [
      editions,
      `${header}\n01011000,,,2%\n`,
      "schedule/01.csv:2: has 4 cells where the header has 10; is the file cut short?",
    ],
  ])("is refused with file and line", (editionsText, text, message) => {
    expect(() => parseSchedule(editionsText, chapter(text))).toThrow(message);
  });
});
