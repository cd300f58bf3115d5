import { fileError, parseCsv, unknown } from "../base/index.js";
import { aboveMinusOne, anyNumber, look, notNegative, positive, ranged, seen } from "./cells.js";
import type { TextFile } from "./parse.js";
import type { Economy } from "./types.js";

type Names = Pick<Economy, "regions" | "sectors">;

const places = (values: readonly string[]): Map<string, number> => new Map(values.map((name, index) => [name, index]));

/**
 * Export taxes from CSV text with the columns importer, exporter, sector, rate (a fraction of the producer's price, above -1).
 * @returns [importer][exporter][sector], zero where not listed.
 * @throws ParleyError (invalid file) with file and line.
 */
export const parseExportTaxes = (file: TextFile, economy: Names): Float64Array =>
  pairCells(file, economy, "rate", aboveMinusOne, 0);

/**
 * Changes of iceberg costs from CSV text with the columns importer, exporter, sector, hat (new over old, above 0).
 * @returns [importer][exporter][sector], one where not listed.
 * @throws ParleyError (invalid file) with file and line.
 */
export const parseIceberg = (file: TextFile, economy: Names): Float64Array =>
  pairCells(file, economy, "hat", positive, 1);

/**
 * Changes of productivity from CSV text with the columns region, sector, hat (new over old, above 0).
 * @returns [region][sector], one where not listed.
 * @throws ParleyError (invalid file) with file and line.
 */
export function parseProductivity({ text, file }: TextFile, { regions, sectors }: Names): Float64Array {
  const table = parseCsv(text, file, ["region", "sector", "hat"]);
  const [region, sector] = [places(regions), places(sectors)];
  const out = new Float64Array(region.size * sector.size).fill(1);
  const once = seen(out.length);
  for (const row of table.rows) {
    const at = look(table, row, "region", region) * sector.size + look(table, row, "sector", sector);
    once(table, row.line, at, ["region", "sector"], row.cells);
    out[at] = ranged(table, row, "hat", positive);
  }
  return out;
}

/** A row of a table of tariff-rate quotas. */
export interface QuotaRow {
  readonly importer: string;
  readonly exporters: readonly string[];
  readonly sector: string;
  readonly inQuota: number;
  readonly overQuota: number;
  readonly quantity: number;
  readonly rent: "importer" | "government" | "exporter";
}

const keepers = ["importer", "government", "exporter"] as const;

/**
 * Tariff-rate quotas from CSV text with the columns importer, exporters (several with ; between them), sector, in_quota,
 * over_quota (fractions), quantity (money at base prices) and rent (who keeps it).
 * @throws ParleyError (invalid file) with file and line.
 */
export function parseQuotas({ text, file }: TextFile, { regions, sectors }: Names): QuotaRow[] {
  const columns = ["importer", "exporters", "sector", "in_quota", "over_quota", "quantity", "rent"] as const;
  const table = parseCsv(text, file, columns);
  const [region, sector] = [places(regions), places(sectors)];
  return table.rows.map((row) => {
    look(table, row, "importer", region);
    look(table, row, "sector", sector);
    const exporters = (row.cells["exporters"] ?? "").split(";").map((name) => name.trim());
    for (const name of exporters)
      look(table, { ...row, cells: { ...row.cells, exporters: name } }, "exporters", region);
    const given = (row.cells["rent"] ?? "").trim();
    const rent = keepers.find((keeper) => keeper === given);
    if (rent === undefined) {
      throw fileError(`${file}:${row.line}`, unknown("rent", given, keepers));
    }
    return {
      importer: row.cells["importer"],
      exporters,
      sector: row.cells["sector"],
      inQuota: ranged(table, row, "in_quota", aboveMinusOne),
      overQuota: ranged(table, row, "over_quota", aboveMinusOne),
      quantity: ranged(table, row, "quantity", notNegative),
      rent,
    };
  });
}

/** A row of a table of content thresholds. */
export interface ThresholdRow {
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  readonly preferential: number;
  readonly otherwise: number;
  readonly threshold: number;
  readonly content: number;
  readonly costOfContent: number;
  readonly spread: number;
}

/**
 * Content thresholds from CSV text with the columns importer, exporter, sector, preferential and otherwise (tariffs,
 * fractions), threshold and content (shares of value), cost_of_content and spread.
 * @throws ParleyError (invalid file) with file and line.
 */
export function parseThresholds({ text, file }: TextFile, { regions, sectors }: Names): ThresholdRow[] {
  const columns = ["importer", "exporter", "sector", "preferential", "otherwise", "threshold", "content"] as const;
  const table = parseCsv(text, file, [...columns, "cost_of_content", "spread"]);
  const [region, sector] = [places(regions), places(sectors)];
  const once = seen(region.size * region.size * sector.size);
  return table.rows.map((row) => {
    const pair = look(table, row, "importer", region) * region.size + look(table, row, "exporter", region);
    const at = pair * sector.size + look(table, row, "sector", sector);
    once(table, row.line, at, ["importer", "exporter", "sector"], row.cells);
    return {
      importer: row.cells["importer"] ?? "",
      exporter: row.cells["exporter"] ?? "",
      sector: row.cells["sector"] ?? "",
      preferential: ranged(table, row, "preferential", aboveMinusOne),
      otherwise: ranged(table, row, "otherwise", aboveMinusOne),
      threshold: ranged(table, row, "threshold", shareOfValue),
      content: ranged(table, row, "content", shareOfValue),
      costOfContent: ranged(table, row, "cost_of_content", notNegative),
      spread: ranged(table, row, "spread", notNegative),
    };
  });
}

const shareOfValue = { fits: (x: number) => x >= 0 && x <= 1, words: "must be a share from 0 to 1; 75 % is 0.75" };

/**
 * Changes of trade surpluses from CSV text with the columns region, change (money of the economy; they sum to zero).
 * @returns [region], zero where not listed.
 * @throws ParleyError (invalid file) with file and line.
 */
export function parseSurplusChange({ text, file }: TextFile, { regions }: Pick<Economy, "regions">): Float64Array {
  const table = parseCsv(text, file, ["region", "change"]);
  const region = places(regions);
  const out = new Float64Array(region.size);
  const once = seen(out.length);
  for (const row of table.rows) {
    const at = look(table, row, "region", region);
    once(table, row.line, at, ["region"], row.cells);
    out[at] = ranged(table, row, "change", anyNumber);
  }
  return out;
}

function pairCells(
  { text, file }: TextFile,
  { regions, sectors }: Names,
  column: "rate" | "hat",
  range: typeof positive,
  without: number,
): Float64Array {
  const table = parseCsv(text, file, ["importer", "exporter", "sector", column]);
  const [region, sector] = [places(regions), places(sectors)];
  const [n, j] = [region.size, sector.size];
  const out = new Float64Array(n * n * j).fill(without);
  const once = seen(out.length);
  for (const row of table.rows) {
    const pair = look(table, row, "importer", region) * n + look(table, row, "exporter", region);
    const at = pair * j + look(table, row, "sector", sector);
    once(table, row.line, at, ["importer", "exporter", "sector"], row.cells);
    out[at] = ranged(table, row, column, range);
  }
  return out;
}
