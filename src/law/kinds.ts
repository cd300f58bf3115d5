import type { IsoDate } from "../base/index.js";
import { baseKind, baseOrigin } from "./base-line.js";
import { type CodeList, type Hits, type ListEntry, ListIndex } from "./code-lists.js";
import type { Rule } from "./measure.js";
import { originAmong, type StatuteBook } from "./statute-book.js";

/** What the law makes of a code on a day. */
interface GoodsKind {
  /** Shared by the codes that the law treats alike on the day. */
  readonly number: number;
  /** Whether a rule in force charges their metal content. */
  readonly chargesContent: boolean;
}

/** The goods that the law of a destination treats alike on a day. */
export interface KindsOfDay {
  /** The kind of a code; null for a code that is no line of the schedule of the day. */
  readonly ofCode: (code: string) => GoodsKind | null;
  /** A number shared by the origins that the law treats alike. */
  readonly ofOrigin: (origin: string) => number;
}

/** Tells which goods the law treats alike, so that averages over thousands of lines derive each kind once. */
export type Kinds = (destination: string, on: IsoDate) => KindsOfDay;

/** The kinds of a book. */
export function kindsOf(book: StatuteBook): Kinds {
  const days = new Map<string, KindsOfDay>();
  return (destination, on) => {
    const key = `${destination} ${on}`;
    const known = days.get(key) ?? kindsOfDay(book, destination, on);
    days.set(key, known);
    return known;
  };
}

/**
 * Codes are alike with the same base rate, the same entries of lists and the same prefixes that rules name themselves;
 * origins with the same base rates, when every rule says the same of them. Only rules in force on the day count.
 */
function kindsOfDay(book: StatuteBook, destination: string, on: IsoDate): KindsOfDay {
  const rules = rulesInForce(book, destination, on);
  const [kinds, origins] = [numbering(), numbering()];
  const onLists = listKind(rules, on);
  const prefixes = prefixIndex(rules);
  const prefixed = remembering(({ whole }: Hits) => whole.map(({ code }) => code).join());
  const charges = contentCharged(rules);
  return {
    ofCode: remembering((code) => {
      const base = baseKind(book, destination, code, on);
      if (base === null) return null;
      const { name, charged } = onLists(book.index.hits(code));
      const number = kinds(`${base}|${name}|${prefixed(prefixes.hits(code))}`);
      return { number, chargesContent: charged || charges(code) };
    }),
    ofOrigin: remembering((origin) => origins(originName(book, rules, origin))),
  };
}

const rulesInForce = (book: StatuteBook, destination: string, on: IsoDate): readonly Rule[] =>
  book.measures
    .filter(({ measure }) => measure.destination === destination)
    .flatMap(({ rules }) => rules)
    .filter(({ versions }) => versions.some(({ from, end }) => from <= on && (end === null || on < end)))
    .map(({ rule }) => rule);

/** What every rule says of the origin. */
function originName(book: StatuteBook, rules: readonly Rule[], origin: string): string {
  const among = (names: readonly string[] | undefined): string =>
    names === undefined ? "-" : originAmong(book, names, origin) ? "1" : "0";
  return `${baseOrigin(origin)} ${rules.map(({ origins }) => among(origins.only) + among(origins.except)).join("")}`;
}

const metalBases: ReadonlySet<string> = new Set(["steelContent", "aluminiumContent", "copperContent"]);

const chargesMetal = ({ basis }: Rule): boolean => metalBases.has(basis);

/** Whether a code may meet a rule that charges metal content without naming a list. */
function contentCharged(rules: readonly Rule[]): (code: string) => boolean {
  const scopes = rules.filter(chargesMetal).map(({ scope }) => scope);
  const all = scopes.some((scope) => scope.all === true);
  const prefixes = scopes.flatMap((scope) => scope.codes ?? []);
  return (code) => all || prefixes.some((prefix) => code.startsWith(prefix));
}

/** The entries, by list and heading, that the lists of the rules hold on the day; whether one may be charged by metal content. */
function listKind(rules: readonly Rule[], on: IsoDate): (hits: Hits) => { name: string; charged: boolean } {
  const listsOf = (some: readonly Rule[]) => new Set(some.flatMap(({ scope }) => scope.lists ?? []));
  const [lists, charging] = [listsOf(rules), listsOf(rules.filter(chargesMetal))];
  const names = (entries: readonly ListEntry[]): string =>
    entries
      .filter(({ list, from, end }) => lists.has(list) && (from === null || from <= on) && (end === null || on < end))
      .map(({ list, heading }) => `${list} ${heading}`)
      .join();
  return remembering(({ whole, part }: Hits) => ({
    name: `${names(whole)}|${names(part)}`,
    charged: [...whole, ...part].some(({ list }) => charging.has(list)),
  }));
}

/** Prefixes that rules name themselves, as if each were a list. */
function prefixIndex(rules: readonly Rule[]): ListIndex {
  const named = rules.flatMap(({ scope: { codes = [], within = [], outside = [] } }) => [
    ...codes,
    ...within,
    ...outside,
  ]);
  const lists = [...new Set(named)].map((code): CodeList => {
    return { name: code, entries: [{ list: code, code, from: null, end: null, heading: null }] };
  });
  return new ListIndex(lists);
}

function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

/** Numbers things from 0 in the order in which they come. */
export function numbering(): (thing: unknown) => number {
  const numbers = new Map<unknown, number>();
  return (thing) => {
    let number = numbers.get(thing);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(thing, number);
    }
    return number;
  };
}
