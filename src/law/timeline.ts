import { type IsoDate, previousDay } from "../base/index.js";
import type { Measure } from "./measure.js";
import {
  type DatedMeasure,
  type DatedRule,
  lawHorizon,
  lawStart,
  originAmong,
  type StatuteBook,
} from "./statute-book.js";

type Version = Measure["rules"][number]["versions"][number];

/** What a day does to a measure. */
export type TimelineKind =
  | "begins"
  | "changes"
  | "ends"
  | "lists"
  | "suspended"
  | "void"
  | "announcedOnly"
  | "scheduled"
  | "lapses";

/** A rule of a measure before and after a day; rates are fractions, null where the rule did not stand. */
interface RuleChange {
  readonly heading: string;
  readonly why: string;
  readonly exempt: boolean;
  readonly before: number | null;
  readonly after: number | null;
  /** Why the version never applied, where it is suspended. */
  readonly suspended: string | null;
  /** The text and its days: of the version that comes, or of the one that goes where none comes. */
  readonly version: Version;
}

/** Codes that a list gains and loses on a day, digits of prefixes. */
interface ListChange {
  readonly list: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A day on which a measure changes. */
export interface TimelineEvent {
  readonly day: IsoDate;
  readonly measure: string;
  readonly kind: TimelineKind;
  readonly rules: readonly RuleChange[];
  readonly lists: readonly ListChange[];
  /** Those of the partners asked about whose goods it meets. */
  readonly partners: readonly string[];
  /** Two-digit chapters it touches; null: any. */
  readonly chapters: readonly string[] | null;
}

/**
 * Every change of every measure of a book by day, from its first day on and past its last: what begins, changes, ends, is
 * suspended, held unlawful, was only announced or is scheduled, with the rules and codes that differ.
 * @param partners whose goods are looked for among the origins of the rules that change.
 */
export function timeline(book: StatuteBook, partners: readonly string[]): TimelineEvent[] {
  return book.measures
    .flatMap((dated) => daysOf(book, dated).flatMap((day) => eventOn(book, dated, day, partners) ?? []))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.measure < b.measure ? -1 : 1));
}

/** Days after the first of the measure in the book on which something of it may change. */
function daysOf(book: StatuteBook, { measure, rules }: DatedMeasure): IsoDate[] {
  const held = (measure.heldFrom ?? lawStart) as IsoDate;
  const ofRules = rules.flatMap(({ law }) =>
    law.flatMap(({ from, end, known, suspended }) =>
      measure.kind === "announced" && suspended !== null ? [known] : [from, end],
    ),
  );
  const listed = rules.flatMap(({ rule }) =>
    (rule.scope.lists ?? []).flatMap((name) => entriesOf(book, name).flatMap(({ from, end }) => [from, end])),
  );
  const days = [...ofRules, ...listed, (measure.void?.on ?? null) as IsoDate | null];
  return [...new Set(days.filter((day): day is IsoDate => day !== null && day > held))].toSorted();
}

const entriesOf = (book: StatuteBook, name: string) => book.lists.get(name)?.entries ?? [];

function eventOn(
  book: StatuteBook,
  dated: DatedMeasure,
  day: IsoDate,
  partners: readonly string[],
): TimelineEvent | null {
  const { measure } = dated;
  const rules = dated.rules.flatMap((each) => changeOf(each, day, measure.kind === "announced") ?? []);
  const lists = listChanges(book, dated, day);
  const kind = kindOf(dated, rules, lists, day);
  if (kind === null) return null;
  // A ruling changes no rule by itself: it is about all of them.
  const met =
    rules.length > 0 ? dated.rules.filter((each) => changeOf(each, day, measure.kind === "announced")) : dated.rules;
  const meets = (origin: string): boolean =>
    met.some(({ rule: { origins } }) => {
      if (origins.only && !originAmong(book, origins.only, origin)) return false;
      return !(origins.except && originAmong(book, origins.except, origin));
    });
  return {
    day,
    measure: measure.id,
    kind,
    rules,
    lists,
    partners: partners.filter((origin) => origin !== measure.destination && meets(origin)),
    chapters: rules.length === 0 && lists.length > 0 ? chaptersOfLists(lists) : chaptersOf(book, met),
  };
}

