import { describe, expect, it } from "vitest";
import { parseDay } from "../base/index.js";
import { adValoremRate, baseDuty, editionOn, findHs6, findLine, pathOf, type ScheduleLine } from "../law/index.js";
import { loadMfn2014, loadSchedule, scheduleChapters } from "./schedule.js";

const schedule = loadSchedule();
const lineOf = (code: string, on: string): ScheduleLine => {
  const found = findLine(schedule, code, parseDay(on));
  if (found.kind !== "line") throw new Error(`${code}: ${found.note}`);
  return found.line;
};

describe("the shipped US schedule", () => {
  // Base duties of the worked duty cases named in the first column (rates from the official schedule text).
  it.each([
    ["A04", "7208.39.00", "2025-03-10", 100_000, {}, 0],
    ["B03", "2709.00.20", "2025-03-10", 65_000, { bbl: 1000 }, 105],
    ["B06", "2709.00.10", "2025-09-01", 65_000, { bbl: 1000 }, 52.5],
    ["C05", "3104.20.00", "2025-03-10", 10_000, {}, 0],
    ["D04", "4407.12.00", "2025-10-20", 10_000, {}, 0],
    ["E08", "9403.20.0050", "2026-04-20", 10_000, {}, 0],
    ["E12", "7610.10.00", "2025-07-15", 10_000, {}, 570],
    ["F02", "8703.23.01", "2025-03-20", 30_000, {}, 750],
    ["F07", "8704.31.01", "2025-05-01", 40_000, {}, 10_000],
    ["G01", "8708.30.50", "2025-04-20", 10_000, {}, 250],
    ["G06", "8544.30.00", "2025-05-10", 10_000, {}, 500],
    ["H04", "0804.40.00", "2026-03-15", 50_000, { kg: 20_000 }, 2240],
    ["H06", "0702.00.20", "2025-03-20", 15_000, { kg: 10_000 }, 390],
    ["I02", "6109.10.00", "2025-08-01", 1000, {}, 165],
    ["J03", "7411.10.10", "2025-08-05", 10_000, {}, 150],
    ["J04", "7403.11.00", "2025-08-05", 10_000, {}, 100],
    ["K01", "8701.21.00", "2025-10-25", 120_000, {}, 4800],
    ["L02", "3004.90.92", "2025-09-20", 10_000, {}, 0],
    ["M04", "6109.10.00", "2026-07-23", 1000, {}, 165],
    ["N03", "2208.30.6080", "2026-09-10", 10_000, {}, 0],
    ["O01", "7326.90.8688", "2026-09-01", 14_172, {}, 410.99],
  ] as const)("gives the base duty of case %s, %s on %s", (_, code, on, value, quantity, duty) => {
    const given = baseDuty(lineOf(code, on).general, { value, quantity });
    // The cases are rounded to the cent.
    expect(given.kind === "amount" && Math.abs(given.amount - duty)).toBeLessThanOrEqual(0.005);
  });

  it.each([
    ["A07", "7208.39.00", "2025-06-03"],
    ["B02", "2709.00.20", "2025-03-10"],
    ["E14", "7614.10.50", "2025-04-15"],
    ["F08", "8704.31.01", "2025-05-01"],
    ["H02", "0804.40.00", "2025-03-20"],
    ["K04", "8702.10.31", "2025-11-05"],
    ["M03", "6109.10.00", "2026-03-15"],
    ["N07", "0406.10.64", "2026-09-10"],
    ["N09", "0402.10.05", "2026-09-20"],
  ])("is free under the USMCA in case %s, %s on %s", (_, code, on) => {
    const line = lineOf(code, on);
    expect(adValoremRate(line.usmca ?? line.general)).toBe(0);
  });

  it("has 7614.10.50 at 4.9 %, the rate behind case E14", () => {
    expect(lineOf("7614.10.50", "2025-04-15").general.text).toBe("4.9%");
  });

  it("reads the rate of at least 99.5 % of the lines of chapters 1 to 97, and says the rest is unknown", () => {
    const rates = [...schedule.lines.values()].flat().filter((line) => line.code < "98" && line.rateCode === line.code);
    const unread = rates.filter((line) => line.general.kind === "unknown");
    expect(rates.length).toBeGreaterThan(11_500);
    // 57 of 11,598: ensembles, sets and parts that take another line's rate, sugar by degree, watch plates.
    expect(unread.length).toBeLessThanOrEqual(57);
    expect(unread.every((line) => line.general.text !== "" && adValoremRate(line.general) === null)).toBe(true);
  });

  it("sends a USMCA claim on over-quota dairy and sugar to an explicit unknown", () => {
    expect(lineOf("0401.50.75", "2025-12-18").usmca).toMatchObject({
      kind: "unknown",
      text: "See 9823.03.01-9823.03.12",
    });
  });

  it("answers an out-of-season tomato with the line in season", () => {
    expect(findLine(schedule, "0702.00.40", parseDay("2025-03-20"))).toMatchObject({
      kind: "candidates",
      lines: [{ code: "07020020" }],
      note: "0702.00.40 is for goods entered from 15 Jul to 31 Aug; on 2025-03-20 choose from the lines beside it",
    });
    expect(lineOf("0702.00", "2026-02-28").code).toBe("07020060");
  });

  it("has a line in season on every day for tomatoes, cucumbers and grapes", () => {
    for (const heading of ["0702.00", "0707.00", "0806.10"]) {
      for (const monthDay of ["01-01", "02-14", "02-28", "03-31", "07-14", "08-31", "11-15", "12-31"]) {
        expect(lineOf(heading, `2025-${monthDay}`).season).not.toBe("");
      }
    }
  });

  it("knows suffixes by day: 7601.10.6030 ended on 30 June 2025", () => {
    expect(lineOf("7601.10.6030", "2025-06-30").code).toBe("7601106030");
    expect(findLine(schedule, "7601.10.6030", parseDay("2025-07-01"))).toMatchObject({
      line: { code: "76011060" },
      note: "7601.10.6030 stood in the schedule from 2025-01-01 to 2025-06-30; the rate of 7601.10.60 is used",
    });
  });

  it("carries headings for search", () => {
    const path = pathOf(schedule, lineOf("7208.39.00", "2025-12-18")).join(" | ");
    expect(path).toContain("hot-rolled");
    expect(path).toMatch(/^Flat-rolled products of iron or nonalloy steel/);
  });

  it("names the edition of a day", () => {
    expect(editionOn(schedule, parseDay("2025-12-18"))).toBe("2025 Rev 32");
    expect(schedule.editions.length).toBe(44);
  });

  it("keeps no markup in any text", () => {
    const texts = [...schedule.lines.values()]
      .flat()
      .flatMap((line) => [line.description, line.general.text, line.special]);
    expect(texts.filter((text) => /<[a-z/]|&[a-z]+;|\s{2}|\u00a0/.test(text))).toEqual([]);
  });

  it("loads one chapter alone", () => {
    const steel = loadSchedule(["72"]);
    expect([...steel.chapters]).toEqual(["72"]);
    expect(findLine(steel, "7208.39.00", parseDay("2025-12-18")).kind).toBe("line");
    expect(scheduleChapters().length).toBe(97);
  });

  it("has no state that ends before it begins and no two states of a code on one day", () => {
    const wrong = [...schedule.lines.values()].flatMap((states) =>
      states.filter((line, index) => {
        const next = states[index + 1];
        return (line.to !== null && line.to < line.from) || (next && (line.to === null || line.to >= next.from));
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("Canada's and Mexico's rates of 2014", () => {
  it("answer by six digits of HS 2012, with the year", () => {
    // WTO tariff data of 2014: Canada's 6.1 % on cars is also its MFN rate in the customs tariff of that year.
    expect(findHs6(loadMfn2014("CAN"), "8703.23")).toEqual({ kind: "rate", code: "870323", rate: 0.061, year: 2014 });
    expect(findHs6(loadMfn2014("MEX"), "8701.20")).toEqual({ kind: "rate", code: "870120", rate: 0.35, year: 2014 });
  });
});
