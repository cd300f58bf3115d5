/**
 * Rows as aligned plain text: the first column to the left, the others to the right, two blanks between, no rules but one
 * under the header. Lines never pass 100 columns: cells of the first column are cut to what remains.
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(length(title), ...rows.map((row) => length(row[column] ?? ""))),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  widths[0] = Math.min(widths[0] ?? 0, 100 - others);
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? "";
        if (column > 0) return " ".repeat(Math.max(0, width - length(cell))) + cell;
        return length(cell) > width ? `${cell.slice(0, width - 1)}…` : cell + " ".repeat(width - length(cell));
      })
      .join("  ")
      .trimEnd();
  const rule = "-".repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [line(header), rule, ...rows.map(line)].join("\n");
}

/** Breaks a paragraph at blanks, never before a %, so that no line passes the width; later lines start with the indent. */
export function wrap(text: string, width = 100, indent = ""): string {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/ (?=[^%]|%\w)/)) {
    const room = lines.length === 0 ? width : width - indent.length;
    if (current !== "" && length(current) + 1 + length(word) > room) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  lines.push(current);
  return lines.join(`\n${indent}`);
}

/** Columns on screen: accents are one character here, and no wide or combining ones are printed. */
const length = (text: string): number => text.length;
