import Papa from "papaparse";
import { fileError } from "./errors.js";
import { suggest } from "./suggest.js";

/** One line of a CSV file: cells by column name, and where it stands. */
export interface CsvRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** A parsed file. Cells are text; numbers are parsed with {@link numberCell} so that errors name the line. */
export interface CsvTable<Column extends string> {
  readonly file: string;
  /** Every column of the file, in order, also those not asked for. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow<Column>[];
}

/**
 * Parses CSV text with a header line.
 * @param columns the columns that must be there; others are kept in `header` and in the cells.
 * @throws ParleyError (invalid file) with file and line: no header, a missing or repeated column, a short or long row.
 */
export function parseCsv<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): CsvTable<Column> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const parsed = Papa.parse<string[]>(body, {
    delimiter: ",",
    newline: body.includes("\r\n") ? "\r\n" : "\n",
    quoteChar: '"',
  });
  const problem = parsed.errors[0];
  if (problem) throw fileError(`${file}:${(problem.row ?? 0) + 1}`, `${problem.message}; is the file cut short?`);
  const [header, ...rest] = parsed.data;
  if (!header || (header.length === 1 && header[0] === ""))
    throw fileError(file, `is empty; the header should name ${columns.join(", ")}`);
  checkHeader(header, file, columns);
  const rows: CsvRow<Column>[] = [];
  for (let index = 0; index < rest.length; index += 1) {
    const cells = rest[index] as string[];
    const line = index + 2;
    if (cells.length === 1 && cells[0] === "") {
      if (index === rest.length - 1) continue;
      throw fileError(`${file}:${line}`, "is an empty line; remove it");
    }
    if (cells.length !== header.length) {
      throw fileError(
        `${file}:${line}`,
        `has ${cells.length} cells where the header has ${header.length}; is the file cut short?`,
      );
    }
    const record: Record<string, string> = {};
    for (let column = 0; column < header.length; column += 1)
      record[header[column] as string] = cells[column] as string;
    rows.push({ line, cells: record as Record<Column, string> });
  }
  return { file, header, rows };
}

function checkHeader(header: readonly string[], file: string, columns: readonly string[]): void {
  for (const column of columns) {
    if (!header.includes(column)) {
      throw fileError(
        `${file}:1`,
        `has no column "${column}"; the header is ${header.join(", ")}; ${suggest(column, header)}`,
      );
    }
  }
  const repeated = header.find((name, index) => header.indexOf(name) !== index);
  if (repeated !== undefined) throw fileError(`${file}:1`, `names the column "${repeated}" twice`);
}

/**
 * A finite number from a cell.
 * @throws ParleyError (invalid file) naming file, line, column and value.
 */
export function numberCell<Column extends string>(
  table: CsvTable<Column>,
  row: CsvRow<Column>,
  column: Column,
): number {
  const text = row.cells[column].trim();
  const value = text === "" ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw fileError(
    `${table.file}:${row.line}`,
    `${column} is "${text}", which is not a finite number; write for example 0.25`,
  );
}
