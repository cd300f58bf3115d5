import { type IsoDate, log, suggest } from "../base/index.js";
import { pathOf, type Schedule, type ScheduleLine, stateOn } from "./schedule/index.js";

/** A line of the schedule that the words may mean; which one the goods fall under is for the reader to judge. */
interface Candidate {
  readonly line: ScheduleLine;
  /** The headings above the line, outermost first, and its own text last. */
  readonly path: readonly string[];
  /** Units of quantity to report, those of its statistical suffixes where the line itself names none. */
  readonly units: readonly string[];
  /** How well the words fit; comparable within one answer only. */
  readonly score: number;
}

/** What a search found. */
export interface Search {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** How many lines hold as many of the words, of which `candidates` are the first. */
  readonly found: number;
  /** Words that no description in force holds, each with the nearest there is; null when none is near. */
  readonly unknown: readonly { readonly word: string; readonly nearest: string | null }[];
  /** Words that descriptions hold, but none of them together with the others. */
  readonly apart: readonly string[];
}

/** What a search may be told besides its words. */
export interface SearchOptions {
  readonly on: IsoDate;
  /** First two digits; all when absent. */
  readonly chapter?: string;
  /** Everyday words and the words of the schedule they stand for, as `laptop`: `portable data processing`. */
  readonly everyday?: ReadonlyMap<string, readonly string[]>;
  /** Imports by eight digits, USD: what is traded more is likelier meant. */
  readonly imports?: ReadonlyMap<string, number>;
  readonly limit?: number;
}

/** A line with its words: what each counts, and the texts in order, for words that stand side by side. */
interface Entry {
  readonly line: ScheduleLine;
  readonly path: readonly string[];
  readonly units: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
  readonly texts: readonly string[];
  /** Words with which each text of the path names the goods, the heading first. */
  readonly subjects: readonly (readonly string[])[];
  readonly isPart: boolean;
}

/** A word asked for, as any of some sets of stems. */
interface Asked {
  readonly word: string;
  readonly meanings: readonly (readonly string[])[];
}

/** What a word counts by where it stands. */
const inOwnText = 2;
const besideIt = 1.5;

/** How much less each further meaning of an everyday word counts, in the order of the file. */
const lesserMeaning = 0.1;

/** What a line of parts counts where parts are not asked for. */
const partsUnasked = 0.6;

/** Words that say nothing of the goods. */
const idle = new Set("a an and as at but by for from in into is it of on or other the their to with".split(" "));

/**
 * Searches the descriptions in force on a day. Lines that hold more of the words come first; among those with as many, the
 * sum over the words of rarity times place (text of the line 2, of a suffix or a heading above 1.5), half as much again for
 * each two words of the question that stand side by side, less for long texts, more for goods that are imported more; up to
 * half as much again for a heading, and for any text of the path, that names the goods in few other words (`Tomatoes, fresh`
 * before `Tomatoes prepared or preserved otherwise than by vinegar`); less for parts where parts are not asked for. Singular and plural are one word; what a text says the goods are not (`not in coils`, `except skates`) does not count.
 */
