// A table by columns, so that it packs better: its header, how each column is written, then the columns one after the other,
// a cell a line. Every table comes back as it was, to the last byte.

/**
 * `p` as they are; `dN` digits of N places, each as what it adds to the one above; `v` digits of several lengths, filled up with
 * zeros, as what they add, and the length where it changes; `s` whole numbers or nothing, as steps from the number above; `eN` an equals sign where
 * column N says the same.
 */
type Mode = "p" | "s" | "v" | `d${number}` | `e${number}`;

const mark = "by columns";

/** Digits that codes are filled up to: ten make a line of the tariff. */
const filled = 10;

/** The table by columns; null where it is none, or has a cell that would not come back. */
export function toColumns(text: string): string | null {
  if (!text.endsWith("\n")) return null;
  const [header = [], ...rows] = text.slice(0, -1).split("\n").map(cellsOf);
  const width = header.length;
  if (rows.length === 0 || rows.some((row) => row.length !== width)) return null;
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ""));
  const modes = columns.map((column, index) => modeOf(column, index > 0 ? (columns[index - 1] ?? []) : [], index));
  const written = columns.flatMap((column, index) => write(column, modes[index] ?? "p", columns[index - 1] ?? []));
  const packed = [mark, lineOf(header), modes.join(","), String(rows.length), ...written].join("\n");
  return fromColumns(packed) === text ? packed : null;
}

/** Cells of a line; quotes go where a comma or a quote asks for them. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const cells = line.matchAll(/(?:"((?:[^"]|"")*)"|([^,"]*))(?:,|$)/g);
  return [...cells]
    .map(([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain)
    .slice(0, line.endsWith(",") ? undefined : -1);
}

const lineOf = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");

/** The mode that packs best. */
function modeOf(column: readonly string[], before: readonly string[], index: number): Mode {
  const places = column[0]?.length ?? 0;
  const modes: Mode[] = ["p"];
  if (index > 0) modes.push(`e${index - 1}`);
  if (column.every((cell) => /^([1-9]\d{0,5})?$/.test(cell))) modes.push("s");
  if (column.every((cell) => /^\d+$/.test(cell) && cell.length <= filled)) modes.push("v");
  if (column.every((cell) => cell.length === places && /^\d{1,15}$/.test(cell))) modes.push(`d${places}`);
  const costs = modes.map((mode) => costOf(write(column, mode, before)));
  return modes[costs.indexOf(Math.min(...costs))] ?? "p";
}

/** About how many bits cells take: each different one in full once, then what its frequency asks for. */
function costOf(cells: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].reduce(
    (bits, [cell, count]) => bits + 4 * cell.length + count * Math.log2(cells.length / count),
    0,
  );
}

function write(column: readonly string[], mode: Mode, before: readonly string[]): string[] {
  if (mode.startsWith("d")) return column.map((cell, row) => String(Number(cell) - Number(column[row - 1] ?? 0)));
  if (mode.startsWith("e")) return column.map((cell, row) => (cell === before[row] ? "=" : cell));
  let [last, length] = [0, 0];
  if (mode === "s") {
    return column.map((cell) => {
      if (cell === "") return "";
      const step = Number(cell) - last;
      last += step;
      return String(step);
    });
  }
  if (mode === "v") {
    return column.map((cell) => {
      const step = Number(cell.padEnd(filled, "0")) - last;
      last += step;
      const other = cell.length === length ? "" : `:${cell.length}`;
      length = cell.length;
      return `${step}${other}`;
    });
  }
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
  const lines = Array.from({ length: rows }, (_, row) => lineOf(columns.map((column) => column[row] ?? "")));
  return `${[header, ...lines].join("\n")}\n`;
}

function read(cells: string[], mode: string, before: readonly string[]): string[] {
  if (mode.startsWith("e")) return cells.map((cell, row) => (cell === "=" ? (before[row] ?? "") : cell));
  let [sum, length] = [0, 0];
  if (mode === "s") {
    return cells.map((cell) => {
      if (cell === "") return "";
      sum += Number(cell);
      return String(sum);
    });
  }
  if (mode === "v") {
    return cells.map((cell) => {
      const [step = "", other] = cell.split(":");
      sum += Number(step);
      length = other === undefined ? length : Number(other);
      return String(sum).padStart(filled, "0").slice(0, length);
    });
  }
  if (!mode.startsWith("d")) return cells;
  const places = Number(mode.slice(1));
  return cells.map((cell) => {
    sum += Number(cell);
    return String(sum).padStart(places, "0");
  });
}
