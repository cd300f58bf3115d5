const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A table of a page, numbers to the right. @param words how many of the first columns are words. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[], words = 1): string[] => [
  row(head),
  row(head.map((_, column) => (column < words ? "---" : "---:"))),
  ...rows.map(row),
];
