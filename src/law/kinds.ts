import { type IsoDate, nextDay } from "../base/index.js";
import { baseKind, baseOrigin } from "./base-line.js";
import { type CodeList, type Hits, type ListEntry, ListIndex } from "./code-lists.js";
import { type Goods, inScope } from "./decide.js";
import type { Interaction } from "./interactions.js";
import type { Measure, Rule } from "./measure.js";
import { type DatedRule, lawStart, originAmong, type StatuteBook } from "./statute-book.js";

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

/** A rule with its measure, numbered in the order of the book. */
interface OwnRule extends DatedRule {
  readonly number: number;
  readonly measure: Measure;
}

/** Goods of the same base rate and the same entries of lists, on every day. */
interface Alike {
  readonly base: string;
  /** Any code of the goods: their lists and prefixes are those of all. */
  readonly goods: Goods;
  /** The last day asked about, and what the law makes of them on it. */
  on: IsoDate | null;
  met: Met;
}

/** The rules that meet some goods on a day, of whatever origin, and their kind by number of the origin. */
interface Met {
  readonly base: string;
  readonly rules: readonly OwnRule[];
  /** What a short code leaves open. */
  readonly open: string;
  readonly kinds: GoodsKind[];
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

/** The rules in force on a day: those that name lists, by list, and the others. */
interface DayRules {
  readonly byList: ReadonlyMap<string, readonly OwnRule[]>;
  readonly unlisted: readonly OwnRule[];
  /** By number of the rule, number of its version in force. */
  readonly versions: ReadonlyMap<number, number>;
  /** What meets goods, by base rate and numbers of the rules. */
  readonly met: Map<string, Met>;
  /** How the programmes of some measures meet on the day, by the ids of the measures. */
  readonly meetings: Map<string, string>;
}

class DestinationKinds {
  readonly #book: StatuteBook;
  readonly #destination: string;
  readonly #kinds: Map<string, GoodsKind>;
  readonly #rules: readonly OwnRule[];
  readonly #lists: ReadonlySet<string>;
  readonly #prefixes: ListIndex;
  readonly #codes = new Map<string, KnownCode>();
  readonly #alike = new Map<string, Alike>();
  readonly #origins = new Map<string, OriginKind>();
  readonly #originKinds = new Map<string, OriginKind>();
  readonly #days = new Map<IsoDate, DayRules>();
  readonly #changes: readonly IsoDate[];
  #last: { readonly on: IsoDate | null; readonly change: IsoDate } = { on: null, change: lawStart };
  readonly #entryNumbers = numbering();
  readonly #entryName: (hits: Hits) => string;
  readonly #prefixName: (hits: Hits) => string;

  constructor(book: StatuteBook, destination: string, kinds: Map<string, GoodsKind>) {
    this.#book = book;
    this.#destination = destination;
    this.#kinds = kinds;
    this.#rules = book.measures
      .filter(({ measure }) => measure.destination === destination)
      .flatMap(({ measure, rules }) => rules.map((rule) => ({ ...rule, measure })))
      .map((rule, number) => ({ ...rule, number }));
    this.#lists = new Set(this.#rules.flatMap(({ rule }) => rule.scope.lists ?? []));
    this.#changes = changesOf(book, destination, this.#rules, this.#lists);
    this.#prefixes = prefixIndex(this.#rules);
    this.#entryName = remembering(({ whole, part }) => `${this.#entries(whole)}|${this.#entries(part)}`);
    this.#prefixName = remembering(({ whole }) => whole.map(({ code }) => code).join());
  }

  of(origin: string, code: string, on: IsoDate): GoodsKind | null {
    const { alike } = this.#known(code, on);
    if (alike === null) return null;
    const from = this.#origins.get(origin) ?? this.#originOf(origin);
    const day = this.#lastChange(on);
    if (alike.on !== day) {
      alike.met = this.#metOn(alike, this.#dayOf(day), day);
      alike.on = day;
    }
    const { met } = alike;
    const kind = met.kinds[from.number] ?? this.#kindOf(met, from, day);
    met.kinds[from.number] = kind;
    return kind;
  }

  /** The last day, up to the one asked about, on which rules, lists or interactions changed; the day itself before the first. */
  #lastChange(on: IsoDate): IsoDate {
    if (on === this.#last.on) return this.#last.change;
    const change = this.#changes.findLast((day) => day <= on) ?? on;
    this.#last = { on, change };
    return change;
  }

  #dayOf(on: IsoDate): DayRules {
    const day = this.#days.get(on) ?? rulesOfDay(this.#rules, on);
    this.#days.set(on, day);
    return day;
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
    const hits = this.#book.index.hits(code);
    const key = `${base}|${this.#entryName(hits)}|${this.#prefixName(this.#prefixes.hits(code))}`;
    let alike = this.#alike.get(key);
    if (alike === undefined) {
      const query = { ...anyQuery, code, destination: this.#destination, on };
      const goods = { query, digits: code, hits, below: [], assumed: new Map() };
      alike = { base, goods, on: null, met: { base, rules: [], open: "", kinds: [] } };
      this.#alike.set(key, alike);
    }
    return alike;
  }

