import type { IsoDate } from "../base/index.js";
import { baseKind, baseOrigin } from "./base-line.js";
import { type CodeList, type Hits, type ListEntry, ListIndex } from "./code-lists.js";
import type { Rule } from "./measure.js";
import { originAmong, type StatuteBook } from "./statute-book.js";

/** What the law makes of a code on a day. */
export interface GoodsKind {
  /** Shared by the codes that the law treats alike on the day. */
  readonly number: number;
  /** Whether a rule in force charges their metal content. */
  readonly chargesContent: boolean;
}

/** Tells which goods the law treats alike, so that averages over thousands of lines derive each kind once. */
export interface Kinds {
  /** The kind of a code on a day; null for a code that is no line of the schedule of the day. */
  readonly ofCodes: (destination: string, on: IsoDate) => (code: string) => GoodsKind | null;
  /** A number shared by the origins that the law of the destination treats alike on every day. */
  readonly ofOrigin: (origin: string, destination: string) => number;
}

/** Codes are alike with the same base rate, the same entries of lists and the same prefixes that rules name themselves. */
export function kindsOf(book: StatuteBook): Kinds {
  const lists = listKinds(book);
  const days = new Map<string, (code: string) => GoodsKind | null>();
  const numbers = numbering();
  const origins = numbering();
  const destinations = new Map<string, (origin: string) => number>();
  return {
    ofCodes(destination, on) {
      const key = `${destination} ${on}`;
      let day = days.get(key);
      if (day === undefined) {
        const charges = contentCharged(book, destination, on);
        day = remembering((digits) => {
          const base = baseKind(book, destination, digits, on);
          if (base === null) return null;
          return { number: numbers(`${base} ${lists(digits)}`), chargesContent: charges(digits) };
        });
        days.set(key, day);
      }
      return day;
    },
    ofOrigin(origin, destination) {
      let kind = destinations.get(destination);
      if (kind === undefined) {
        kind = remembering((name) => origins(originName(book, name, destination)));
        destinations.set(destination, kind);
      }
      return kind(origin);
    },
  };
}

const rulesOf = (book: StatuteBook, destination: string): readonly Rule[] =>
  book.measures
    .filter(({ measure }) => measure.destination === destination)
    .flatMap(({ rules }) => rules.map(({ rule }) => rule));

/** What every rule of the destination says of the origin. */
function originName(book: StatuteBook, origin: string, destination: string): string {
  const among = (names: readonly string[] | undefined): string =>
    names === undefined ? "-" : originAmong(book, names, origin) ? "1" : "0";
  const rules = rulesOf(book, destination).map(({ origins }) => among(origins.only) + among(origins.except));
  return `${destination} ${baseOrigin(origin)} ${rules.join("")}`;
}

const metalBases: ReadonlySet<string> = new Set(["steelContent", "aluminiumContent", "copperContent"]);

/** Whether a code may meet a rule that is in force on the day and charges metal content. */
function contentCharged(book: StatuteBook, destination: string, on: IsoDate): (code: string) => boolean {
  const scopes = book.measures
    .filter(({ measure }) => measure.destination === destination)
    .flatMap(({ rules }) => rules)
    .filter(({ rule, versions }) => {
      const inForce = versions.some(({ from, end }) => from <= on && (end === null || on < end));
      return inForce && metalBases.has(rule.basis);
    })
    .map(({ rule }) => rule.scope);
  const lists = new Set(scopes.flatMap((scope) => scope.lists ?? []));
  const prefixes = scopes.flatMap((scope) => scope.codes ?? []);
  const all = scopes.some((scope) => scope.all === true);
  const onList = remembering(({ whole, part }: Hits) => [...whole, ...part].some((entry) => lists.has(entry.list)));
  return (code) => all || onList(book.index.hits(code)) || prefixes.some((prefix) => code.startsWith(prefix));
}

/** Number of the list entries and scope prefixes that a code meets, on whatever day. */
function listKinds(book: StatuteBook): (code: string) => number {
  const scopes = scopePrefixes(book);
  const listed = hitKinds();
  const scoped = hitKinds();
  return (code) => listed(book.index.hits(code)) * 4096 + scoped(scopes.hits(code));
}

/** Numbers the combinations of entries; entries that differ in their code alone are alike. */
function hitKinds(): (hits: Hits) => number {
  const entry = remembering(({ list, heading, from, end }: ListEntry) => `${list} ${heading} ${from} ${end}`);
  const numbers = numbering();
  return remembering(({ whole, part }: Hits) => numbers(`${whole.map(entry).join()}|${part.map(entry).join()}`));
}

/** Prefixes that rules name themselves, outside the lists, as if each were a list. */
function scopePrefixes(book: StatuteBook): ListIndex {
  const scopes = book.measures.flatMap(({ rules }) => rules.map(({ rule }) => rule.scope));
  const prefixes = new Set(
    scopes.flatMap(({ codes = [], within = [], outside = [] }) => [...codes, ...within, ...outside]),
  );
  const lists = [...prefixes].map((code): CodeList => {
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
