type Cell = string | number | null | undefined;

/** A cell in quotes where it holds a comma, a quote or a line break (RFC 4180); not known is an empty cell. */
const csvCell = (value: Cell): string =>
  typeof value === "string" && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value ?? "");

/** A table as CSV: the header, then one line for each row. */
export function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly { readonly [Name in Column]?: Cell }[],
): string {
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}
