/**
 * Speed of the statute book: one derivation, and every import line of Canada and Mexico (2024) with and without a claim.
 *
 * Expected: one derivation with its what-if words 50 microseconds warm, the duties alone of all lines of one day twice 50 ms.
 * Here every line is asked about; the rates ask about each kind of goods once (`bench/rates.ts`).
 */
import { loadBook, readText, shipped } from "../src/files/index.js";
import { type DutyQuery, derive, dutyLines } from "../src/law/index.js";

const expected = { one: 50, day: 50 };

const start = performance.now();
const book = loadBook();
const loaded = performance.now() - start;

const facts = { commerceApproved: true, forVehicle: true };
const queries = ["CAN", "MEX"].flatMap((origin) =>
  readText(shipped("benchmarks", "trade", `us-2024-${origin}.csv.gz`))
    .trim()
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [code = ""] = line.split(",");
      const value = 1000;
      const goods = { ...facts, content: { steel: 300, aluminium: 200, copper: 100 }, usContent: 400 };
      return [null, "USMCA" as const].map((claim) => ({
        code,
        origin,
        destination: "USA",
        on: "2025-12-18" as DutyQuery["on"],
        claim,
        value,
        currency: "USD",
        facts: goods,
        seasons: "any" as const,
      }));
    }),
);
const known = queries.filter((query) => {
  try {
    return dutyLines(book, query).length > 0;
  } catch {
    return false;
  }
});

/** Times of several runs in ms, ascending. */
const times = (runs: number, work: () => void): number[] =>
  Array.from({ length: runs }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  }).toSorted((a, b) => a - b);

const day = times(12, () => {
  for (const query of known) dutyLines(book, query);
});
const some = known.filter((_, index) => index % 40 === 0);
const one = times(12, () => {
  for (const query of some) derive(book, query);
}).map((ms) => (ms * 1000) / some.length);

const show = (values: readonly number[], target: number, unit: string): string => {
  const best = values[0] ?? 0;
  const median = values[Math.floor(values.length / 2)] ?? 0;
  return `best ${best.toFixed(1)} ${unit}, median ${median.toFixed(1)} ${unit} (target ${target} ${unit}: ratio ${(median / target).toFixed(2)})`;
};
process.stdout.write(
  `${[
    `book: ${book.measures.length} measures, ${book.lists.size} lists, loaded with all chapters in ${loaded.toFixed(0)} ms`,
    `  one derivation with what-if words: ${show(one, expected.one, "us")}`,
    `  duties alone of all lines of Canada and Mexico, with and without claim (${known.length} derivations): ${show(day, expected.day, "ms")}`,
    `  left out as no line of the schedule of the day: ${queries.length - known.length}`,
  ].join("\n")}\n`,
);
