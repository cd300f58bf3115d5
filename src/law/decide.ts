import { type IsoDate, previousDay } from "../base/index.js";
import type { Hits, ListEntry } from "./code-lists.js";
import type { MeasureOfDay, RuleOfDay } from "./day.js";
import { flagTexts } from "./facts.js";
import type { Candidate } from "./goods-law.js";
import type { Listing } from "./listing.js";
import type { Condition, Rule } from "./measure.js";
import { type CodeBelow, digitsQuestion } from "./short-code.js";
import type { DatedVersion } from "./statute-book.js";
import type { DutyQuery, LegalNote } from "./types.js";

/** Answers taken for facts that are not given, by name of the fact, while a range is explored. */
export type Assumed = ReadonlyMap<string, number | boolean>;

/** A fact that stands open, with the answers between which the duty lies. */
export interface OpenFact {
  readonly fact: string;
  readonly answers: readonly (number | boolean)[];
  readonly text: string;
}

/** The goods as the rules see them. */
export interface Goods {
  readonly query: DutyQuery;
  /** Digits of the code, without dots. */
  readonly digits: string;
  readonly hits: Hits;
  /** What the rules make of digits and entries. */
  readonly listing: Listing;
  /** Codes among which missing digits choose. */
  readonly below: readonly CodeBelow[];
  readonly assumed: Assumed;
}

/** The candidate that decides; `open`: the fact on which it stands open whether it does, null where it does for sure. */
export interface Decision {
  readonly candidate: Candidate;
  readonly open: OpenFact | null;
}

/** Not in force, not this origin, not this product; null: nothing worth a line. */
interface None {
  readonly rule: RuleOfDay | null;
  readonly version: DatedVersion | null;
  readonly reason: string | null;
}

const nothing: None = { rule: null, version: null, reason: null };

type Tri = "yes" | "no" | OpenFact;

/** Tries the candidates of a measure in order: the first that meets the goods decides; null where none does. */
export function decide(candidates: readonly Candidate[], goods: Goods): Decision | null {
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index] as Candidate;
    const met = meets(candidate, goods);
    if (met !== "no") return { candidate, open: met === "yes" ? null : met };
  }
  return null;
}

/** The first duty rule that meets the goods when the exemptions are left out: what an exempt good would have paid. */
export function dutyWithout(measure: MeasureOfDay, goods: Goods): RuleOfDay | null {
  for (const rule of measure.active) {
    if (rule.rule.exempt) continue;
    if (rule.rule.when.length === 0 && inScope(rule.rule, goods, goods.query.on) === "yes") return rule;
  }
  return null;
}

function meets({ rule: { rule }, forSure }: Candidate, goods: Goods): Tri {
  const scope = forSure ? "yes" : inScope(rule, goods, goods.query.on);
  if (scope === "no") return "no";
  let open: OpenFact | null = scope === "yes" ? null : scope;
  const { when } = rule;
  for (let index = 0; index < when.length; index += 1) {
    const held = holds(when[index] as Condition, goods);
    if (held === "no") return "no";
    if (held !== "yes") open ??= held;
  }
  return open ?? "yes";
}

function startsWithAny(digits: string, prefixes: readonly string[]): boolean {
  for (let index = 0; index < prefixes.length; index += 1)
    if (digits.startsWith(prefixes[index] as string)) return true;
  return false;
}

