import { numberCell } from "../../src/base/index.js";
import { rawTable } from "../support/tables.js";
import { regionOf, regions } from "./regions.js";
import { markdown, type ReportInput } from "./report-input.js";

const bn = (usd: number): string => (usd / 1e9).toFixed(1);

/** Sectors of the derived table that hold ours; steel and the other metals, and mining, are one there. */
const coarser: Readonly<Record<string, string>> = {
  A01_02: "A",
  A03: "A",
  B05_06: "B06 + BX",
  B07_08: "B06 + BX",
  B06: "B06 + BX",
  BX: "B06 + BX",
  C24: "C24A + C24B",
  C24A: "C24A + C24B",
  C24B: "C24A + C24B",
};

const steps: Readonly<Record<string, string>> = {
  ruling: "a ruling in tools/economy/rulings.csv",
  naics: "its NAICS industry alone",
  both: "industry and HS6 concordance together",
  neighbours: "neighbouring lines of its HS8 or HS6",
  hs6: "the HS6 concordance alone",
  split: "split equally between what is left",
};

/** The sections on customs lines, tariffs and partners. */
export function mappingSection(input: ReportInput): string {
  const { mapping } = input;
  const missing = [...mapping.missing].toSorted(([, a], [, b]) => b - a);
  const none = missing.reduce((all, [, value]) => all + value, 0);
  return `## Customs lines

US imports of 2024 in chapters 1 to 97: ${bn(mapping.total)} bn, of which ${(100 - (100 * none) / mapping.total).toFixed(2)} % have a goods sector.
Chapters 98 and 99 (returned goods, low value), ${bn(mapping.special)} bn, stay apart.

${markdown(
  ["placed by", "bn", "%"],
  [...mapping.byStep]
    .toSorted(([, a], [, b]) => b - a)
    .map(([step, value]) => [steps[step] ?? step, bn(value), ((100 * value) / mapping.total).toFixed(2)]),
)}

Without a sector: ${missing.map(([chapter, value]) => `chapter ${chapter} ${(value / 1e9).toFixed(2)} bn`).join(", ")} (works of art; electricity, whose
sector here is services; film; ships for breaking up).

### Beside another allocation of the same imports

An allocation of the same imports by NAICS alone, all partners, bn:

${comparison(input)}

It counts Slovakia twice (alone, and in the European Union), here it counts once. Of what it leaves unallocated, scrap and
used goods (NAICS 910000 and 930000) and lines without an industry are placed here with the goods they are. Where an
industry makes goods of several sectors it decides for the industry, here the line decides. So fillets and frozen fish
are food (ISIC 1020), not fishing; wiring sets, ignition and seats of vehicles are vehicle parts (ISIC 2930), filters
and air conditioning of vehicles are machinery (ISIC 2813 and 2819); game consoles are electronics (ISIC 2640).

## US tariffs

Duties calculated in 2024 over customs value, by partner and sector. Partners in ROW with no import file: ${absent(input)}.
ROW's rate is that of the partners at hand.`;
}

function comparison({ mapping, imports }: ReportInput): string {
  const table = rawTable(["icio", "imports_usd"], "us", "trade", "us_imports_2024_by_icio_sector.csv");
  const theirs = new Map<string, number>();
  for (const row of table.rows) {
    add(theirs, coarser[row.cells.icio] ?? row.cells.icio, numberCell(table, row, "imports_usd"));
  }
  const ours = new Map<string, number>();
  for (const { line, value } of imports) {
    const shares = mapping.placed.get(line)?.shares;
    if (shares) for (const [sector, share] of shares) add(ours, coarser[sector] ?? sector, share * value);
    else add(ours, "UNALLOC", value);
  }
  return markdown(
    ["sector", "ours", "theirs", "difference"],
    [...theirs].map(([sector, value]) => {
      const own = ours.get(sector) ?? 0;
      return [sector === "UNALLOC" ? "none" : sector, bn(own), bn(value), bn(own - value)];
    }),
  );
}

const add = (sums: Map<string, number>, key: string, value: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + value);
};

/** Countries of the flows inside ROW whose imports are not at hand. */
function absent({ imports, flows }: ReportInput): string {
  const codes = rawTable(["CTY_CODE", "ISO3"], "us", "trade", "census_country_codes.csv");
  const iso = new Map(codes.rows.map((row) => [row.cells.CTY_CODE, row.cells.ISO3]));
  const have = new Set(imports.map(({ partner }) => iso.get(partner)));
  const row = regions.indexOf("ROW");
  const countries = new Set(flows.map(({ exporter }) => exporter).filter((country) => regionOf(country) === row));
  return [...countries]
    .filter((country) => country !== "ROW" && !have.has(country))
    .toSorted()
    .join(", ");
}
