import { type IsoDate, nextDay } from "../base/index.js";
import type { CodeList } from "./code-lists.js";
import { ListIndex } from "./code-lists.js";
import type { Countries } from "./countries.js";
import type { Interaction, InteractionFile } from "./interactions.js";
import { type Measure, type Rule, ruleId } from "./measure.js";
import type { Hs6Table, Schedule } from "./schedule/index.js";

/** First day of the book. */
export const lawStart = "2025-01-01" as IsoDate;

/** Last day the book answers for. */
export const lawHorizon = "2026-10-10" as IsoDate;

/** Base rates of one country: a dated schedule, or averages of one year by six digits with the lines known since. */
export type BaseSchedule =
  | { readonly kind: "lines"; readonly schedule: Schedule }
  | {
      readonly kind: "hs6";
      readonly table: Hs6Table;
      readonly known: readonly KnownRate[];
      readonly raised: readonly RaisedRates[];
    };

/** A base rate that a text gives, newer than the year of the table. */
export interface KnownRate {
  readonly code: string;
  readonly rate: number;
  readonly from: IsoDate;
  /** First day after; null while it stands. */
  readonly end: IsoDate | null;
  readonly citation: string;
}

/** Codes of which a text raised some items, which ones and by how much is not at hand: the rate is asked. */
export interface RaisedRates {
  /** Prefix of 2 to 6 digits. */
  readonly code: string;
  /** The highest rate that the text sets. */
  readonly greatest: number;
  readonly from: IsoDate;
  /** First day after; null while it stands. */
  readonly end: IsoDate | null;
  readonly citation: string;
}

/** A version with half-open days: `end` is the first day after the last. */
export interface DatedVersion {
  readonly rate: number;
  readonly from: IsoDate;
  readonly end: IsoDate | null;
  readonly known: IsoDate;
  /** First day on which customs charged it. */
  readonly enforced: IsoDate;
  /** Day of publication in the official journal; null when the book does not have it. */
  readonly published: IsoDate | null;
  /** Day on which the end was announced; null when the end was known with the version. */
  readonly endAnnounced: IsoDate | null;
  readonly suspended: string | null;
  /** The law is older than `from`, which is the first day the book holds it for. */
  readonly older: boolean;
  readonly citation: string;
}

/** A rule ready for the engine. */
export interface DatedRule {
  readonly id: string;
  readonly rule: Rule;
  /** What is in force when: the law with the changes of a scenario. */
  readonly versions: readonly DatedVersion[];
  /** The law alone, for words on what begins and what ended; empty for a rule that a scenario adds. */
  readonly law: readonly DatedVersion[];
}

/** A measure ready for the engine. */
export interface DatedMeasure {
  readonly measure: Measure;
  readonly rules: readonly DatedRule[];
  /** Origins that every rule names; null when the measure falls on all. */
  readonly targets: readonly string[] | null;
}

/** Everything the engine answers from. Plain data: amend it with `amend`, never in place. */
export interface StatuteBook {
  readonly measures: readonly DatedMeasure[];
  readonly interactions: ReadonlyMap<string, readonly Interaction[]>;
  readonly lists: ReadonlyMap<string, CodeList>;
  readonly index: ListIndex;
  readonly schedules: ReadonlyMap<string, BaseSchedule>;
  readonly countries: Countries;
}

/** What {@link compileBook} is made from; the parts are parsed already. */
export interface BookParts {
  readonly measures: readonly Measure[];
  readonly interactions: readonly InteractionFile[];
  readonly lists: readonly CodeList[];
  readonly schedules: ReadonlyMap<string, BaseSchedule>;
  readonly countries: Countries;
}

/** Makes the book from its parts; the order of the parts does not matter. Check it with `bookProblems` first. */
export function compileBook(parts: BookParts): StatuteBook {
  const lists = new Map(parts.lists.map((list) => [list.name, list]));
  return {
    measures: parts.measures.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(dateMeasure),
    interactions: new Map(parts.interactions.map((file) => [file.destination, file.interactions])),
    lists,
    index: new ListIndex(parts.lists),
    schedules: parts.schedules,
    countries: parts.countries,
  };
}

function dateMeasure(measure: Measure): DatedMeasure {
  const rules = measure.rules.map((rule): DatedRule => {
    const law = dateVersions(
      rule,
      (measure.heldFrom ?? lawStart) as IsoDate,
      (measure.void?.on ?? null) as IsoDate | null,
    );
    return { id: ruleId(measure, rule), rule: { ...rule, scope: withoutDots(rule.scope) }, versions: law, law };
  });
  const named = measure.rules.map((rule) => rule.origins.only);
  // A remedy on listed goods is worth a line for those only.
  const listed = measure.kind === "remedy" && measure.rules.every(({ scope }) => scope.all === undefined);
  const targets = !listed && named.every((only) => only !== undefined) ? [...new Set(named.flat())] : null;
  return { measure, rules, targets };
}

/** Prefixes as the engine compares them, digits only. */
function withoutDots(scope: Rule["scope"]): Rule["scope"] {
  const digits = (codes: readonly string[]): string[] => codes.map((code) => code.replaceAll(".", ""));
  return {
    ...scope,
    ...(scope.codes && { codes: digits(scope.codes) }),
    ...(scope.within && { within: digits(scope.within) }),
    ...(scope.outside && { outside: digits(scope.outside) }),
  };
}

/**
 * Versions from the first day that the book holds the measure for: one that begins earlier begins then.
 * @param ruling day of the ruling against the measure: an end after it was not known before.
 */
function dateVersions(rule: Rule, held: IsoDate, ruling: IsoDate | null): DatedVersion[] {
  return rule.versions
    .filter(({ to }) => to === undefined || to >= held)
    .map((version): DatedVersion => {
      const effective = version.effective as IsoDate;
      const older = effective < held;
      const from = older ? held : effective;
      const announced = (version.announced ?? from) as IsoDate;
      const known = (version.known ?? (announced < from ? announced : from)) as IsoDate;
      const ended = ruling !== null && version.to !== undefined && version.to >= ruling ? ruling : null;
      return {
        rate: version.rate,
        from,
        end: version.to === undefined ? null : nextDay(version.to as IsoDate),
        known,
        enforced: (version.enforced ?? (known < from ? from : known)) as IsoDate,
        published: (version.published ?? null) as IsoDate | null,
        endAnnounced: (version.endAnnounced ?? ended) as IsoDate | null,
        suspended: version.suspended ?? null,
        older,
        citation: `${version.cite.title}, ${version.cite.pin}`,
      };
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether an origin is among countries and groups named in a rule. */
export function originAmong(book: StatuteBook, names: readonly string[], origin: string): boolean {
  if (names.includes(origin)) return true;
  const group = book.countries.get(origin)?.group;
  return group !== null && group !== undefined && names.includes(group);
}
