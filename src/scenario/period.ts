import { type IsoDate, nextDay } from "../base/index.js";
import type { StatuteBook } from "../law/index.js";

/** A day from which the law and the claim shares stay as they are, and for how many days. */
export interface Spell {
  readonly day: IsoDate;
  readonly days: number;
}

/**
 * The days of a period cut where any rule or list of the book begins or ends, and at the first of each month, which brings
 * other claim shares. Inside a spell the tariffs of a policy do not change.
 * @param first the first day, `last` the last one, inclusive.
 */
export function spells({ measures, lists }: StatuteBook, first: IsoDate, last: IsoDate): Spell[] {
  const cuts = new Set<string | null>([first]);
  for (const { rules } of measures) {
    for (const { rule, versions } of rules) {
      for (const { from, end } of versions) cuts.add(from).add(end);
      for (const name of rule.scope.lists ?? []) {
        for (const { from, end } of lists.get(name)?.entries ?? []) cuts.add(from).add(end);
      }
    }
  }
  const found: { day: IsoDate; days: number }[] = [];
  for (let day = first; day <= last; day = nextDay(day)) {
    const spell = found.at(-1);
    if (spell === undefined || cuts.has(day) || day.endsWith("-01")) found.push({ day, days: 1 });
    else spell.days += 1;
  }
  return found;
}

/**
 * Tariffs of a period: the mean over its days of the tariff in force on each (A-backtest-mean).
 * @param tariffsOf [importer][exporter][sector] fractions on the first day of a spell.
 */
export function meanTariffs(all: readonly Spell[], tariffsOf: (day: IsoDate) => Float64Array): Float64Array {
  const total = all.reduce((sum, { days }) => sum + days, 0);
  const [start, ...later] = all.map(({ day, days }) => ({ tariffs: tariffsOf(day), part: days / total }));
  const before = start?.tariffs ?? new Float64Array(0);
  // Added up as differences, so that a tariff that never moves keeps every digit.
  return before.map((rate, cell) =>
    later.reduce((mean, { tariffs, part }) => mean + part * ((tariffs[cell] as number) - rate), rate),
  );
}
