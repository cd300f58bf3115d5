import type { IsoDate } from "../base/index.js";
import { baseKind, baseOrigin } from "./base-line.js";
import { inScope } from "./decide.js";
import type { Interaction } from "./interactions.js";
import { changesOf, concerns, isInForce, meetsOrigin, versionOn } from "./kind-rules.js";
import { goodsOf, type Listing, type Listings, listingsOf, numbering, type OwnRule } from "./listing.js";
import type { StatuteBook } from "./statute-book.js";

/** Goods of an origin, over some days, that the law treats alike. */
export interface GoodsKind {
  /** Shared by all goods, origins and days of the kind; no other kind has it. */
  readonly number: number;
  /** Shared by the kinds with the same base duty. */
  readonly base: number;
  /** Shared by the kinds with the same other duties; null where those turn on the base duty. */
  readonly treatment: number | null;
  /** Whether a rule in force may charge their metal content. */
  readonly chargesContent: boolean;
}

/** A code of one origin, which finds its kind day after day. */
export interface TradedGoods {
  /** Null where the code is no line of the schedule of the day. */
  kindOn(on: IsoDate): GoodsKind | null;
}

/** Tells which goods the law treats alike, so that averages over thousands of lines and many days derive each kind once. */
export type Kinds = (destination: string, origin: string, code: string) => TradedGoods;

/** The kinds of a book. */
export function kindsOf(book: StatuteBook): Kinds {
  const next = { kind: counter(), base: numbering(), treatment: counter() };
  const destinations = new Map<string, DestinationKinds>();
  return (destination, origin, code) => {
    let kinds = destinations.get(destination);
    if (kinds === undefined) {
      kinds = new DestinationKinds(book, destination, next);
      destinations.set(destination, kinds);
    }
    return kinds.goods(origin, code);
  };
}

/** Numbers for all destinations together. */
interface Next {
  readonly kind: () => number;
  readonly base: (name: string) => number;
  readonly treatment: () => number;
}

function counter(): () => number {
  let count = 0;
  return () => count++;
}

/** What a code was found to be, on the days it stays so. */
interface KnownCode {
  readonly code: string;
  from: IsoDate;
  to: IsoDate;
  /** Name of its base rate, and its number among those of the destination; null for a code that is no line of the schedule. */
  base: { readonly name: string; readonly number: number } | null;
  readonly listing: Listing;
}

/** What the rules make of goods, whatever their base rate. */
interface Treatment {
  /** As {@link GoodsKind.treatment}. */
  readonly number: number | null;
  readonly chargesContent: boolean;
  /** By number of the base rate. */
  readonly kinds: (GoodsKind | undefined)[];
}

/** The treatment of goods of one listing and origin, span by span. */
interface Stand {
  readonly listing: Listing;
  readonly origin: OriginKind;
  readonly candidates: readonly OwnRule[];
  /** Days on which something changes for them, ascending. */
  readonly changes: readonly IsoDate[];
  /** By number of the changes up to the day. */
  readonly treatments: (Treatment | undefined)[];
  /** The span last asked about: its first day and the first one after; null where it never ends. */
  from: IsoDate;
  end: IsoDate | null;
  treatment: Treatment;
}

/** Origins that the same rules meet. */
interface OriginKind {
  readonly base: string;
  readonly rules: ReadonlySet<number>;
  readonly goods: Map<string, TradedCode>;
  /** By number of the listing. */
  readonly stands: (Stand | undefined)[];
}

/** What is the same for all goods on a day. */
interface Day {
  readonly on: IsoDate;
  /** Versions in force by number of the rule; -1 where there is none. */
  readonly versions: readonly number[];
  readonly interactions: ReadonlySet<Interaction>;
  /** Of the interactions in force. */
  readonly number: number;
}

/** The inner loop of the rates, so that what a day leaves alone costs comparisons of days only. */
class TradedCode implements TradedGoods {
  readonly #kinds: DestinationKinds;
  readonly #known: KnownCode;
  readonly #stand: Stand;

  constructor(kinds: DestinationKinds, known: KnownCode, stand: Stand) {
    this.#kinds = kinds;
    this.#known = known;
    this.#stand = stand;
  }

  kindOn(on: IsoDate): GoodsKind | null {
    const [known, stand] = [this.#known, this.#stand];
    if (on < known.from || on > known.to) this.#kinds.find(known, on);
    if (known.base === null) return null;
    if (on < stand.from || (stand.end !== null && on >= stand.end)) this.#kinds.turnTo(stand, on);
    return stand.treatment.kinds[known.base.number] ?? this.#kinds.kindOf(known.base, stand);
  }
}

class DestinationKinds {
  readonly #book: StatuteBook;
  readonly #destination: string;
  readonly #next: Next;
  readonly #listings: Listings;
  readonly #interactions: readonly Interaction[];
  readonly #codes = new Map<string, KnownCode>();
  readonly #bases = numbering();
  readonly #treatments = new Map<string, Treatment>();
  /** The same by rules and day's interactions, of which not all concern the goods. */
  readonly #quick = new Map<string, Treatment>();
  readonly #dayNames = numbering();
  #day: Day | null = null;
  readonly #origins = new Map<string, OriginKind>();
  readonly #originKinds = new Map<string, OriginKind>();
  readonly #meetings = new Map<string, readonly Interaction[]>();

