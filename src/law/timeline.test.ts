import { describe, expect, it } from "vitest";
import { loadBook } from "../files/index.js";
import { lawHorizon, lawStart } from "./statute-book.js";
import { timeline } from "./timeline.js";

const events = timeline(loadBook([]), ["CAN", "MEX", "CHN"]);
const of = (measure: string) => events.filter((event) => event.measure === measure);

describe("the timeline of the book", () => {
  it("tells the emergency duty on Canada: suspended, begun, raised, held unlawful, ended", () => {
    const told = of("us.ieepa.canada").map(({ day, kind }) => `${day} ${kind}`);
    // EO 14193, its pause of 3 February, EO 14325 and the ruling and order of February 2026.
    expect(told).toEqual([
      "2025-02-04 suspended",
      "2025-03-04 begins",
      "2025-03-07 changes",
      "2025-08-01 changes",
      "2026-02-20 void",
      "2026-02-24 ends",
    ]);
    const raised = of("us.ieepa.canada").find(({ day }) => day === "2025-08-01");
    // EO 14325, section 1: 35 in the place of 25 per cent.
    expect(raised?.rules.some(({ before, after }) => before === 0.25 && after === 0.35)).toBe(true);
    expect(raised?.partners).toEqual(["CAN"]);
  });

  it("shows threats as announced only, with no rate", () => {
    const threats = events.filter(({ kind }) => kind === "announcedOnly");
    expect(threats.length).toBeGreaterThan(0);
    expect(
      threats.every(({ rules }) => rules.every(({ after, suspended }) => after === null && suspended !== null)),
    ).toBe(true);
  });

  it("goes by day, from the first of the book past its last", () => {
    const days = events.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day > lawStart)).toBe(true);
    expect(
      events.filter(({ day }) => day > lawHorizon).every(({ kind }) => ["scheduled", "lapses"].includes(kind)),
    ).toBe(true);
    expect(new Set(events.map(({ day, measure }) => `${day} ${measure}`)).size).toBe(events.length);
  });

  it("changes something in every event that is no ruling", () => {
    const still = events.filter(({ kind, rules, lists }) => kind !== "void" && rules.length + lists.length === 0);
    expect(still).toEqual([]);
  });
});
