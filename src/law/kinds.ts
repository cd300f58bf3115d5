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
  let count = 0;
  const next = (): number => count++;
  const destinations = new Map<string, DestinationKinds>();
  let [last, lastKinds] = ["", undefined as DestinationKinds | undefined];
  return (destination, origin, code, on) => {
    if (lastKinds === undefined || destination !== last) {
      lastKinds = destinations.get(destination) ?? new DestinationKinds(book, destination, next);
      destinations.set(destination, lastKinds);
      last = destination;
    }
    return lastKinds.of(origin, code, on);
  };
}

/** What a code was found to be, on the days it stays so. */
interface KnownCode {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Number of its base rate; null for a code that is no line of the schedule. */
  readonly base: number | null;
  readonly listing: Listing;
}

/** What the rules make of goods, whatever their base rate. */
interface Treatment {
  readonly chargesContent: boolean;
  /** By number of the base rate. */
  readonly kinds: (GoodsKind | undefined)[];
}

/** The treatment of goods of one listing and origin, span by span. */
interface Stand {
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

class DestinationKinds {
  readonly #book: StatuteBook;
  readonly #destination: string;
  readonly #next: () => number;
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
  #last: { readonly name: string; readonly kind: OriginKind } | null = null;

  /** @param next numbers the kinds, of all destinations together. */
  constructor(book: StatuteBook, destination: string, next: () => number) {
    this.#book = book;
    this.#destination = destination;
    this.#next = next;
    this.#listings = listingsOf(book, destination);
    this.#interactions = book.interactions.get(destination) ?? [];
  }

  of(origin: string, code: string, on: IsoDate): GoodsKind | null {
    let known = this.#codes.get(code);
    if (known === undefined || on < known.from || on > known.to) known = this.#find(code, on);
    const { base, listing } = known;
    if (base === null) return null;
    if (this.#last?.name !== origin) {
      this.#last = { name: origin, kind: this.#origins.get(origin) ?? this.#originOf(origin) };
    }
    const { treatment } = this.#standOf(listing, this.#last.kind, on);
    let kind = treatment.kinds[base];
    if (kind === undefined) {
      kind = { number: this.#next(), chargesContent: treatment.chargesContent };
      treatment.kinds[base] = kind;
    }
    return kind;
  }

  #find(code: string, on: IsoDate): KnownCode {
    const { name, from, to } = baseKind(this.#book, this.#destination, code, on);
    const known = { from, to, base: name === null ? null : this.#bases(name), listing: this.#listings.of(code) };
    this.#codes.set(code, known);
    return known;
  }

  #originOf(origin: string): OriginKind {
    const rules = this.#listings.rules.filter(({ rule }) => meetsOrigin(this.#book, rule, origin));
    const numbers = new Set(rules.map(({ number }) => number));
    const base = baseOrigin(origin);
    const name = `${base} ${[...numbers].join()}`;
    const kind = this.#originKinds.get(name) ?? { base, rules: numbers, stands: [] };
    this.#originKinds.set(name, kind);
    this.#origins.set(origin, kind);
    return kind;
  }

  #standOf(listing: Listing, origin: OriginKind, on: IsoDate): Stand {
    let stand = origin.stands[listing.number];
    if (stand === undefined) {
      const candidates = listing.rules.filter(({ number }) => origin.rules.has(number));
      const changes = changesOf(candidates, listing.hits, this.#meeting(candidates));
      stand = { candidates, changes, treatments: [], from: on, end: on, treatment: noTreatment };
      origin.stands[listing.number] = stand;
    }
    if (on < stand.from || (stand.end !== null && on >= stand.end)) this.#turnTo(stand, listing, origin, on);
    return stand;
  }

  #turnTo(stand: Stand, listing: Listing, origin: OriginKind, on: IsoDate): void {
    const { changes, treatments } = stand;
    let count = 0;
    while (count < changes.length && (changes[count] as IsoDate) <= on) count += 1;
    const treatment = treatments[count] ?? this.#treatmentOf(stand, listing, origin, on);
    treatments[count] = treatment;
    stand.treatment = treatment;
    stand.from = count === 0 ? earliest : (changes[count - 1] as IsoDate);
    stand.end = changes[count] ?? null;
  }

  /** The treatment is one when the rules that meet the goods and how their programmes meet are the same. */
  #treatmentOf({ candidates }: Stand, listing: Listing, origin: OriginKind, on: IsoDate): Treatment {
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
      treatment = { chargesContent: rules.some(({ rule }) => metalBases.has(rule.basis)), kinds: [] };
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

const noTreatment: Treatment = { chargesContent: false, kinds: [] };

const metalBases: ReadonlySet<string> = new Set(["steelContent", "aluminiumContent", "copperContent"]);
