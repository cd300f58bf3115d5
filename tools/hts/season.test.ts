import { describe, expect, it } from "vitest";
import { isOnlySeason, restOfYear, seasonOf } from "./season.js";

describe("a season in a description", () => {
  it.each([
    ["If entered during the period from July 15 to August 31, inclusive, in any year", "07-15/08-31"],
    [
      "If entered during the period from March 1 to July 14, inclusive, or the period from September 1 to November 14, inclusive, in any year",
      "03-01/07-14 09-01/11-14",
    ],
    [
      "If entered during the period from November 15, in any year, to the last day of the following February, inclusive",
      "11-15/02-29",
    ],
    [
      "Lima beans, if entered during the period from November 1 in any year to the following May 31, inclusive",
      "11-01/05-31",
    ],
    [
      "Raspberries and loganberries entered during the period from September 1 in any year to June 30 of the following year",
      "09-01/06-30",
    ],
    ["If entered during the month of October", "10-01/10-31"],
    ["Other, entered in the form of systems", ""],
    ["Grape", ""],
  ])("is read: %s", (text, season) => {
    expect(seasonOf(text)).toBe(season);
  });

  it("leaves the rest of the year to the line for other times", () => {
    expect(restOfYear("02-15/03-31 04-01/06-30")).toBe("07-01/02-14");
    expect(restOfYear("08-01/09-30 10-01/10-31")).toBe("11-01/07-31");
    expect(restOfYear("12-01/02-29")).toBe("03-01/11-30");
    expect(restOfYear("01-01/12-31")).toBe("");
  });

  it("is the whole description or only part of it", () => {
    expect(isOnlySeason("If entered in the period from June 1 to October 31, inclusive, in any year")).toBe(true);
    expect(isOnlySeason("Lima beans, if entered during the period from November 1")).toBe(false);
  });
});
