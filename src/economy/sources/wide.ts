import { brief, decimal, eachRow, fileError } from "../../base/index.js";
import type { InputOutputTable } from "../input-output.js";
import type { TextFile } from "../parse.js";

/** An industry of a region, as a row makes it or a column uses it. */
export interface Cell {
  readonly region: string;
  readonly sector: string;
}

/** How a wide table is laid out: one row a seller, one column a buyer. */
export interface WideLayout {
  /** Who a row sells for; null for value added, "skip" for taxes, totals and the like. */
  readonly seller: (cells: readonly string[]) => Cell | "valueAdded" | "skip";
  /** Columns by position: an industry, final demand of a region, or nothing we need. `rows` are the sectors of the sellers. */
  readonly buyer: (title: string, column: number) => BuyerTitle | "skip";
}

/** A buyer as its title tells: an industry by name or number, or final demand. */
interface BuyerTitle {
  readonly region: string;
  /** Sector, or its number in the order of the sellers' sectors; final demand where no seller has it. */
  readonly use: string | number;
}

/**
 * Reads a wide international input-output table: cells are sales of the row to the column at basic prices.
 * Negative sales (inventories run down) count as zero, and a note says how much that is.
 * @throws ParleyError (invalid file) with file and line: a cell that is no number, an industry twice or without a row, a region
 * without rows, no value added.
 */
export function readWide({ text, file }: TextFile, id: string, layout: WideLayout): InputOutputTable {
  let buyers: readonly (BuyerTitle | "skip")[] = [];
  const sellers: (Cell & { readonly values: Float64Array })[] = [];
  let added: Float64Array | undefined;
  const lines = new Map<string, number>();
  eachRow(text, file, (cells, line) => {
    if (line === 1) {
      buyers = cells.map((title, column) => layout.buyer(title.trim(), column));
      if (buyers.every((buyer) => buyer === "skip")) {
        throw fileError(
          `${file}:1`,
          `names no industries of countries; the header begins ${brief(cells.slice(0, 4).join(", "))}`,
        );
      }
      return;
    }
    if (cells.length !== buyers.length) {
      throw fileError(
        `${file}:${line}`,
        `has ${cells.length} cells where the header has ${buyers.length}; is the file cut short?`,
      );
    }
    const seller = layout.seller(cells);
    if (seller === "skip") return;
    const values = Float64Array.from(cells, (cell, column) =>
      buyers[column] === "skip" ? 0 : amount(cell, file, line, column),
    );
    if (seller === "valueAdded") added = added ? added.map((value, at) => value + values[at]!) : values;
    else {
      const name = `${seller.region} ${seller.sector}`;
      const before = lines.get(name);
      if (before !== undefined) {
        throw fileError(`${file}:${line}`, `repeats line ${before} (${brief(name)}); remove one of the two`);
      }
      lines.set(name, line);
      sellers.push({ ...seller, values });
    }
  });
  if (added === undefined) throw fileError(file, "has no row of value added; is the file cut short?");
  return assemble(id, file, buyers, sellers, added);
}

function amount(cell: string, file: string, line: number, column: number): number {
  const text = cell.trim();
  const value = text === "" ? 0 : decimal(text);
  if (Number.isFinite(value)) return value;
  throw fileError(`${file}:${line}`, `cell ${column + 1} is "${brief(text)}", which is not a number`);
}

function assemble(
  id: string,
  file: string,
  buyers: readonly (BuyerTitle | "skip")[],
  sellers: readonly (Cell & { readonly values: Float64Array })[],
  added: Float64Array,
): InputOutputTable {
  const regions = [...new Set(sellers.map(({ region }) => region))];
  const sectors = [...new Set(sellers.map(({ sector }) => sector))];
  const [n, j] = [regions.length, sectors.length];
  const placeOf = new Map(regions.map((region, index) => [region, index]));
  const goodOf = new Map(sectors.map((sector, index) => [sector, index]));
  const rows = sellers.map(({ region, sector, values }) => ({
    i: placeOf.get(region)!,
    k: goodOf.get(sector)!,
    values,
  }));
  const flow = new Float64Array(n * n * j);
  const materials = new Float64Array(n * j * j);
  const finalUse = new Float64Array(n * j);
  const inputs = new Float64Array(n * j);
  const value = new Float64Array(n * j);
  const sold = new Set(sellers.map(({ region, sector }) => `${region} ${sector}`));
  const bought = new Set<string>();
  let [negative, all] = [0, 0];
  for (const [column, buyer] of buyers.entries()) {
    if (buyer === "skip") continue;
    const r = placeOf.get(buyer.region);
    if (r === undefined) {
      throw fileError(
        `${file}:1`,
        `column ${column + 1} is of "${buyer.region}", which has no rows; is the file cut short?`,
      );
    }
    const using = typeof buyer.use === "number" ? (buyer.use < j ? buyer.use : -1) : (goodOf.get(buyer.use) ?? -1);
    if (using >= 0) {
      const name = `${buyer.region} ${sectors[using]}`;
      if (!sold.has(name)) {
        throw fileError(
          `${file}:1`,
          `column ${column + 1} is of ${brief(name)}, which has no row: what it sells is missing; is the file cut short?`,
        );
      }
      if (bought.has(name)) {
        throw fileError(`${file}:1`, `column ${column + 1} is a second one of ${brief(name)}; remove one of the two`);
      }
      bought.add(name);
      value[r * j + using]! += added[column]!;
    }
    for (const { i, k, values } of rows) {
      const sale = values[column]!;
      all += Math.abs(sale);
      if (sale <= 0) {
        negative -= sale;
        continue;
      }
      flow[(r * n + i) * j + k]! += sale;
      if (using < 0) finalUse[r * j + k]! += sale;
      else {
        materials[(r * j + k) * j + using]! += sale;
        inputs[r * j + using]! += sale;
      }
    }
  }
  const vaShare = value.map((part, at) => (part + inputs[at]! > 0 ? part / (part + inputs[at]!) : 1));
  const notes =
    negative === 0
      ? []
      : [`negative sales (inventories) set to zero: ${((100 * negative) / all).toPrecision(2)} % of all sales`];
  return {
    id,
    regions,
    sectors,
    flow,
    tariff: new Float64Array(n * n * j),
    materials,
    finalUse,
    vaShare,
    elasticity: new Float64Array(j).fill(Number.NaN),
    notes,
  };
}
