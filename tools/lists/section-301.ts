// Section 301 on goods of China: lists 1 to 4A and the increases of 2024 to 2026.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { rawFile, rawTable } from "../support/tables.js";
import type { IsoDate } from "../../src/base/index.js";
import { loadSchedule } from "../../src/files/index.js";
import { linesUnder } from "../../src/law/index.js";
import type { Entry, WriteList } from "./entries.js";

/** List 4B (9903.88.16) never took effect; cranes (9903.91.14, 9903.92.10) begin in November 2026. */
const left = new Set(["9903.88.16", "9903.91.07", "9903.91.12", "9903.91.14", "9903.92.10"]);

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
      return shortened(codes, lines).map((code): Entry => ({ code, ...since(code), heading }));
    });
  // Note 31(e) and (h) name suffixes of 6307.90.98; the source leaves the first out and gives the second eight digits.
  entries.push({ code: "6307909870", to: "2025-12-31", heading: "9903.91.04" });
  for (const suffix of ["42", "44", "50", "70", "75"]) {
    entries.push({ code: `63079098${suffix}`, from: "2026-01-01", heading: "9903.91.07" });
  }
  write("us", "s301-china", entries, {
    what: "products of China under section 301 by heading: lists 1, 2, 3, 4A and the increases of the four-year review",
    source: "Budget Lab tariff tracker, state of June 2026, from notes 20 and 31 to chapter 99",
    licence: "MIT",
    notes:
      "approximate: eight digits, without the exclusions of 9903.88.69 and 9903.88.70; where every line of a heading or subheading of HTS 2025 and of 2026 Revision 10 is on a list, the shorter code stands for them; codes of older editions are left out; codes that began after January 2025 from their first day",
  });
}

/** The first day of a code that the schedule of January 2025 does not have; days on which editions renumbered lines. */
function since(code: string): { from?: string } {
  const days = ["2025-01-02", "2025-07-01", "2026-01-01", "2026-04-06", "2026-06-08"] as IsoDate[];
  const first = days.find((day) => linesUnder(schedule, code, day).length > 0);
  return first === undefined || first === days[0] ? {} : { from: first };
}

const schedule = loadSchedule();

/** Eight-digit lines of the first and the last edition at hand. */
function scheduleLines(): string[] {
  const codes = ["2025_basic", "2026_rev_10"].flatMap((edition) => {
    const text = gunzipSync(readFileSync(rawFile("us", "hts", `hts_${edition}.json.gz`))).toString("utf8");
    return (JSON.parse(text) as { htsno: string }[]).map(({ htsno }) => htsno.replaceAll(".", "").slice(0, 8));
  });
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
