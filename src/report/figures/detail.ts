import type { DetailResult } from "../../scenario/index.js";
import { dayInWords, type Language } from "../format.js";
import { countryOf } from "../names.js";
import { wordsOf } from "../words/catalogue.js";
import { measured, numberColumn, textColumn } from "./cells.js";
import { dots } from "./dots.js";
import { asTitle, type FigureText, sectorName } from "./frame.js";
import { lawSource } from "./source.js";
import type { ChainFigure, ChainRow, DotsFigure, Measure, SourceItem } from "./types.js";
import { heads, openings, three, type Three } from "./words.js";

const thousandths: Measure = { unit: "%", decimals: 3, signed: true };

const chainTitle: Three<(name: string, of: string, sector: string, size: string, day: string) => string> = {
  en: (name, of, sector, size, day) =>
    `“${name}” moves ${of} unit cost of “${sector}” by ${size} through its inputs (law of ${day})`,
  fr: (name, of, sector, size, day) =>
    `« ${name} » déplace le coût unitaire ${of} de « ${sector} » de ${size} par ses intrants (droit du ${day})`,
  es: (name, of, sector, size, day) =>
    `«${name}» mueve el costo unitario ${of} de «${sector}» en ${size} por sus insumos (ley del ${day})`,
};
const chainBase: Three<(day: string) => string> = {
  en: (day) => `compared with the law of ${day}`,
  fr: (day) => `par rapport au droit du ${day}`,
  es: (day) => `frente a la ley del ${day}`,
};
const chainUnit = three(
  "Unit cost, first order at fixed wages, %; below each name the chain that carries most of it, from the user back to the duty; no interval",
  "Coût unitaire, premier ordre à salaires fixes, % ; sous chaque nom la chaîne qui en porte l’essentiel, de l’usager au droit ; sans intervalle",
  "Costo unitario, primer orden con salarios fijos, %; bajo cada nombre la cadena que más lleva, del usuario al arancel; sin intervalo",
);
const costHead = three("Unit cost", "Coût unitaire", "Costo unitario");

/** Bars sorted by value, each with the path that carries it. */
export function chain(
  { id, language, title, subtitle, source }: FigureText,
  measure: Measure,
  rows: readonly ChainRow[],
  value: string,
): ChainFigure {
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const texts = sorted.map((row) => `${row.label} ${measured(row.value, measure, language)} (${row.path})`);
  return {
    kind: "chain",
    id,
    language,
    title,
    subtitle,
    alt: `${title}. ${openings.chain[language]} ${texts.join("; ")}.`,
    columns: [
      textColumn("label", heads.sector[language]),
      numberColumn("value", value, measure),
      textColumn("path", heads.path[language]),
    ],
    rows: sorted,
    source,
    measure,
  };
}

/** Pass-through of duties to unit costs along the chain of inputs, from `parley detail chains`: the sectors it moves most. */
export function chainFigure(detail: DetailResult, region: string, language: Language, most = 10): ChainFigure {
  const rows = detail.rows
    .filter((row) => row["region"] === region && typeof row["firstOrderPct"] === "number")
    .map((row) => ({
      label: sectorName(String(row["sector"]), language),
      region,
      value: Number(row["firstOrderPct"]),
      path: String(row["chain"] ?? ""),
    }))
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, most);
  const [top] = rows;
  const day = String(detail.inputs["law"]);
  const words = wordsOf(language);
  const title = chainTitle[language](
    nameOf(detail),
    countryOf(region, words).of,
    top?.label ?? "",
    measured(top?.value ?? 0, thousandths, language),
    dayInWords(day, language),
  );
  const text = {
    id: `chain-${region.toLowerCase()}`,
    language,
    title: asTitle(title),
    subtitle: `${chainUnit[language]}; ${baseOf(detail, language)}`,
    source: detailSource(detail, language),
  };
  return chain(text, thousandths, rows, costHead[language]);
}

const shareTitle: Three<
  (name: string, of: string, sector: string, before: string, after: string, day: string) => string
> = {
  en: (name, of, sector, before, after, day) =>
    `“${name}” moves ${of} share of third markets in “${sector}” from ${before} to ${after} (law of ${day})`,
  fr: (name, of, sector, before, after, day) =>
    `« ${name} » déplace la part ${of} des marchés tiers en « ${sector} » de ${before} à ${after} (droit du ${day})`,
  es: (name, of, sector, before, after, day) =>
    `«${name}» mueve la cuota ${of} en terceros mercados de «${sector}» de ${before} a ${after} (ley del ${day})`,
};
const shareUnit = three(
  "Share in the imports of markets that change no tariff of the sector, %; no interval: nothing was drawn",
  "Part des importations des marchés qui ne changent aucun droit du secteur, % ; sans intervalle : rien n’a été tiré",
  "Cuota en las importaciones de mercados que no cambian aranceles del sector, %; sin intervalo: nada se sorteó",
);
const shareHead = three("Share", "Part", "Cuota");
const beforeWord = three("before", "avant", "antes");
const afterWord = three("after", "après", "después");

/** Shares of third markets before and after, from `parley detail competitiveness`: the sectors that move most. */
export function sharesFigure(detail: DetailResult, region: string, language: Language, most = 10): DotsFigure {
  const moved = detail.rows
    .flatMap((row) => {
      const [before, after] = [row["thirdMarketShareBefore"], row["thirdMarketShareAfter"]];
      if (row["region"] !== region || typeof before !== "number" || typeof after !== "number") return [];
      return [{ label: sectorName(String(row["sector"]), language), before: 100 * before, after: 100 * after }];
    })
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, most);
  const series = [beforeWord[language], afterWord[language]];
  const measure: Measure = { unit: "%", decimals: 2, signed: false };
  const rows = moved.flatMap(({ label, before, after }) =>
    [before, after].map((value, index) => ({
      label,
      region,
      series: series[index] ?? "",
      value,
      low: null,
      high: null,
    })),
  );
  const [top] = moved;
  const title = shareTitle[language](
    nameOf(detail),
    countryOf(region, wordsOf(language)).of,
    top?.label ?? "",
    measured(top?.before ?? 0, measure, language),
    measured(top?.after ?? 0, measure, language),
    dayInWords(String(detail.inputs["law"]), language),
  );
  const text: FigureText = {
    id: `shares-${region.toLowerCase()}`,
    language,
    title: asTitle(title),
    subtitle: `${shareUnit[language]}; ${baseOf(detail, language)}`,
    source: detailSource(detail, language),
  };
  return dots(text, measure, rows, series, heads.sector[language], shareHead[language]);
}

/** The last file of the scenario, without folder and ending. */
function nameOf({ inputs }: DetailResult): string {
  const files = Array.isArray(inputs["scenario"]) ? inputs["scenario"].map(String) : [];
  return (
    files
      .at(-1)
      ?.replace(/^.*\//, "")
      .replace(/\.ya?ml$/, "") ?? ""
  );
}

const baseOf = ({ inputs }: DetailResult, language: Language): string =>
  chainBase[language](dayInWords(String(inputs["baseline"]), language));

const detailSource = ({ inputs, versions }: DetailResult, language: Language): SourceItem[] => [
  { text: `Parley ${versions["parley"] ?? ""}`, href: "docs/supply-chains.md" },
  lawSource(String(inputs["law"]), versions["lawHorizon"], language),
  { text: versions["economy"] ?? String(inputs["economy"]), href: "docs/DATA-SOURCES.md" },
];
