import { loadBook } from "../../../../src/files/shipped-book.js";
import { lawHorizon, lawOn, lawStart, type StatuteBook } from "../../../../src/law/index.js";
import { eventsOf, lastChecked, type RateEvent } from "../../../../src/rates/index.js";
import { type IsoDate, previousDay } from "../../../../src/base/index.js";
import type { Language } from "../../languages.js";

/** Origin to destination of the trade whose law the book follows. */
const directions = [
  ["CAN", "USA"],
  ["MEX", "USA"],
  ["USA", "CAN"],
  ["USA", "MEX"],
] as const;

/** A change of a measure on a day, for one or more origins. */
export interface LawEvent {
  readonly day: IsoDate;
  readonly measure: string;
  readonly what: RateEvent["what"] | "scheduled" | "announced" | "lapses";
  readonly label: string;
  readonly origins: readonly string[];
  readonly destination: string;
  /** Least and greatest rate of the measure's rules the day before and on the day, fractions; null where none stood. */
  readonly before: readonly [number, number] | null;
  readonly after: readonly [number, number] | null;
  readonly citation: string;
}

export interface Events {
  readonly horizon: IsoDate;
  readonly start: IsoDate;
  readonly checked: IsoDate;
  /** By day, the first day of the book first. */
  readonly past: readonly LawEvent[];
  /** What the book says of days after its horizon. */
  readonly scheduled: readonly LawEvent[];
}

export const files = (): readonly string[] => [
  "dist/book.json",
  "book/us/schedule/editions.csv",
  "book/ca/mfn-2014.csv",
  "book/mx/mfn-2014.csv",
];

/** The changes of the law between the three countries, from the first day of the book, and those scheduled after its last. */
export function run({ language }: { readonly language: Language }): Events {
  const book = loadBook([]);
  const seen = new Map<string, LawEvent>();
  for (const [origin, destination] of directions) {
    for (const { day, measure, what } of eventsOf(book, { origin, destination }, null)) {
      if (measure === null) continue;
      const key = `${day} ${measure} ${what}`;
      const known = seen.get(key);
      if (known) seen.set(key, { ...known, origins: [...known.origins, origin] });
      else seen.set(key, described(book, { day, measure, what, origin, destination }, language));
    }
  }
  return {
    horizon: lawHorizon,
    start: lawStart,
    checked: lastChecked(book),
    past: [...seen.values()].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    scheduled: scheduled(book, language),
  };
}

interface Bare {
  readonly day: IsoDate;
  readonly measure: string;
  readonly what: RateEvent["what"];
  readonly origin: string;
  readonly destination: string;
}

function described(book: StatuteBook, { day, measure, what, origin, destination }: Bare, language: Language): LawEvent {
  const on = (when: IsoDate) => lawOn(book, destination, origin, when).find(({ id }) => id === measure);
  const [before, after] = [on(previousDay(day)), on(day)];
  const named = book.measures.find((dated) => dated.measure.id === measure)?.measure;
  return {
    day,
    measure,
    what,
    label: named?.label[language] ?? measure,
    origins: [origin],
    destination,
    before: before?.force === "inForce" ? before.rates : null,
    after: after?.force === "inForce" ? after.rates : null,
    citation: after?.citation ?? before?.citation ?? "",
  };
}

/** Rules that begin after the horizon, and exemptions and duties that end after it, once a measure and day. */
function scheduled({ measures }: StatuteBook, language: Language): LawEvent[] {
  const events = new Map<string, LawEvent>();
  for (const { measure } of measures) {
    for (const { versions } of measure.rules) {
      for (const { effective, to, cite, rate } of versions) {
        const begins = measure.kind === "announced" ? "announced" : "scheduled";
        const [day, what] = effective > lawHorizon ? ([effective, begins] as const) : ([to ?? "", "lapses"] as const);
        if (day <= lawHorizon) continue;
        const fraction = typeof rate === "number" ? rate : null;
        events.set(`${measure.id} ${day} ${what}`, {
          day: day as IsoDate,
          measure: measure.id,
          what,
          label: measure.label[language],
          origins: [],
          destination: measure.destination,
          before: null,
          after: what !== "lapses" && fraction !== null ? [fraction, fraction] : null,
          citation: `${cite.title}, ${cite.pin}`,
        });
      }
    }
  }
  return [...events.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
