import { describe, expect, it } from "vitest";
import type { TimelineRow } from "../../worker/tasks/timeline.js";
import { csvOfRows, filterIn, passing, span } from "./filter.js";

const rule = (before: number | null, after: number | null, exempt = false) => ({
  heading: "1",
  why: "",
  exempt,
  before,
  after,
  suspended: null,
  version: { cite: { title: 'Act, "A"', pin: "1" } },
});
const row = (more: object): TimelineRow =>
  ({
    day: "2025-03-04",
    measure: "us.x",
    kind: "begins",
    rules: [],
    lists: [],
    partners: ["CAN"],
    chapters: ["72"],
    label: "X",
    programme: "x",
    authority: "A",
    country: "USA",
    ruling: null,
    source: null,
    ...more,
  }) as unknown as TimelineRow;

describe("the filters of the timeline", () => {
  it("let through what meets any chapter, and talks of the country", () => {
    const rows = [
      row({}),
      row({ chapters: null }),
      row({ chapters: ["87"] }),
      row({ kind: "talks", country: null, chapters: [] }),
    ];
    const chapter = (text: string) => passing(rows, filterIn(new URLSearchParams(text))).length;
    expect(chapter("chapter=72")).toBe(2);
    expect(chapter("country=CAN")).toBe(1);
    expect(chapter("partner=MEX")).toBe(0);
    expect(chapter("")).toBe(4);
  });

  it("span the rates of the rules that charge, and never take an exemption for a rate", () => {
    const event = row({ rules: [rule(null, 0.25), rule(null, 0.1), rule(null, 0, true)] });
    expect(span(event, "after")).toEqual([0.1, 0.25]);
    expect(span(event, "before")).toBeNull();
    expect(csvOfRows([event]).split("\n")[1]).toBe('2025-03-04,begins,us.x,X,USA,CAN,72,,0.1 0.25,"Act, ""A"", 1"');
  });
});
