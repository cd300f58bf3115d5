import { type RateBasis, rateBases, type RateRow } from "../../rates/index.js";
import { dayInWords, type Language } from "../format.js";
import { countryOf } from "../names.js";
import { wordsOf } from "../words/catalogue.js";
import { measured } from "./cells.js";
import { dots } from "./dots.js";
import { asTitle, countryOrder, regionName, sectorName } from "./frame.js";
import { heat } from "./heat.js";
import { type RateFrame, ratePercent } from "./rate-steps.js";
import { rateSource } from "./source.js";
import type { DotsFigure, HeatFigure } from "./types.js";
import { heads, type Three, unknownWord } from "./words.js";

const isTotal = (row: RateRow): boolean =>
  row.sector === "total" && row.programme === "all" && row.chapter === undefined;

const dotsTitle: Three<(of: string, goods: string, day: string, claims: string, statute: string) => string> = {
  en: (of, goods, day, claims, statute) =>
    `With claims, ${of} duties on ${goods} goods average ${claims} on ${day}, against ${statute} by the statute alone`,
  fr: (of, goods, day, claims, statute) =>
    `Avec recours, les droits ${of} sur les biens ${goods} sont en moyenne de ${claims} le ${day}, contre ${statute} selon le texte seul`,
  es: (of, goods, day, claims, statute) =>
    `Con uso del tratado, los aranceles ${of} a los bienes ${goods} promedian ${claims} el ${day}, frente a ${statute} según el texto solo`,
};
const dotsUnit: Three<(weights: string) => string> = {
  en: (weights) =>
    `Average rate, % of value; collected: in the year of the weights ${weights}; no interval: rates follow from law and trade data`,
  fr: (weights) =>
    `Taux moyen, % de la valeur ; perçu : l’année des pondérations ${weights} ; sans intervalle : les taux découlent du droit et des données`,
  es: (weights) =>
    `Tasa media, % del valor; recaudado: en el año de las ponderaciones ${weights}; sin intervalo: las tasas se siguen de la ley y los datos`,
};

/** Statute, claims, collected: three dots a partner, for the pairs of one destination on one day. */
export function rateDots(rows: readonly RateRow[], frame: RateFrame, language: Language): DotsFigure {
  const words = wordsOf(language);
  const totals = rows.filter(isTotal);
  const [{ destination, day } = { destination: "", day: frame.horizon }] = totals;
  const origins = countryOrder([...new Set(totals.map(({ origin }) => origin))]);
  const rateOf = (origin: string, basis: RateBasis): number | null => {
    const rate = totals.find((row) => row.origin === origin && row.basis === basis)?.rate;
    return rate == null ? null : 100 * rate;
  };
  const bases = rateBases.filter((basis) => totals.some((row) => row.basis === basis));
  const dotted = origins.flatMap((origin) =>
    bases.map((basis) => ({
      label: regionName(origin, language),
      region: origin,
      series: words.bases[basis],
      value: rateOf(origin, basis),
      low: null,
      high: null,
    })),
  );
  const first = origins[0] ?? "";
  const percent = (value: number | null): string =>
    value === null ? unknownWord[language] : measured(value, ratePercent, language);
  const text = {
    id: `rates-${destination.toLowerCase()}`,
    language,
    title: asTitle(
      dotsTitle[language](
        countryOf(destination, words).of,
        countryOf(first, words).of,
        dayInWords(day, language),
        percent(rateOf(first, "claims")),
        percent(rateOf(first, "statutory")),
      ),
    ),
    subtitle: dotsUnit[language](frame.weights),
    source: rateSource({ ...frame, day }, language),
  };
  const series = bases.map((basis) => words.bases[basis]);
  return dots(text, ratePercent, dotted, series, heads.country[language], heads.rate[language]);
}

const heatTitle: Three<(of: string, goods: string, day: string, rate: string, sector: string) => string> = {
  en: (of, goods, day, rate, sector) =>
    `${of} highest average duty on ${day} is ${rate}, on ${goods} goods of “${sector}”`,
  fr: (of, goods, day, rate, sector) =>
    `Le droit moyen le plus élevé ${of} le ${day} est de ${rate}, sur les biens ${goods} de « ${sector} »`,
  es: (of, goods, day, rate, sector) =>
    `El arancel medio más alto ${of} el ${day} es de ${rate}, a los bienes ${goods} de «${sector}»`,
};
const heatUnit: Three<(basis: string) => string> = {
  en: (basis) => `Average rate, % of value, ${basis}; hatched: not known`,
  fr: (basis) => `Taux moyen, % de la valeur, ${basis} ; hachuré : inconnu`,
  es: (basis) => `Tasa media, % del valor, ${basis}; rayado: desconocido`,
};

/** Rates by sector and partner on one basis, as a table with tints: the highest row first. */
export function rateHeat(rows: readonly RateRow[], basis: RateBasis, frame: RateFrame, language: Language): HeatFigure {
  const words = wordsOf(language);
  const cells = rows.filter((row) => row.basis === basis && row.sector !== "total" && row.programme === "all");
  const [{ destination, day } = { destination: "", day: frame.horizon }] = cells;
  const origins = countryOrder([...new Set(cells.map(({ origin }) => origin))]);
  const most = (sector: string): number =>
    Math.max(...cells.filter((row) => row.sector === sector).map(({ rate }) => rate ?? -1));
  const sectors = [...new Set(cells.map(({ sector }) => sector))].toSorted((a, b) => most(b) - most(a));
  const [top] = cells.toSorted((a, b) => (b.rate ?? -1) - (a.rate ?? -1));
  const text = {
    id: `heat-${destination.toLowerCase()}-${basis}`,
    language,
    title: asTitle(
      heatTitle[language](
        countryOf(destination, words).of,
        countryOf(top?.origin ?? "", words).of,
        dayInWords(day, language),
        top?.rate == null ? unknownWord[language] : measured(100 * top.rate, ratePercent, language),
        sectorName(top?.sector ?? "", language),
      ),
    ),
    subtitle: heatUnit[language](words.bases[basis]),
    source: rateSource({ ...frame, day }, language),
  };
  const placed = sectors.flatMap((sector) =>
    origins.flatMap((origin) => {
      const found = cells.find((row) => row.sector === sector && row.origin === origin);
      if (found === undefined) return [];
      const value = found.rate === null ? null : 100 * found.rate;
      return [{ row: sectorName(sector, language), column: origin, value }];
    }),
  );
  const measure = { ...ratePercent, decimals: 1 };
  return heat("heat", text, measure, placed, [heads.sector[language], heads.country[language]], "sequential");
}
