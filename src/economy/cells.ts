import { type CsvTable, fileError, numberCell, unknown } from "../base/index.js";

type Row = CsvTable<string>["rows"][number];

interface Range {
  readonly fits: (value: number) => boolean;
  readonly words: string;
}

export const positive: Range = { fits: (x) => x > 0, words: "must be above 0" };
export const notNegative: Range = { fits: (x) => x >= 0, words: "must not be negative" };
/** Published tables hold a small negative input here and there: the data of Caliendo and Parro one of -0.0008. */
export const hardlyNegative: Range = { fits: (x) => x >= -0.01, words: "must not be negative (below -0.01)" };
export const shareAboveZero: Range = { fits: (x) => x > 0 && x <= 1, words: "must be above 0 and at most 1" };
export const anyNumber: Range = { fits: () => true, words: "" };
export const zeroOrOne: Range = { fits: (x) => x === 0 || x === 1, words: "must be 0 or 1" };
/** A tariff of -1 or less would pay the buyer the whole price. */
export const aboveMinusOne: Range = {
  fits: (x) => x > -1,
  words: "must be above -1; a tariff of 25 % is written 0.25",
};

/** A finite number in its range; `-0` becomes 0. */
export function ranged(table: CsvTable<string>, row: Row, column: string, range: Range): number {
  const value = numberCell(table, row, column);
  if (range.fits(value)) return value === 0 ? 0 : value;
  throw fileError(`${table.file}:${row.line}`, `${column} is ${row.cells[column]?.trim()}; it ${range.words}`);
}

/** A column of numbers in file order. */
export const numbers = (table: CsvTable<string>, column: string, range: Range): Float64Array =>
  Float64Array.from(table.rows, (row) => ranged(table, row, column, range));

/** The unique, non-empty names of a column, in file order. */
export function names(table: CsvTable<string>, column: string): string[] {
  const list = table.rows.map((row) => row.cells[column] ?? "");
  if (list.length === 0) throw fileError(table.file, `has no rows; it should list at least one ${column}`);
  const known = new Set<string>();
  for (const [index, name] of list.entries()) {
    if (name.trim() === "") throw fileError(`${table.file}:${index + 2}`, `${column} is empty; give it a name`);
    if (known.has(name)) throw fileError(`${table.file}:${index + 2}`, `lists the ${column} "${name}" twice`);
    known.add(name);
  }
  return list;
}

/** Position of the name in a cell. */
export function look(table: CsvTable<string>, row: Row, column: string, known: ReadonlyMap<string, number>): number {
  const name = row.cells[column] ?? "";
  const index = known.get(name);
  if (index !== undefined) return index;
  throw fileError(`${table.file}:${row.line}`, unknown(column.replace("_", " "), name, [...known.keys()]));
}

interface Seen {
  (
    table: CsvTable<string>,
    line: number,
    at: number,
    keys: readonly string[],
    cells: Readonly<Record<string, string>>,
  ): void;
  /** Position of the first cell no row has set, or -1. */
  firstGap(): number;
}

/** Refuses a second row for the same cell, and finds the cells without a row. */
export function seen(size: number): Seen {
  const lines = new Int32Array(size);
  const mark = (
    table: CsvTable<string>,
    line: number,
    at: number,
    keys: readonly string[],
    cells: Readonly<Record<string, string>>,
  ): void => {
    const before = lines[at] ?? 0;
    if (before > 0) {
      const what = keys.map((key) => `${key} "${cells[key]}"`).join(", ");
      throw fileError(`${table.file}:${line}`, `repeats line ${before} (${what}); remove one of the two`);
    }
    lines[at] = line;
  };
  return Object.assign(mark, { firstGap: () => lines.indexOf(0) });
}
