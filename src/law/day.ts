import type { IsoDate } from "../base/index.js";
import type { GoodsLaw } from "./goods-law.js";
import type { Interaction } from "./interactions.js";
import { type Listings, listingsOf } from "./listing.js";
import type { Measure, Rule } from "./measure.js";
import type { Clock } from "./types.js";
import { type DatedMeasure, type DatedRule, type DatedVersion, originAmong, type StatuteBook } from "./statute-book.js";

/** A rule on one day: `version` is null when none is in force. */
export interface RuleOfDay {
  readonly dated: DatedRule;
  readonly rule: Rule;
  readonly version: DatedVersion | null;
  readonly meetsOrigin: boolean;
}

/** How a measure stands to those evaluated before it. */
export interface Displacement {
  /** Position in `LawOfDay.measures`. */
  readonly by: number;
  readonly interaction: Interaction;
}

/** A measure on one day, for one origin. */
export interface MeasureOfDay {
  readonly dated: DatedMeasure;
  readonly rules: readonly RuleOfDay[];
  /** Rules that are in force and meet the origin. */
  readonly active: readonly RuleOfDay[];
  /** Whether every rule of it names this origin, so that it is worth a line for any product. */
  readonly targetsOrigin: boolean;
  readonly displacedBy: readonly Displacement[];
  readonly remainderAfter: readonly Displacement[];
}

/** The law of one destination on one day for one origin, in the order in which programmes are evaluated. */
export interface LawOfDay {
  readonly measures: readonly MeasureOfDay[];
  /** Cash deposits and what was only announced: evaluated apart, so that neither enters a total. */
  readonly beside: readonly MeasureOfDay[];
  /** Which goods are alike to the rules of the destination. */
  readonly listings: Listings;
  /** What the law makes of goods by number of their listing, as far as they were asked about. */
  readonly byListing: (GoodsLaw | undefined)[];
}

/** From where the law is seen: by which clock, and known until when (null: now). */
export interface Sight {
  readonly clock: Clock;
  readonly knownAt: IsoDate | null;
}

interface Asked {
  readonly destination: string;
  readonly origin: string;
  readonly on: IsoDate;
  readonly sight: Sight;
  readonly law: LawOfDay;
}

interface Remembered {
  readonly days: Map<string, LawOfDay>;
  /** Orders of evaluation by what is ordered: days and origins by the hundred share one. */
  readonly orders: Map<string, readonly DatedMeasure[]>;
  /** The last question, which is mostly the next one too. */
  last: Asked | null;
}

const remembered = new WeakMap<StatuteBook, Remembered>();

/** The law of a day; remembered, since a book is asked about thousands of products on one day. */
export function lawOfDay(book: StatuteBook, destination: string, origin: string, on: IsoDate, sight: Sight): LawOfDay {
  let memory = remembered.get(book);
  if (memory === undefined) {
    memory = { days: new Map(), orders: new Map(), last: null };
    remembered.set(book, memory);
  }
  const { days, last } = memory;
  const { clock, knownAt } = sight;
  if (
    last?.on === on &&
    last.origin === origin &&
    last.destination === destination &&
    last.sight.knownAt === knownAt &&
    last.sight.clock === clock
  ) {
    return last.law;
  }
  const key = `${destination} ${origin} ${on} ${knownAt ?? ""} ${clock}`;
  const law = days.get(key) ?? findLaw(book, destination, origin, on, sight, memory.orders);
  days.set(key, law);
  memory.last = { destination, origin, on, sight, law };
  return law;
}

