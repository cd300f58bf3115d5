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
  const [header, ...rest] = splitRows(text, file);
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

/**
 * Rows of cells of a table whose header is known, for our own large tables: no object a row.
 * @param header the columns of the file, all of them, in order.
 * @throws ParleyError (invalid file) with file and line: another header, a short or long row.
 */
export function parseRows(text: string, file: string, header: readonly string[]): string[][] {
  const rows = splitRows(text, file);
  const first = rows.shift()?.join(",") ?? "";
  if (first !== header.join(",")) {
    throw fileError(`${file}:1`, `the header is ${first === "" ? "missing" : first}; it should be ${header.join(",")}`);
  }
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === "") rows.pop();
  for (const [index, { length }] of rows.entries()) {
    if (length === header.length) continue;
    throw fileError(
      `${file}:${index + 2}`,
      `has ${length} cells where the header has ${header.length}; is the file cut short?`,
    );
  }
  return rows;
}

/** All rows, the header first; a line end at the end of the text gives a last row of one empty cell. */
function splitRows(text: string, file: string): string[][] {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const rows: string[][] = [];
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start <= text.length; ) {
    const found = text.indexOf(newline, start);
    const end = found === -1 ? text.length : found;
    const row = text.slice(start, end);
    if (row.includes('"')) {
      const { cells, next } = quotedRow(text, start, newline, `${file}:${rows.length + 1}`);
      rows.push(cells);
      start = next;
    } else {
      rows.push(row.split(","));
      start = end + newline.length;
    }
  }
  return rows;
}

/** A row with quotes: a cell that begins with one may hold commas, line ends and doubled quotes (RFC 4180, section 2). */
function quotedRow(text: string, start: number, newline: string, place: string): { cells: string[]; next: number } {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    let end: number;
    if (text[at] === '"') {
      const close = closingQuote(text, at, place);
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      end = close + 1;
    } else {
      end = Math.min(firstAt(text, ",", at), firstAt(text, newline, at));
      cells.push(text.slice(at, end));
    }
    if (end >= text.length || text.startsWith(newline, end)) return { cells, next: end + newline.length };
    if (text[end] !== ",") throw fileError(place, "has text after a closing quote; is the file cut short?");
    at = end;
  }
}

const firstAt = (text: string, sought: string, from: number): number => {
  const at = text.indexOf(sought, from);
  return at === -1 ? text.length : at;
};

function closingQuote(text: string, open: number, place: string): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) throw fileError(place, "has a quote that is not closed; is the file cut short?");
  return close;
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
