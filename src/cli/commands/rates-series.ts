import { lawHorizon, type StatuteBook } from "../../law/index.js";
import {
  averageRates,
  claimBreak,
  type Direction,
  eventsOf,
  lastChecked,
  type RateEvent,
  type RateRow,
  seriesDays,
} from "../../rates/index.js";
import { table, wrap } from "../../report/index.js";
import { assessPairs, ownPartners } from "./rates-lines.js";
import type { RateQuestion } from "./rates-question.js";
import { setsWords } from "./rates-words.js";

/** Rates of every day of change, the events between them, and from which day on they are the law as it stands. */
export interface RateSeries {
  readonly rows: readonly RateRow[];
  readonly events: readonly RateEvent[];
  /** First day of the series after the book was last checked; null where there is none. */
  readonly notForecastFrom: string | null;
  readonly warnings: readonly string[];
}

/** The rates of each pair on the first day of the book and on every day on which its law or its claim shares change. */
export function rateSeries(question: RateQuestion, book: StatuteBook): RateSeries {
  const warnings: string[] = [];
  const events = question.pairs.map((pair) => eventsOf(book, pair, isClaimed(pair) ? question.sets.claims : null));
  const rows = question.pairs.flatMap((pair, index) => {
    const days = seriesDays(events[index] as RateEvent[]);
    if (events[index]?.some(({ what }) => what === "break of the claims series") === true) {
      warnings.push(
        `${pair.destination} from ${pair.origin}: claim shares to ${claimBreak.before} and from ${claimBreak.after} are two series, with a break between them`,
      );
    }
    return days.flatMap((on) => {
      const assessed = assessPairs({ ...question, pairs: [pair] }, book, { ...question.sets, on });
      if (on === days.at(-1)) warnings.push(...assessed.warnings);
      return averageRates(assessed.lines, on, question.bases, question.by);
    });
  });
  const checked = lastChecked(book);
  const late = [...new Set(rows.map(({ day }) => day))].toSorted().find((day) => day > checked);
  return { rows, events: events.flat(), notForecastFrom: late ?? null, warnings };
}

const isClaimed = ({ origin, destination }: Direction): boolean =>
  destination === "USA" && ownPartners.includes(origin);

/** A table for each pair, then what moved the rate on each day. */
export function seriesWords(question: RateQuestion, series: RateSeries): string {
  const { pairs, bases } = question;
  return `${pairs
    .map((pair) => {
      const rows = series.rows.filter((row) => row.origin === pair.origin && row.destination === pair.destination);
      const events = series.events.filter((each) => isOf(each, pair));
      const cut = question.by === "total" || question.by === "programme";
      const more = cut ? [] : [`Rates by ${question.by} of every day are in --csv and --json.`];
      return [pairTable(pair, bases, rows), moves(rows, events), ...more].join("\n\n");
    })
    .join("\n\n")}\n\n${[closing(series), ...setsWords(question, null, true)].map((text) => wrap(text)).join("\n")}\n`;
}

const closing = ({ notForecastFrom }: RateSeries): string =>
  `Rates in % of value; each stands until the next day of its table, the last to ${lawHorizon}, the end of the book. In brackets: programmes that moved the average, in points.${notForecastFrom === null ? "" : ` From ${notForecastFrom} on: the law as it stands, not a forecast.`}`;

const isOf = (each: Direction, pair: Direction): boolean =>
  each.origin === pair.origin && each.destination === pair.destination;

const isTotal = (row: RateRow): boolean =>
  row.sector === "total" && row.programme === "all" && row.chapter === undefined;

function pairTable(pair: Direction, bases: readonly string[], rows: readonly RateRow[]): string {
  const days = [...new Set(rows.map(({ day }) => day))];
  const totals = rows.filter(isTotal);
  return table(
    [`${pair.origin} to ${pair.destination}`, ...bases, "known"],
    days.map((day) => {
      const ofDay = totals.filter((row) => row.day === day);
      const cells = bases.map((basis) => points(ofDay.find((row) => row.basis === basis)?.rate));
      const law = ofDay.find(({ basis }) => basis === "claims") ?? ofDay[0];
      return [day, ...cells, law === undefined ? "-" : (100 * law.coverage).toFixed(1)];
    }),
  );
}

const points = (rate: number | null | undefined): string =>
  rate === null || rate === undefined ? "-" : (100 * rate).toFixed(2);

/** Day by day the events, and the programmes that moved the average by a twentieth of a point or more. */
function moves(rows: readonly RateRow[], events: readonly RateEvent[]): string {
  const basis = rows.some((row) => row.basis === "claims") ? "claims" : (rows[0]?.basis ?? "claims");
  const days = [...new Set(rows.map(({ day }) => day))];
  const rateOf = (day: string | undefined, programme: string): number =>
    rows.find((row) => row.day === day && row.basis === basis && row.programme === programme && !isTotal(row))?.rate ??
    0;
  const programmes = [...new Set(rows.map(({ programme }) => programme))].filter((name) => name !== "all");
  return days
    .slice(1)
    .map((day, index) => {
      const moved = programmes
        .map((name) => ({ name, by: 100 * (rateOf(day, name) - rateOf(days[index], name)) }))
        .filter(({ by }) => Math.abs(by) >= 0.05)
        .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
        .map(({ name, by }) => `${name} ${by > 0 ? "+" : ""}${by.toFixed(2)}`);
      const happened = events
        .filter((event) => event.day === day)
        .map(({ what, label }) => (what === "claims" ? label : `${label}: ${what}`));
      return wrap(
        `${day}  ${happened.join("; ")}${moved.length === 0 ? "" : ` [${moved.join(", ")}]`}`,
        100,
        "            ",
      );
    })
    .join("\n");
}