/** Whether the product is in the rule's scope on a day; on any day when `on` is null. */
export function inScope({ scope }: Rule, { query, digits, hits, below, assumed }: Goods, on: IsoDate | null): Tri {
  if (scope.outside && startsWithAny(digits, scope.outside)) return "no";
  if (scope.within && !startsWithAny(digits, scope.within)) return "no";
  if (scope.all) return "yes";
  if (scope.codes) {
    if (startsWithAny(digits, scope.codes)) return "yes";
    const longer = digits.length < 10 ? scope.codes.filter((code) => code.startsWith(digits)) : [];
    if (longer.length > 0) {
      if (below.length > 0 && below.every(({ code }) => startsWithAny(code, longer))) return "yes";
      const fact = `code:${longer.join()}`;
      const assumedCode = assumed.get(fact);
      if (assumedCode !== undefined) return assumedCode === true ? "yes" : "no";
      return { fact, answers: [true, false], text: digitsQuestion(query.code, below, longer) };
    }
  }
  if (scope.lists) {
    if (anyEntry(hits.whole, scope.lists, scope.listed, on)) return "yes";
    if (hits.part.length > 0 && anyEntry(hits.part, scope.lists, scope.listed, on)) {
      if (scope.shortCode === "listed") return "yes";
      const fact = `code:${scope.lists[0] as string}:${scope.listed?.toString() ?? ""}`;
      const assumedCode = assumed.get(fact);
      if (assumedCode !== undefined) return assumedCode === true ? "yes" : "no";
      const { lists, listed } = scope;
      const codes = hits.part.filter((entry) => anyEntry([entry], lists, listed, on)).map(({ code }) => code);
      return { fact, answers: [true, false], text: digitsQuestion(query.code, below, codes) };
    }
  }
  return "no";
}

const isListed = (heading: string | null, listed: string | readonly string[]): boolean =>
  typeof listed === "string" ? heading === listed : heading !== null && listed.includes(heading);

function anyEntry(
  entries: readonly ListEntry[],
  lists: readonly string[],
  listed: Rule["scope"]["listed"],
  on: IsoDate | null,
): boolean {
  for (const entry of entries) {
    if (!lists.includes(entry.list)) continue;
    if (listed !== undefined && !isListed(entry.heading, listed)) continue;
    if (on !== null && ((entry.from !== null && on < entry.from) || (entry.end !== null && on >= entry.end))) continue;
    return true;
  }
  return false;
}

export function holds(condition: Condition, { query, assumed }: Goods): Tri {
  if ("claim" in condition) return query.claim === condition.claim ? "yes" : "no";
  const { fact, is, presumed } = condition;
  const value = query.facts[fact] ?? assumed.get(fact) ?? presumed;
  if (value === undefined) return { fact, answers: [true, false], text: flagTexts[fact] };
  return value === is ? "yes" : "no";
}

/** The note on a duty that was announced by the day and not yet dropped or overtaken, where it would fall on the goods. */
export function announcedOn({ rule, dated, meetsOrigin }: RuleOfDay, programme: string, goods: Goods): LegalNote[] {
  const version = dated.law.find((law) => isPending(law, goods));
  if (version === undefined || !meetsOrigin || inScope(rule, goods, goods.query.on) !== "yes") return [];
  const text = `${rule.why}, ${percentage(version.rate)} from ${version.from}: ${version.suspended ?? ""}; not in the total. ${version.citation}`;
  return [{ programme, heading: rule.heading, kind: "announcedOnly", text }];
}

const isPending = ({ known, end }: DatedVersion, { query: { on, knownAt = on } }: Goods): boolean =>
  known <= (knownAt < on ? knownAt : on) && (end === null || on < end);

const percentage = (rate: number): string => `${Math.round(rate * 1e6) / 1e4} %`;

