import { describe, expect, it } from "vitest";
import { unknown } from "./suggest.js";

describe("an unknown value", () => {
  it("meets its nearest neighbour, in any case", () => {
    expect(unknown("sector", "c24z", ["C24A", "C29"])).toBe('unknown sector "c24z"; did you mean "C24A"?');
  });

  it("gets the list when nothing is near and the list is short", () => {
    expect(unknown("region", "Atlantis", ["CAN", "MEX"])).toBe('unknown region "Atlantis"; valid: CAN, MEX');
  });
});
