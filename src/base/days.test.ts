import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDay, nextDay, parseDay, previousDay } from "./days.js";

describe("days", () => {
  it("exist or do not", () => {
    expect(["2025-12-18", "2024-02-29", "2000-02-29"].map(isDay)).toEqual([true, true, true]);
    expect(["2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "18-12-2025", "2025-1-1", ""].map(isDay)).toEqual(
      Array(7).fill(false),
    );
  });

  it("are refused in one line that shows the form", () => {
    expect(() => parseDay("18 December 2025")).toThrow('"18 December 2025" is not a day; write YYYY-MM-DD');
  });

  it("follow the calendar in both directions", () => {
    const span = fc.integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2100, 0, 1) / 864e5 });
    const text = (days: number): string => new Date(days * 864e5).toISOString().slice(0, 10);
    fc.assert(
      fc.property(span, (days) => {
        expect(nextDay(parseDay(text(days)))).toBe(text(days + 1));
        expect(previousDay(parseDay(text(days)))).toBe(text(days - 1));
      }),
    );
  });
});
