import { brief, type CsvTable, fileError, parseCsv, suggest } from "../base/index.js";
import {
  aboveMinusOne,
  anyNumber,
  hardlyNegative,
  look,
  names,
  notNegative,
  numbers,
  positive,
  ranged,
  seen,
  shareAboveZero,
  zeroOrOne,
} from "./cells.js";
import {
  balanceSurplus,
  checkConnected,
  checkFinalShares,
  checkIoColumns,
  checkSpending,
  checkTradeShares,
} from "./sums.js";
import type { Economy } from "./types.js";

/** A file handed in as text; `file` is the name its errors carry. */
export interface TextFile {
  readonly text: string;
  readonly file: string;
}

/** The five files of an economy folder; columns and units in docs/solve.md. */
export interface EconomyFiles {
  readonly country: TextFile;
  readonly country_sector: TextFile;
  readonly trade: TextFile;
  readonly io: TextFile;
  readonly sector: TextFile;
}

export interface ParseOptions {
  /** Name of the economy, printed in results. */
  readonly id: string;
  /** Column of the trade file that holds the base tariff, a fraction; `tariff` unless named. */
  readonly baseTariff?: string;
  /** Rescales the input-output columns to sum to one instead of using them as given. */
  readonly normaliseIo?: boolean;
}

export interface ParsedEconomy {
  readonly economy: Economy;
  readonly warnings: readonly string[];
}

/**
 * Reads an economy from its five CSV texts. Rows may come in any order; trade and input-output rows may be left out where
 * the share is zero. Regions keep the order of the country file, sectors that of the sector file.
 * @throws ParleyError (invalid file) for the first mistake in the order country, sector, country_sector, trade, io, then
 * sums: a name not listed, a repeated or missing row, a cell that is no number or out of range, shares that do not sum.
 */
