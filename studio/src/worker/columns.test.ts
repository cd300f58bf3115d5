import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromColumns, toColumns } from "./columns.js";

const cell = fc.oneof(fc.stringMatching(/^[a-z0-9. -]{0,6}$/), fc.integer({ min: 0, max: 99 }).map(String));
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 }))
  .chain(([width, rows]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows }),
  )
  .map((rows) => `${rows.map((row) => row.join(",")).join("\n")}\n`);

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

  it.each([["a,b\n1,2"], ["a,b\n1\n"], ['a,b\n"1",2\n'], ["a,b\n"]])("leaves %j as it is", (text) => {
    expect(toColumns(text)).toBeNull();
    expect(fromColumns(text)).toBe(text);
  });
});
