import { describe, expect, it } from "vitest";
import { quantityIn, unitName } from "./units.js";

describe("units", () => {
  it("have one name for many spellings", () => {
    expect(["Liters", "pf.liters", "No.", "doz.", "prs.", "kg cmsc"].map(unitName)).toEqual([
      "liter",
      "pf.liter",
      "No",
      "doz",
      "prs",
      "kg cmsc",
    ]);
  });

  it("convert within a family only", () => {
    expect(quantityIn("kg", { t: 2 })).toBe(2000);
    expect(quantityIn("gross", { doz: 24 })).toBe(2);
    expect(quantityIn("doz prs", { prs: 24 })).toBeNull();
    expect(quantityIn("doz. prs.", { prs: 24 })).toBe(2);
    expect(quantityIn("kg", { liters: 5 })).toBeNull();
    expect(quantityIn("kg drained weight", { kg: 5 })).toBeNull();
  });

  it("prefer the amount stated in the unit itself", () => {
    expect(quantityIn("kg", { t: 2, kg: 1999 })).toBe(1999);
  });
});
