/**
 * Speed of the statute book: one derivation; every import line of Canada and Mexico (2024) on one day, with and without a
 * claim; how long a new process takes to load the compiled book, and what a browser would have to load.
 *
 * Expected: one derivation with its what-if words 50 microseconds warm, the rates of all lines of one day by programme 50 ms (by
 * kinds of goods, each derived once, on a book of which nothing was asked about that day), the compiled book 150 ms cold, 1 MB
 * packed for all of it and 150 kB for one duty. Beside the day by kinds stands what it takes to ask about each line alone, which
 * has no target: it is what the kinds save. Beside wall time stands the processor's, which other work on the machine disturbs
 * less.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { IsoDate } from "../src/base/index.js";
import { loadBook, loadUsImports, packageRoot, readText, shipped } from "../src/files/index.js";
import { type DutyQuery, derive, dutyLines } from "../src/law/index.js";
import { assessLines, lawOf } from "../src/rates/index.js";

const expected = { one: 50, day: 50, load: 150, whole: 1000, duty: 150 };

/** Milliseconds that a new process takes to load the book, the modules apart: of wall and of processor time. */
function coldLoad(chapters: string): { wall: number; cpu: number } {
  const code = `const { loadBook } = await import(process.argv[1]);
    const [before, start] = [process.cpuUsage(), performance.now()];
    loadBook(${chapters});
    const [wall, { user, system }] = [performance.now() - start, process.cpuUsage(before)];
    process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1000 }));`;
  const main = join(packageRoot, "dist", "files", "index.js");
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code, main], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as { wall: number; cpu: number };
}

/** Kilobytes of files as a server sends them, packed one by one. */
const packed = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;

const beside = (figure: number, target: number, unit: string): string =>
  `${figure.toFixed(0)} ${unit} (target ${target} ${unit}: ratio ${(figure / target).toFixed(2)})`;

const loads = (chapters: string): string => {
  const runs = Array.from({ length: 5 }, () => coldLoad(chapters)).toSorted((x, y) => x.wall - y.wall);
  const best = runs[0] as { wall: number; cpu: number };
  return `best ${beside(best.wall, expected.load, "ms")}, ${best.cpu.toFixed(0)} ms of processor`;
};

const schedule = shipped("book", "us", "schedule");
const chapterFiles = readdirSync(schedule).filter((name) => name.endsWith(".csv"));
const rules = [shipped("dist", "book.json")];
const averages = ["ca", "mx"].map((country) => shipped("book", country, "mfn-2014.csv"));
const inSchedule = (names: readonly string[]): string[] => names.map((name) => join(schedule, name));
const greatest = Math.max(
  ...chapterFiles
    .filter((name) => /^\d\d\.csv$/.test(name))
    .map((name) => packed(inSchedule([name, name.replace(".csv", ".headings.csv"), "editions.csv"]))),
);
process.stdout.write(
  `${[
    "compiled book, a new process:",
    `  one chapter of the schedule: ${loads('["72"]')}`,
    `  all chapters: ${loads("")}`,
    `packed: rules and lists ${packed(rules).toFixed(0)} kB`,
    `  whole book: ${beside(packed([...rules, ...averages, ...inSchedule(chapterFiles)]), expected.whole, "kB")}`,
    `  one duty, of the largest chapter: ${beside(packed(rules) + greatest, expected.duty, "kB")}`,
  ].join("\n")}\n`,
);

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

interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** Several runs in ms of wall and of processor time, the quickest first. */
const times = (runs: number, work: () => void): Time[] =>
  Array.from({ length: runs }, () => {
    const [before, begin] = [process.cpuUsage(), performance.now()];
    work();
    const [wall, { user, system }] = [performance.now() - begin, process.cpuUsage(before)];
    return { wall, cpu: (user + system) / 1000 };
  }).toSorted((a, b) => a.cpu - b.cpu);

const alone = times(12, () => {
  for (const query of known) dutyLines(book, query);
});
const on = "2025-12-18" as IsoDate;
const assumed = { usContent: 0.4, caMxContent: 0.15 };
const traded = loadUsImports(["CAN", "MEX"], { on, claims: "2025-h2", content: "bea" });
/** Of books about which only another day was asked. */
const unasked = Array.from({ length: 6 }, () => {
  const [law, lines] = [lawOf(loadBook()), [...traded]];
  assessLines(lines, law, { on: "2025-01-01" as IsoDate, ...assumed });
  return { law, lines };
});
const dayOf = ({ law, lines }: (typeof unasked)[number]) => assessLines(lines, law, { on, ...assumed });
const day = unasked.flatMap((one) => times(1, () => dayOf(one))).toSorted((a, b) => a.cpu - b.cpu);
const again = unasked.flatMap((one) => times(1, () => dayOf(one))).toSorted((a, b) => a.cpu - b.cpu);
const some = known.filter((_, index) => index % 40 === 0);
const each = ({ wall, cpu }: Time): Time => ({
  wall: (wall * 1000) / some.length,
  cpu: (cpu * 1000) / some.length,
});
const one = times(12, () => {
  for (const query of some) derive(book, query);
}).map(each);
const plain = times(12, () => {
  for (const query of some) derive(book, query, { counterfactuals: false });
}).map(each);

const show = (values: readonly Time[], target: number | null, unit: string): string => {
  const [best, median] = [values[0] as Time, values[Math.floor(values.length / 2)] as Time];
  const reached =
    target === null
      ? ""
      : ` (target ${target} ${unit}: ratio ${(best.cpu / target).toFixed(2)} at best, ${(median.cpu / target).toFixed(2)})`;
  return `of processor best ${best.cpu.toFixed(1)}, median ${median.cpu.toFixed(1)} ${unit}; median of wall ${median.wall.toFixed(1)} ${unit}${reached}`;
};
process.stdout.write(
  `${[
    `book: ${book.measures.length} measures, ${book.lists.size} lists, loaded with all chapters in ${loaded.toFixed(0)} ms`,
    `  one derivation with what-if words: ${show(one, expected.one, "us")}`,
    `  one derivation, what is owed and why: ${show(plain, expected.one, "us")}`,
    `  all ${traded.length} lines of Canada and Mexico on a day not asked about before, with and without claim, by kinds: ${show(day, expected.day, "ms")}`,
    `  the same day again: ${show(again, expected.day, "ms")}`,
    `  each line asked alone, with and without claim (${known.length} derivations): ${show(alone, null, "ms")}`,
    `  left out as no line of the schedule of the day: ${queries.length - known.length}`,
  ].join("\n")}\n`,
);
