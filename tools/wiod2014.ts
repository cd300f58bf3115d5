/**
 * The WIOD table of 2014 in the calibration of Felbermayr, Gröschl and Heiland (2022), 44 countries and 50 sectors, made an
 * economy by the same path as any import: flows, tariffs, recipes, then balancing. Reads ../shared/data/economy/wiod2014,
 * writes benchmarks/wiod2014.
 */
import { join } from "node:path";
import { parseCsv, numberCell } from "../src/base/index.js";
import { calibrate, type InputOutputTable, writeEconomy } from "../src/economy/index.js";
import { packageRoot, readText } from "../src/files/index.js";
import { TableFolder } from "./support/tables.js";

const from = join(packageRoot, "..", "shared", "data", "economy", "wiod2014");

const regions =
  "AUS AUT BEL BGR BRA CAN CHE CHN CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IDN IND IRL ITA JPN KOR LTU LUX LVA MEX MLT NLD NOR POL PRT ROU ROW RUS SVK SVN SWE TUR TWN USA".split(
    " ",
  );
/** Goods by ISIC revision 4, in the order of the package; its services, from electricity on, keep their number there. */
const goods = "A01 A02 A03 B C10T12 C13T15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31T33".split(
  " ",
);
const sectors = [...goods, ...Array.from({ length: 50 - goods.length }, (_, index) => `S${goods.length + 1 + index}`)];
const [n, j] = [regions.length, sectors.length];

/**
 * How many of the sectors, in order, each of the sixteen of the tariff table holds. The labels of that table are one off from
 * wood onwards; summed flows agree with it to about one percent in this order, and in no other.
 */
const groupSizes = [3, 1, 1, 1, 1, 2, 1, 2, 1, 1, 2, 2, 1, 2, 1, 28];
const groupOf = groupSizes.flatMap((size, group) => Array.from({ length: size }, () => group));

const matrix = (name: string): Float64Array[] =>
  readText(join(from, `${name}.txt`))
    .trimEnd()
    .split("\n")
    .map((line) => Float64Array.from(line.split(","), Number));

const shares = matrix("Din2014");
const factors = matrix("tariffs2014");
const spent = matrix("X0");
const flow = new Float64Array(n * n * j);
for (let s = 0; s < j; s += 1) {
  for (let m = 0; m < n; m += 1) {
    for (let i = 0; i < n; i += 1) {
      const row = s * n + m;
      flow[(m * n + i) * j + s] = (shares[row]![i]! * spent[s]![m]!) / factors[row]![i]!;
    }
  }
}

const tariffFile = join(from, "flows_tariffs_44x16.csv");
const table = parseCsv(readText(tariffFile), tariffFile, ["exporter", "importer", "sector", "flow_musd", "tariff"]);
const groups = [...new Set(table.rows.map(({ cells }) => cells.sector))];
const [rates, published] = [new Float64Array(n * n * groups.length), new Float64Array(n * n * groups.length)];
for (const row of table.rows) {
  const { importer, exporter, sector } = row.cells;
  const at = (regions.indexOf(importer) * n + regions.indexOf(exporter)) * groups.length + groups.indexOf(sector);
  rates[at] = numberCell(table, row, "tariff");
  published[at] = numberCell(table, row, "flow_musd");
}
for (let group = 0; group < groups.length; group += 1) {
  let [gap, total] = [0, 0];
  for (let pair = 0; pair < n * n; pair += 1) {
    if (Math.floor(pair / n) === pair % n) continue;
    const ours = groupOf.reduce((sum, of, s) => (of === group ? sum + flow[pair * j + s]! : sum), 0);
    gap += Math.abs(ours - published[pair * groups.length + group]!);
    total += published[pair * groups.length + group]!;
  }
  if (gap > 0.04 * total) throw new Error(`flows of sector group ${group} miss the tariff table by ${gap / total}`);
}

const recipes = matrix("G");
const added = matrix("B");
const final = matrix("alphas");
const output = new Float64Array(n * j);
for (let cell = 0; cell < flow.length; cell += 1) output[(Math.floor(cell / j) % n) * j + (cell % j)]! += flow[cell]!;
const tariff = flow.map((_, cell) => {
  const pair = Math.floor(cell / j);
  // Within a country nothing is levied; services pay nothing.
  const free = Math.floor(pair / n) === pair % n || cell % j >= goods.length;
  return free ? 0 : rates[pair * groups.length + groupOf[cell % j]!]!;
});
const vaShare = Float64Array.from({ length: n * j }, (_, at) => added[at % j]![Math.floor(at / j)]!);
const values = vaShare.map((share, at) => share * output[at]!);
const income = regions.map((_, r) => values.subarray(r * j, (r + 1) * j).reduce((sum, value) => sum + value, 0));
const source: InputOutputTable = {
  id: "wiod2014",
  regions,
  sectors,
  flow,
  tariff,
  materials: Float64Array.from({ length: n * j * j }, (_, at) => {
    const [row, user] = [Math.floor(at / j), Math.floor(at / (j * j)) * j + (at % j)];
    return recipes[row]![at % j]! * (1 - vaShare[user]!) * output[user]!;
  }),
  finalUse: Float64Array.from(
    { length: n * j },
    (_, at) => final[at % j]![Math.floor(at / j)]! * income[Math.floor(at / j)]!,
  ),
  vaShare,
  elasticity: new Float64Array(j).fill(5),
  service: sectors.map((_, s) => s >= goods.length),
  notes: [],
};
const { economy, balance, notes } = calibrate(source);

const folder = new TableFolder("wiod2014", "tools/wiod2014.ts");
const what: Readonly<Record<string, string>> = {
  "country.csv": "value added and trade surplus, USD million",
  "country_sector.csv": "value-added share, final-demand share, expenditure gross of tariffs in USD million",
  "trade.csv": "shares in the importer's expenditure gross of tariffs, and the tariff as a fraction",
  "io.csv": "share of a source sector in the using sector's materials",
  "sector.csv": "trade elasticity (5 throughout), whether the sector is traded, whether it is a service",
};
for (const [name, text] of Object.entries(writeEconomy(economy))) {
  const [header, ...rows] = text.trimEnd().split("\n") as [string, ...string[]];
  const large = name === "trade.csv" || name === "io.csv" || name === "country_sector.csv";
  folder.write(large ? `${name}.gz` : name, header, rows, {
    what: `second benchmark economy, 44 countries, 50 sectors, 2014: ${what[name]}`,
    source:
      "World Input-Output Database, 2016 release (Timmer et al. 2015), as calibrated by Felbermayr, Gröschl and Heiland (2022), with applied tariffs of 2014",
    licence: "CC BY 4.0 (WIOD)",
    notes: `balanced by the importer: materials and final demand moved by ${(100 * Math.max(...balance.map(({ moved }) => moved))).toFixed(1)} % at most (${balance.toSorted((a, b) => b.moved - a.moved)[0]?.region})${notes.map((note) => `; ${note}`).join("")}`,
  });
}
folder.close();
