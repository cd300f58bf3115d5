import type { BriefMeasure } from "../../scenario/index.js";
import type { Language } from "../format.js";
import { type BarRow, bars, type Figure, type FigureText, steps } from "../figures/index.js";
import { three } from "./words/three.js";

/** One number of a figure. */
export interface FigureRow {
  /** Title of its panel; "" where there is one panel. */
  readonly panel: string;
  readonly label: string;
  /** Region code for its colour; null where it has none. */
  readonly region: string | null;
  readonly measure: BriefMeasure;
  /** The number in words. */
  readonly text: string;
}

const interval = three(
  "tints: half and nine tenths of the draws, or the range over models",
  "teintes : la moitié et neuf dixièmes des tirages, ou la plage sur les modèles",
  "tonos: la mitad y nueve décimos de los sorteos, o el rango sobre los modelos",
);
const counted = three("counted, no interval", "compté, sans intervalle", "contado, sin intervalo");
const heads = { what: three("what", "objet", "concepto"), value: three("value", "valeur", "valor") };

/** A chart of the rows: steps where they are months, bars otherwise; null where they are days and words. */
export function chartOf(text: Omit<FigureText, "subtitle">, rows: readonly FigureRow[]): Figure | null {
  const { language } = text;
  const numbers = rows.filter(({ measure }) => typeof measure.value === "number");
  const [first] = numbers;
  if (first === undefined) return null;
  const { unit, scale, signed, ...usual } = axis(first.measure, language);
  // As the table: a small number of a large country does not read 0.
  const small = numbers.some(({ measure }) => Math.abs(Number(measure.value)) < 0.1);
  const decimals = usual.decimals === 2 && small ? 3 : usual.decimals;
  const ranged = numbers.some(({ measure }) => measure.low !== undefined);
  const subtitle = `${unit === "" ? "" : `${unit}; `}${(ranged ? interval : counted)[language]}`;
  const frame = { ...text, subtitle };
  const measure = { unit, decimals, signed };
  if (numbers.every(({ measure: { id } }) => /:\d{4}-\d{2}$/.test(id))) {
    const stepped = numbers.map(({ region, label, measure: { id, value } }) => {
      const month = id.slice(-7);
      return { series: label, region, from: `${month}-01`, to: lastDay(month), value: scale * Number(value) };
    });
    const series = [...new Set(stepped.map((row) => row.series))];
    return steps(
      frame,
      measure,
      series.flatMap((name) => stepped.filter((row) => row.series === name)),
      [],
      null,
    );
  }
  const scaled = (value: number | undefined): number | null => (value === undefined ? null : scale * value);
  const drawn = rows.map(
    ({ panel, label, region, measure: { value, low, high, low50, high50 } }): BarRow => ({
      panel,
      label,
      region,
      value: typeof value === "number" ? scale * value : null,
      low: scaled(low),
      high: scaled(high),
      low50: scaled(low50),
      high50: scaled(high50),
      note: "",
    }),
  );
  return bars(frame, measure, drawn, heads.what[language], heads.value[language]);
}

/** How the numbers print along the axis, and what they are multiplied by. */
function axis({ unit }: BriefMeasure, language: Language) {
  const points = three("points", "points", "puntos")[language];
  if (unit === "share" || unit === "rate") return { unit: "%", scale: 100, decimals: 1, signed: false };
  if (unit === "percent") return { unit: "%", scale: 1, decimals: 2, signed: true };
  if (unit === "points") return { unit: points, scale: 1, decimals: 2, signed: true };
  const bn = three("US$ bn", "G$ US", "mmd US$")[language];
  if (unit === "usdChange") return { unit: bn, scale: 1, decimals: 1, signed: true };
  if (unit === "usdBn") return { unit: bn, scale: 1, decimals: 1, signed: false };
  return { unit: "", scale: 1, decimals: 0, signed: false };
}

function lastDay(month: string): string {
  const [year = 0, at = 1] = month.split("-").map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][at - 1]!;
  return `${month}-${days}`;
}
