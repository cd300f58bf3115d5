import { type ColumnKind, columnsOf, type DetailKind, type DetailResult, type DetailRow } from "../scenario/index.js";
import { type Language, number, signed } from "./format.js";
import { table } from "./table.js";
import { detailHeads, detailMore, detailNothing, detailTitles } from "./words/detail.js";

/** Columns whose cells are counts, not shares. */
const counts: readonly string[] = ["rank"];

/** Columns that stand in CSV and JSON only: the table on screen has room for 100 characters. */
const hidden: Readonly<Partial<Record<DetailKind, readonly string[]>>> = {
  chains: ["unitCostPct"],
  sectors: ["valueAddedBefore", "valueAddedAfter"],
};

/** The column whose size sorts a table that is cut; elsewhere the largest change of a row does. */
const sortedBy: Readonly<Partial<Record<DetailKind, string>>> = {
  chains: "firstOrderPct",
  competitiveness: "relativeCostPct",
  prices: "contribution",
};

/**
 * A table of detail as plain text, lines of at most 100 columns: the rows with the largest changes first where there are
 * more than `top`, columns that are zero or empty throughout left out.
 */
export function detailText({ detail, rows }: DetailResult, language: Language, top: number): string {
  const title = detailTitles[detail][language];
  if (rows.length === 0) return `${title}\n\n${detailNothing[language]}\n`;
  const shown =
    rows.length <= top ? rows : rows.toSorted((a, b) => weightOf(b, detail) - weightOf(a, detail)).slice(0, top);
  const columns = columnsOf(detail)
    .filter(([name]) => hidden[detail]?.includes(name) !== true)
    .filter(([name]) => shown.some((row) => row[name] !== null && row[name] !== 0));
  // The chain is long: it stands last.
  const order = [...columns.filter(([name]) => name !== "chain"), ...columns.filter(([name]) => name === "chain")];
  const head = order.map(([name]) => detailHeads.get(name)?.[language] ?? name);
  const body = shown.map((row) => order.map(([name, kind]) => cell(row[name] ?? null, name, kind, language)));
  const left = rows.length - shown.length;
  return `${title}\n\n${table(head, body)}\n${left > 0 ? `\n${detailMore(left, language)}\n` : ""}`;
}

function cell(value: string | number | null, name: string, kind: ColumnKind, language: Language): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (counts.includes(name)) return number(value, 0, language);
  if (kind === "percent") return signed(value, 3, language);
  return kind === "share" ? number(100 * value, 2, language) : number(value, 0, language);
}

/** How much a row moves: the largest percentage in it or change between before and after. */
function weightOf(row: DetailRow, detail: DetailKind): number {
  const chosen = sortedBy[detail];
  if (chosen !== undefined) return Math.abs(Number(row[chosen]));
  let weight = 0;
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== "number") continue;
    if (name.endsWith("Pct")) weight = Math.max(weight, Math.abs(value));
    const later = row[name.replace(/[bB]efore$/, (word) => (word === "Before" ? "After" : "after"))];
    if (/[bB]efore$/.test(name) && typeof later === "number") weight = Math.max(weight, Math.abs(later - value));
  }
  return weight;
}
