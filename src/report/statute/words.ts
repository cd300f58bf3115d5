import type { Clock, Force, LegalNote, LineStatus } from "../../law/index.js";

/** What the commands of the statute book say of their own in one language; texts of law and notes stay as the book has them; reasons are in reasons/. */
export interface StatuteWords {
  readonly language: "en" | "fr" | "es";
  /** Said below an answer in another language than English; empty in English. */
  readonly textsAreEnglish: string;
  readonly status: Readonly<Record<LineStatus, string>>;
  readonly notes: Readonly<Record<LegalNote["kind"], string>>;
  /** What each fact asks, by its name; a fact without words here is asked in the words of the book. */
  readonly facts: Readonly<Record<string, string>>;
  readonly percent: (value: string) => string;
  readonly check: {
    readonly book: (
      path: string,
      measures: string,
      rules: string,
      lists: string,
      codes: string,
      interactions: string,
    ) => string;
    readonly measure: (path: string, id: string, rules: string) => string;
  };
  readonly duty: {
    readonly goods: (code: string, from: string, to: string, on: string) => string;
    readonly claimed: string;
    readonly unclaimed: string;
    readonly asKnown: (day: string) => string;
    readonly clock: Readonly<Record<Clock, string>>;
    readonly total: (duty: string, value: string) => string;
    readonly whatever: (duty: string, value: string) => string;
    readonly prohibited: string;
    readonly notKnown: (value: string, why: string) => string;
    readonly between: (least: string, greatest: string, value: string) => string;
    readonly open: (value: string) => string;
    readonly description: (text: string) => string;
    readonly columns: readonly [string, string, string, string, string, string];
    readonly below: string;
    readonly rateOf: (programme: string, text: string) => string;
    readonly change: (text: string) => string;
    readonly settle: string;
    readonly note: (text: string) => string;
    readonly refund: (amount: string, programme: string, to: string, reason: string) => string;
    /** Above the cash deposits. */
    readonly deposits: string;
    readonly deposit: (
      heading: string,
      label: string,
      rate: string,
      amount: string,
      from: string,
      to: string | null,
      reason: string,
    ) => string;
    /** @param fees the United States' own; @param deposits some anti-dumping duties are shown above. */
    readonly notInIt: (fees: boolean, deposits: boolean) => string;
    readonly explain: string;
    /** Amount in a unit of the schedule, for a rate. */
    readonly quantity: (unit: string, rate: string) => string;
  };
  readonly law: {
    readonly force: Readonly<Record<Force, string>>;
    readonly by: (country: string, on: string) => string;
    readonly towards: (into: string, country: string, on: string) => string;
    readonly none: string;
    readonly columns: readonly [string, string, string, string, string];
    readonly open: string;
  };
  readonly cite: {
    readonly authority: string;
    readonly usmca: string;
    readonly void: string;
    readonly refund: string;
    readonly rule: string;
    readonly list: string;
    readonly cases: string;
    readonly codes: (count: string) => string;
    readonly exempt: string;
    readonly rate: string;
    readonly announced: string;
    readonly signed: string;
    readonly published: string;
    readonly known: string;
    readonly enforced: string;
    readonly suspended: string;
    readonly endAnnounced: string;
    readonly verified: string;
    readonly open: string;
    readonly note: string;
    readonly rules: (count: string) => string;
    /** What an interaction says of the programmes, each group as a text. */
    readonly precedence: (groups: string) => string;
    readonly remainderOnly: (programmes: string, after: string) => string;
    readonly excludes: (by: string, over: string, inScope: boolean) => string;
    readonly cumulate: (programmes: string) => string;
    /** Between the groups of a precedence. */
    readonly nextGroup: string;
  };
  readonly coverage: {
    readonly head: (on: string) => string;
    readonly columns: readonly [string, string, string, string, string];
    readonly total: string;
    readonly legend: string;
    /** Above the gaps of the book. */
    readonly gaps: string;
  };
  readonly history: {
    readonly head: (goods: string) => string;
    readonly era: (from: string, to: string, total: string) => string;
    readonly same: string;
    /** Where a programme charges nothing. */
    readonly none: string;
    readonly unknown: string;
    readonly noAnswer: (why: string) => string;
    readonly columns: readonly [string, string, string];
    readonly why: (programme: string, reason: string, citation: string) => string;
  };
  readonly find: {
    readonly head: (found: number, words: string, on: string) => string;
    readonly shown: (shown: string) => string;
    readonly verdict: string;
    readonly code: string;
    readonly rate: string;
    readonly unit: string;
    readonly none: (words: string, on: string) => string;
    readonly unknownWord: (word: string, nearest: string | null) => string;
    readonly apart: (word: string) => string;
    readonly next: (code: string, on: string) => string;
  };
}
