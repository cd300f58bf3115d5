import { describe, expect, it } from "vitest";
import { Values } from "./values.js";

const nbsp = "\u00a0";
const of = (unit: "points" | "percent" | "usdChange", value: number, low: number, high: number) =>
  ({ id: "x", value, low, high, unit, basis: "models" }) as const;

describe("numbers of the brief", () => {
  it("show what a small change of a large country is, and its range", () => {
    expect(new Values({}, "en").ranged(of("points", 0.01183, 0.0068, 0.0128))).toBe(
      `+0.012${nbsp}points [+0.007 to +0.013]`,
    );
    expect(new Values({}, "en").ranged(of("percent", -0.13, -0.24, -0.0961))).toBe(`−0.13${nbsp}% [−0.24 to −0.096]`);
  });

  it("are 0 where they are 0", () => {
    expect(new Values({}, "en").bare({ value: 0.0001, unit: "percent" })).toBe(`0.00${nbsp}%`);
  });

  it("have their units in the language: the French plural begins at two, Spanish money is short", () => {
    expect(new Values({}, "fr").bare({ value: 1.5, unit: "points" })).toBe(`+1,5${nbsp}point`);
    expect(new Values({}, "fr").bare({ value: -2, unit: "points" })).toBe(`−2,0${nbsp}points`);
    expect(new Values({}, "es").bare({ value: -38.4, unit: "usdChange" })).toBe(`−38.4${nbsp}mmd${nbsp}US$`);
  });
});
