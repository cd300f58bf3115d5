import { describe, expect, it } from "vitest";
import { clashesWithin } from "./stack.js";
import type { PlacedChange } from "./types.js";

const change = (id: string, origins: readonly string[]): PlacedChange =>
  ({ id, place: id, measure: "us.s232.steel", from: "2026-01-01", set: 0.25, origins }) as unknown as PlacedChange;

describe("two changes of one measure", () => {
  it.each([
    [["CAN"], ["CAN"], 1],
    [["can"], ["CAN"], 1],
    [["MEX"], ["CAN"], 0],
  ])("for %j and %j clash %d times, however the country is written", (one, two, count) => {
    expect(clashesWithin([change("a.yaml:1:1", one), change("b.yaml:1:1", two)])).toHaveLength(count);
  });

  it("is told with the latest before it, so that many changes of one measure make as many warnings", () => {
    const many = Array.from({ length: 1000 }, (_, at) => change(`a.yaml:${at + 1}:1`, ["CAN"]));
    const warnings = clashesWithin(many);
    expect(warnings).toHaveLength(999);
    expect(warnings.at(-1)).toContain("a.yaml:1000:1 and a.yaml:999:1 both change");
  });
});
