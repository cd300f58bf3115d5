import { type IsoDate, nextDay, previousDay } from "../base/index.js";
import type { LawOfDay } from "./day.js";
import type { Evaluation } from "./evaluate.js";
import type { DutyLine, DutyQuery } from "./types.js";

/** Least and greatest total. */
type Bounds = readonly [number, number];

/** What the same goods pay on other terms; no bounds where nothing can be said. */
export interface Outcome {
  readonly lines: readonly DutyLine[];
  readonly bounds: Bounds | null;
}

/** The goods on other terms; null where the book has no answer. */
type Again = (query: DutyQuery) => Outcome | null;

/** The terms of an answer: what was asked, the law of the day, and what the goods pay. */
interface Asked {
  readonly query: DutyQuery;
  readonly law: LawOfDay;
  readonly bounds: Bounds | null;
  readonly again: Again;
}

/**
 * The lines with what would change them and the total then: the other claim, for a duty that applies the day before its
 * rate began and, within a month, the day its rate ends, and for one that a claim does not spare yet the day from which it does. `on 2025-06-03: 25000` is the whole
 * duty on that day; terms that leave the total as it is are not named.
 */
export function counterfactuals(
  query: DutyQuery,
  law: LawOfDay,
  { lines, versions }: Evaluation,
  bounds: Bounds | null,
  again: Again,
): readonly DutyLine[] {
  const asked: Asked = { query, law, bounds, again };
  const claimable = [query.origin, query.destination].every((country) => ["USA", "CAN", "MEX"].includes(country));
  const other = claimable ? again({ ...query, claim: query.claim === null ? "USMCA" : null }) : null;
  const claim = query.claim === null ? "claimed under USMCA" : "without the claim";
  return lines.map((line, index) => {
    const since = versions[index];
    const begun = since && !since.older && line.status === "applies" ? previousDay(since.from) : null;
    const next = line.status === "applies" && query.knownAt === undefined ? (since?.end ?? null) : null;
    const soon = next !== null && next <= horizonOf(query.on) ? next : null;
    const spared = spares(asked, line);
    const words = [
      totalThen(asked, line, other, claim),
      begun === null ? null : totalThen(asked, line, again({ ...query, on: begun }), `on ${begun}`),
      soon === null ? null : totalThen(asked, line, again({ ...query, on: soon }), `from ${soon}`),
      spared === null
        ? null
        : totalThen(asked, line, again({ ...query, on: spared }), `from ${spared}, when the USMCA exemption begins`),
    ];
    const counterfactual = words.filter((word) => word !== null).join("; ");
    return counterfactual === "" ? line : { ...line, counterfactual };
  });
}

/** By day: the days of a book are few, the questions about one of them many. */
const horizons = new Map<IsoDate, IsoDate>();

/** The last day on which a change still matters to who asks about a day: a month on. */
function horizonOf(on: IsoDate): IsoDate {
  let day = horizons.get(on);
  if (day === undefined) {
    day = on;
    for (let days = 0; days < 31; days += 1) day = nextDay(day);
    horizons.set(on, day);
  }
  return day;
}

/** The total on other terms; null where the line or the total stays as it is, or is not known. */
function totalThen({ bounds }: Asked, line: DutyLine, then: Outcome | null, terms: string): string | null {
  if (then === null || then.bounds === null || line.amount === null) return null;
  const own = then.lines.find(({ programme }) => programme === line.programme);
  const amount = own === undefined ? 0 : own.amount;
  if (amount !== null && alike(amount, line.amount)) return null;
  const [least, greatest] = then.bounds;
  if (bounds !== null && alike(least, bounds[0]) && alike(greatest, bounds[1])) return null;
  const total = alike(least, greatest) ? figure(least) : `between ${figure(least)} and ${figure(greatest)}`;
  return `${terms}: ${total}`;
}

/** The first day on which the claim spares a duty that it does not spare yet; null where there is none. */
function spares({ query, law }: Asked, { programme, status }: DutyLine): IsoDate | null {
  if (query.claim === null || status !== "applies") return null;
  const days = law.measures
    .filter(({ dated }) => dated.measure.programme === programme)
    .flatMap(({ rules }) => rules)
    .filter(({ rule, meetsOrigin, version }) => rule.exempt && meetsOrigin && version === null)
    .filter(({ rule }) => rule.when.some((condition) => "claim" in condition && condition.claim === query.claim))
    .flatMap(({ dated }) => dated.versions)
    .filter(({ from, known }) => query.on < from && (query.knownAt === undefined || known <= query.knownAt))
    .map(({ from }) => from);
  return days.toSorted()[0] ?? null;
}

const alike = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

const figure = (amount: number): string => String(Math.round(amount * 100) / 100);
