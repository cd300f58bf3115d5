import type { IsoDate } from "../base/index.js";
import {
  type ChapterTexts,
  type Edition,
  headingReader,
  type RateExpression,
  type Schedule,
  type ScheduleLine,
} from "../law/index.js";
import { exists, isPacked, join, namesOf, readUtf8 } from "./disk.js";
import { filesDigest } from "./fingerprint.js";
import { shipped } from "./shipped.js";

/** What many lines share, by place in the tables of rates and units; `usmca` is -1 where the general rate stands. */
type Terms = readonly [
  from: IsoDate,
  to: IsoDate | null,
  /** Digits of the code under which the rate is printed. */
  rateDigits: number,
  general: number,
  special: string,
  usmca: number,
  units: number,
  season: string,
  edition: string,
];

/** The lines of the whole schedule by column; `codes` and `under` apart by commas. */
interface CompiledSchedule {
  readonly fingerprint: string;
  readonly chapters: readonly string[];
  readonly editions: readonly Edition[];
  readonly rates: readonly RateExpression[];
  readonly units: readonly (readonly string[])[];
  readonly terms: readonly Terms[];
  readonly codes: string;
  readonly under: string;
  readonly termsOf: readonly number[];
  readonly descriptions: readonly string[];
}

/** Where the build puts the compiled schedule. */
export const compiledScheduleFile: string = shipped("dist", "schedule.json");

const [room, ending] = import.meta.url.endsWith(".ts") ? ["src", "ts"] : ["dist", "js"];

/** The code that gives the lines their shape. */
const readers: readonly string[] = [
  ["base", "csv"],
  ["law", "schedule", "parse"],
  ["law", "schedule", "rate"],
  ["law", "schedule", "special"],
  ["law", "schedule", "units"],
  ["files", "compiled-schedule"],
].map((path) => shipped(room, ...path.slice(0, -1), `${path.at(-1)}.${ending}`));

/**
 * SHA-256 over the tables of lines of a folder (headings are never compiled) and the code that reads them.
 * @param code paths of that code.
 */
export function scheduleFingerprint(
  folder: string = shipped("book", "us", "schedule"),
  code: readonly string[] = readers,
): string {
  const tables = namesOf(folder).filter((name) => name.endsWith(".csv") && !name.endsWith(".headings.csv"));
  return filesDigest([
    ...code.map((path, index): [string, string] => [path, `reader ${index}`]),
    ...tables.map((name): [string, string] => [join(folder, name), name]),
  ]);
}

/** A schedule as compact JSON, under the fingerprint of its files. */
export function compileSchedule({ chapters, editions, lines }: Schedule, fingerprint: string): string {
  const [rates, units, terms] = [numbered<RateExpression>(), numbered<readonly string[]>(), numbered<Terms>()];
  const all = [...lines.values()].flat();
  const termsOf = all.map((line) =>
    terms.place([
      line.from,
      line.to,
      line.rateCode.length,
      rates.place(line.general),
      line.special,
      line.usmca === null ? -1 : rates.place(line.usmca),
      units.place(line.units),
      line.season,
      line.edition,
    ]),
  );
  const compiled: CompiledSchedule = {
    fingerprint,
    chapters: [...chapters],
    editions,
    rates: rates.values,
    units: units.values,
    terms: terms.values,
    codes: all.map(({ code }) => code).join(),
    under: all.map(({ under }) => under).join(),
    termsOf,
    descriptions: all.map(({ description }) => description),
  };
  return JSON.stringify(compiled);
}

/** Values by the place where they first came; equal ones once. */
function numbered<Value>(): { readonly values: readonly Value[]; readonly place: (value: Value) => number } {
  const values: Value[] = [];
  const places = new Map<string, number>();
  const place = (value: Value): number => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, place };
}

/**
 * The schedule of a compiled text; null where that is of other files than those of the fingerprint.
 * @param fingerprint null takes the text as it is.
 */
export function scheduleOf(
  text: string,
  fingerprint: string | null,
  headings: readonly Omit<ChapterTexts, "lines">[],
): Schedule | null {
  if (fingerprint !== null && !text.startsWith(`{"fingerprint":"${fingerprint}"`)) return null;
  const compiled = JSON.parse(text) as CompiledSchedule;
  const { editions, rates, units, terms, termsOf, descriptions } = compiled;
  const [codes, under] = [compiled.codes.split(","), compiled.under.split(",")];
  const lines = new Map<string, ScheduleLine[]>();
  let states: ScheduleLine[] = [];
  for (let index = 0; index < termsOf.length; index += 1) {
    const code = codes[index] as string;
    const [from, to, digits, general, special, usmca, unit, season, edition] = terms[termsOf[index] as number] as Terms;
    const line: ScheduleLine = {
      code,
      from,
      to,
      rateCode: digits === code.length ? code : code.slice(0, digits),
      general: rates[general] as RateExpression,
      special,
      usmca: usmca < 0 ? null : (rates[usmca] as RateExpression),
      units: units[unit] as readonly string[],
      description: descriptions[index] as string,
      season,
      edition,
      under: under[index] as string,
    };
    // The states of a code stand together.
    if (codes[index - 1] === code) states.push(line);
    else {
      states = [line];
      lines.set(code, states);
    }
  }
  return {
    chapters: new Set(compiled.chapters),
    editions,
    lines,
    codes: [...lines.keys()].sort(),
    headings: headingReader(headings, "book/us/schedule"),
  };
}

/** The shipped schedule as the build compiled it; null where there is none or it is of other files. */
export const compiledSchedule = (headings: readonly Omit<ChapterTexts, "lines">[]): Schedule | null =>
  exists(compiledScheduleFile)
    ? scheduleOf(readUtf8(compiledScheduleFile), isPacked ? null : scheduleFingerprint(), headings)
    : null;
