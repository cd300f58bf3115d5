import { dayInWords, type Language, number, signed } from "../format.js";
import type { Column, Figure, Measure } from "./types.js";

type Value = string | number | boolean | null;

/** A number of an axis or a bar's end, without unit. */
export const figureNumber = (value: number, measure: Measure, language: Language): string =>
  (measure.signed ? signed : number)(value, measure.decimals, language).replace("-", "\u2212");

/** A measured number with its unit: `+0.31 %`, `US$ 9.9 bn`. */
export function measured(value: number, measure: Measure, language: Language): string {
  const text = figureNumber(value, measure, language);
  return measure.unit === "" ? text : `${text} ${measure.unit}`;
}

/** The table behind a figure: heads with units, cells in the reader's marks, unknown as an empty cell. */
export function tableOf(figure: Figure): { head: string[]; body: string[][] } {
  const columns: readonly Column[] = figure.columns;
  return {
    head: columns.map(({ label, unit }) => (unit === null ? label : `${label}, ${unit}`)),
    body: figure.rows.map((row) => columns.map((column) => cell(valueIn(row, column.key), column, figure.language))),
  };
}

/** The rows as CSV (RFC 4180, a line feed after each), numbers in full and with a point, an unknown one empty. */
export function csvOf(figure: Figure): string {
  const columns: readonly Column[] = figure.columns;
  const lines = figure.rows.map((row) => columns.map(({ key }) => quoted(valueIn(row, key))).join(","));
  return `${[columns.map(({ key }) => key).join(","), ...lines].join("\n")}\n`;
}

const valueIn = (row: object, key: string): Value => (row as Record<string, Value>)[key] ?? null;

function cell(value: Value, { kind, decimals, signed: withSign }: Column, language: Language): string {
  if (value === null) return "";
  if (typeof value === "number") return (withSign ? signed : number)(value, decimals, language);
  if (typeof value === "boolean") return value ? "●" : "";
  return kind === "day" ? dayInWords(value, language) : value;
}

const quoted = (value: Value): string =>
  typeof value === "string" && /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value ?? "");

/** A column of words. */
export const textColumn = <Key extends string>(key: Key, label: string): Column<Key> => ({
  key,
  label,
  kind: "text",
  unit: null,
  decimals: 0,
  signed: false,
});

/** A column of days. */
export const dayColumn = <Key extends string>(key: Key, label: string): Column<Key> => ({
  ...textColumn(key, label),
  kind: "day",
});

/** A column of numbers of a measure. */
export const numberColumn = <Key extends string>(key: Key, label: string, measure: Measure): Column<Key> => ({
  key,
  label,
  kind: "number",
  unit: measure.unit === "" ? null : measure.unit,
  decimals: measure.decimals,
  signed: measure.signed,
});
