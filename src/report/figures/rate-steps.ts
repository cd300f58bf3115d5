import { previousDay } from "../../base/index.js";
import type { RateBasis, RateEvent, RateRow } from "../../rates/index.js";
import { dayInWords, type Language } from "../format.js";
import { countryOf } from "../names.js";
import { wordsOf } from "../words/catalogue.js";
import { dayColumn, measured, numberColumn, textColumn } from "./cells.js";
import { asTitle, type FigureText } from "./frame.js";
import { rateSource } from "./source.js";
import type { FigureEvent, Measure, StepRow, StepsFigure } from "./types.js";
import { heads, openings, three, type Three, unknownWord } from "./words.js";

export const ratePercent: Measure = { unit: "%", decimals: 2, signed: false };

/** Versions and sets behind average rates, as `parley rates --json` has them in `versions` and `inputs`. */
export interface RateFrame {
  readonly parley: string;
  readonly horizon: string;
  readonly weights: string;
  readonly claims: string;
}

/**
 * Rates as steps, one line a series, with rules for the events.
 * @param future first day that is the law as it stands and was not compared with its text; null where there is none.
 */
export function steps(
  { id, language, title, subtitle, source }: FigureText,
  measure: Measure,
  rows: readonly StepRow[],
  events: readonly FigureEvent[],
  future: string | null,
): StepsFigure {
  return {
    kind: "steps",
    id,
    language,
    title,
    subtitle,
    alt: `${title}. ${openings.steps[language]} ${inWords(rows, measure, language)} ${happened(events, language)}`.trim(),
    columns: [
      textColumn("series", heads.series[language]),
      dayColumn("from", heads.from[language]),
      dayColumn("to", heads.to[language]),
      numberColumn("value", heads.rate[language], measure),
    ],
    rows,
    source,
    measure,
    events,
    future,
  };
}

/** First and last of each series, for those who do not see the steps between. */
function inWords(rows: readonly StepRow[], measure: Measure, language: Language): string {
  const text = ({ value, from }: StepRow): string =>
    `${value === null ? unknownWord[language] : measured(value, measure, language)} (${dayInWords(from, language)})`;
  return [...new Set(rows.map(({ series }) => series))]
    .map((series) => {
      const own = rows.filter((row) => row.series === series);
      return `${series}: ${text(own[0]!)} … ${text(own.at(-1)!)}.`;
    })
    .join(" ");
}

const happened = (events: readonly FigureEvent[], language: Language): string =>
  events.map(({ day, text }) => `${dayInWords(day, language)}: ${text}.`).join(" ");

const title: Three<(of: string, goods: string, day: string, rate: string, first: string, before: string) => string> = {
  en: (of, goods, day, rate, first, before) =>
    `${of} duties on ${goods} goods average ${rate} of value on ${day}, against ${before} on ${first}`,
  fr: (of, goods, day, rate, first, before) =>
    `Les droits ${of} sur les biens ${goods} sont en moyenne de ${rate} de la valeur le ${day}, contre ${before} le ${first}`,
  es: (of, goods, day, rate, first, before) =>
    `Los aranceles ${of} a los bienes ${goods} promedian ${rate} del valor el ${day}, frente a ${before} el ${first}`,
};
const unit = three(
  "Average rate, % of value; the title names the rate with claims",
  "Taux moyen, % de la valeur ; le titre donne le taux avec recours",
  "Tasa media, % del valor; el título da la tasa con uso del tratado",
);
const noInterval = three(
  "no interval: rates follow from law and trade data",
  "sans intervalle : les taux découlent du droit et des données",
  "sin intervalo: las tasas se siguen de la ley y los datos",
);

/**
 * The average rate of one pair from the first day of the book to its horizon, a line a basis.
 * @param rows of one pair, as {@link averageRates} gives them; only totals are read.
 * @param label the measure's short name in the language; the event's own, in English, where it gives none.
 */
