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
});
