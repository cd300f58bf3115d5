import { type Provenance, readProvenance } from "../../src/files/index.js";

const head = `# Data sources

Made from the \`provenance.json\` beside each data file (\`npm run import -- data-sources\`); \`parley sources --json\` prints
the same. The code is MIT; data keep the terms of their sources. When you use a figure, cite its source, not only Parley.
`;

/** The page as Markdown: one section a folder, one row a file; files of one folder with one record share a row. */
export function dataSourcesPage(): string {
  const folders = groupBy(readProvenance(), (file) => file.path.slice(0, file.path.lastIndexOf("/")));
  const sections = [...folders].map(([folder, files]) => {
    const rows = [...groupBy(files, same).values()].map(row);
    return `\n## ${folder}\n\n| file | what | source | licence | retrieved |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return head + sections.join("");
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const same = (file: Provenance): string =>
  [file.what, file.source, file.licence, file.retrieved, file.notes].join("\u0000");

function row(files: readonly Provenance[]): string {
  const [first] = files as [Provenance];
  const names = files.map((file) => file.path.slice(file.path.lastIndexOf("/") + 1));
  const shown = names.length <= 3 ? names.join(", ") : `${names[0]} … ${names.at(-1)} (${names.length} files)`;
  const what = first.notes === undefined ? first.what : `${first.what}. ${first.notes}`;
  return `| ${[shown, what, first.source, first.licence, first.retrieved].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