  /** The entries that some rule of the destination looks at; those that say the same have one number. */
  #entries(entries: readonly ListEntry[]): string {
    return entries
      .filter(({ list }) => this.#lists.has(list))
      .map(({ list, heading, from, end }) => this.#entryNumbers(`${list} ${heading} ${from} ${end}`))
      .join();
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

  #metOn({ base, goods }: Alike, day: DayRules, on: IsoDate): Met {
    const { hits } = goods;
    const rules = day.unlisted.filter(({ rule }) => inScope(rule, goods, on) !== "no");
    addListed(rules, day, goods, hits.whole, on);
    addListed(rules, day, goods, hits.part, on);
    rules.sort(byNumber);
    const open = hits.part.length === 0 ? "" : JSON.stringify(rules.map(({ rule }) => inScope(rule, goods, on)));
    let name = `${base}|${open}|`;
    for (const { number } of rules) name += `${number} `;
    let met = day.met.get(name);
    if (met === undefined) {
      met = { base, rules, open, kinds: [] };
      day.met.set(name, met);
    }
    return met;
  }

  /** Goods have one kind when base rate, the rules that meet them and how their programmes meet are the same. */
  #kindOf(met: Met, origin: OriginKind, on: IsoDate): GoodsKind {
    const day = this.#dayOf(on);
    const rules = met.rules.filter(({ number }) => origin.rules.has(number));
    let [name, measures] = [`${this.#destination} ${origin.base} ${met.base} ${met.open}`, ""];
    for (const { number, measure } of rules) {
      name += ` ${number}.${day.versions.get(number)}`;
      measures += ` ${measure.id}`;
    }
    let meeting = day.meetings.get(measures);
    if (meeting === undefined) {
      meeting = meetingOf(rules, this.#book.interactions.get(this.#destination) ?? [], on);
      day.meetings.set(measures, meeting);
    }
    name += meeting;
    let kind = this.#kinds.get(name);
    if (kind === undefined) {
      kind = { number: this.#kinds.size, chargesContent: rules.some(({ rule }) => metalBases.has(rule.basis)) };
      this.#kinds.set(name, kind);
    }
    return kind;
  }
}

/** Days on which anything changes that the law of a destination rests on but its base rates, ascending. */
function changesOf(
  { interactions, lists }: StatuteBook,
  destination: string,
  rules: readonly OwnRule[],
  named: ReadonlySet<string>,
): IsoDate[] {
  const days = new Set<string | null>();
  for (const { versions, measure } of rules) {
    if (measure.heldFrom !== undefined) days.add(measure.heldFrom);
    for (const { from, end } of versions) days.add(from).add(end);
  }
  for (const name of named) for (const { from, end } of lists.get(name)?.entries ?? []) days.add(from).add(end);
  for (const { effective, to } of interactions.get(destination) ?? []) {
    days.add(effective).add(to === undefined ? null : nextDay(to as IsoDate));
  }
  return [...days].filter((day): day is IsoDate => day !== null).toSorted();
}

const anyQuery = { origin: "", claim: null, value: 1, currency: "", facts: {} } as const;

function rulesOfDay(rules: readonly OwnRule[], on: IsoDate): DayRules {
  const versions = new Map<number, number>();
  for (const { number, versions: dated, measure } of rules) {
    const version = dated.findIndex(({ from, end }) => from <= on && (end === null || on < end));
    if (version >= 0 && (measure.heldFrom ?? on) <= on) versions.set(number, version);
  }
  const byList = new Map<string, OwnRule[]>();
  const inForce = rules.filter(({ number }) => versions.has(number));
  for (const rule of inForce) {
    for (const list of rule.rule.scope.lists ?? []) {
      const named = byList.get(list);
      if (named) named.push(rule);
      else byList.set(list, [rule]);
    }
  }
  return { byList, unlisted: inForce.filter(isUnlisted), versions, met: new Map(), meetings: new Map() };
}

/** Adds the rules that meet the goods by an entry of a list, each once. */
function addListed(
  met: OwnRule[],
  { byList }: DayRules,
  goods: Goods,
  entries: readonly ListEntry[],
  on: IsoDate,
): void {
  for (const { list } of entries) {
    for (const rule of byList.get(list) ?? []) {
      if (!met.includes(rule) && inScope(rule.rule, goods, on) !== "no") met.push(rule);
    }
  }
}

const byNumber = (a: OwnRule, b: OwnRule): number => a.number - b.number;

const isUnlisted = ({ rule: { scope } }: OwnRule): boolean => scope.all === true || scope.codes !== undefined;

const metalBases: ReadonlySet<string> = new Set(["steelContent", "aluminiumContent", "copperContent"]);

/** The interactions in force that name a programme or measure of the rules. */
function meetingOf(rules: readonly OwnRule[], interactions: readonly Interaction[], on: IsoDate): string {
  return interactions
    .filter(({ effective, to }) => effective <= on && (to === undefined || on <= to))
    .filter((interaction) => rules.some(({ measure }) => concerns(interaction, measure)))
    .map(({ id }) => ` ${id}`)
    .join("");
}

/** Whether an interaction names the measure or its programme. */
function concerns(interaction: Interaction, { id, programme }: Measure): boolean {
  const named =
    interaction.kind === "precedence"
      ? interaction.order.flat()
      : interaction.kind === "excludes"
        ? [...interaction.by, ...interaction.over]
        : interaction.kind === "remainderOnly"
          ? [...interaction.programmes, ...interaction.after]
          : interaction.programmes;
  return named.includes(programme) || named.includes(id);
}

function meetsOrigin(book: StatuteBook, { origins }: Rule, origin: string): boolean {
  if (origins.only && !originAmong(book, origins.only, origin)) return false;
  return !(origins.except && originAmong(book, origins.except, origin));
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
