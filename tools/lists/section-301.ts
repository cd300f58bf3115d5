// Section 301 on goods of China: lists 1 to 4A and the increases of 2024 to 2026.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { rawFile, rawTable } from "../support/tables.js";
import type { Entry, WriteList } from "./entries.js";

/** List 4B (9903.88.16) never took effect; cranes (9903.91.14, 9903.92.10) begin in November 2026. */
const left = new Set(["9903.88.16", "9903.91.12", "9903.91.14", "9903.92.10"]);

export function section301(write: WriteList): void {
  const rows = rawTable(["hts8", "ch99_code"], "us", "lists", "budget-lab", "s301_product_lists.csv").rows.map(
    ({ cells }) => ({ code: cells.hts8, heading: cells.ch99_code }),
  );
  const lines = scheduleLines();
  const standing = new Set(lines);
  const entries = [...new Set(rows.map(({ heading }) => heading))]
    .filter((heading) => !left.has(heading))
    .flatMap((heading) => {
      const codes = new Set(
        rows.filter((row) => row.heading === heading && standing.has(row.code)).map(({ code }) => code),
      );
      return shortened(codes, lines).map((code): Entry => ({ code, from: "2026-04-06", heading }));
    });
  write("us", "s301-china", entries, {
    what: "products of China under section 301 by heading: lists 1, 2, 3, 4A and the increases of the four-year review",
    source: "Budget Lab tariff tracker, state of June 2026, from notes 20 and 31 to chapter 99",
    licence: "MIT",
    notes:
      "approximate: eight digits, without the exclusions of 9903.88.69 and 9903.88.70; where every line of a heading or subheading of HTS 2026 Revision 10 is on a list, the shorter code stands for them; codes of older editions are left out",
  });
}

/** Eight-digit lines of the last edition at hand. */
function scheduleLines(): string[] {
  const text = gunzipSync(readFileSync(rawFile("us", "hts", "hts_2026_rev_10.json.gz"))).toString("utf8");
  const codes = (JSON.parse(text) as { htsno: string }[]).map(({ htsno }) => htsno.replaceAll(".", "").slice(0, 8));
  return [...new Set(codes.filter((code) => code.length === 8))];
}

/** The same products with fewer codes: the shortest prefix all of whose lines are listed. */
function shortened(codes: ReadonlySet<string>, lines: readonly string[]): string[] {
  const all = new Map<string, boolean>();
  for (const line of lines) {
    for (const length of [4, 6]) {
      const prefix = line.slice(0, length);
      all.set(prefix, (all.get(prefix) ?? true) && codes.has(line));
    }
  }
  const short = [...codes].map((code) => [4, 6].map((n) => code.slice(0, n)).find((prefix) => all.get(prefix)) ?? code);
  return [...new Set(short)];
}