export function search(schedule: Schedule, text: string, options: SearchOptions): Search {
  const entries = entriesOn(schedule, options.on, options.chapter ?? "");
  const frequency = new Map<string, number>();
  for (const { weights } of entries) {
    for (const word of weights.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const asked = askedIn(text, options.everyday ?? new Map());
  const isKnown = ({ meanings }: Asked): boolean => meanings.some((stems) => stems.every((one) => frequency.has(one)));
  const known = asked.filter(isKnown);
  const pairs = known.slice(1).map(({ word }, index) => ` ${known[index]?.word} ${word} `);
  const rarity = (word: string): number => log(1 + entries.length / (frequency.get(word) ?? entries.length));
  const named = new Set(known.flatMap(({ meanings }) => meanings.flat()));
  const fits = entries.flatMap((entry) => {
    const worth = known.map(({ meanings }) =>
      Math.max(...meanings.map((stems, place) => worthOf(stems, entry, rarity) / (1 + place * lesserMeaning))),
    );
    const count = worth.filter((one) => one > 0).length;
    return count === 0 ? [] : [{ entry, worth, count }];
  });
  const most = fits.reduce((best, { count }) => Math.max(best, count), 0);
  const best = fits.filter(({ count }) => count === most);
  const ranked = best
    .map(({ entry, worth }): Candidate => {
      const sum = worth.reduce((total, one) => total + one, 0);
      const together = pairs.filter((pair) => entry.texts.some((one) => one.includes(pair))).length;
      const length = entry.path.reduce((total, one) => total + one.length, 0);
      const traded = log(1 + (options.imports?.get(entry.line.code.slice(0, 8)) ?? 0) / 1e6);
      const fit = named.has("part") || !entry.isPart ? 1 + aptness(entry, named) : partsUnasked;
      const score = (sum * (1 + together / 2) * (1 + traded / 8) * fit) / (1 + length / 1000);
      return { line: entry.line, path: entry.path, units: entry.units, score };
    })
    .toSorted((a, b) => b.score - a.score || (a.line.code < b.line.code ? -1 : 1));
  const vocabulary = [...frequency.keys(), ...(options.everyday?.keys() ?? [])];
  return {
    candidates: ranked.slice(0, options.limit ?? 10),
    found: ranked.length,
    unknown: asked
      .filter((one) => !isKnown(one))
      .map(({ word }) => ({ word, nearest: /"(.+)"/.exec(suggest(word, vocabulary))?.[1] ?? null })),
    apart: known.flatMap(({ word }, index) => (best.some(({ worth }) => (worth[index] ?? 0) > 0) ? [] : [word])),
  };
}

/**
 * From 0 to 1: how far the words asked for are all that the heading, or a text below it, calls the goods; half where the last
 * word, which names them, is not asked for (`Wheat or meslin flour` for wheat).
 */
function aptness({ subjects }: Entry, named: ReadonlySet<string>): number {
  const shares = subjects.map((words) => {
    if (words.length === 0) return 0;
    const share = words.filter((word) => named.has(word)).length / words.length;
    return named.has(words.at(-1) as string) ? share : share / 2;
  });
  return ((shares[0] ?? 0) + Math.max(0, ...shares)) / 2;
}

/** What a meaning counts for a line: nothing unless all its words stand there, else the mean over them. */
function worthOf(stems: readonly string[], { weights }: Entry, rarity: (word: string) => number): number {
  let sum = 0;
  for (const one of stems) {
    const weight = weights.get(one);
    if (weight === undefined) return 0;
    sum += weight * rarity(one);
  }
  return sum / stems.length;
}

/** The words of a question: an everyday word of one or two words also as what it stands for. */
function askedIn(text: string, everyday: ReadonlyMap<string, readonly string[]>): Asked[] {
  const stems = stemsOf(text).filter((word) => !idle.has(word));
  const asked: Asked[] = [];
  for (let index = 0; index < stems.length; index += 1) {
    const word = stems[index] as string;
    const two = everyday.get(`${word} ${stems[index + 1] ?? ""}`);
    if (two !== undefined) {
      asked.push({ word: `${word} ${stems[index + 1]}`, meanings: two.map(stemsOf) });
      index += 1;
    } else if (!asked.some((other) => other.word === word)) {
      asked.push({ word, meanings: [[word], ...(everyday.get(word) ?? []).map(stemsOf)] });
    }
  }
  return asked;
}

const remembered = new WeakMap<Schedule, { readonly key: string; readonly entries: readonly Entry[] }>();

/** The lines that decide a rate on a day, each with its words; those of the last question are kept. */
function entriesOn(schedule: Schedule, on: IsoDate, chapter: string): readonly Entry[] {
  const key = `${on} ${chapter}`;
  const last = remembered.get(schedule);
  if (last?.key === key) return last.entries;
  const lines = schedule.codes
    .filter((code) => code.startsWith(chapter))
    .flatMap((code) => stateOn(schedule, code, on) ?? []);
  const suffixes = new Map<string, ScheduleLine[]>();
  for (const line of lines) {
    if (line.rateCode === line.code) continue;
    const beside = suffixes.get(line.rateCode);
    if (beside) beside.push(line);
    else suffixes.set(line.rateCode, [line]);
  }
  const entries = lines
    .filter(({ code, rateCode }) => rateCode === code)
    .map((line) => entryOf(line, pathOf(schedule, line), suffixes.get(line.code) ?? []));
  remembered.set(schedule, { key, entries });
  return entries;
}

function entryOf(line: ScheduleLine, path: readonly string[], suffixes: readonly ScheduleLine[]): Entry {
  const weights = new Map<string, number>();
  const texts: string[] = [];
  const take = (text: string, weight: number): void => {
    const words = stemsOf(text.replaceAll(denied, " "));
    texts.push(` ${words.join(" ")} `);
    for (const word of words) if ((weights.get(word) ?? 0) < weight) weights.set(word, weight);
  };
  // A residual line has no words of its own: those of the nearest text above it count as its own.
  const own = path.findLastIndex((text) => !/^other:?$/i.test(text));
  take(path[own] ?? line.description, inOwnText);
  for (const { description } of suffixes) take(description, besideIt);
  for (const [index, text] of path.entries()) if (index !== own) take(text, besideIt);
  const units = line.units.length > 0 ? line.units : [...new Set(suffixes.flatMap((suffix) => suffix.units))];
  const isPart = path.slice(1).some((text) => /^parts\b/i.test(text));
  return { line, path, units, weights, texts, subjects: path.map(subjectOf), isPart };
}

/** The words with which a text names the goods, before what it says of them; none of a text that only says of what they are. */
function subjectOf(text: string): readonly string[] {
  if (/^(of|for|with|in)\b/i.test(text)) return [];
  const subject = text.split(/[,;:(]| (?:of|for|with|from|made|whether|not|principally|specially) /)[0] ?? "";
  return stemsOf(subject).filter((word) => !idle.has(word));
}

/** What a text says the goods are not; `not further worked than hot-rolled` says what they are. */
const denied =
  /\b(?:(?:except|excluding|other than)\b|not (?!further|more|less|exceeding|over|elsewhere|including))[^,;:()]*/gi;

const stemsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);

/** The singular of an English word, near enough: `coils` coil, `berries` berry, `boxes` box. */
function stem(word: string): string {
  if (word.length <= 3 || /(ss|us|is)$/.test(word) || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(ch|sh|ss|x|zz|to)es$/.test(word) ? -2 : -1);
}
