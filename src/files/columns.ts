import { fileError } from "../base/index.js";

/**
 * Rows of a shipped table: commas, no quotes, a header. For our own large tables, where the general reader takes a
 * second; files of users go through `parseCsv`.
 * @throws ParleyError (invalid file) when the header is not the one expected or a row has another number of cells.
 */
export function readColumns(text: string, file: string, header: readonly string[]): string[][] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (lines[0] !== header.join(",")) {
    throw fileError(`${file}:1`, `the header is ${lines[0] ?? "missing"}; it should be ${header.join(",")}`);
  }
  const rows: string[][] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const cells = (lines[index] as string).split(",");
    if (cells.length !== header.length) {
      throw fileError(`${file}:${index + 1}`, `has ${cells.length} cells where the header has ${header.length}`);
    }
    rows.push(cells);
  }
  return rows;
}

/** A number that is not negative. @throws ParleyError (invalid file) naming file, line and value. */
export function amount(text: string | undefined, file: string, row: number): number {
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  if (value >= 0 && value < Infinity) return value;
  throw fileError(`${file}:${row + 2}`, `"${text ?? ""}" is not an amount; write a number that is not negative`);
}
