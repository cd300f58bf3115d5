import type { ScenarioResult } from "../../scenario/index.js";
import { type Language, number } from "../format.js";
import { incomes } from "../headline.js";
import { countryOf, focus } from "../names.js";
import { wordsOf } from "../words/catalogue.js";
import { bars, plainBar } from "./bars.js";
import { asTitle, compared, countryOrder, regionName, sectorName } from "./frame.js";
import { runSource } from "./source.js";
import type { BarRow, BarsFigure, Measure } from "./types.js";
import { heads, three, type Three } from "./words.js";

const percent: Measure = { unit: "%", decimals: 2, signed: true };
const tenths: Measure = { unit: "%", decimals: 1, signed: true };

const welfareHead = three("Change of real income", "Variation du revenu réel", "Cambio del ingreso real");
const usdHead = three(
  "Change of real income a year",
  "Variation annuelle du revenu réel",
  "Cambio anual del ingreso real",
);
const usd: Three = three("US$ bn", "G$ US", "mmd US$");
const perCountry = three("by country", "par pays", "por país");
const noInterval = three(
  "point estimates, no interval: nothing was drawn",
  "estimations ponctuelles, sans intervalle : rien n’a été tiré",
  "estimaciones puntuales, sin intervalo: nada se sorteó",
);
const tints: Three<(draws: string, half: boolean) => string> = {
  en: (draws, half) => `tint${half ? "s: 50 and" : ":"} 90 in 100 of ${draws} draws`,
  fr: (draws, half) => `teinte${half ? "s : 50 et" : " :"} 90 tirages sur 100 de ${draws}`,
  es: (draws, half) => `tinte${half ? "s: 50 y" : ":"} 90 de cada 100 de ${draws} sorteos`,
};
const firstOrder = three(
  "tint: 5 to 95 %, first-order from the derivatives",
  "teinte : 5 à 95 %, au premier ordre par les dérivées",
  "tinte: 5 a 95 %, de primer orden por las derivadas",
);
const drawsUnknown = three("its", "ses", "sus");

/** What the tints are, or why there are none. */
function interval({ intervals, draws }: ScenarioResult, language: Language): string {
  if (!intervals) return noInterval[language];
  if (intervals.method === "first-order") return firstOrder[language];
  const count = draws ? number(draws.done - draws.failed, 0, language) : drawsUnknown[language];
  return tints[language](count, false);
}

type Range = { readonly low: number; readonly high: number } | undefined;

const barOf = (code: string, value: number, range: Range, language: Language): BarRow => ({
  ...plainBar(regionName(code, language), code, value),
  low: range?.low ?? null,
  high: range?.high ?? null,
});

/** The region with the largest change of those a report tells of, which the title names. */
const mostMoved = (values: Readonly<Record<string, number>>): string[] =>
  focus(Object.keys(values))
    .toSorted((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0))
    .slice(0, 1);

const titled = (result: ScenarioResult, regions: readonly string[], language: Language): string =>
  asTitle(`${compared(result, language)} ${incomes(regions, result.welfareExactPct, result.usdBn, wordsOf(language))}`);

/** Real income by country in %, in the fixed order of countries: the headline as a picture. */
export function welfareFigure(result: ScenarioResult, language: Language): BarsFigure {
  const { welfareExactPct, intervals } = result;
  const rows = countryOrder(Object.keys(welfareExactPct)).map((code) =>
    barOf(code, welfareExactPct[code] ?? 0, intervals?.welfareExactPct[code], language),
  );
  const title = titled(result, mostMoved(welfareExactPct), language);
  const subtitle = `${welfareHead[language]} ${perCountry[language]}, %; ${interval(result, language)}`;
  const text = { id: "welfare", language, title, subtitle, source: runSource(result, language) };
  return bars(text, percent, rows, heads.country[language], welfareHead[language]);
}

/** The same in US$ bn a year. */
export function incomeFigure(result: ScenarioResult, language: Language): BarsFigure {
  const { usdBn, intervals } = result;
  const rows = countryOrder(Object.keys(usdBn)).map((code) =>
    barOf(code, usdBn[code] ?? 0, intervals?.usdBn[code], language),
  );
  const title = titled(result, mostMoved(usdBn), language);
  const subtitle = `${usdHead[language]} ${perCountry[language]}, ${usd[language]}; ${interval(result, language)}`;
  const text = { id: "income", language, title, subtitle, source: runSource(result, language) };
  const measure = { unit: usd[language], decimals: 1, signed: true };
  return bars(text, measure, rows, heads.country[language], usdHead[language]);
}

/** What happens to the row the title names: verb, whose (`Canada's`, `du Canada`), size, label of the row. */
type Clause = (verb: string, of: string, size: string, label: string) => string;

