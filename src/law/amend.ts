import { type IsoDate, nextDay, notKnown, unknown, usageError } from "../base/index.js";
import type { Rule } from "./measure.js";
import { type DatedRule, type DatedVersion, lawStart, originAmong, type StatuteBook } from "./statute-book.js";

/** One change of the law in a scenario. Days are inclusive, as in files. */
export interface LawChange {
  /** Id of a measure (`us.ieepa.canada`) or of one rule (`us.ieepa.canada/9903.01.14`). */
  readonly measure: string;
  /**
   * set: this rate, also on days on which the measure is not in force; add: more or less by so much (never below 0);
   * multiply: by a factor; suspend: nothing is charged (a suspended exemption is no exemption);
   * replace: one rate on everything the measure covers, without its exemptions and without conditions.
   */
  readonly verb: "set" | "add" | "multiply" | "suspend" | "replace";
  /** A fraction (set, add, replace) or a factor (multiply). */
  readonly value?: number;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** ISO3 codes or EU27 for which the change holds; all when absent. */
  readonly origins?: readonly string[];
}

interface Window {
  readonly from: IsoDate;
  /** First day after; null when open. */
  readonly end: IsoDate | null;
}

/**
 * The book with one change; the book given stays as it is. Versions are cut at the window, so that a change from a day
 * alters no derivation before that day. A change for some origins splits a rule in two.
 * @throws ParleyError (not known): no such measure, with the nearest; (usage): a verb without its value, an origin named
 * twice or the country of the measure itself.
 */
export function amend(book: StatuteBook, change: LawChange): StatuteBook {
  const value = checkedValue(change);
  const [measureName, ruleName] = splitTarget(book, change.measure);
  checkOrigins(book, change, measureName);
  const from = change.from === undefined || change.from < lawStart ? lawStart : change.from;
  const window: Window = { from, end: change.to === undefined ? null : nextDay(change.to) };
  const measures = book.measures.map((dated) => {
    if (dated.measure.id !== measureName) return dated;
    const rules = dated.rules.flatMap((rule) => {
      const touched = ruleName === undefined ? change.verb === "replace" || !isRelief(rule) : rule.id === ruleName;
      return touched ? amendRule(book, rule, change, value, window) : [rule];
    });
    return { ...dated, rules };
  });
  return { ...book, measures };
}

/** Exemptions and rates of 0 give relief from the measure; a change of the measure leaves them, only `replace` takes them away. */
const isRelief = ({ rule, versions }: DatedRule): boolean => rule.exempt || versions.every(({ rate }) => rate === 0);

function checkedValue({ verb, value, from, to, measure }: LawChange): number {
  if (from !== undefined && to !== undefined && to < from) {
    throw usageError(`the change of ${measure} ends on ${to}, before it begins on ${from}`);
  }
  if (verb === "suspend") return 0;
  if (value === undefined || !Number.isFinite(value)) throw usageError(`"${verb}" needs a number, as in value: 0.25`);
  if (verb !== "add" && value < 0) throw usageError(`"${verb}" with ${value}: a rate is 0 or more`);
  return value;
}

function checkOrigins(book: StatuteBook, { origins = [] }: LawChange, measureName: string): void {
  const repeated = origins.find((name, index) => origins.indexOf(name) !== index);
  if (repeated !== undefined) throw usageError(`origins name ${repeated} twice; name it once`);
  const destination = book.measures.find(({ measure }) => measure.id === measureName)?.measure.destination ?? "";
  if (origins.includes(destination)) {
    throw usageError(
      `${measureName} falls on imports into ${destination}, which has none from itself; leave it out of origins`,
    );
  }
}

/** Measure and rule of a target: the name of a rule begins with its measure's id and a slash. */
function splitTarget(book: StatuteBook, target: string): [string, string?] {
  for (const { measure, rules } of book.measures) {
    if (measure.id === target) return [measure.id];
    if (rules.some(({ id }) => id === target)) return [measure.id, target];
  }
  const ofRules = target.includes("/");
  const valid = book.measures.flatMap(({ measure, rules }) => (ofRules ? rules.map(({ id }) => id) : [measure.id]));
  throw notKnown(unknown("measure", target, valid));
}

