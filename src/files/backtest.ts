import { fileError, numberCell, parseCsv } from "../base/index.js";
import { withElasticities } from "../economy/index.js";
import { type BacktestInputs, defaults } from "../scenario/index.js";
import { loadEconomy } from "./economy.js";
import { elasticitySet } from "./elasticities.js";
import { fingerprints } from "./fingerprint.js";
import { readText, shipped } from "./shipped.js";

const read = <Column extends string>(name: string, columns: readonly Column[]) => {
  const file = `benchmarks/observed-2025/${name}`;
  return parseCsv(readText(shipped(file)), file, columns);
};

/**
 * What the backtest of 2025 rests on: the shipped economy under a set of elasticities, the tariffs of 1 January 2025 and
 * the mean of the year as last worked out from the book (`npm run import -- backtest`), and the observed figures.
 * @throws ParleyError (not known) for a set that does not exist.
 */
export function loadBacktest(elasticities: string, versions: Readonly<Record<string, string>>): BacktestInputs {
  const { economy: own } = loadEconomy(defaults.model.economy);
  const economy = withElasticities(own, elasticitySet(elasticities));
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const [baseline, mean, laterClaims] = [economy.tariff.slice(), economy.tariff.slice(), economy.tariff.slice()];
  const tariffs = read("tariffs.csv", ["importer", "exporter", "sector", "baseline", "mean", "laterClaims"]);
  for (const row of tariffs.rows) {
    const { importer, exporter, sector } = row.cells;
    const [i, e, s] = [
      economy.regions.indexOf(importer),
      economy.regions.indexOf(exporter),
      economy.sectors.indexOf(sector),
    ];
    const cell = (i * n + e) * j + s;
    if (Math.min(i, e, s) < 0) {
      throw fileError(`benchmarks/observed-2025/tariffs.csv:${row.line}`, "names no cell of the economy");
    }
    baseline[cell] = numberCell(tariffs, row, "baseline");
    mean[cell] = numberCell(tariffs, row, "mean");
    laterClaims[cell] = numberCell(tariffs, row, "laterClaims");
  }
  const figures = read("figures.csv", [
    "id",
    "what",
    "exporter",
    "destination",
    "sectors",
    "measure",
    "change",
    "source",
    "published",
  ]);
  const imports = read("us-imports.csv", ["exporter", "sector", "item", "y2024", "y2025"]);
  return {
    economy,
    elasticities,
    baseline,
    mean,
    laterClaims,
    figures: figures.rows.map((row) => {
      const { id, what, exporter, destination, sectors, measure, source, published } = row.cells;
      if (measure !== "value" && measure !== "share") {
        throw fileError(`benchmarks/observed-2025/figures.csv:${row.line}`, `measure is "${measure}"; value or share`);
      }
      const change = numberCell(figures, row, "change");
      return { id, what, exporter, destination, sectors: sectors.split(" "), measure, change, source, published };
    }),
    imports: imports.rows.map((row) => {
      const { exporter, sector, item } = row.cells;
      const [before, after] = [numberCell(imports, row, "y2024"), numberCell(imports, row, "y2025")];
      return { exporter, sector, item, before, after };
    }),
    versions: { ...versions, economy: economy.id, elasticities, ...fingerprints(economy) },
  };
}