const outputClause: Three<Clause> = {
  en: (verb, of, size, label) => `${verb} ${of} output of “${label}” by ${size}`,
  fr: (verb, of, size, label) => `${verb} la production ${of} de « ${label} » de ${size}`,
  es: (verb, of, size, label) => `${verb} la producción ${of} de «${label}» en ${size}`,
};
const outputHead = three("Change of output", "Variation de la production", "Cambio de la producción");
const mostHit = three(
  "the sectors that move most",
  "les secteurs qui bougent le plus",
  "los sectores que más se mueven",
);
const noSectorInterval = three(
  "no interval: draws keep countries, not sectors",
  "sans intervalle : les tirages gardent les pays, non les secteurs",
  "sin intervalo: los sorteos guardan países, no sectores",
);

/** The sectors of a region whose output moves most, sorted by value. */
export function sectorsFigure(result: ScenarioResult, region: string, language: Language, most = 12): BarsFigure {
  const rows = result.sectors
    .filter((row) => row.region === region)
    .toSorted((a, b) => Math.abs(b.outputHat - 1) - Math.abs(a.outputHat - 1))
    .slice(0, most)
    .toSorted((a, b) => b.outputHat - a.outputHat)
    .map((row) => plainBar(sectorName(row.sector, language), null, 100 * (row.outputHat - 1)));
  return largest(
    { result, language, id: `sectors-${region.toLowerCase()}`, measure: tenths, rows, whose: region },
    outputClause,
    `${outputHead[language]}, ${regionName(region, language)}, %; ${mostHit[language]}; ${noSectorInterval[language]}`,
    heads.sector[language],
    outputHead[language],
  );
}

const priceClause: Three<Clause> = {
  en: (verb, of, size) => `${verb} ${of} consumer prices by ${size}`,
  fr: (verb, of, size) => `${verb} les prix à la consommation ${of} de ${size}`,
  es: (verb, of, size) => `${verb} los precios al consumidor ${of} en ${size}`,
};
const priceHead = three(
  "Change of consumer prices",
  "Variation des prix à la consommation",
  "Cambio de los precios al consumidor",
);
const noPriceInterval = three(
  "in the numeraire of the run; no interval: draws do not keep prices",
  "dans le numéraire du calcul ; sans intervalle : les tirages ne gardent pas les prix",
  "en el numerario de la corrida; sin intervalo: los sorteos no guardan precios",
);

/** Consumer prices by country. */
export function pricesFigure(result: ScenarioResult, language: Language): BarsFigure {
  const codes = countryOrder(Object.keys(result.priceIndexHat));
  const rows = codes.map((code) =>
    plainBar(regionName(code, language), code, 100 * ((result.priceIndexHat[code] ?? 1) - 1)),
  );
  return largest(
    { result, language, id: "prices", measure: percent, rows, whose: null },
    priceClause,
    `${priceHead[language]}, %; ${noPriceInterval[language]}`,
    heads.country[language],
    priceHead[language],
  );
}

const exportClause: Three<Clause> = {
  en: (verb, of, size) => `${verb} ${of} exports by ${size}`,
  fr: (verb, of, size) => `${verb} les exportations ${of} de ${size}`,
  es: (verb, of, size) => `${verb} las exportaciones ${of} en ${size}`,
};
const exportHead = three("Change of exports", "Variation des exportations", "Cambio de las exportaciones");

/** Exports to all by country, in value. */
export function exportsFigure(result: ScenarioResult, language: Language): BarsFigure {
  const { exportsHat, intervals } = result;
  const rows = countryOrder(Object.keys(exportsHat)).map((code) => {
    const range = intervals?.exportsHat[code];
    const around = range && { low: 100 * (range.low - 1), high: 100 * (range.high - 1) };
    return barOf(code, 100 * ((exportsHat[code] ?? 1) - 1), around, language);
  });
  return largest(
    { result, language, id: "exports", measure: tenths, rows, whose: null },
    exportClause,
    `${exportHead[language]}, %; ${interval(result, language)}`,
    heads.country[language],
    exportHead[language],
  );
}

interface Made {
  readonly result: ScenarioResult;
  readonly language: Language;
  readonly id: string;
  readonly measure: Measure;
  readonly rows: readonly BarRow[];
  /** Whose the rows are; null where each row is a region. */
  readonly whose: string | null;
}

/** Bars whose title names the largest of them. */
function largest(
  { result, language, id, measure, rows, whose }: Made,
  clause: Three<Clause>,
  subtitle: string,
  label: string,
  head: string,
): BarsFigure {
  const words = wordsOf(language);
  const [first] = rows.toSorted((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0));
  const value = first?.value ?? 0;
  const verb = value > 0 ? words.moves.raises : words.moves.lowers;
  const size = words.percent(number(Math.abs(value), measure.decimals, language));
  const of = countryOf(whose ?? first?.region ?? "", words).of;
  const title = asTitle(`${compared(result, language)} ${clause[language](verb, of, size, first?.label ?? "")}`);
  return bars({ id, language, title, subtitle, source: runSource(result, language) }, measure, rows, label, head);
}
