import { measured, numberColumn, textColumn } from "./cells.js";
import type { FigureText } from "./frame.js";
import type { DotRow, DotsFigure, Measure } from "./types.js";
import { heads, openings, unknownWord } from "./words.js";

/**
 * Dots on a line each: the first series hollow, the last filled; ends of a range joined.
 * @param label head of the column of labels. @param value head of the column of values.
 */
export function dots(
  { id, language, title, subtitle, source }: FigureText,
  measure: Measure,
  rows: readonly DotRow[],
  series: readonly string[],
  label: string,
  value: string,
): DotsFigure {
  const ranged = rows.some(({ low }) => low !== null);
  const texts = rows.map((row) => {
    const range = row.low === null || row.high === null ? null : `${row.low} … ${row.high}`;
    const size = row.value === null ? (range ?? unknownWord[language]) : measured(row.value, measure, language);
    return `${row.label}, ${row.series}: ${size}`;
  });
  return {
    kind: "dots",
    id,
    language,
    title,
    subtitle,
    alt: `${title}. ${openings.dots[language]} ${texts.join("; ")}.`,
    columns: [
      textColumn("label", label),
      textColumn("series", heads.series[language]),
      numberColumn("value", value, measure),
      ...(ranged
        ? [
            numberColumn("low" as const, heads.lowest[language], measure),
            numberColumn("high" as const, heads.highest[language], measure),
          ]
        : []),
    ],
    rows,
    source,
    measure,
    series,
  };
}
