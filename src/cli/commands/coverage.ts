import { readdirSync } from "node:fs";
import { unknown, usageError } from "../../base/index.js";
import { loadBook, readText, shipped } from "../../files/index.js";
import { checkDay, coverage, dutyCasesSchema, findCountry, gapsInto, lawHorizon } from "../../law/index.js";
import { type CoverageRow, coverageWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { dayOf } from "../day.js";
import { version } from "../version.js";

interface Flags {
  readonly on?: string;
  readonly country?: string;
  readonly lang: Language;
  readonly json: boolean;
}

/** The pairs of North America, into the country first. */
const pairs = ["USA CAN", "USA MEX", "CAN USA", "MEX USA"];

/** `parley coverage`: what the book answers, by pair and chapter. */
export function printCoverage(this: Context, flags: Flags): void {
  const on = checkDay(flags.on === undefined ? lawHorizon : dayOf("--on", flags.on));
  const book = loadBook();
  const into = flags.country === undefined ? null : findCountry(book.countries, flags.country).iso3;
  const wanted = pairs.filter((pair) => into === null || pair.startsWith(into));
  if (wanted.length === 0) throw usageError(unknown("country", flags.country ?? "", ["USA", "CAN", "MEX"]));
  const cases = casesByChapter((name) => findCountry(book.countries, name).iso3);
  const rows = wanted.flatMap((pair) => {
    const [destination = "", origin = ""] = pair.split(" ");
    return coverage(book, destination, origin, on).map(
      (row): CoverageRow => ({ ...row, cases: cases.get(`${pair} ${row.chapter}`) ?? 0 }),
    );
  });
  const gaps = [...new Set(wanted.map((pair) => pair.slice(0, 3)))].flatMap((into) => gapsInto(book, into, on));
  const result = {
    schema: "parley/coverage/1",
    versions: { parley: version, lawHorizon },
    inputs: { on, country: into },
    rows,
    gaps,
    warnings: ["goods without a claim, nothing known of them; gaps that touch every product are in no count"],
  };
  const inWords = (): string => coverageWords(rows, gaps, on, into !== null, flags.lang);
  this.process.stdout.write(flags.json ? `${JSON.stringify(result, null, 2)}\n` : inWords());
}

/** The worked cases that ship with the book, counted by pair and chapter. */
function casesByChapter(iso3: (name: string) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const folder = shipped("benchmarks", "duty-cases");
  for (const name of readdirSync(folder)) {
    if (!name.endsWith("-cases.json")) continue;
    for (const { destination, origin, hts } of dutyCasesSchema.parse(JSON.parse(readText(`${folder}/${name}`)))) {
      const key = `${iso3(destination)} ${iso3(origin)} ${hts.slice(0, 2)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
