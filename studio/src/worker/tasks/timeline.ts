import { loadBook } from "../../../../src/files/shipped-book.js";
import { loadEvents } from "../../../../src/files/events.js";
import { lawHorizon, lawStart, timeline, type TimelineEvent, type TimelineKind } from "../../../../src/law/index.js";
import { lastChecked } from "../../../../src/rates/index.js";
import { reasonIn } from "../../../../src/report/statute/reasons/reason.js";
import type { Language } from "../../languages.js";

/** A change of the law, with the names of its measure. */
export interface TimelineRow extends Omit<TimelineEvent, "kind"> {
  readonly kind: TimelineKind | "talks";
  readonly label: string;
  readonly programme: string;
  readonly authority: string;
  /** The country whose measure it is; null for talks. */
  readonly country: string | null;
  /** The ruling against the measure, where there is one. */
  readonly ruling: { readonly on: string; readonly cite: string; readonly href: string | null } | null;
  /** Source of an event that is no law. */
  readonly source: string | null;
}

export interface TimelineOutput {
  readonly start: string;
  readonly horizon: string;
  readonly checked: string;
  readonly partners: readonly string[];
  readonly rows: readonly TimelineRow[];
}

/** Economies of the project whose goods a measure may meet. */
const partners = ["CAN", "MEX", "USA", "BRA", "CHN", "EU27", "GBR", "IND", "JPN", "KOR", "TWN"];

export const files = (): readonly string[] => ["dist/book.json", "book/events/diplomacy.csv"];

/** The book as history: every change of every measure, and between them what the countries did and said. */
export function run({ language }: { readonly language: Language }): TimelineOutput {
  const book = loadBook([]);
  const measures = new Map(book.measures.map(({ measure }) => [measure.id, measure]));
  const law = timeline(book, partners).map((event): TimelineRow => {
    const measure = measures.get(event.measure);
    const ruled = measure?.void;
    return {
      ...event,
      rules: event.rules.map((rule) => ({
        ...rule,
        why: reasonIn(rule.why, language),
        suspended: rule.suspended === null ? null : reasonIn(rule.suspended, language),
      })),
      label: measure?.label[language] ?? event.measure,
      programme: measure?.programme ?? "",
      authority: measure?.authority ?? "",
      country: measure?.destination ?? null,
      ruling: ruled
        ? { on: ruled.on, cite: `${ruled.cite.title}, ${ruled.cite.pin}`, href: ruled.cite.href ?? null }
        : null,
      source: null,
    };
  });
  const talks = loadEvents().map(
    (event): TimelineRow => ({
      day: event.on,
      measure: event.id,
      kind: "talks",
      rules: [],
      lists: [],
      partners: event.parties,
      chapters: [],
      label: event.says[language],
      programme: "",
      authority: "",
      country: null,
      ruling: null,
      source: event.source,
    }),
  );
  const rows = [...law, ...talks].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { start: lawStart, horizon: lawHorizon, checked: lastChecked(book), partners, rows };
}
