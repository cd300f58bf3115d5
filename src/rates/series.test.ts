import { describe, expect, it } from "vitest";
import type { IsoDate } from "../base/index.js";
import { loadBook } from "../files/index.js";
import { eventsOf, lastChecked, seriesDays } from "./series.js";

const book = loadBook(["01"]);
const canada = { origin: "CAN", destination: "USA" };

describe("events of a series", () => {
  const events = eventsOf(book, canada, "month-of-law");
  const on = (day: string) => events.filter((event) => event.day === day);

  it("are the days on which measures begin, change and end", () => {
    // EO 14193 as amended: in force 4 March 2025, USMCA goods exempt from 7 March, ended 24 February 2026 (EO 14389).
    const emergency = events.filter(({ measure }) => measure === "us.ieepa.canada");
    expect(emergency.map(({ day, what }) => `${day} ${what}`)).toEqual([
      "2025-03-04 begins",
      "2025-03-07 changes",
      "2025-08-01 changes",
      "2026-02-24 ends",
    ]);
  });

  it("leave out measures on other origins", () => {
    expect(on("2025-03-04").map(({ measure }) => measure)).not.toContain("us.ieepa.mexico");
  });

  it("mark the months of the claims and the break of their series", () => {
    expect(on("2025-02-01")).toMatchObject([{ what: "claims", label: "claim shares of 2025-02", measure: null }]);
    expect(on("2025-07-01").map(({ what }) => what)).toContain("break of the claims series");
    // The last month at hand is February 2026.
    expect(events.filter(({ what }) => what === "claims").at(-1)?.day).toBe("2026-02-01");
  });

  it("have no months where the claims are held", () => {
    expect(eventsOf(book, canada, "2025-h2").filter(({ measure }) => measure === null)).toEqual([]);
  });

  it("make the days of the series, the first of the book among them, once each and ascending", () => {
    const days = seriesDays(events);
    expect(days[0]).toBe("2025-01-01");
    expect(days).toEqual([...new Set(days)].toSorted());
  });
});

describe("the last day the book was checked", () => {
  it("is the last day on which a rule was compared with its text", () => {
    expect(lastChecked(book)).toBe("2026-11-22");
    const older = {
      ...book,
      measures: book.measures.map((dated) => ({
        ...dated,
        measure: {
          ...dated.measure,
          rules: dated.measure.rules.map((rule) => ({
            ...rule,
            versions: rule.versions.map((version) => ({ ...version, verified: { on: "2025-06-01" as IsoDate } })),
          })),
        },
      })),
    };
    expect(lastChecked(older)).toBe("2025-06-01");
  });
});
