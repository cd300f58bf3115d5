import type { Language } from "../format.js";
import { measured, numberColumn, textColumn } from "./cells.js";
import type { FigureText } from "./frame.js";
import type { BarRow, BarsFigure, Column, Measure } from "./types.js";
import { heads, openings, unknownWord } from "./words.js";

/**
 * Bars from zero, one a row, in the order given; tints of 50 and 90 in 100 where a row has an interval.
 * @param label head of the column of labels. @param value head of the column of values.
 */
export function bars(
  { id, language, title, subtitle, source }: FigureText,
  measure: Measure,
  rows: readonly BarRow[],
  label: string,
  value: string,
): BarsFigure {
  const has = (key: keyof BarRow): boolean => rows.some((row) => row[key] !== null && row[key] !== "");
  const optional: [keyof BarRow, Column<keyof BarRow>][] = [
    ["low", numberColumn("low", heads.low[language], measure)],
    ["low50", numberColumn("low50", heads.low50[language], measure)],
    ["high50", numberColumn("high50", heads.high50[language], measure)],
    ["high", numberColumn("high", heads.high[language], measure)],
    ["note", textColumn("note", heads.note[language])],
  ];
  const columns: Column<keyof BarRow>[] = [
    ...(has("panel") ? [textColumn("panel", heads.panel[language])] : []),
    textColumn("label", label),
    numberColumn("value", value, measure),
    ...optional.flatMap(([key, column]) => (has(key) ? [column] : [])),
  ];
  return {
    kind: "bars",
    id,
    language,
    title,
    subtitle,
    alt: `${title}. ${openings.bars[language]} ${inWords(rows, measure, language)}`,
    columns,
    rows,
    source,
    measure,
  };
}

/** `Canada −0.52 % [−0.60 … −0.43]; Mexico ...`. */
function inWords(rows: readonly BarRow[], measure: Measure, language: Language): string {
  const parts = rows.map(({ panel, label, value, low, high, note }) => {
    const name = panel === "" ? label : `${panel}, ${label}`;
    if (value === null) return `${name}: ${unknownWord[language]}${note === "" ? "" : ` (${note})`}`;
    const bare = { ...measure, unit: "" };
    const range =
      low === null || high === null ? "" : ` [${measured(low, bare, language)} … ${measured(high, bare, language)}]`;
    return `${name} ${measured(value, measure, language)}${range}`;
  });
  return `${parts.join("; ")}.`;
}

/** A bar without interval, for the makers of figures. */
export const plainBar = (label: string, region: string | null, value: number | null): BarRow => ({
  panel: "",
  label,
  region,
  value,
  low: null,
  high: null,
  low50: null,
  high50: null,
  note: "",
});
