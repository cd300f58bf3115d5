/**
 * Speed of the rates: every import line of Canada and Mexico (2024) on one day, with and without a claim, to one table.
 *
 * Expected: 50 ms warm after load. "Cold" is the first day of the process after load.
 */
import { loadBook, loadUsImports } from "../src/files/index.js";
import { assessLines, averageRates, lawOf } from "../src/rates/index.js";
import type { IsoDate } from "../src/base/index.js";

const expected = 50;
const days = ["2025-12-18", "2025-01-01", "2025-03-05", "2025-08-20", "2025-10-20", "2025-11-05"] as IsoDate[];
const begin = performance.now();
const law = lawOf(loadBook());
const sets = (on: IsoDate) => ({ on, claims: "2025-h2", content: "bea" as const });
const lines = loadUsImports(["CAN", "MEX"], sets("2025-12-18" as IsoDate));
const loaded = performance.now() - begin;

function oneDay(on: IsoDate): number {
  const start = performance.now();
  averageRates(assessLines(lines, law, { on, usContent: 0.4, caMxContent: 0.15 }), on, ["claims"], "sector");
  return performance.now() - start;
}

const cold = oneDay(days[0] as IsoDate);
const warm = [...days, ...days].map(oneDay).toSorted((a, b) => a - b);
const median = warm[Math.floor(warm.length / 2)] as number;
process.stdout.write(
  `book and weights loaded in ${loaded.toFixed(0)} ms\n` +
    `${lines.length} lines on one day: cold ${cold.toFixed(0)} ms, warm median ${median.toFixed(0)} ms; expected ${expected} ms, ratio ${(median / expected).toFixed(2)}\n`,
);
