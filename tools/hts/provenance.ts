import { existsSync, readFileSync, writeFileSync } from "node:fs";

const retrieved = "2026-11-22";
const text = (files: Readonly<Record<string, unknown>>): string => `${JSON.stringify({ files }, null, 2)}\n`;

/** One entry a table of `book/us/schedule`. */
export function scheduleProvenance(chapters: readonly string[]): string {
  const common = {
    source:
      "United States International Trade Commission, Harmonized Tariff Schedule, editions 2025 Basic to 2026 Rev 10",
    licence: "public domain (work of the United States government)",
    retrieved,
    importer: "tools/hts.ts",
  };
  const files: Record<string, unknown> = {};
  for (const chapter of chapters) {
    files[`${chapter}.csv`] = {
      what: `HTS chapter ${chapter}: lines with dates, general and special rate, unit`,
      ...common,
    };
    files[`${chapter}.headings.csv`] = { what: `HTS chapter ${chapter}: headings above the lines`, ...common };
  }
  files["editions.csv"] = {
    what: "The 44 editions and the day from which each is cited and its line changes count",
    ...common,
    source: "USITC; days from the tariff rate tracker of The Budget Lab at Yale (config/revision_dates.csv)",
    licence: "MIT (days); public domain (editions)",
    notes: "The day is that of the policy in the edition where the source states one, else the day of print.",
  };
  return text(files);
}

/** Adds the entry of `mfn-2014.csv` to a country's provenance, keeping what others declare there. */
export function hs6Provenance(path: string, country: string): void {
  const known = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as { files: Record<string, unknown> }).files
    : {};
  const files: Record<string, unknown> = {
    ...known,
    "mfn-2014.csv": {
      what: `${country}: MFN applied rate 2014 by six-digit code (HS 2012), simple average of national lines, fraction`,
      source:
        "World Trade Organization tariff data 2014, from the supplement to Steinberg (2020), Canadian Journal of Economics",
      licence: "WTO statistics: free with attribution",
      retrieved,
      importer: "tools/hts.ts",
      notes: "The newest full MFN column at hand; later changes are not in it.",
    },
  };
  writeFileSync(path, text(Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)))));
}
