import type { IsoDate } from "../base/index.js";
import { baseKind, baseOrigin } from "./base-line.js";
import { type Goods, inScope } from "./decide.js";
import type { Interaction } from "./interactions.js";
import {
  byScope,
  changesOf,
  concerns,
  isInForce,
  meetsOrigin,
  type OwnRule,
  type ScopeRules,
  versionOn,
} from "./kind-rules.js";
import { type Listings, listingsOf } from "./listing.js";
import type { StatuteBook } from "./statute-book.js";

/** Goods of an origin, over some days, that the law treats alike. */
export interface GoodsKind {
  /** Shared by all goods, origins and days of the kind; no other kind has it. */
  readonly number: number;
  /** Whether a rule in force may charge their metal content. */
  readonly chargesContent: boolean;
}

/**
 * Tells which goods the law treats alike, so that averages over thousands of lines and many days derive each kind once;
 * null for a code that is no line of the schedule of the day.
 */
export type Kinds = (destination: string, origin: string, code: string, on: IsoDate) => GoodsKind | null;

/** The kinds of a book. */
export function kindsOf(book: StatuteBook): Kinds {
  const kinds = new Map<string, GoodsKind>();
  const destinations = new Map<string, DestinationKinds>();
  let [last, lastKinds] = ["", undefined as DestinationKinds | undefined];
  return (destination, origin, code, on) => {
    if (lastKinds === undefined || destination !== last) {
      lastKinds = destinations.get(destination) ?? new DestinationKinds(book, destination, kinds);
      destinations.set(destination, lastKinds);
      last = destination;
    }
    return lastKinds.of(origin, code, on);
  };
}

/** Goods of the same base rate and the same entries of lists, on every day. */
interface Alike {
  readonly base: string;
  /** Any code of the goods: their lists and prefixes are those of all. */
  readonly goods: Goods;
  /** The rules whose scope meets the goods on some day. */
  readonly scopes: readonly ScopeRules[];
  /** By number of the origin. */
  readonly stands: Stand[];
}

/** What the law makes of some goods of some origin, span by span. */
interface Stand {
  readonly candidates: readonly OwnRule[];
  /** Days on which something changes for them, ascending. */
  readonly changes: readonly IsoDate[];
  /** By number of the changes up to the day. */
  readonly kinds: (GoodsKind | undefined)[];
  /** The span last asked about: its first day and the first one after; null where it never ends. */
  from: IsoDate;
  end: IsoDate | null;
  kind: GoodsKind;
}

/** What a code was found to be, on the days it stays so. */
interface KnownCode {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly alike: Alike | null;
}

/** Origins that the same rules meet. */
interface OriginKind {
  readonly base: string;
  readonly number: number;
  readonly rules: ReadonlySet<number>;
}

class DestinationKinds {
  readonly #book: StatuteBook;
  readonly #destination: string;
  readonly #kinds: Map<string, GoodsKind>;
  readonly #rules: readonly OwnRule[];
  readonly #scopes: readonly ScopeRules[];
  readonly #listings: Listings;
  readonly #codes = new Map<string, KnownCode>();
  readonly #alike = new Map<string, Alike>();
  readonly #origins = new Map<string, OriginKind>();
  readonly #originKinds = new Map<string, OriginKind>();
  readonly #interactions: readonly Interaction[];
  readonly #meetings = new Map<string, readonly Interaction[]>();
  #last: { readonly name: string; readonly kind: OriginKind } | null = null;

  constructor(book: StatuteBook, destination: string, kinds: Map<string, GoodsKind>) {
    this.#book = book;
    this.#destination = destination;
    this.#kinds = kinds;
    this.#rules = book.measures
      .filter(({ measure }) => measure.destination === destination)
      .flatMap(({ measure, rules }) => rules.map((rule) => ({ ...rule, measure })))
      .map((rule, number) => ({ ...rule, number }));
    this.#scopes = byScope(this.#rules);
    this.#listings = listingsOf(book, destination);
    this.#interactions = book.interactions.get(destination) ?? [];
  }

  of(origin: string, code: string, on: IsoDate): GoodsKind | null {
    const { alike } = this.#known(code, on);
    if (alike === null) return null;
    if (this.#last?.name !== origin) {
      this.#last = { name: origin, kind: this.#origins.get(origin) ?? this.#originOf(origin) };
    }
    const from = this.#last.kind;
    const stand = alike.stands[from.number];
    if (stand === undefined) return this.#standOf(alike, from, on).kind;
    if (on < stand.from || (stand.end !== null && on >= stand.end)) this.#turnTo(stand, alike, from, on);
    return stand.kind;
  }

