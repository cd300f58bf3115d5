import { parseDay } from "../../base/index.js";
import { describe, expect, it } from "vitest";
import { inSeason, seasonWords } from "./season.js";

const days = (season: string, ...list: string[]): boolean[] => list.map((day) => inSeason(season, parseDay(day)));

describe("a season", () => {
  it("includes its first and last day, in every year", () => {
    const season = "03-01/07-14 09-01/11-14";
    expect(days(season, "2025-03-01", "2026-07-14", "2025-09-01", "2025-11-14")).toEqual([true, true, true, true]);
    expect(days(season, "2025-02-28", "2025-07-15", "2025-08-31", "2025-11-15")).toEqual([false, false, false, false]);
  });

  it("runs over the new year and to the last day of February", () => {
    const season = "11-15/02-29";
    expect(days(season, "2025-11-15", "2025-12-31", "2026-01-01", "2026-02-28", "2028-02-29")).toEqual(
      Array(5).fill(true),
    );
    expect(days(season, "2025-11-14", "2026-03-01")).toEqual([false, false]);
  });

  it("is the whole year when none is named", () => {
    expect(days("", "2025-01-01")).toEqual([true]);
  });

  it("is said in words", () => {
    expect(seasonWords("03-01/07-14 09-01/11-14")).toBe("1 Mar to 14 Jul, 1 Sep to 14 Nov");
  });
});