function changeOf({ rule, law }: DatedRule, day: IsoDate, announced: boolean): RuleChange | null {
  const stands = (when: IsoDate) => law.findIndex(({ from, end }) => from <= when && (end === null || when < end));
  const at = announced ? law.findIndex(({ known }) => known === day) : stands(day);
  const before = announced ? -1 : stands(previousDay(day));
  if (at === before) return null;
  const [now, then] = [law[at], law[before]];
  const shown = now ?? then;
  const version = rule.versions.find(
    (each) =>
      each.rate === shown?.rate && (each.effective === shown.from || (shown.older && each.effective < shown.from)),
  );
  if (shown === undefined || version === undefined) return null;
  const rate = (each: typeof now): number | null => (each === undefined || each.suspended !== null ? null : each.rate);
  return {
    heading: rule.heading,
    why: rule.why,
    exempt: rule.exempt,
    before: rate(then),
    after: rate(now),
    suspended: now?.suspended ?? null,
    version,
  };
}

function listChanges(book: StatuteBook, { rules }: DatedMeasure, day: IsoDate): ListChange[] {
  // A list counts on days on which a rule that uses it stands.
  const inUse = rules.filter(({ law }) => law.some(({ from, end }) => from < day && (end === null || day < end)));
  const names = [...new Set(inUse.flatMap(({ rule }) => rule.scope.lists ?? []))];
  return names.flatMap((list): ListChange[] => {
    const codes = (of: "from" | "end"): string[] =>
      [...new Set(entriesOf(book, list).flatMap((entry) => (entry[of] === day ? [entry.code] : [])))].toSorted();
    const [added, removed] = [codes("from"), codes("end")];
    // A code that goes and comes on one day has another heading, and is neither gained nor lost.
    const change = {
      list,
      added: added.filter((code) => !removed.includes(code)),
      removed: removed.filter((code) => !added.includes(code)),
    };
    return change.added.length + change.removed.length === 0 ? [] : [change];
  });
}

function kindOf(
  { measure, rules: all }: DatedMeasure,
  rules: readonly RuleChange[],
  lists: readonly ListChange[],
  day: IsoDate,
): TimelineKind | null {
  if (measure.kind === "announced") return rules.length > 0 ? "announcedOnly" : null;
  if (rules.length === 0 && lists.length === 0) return measure.void?.on === day ? "void" : null;
  const charged = (when: IsoDate): boolean =>
    all.some(
      ({ rule, law }) =>
        !rule.exempt &&
        law.some(({ from, end, suspended }) => suspended === null && from <= when && (end === null || when < end)),
    );
  const [before, after] = [charged(previousDay(day)), charged(day)];
  if (day > lawHorizon) return rules.some((rule) => rule.after !== null) ? "scheduled" : "lapses";
  if (measure.void?.on === day) return "void";
  if (before !== after) return after ? "begins" : "ends";
  if (rules.length === 0) return before ? "lists" : null;
  return rules.every(({ suspended }) => suspended !== null) ? "suspended" : "changes";
}

const chaptersOfLists = (lists: readonly ListChange[]): string[] =>
  [
    ...new Set(lists.flatMap(({ added, removed }) => [...added, ...removed].map((code) => code.slice(0, 2)))),
  ].toSorted();

function chaptersOf(book: StatuteBook, rules: readonly DatedRule[]): string[] | null {
  const found = new Set<string>();
  for (const { rule } of rules) {
    const { all, lists = [], codes = [], within } = rule.scope;
    if (all && !within) return null;
    const own = within ?? [...codes, ...lists.flatMap((name) => entriesOf(book, name).map(({ code }) => code))];
    for (const code of own) found.add(code.slice(0, 2));
  }
  return [...found].toSorted();
}