function amendRule(book: StatuteBook, dated: DatedRule, change: LawChange, value: number, window: Window): DatedRule[] {
  const amended =
    change.verb === "replace" ? replaceRule(dated, value, window) : [amendDates(dated, change.verb, value, window)];
  if (change.origins === undefined) return amended;
  const { only, except = [] } = dated.rule.origins;
  const named = only === undefined ? change.origins : common(book, only, change.origins);
  if (named.length === 0) return [dated];
  const inNamed = amended.map((rule) => withOrigins(rule, { except, only: [...named] }));
  return [...inNamed, withOrigins(dated, { ...dated.rule.origins, except: [...except, ...named] })];
}

const amendDates = (dated: DatedRule, verb: LawChange["verb"], value: number, window: Window): DatedRule => ({
  ...dated,
  versions: amendVersions(dated.versions, verb, value, window),
});

/** During the window the rule is silent, and one without conditions stands beside it; relief has nothing to stand beside. */
function replaceRule(dated: DatedRule, value: number, window: Window): DatedRule[] {
  const silent = amendDates(dated, "suspend", 0, window);
  if (isRelief(dated)) return [silent];
  const plain: Rule = { ...dated.rule, exempt: false, when: [], basis: "fullValue", total: false };
  const { versions } = amendDates(dated, "replace", value, window);
  const stand = { id: `${dated.id}~replaced`, rule: plain, versions: inWindow(versions, window), law: [] };
  return [silent, stand];
}

const withOrigins = (dated: DatedRule, origins: Rule["origins"]): DatedRule => ({
  ...dated,
  rule: { ...dated.rule, origins },
});

/** Origins in both of two lists that may name countries and groups. */
function common(book: StatuteBook, one: readonly string[], two: readonly string[]): readonly string[] {
  const names = [
    ...two.filter((name) => originAmong(book, one, name)),
    ...one.filter((name) => originAmong(book, two, name)),
  ];
  return [...new Set(names)];
}

const inWindow = (versions: readonly DatedVersion[], { from, end }: Window): DatedVersion[] =>
  versions.filter((version) => version.from >= from && (end === null || version.from < end));

/** Versions cut at the ends of the window, with the change inside it. */
function amendVersions(
  versions: readonly DatedVersion[],
  verb: LawChange["verb"],
  value: number,
  { from, end }: Window,
): DatedVersion[] {
  const always = verb === "set" || verb === "replace";
  const kept: DatedVersion[] = [];
  for (const version of versions) {
    const start = version.from > from ? version.from : from;
    const stop = earlier(version.end, end);
    if (stop !== null && stop <= start) {
      kept.push(version);
      continue;
    }
    if (version.from < from) kept.push({ ...version, end: from });
    if (!always) kept.push({ ...version, ...change(version, verb, value), from: start, end: stop });
    if (end !== null && stop === end && version.end !== end) kept.push({ ...version, from: end });
  }
  const model = versions.findLast((version) => version.suspended === null) ?? versions.at(-1);
  if (always && model) {
    const citation = `scenario: ${verb} to ${value}`;
    kept.push({
      ...model,
      rate: value,
      from,
      end,
      suspended: null,
      older: false,
      citation,
      known: earlier(model.known, from) as IsoDate,
    });
  }
  return kept.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function change(version: DatedVersion, verb: LawChange["verb"], value: number): Partial<DatedVersion> {
  if (verb === "suspend") return { suspended: "suspended by the scenario", citation: "scenario: suspend" };
  const rate = verb === "add" ? Math.max(0, version.rate + value) : version.rate * value;
  return { rate, citation: `scenario: ${verb} ${value} (${version.citation})` };
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
