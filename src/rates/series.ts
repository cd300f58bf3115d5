import { type IsoDate, nextDay, previousDay } from "../base/index.js";
import { lawHorizon, lawStart, originAmong, type StatuteBook } from "../law/index.js";
import { claimBreak, claimPeriod, fittedClaims } from "./claims.js";

/** What an event does to a direction: to a measure, a list of it, or the claim shares. */
export const rateEvents = [
  "begins",
  "changes",
  "ends",
  "list changes",
  "claims",
  "break of the claims series",
] as const;

/** What happens on a day of a series. */
export interface RateEvent {
  readonly day: IsoDate;
  readonly destination: string;
  readonly origin: string;
  /** Measure of the book; null for a change of the sets. */
  readonly measure: string | null;
  readonly what: (typeof rateEvents)[number];
  /** Label of the measure in English, or the period of the claims. */
  readonly label: string;
}

/** A direction of trade. */
export interface Direction {
  readonly origin: string;
  readonly destination: string;
}

type Measures = StatuteBook["measures"];
type DatedRule = Measures[number]["rules"][number];

/**
 * Events of a direction from the first to the last day of the book, by day: measures that begin, change and end for its
 * goods, lists that change, and with claims by month the months that bring other claim shares.
 * @param claims the claim set; null where nothing is claimed by line.
 */
export function eventsOf(book: StatuteBook, { origin, destination }: Direction, claims: string | null): RateEvent[] {
  const event = (day: IsoDate, measure: string | null, what: RateEvent["what"], label: string): RateEvent => {
    return { day, destination, origin, measure, what, label };
  };
  const law = book.measures
    .filter(({ measure }) => measure.destination === destination)
    .flatMap((dated) => {
      const rules = dated.rules.filter(({ rule }) => meetsOrigin(book, rule.origins, origin));
      const lists = new Set(rules.flatMap(({ rule }) => rule.scope.lists ?? []));
      const ofRules = rules.flatMap(({ versions }) => versions.flatMap(({ from, end }) => [from, end]));
      const listed = [...lists].flatMap((name) =>
        (book.lists.get(name)?.entries ?? []).flatMap((entry) => [entry.from, entry.end]),
      );
      const { id, label } = dated.measure;
      const held = (dated.measure.heldFrom ?? lawStart) as IsoDate;
      return daysIn([...ofRules, ...listed]).flatMap((day) => {
        const what = day <= held ? null : change(rules, day);
        if (what !== null) return [event(day, id, what, label.en)];
        return listed.includes(day) && isCharged(rules, day) ? [event(day, id, "list changes", label.en)] : [];
      });
    });
  return [...law, ...claimEvents(claims, event)].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function meetsOrigin(book: StatuteBook, { only, except }: DatedRule["rule"]["origins"], origin: string): boolean {
  if (only && !originAmong(book, only, origin)) return false;
  return !(except && originAmong(book, except, origin));
}

/** Days in the book after its first, ascending and once each. */
const daysIn = (days: readonly (IsoDate | null)[]): IsoDate[] =>
  [...new Set(days.filter((day): day is IsoDate => day !== null && day > lawStart && day <= lawHorizon))].toSorted();

const inForce = ({ versions }: DatedRule, day: IsoDate) =>
  versions.find(({ from, end, suspended }) => suspended === null && from <= day && (end === null || day < end));

const isCharged = (rules: readonly DatedRule[], day: IsoDate): boolean =>
  rules.some((each) => !each.rule.exempt && inForce(each, day));

/** What becomes of a measure on a day: its duties in force the day before beside those in force on it. */
function change(rules: readonly DatedRule[], day: IsoDate): RateEvent["what"] | null {
  const eve = previousDay(day);
  const [before, after] = [isCharged(rules, eve), isCharged(rules, day)];
  if (before !== after) return after ? "begins" : "ends";
  if (!after) return null;
  return rules.some((each) => inForce(each, eve) !== inForce(each, day)) ? "changes" : null;
}

type MakeEvent = (day: IsoDate, measure: null, what: RateEvent["what"], label: string) => RateEvent;

/** Firsts of the months that bring other claim shares. */
function claimEvents(claims: string | null, event: MakeEvent): RateEvent[] {
  if (claims !== "month-of-law" && claims !== fittedClaims) return [];
  const events: RateEvent[] = [];
  let before = claimPeriod(claims, lawStart);
  for (let day = lawStart; day <= lawHorizon; day = nextDay(day)) {
    if (!day.endsWith("-01")) continue;
    const period = claimPeriod(claims, day);
    if (period === before) continue;
    const what = period === claimBreak.after && before === claimBreak.before ? "break of the claims series" : "claims";
    events.push(event(day, null, what, `claim shares of ${period}`));
    before = period;
  }
  return events;
}

/** Days of a series: the first day of the book and every day with an event. */
export const seriesDays = (events: readonly RateEvent[]): IsoDate[] =>
  [...new Set([lawStart, ...events.map(({ day }) => day)])].toSorted();

/**
 * The last day on which any rule of the book was compared with its text: what is shown for later days is the law as it
 * stands, not a forecast. The last day of the book when no rule says.
 */
export function lastChecked({ measures }: StatuteBook): IsoDate {
  const days = measures.flatMap(({ measure }) =>
    measure.rules.flatMap(({ versions }) => versions.map(({ verified }) => verified.on as IsoDate)),
  );
  return days.reduce((last, day) => (day > last ? day : last), days[0] ?? lawHorizon);
}
