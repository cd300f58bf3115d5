import type { DetailKind } from "../../scenario/index.js";
import type { Language } from "../format.js";

type Three = Readonly<Record<Language, string>>;

const three = (en: string, fr: string, es: string): Three => ({ en, fr, es });

/** What a table shows, in a line above it. */
export const detailTitles: Readonly<Record<DetailKind, Three>> = {
  chains: three(
    "Unit costs along supply chains, change in %",
    "Coûts unitaires le long des chaînes d’approvisionnement, variation en %",
    "Costos unitarios a lo largo de las cadenas de suministro, cambio en %",
  ),
  competitiveness: three(
    "Unit cost against the world and share in third markets, in %",
    "Coût unitaire face au monde et part sur les marchés tiers, en %",
    "Costo unitario frente al mundo y participación en terceros mercados, en %",
  ),
  crossings: three(
    "Value that crossed the border upstream, % of output",
    "Valeur ayant franchi la frontière en amont, % de la production",
    "Valor que cruzó la frontera aguas arriba, % de la producción",
  ),
  deflection: three(
    "Where sales go that meet another tariff, millions",
    "Où vont les ventes frappées par un autre droit, millions",
    "Adónde van las ventas que enfrentan otro arancel, millones",
  ),
  diversion: three(
    "Where purchases go when tariffs change, millions",
    "Où vont les achats quand les droits changent, millions",
    "Adónde van las compras cuando cambian los aranceles, millones",
  ),
  income: three(
    "Real income by where it comes from, log points x 100",
    "Revenu réel selon sa provenance, points de log x 100",
    "Ingreso real según su origen, puntos logarítmicos x 100",
  ),
  parts: three(
    "Parts of the exact change of real income, log points x 100",
    "Parts de la variation exacte du revenu réel, points de log x 100",
    "Partes del cambio exacto del ingreso real, puntos logarítmicos x 100",
  ),
  paths: three(
    "Chains of inputs that carry a duty into unit cost, first order",
    "Chaînes d’intrants portant un droit dans le coût unitaire, premier ordre",
    "Cadenas de insumos que llevan un arancel al costo unitario, primer orden",
  ),
  prices: three("Consumer prices by sector", "Prix à la consommation par secteur", "Precios al consumidor por sector"),
  sectors: three(
    "Output, value added and work by sector; money in millions, shares in %",
    "Production, valeur ajoutée et travail par secteur ; en millions, parts en %",
    "Producción, valor agregado y trabajo por sector; en millones, participaciones en %",
  ),
  trade: three(
    "Imports by pair and sector, millions; tariffs in %",
    "Importations par paire et secteur, millions ; droits en %",
    "Importaciones por par y sector, millones; aranceles en %",
  ),
};

const before = three("before", "avant", "antes");
const after = three("after", "après", "después");
const and = (what: Three, when: Three): Three =>
  three(`${what.en} ${when.en}`, `${what.fr} ${when.fr}`, `${what.es} ${when.es}`);
const both = (name: string, what: Three): [string, Three][] => [
  [`${name}Before`, and(what, before)],
  [`${name}After`, and(what, after)],
];

/** Heads of columns. */
export const detailHeads: ReadonlyMap<string, Three> = new Map([
  ["region", three("region", "région", "región")],
  ["sector", three("sector", "secteur", "sector")],
  ["importer", three("importer", "importateur", "importador")],
  ["exporter", three("exporter", "exportateur", "exportador")],
  ["border", three("border", "frontière", "frontera")],
  ["rank", three("no.", "nº", "n.º")],
  ["chain", three("chain", "chaîne", "cadena")],
  ["chainPct", three("via chain", "par la chaîne", "por la cadena")],
  ["effectPct", three("effect %", "effet %", "efecto %")],
  ["shareOfEffect", three("% of whole", "% du total", "% del total")],
  ["directPct", three("direct", "direct", "directo")],
  ["firstOrderPct", three("first order", "1er ordre", "1er orden")],
  ["equilibriumPct", three("eq., over wage", "éq., sur salaire", "eq., sobre salario")],
  ["unitCostPct", three("unit cost", "coût unitaire", "costo unitario")],
  ["relativeCostPct", three("against others", "face aux autres", "frente a otros")],
  ...both("thirdMarketShare", three("share", "part", "parte")),
  ...both("exports", three("exports", "exportations", "exportaciones")),
  ...both("changed", three("there", "là", "allí")),
  ...both("elsewhere", three("others", "autres", "otros")),
  ...both("home", three("home", "chez soi", "interno")),
  ...both("raised", three("raised", "relevés", "alzas")),
  ...both("lowered", three("lowered", "abaissés", "bajas")),
  ...both("unchanged", three("same", "inchangés", "iguales")),
  ["before", before],
  ["after", after],
  ["welfarePct", three("exact %", "exact %", "exacto %")],
  ["logWelfare", three("log", "log", "log")],
  ["termsOfTrade", three("terms", "termes", "términos")],
  ["volumeOfTrade", three("volume", "volume", "volumen")],
  ["transfers", three("transfers", "transferts", "transf.")],
  ["tradeCosts", three("costs", "coûts", "costos")],
  ["productivity", three("productivity", "productivité", "productividad")],
  ["scale", three("variety", "variété", "variedad")],
  ["data", three("data", "données", "datos")],
  ["gap", three("gap", "reste", "resto")],
  ["error", three("error", "erreur", "error")],
  ["factorIncome", three("wages", "salaires", "salarios")],
  ["profits", three("profits", "profits", "beneficios")],
  ["tariffRevenue", three("tariffs", "droits", "aranceles")],
  ["rents", three("rents", "rentes", "rentas")],
  ["exportTaxRevenue", three("export taxes", "taxes export.", "imp. export.")],
  ["prices", three("prices", "prix", "precios")],
  ["finalShare", three("% of spending", "% des dépenses", "% del gasto")],
  ["pricePct", three("price %", "prix %", "precio %")],
  ["contribution", three("in index %", "dans l’indice %", "en índice %")],
  ...both("output", three("output", "production", "producción")),
  ["volumePct", three("volume %", "volume %", "volumen %")],
  ...both("valueAdded", three("VA", "VA", "VA")),
  ...both("jobsShare", three("% jobs", "% emploi", "% empleo")),
  ...both("tariff", three("tariff", "droit", "arancel")),
  ...both("imports", three("imports", "import.", "import.")),
  ["importsPct", three("change %", "var. %", "cambio %")],
]);

/** What stands below a table that was cut. */
export const detailMore = (left: number, language: Language): string =>
  ({
    en: `${left} more rows; --top N, --region, --sector choose, --csv and --json have all.`,
    fr: `${left} lignes de plus ; --top N, --region, --sector choisissent, --csv et --json ont tout.`,
    es: `${left} filas más; --top N, --region, --sector eligen, --csv y --json traen todo.`,
  })[language];

export const detailNothing: Three = three(
  "No rows: no tariff changes here.",
  "Aucune ligne : aucun droit ne change ici.",
  "Sin filas: ningún arancel cambia aquí.",
);
