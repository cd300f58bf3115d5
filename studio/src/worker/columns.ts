// A table by columns, so that it packs better: its header, how each column is written, then the columns one after the other,
// a cell a line. Every table comes back as it was, to the last byte.

/** `p` as they are; `dN` digits of N places, each as what it adds to the one above; `eN` an equals sign where column N says the same. */
type Mode = `p` | `d${number}` | `e${number}`;

const mark = "by columns";

/** The table by columns; null where it is none, or has quoted cells or a cell that would not come back. */
export function toColumns(text: string): string | null {
  if (text.includes('"') || !text.endsWith("\n")) return null;
  const [header = "", ...rows] = text.slice(0, -1).split("\n");
  const width = header.split(",").length;
  const cells = rows.map((row) => row.split(","));
  if (cells.length === 0 || cells.some((row) => row.length !== width)) return null;
  const columns = Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? ""));
  const modes = columns.map((column, index) => modeOf(column, index > 0 ? (columns[index - 1] ?? []) : [], index));
  const written = columns.flatMap((column, index) => write(column, modes[index] ?? "p", columns[index - 1] ?? []));
  const packed = [mark, header, modes.join(","), String(rows.length), ...written].join("\n");
  return fromColumns(packed) === text ? packed : null;
}

function modeOf(column: readonly string[], before: readonly string[], index: number): Mode {
  const places = column[0]?.length ?? 0;
  if (column.every((cell) => cell.length === places && /^\d{1,15}$/.test(cell))) return `d${places}`;
  const same = column.filter((cell, row) => cell === before[row]).length;
  return same > column.length / 20 ? `e${index - 1}` : "p";
}

function write(column: readonly string[], mode: Mode, before: readonly string[]): string[] {
  if (mode.startsWith("d")) return column.map((cell, row) => String(Number(cell) - Number(column[row - 1] ?? 0)));
  if (mode.startsWith("e")) return column.map((cell, row) => (cell === before[row] ? "=" : cell));
  return [...column];
}

/** The table that was packed; any other text as it is. */
export function fromColumns(packed: string): string {
  if (!packed.startsWith(`${mark}\n`)) return packed;
  const [, header = "", modes = "", count = "0", ...cells] = packed.split("\n");
  const rows = Number(count);
  const columns: string[][] = [];
  for (const [index, mode] of modes.split(",").entries()) {
    columns.push(read(cells.slice(index * rows, (index + 1) * rows), mode, columns[index - 1] ?? []));
  }
  const lines = Array.from({ length: rows }, (_, row) => columns.map((column) => column[row]).join(","));
  return `${[header, ...lines].join("\n")}\n`;
}

function read(cells: string[], mode: string, before: readonly string[]): string[] {
  if (mode.startsWith("e")) return cells.map((cell, row) => (cell === "=" ? (before[row] ?? "") : cell));
  if (!mode.startsWith("d")) return cells;
  const places = Number(mode.slice(1));
  let sum = 0;
  return cells.map((cell) => {
    sum += Number(cell);
    return String(sum).padStart(places, "0");
  });
}
