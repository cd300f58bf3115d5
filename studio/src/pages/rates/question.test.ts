import { describe, expect, it } from "vitest";
import { askedIn, fromIndex, type Row, rowsOn, setFlags, toIndex } from "./question.js";

const row = (origin: string, day: string, rate: number): Row =>
  ({
    origin,
    destination: "USA",
    day,
    basis: "claims",
    sector: "total",
    programme: "all",
    rate,
    value: 1,
    coverage: 1,
  }) as Row;

describe("a question about rates", () => {
  it("takes the last day of change until the day, each pair by itself", () => {
    const rows = [row("CAN", "2025-01-01", 0), row("CAN", "2025-03-04", 0.1), row("MEX", "2025-01-01", 0.02)];
    const shown = (day: string) => rowsOn(rows, day).map(({ origin, rate }) => [origin, rate]);
    expect(shown("2025-03-03")).toEqual([
      ["CAN", 0],
      ["MEX", 0.02],
    ]);
    expect(shown("2025-03-04")).toEqual([
      ["CAN", 0.1],
      ["MEX", 0.02],
    ]);
    expect(rowsOn(rows, "2025-05-05").every(({ day }) => day === "2025-05-05")).toBe(true);
  });

  it("reads the link, and falls back where it says what is not", () => {
    const asked = askedIn(new URLSearchParams("to=XXX&on=2025-02-31x&basis=none&from=CHN"));
    expect([asked.to, asked.on, asked.basis, asked.pair]).toEqual(["USA", "2026-10-10", "claims", "CAN"]);
    expect(askedIn(new URLSearchParams("partners=all&from=CHN")).pair).toBe("CHN");
    expect(setFlags(askedIn(new URLSearchParams("us=0.6&claims=2024")).sets)).toEqual([
      "--claims",
      "2024",
      "--us-content",
      "0.6",
    ]);
  });

  it("counts days from the first of the book", () => {
    expect(toIndex("2025-01-01")).toBe(0);
    expect(fromIndex(toIndex("2026-03-01"))).toBe("2026-03-01");
  });
});