export function parseEconomy(files: EconomyFiles, options: ParseOptions): ParsedEconomy {
  const country = parseCsv(files.country.text, files.country.file, ["country", "value_added", "trade_surplus"]);
  const regions = names(country, "country");
  const valueAdded = numbers(country, "value_added", positive);
  const tradeSurplus = numbers(country, "trade_surplus", anyNumber);

  const sector = parseCsv<SectorColumn>(files.sector.text, files.sector.file, ["sector", "theta", "tradable"]);
  const sectors = names(sector, "sector");
  const elasticity = numbers(sector, "theta", positive);
  const flags = (column: SectorColumn): boolean[] => [...numbers(sector, column, zeroOrOne)].map((flag) => flag === 1);
  const tradable = flags("tradable");

  const [n, j] = [regions.length, sectors.length];
  const region = new Map(regions.map((name, index) => [name, index]));
  const good = new Map(sectors.map((name, index) => [name, index]));

  const cells = parseCsv(files.country_sector.text, files.country_sector.file, [
    "country",
    "sector",
    "va_share",
    "final_share",
    "expenditure",
  ]);
  const vaShare = new Float64Array(n * j);
  const finalShare = new Float64Array(n * j);
  const expenditure = new Float64Array(n * j);
  const seenCells = seen(n * j);
  for (const row of cells.rows) {
    const at = look(cells, row, "country", region) * j + look(cells, row, "sector", good);
    seenCells(cells, row.line, at, ["country", "sector"], row.cells);
    vaShare[at] = ranged(cells, row, "va_share", shareAboveZero);
    finalShare[at] = ranged(cells, row, "final_share", notNegative);
    expenditure[at] = ranged(cells, row, "expenditure", notNegative);
  }
  const gap = seenCells.firstGap();
  if (gap >= 0) {
    throw fileError(
      cells.file,
      `has no row for country "${regions[Math.floor(gap / j)]}", sector "${sectors[gap % j]}"; add it, or is the file cut short?`,
    );
  }

  const tariffColumn = options.baseTariff ?? "tariff";
  const trade = parseCsv<string>(files.trade.text, files.trade.file, ["importer", "exporter", "sector", "share"]);
  requireTariffColumn(trade, tariffColumn, options.baseTariff === undefined);
  const share = new Float64Array(n * n * j);
  const tariff = new Float64Array(n * n * j);
  const tradeLine = new Int32Array(n * j);
  const seenTrade = seen(n * n * j);
  for (const row of trade.rows) {
    const importer = look(trade, row, "importer", region);
    const exporter = look(trade, row, "exporter", region);
    const product = look(trade, row, "sector", good);
    const at = (importer * n + exporter) * j + product;
    seenTrade(trade, row.line, at, ["importer", "exporter", "sector"], row.cells);
    const value = ranged(trade, row, "share", notNegative);
    if (value > 0 && importer !== exporter && !tradable[product]) {
      throw fileError(
        `${trade.file}:${row.line}`,
        `sector "${sectors[product]}" is traded here but tradable is 0 in ${sector.file}; set it to 1 there or drop this row`,
      );
    }
    share[at] = value;
    tariff[at] = ranged(trade, row, tariffColumn, aboveMinusOne);
    if (tradeLine[importer * j + product] === 0) tradeLine[importer * j + product] = row.line;
  }

  const io = parseCsv(files.io.text, files.io.file, ["country", "source_sector", "using_sector", "gamma"]);
  const warnings: string[] = [];
  const gamma = new Float64Array(n * j * j);
  const ioLine = new Int32Array(n * j);
  const seenIo = seen(n * j * j);
  for (const row of io.rows) {
    const place = look(io, row, "country", region);
    const source = look(io, row, "source_sector", good);
    const using = look(io, row, "using_sector", good);
    const at = (place * j + source) * j + using;
    seenIo(io, row.line, at, ["country", "source_sector", "using_sector"], row.cells);
    const value = ranged(io, row, "gamma", hardlyNegative);
    gamma[at] = value;
    if (value < 0) warnings.push(`gamma is ${value} at ${io.file}:${row.line}; used as given`);
    if (ioLine[place * j + using] === 0) ioLine[place * j + using] = row.line;
  }

  const economy: Economy = {
    id: options.id,
    regions,
    sectors,
    valueAdded,
    tradeSurplus,
    vaShare,
    finalShare,
    expenditure,
    share,
    tariff,
    io: gamma,
    elasticity,
    tradable,
    ...(sector.header.includes("service") ? { service: flags("service") } : {}),
  };
  checkFinalShares(economy, cells.file);
  checkSpending(economy, cells.file);
  checkTradeShares(economy, trade.file, tradeLine);
  checkConnected(economy, trade.file);
  warnings.push(...checkIoColumns(economy, io.file, ioLine, options.normaliseIo ?? false));
  warnings.push(...balanceSurplus(economy, country.file));
  return { economy, warnings };
}

/** `service` may be left out. */
type SectorColumn = "sector" | "theta" | "tradable" | "service";

function requireTariffColumn(trade: CsvTable<string>, column: string, byDefault: boolean): void {
  const keys = ["importer", "exporter", "sector", "share"];
  if (trade.header.includes(column) && !keys.includes(column)) return;
  const others = trade.header.filter((name) => !keys.includes(name));
  const tariffs = others.filter((name) => /tariff|rate|duty/i.test(name));
  const choice = tariffs.length > 0 ? tariffs : others;
  const fix =
    choice.length === 0
      ? "add a column tariff with the base rates as fractions"
      : `name the base tariff with --base-tariff ${byDefault ? choice[0] : choice.join(" or --base-tariff ")}`;
  throw fileError(
    `${trade.file}:1`,
    `${keys.includes(column) ? `the column "${column}" holds no tariffs` : `has no column "${brief(column)}"`}; columns that look like tariffs: ${choice.join(", ") || "none"}; ${byDefault ? "" : `${suggest(column, choice)} `}${fix}`,
  );
}
