import { describe, expect, it } from "vitest";
import { readColumns } from "./columns.js";

const read = (text: string) => readColumns(text, "t.csv", { code: "text", value: "amount" });

describe("a shipped table", () => {
  it("is read by column, text as text and amounts as numbers", () => {
    expect(read("code,value\n0101,5\n0102,0.998155728922\n0103,12345678901234568\n0104,1e3")).toEqual({
      code: ["0101", "0102", "0103", "0104"],
      value: [5, 0.998155728922, 12345678901234568, 1000],
    });
  });

  it("is refused with its line when a row is cut short or long, or the header is another", () => {
    expect(() => read("code,value\n0101,5\n01")).toThrow("t.csv:3: has 1 cells where the header has 2");
    expect(() => read("code,value\n0101,5,6\n")).toThrow("t.csv:2: has 3 cells");
    expect(() => read("code,value\n0101,5\n\n0102,6\n")).toThrow("t.csv:3: has 1 cells");
    expect(() => read("code,duty\n")).toThrow("t.csv:1: the header is code,duty; it should be code,value");
    expect(() => read("")).toThrow("t.csv:1: the header is missing");
  });

  it.each(["", "-1", "NaN", "x", "1 2"])("is refused where an amount is %j", (cell) => {
    expect(() => read(`code,value\n0101,1\n0102,${cell}\n`)).toThrow(`t.csv:3: "${cell}" is not an amount`);
  });
});