function findLaw(
  book: StatuteBook,
  destination: string,
  origin: string,
  on: IsoDate,
  sight: Sight,
  orders: Remembered["orders"],
): LawOfDay {
  const { clock, knownAt } = sight;
  const interactions = (book.interactions.get(destination) ?? []).filter(
    ({ effective, to, known = effective, enforced = known }) =>
      effective <= on &&
      (to === undefined || on <= to) &&
      (knownAt === null || known <= knownAt) &&
      (clock === "legal" || (clock === "enforced" ? enforced : known) <= on),
  );
  const live = book.measures.filter(
    ({ measure }) => measure.destination === destination && (measure.heldFrom === undefined || measure.heldFrom <= on),
  );
  const isBeside = ({ measure, rules }: DatedMeasure): boolean =>
    measure.kind === "deposit" ||
    (measure.kind === "announced" && rules.every(({ versions }) => !isCharged(versionOn(versions, on, sight))));
  const evaluated = live.filter((dated) => !isBeside(dated));
  const key = `${interactions.map(({ id }) => id).join()} ${evaluated.map(({ measure }) => measure.id).join()}`;
  const ordered = orders.get(key) ?? inOrder(evaluated, interactions);
  orders.set(key, ordered);
  const position = (name: string): number[] =>
    ordered.flatMap(({ measure }, index) => (isNamed(measure, name) ? [index] : []));
  const ofDay = (dated: DatedMeasure): MeasureOfDay => {
    const rules = dated.rules.map((rule) => ({
      dated: rule,
      rule: rule.rule,
      version: versionOn(rule.versions, on, sight),
      meetsOrigin: meetsOrigin(book, rule.rule, origin),
    }));
    return {
      dated,
      rules,
      active: rules.filter(({ meetsOrigin, version }) => meetsOrigin && version !== null && version.suspended === null),
      targetsOrigin: dated.targets !== null && originAmong(book, dated.targets, origin),
      displacedBy: interactions.flatMap((interaction) =>
        before(interaction, dated.measure).flatMap((name) => position(name).map((by) => ({ by, interaction }))),
      ),
      remainderAfter: interactions.flatMap((interaction) =>
        interaction.kind === "remainderOnly" && isAmong(dated.measure, interaction.programmes)
          ? interaction.after.flatMap((name) => position(name).map((by) => ({ by, interaction })))
          : [],
      ),
    };
  };
  return {
    measures: ordered.map(ofDay),
    beside: live.filter(isBeside).map(ofDay),
    listings: listingsOf(book, destination),
    byListing: [],
  };
}

const isCharged = (version: DatedVersion | null): boolean => version !== null && version.suspended === null;

/** An interaction names a programme, or one measure of it by its id. */
const isNamed = ({ programme, id }: Measure, name: string): boolean => programme === name || id === name;
const isAmong = (measure: Measure, names: readonly string[]): boolean => names.some((name) => isNamed(measure, name));

/** Programmes that, when owed, leave nothing to this measure. */
function before(interaction: Interaction, measure: Measure): readonly string[] {
  if (interaction.kind === "excludes") return isAmong(measure, interaction.over) ? interaction.by : [];
  if (interaction.kind !== "precedence") return [];
  const group = interaction.order.findIndex((programmes) => isAmong(measure, programmes));
  return group <= 0 ? [] : interaction.order.slice(0, group).flat();
}

/** Measures so that each comes after those it yields to or leaves a remainder of; otherwise by id. */
function inOrder(measures: readonly DatedMeasure[], interactions: readonly Interaction[]): DatedMeasure[] {
  const waitsFor = (measure: Measure): Set<string> =>
    new Set(
      interactions.flatMap((interaction) => {
        const remainder = interaction.kind === "remainderOnly" && isAmong(measure, interaction.programmes);
        return [...before(interaction, measure), ...(remainder ? interaction.after : [])];
      }),
    );
  const rest = [...measures];
  const ordered: DatedMeasure[] = [];
  while (rest.length > 0) {
    const index = rest.findIndex(({ measure }) =>
      [...waitsFor(measure)].every(
        (name) => isNamed(measure, name) || !rest.some((other) => isNamed(other.measure, name)),
      ),
    );
    ordered.push(...rest.splice(Math.max(index, 0), 1));
  }
  return ordered;
}

/**
 * The version in force on a day as it is seen: a version that is not seen yet does not end the one before it, and an end
 * that was not announced yet is none.
 */
function versionOn(versions: readonly DatedVersion[], on: IsoDate, sight: Sight): DatedVersion | null {
  const plain = sight.clock === "legal" && sight.knownAt === null;
  const visible = plain ? versions : versions.filter((version) => isSeen(version, on, sight));
  for (const [index, version] of visible.entries()) {
    const ends = plain ? version.end : endAsSeen(versions, version, visible[index + 1], on, sight);
    if (version.from <= on && (ends === null || on < ends)) return version;
  }
  return null;
}

function isSeen({ known, enforced, published }: DatedVersion, on: IsoDate, { clock, knownAt }: Sight): boolean {
  if (knownAt !== null && known > knownAt) return false;
  return clock === "legal" || (clock === "enforced" ? enforced : (published ?? known)) <= on;
}

function endAsSeen(
  all: readonly DatedVersion[],
  version: DatedVersion,
  next: DatedVersion | undefined,
  on: IsoDate,
  { clock, knownAt }: Sight,
): IsoDate | null {
  const { end, endAnnounced } = version;
  const seen = clock === "legal" ? knownAt : knownAt === null || on < knownAt ? on : knownAt;
  if (endAnnounced !== null && seen !== null && seen < endAnnounced) return next?.from ?? null;
  const successor = all[all.indexOf(version) + 1];
  if (successor === undefined || successor === next || successor.from !== end) return end;
  return next?.from ?? null;
}

function meetsOrigin(book: StatuteBook, { origins }: Rule, origin: string): boolean {
  if (origins.only && !originAmong(book, origins.only, origin)) return false;
  return !(origins.except && originAmong(book, origins.except, origin));
}
