/**
 * Speed of the rates: every import line of Canada and Mexico (2024) on one day, with and without a claim, to one table; and
 * every day of change from the first to the last day of the book, under the claims of each month.
 *
 * Expected: 50 ms for a day, 5000 ms for the series. A new process has an engine that has compiled nothing yet: its first day
 * and those after it are shown, then the same days of a book of which nothing was asked, on the engine that is warm by then:
 * that is what the 50 ms are expected of. Claims of the months are read in the series. On a machine that other processes load,
 * the processor time is the figure to watch; it holds the engine's own work (compiling, collecting memory) on other threads too.
 */
import type { IsoDate } from "../src/base/index.js";
import { loadBook, loadUsImports } from "../src/files/index.js";
import { assessLines, averageRates, claimPeriod, eventsOf, lawOf, seriesDays } from "../src/rates/index.js";

const expected = { day: 50, series: 5000 };
const options = (on: IsoDate) => ({ on, usContent: 0.4, caMxContent: 0.15 });
const origins = ["CAN", "MEX"];

/** Milliseconds of wall and of processor time. */
interface Time {
  readonly wall: number;
  readonly cpu: number;
}

function timed(work: () => void): Time {
  const [start, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

const days = ["2025-12-18", "2025-01-01", "2025-03-05", "2025-08-20", "2025-10-20", "2025-11-05"] as IsoDate[];
const load = (on: IsoDate, claims: string) => loadUsImports(origins, { on, claims, content: "bea" });

/** The days one after another, on a book and lines of which nothing was asked; then all of them again, twice. */
function ofNewBook() {
  const law = lawOf(loadBook());
  const lines = [...load(days[0] as IsoDate, "2025-h2")];
  const oneDay = (on: IsoDate) =>
    timed(() => averageRates(assessLines(lines, law, options(on)), on, ["claims"], "sector"));
  const [first, ...others] = days.map(oneDay);
  return { lines: lines.length, first: [first as Time], others, again: [...days, ...days].map(oneDay) };
}

const process0 = ofNewBook();
const warm = Array.from({ length: 5 }, ofNewBook);

const median = (times: readonly Time[], of: keyof Time): number =>
  times.map((time) => time[of]).toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
const show = (name: string, times: readonly Time[], reach: number): string => {
  const [wall, cpu] = [median(times, "wall"), median(times, "cpu")];
  return `${name}: ${cpu.toFixed(0)} ms of processor (${wall.toFixed(0)} ms of wall); expected ${reach} ms, ratio ${(cpu / reach).toFixed(2)}\n`;
};

const book = loadBook();
const law = lawOf(book);
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
  [
    `${process0.lines} lines on one day; medians\n`,
    show("new process, the first day", process0.first, expected.day),
    show("new process, a day not seen before", process0.others, expected.day),
    show(
      "warm engine, the first day of a book",
      warm.flatMap(({ first }) => first),
      expected.day,
    ),
    show(
      "warm engine, a day not seen before",
      warm.flatMap(({ others }) => others),
      expected.day,
    ),
    show(
      "warm engine, a day again",
      warm.flatMap(({ again }) => again),
      expected.day,
    ),
    show(`series of ${count} days, claims read`, [series], expected.series),
  ].join(""),
);
