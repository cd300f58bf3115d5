import type { IsoDate } from "../base/index.js";
import { type CodeList, type Hits, type ListEntry, ListIndex } from "./code-lists.js";
import { type Goods, inScope } from "./decide.js";
import type { Measure, Rule } from "./measure.js";
import { type DatedRule, lawStart, type StatuteBook } from "./statute-book.js";

/** A rule with its measure, numbered in the order of the book. */
export interface OwnRule extends DatedRule {
  readonly number: number;
  readonly measure: Measure;
}

/** Codes that stand alike on every list and under every prefix that a rule of the destination names: no rule tells them apart. */
export interface Listing {
  /** Of the destination: from 0, in the order in which the codes were asked about. */
  readonly number: number;
  /** Digits and entries of one of the codes; the rules make the same of all. */
  readonly digits: string;
  readonly hits: Hits;
  /** The rules that have the codes in their scope on some day, at least in part, in the order of the book. */
  readonly rules: readonly OwnRule[];
  readonly meets: ReadonlySet<Rule>;
}

/** Goods of a listing, of which nothing is known. */
export function goodsOf(listing: Listing, destination: string, on: IsoDate): Goods {
  const { digits, hits } = listing;
  const query = { code: digits, destination, on, ...unknownGoods };
  return { query, digits, hits, listing, below: [], assumed: new Map() };
}

const unknownGoods = { origin: "", claim: null, value: 1, currency: "", facts: {} } as const;

const listings = new WeakMap<StatuteBook, Map<string, Listings>>();

/** The listings of a destination; the same object for the same book. */
export function listingsOf(book: StatuteBook, destination: string): Listings {
  let ofBook = listings.get(book);
  if (ofBook === undefined) {
    ofBook = new Map();
    listings.set(book, ofBook);
  }
  let found = ofBook.get(destination);
  if (found === undefined) {
    found = new Listings(book, destination);
    ofBook.set(destination, found);
  }
  return found;
}

export class Listings {
  /** Of all measures of the destination. */
  readonly rules: readonly OwnRule[];
  readonly #destination: string;
  readonly #scopes: readonly ScopeRules[];
  readonly #index: ListIndex;
  /** Lists that some rule looks at. */
  readonly #lists: ReadonlySet<string>;
  readonly #prefixes: ListIndex;
  readonly #codes = new Map<string, Listing>();
  readonly #named = new Map<string, Listing>();
  readonly #entryNumbers = numbering();
  readonly #entryNames = new Map<Hits, string>();

  constructor(book: StatuteBook, destination: string) {
    this.#destination = destination;
    this.rules = book.measures
      .filter(({ measure }) => measure.destination === destination)
      .flatMap(({ measure, rules }) => rules.map((rule) => ({ ...rule, measure })))
      .map((rule, number) => ({ ...rule, number }));
    this.#scopes = byScope(this.rules);
    this.#index = book.index;
    this.#lists = new Set(this.rules.flatMap(({ rule }) => rule.scope.lists ?? []));
    this.#prefixes = prefixIndex(this.rules);
  }

  /** The listing of a code as it stands; remembered. */
  of(code: string): Listing {
    let listing = this.#codes.get(code);
    if (listing === undefined) {
      const hits = this.#index.hits(code);
      let name = this.#entryNames.get(hits);
      if (name === undefined) {
        name = this.#entryName(hits);
        this.#entryNames.set(hits, name);
      }
      listing = this.#find(name, code, hits);
      this.#codes.set(code, listing);
    }
    return listing;
  }

  /** The listing of digits with entries worked out for them. */
  ofHits(digits: string, hits: Hits): Listing {
    return this.#find(this.#entryName(hits), digits, hits);
  }

  #find(entryName: string, digits: string, hits: Hits): Listing {
    const { whole, part } = this.#prefixes.hits(digits);
    const prefixes = whole.map(({ code }) => code);
    // Where a rule names longer codes, digits that stop short are a listing of their own.
    const name = `${entryName}|${prefixes.join()}${part.length > 0 ? `|${digits}` : ""}`;
    let listing = this.#named.get(name);
    if (listing === undefined) {
      const bare = { number: this.#named.size, digits, hits, rules: [], meets: new Set<Rule>() };
      const goods = goodsOf(bare, this.#destination, lawStart);
      const rules = this.#scopes
        .filter(({ first }) => inScope(first, goods, null) !== "no")
        .flatMap((scope) => scope.rules)
        .sort((a, b) => a.number - b.number);
      listing = { ...bare, rules, meets: new Set(rules.map(({ rule }) => rule)) };
      this.#named.set(name, listing);
    }
    return listing;
  }

  #entryName({ whole, part }: Hits): string {
    return `${this.#entries(whole)}|${this.#entries(part)}`;
  }

  /** The entries that some rule looks at; those that say the same have one number. */
  #entries(entries: readonly ListEntry[]): string {
    return entries
      .filter(({ list }) => this.#lists.has(list))
      .map(({ list, heading, from, end }) => this.#entryNumbers(`${list} ${heading} ${from} ${end}`))
      .join();
  }
}

/** Rules with one scope, of which the first speaks for all. */
interface ScopeRules {
  readonly first: Rule;
  readonly rules: readonly OwnRule[];
}

function byScope(rules: readonly OwnRule[]): ScopeRules[] {
  const scopes = new Map<string, { first: Rule; rules: OwnRule[] }>();
  for (const own of rules) {
    const name = JSON.stringify(own.rule.scope);
    const same = scopes.get(name);
    if (same) same.rules.push(own);
    else scopes.set(name, { first: own.rule, rules: [own] });
  }
  return [...scopes.values()];
}

/** Prefixes that rules name themselves, as if each were a list. */
function prefixIndex(rules: readonly DatedRule[]): ListIndex {
  const named = rules.flatMap(
    ({
      rule: {
        scope: { codes = [], within = [], outside = [] },
      },
    }) => [...codes, ...within, ...outside],
  );
  const lists = [...new Set(named)].map((code): CodeList => {
    return { name: code, entries: [{ list: code, code, from: null, end: null, heading: null }] };
  });
  return new ListIndex(lists);
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