  constructor(book: StatuteBook, destination: string, next: Next) {
    this.#book = book;
    this.#destination = destination;
    this.#next = next;
    this.#listings = listingsOf(book, destination);
    this.#interactions = book.interactions.get(destination) ?? [];
  }

  goods(origin: string, code: string): TradedCode {
    const kind = this.#origins.get(origin) ?? this.#originOf(origin);
    let goods = kind.goods.get(code);
    if (goods === undefined) {
      const known = this.#codes.get(code) ?? this.#knownOf(code);
      goods = new TradedCode(this, known, this.#standOf(known.listing, kind));
      kind.goods.set(code, goods);
    }
    return goods;
  }

  /** The kind of goods of a base rate where they stand, met for the first time. */
  kindOf({ name, number }: NonNullable<KnownCode["base"]>, { origin, treatment }: Stand): GoodsKind {
    const base = this.#next.base(`${this.#destination} ${origin.base} ${name}`);
    const { chargesContent, number: ofTreatment } = treatment;
    const kind = { number: this.#next.kind(), base, treatment: ofTreatment, chargesContent };
    treatment.kinds[number] = kind;
    return kind;
  }

  /** Looks the code up on a day. */
  find(known: KnownCode, on: IsoDate): void {
    const { name, from, to } = baseKind(this.#book, this.#destination, known.code, on);
    known.from = from;
    known.to = to;
    known.base = name === null ? null : { name, number: this.#bases(name) };
  }

  #knownOf(code: string): KnownCode {
    const known = { code, ...noDays, base: null, listing: this.#listings.of(code) };
    this.#codes.set(code, known);
    return known;
  }

  #originOf(origin: string): OriginKind {
    const rules = this.#listings.rules.filter(({ rule }) => meetsOrigin(this.#book, rule, origin));
    const numbers = new Set(rules.map(({ number }) => number));
    const base = baseOrigin(origin);
    const name = `${base} ${[...numbers].join()}`;
    const kind = this.#originKinds.get(name) ?? { base, rules: numbers, goods: new Map(), stands: [] };
    this.#originKinds.set(name, kind);
    this.#origins.set(origin, kind);
    return kind;
  }

  #standOf(listing: Listing, origin: OriginKind): Stand {
    let stand = origin.stands[listing.number];
    if (stand === undefined) {
      const candidates = listing.rules.filter(({ number }) => origin.rules.has(number));
      const changes = changesOf(candidates, listing.hits, this.#meeting(candidates));
      const { from, to: end } = noDays;
      stand = { listing, origin, candidates, changes, treatments: [], from, end, treatment: noTreatment };
      origin.stands[listing.number] = stand;
    }
    return stand;
  }

  /** Finds the treatment of a day, and the span over which it stays. */
  turnTo(stand: Stand, on: IsoDate): void {
    const { changes, treatments } = stand;
    let count = 0;
    while (count < changes.length && (changes[count] as IsoDate) <= on) count += 1;
    const treatment = treatments[count] ?? this.#treatmentOf(stand, on);
    treatments[count] = treatment;
    stand.treatment = treatment;
    stand.from = count === 0 ? earliest : (changes[count - 1] as IsoDate);
    stand.end = changes[count] ?? null;
  }

  /** The treatment is one when the rules that meet the goods and how their programmes meet are the same. */
  #treatmentOf({ candidates, listing, origin }: Stand, on: IsoDate): Treatment {
    const { versions, interactions, number } = this.#dayOf(on);
    const goods = goodsOf(listing, this.#destination, on);
    const rules: OwnRule[] = [];
    let name = "";
    for (const rule of candidates) {
      const version = versions[rule.number] as number;
      if (version < 0 || inScope(rule.rule, goods, on) === "no") continue;
      name += ` ${rule.number}.${version}`;
      rules.push(rule);
    }
    // What a short code leaves open.
    const open =
      listing.hits.part.length === 0 ? "" : JSON.stringify(rules.map(({ rule }) => inScope(rule, goods, on)));
    name = `${origin.base}|${open}|${name}`;
    const quick = `${number}|${name}`;
    let treatment = this.#quick.get(quick);
    if (treatment !== undefined) return treatment;
    const meeting = this.#meeting(rules).filter((interaction) => interactions.has(interaction));
    name += `|${meeting.map(({ id }) => id).join(" ")}`;
    treatment = this.#treatments.get(name);
    if (treatment === undefined) {
      const number = rules.some(({ rule }) => rule.total) ? null : this.#next.treatment();
      treatment = { number, chargesContent: rules.some(({ rule }) => metalBases.has(rule.basis)), kinds: [] };
      this.#treatments.set(name, treatment);
    }
    this.#quick.set(quick, treatment);
    return treatment;
  }

  #dayOf(on: IsoDate): Day {
    if (this.#day?.on !== on) {
      const inForce = this.#interactions.filter((interaction) => isInForce(interaction, on));
      this.#day = {
        on,
        versions: this.#listings.rules.map((rule) => versionOn(rule, on)),
        interactions: new Set(inForce),
        number: this.#dayNames(inForce.map(({ id }) => id).join()),
      };
    }
    return this.#day;
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

/** A span without a day. */
const noDays = { from: "9" as IsoDate, to: earliest } as const;

const noTreatment: Treatment = { number: null, chargesContent: false, kinds: [] };

const metalBases: ReadonlySet<string> = new Set(["steelContent", "aluminiumContent", "copperContent"]);
