// Imports the metal content of imports: which BEA industry makes a ten-digit line, and the metals in its value.
import { numberCell } from "../src/base/index.js";
import { rawTable, TableFolder } from "./support/tables.js";

const columns = ["hs10", "bea_detail_code", "steel_share", "aluminum_share", "copper_share", "metal_share"] as const;
const table = rawTable(columns, "us", "content", "metal_content_shares_bea_hs10.csv");

const lines: string[] = [];
const industries = new Map<string, string>();
for (const row of table.rows) {
  const code = row.cells.bea_detail_code;
  const shares = (["steel_share", "aluminum_share", "copper_share", "metal_share"] as const)
    .map((column) => String(Number(numberCell(table, row, column).toPrecision(6))))
    .join(",");
  const before = industries.get(code);
  if (before !== undefined && before !== shares) throw new Error(`${table.file}:${row.line}: two shares for ${code}`);
  industries.set(code, shares);
  lines.push(`${row.cells.hs10},${code}`);
}

const origin = {
  source: "Bureau of Economic Analysis, input-output accounts, computed by The Budget Lab at Yale",
  licence: "public domain; compilation MIT",
};
const tables = new TableFolder("content", "tools/content.ts");
const bytes = tables.write("hts10-bea.csv.gz", "code,industry", lines.toSorted(), {
  what: "The BEA industry (detail code) that makes each HTS10 line",
  ...origin,
});
tables.write(
  "bea-metal.csv",
  "industry,steel,aluminium,copper,metal",
  [...industries].map(([code, shares]) => `${code},${shares}`).toSorted(),
  {
    what: "Steel, aluminium, copper and all metals used, directly and indirectly, per dollar of output of a BEA industry",
    ...origin,
    notes:
      "an estimate; the shares of primary metals exceed 1 because metal is used to make metal, all metals is capped at 1",
  },
);
tables.close();
process.stdout.write(`${lines.length} lines, ${industries.size} industries, ${bytes} bytes\n`);
