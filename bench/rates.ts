/**
 * Speed of the rates: every import line of Canada and Mexico (2024) on one day, with and without a claim, to one table; and
 * every day of change from the first to the last day of the book, under the claims of each month.
 *
 * Expected: 50 ms for a day warm after load, 5000 ms for the series. "Cold" is the first day of the process after load. On a
 * machine that other processes load, the processor time is the figure to watch.
 */
import type { IsoDate } from "../src/base/index.js";
import { loadBook, loadUsImports } from "../src/files/index.js";
import { assessLines, averageRates, claimPeriod, eventsOf, lawOf, seriesDays } from "../src/rates/index.js";

const expected = { day: 50, series: 5000 };
const options = (on: IsoDate) => ({ on, usContent: 0.4, caMxContent: 0.15 });
const origins = ["CAN", "MEX"];

/** Milliseconds of wall and of processor time. */
function timed(work: () => void): { wall: number; cpu: number } {
  const [start, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

const book = loadBook();
const law = lawOf(book);
const days = ["2025-12-18", "2025-01-01", "2025-03-05", "2025-08-20", "2025-10-20", "2025-11-05"] as IsoDate[];
const load = (on: IsoDate, claims: string) => loadUsImports(origins, { on, claims, content: "bea" });
const lines = load(days[0] as IsoDate, "2025-h2");

const oneDay = (on: IsoDate) =>
  timed(() => averageRates(assessLines(lines, law, options(on)), on, ["claims"], "sector"));

const cold = oneDay(days[0] as IsoDate);
const firsts = days.slice(1).map(oneDay);
const again = [...days, ...days].map(oneDay);
const median = (times: readonly { wall: number; cpu: number }[], of: "wall" | "cpu"): number =>
  times.map((time) => time[of]).toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
const show = (name: string, times: readonly { wall: number; cpu: number }[], reach: number): string => {
  const wall = median(times, "wall");
  return `${name}: ${wall.toFixed(0)} ms (${median(times, "cpu").toFixed(0)} ms of processor); expected ${reach} ms, ratio ${(wall / reach).toFixed(2)}\n`;
};

const byPeriod = new Map<string, ReturnType<typeof load>>();
let count = 0;
const series = timed(() => {
  const events = origins.flatMap((origin) => eventsOf(book, { origin, destination: "USA" }, "month-of-law"));
  for (const on of seriesDays(events)) {
    const period = claimPeriod("month-of-law", on);
    const ofPeriod = byPeriod.get(period) ?? load(on, period);
    byPeriod.set(period, ofPeriod);
    averageRates(assessLines(ofPeriod, law, options(on)), on, ["statutory", "claims"], "programme");
    count += 1;
  }
});

process.stdout.write(
  `${lines.length} lines on one day\n${show("cold", [cold], expected.day)}${show("a day not seen before", firsts, expected.day)}` +
    `${show("a day again", again, expected.day)}${show(`series of ${count} days, claims read`, [series], expected.series)}`,
);
