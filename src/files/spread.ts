import { numberCell, parseCsv } from "../base/index.js";
import type { Spread } from "../scenario/index.js";
import { elasticitySets } from "./elasticities.js";
import { readText, shipped } from "./shipped.js";

/** The published sets of elasticities and the totals of claims by period, from which inputs are drawn. */
export function loadSpread(): Spread {
  const file = "benchmarks/claims/totals.csv";
  const table = parseCsv(readText(shipped(file)), file, ["period", "origin", "value", "claimed"]);
  return {
    sets: elasticitySets().filter(({ published }) => published),
    claimTotals: table.rows.map((row) => ({
      period: row.cells.period,
      origin: row.cells.origin,
      value: numberCell(table, row, "value"),
      claimed: numberCell(table, row, "claimed"),
    })),
  };
}
