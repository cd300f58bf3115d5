import type { ScenarioResult } from "../../scenario/index.js";
import { type Language, number } from "../format.js";
import { countryOf } from "../names.js";
import { wordsOf } from "../words/catalogue.js";
import { measured, numberColumn, textColumn } from "./cells.js";
import { asTitle, compared, type FigureText, regionName, sectorName } from "./frame.js";
import { heat } from "./heat.js";
import { runSource } from "./source.js";
import type { HeatFigure, Measure, TornadoFigure, TornadoRow } from "./types.js";
import { heads, openings, three, type Three } from "./words.js";

const tenths: Measure = { unit: "%", decimals: 1, signed: true };
const hundredths: Measure = { unit: "%", decimals: 2, signed: true };

const flowClause: Three<(verb: string, of: string, to: string, size: string) => string> = {
  en: (verb, of, to, size) => `${verb} ${of} exports (to: ${to}) by ${size}`,
  fr: (verb, of, to, size) => `${verb} les exportations ${of} (vers : ${to}) de ${size}`,
  es: (verb, of, to, size) => `${verb} las exportaciones ${of} (a: ${to}) en ${size}`,
};
const flowUnit = three(
  "Change of the value of trade, %, exporter down, importer across; no interval: draws keep totals, not pairs",
  "Variation de la valeur du commerce, %, exportateur en ligne, importateur en colonne ; sans intervalle : les tirages gardent les totaux, non les paires",
  "Cambio del valor del comercio, %, exportador en fila, importador en columna; sin intervalo: los sorteos guardan totales, no pares",
);
const exporterHead = three("Exporter", "Exportateur", "Exportador");
const importerHead = three("Importer", "Importateur", "Importador");

/** Trade among Canada, Mexico, the United States and the rest: change of each flow in %. */
export function flowsFigure(result: ScenarioResult, language: Language): HeatFigure {
  const words = wordsOf(language);
  const part = (code: string): string => (["CAN", "MEX", "USA"].includes(code) ? code : "ROW");
  const codes = ["CAN", "MEX", "USA", "ROW"];
  const flows = codes.flatMap((exporter) =>
    codes.flatMap((importer) => {
      const own = result.pairs.filter((pair) => part(pair.exporter) === exporter && part(pair.importer) === importer);
      const before = own.reduce((sum, pair) => sum + pair.baseline, 0);
      const after = own.reduce((sum, pair) => sum + pair.imports, 0);
      return exporter === importer || before === 0 ? [] : [{ exporter, importer, value: 100 * (after / before - 1) }];
    }),
  );
  const [top] = flows.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const verb = (top?.value ?? 0) > 0 ? words.moves.raises : words.moves.lowers;
  const size = words.percent(number(Math.abs(top?.value ?? 0), 1, language));
  const of = countryOf(top?.exporter ?? "", words).of;
  const clause = flowClause[language](verb, of, regionName(top?.importer ?? "", language), size);
  const text: FigureText = {
    id: "flows",
    language,
    title: asTitle(`${compared(result, language)} ${clause}`),
    subtitle: flowUnit[language],
    source: runSource(result, language),
  };
  const rows = flows.map(({ exporter, importer, value }) => ({
    row: regionName(exporter, language),
    column: importer,
    value,
  }));
  return heat("flows", text, tenths, rows, [exporterHead[language], importerHead[language]], "diverging");
}

const tornadoClause: Three<(of: string, low: string, high: string, input: string) => string> = {
  en: (of, low, high, input) => `moves ${of} real income by ${low} to ${high} as “${input}” alone varies`,
  fr: (of, low, high, input) => `fait varier le revenu réel ${of} de ${low} à ${high} quand seul « ${input} » varie`,
  es: (of, low, high, input) => `mueve el ingreso real ${of} de ${low} a ${high} cuando solo «${input}» varía`,
};
const tornadoUnit: Three<(estimate: string) => string> = {
  en: (estimate) =>
    `Change of real income, %, when one input alone moves over its range; the line is the estimate, ${estimate}`,
  fr: (estimate) =>
    `Variation du revenu réel, %, quand une seule donnée parcourt sa plage ; le trait est l’estimation, ${estimate}`,
  es: (estimate) =>
    `Cambio del ingreso real, %, cuando un solo dato recorre su rango; la línea es la estimación, ${estimate}`,
};

/** What one input alone does to a region's real income, widest first; null where the run drew nothing. */
export function tornadoFigure(
  result: ScenarioResult,
  region: string,
  language: Language,
  most = 8,
): TornadoFigure | null {
  const words = wordsOf(language);
  const estimate = result.welfareExactPct[region];
  if (estimate === undefined || !result.tornado || result.tornado.length === 0) return null;
  const rows = result.tornado
    .map(({ input, of, points }): TornadoRow => {
      const name = of === null ? "" : input === "claims" ? regionName(of, language) : sectorName(of, language);
      const values = points
        .map(({ at, welfareExactPct }) => ({ at, value: welfareExactPct[region] ?? estimate }))
        .toSorted((a, b) => a.value - b.value);
      const [low, high] = [values[0], values.at(-1)];
      return {
        label: words.uncertainty.inputs[input](name),
        low: Math.min(estimate, low?.value ?? estimate),
        high: Math.max(estimate, high?.value ?? estimate),
        lowAt: low?.at ?? "",
        highAt: high?.at ?? "",
      };
    })
    .toSorted((a, b) => b.high - b.low - (a.high - a.low))
    .slice(0, most);
  const [top] = rows;
  const said = (value: number): string => measured(value, hundredths, language);
  const clause = tornadoClause[language](
    countryOf(region, words).of,
    said(top?.low ?? estimate),
    said(top?.high ?? estimate),
    top?.label ?? "",
  );
  const title = asTitle(`${compared(result, language)} ${clause}`);
  const texts = rows.map(({ label, low, high }) => `${label}: ${said(low)} … ${said(high)}`);
  return {
    kind: "tornado",
    id: `tornado-${region.toLowerCase()}`,
    language,
    title,
    subtitle: tornadoUnit[language](said(estimate)),
    alt: `${title}. ${openings.tornado[language]} ${texts.join("; ")}.`,
    columns: [
      textColumn("label", heads.input[language]),
      numberColumn("low", heads.lowest[language], hundredths),
      textColumn("lowAt", heads.at[language]),
      numberColumn("high", heads.highest[language], hundredths),
      textColumn("highAt", heads.at[language]),
    ],
    rows,
    source: runSource(result, language),
    measure: hundredths,
    region,
    estimate,
  };
}
