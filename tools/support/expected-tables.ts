import type { IsoDate } from "../../src/base/index.js";
import { readTable, readTableFile, readyTables, shipped } from "../../src/files/index.js";
import { runTable, type Table, type TableFile } from "../../src/scenario/index.js";

/** A ready table and the file of its expected result. */
export const tables = readyTables().map((name) => ({
  name,
  file: shipped("scenarios", "tables", `${name}.expected.json`),
}));

const known = new Map<string, Table>();

/** The parties under the law of a day, worked out once. */
function tableOf({ law, parties }: TableFile): Table {
  const key = [law, ...parties].join(" ");
  const table = known.get(key) ?? readTable({ parties, day: law as IsoDate, options: {}, versions: {} });
  known.set(key, table);
  return table;
}

/** Six decimals of a percentage: what an optimum gives that ends at another point within its tolerance. */
const rounded = (values: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [code, Number(value.toFixed(6))]));

/** What is kept of a table: its threat points, the deals over them and the equilibria of its menu. Real income, %. */
export function keptTable(name: string) {
  const { file } = readTableFile(name, "");
  const { threats, ladder, menu } = runTable(tableOf(file), file, [], ["ladder", "menu"]);
  return {
    law: file.law,
    threats: Object.fromEntries(threats.map((one) => [one.name, rounded(one.welfareExactPct)])),
    deals: Object.fromEntries((ladder ?? []).map((one) => [one.threat, rounded(one.welfareExactPct)])),
    ...(menu ? { equilibria: menu.pureNash } : {}),
  };
}
