import Papa from "papaparse";
import { decimal } from "./decimal.js";
import { fileError } from "./errors.js";
import { brief, suggest } from "./suggest.js";

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
  const [first, ...rest] = splitRows(text, file);
  if (!first || isEmpty(first)) throw fileError(file, `is empty; the header should name ${columns.join(", ")}`);
  const header = first.cells;
  checkHeader(header, file, columns);
  const rows = rest.map((row): CsvRow<Column> => {
    if (isEmpty(row) && header.length > 1) throw fileError(`${file}:${row.line}`, "is an empty line; remove it");
    checkLength(row, header, file);
    const record: Record<string, string> = {};
    for (let column = 0; column < header.length; column += 1)
      record[header[column] as string] = row.cells[column] as string;
    return { line: row.line, cells: record as Record<Column, string> };
  });
  return { file, header, rows };
}

/**
 * Rows of cells of a table whose header is known, for our own large tables: no object a row.
 * @param header the columns of the file, all of them, in order.
 * @throws ParleyError (invalid file) with file and line: another header, a short or long row.
 */
export function parseRows(text: string, file: string, header: readonly string[]): (readonly string[])[] {
  const [first, ...rows] = splitRows(text, file);
  const found = first?.cells.join(",") ?? "";
  if (found !== header.join(",")) {
    throw fileError(`${file}:1`, `the header is ${found === "" ? "missing" : found}; it should be ${header.join(",")}`);
  }
  return rows.map((row) => {
    checkLength(row, header, file);
    return row.cells;
  });
}

/**
 * Visits the rows of a table too wide or too long to hold: cells of one row at a time, the header first.
 * @throws ParleyError (invalid file) for a quote that is not closed; as `visit`.
 */
export function eachRow(text: string, file: string, visit: (cells: readonly string[], line: number) => void): void {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let line = 0;
  Papa.parse<string[]>(body, {
    delimiter: ",",
    skipEmptyLines: true,
    step: ({ data, errors }) => {
      line += 1;
      if (errors.length > 0)
        throw fileError(`${file}:${line}`, "has a quote that is not closed; is the file cut short?");
      visit(data, line);
    },
  });
  if (line === 0) throw fileError(file, "is empty");
}

function checkLength({ line, cells }: Row, header: readonly string[], file: string): void {
  if (cells.length === header.length) return;
  throw fileError(
    `${file}:${line}`,
    `has ${cells.length} cells where the header has ${header.length}; is the file cut short?`,
  );
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** All rows with the line each begins on, the header first. Lines may end in LF, CRLF or both by turns. */
function splitRows(text: string, file: string): Row[] {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const body = plain.includes("\r") ? plain.replaceAll(/\r\n?/g, "\n") : plain;
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: ",", newline: "\n", quoteChar: '"' });
  // A cell in quotes may hold line ends; without quotes every row is one line.
  const linesOf = body.includes('"')
    ? (cells: readonly string[]) =>
        cells.reduce((lines, cell) => (cell.includes("\n") ? lines + cell.split("\n").length - 1 : lines), 1)
    : () => 1;
  let line = 1;
  const rows = data.map((cells): Row => {
    const row = { line, cells };
    line += linesOf(cells);
    return row;
  });
  const [problem] = errors;
  if (problem) {
    const what = problem.code === "MissingQuotes" ? "a quote that is not closed" : "text after a closing quote";
    throw fileError(`${file}:${rows[problem.row ?? 0]?.line ?? 1}`, `has ${what}; is the file cut short?`);
  }
  const last = rows.at(-1);
  if (last && isEmpty(last)) rows.pop();
  return rows;
}

const isEmpty = ({ cells }: Row): boolean => cells.length === 1 && cells[0] === "";

function checkHeader(header: readonly string[], file: string, columns: readonly string[]): void {
  for (const column of columns) {
    if (!header.includes(column)) {
      throw fileError(
        `${file}:1`,
        `has no column "${column}"; the header is ${brief(header.join(", "))}; ${suggest(column, header)}`,
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
  const value = decimal(text);
  if (Number.isFinite(value)) return value;
  throw fileError(
    `${table.file}:${row.line}`,
    `${column} is "${brief(text)}", which is not a finite number; write for example 0.25`,
  );
}