/** Why no rule met the goods, where that is worth a line: suspended, a condition, the day, the origin, the list. */
export function whyNone(measure: MeasureOfDay, goods: Goods): None {
  const { on } = goods.query;
  let otherOrigin: RuleOfDay | null = null;
  const dormant: RuleOfDay[] = [];
  let unmet: RuleOfDay | null = null;
  for (const rule of measure.rules) {
    if (rule.rule.exempt || rule.dated.law.length === 0 || inScope(rule.rule, goods, null) === "no") continue;
    if (!rule.meetsOrigin) {
      if (rule.rule.scope.all !== true && rule.dated.law.some(({ known }) => known <= on)) otherOrigin ??= rule;
    } else if (rule.version === null || inScope(rule.rule, goods, on) === "no") {
      dormant.push(rule);
    } else if (rule.version.suspended !== null) {
      return { rule, version: rule.version, reason: rule.version.suspended };
    } else unmet = rule;
  }
  if (unmet !== null) return none(unmet, unmetWords(unmet.rule, goods));
  // A duty on everything from everywhere is worth no line on days without it.
  if (dormant[0]?.rule.scope.all && !measure.targetsOrigin) return nothing;
  if (dormant.length > 0) return notYetOrOver(dormant, goods);
  // A remedy against one country is worth no line on the goods of another.
  if (otherOrigin !== null && measure.dated.measure.kind !== "remedy")
    return none(otherOrigin, `does not fall on goods of ${goods.query.origin}`);
  if (!measure.targetsOrigin || !measure.rules.some(({ dated }) => hasBegun(dated, on))) return nothing;
  const first = measure.rules.find((rule) => !rule.rule.exempt && rule.meetsOrigin);
  return first === undefined ? nothing : none(first, "the product is not on its list");
}

const hasBegun = ({ law }: RuleOfDay["dated"], on: IsoDate): boolean => law.some(({ from }) => from <= on);

function unmetWords({ when }: Rule, goods: Goods): string {
  const failed = when.find((condition) => holds(condition, goods) === "no");
  if (failed === undefined || "claim" in failed) return "only for goods claimed under the USMCA";
  return `only where ${failed.fact} is ${failed.is ? "yes" : "no"}`;
}

/** A line of a rule that does not meet the goods, with the text in force, else the first. */
const none = (rule: RuleOfDay, reason: string): None => {
  const version = rule.version ?? rule.dated.law[0] ?? null;
  return { rule, version, reason };
};

/** A version as it falls on the goods: from the day on which both stand, it and the entry of the list. */
interface Span {
  readonly rule: RuleOfDay;
  readonly version: DatedVersion;
  readonly from: IsoDate;
  readonly end: IsoDate | null;
}

/** Says when the first of some rules begins, or the last ended; what a scenario adds is not law to come. */
function notYetOrOver(rules: readonly RuleOfDay[], goods: Goods): None {
  const { on } = goods.query;
  const spans = rules
    .filter(({ rule }) => !rule.when.some((condition) => holds(condition, goods) === "no"))
    .flatMap((rule) => spansOf(rule, goods))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  // What nobody had announced by that day is worth no line.
  const later = spans.find(({ from, version }) => on < from && version.known <= on);
  if (later !== undefined) {
    const { rule, version, from } = later;
    const reason = version.from < from ? `the product is listed from ${from}` : `starts on ${from}`;
    return { rule, version, reason };
  }
  const ends = spans.flatMap((span) => (span.end !== null && span.end <= on ? [{ ...span, end: span.end }] : []));
  const last = ends.toSorted((a, b) => (a.end < b.end ? 1 : -1))[0];
  if (last !== undefined) {
    return { rule: last.rule, version: last.version, reason: `ended on ${previousDay(last.end)}` };
  }
  const [first] = rules;
  return spans.length > 0 || first === undefined ? nothing : none(first, "not in force on that day");
}

/** The days on which a rule falls on the goods, without those on which it was suspended. */
function spansOf(rule: RuleOfDay, { hits }: Goods): Span[] {
  const { lists, listed } = rule.rule.scope;
  const always = [{ from: null, end: null }];
  const entries =
    lists === undefined
      ? always
      : [...hits.whole, ...hits.part].filter(
          ({ list, heading }) => lists.includes(list) && (listed === undefined || isListed(heading, listed)),
        );
  const standing = entries.length > 0 ? entries : always;
  return rule.dated.law
    .filter(({ suspended }) => suspended === null)
    .flatMap((version) =>
      standing.map((entry): Span => {
        const from = entry.from !== null && version.from < entry.from ? entry.from : version.from;
        const end = entry.end !== null && (version.end === null || entry.end < version.end) ? entry.end : version.end;
        return { rule, version, from, end };
      }),
    )
    .filter(({ from, end }) => end === null || from < end);
}
