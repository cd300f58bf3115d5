// The raw tables of the benchmark economy: flows of 2022 and technology of 2020.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type CsvTable, numberCell, parseCsv } from "../../src/base/index.js";
import { rawFile } from "../support/tables.js";

function table<Column extends string>(columns: readonly Column[], ...parts: string[]): CsvTable<Column> {
  return parseCsv(gunzipSync(readFileSync(rawFile(...parts))).toString("utf8"), parts.join("/"), columns);
}

/** Name of services in the flows. */
export const services = "Services (aggregate)";

/** One flow at basic prices, USD million, net of the importer's tariff (a fraction). */
export interface Flow {
  readonly exporter: string;
  readonly importer: string;
  readonly sector: string;
  readonly value: number;
  readonly tariff: number;
}

/**
 * The flows of 2022. Services are free of tariffs (A-services-free): the table has rates on them, 16 % in India, which are
 * those of the few goods in ISIC divisions 35 to 93, such as books and electricity.
 */
export function readFlows(): Flow[] {
  const flows = table(
    ["exporter", "importer", "sector", "flow_musd", "tariff"],
    "economy",
    "icio",
    "flows_2022_81x28.csv.gz",
  );
  return flows.rows.map((row) => ({
    exporter: row.cells.exporter,
    importer: row.cells.importer,
    sector: row.cells.sector,
    value: numberCell(flows, row, "flow_musd"),
    tariff: row.cells.sector === services ? 0 : numberCell(flows, row, "tariff"),
  }));
}

/** Technology of 2020: 77 countries (one of them ROW), 45 sectors. */
export interface Technology {
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  /** [country][sector] value added over gross output. */
  readonly vaShare: Float64Array;
  /** [country][sector] share in final demand. */
  readonly finalShare: Float64Array;
  /** [country][input][output] input over gross output; with value added it sums to one. */
  readonly coefficient: Float64Array;
}

export function readTechnology(): Technology {
  const folder = ["economy", "technology2020"] as const;
  const va = table(["country", "sector", "share"], ...folder, "value_added_share.csv.gz");
  const countries = [...new Set(va.rows.map((row) => row.cells.country))];
  const sectors = [...new Set(va.rows.map((row) => row.cells.sector))];
  const country = new Map(countries.map((name, index) => [name, index]));
  const sector = new Map(sectors.map((name, index) => [name, index]));
  const at = (name: string, ...codes: string[]): number =>
    codes.reduce((index, code) => index * sectors.length + known(sector, code), known(country, name));
  const n = sectors.length;
  const vaShare = new Float64Array(countries.length * n);
  for (const row of va.rows) vaShare[at(row.cells.country, row.cells.sector)] = numberCell(va, row, "share");
  const final = table(["country", "sector", "share"], ...folder, "final_demand_share.csv.gz");
  const finalShare = new Float64Array(countries.length * n);
  for (const row of final.rows) finalShare[at(row.cells.country, row.cells.sector)] = numberCell(final, row, "share");
  const io = table(["country", "input_sector", "output_sector", "coefficient"], ...folder, "input_coefficient.csv.gz");
  const coefficient = new Float64Array(countries.length * n * n);
  for (const row of io.rows) {
    coefficient[at(row.cells.country, row.cells.input_sector, row.cells.output_sector)] = numberCell(
      io,
      row,
      "coefficient",
    );
  }
  return { countries, sectors, vaShare, finalShare, coefficient };
}

function known(index: ReadonlyMap<string, number>, code: string): number {
  const at = index.get(code);
  if (at === undefined) throw new Error(`technology names "${code}", which value_added_share does not`);
  return at;
}
