import { expect, it } from "vitest";
import { readText, shipped } from "../../../src/files/index.js";
import { packTable, restsOn, unpackTable } from "./tables.js";

const read = (path: string): string => readText(shipped(path));

/** What a table takes packed, before gzip, once it is seen to come back to the last byte. */
function sizeOf(path: string): number {
  const packed = packTable(path, read(path), read);
  expect(unpackTable(path, packed, read)).toBe(read(path));
  return packed.length;
}

it.each(["2025-06", "2025-h2"])("claims of %s have nothing that the other months do not say", (period) => {
  expect(sizeOf(`benchmarks/claims/us-${period}.csv.gz`)).toBeLessThan(20);
});

// Six digits of a value and those of what is claimed of it are 20 to 25 bits that nothing foretells: 3 bytes, and one for the rest.
it.each(["benchmarks/claims/us-2026-02.csv.gz", "benchmarks/trade/us-2024-BRA.csv.gz"])(
  "%s takes about four bytes a row",
  (path) => {
    expect(sizeOf(path) / read(path).split("\n").length).toBeLessThan(4.5);
  },
);

it("imports from Canada that the claims of the year tell already take their duties alone", () => {
  const path = "benchmarks/trade/us-2024-CAN.csv.gz";
  expect(restsOn(path)).toEqual(["benchmarks/claims/us-2024.csv.gz"]);
  expect(sizeOf(path) / read(path).split("\n").length).toBeLessThan(1);
});

it("a table that rests on none goes by columns, quotes and all", () => {
  expect(restsOn("book/us/schedule/73.csv")).toEqual([]);
  expect(sizeOf("book/us/schedule/73.csv")).toBeLessThan(read("book/us/schedule/73.csv").length);
});
