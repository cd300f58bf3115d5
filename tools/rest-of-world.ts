// Who stands behind the rest of the world in the US imports of 2024, by sector: shares of the partners with a file.
import { readdirSync } from "node:fs";
import { numberCell, parseCsv } from "../src/base/index.js";
import { importOrigins, loadSectorMap, readText, shipped } from "../src/files/index.js";
import { findCountry, parseCountries } from "../src/law/index.js";
import { rawFile, rawTable, TableFolder } from "./support/tables.js";

/** A partner counts by itself from this share of a sector's imports from the rest of the world. */
const least = 0.03;
/** The file of the European Union, and Slovakia's, which is inside it. */
const union = ["0003", "4359"];

const countries = parseCountries(readText(shipped("book", "countries.csv")), "book/countries.csv");
const census = new Map(
  parseCsv(readText(shipped("book", "countries.csv")), "book/countries.csv", ["iso3", "census"]).rows.map(
    ({ cells }) => [cells.census, cells.iso3],
  ),
);
const sectors = loadSectorMap("hts10");
const folder = ["us", "trade", "imports_hs10_2024"];
const values = new Map<string, Map<string, number>>();
for (const name of readdirSync(rawFile(...folder)).filter((file) => /^\d{4}\.csv$/.test(file))) {
  const code = name.slice(0, 4);
  const origin = census.get(code);
  if (union.includes(code) || origin === undefined || importOrigins.includes(origin)) continue;
  findCountry(countries, origin);
  const table = rawTable(["hs10", "imports_usd"], ...folder, name);
  for (const row of table.rows) {
    for (const { sector, share } of sectors.get(row.cells.hs10) ?? []) {
      const ofSector = values.get(sector) ?? new Map<string, number>();
      values.set(sector, ofSector);
      ofSector.set(origin, (ofSector.get(origin) ?? 0) + numberCell(table, row, "imports_usd") * share);
    }
  }
}
const rows = [...values].flatMap(([sector, byOrigin]) => {
  const total = [...byOrigin.values()].reduce((sum, value) => sum + value, 0);
  return [...byOrigin]
    .filter(([, value]) => value / total >= least)
    .map(([origin, value]) => `${sector},${origin},${(value / total).toFixed(4)}`);
});
const tables = new TableFolder("rest-of-world", "tools/rest-of-world.ts");
tables.write("us-2024-origins.csv", "sector,origin,share", rows.toSorted(), {
  what: "shares of single partners in the US imports of 2024 from the rest of the world, by sector of the benchmark economy; partners under 3 % of a sector are left together",
  source: "US Census Bureau, collected by the trade-war tracker (M. Waugh)",
  licence: "public domain; compilation MIT",
  notes: "of the partners with a file; the reciprocal duties of 2025 differ by country",
});
tables.close();
process.stdout.write(`${rows.length} shares in ${values.size} sectors\n`);
