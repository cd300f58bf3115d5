import { describe, expect, it } from "vitest";
import { amount, readColumns } from "./columns.js";

const header = ["code", "value"];

describe("shipped tables", () => {
  it("are read as rows of text", () => {
    expect(readColumns("code,value\n0101,5\n0102,\n", "t.csv", header)).toEqual([
      ["0101", "5"],
      ["0102", ""],
    ]);
  });

  it("are refused with their line when a row is cut short or the header is another", () => {
    expect(() => readColumns("code,value\n0101,5\n01", "t.csv", header)).toThrow("t.csv:3: has 1 cells");
    expect(() => readColumns("code,duty\n", "t.csv", header)).toThrow("t.csv:1: the header is code,duty");
    expect(() => readColumns("", "t.csv", header)).toThrow("t.csv:1");
  });

  it("hold amounts that are numbers and not negative", () => {
    expect(amount("12.5", "t.csv", 0)).toBe(12.5);
    for (const text of ["", "-1", "NaN", "x"]) expect(() => amount(text, "t.csv", 0)).toThrow("t.csv:2");
  });
});
