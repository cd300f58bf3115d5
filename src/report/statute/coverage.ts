import type { Coverage, Gap } from "../../law/index.js";
import { dayInWords, type Language, number } from "../format.js";
import { table, wrap } from "../table.js";
import { statuteWords } from "./catalogue.js";
import { reasonIn } from "./reasons/reason.js";

/** Coverage of a chapter, with the worked cases about it. */
export interface CoverageRow extends Coverage {
  readonly cases: number;
}

/** One row a pair and chapter, a total a pair; without `chapters` the totals alone. Then the gaps, in words. */
export function coverageWords(
  rows: readonly CoverageRow[],
  gaps: readonly Gap[],
  on: string,
  chapters: boolean,
  language: Language,
): string {
  const words = statuteWords(language);
  const { coverage } = words;
  const shown = (count: number): string => number(count, 0, language);
  const pairs = [...new Set(rows.map(({ destination, origin }) => `${destination} ${origin}`))];
  const cells = (name: string, some: readonly CoverageRow[]): string[] => {
    const sum = (key: "modelled" | "approximated" | "unknown" | "cases"): string =>
      shown(some.reduce((total, row) => total + row[key], 0));
    return [name, sum("modelled"), sum("approximated"), sum("unknown"), sum("cases")];
  };
  const body = pairs.flatMap((pair) => {
    const own = rows.filter(({ destination, origin }) => `${destination} ${origin}` === pair);
    const each = chapters ? own.map((row) => cells(`${pair} ${row.chapter}`, [row])) : [];
    return [cells(`${pair} ${coverage.total}`, own), ...each];
  });
  const missing = gaps.map(({ destination, text }) => wrap(`- ${destination}: ${reasonIn(text, language)}`));
  const parts = [coverage.head(dayInWords(on, language)), table(coverage.columns, body), wrap(coverage.legend)];
  if (missing.length > 0) parts.push([coverage.gaps, ...missing].join("\n"));
  return `${parts.join("\n\n")}\n`;
}
