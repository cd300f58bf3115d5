import { parseCsv } from "../base/index.js";
import { aboveMinusOne, look, ranged, seen } from "./cells.js";
import type { TextFile } from "./parse.js";
import type { Economy } from "./types.js";

/**
 * Counterfactual tariffs from CSV text with the columns importer, exporter, sector, rate (a fraction). Cells not listed
 * keep the base. There are no wildcards: each row names one cell.
 * @returns [importer][exporter][sector] ad valorem tariffs, a new array.
 * @throws ParleyError (invalid file) with file and line: an unknown name, a rate that is no number or not above -1, a cell
 * listed twice.
 */
export function parseTariffs(
  { text, file }: TextFile,
  economy: Pick<Economy, "regions" | "sectors" | "tariff">,
): Float64Array {
  const table = parseCsv(text, file, ["importer", "exporter", "sector", "rate"]);
  const region = new Map(economy.regions.map((name, index) => [name, index]));
  const sector = new Map(economy.sectors.map((name, index) => [name, index]));
  const [n, j] = [region.size, sector.size];
  const tariff = Float64Array.from(economy.tariff);
  const once = seen(n * n * j);
  for (const row of table.rows) {
    const importer = look(table, row, "importer", region);
    const exporter = look(table, row, "exporter", region);
    const at = (importer * n + exporter) * j + look(table, row, "sector", sector);
    once(table, row.line, at, ["importer", "exporter", "sector"], row.cells);
    tariff[at] = ranged(table, row, "rate", aboveMinusOne);
  }
  return tariff;
}
