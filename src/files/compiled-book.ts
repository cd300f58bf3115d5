import type { IsoDate } from "../base/index.js";
import type { CodeList, Country, InteractionFile, Measure } from "../law/index.js";
import { type BookTexts, countriesIn, readBook } from "./book.js";
import { exists, isPacked, join, namesOf, readUtf8 } from "./disk.js";
import { filesDigest } from "./fingerprint.js";
import { shipped } from "./shipped.js";

/** Codes of a list that stand together with the same days and heading, apart by blanks. */
type Run = readonly [from: IsoDate | null, end: IsoDate | null, heading: string | null, codes: string];

/** The checked texts of a book as one JSON object: what a browser or a new process loads in place of the YAML. */
interface CompiledBook {
  readonly fingerprint: string;
  readonly countries: readonly (readonly [string, Country])[];
  readonly measures: readonly Measure[];
  readonly interactions: readonly InteractionFile[];
  readonly lists: readonly (readonly [name: string, runs: readonly Run[]])[];
}

/** Where the build puts the compiled book. */
export const compiledFile: string = shipped("dist", "book.json");

/** The code that gives the texts their shape: the compiled book is that of one state of it too. */
const readers = ["code-lists", "countries", "interactions", "measure", "rate-table"];

/**
 * SHA-256 over the files that `readBook` reads from a folder, their names, and the code that reads them. Positioned YAML takes
 * half a second to read, the bytes alone some milliseconds.
 */
export function fingerprintOf(folder: string): string {
  const files: [path: string, name: string][] = [];
  const add = (path: string, name: string): number => files.push([path, name]);
  const [room, ending] = import.meta.url.endsWith(".ts") ? ["src", "ts"] : ["dist", "js"];
  for (const reader of readers) add(shipped(room, "law", `${reader}.${ending}`), `${reader}.${ending}`);
  add(join(folder, "countries.csv"), "countries.csv");
  for (const country of countriesIn(folder)) {
    for (const part of ["lists", "measures", "rates"]) {
      for (const name of namesIn(join(folder, country, part))) {
        if (!name.endsWith(".json")) add(join(folder, country, part, name), `${country}/${part}/${name}`);
      }
    }
    const interactions = join(folder, country, "interactions.yaml");
    if (exists(interactions)) add(interactions, `${country}/interactions.yaml`);
  }
  return filesDigest(files);
}

const namesIn = (folder: string): string[] => (exists(folder) ? namesOf(folder) : []);

/** The texts of a book as compact JSON, under the fingerprint of their files. */
export function compileTexts({ countries, measures, interactions, lists }: BookTexts, fingerprint: string): string {
  const compiled: CompiledBook = {
    fingerprint,
    countries: [...countries],
    measures,
    interactions,
    lists: lists.map(({ name, entries }) => [name, runsOf(entries)]),
  };
  return JSON.stringify(compiled);
}

function runsOf(entries: CodeList["entries"]): Run[] {
  const runs: { from: IsoDate | null; end: IsoDate | null; heading: string | null; codes: string[] }[] = [];
  for (const { from, end, heading, code } of entries) {
    const last = runs.at(-1);
    if (last && last.from === from && last.end === end && last.heading === heading) last.codes.push(code);
    else runs.push({ from, end, heading, codes: [code] });
  }
  return runs.map(({ from, end, heading, codes }): Run => [from, end, heading, codes.join(" ")]);
}

/**
 * The texts of a compiled book; null where it is of other files than those of the fingerprint.
 * @param fingerprint null takes the book as it is.
 */
export function textsOf(compiled: string, fingerprint: string | null): BookTexts | null {
  // The fingerprint stands first, so that a stale book is not parsed at all.
  if (fingerprint !== null && !compiled.startsWith(`{"fingerprint":"${fingerprint}"`)) return null;
  const { countries, measures, interactions, lists } = JSON.parse(compiled) as CompiledBook;
  return {
    countries: new Map(countries),
    measures,
    interactions,
    lists: lists.map(([name, runs]): CodeList => {
      const entries = runs.flatMap(([from, end, heading, codes]) =>
        codes.split(" ").map((code) => ({ list: name, code, from, end, heading })),
      );
      return { name, entries };
    }),
  };
}

/** The texts of the shipped book: compiled where the build has made that from these very files, else read and checked. */
export function shippedTexts(): BookTexts {
  const compiled = exists(compiledFile)
    ? textsOf(readUtf8(compiledFile), isPacked ? null : fingerprintOf(shipped("book")))
    : null;
  return compiled ?? readBook();
}
