import { measured, numberColumn, textColumn } from "./cells.js";
import { countryOrder, type FigureText } from "./frame.js";
import type { CellRow, HeatFigure, Measure } from "./types.js";
import { heads, openings, unknownWord } from "./words.js";

/**
 * A table with tints, rows in the order of the cells, columns too unless they are countries, which have theirs. A pair without a cell stays empty; a cell of null is not
 * known. A column that is the code of a country or of the rest of the world carries its letter.
 */
export function heat(
  kind: HeatFigure["kind"],
  { id, language, title, subtitle, source }: FigureText,
  measure: Measure,
  rows: readonly CellRow[],
  across: readonly [rows: string, columns: string],
  scale: HeatFigure["scale"],
): HeatFigure {
  const named = [...new Set(rows.map(({ column }) => column))];
  const texts = rows.map(({ row, column, value }) => {
    const size = value === null ? unknownWord[language] : measured(value, measure, language);
    return `${row}, ${column} ${size}`;
  });
  return {
    kind,
    id,
    language,
    title,
    subtitle,
    alt: `${title}. ${openings[kind][language]} ${texts.join("; ")}.`,
    columns: [
      textColumn("row", across[0]),
      textColumn("column", across[1]),
      numberColumn("value", kind === "flows" ? heads.change[language] : heads.rate[language], measure),
    ],
    rows,
    source,
    measure,
    across,
    order: named.some((code) => ["CAN", "MEX", "USA"].includes(code)) ? countryOrder(named) : named,
    scale,
  };
}
