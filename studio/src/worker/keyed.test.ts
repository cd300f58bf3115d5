import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oddsFor, reader, writer } from "./bits.js";
import { fromKeyed, type Known, toKeyed } from "./keyed.js";

const amount = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.maxSafeNat());
const table = fc.uniqueArray(fc.tuple(fc.stringMatching(/^\d{4},(CAN|MEX)$/), amount, amount), {
  selector: ([key]) => key,
  maxLength: 60,
});

const textOf = (rows: readonly (readonly [string, number, number])[]): string =>
  `code,origin,value,claimed\n${rows
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map((row) => `${row.join(",")}\n`)
    .join("")}`;

const knownOf = (rows: readonly (readonly [string, number, number])[]): Known =>
  new Map(rows.toSorted(([one], [two]) => (one < two ? -1 : 1)).map(([key, ...amounts]) => [key, amounts]));

describe("bits under odds", () => {
  it("come back, plain ones between them too", () => {
    const said = fc.array(fc.tuple(fc.boolean(), fc.nat(3), fc.integer({ min: 1, max: 16 }), fc.nat(65535)));
    fc.assert(
      fc.property(said, (all) => {
        const go = (coder: ReturnType<typeof reader>) => {
          const odds = oddsFor(4);
          return all.map(([one, at, count, plain]) => [
            coder.bit(odds, at, one ? 1 : 0),
            coder.plain(count, plain % 2 ** count),
          ]);
        };
        const to = writer();
        expect(go(reader((go(to), to.end())))).toEqual(
          all.map(([one, , count, plain]) => [one ? 1 : 0, plain % 2 ** count]),
        );
      }),
    );
  });

  it("cost little where they are what the ones before were", () => {
    const to = writer();
    const odds = oddsFor(1);
    for (let bit = 0; bit < 8000; bit += 1) to.bit(odds, 0, 1);
    // A thousand bytes as they are; near nothing of it is news.
    expect(to.end().length).toBeLessThan(50);
  });
});

describe("a table on what another says", () => {
  it("comes back to the last byte", () => {
    fc.assert(
      fc.property(table, table, fc.boolean(), (before, rows, alike) => {
        const known = knownOf(alike ? rows : before);
        const packed = toKeyed(textOf(rows), 2, known);
        expect(packed && fromKeyed(packed, known)).toBe(textOf(rows));
      }),
    );
  });

  it("costs next to nothing where both are the same: 19 kB are some hundred bytes, and those are learning", () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [`${1000 + row},CAN`, 7919 * row, 7919 * row] as const);
    expect(toKeyed(textOf(rows), 2, knownOf(rows))?.length).toBeLessThan(300);
  });

  it.each([
    ["an amount with a fraction", "code,value\n0101,1.5\n"],
    ["a negative one", "code,value\n0101,-1\n"],
    ["one with zeros before it", "code,value\n0101,007\n"],
    ["a row too short", "code,value\n0101\n"],
    ["keys out of order", "code,value\n0102,1\n0101,1\n"],
    ["a key twice", "code,value\n0101,1\n0101,1\n"],
    ["no end of the last line", "code,value\n0101,1"],
  ])("is none with %s", (_what, text) => {
    expect(toKeyed(text, 1, new Map())).toBeNull();
  });

  it("leaves other bytes alone", () => {
    expect(fromKeyed(new TextEncoder().encode("code,value\n"), new Map())).toBeNull();
  });
});
