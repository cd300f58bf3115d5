/**
 * Caliendo and Parro (2015): both 1993 bases as economy folders, and the eight reference runs (80-bit arithmetic,
 * residuals below 1e-16) as two tables, and the tariffs of the NAFTA experiment. Reads ../shared/reference/cp2015, writes benchmarks/cp2015.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { numberCell, parseCsv } from "../src/base/index.js";
import { packageRoot, readText } from "../src/files/index.js";

const from = join(packageRoot, "..", "shared", "reference", "cp2015");
const to = join(packageRoot, "benchmarks", "cp2015");
const bases = ["noS", "withS"];
const runs = ["none", "nafta", "world", "world_without_nafta"];

/** Rows of a table: names as they are, numbers in the shortest form that reads back to the same bits. */
function compact(path: string, names: readonly string[], values: readonly string[]): string[] {
  const table = parseCsv<string>(readText(path), path, [...names, ...values]);
  return table.rows.map((row) =>
    [
      ...names.map((column) => quoted(row.cells[column] ?? "")),
      ...values.map((column) => String(numberCell(table, row, column) + 0)),
    ].join(","),
  );
}

const quoted = (name: string): string => (/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

function write(path: string, header: readonly string[], rows: readonly string[]): void {
  const text = `${[header.join(","), ...rows].join("\n")}\n`;
  writeFileSync(join(to, path), path.endsWith(".gz") ? gzipSync(text, { level: 9 }) : text);
}

function convert(source: string, target: string, names: readonly string[], values: readonly string[]): void {
  write(target, [...names, ...values], compact(join(from, source), names, values));
}

for (const base of bases) {
  mkdirSync(join(to, base), { recursive: true });
  convert(`${base}/country.csv`, `${base}/country.csv`, ["country"], ["value_added", "trade_surplus"]);
  convert(
    `${base}/country_sector.csv`,
    `${base}/country_sector.csv`,
    ["country", "sector"],
    ["va_share", "final_share", "expenditure"],
  );
  convert(
    `${base}/trade.csv`,
    `${base}/trade.csv.gz`,
    ["importer", "exporter", "sector"],
    ["share", "tariff_1993", "tariff_2005"],
  );
  convert(`${base}/io.csv`, `${base}/io.csv.gz`, ["country", "source_sector", "using_sector"], ["gamma"]);
  convert(`${base}/sector.csv`, `${base}/sector.csv`, ["sector"], ["theta", "tradable"]);
}

const nafta = ["Mexico", "Canada", "USA"];
const tradePath = join(from, "noS", "trade.csv");
const trade = parseCsv(readText(tradePath), tradePath, [
  "importer",
  "exporter",
  "sector",
  "tariff_1993",
  "tariff_2005",
]);
write(
  "nafta.csv",
  ["importer", "exporter", "sector", "rate"],
  trade.rows
    .filter(({ cells }) => nafta.includes(cells.importer) && nafta.includes(cells.exporter))
    .filter((row) => numberCell(trade, row, "tariff_1993") !== numberCell(trade, row, "tariff_2005"))
    .map((row) => {
      const { importer, exporter, sector } = row.cells;
      return `${quoted(importer)},${quoted(exporter)},${quoted(sector)},${numberCell(trade, row, "tariff_2005")}`;
    }),
);

const countryColumns = [
  "wage_hat",
  "cpi_hat",
  "real_wage_hat",
  "income0",
  "income1",
  "welfare_hat_exact",
  "cp_linear_tot",
  "cp_linear_vot",
  "cp_linear_welfare",
  "exports_hat",
  "imports_hat",
  "tariff_revenue0",
  "tariff_revenue1",
];
const sectorColumns = ["price_hat", "expenditure_new"];
mkdirSync(join(to, "expected"), { recursive: true });
const gather = (file: string, names: readonly string[], values: readonly string[]): string[] =>
  bases.flatMap((base) =>
    runs.flatMap((run) =>
      compact(join(from, "expected", `${base}_${run}_${file}.csv`), names, values).map(
        (row) => `${base},${run},${row}`,
      ),
    ),
  );
write(
  "expected/country.csv",
  ["base", "run", "country", ...countryColumns],
  gather("country", ["country"], countryColumns),
);
write(
  "expected/sector.csv.gz",
  ["base", "run", "country", "sector", ...sectorColumns],
  gather("country_sector", ["country", "sector"], sectorColumns),
);

const economySource =
  "Caliendo, L. and Parro, F. (2015), Estimates of the trade and welfare effects of NAFTA, Review of Economic Studies 82(1): replication data";
const licence = "no licence stated by the authors; the R package cp2015 (MIT) redistributes the same data";
const entry = (what: string, source: string, notes?: string) => ({
  what,
  source,
  licence,
  retrieved: "2026-11-22",
  importer: "tools/cp2015.ts",
  ...(notes === undefined ? {} : { notes }),
});
const kinds: Readonly<Record<string, string>> = {
  "country.csv": "value added and trade surplus by country",
  "country_sector.csv": "value-added shares, final-demand shares and expenditure",
  "io.csv.gz": "input-output coefficients",
  "sector.csv": "trade elasticities",
  "trade.csv.gz": "trade shares and tariffs of 1993 and 2005",
};
const baseWords: Readonly<Record<string, string>> = {
  noS: "1993 base with trade surpluses removed (the authors' main experiment)",
  withS: "1993 base with observed trade surpluses",
};
const files = Object.fromEntries([
  ...bases.flatMap((base) =>
    Object.entries(kinds).map(([file, what]) => [
      `${base}/${file}`,
      entry(`${baseWords[base]}: ${what}`, economySource),
    ]),
  ),
  [
    "nafta.csv",
    entry("Tariffs of 2005 among Canada, Mexico and the United States: the NAFTA experiment", economySource),
  ],
  ...Object.entries({
    "expected/country.csv": "Reference results by country of eight runs",
    "expected/sector.csv.gz": "Reference prices and expenditures by country and sector of eight runs",
  }).map(([file, what]) => [
    file,
    entry(
      what,
      "Solved from the replication data in 80-bit arithmetic by nested fixed point, residuals below 1e-16; checked against the authors' MATLAB programme, KITE and the C++ core of cp2015",
      "cp_linear_* is the first-order formula the paper prints; welfare_hat_exact the exact change in the same equilibrium",
    ),
  ]),
]);
writeFileSync(join(to, "provenance.json"), `${JSON.stringify({ files }, null, 2)}\n`);
