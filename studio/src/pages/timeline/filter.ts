import type { TimelineRow } from "../../worker/tasks/timeline.js";

export const filterNames = ["country", "partner", "authority", "programme", "measure", "chapter", "kind"] as const;
export type FilterName = (typeof filterNames)[number];
export type Filter = Readonly<Record<FilterName, string>>;

export const filterIn = (params: URLSearchParams): Filter =>
  Object.fromEntries(filterNames.map((name) => [name, params.get(name)?.trim() ?? ""])) as Filter;

/** The rows that pass every filter that is set; what meets any partner or chapter passes. */
export const passing = (rows: readonly TimelineRow[], filter: Filter): TimelineRow[] => {
  const { country, partner, authority, programme, measure, chapter, kind } = filter;
  return rows.filter(
    (row) =>
      (country === "" || row.country === country || (row.country === null && row.partners.includes(country))) &&
      (partner === "" || row.partners.includes(partner)) &&
      (authority === "" || row.authority === authority) &&
      (programme === "" || row.programme === programme) &&
      (measure === "" || row.measure === measure) &&
      (chapter === "" || row.chapters === null || row.chapters.includes(chapter)) &&
      (kind === "" || row.kind === kind),
  );
};

/** What names an event in the link. */
export const keyOf = ({ day, measure }: TimelineRow): string => `${day}.${measure}`;

/** Least and greatest rate of the rules of an event that charge, before and after; null where none does. */
export function span(row: TimelineRow, when: "before" | "after"): readonly [number, number] | null {
  const rates = row.rules.flatMap((rule) => (rule.exempt || rule[when] === null ? [] : [rule[when]]));
  return rates.length === 0 ? null : [Math.min(...rates), Math.max(...rates)];
}

/** Rows of the table as CSV, RFC 4180. */
export function csvOfRows(rows: readonly TimelineRow[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => {
    const [before, after] = [span(row, "before"), span(row, "after")];
    const cites = [...new Set(row.rules.map(({ version }) => `${version.cite.title}, ${version.cite.pin}`))];
    return [
      row.day,
      row.kind,
      row.measure,
      row.label,
      row.country ?? "",
      row.partners.join(" "),
      row.chapters === null ? "all" : row.chapters.join(" "),
      before?.join(" ") ?? "",
      after?.join(" ") ?? "",
      row.source ?? cites.join("; "),
    ];
  });
  const head = ["day", "kind", "measure", "label", "country", "partners", "chapters", "before", "after", "source"];
  return `${[head, ...lines].map((line) => line.map(cell).join(",")).join("\n")}\n`;
}