export function rateSteps(
  rows: readonly RateRow[],
  events: readonly RateEvent[],
  future: string | null,
  frame: RateFrame,
  language: Language,
  label: (measure: string) => string | undefined = () => undefined,
): StepsFigure {
  const words = wordsOf(language);
  const totals = rows.filter((row) => row.sector === "total" && row.programme === "all" && row.chapter === undefined);
  const bases = [...new Set(totals.map(({ basis }) => basis))];
  const stepped = bases.flatMap((basis) => stretches(totals, basis, frame.horizon, words.bases[basis]));
  const told = totals.filter(({ basis }) => basis === (bases.includes("claims") ? "claims" : bases[0]));
  const [first, last] = [told[0], told.at(-1)];
  const percent = (row: RateRow | undefined): string =>
    row?.rate == null ? unknownWord[language] : measured(100 * row.rate, ratePercent, language);
  const text: FigureText = {
    id: `steps-${first?.origin ?? ""}-${first?.destination ?? ""}`.toLowerCase(),
    language,
    title: asTitle(
      title[language](
        countryOf(first?.destination ?? "", words).of,
        countryOf(first?.origin ?? "", words).of,
        dayInWords(frame.horizon, language),
        percent(last),
        dayInWords(first?.day ?? frame.horizon, language),
        percent(first),
      ),
    ),
    subtitle: `${unit[language]}; ${noInterval[language]}`,
    source: rateSource({ ...frame, day: frame.horizon }, language),
  };
  return steps(text, ratePercent, stepped, largestEvents(told, events, language, label), future);
}

function stretches(totals: readonly RateRow[], basis: RateBasis, horizon: string, series: string): StepRow[] {
  const own = totals.filter((row) => row.basis === basis);
  return own.map((row, index) => {
    const next = own[index + 1]?.day;
    return {
      series,
      region: row.origin,
      from: row.day,
      to: next === undefined ? horizon : previousDay(next),
      value: row.rate === null ? null : 100 * row.rate,
    };
  });
}

/** Most rules on a figure; more would hide the steps. */
const mostEvents = 8;
/** Points of the rate from which a day gets a rule. */
const leastMove = 0.3;

const verbs: Readonly<Record<RateEvent["what"], Three>> = {
  begins: three("", "", ""),
  changes: three("changed", "modifié", "cambia"),
  "list changes": three("list changed", "liste modifiée", "lista cambiada"),
  ends: three("ended", "fin", "fin"),
  claims: three("", "", ""),
  "break of the claims series": three("break in the series", "rupture de série", "ruptura de la serie"),
};
const claimShares = three("USMCA claim shares", "recours à l’ACEUM", "uso del T-MEC");
const more: Three<(count: number) => string> = {
  en: (count) => ` and ${count} more`,
  fr: (count) => ` et ${count} de plus`,
  es: (count) => ` y ${count} más`,
};
/** Which event of a day is named: where the rate falls, first what ends. */
const rising: readonly RateEvent["what"][] = [
  "begins",
  "changes",
  "list changes",
  "break of the claims series",
  "ends",
  "claims",
];
const falling: readonly RateEvent["what"][] = [
  "ends",
  "break of the claims series",
  "changes",
  "list changes",
  "begins",
  "claims",
];

/** The days on which the rate moves most, each with the event that most likely moved it. */
function largestEvents(
  rows: readonly RateRow[],
  events: readonly RateEvent[],
  language: Language,
  label: (measure: string) => string | undefined,
): FigureEvent[] {
  return rows
    .flatMap((row, index) => {
      const before = rows[index - 1]?.rate;
      const by = row.rate === null || before == null ? 0 : 100 * (row.rate - before);
      return Math.abs(by) < leastMove ? [] : [{ day: row.day, by }];
    })
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, mostEvents)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, by }) => {
      const order = by < 0 ? falling : rising;
      const ofDay = events
        .filter((event) => event.day === day)
        .toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
      const texts = ofDay.map(({ measure, what, label: english }) => {
        const name = measure === null ? claimShares[language] : (label(measure) ?? english);
        const verb = verbs[what][language];
        return verb === "" ? name : `${name}, ${verb}`;
      });
      const rest = texts.length > 1 ? more[language](texts.length - 1) : "";
      return { day, text: `${texts[0] ?? ""}${rest}` };
    });
}
