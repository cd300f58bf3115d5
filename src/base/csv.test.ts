import { describe, expect, it } from "vitest";
import { numberCell, parseCsv, parseRows } from "./csv.js";

const parse = (text: string) => parseCsv(text, "toy.csv", ["country", "value"]);

describe("a CSV file", () => {
  it("gives cells by column and the line of each row", () => {
    const table = parse('country,value,note\n"A, B",0.5,x\nC,1,\n');
    expect(table.rows.map((row) => [row.line, row.cells.country, numberCell(table, row, "value")])).toEqual([
      [2, "A, B", 0.5],
      [3, "C", 1],
    ]);
  });

  it.each([
    ["", "toy.csv: is empty; the header should name country, value"],
    ["country,valeu\nA,1\n", 'toy.csv:1: has no column "value"; the header is country, valeu; did you mean "valeu"?'],
    ["country,value,value\nA,1,2\n", 'toy.csv:1: names the column "value" twice'],
    ["country,value\nA\n", "toy.csv:2: has 1 cells where the header has 2; is the file cut short?"],
    ["country,value\nA,1\n\nB,2\n", "toy.csv:3: is an empty line; remove it"],
    ['country,value\n"A,1\n', "toy.csv:2: has a quote that is not closed; is the file cut short?"],
    ['country,value\n"A"B,1\n', "toy.csv:2: has text after a closing quote; is the file cut short?"],
  ])("is refused with place and fix: %j", (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it("keeps commas, doubled quotes and line ends within quotes, and a quote inside a bare cell", () => {
    const { rows } = parse('country,value\n"A ""B"", C","1\n2"\nD"E,""\n');
    expect(rows.map(({ cells }) => [cells.country, cells.value])).toEqual([
      ['A "B", C', "1\n2"],
      ['D"E', ""],
    ]);
  });

  it("is read as rows of cells where the header is known", () => {
    expect(parseRows("code,value\n0101,5\n0102,\n", "toy.csv", ["code", "value"])).toEqual([
      ["0101", "5"],
      ["0102", ""],
    ]);
    expect(() => parseRows("code,duty\n", "toy.csv", ["code", "value"])).toThrow(
      "toy.csv:1: the header is code,duty; it should be code,value",
    );
    expect(() => parseRows("", "toy.csv", ["code"])).toThrow("toy.csv:1: the header is missing");
    expect(() => parseRows("code,value\n0101,5\n01", "toy.csv", ["code", "value"])).toThrow("toy.csv:3: has 1 cells");
  });

  it.each(["", "NaN", "Infinity", "1,5", "12 %", "0x10", "0b1"])(
    "refuses %j as a number, naming line and column",
    (cell) => {
      const table = parse(`country,value\nA,"${cell}"\n`);
      expect(() => numberCell(table, table.rows[0]!, "value")).toThrow("toy.csv:2: value is");
    },
  );

  it.each(["country,value\r\nA,1\nB,2\n", "country,value\nA,1\r\nB,2\n", "country,value\nA,1\nB,2\r\n"])(
    "takes lines that end in one way here and another there: %j",
    (text) => {
      expect(parse(text).rows.map(({ cells }) => [cells.country, cells.value])).toEqual([
        ["A", "1"],
        ["B", "2"],
      ]);
    },
  );

  it("counts lines through cells that hold line ends", () => {
    const table = parse('country,value\n"A\nB",1\nC,x\n');
    expect(() => numberCell(table, table.rows[1]!, "value")).toThrow("toy.csv:4: value is");
  });

  it("does not echo a whole file whose header has a stray quote", () => {
    expect(() => parse(`country,"value\n${"A,1\n".repeat(5000)}`)).toThrow(
      /^toy.csv:1: has a quote that is not closed; is the file cut short\?$/,
    );
    expect(() => parse(`${"x".repeat(5000)}\n`)).toThrow(/^toy.csv:1: has no column "country".{1,200}$/);
  });

  it("takes a byte-order mark and Windows line ends", () => {
    expect(parse("\ufeffcountry,value\r\nA,1\r\n").rows[0]?.cells).toEqual({ country: "A", value: "1" });
  });
});
