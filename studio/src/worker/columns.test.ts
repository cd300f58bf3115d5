import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromColumns, toColumns } from "./columns.js";

const quoted = fc.constantFrom('"a, b"', '"of ""iron"""', '","');
const code = fc.stringMatching(/^0?[1-9]\d{3}(\d\d){0,3}$/);
const cell = fc.oneof(
  fc.stringMatching(/^[a-z0-9. -]{0,6}$/),
  fc.integer({ min: 0, max: 99 }).map(String),
  quoted,
  code,
);
const column = (rows: number) =>
  fc.oneof(
    ...[cell, code, fc.oneof(fc.constant(""), fc.integer({ min: 1, max: 300 }).map(String))].map((one) =>
      fc.array(one, { minLength: rows, maxLength: rows }),
    ),
  );
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 }))
  .chain(([width, rows]) => fc.array(column(rows), { minLength: width, maxLength: width }))
  .map((columns) => {
    const lines = (columns[0] ?? []).map((_, row) => columns.map((one) => one[row]).join(","));
    return `${columns.map((_, at) => `c${at}`).join(",")}\n${lines.join("\n")}\n`;
  });

describe("a table by columns", () => {
  it("comes back to the last byte", () => {
    fc.assert(
      fc.property(table, (text) => {
        expect(fromColumns(toColumns(text) ?? text)).toBe(text);
      }),
    );
  });

  it("writes codes as what each adds, and an equals sign where a cell repeats its neighbour", () => {
    const text = "code,value,claimed\n0101210010,5,5\n0101210020,17,10\n0101290090,9,9\n";
    expect(toColumns(text)).toBe(
      "by columns\ncode,value,claimed\nd10,p,e1\n3\n101210010\n10\n80070\n5\n17\n9\n=\n10\n=",
    );
  });

  it("fills short codes up, counts running numbers in steps, and takes quotes off", () => {
    const text =
      'id,code,text\n8,01012100,"Horses, asses"\n9,0101210010,Bred\n10,0101210020,"So ""others"""\n11,0101210030,\n';
    expect(toColumns(text)).toBe(
      'by columns\nid,code,text\ns,v,p\n4\n8\n1\n1\n1\n101210000:8\n10:10\n10\n10\nHorses, asses\nBred\nSo "others"\n',
    );
  });

  it.each([["a,b\n1,2"], ["a,b\n1\n"], ['a,b\n"1",2\n'], ["a,b\n"], ['a\n"x\ny"\n']])("leaves %j as it is", (text) => {
    expect(toColumns(text)).toBeNull();
    expect(fromColumns(text)).toBe(text);
  });
});