  #known(code: string, on: IsoDate): KnownCode {
    const known = this.#codes.get(code);
    if (known !== undefined && known.from <= on && on <= known.to) return known;
    const { name, from, to } = baseKind(this.#book, this.#destination, code, on);
    const found = { from, to, alike: name === null ? null : this.#alikeOf(name, code, on) };
    this.#codes.set(code, found);
    return found;
  }

  #alikeOf(base: string, code: string, on: IsoDate): Alike {
    const listing = this.#listings.of(code);
    const key = `${base}|${listing.number}`;
    let alike = this.#alike.get(key);
    if (alike === undefined) {
      const query = { ...anyQuery, code, destination: this.#destination, on };
      const { digits, hits } = listing;
      const goods = { query, digits, hits, listing, below: [], assumed: new Map() };
      const scopes = this.#scopes.filter(({ first }) => inScope(first, goods, null) !== "no");
      alike = { base, goods, scopes, stands: [] };
      this.#alike.set(key, alike);
    }
    return alike;
  }

  #originOf(origin: string): OriginKind {
    const rules = this.#rules.filter(({ rule }) => meetsOrigin(this.#book, rule, origin)).map(({ number }) => number);
    const base = baseOrigin(origin);
    const name = `${base} ${rules.join()}`;
    const kind = this.#originKinds.get(name) ?? { base, number: this.#originKinds.size, rules: new Set(rules) };
    this.#originKinds.set(name, kind);
    this.#origins.set(origin, kind);
    return kind;
  }

  #standOf(alike: Alike, origin: OriginKind, on: IsoDate): Stand {
    const candidates = alike.scopes
      .flatMap(({ rules }) => rules.filter(({ number }) => origin.rules.has(number)))
      .sort((a, b) => a.number - b.number);
    const changes = changesOf(candidates, alike.goods.hits, this.#meeting(candidates));
    const stand = { candidates, changes, kinds: [], from: on, end: on, kind: noKind };
    this.#turnTo(stand, alike, origin, on);
    alike.stands[origin.number] = stand;
    return stand;
  }

  #turnTo(stand: Stand, alike: Alike, origin: OriginKind, on: IsoDate): void {
    const { changes, kinds } = stand;
    let count = 0;
    while (count < changes.length && (changes[count] as IsoDate) <= on) count += 1;
    const kind = kinds[count] ?? this.#kindOf(stand, alike, origin, on);
    kinds[count] = kind;
    stand.kind = kind;
    stand.from = count === 0 ? earliest : (changes[count - 1] as IsoDate);
    stand.end = changes[count] ?? null;
  }

  /** Goods have one kind when base rate, the rules that meet them and how their programmes meet are the same. */
  #kindOf({ candidates }: Stand, { base, goods }: Alike, origin: OriginKind, on: IsoDate): GoodsKind {
    const rules: OwnRule[] = [];
    let name = "";
    for (const rule of candidates) {
      const version = versionOn(rule, on);
      if (version < 0 || inScope(rule.rule, goods, on) === "no") continue;
      name += ` ${rule.number}.${version}`;
      rules.push(rule);
    }
    // What a short code leaves open.
    const open = goods.hits.part.length === 0 ? "" : JSON.stringify(rules.map(({ rule }) => inScope(rule, goods, on)));
    const meeting = this.#meeting(rules).filter((interaction) => isInForce(interaction, on));
    name = `${this.#destination} ${origin.base} ${base}|${open}|${name}|${meeting.map(({ id }) => id).join(" ")}`;
    let kind = this.#kinds.get(name);
    if (kind === undefined) {
      kind = { number: this.#kinds.size, chargesContent: rules.some(({ rule }) => metalBases.has(rule.basis)) };
      this.#kinds.set(name, kind);
    }
    return kind;
  }

  /** The interactions, of whatever day, that name a programme or measure of the rules. */
  #meeting(rules: readonly OwnRule[]): readonly Interaction[] {
    let [name, last] = ["", ""];
    for (const { measure } of rules) {
      if (measure.id === last) continue;
      last = measure.id;
      name += ` ${last}`;
    }
    let meeting = this.#meetings.get(name);
    if (meeting === undefined) {
      meeting = this.#interactions.filter((each) => rules.some(({ measure }) => concerns(each, measure)));
      this.#meetings.set(name, meeting);
    }
    return meeting;
  }
}

/** Before every day of the book. */
const earliest = "" as IsoDate;

const noKind: GoodsKind = { number: -1, chargesContent: false };

const anyQuery = { origin: "", claim: null, value: 1, currency: "", facts: {} } as const;

const metalBases: ReadonlySet<string> = new Set(["steelContent", "aluminiumContent", "copperContent"]);
