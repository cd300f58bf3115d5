import { fileError } from "../base/index.js";

/** What a column holds: text, or amounts that are not negative. */
type Kind = "text" | "amount";

/** A table by column. */
export type Columns<Kinds extends Readonly<Record<string, Kind>>> = {
  readonly [Name in keyof Kinds]: readonly (Kinds[Name] extends "amount" ? number : string)[];
};

const zero = "0".charCodeAt(0);

/**
 * A shipped table by column: commas, no quotes, a header. For our own large tables, of which a run reads a dozen: cells
 * of amounts are counted digit by digit and never become text. Files of users go through `parseCsv`.
 * @param kinds the columns of the file, all of them, in order.
 * @throws ParleyError (invalid file) when the header is not the one expected, a row has another number of cells, an
 * amount is not a number or negative.
 */
export function readColumns<Kinds extends Readonly<Record<string, Kind>>>(
  text: string,
  file: string,
  kinds: Kinds,
): Columns<Kinds> {
  const names = Object.keys(kinds);
  const header = text.slice(0, firstAt(text, "\n", 0));
  if (header !== names.join(",")) {
    throw fileError(
      `${file}:1`,
      `the header is ${header === "" ? "missing" : header}; it should be ${names.join(",")}`,
    );
  }
  const columns = names.map((): (string | number)[] => []);
  const isText = names.map((name) => kinds[name] === "text");
  let at = header.length + 1;
  for (let line = 2; at < text.length; line += 1) {
    const end = firstAt(text, "\n", at);
    for (let column = 0; column < names.length; column += 1) {
      const comma = firstAt(text, ",", at);
      const isLast = column === names.length - 1;
      if (isLast === comma < end) throw wrongLength(text, at, file, line, names.length);
      const cellEnd = isLast ? end : comma;
      columns[column]?.push(isText[column] ? text.slice(at, cellEnd) : amount(text, at, cellEnd, file, line));
      at = cellEnd + 1;
    }
  }
  const table: Record<string, readonly unknown[]> = {};
  for (const [index, name] of names.entries()) table[name] = columns[index] as (string | number)[];
  return table as Columns<Kinds>;
}

/** A number that is not negative, from a cell. @throws ParleyError (invalid file) naming file, line and value. */
function amount(text: string, start: number, end: number, file: string, line: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9 || at - start >= 15) return longAmount(text.slice(start, end), file, line);
    value = value * 10 + digit;
  }
  return end > start ? value : longAmount("", file, line);
}

/** An amount that is not a whole number of at most fifteen digits. */
function longAmount(cell: string, file: string, line: number): number {
  const value = cell === "" ? Number.NaN : Number(cell);
  if (value >= 0 && value < Infinity) return value;
  throw fileError(`${file}:${line}`, `"${cell}" is not an amount; write a number that is not negative`);
}

function wrongLength(text: string, within: number, file: string, line: number, expected: number): Error {
  const start = text.lastIndexOf("\n", within - 1) + 1;
  const { length } = text.slice(start, firstAt(text, "\n", start)).split(",");
  return fileError(`${file}:${line}`, `has ${length} cells where the header has ${expected}`);
}

const firstAt = (text: string, sought: string, from: number): number => {
  const at = text.indexOf(sought, from);
  return at === -1 ? text.length : at;
};
