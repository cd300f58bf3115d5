// Imports Canada's imports from the United States by tariff line, with the part under each surtax list, and the trade of
// 2014 by HS6 in the other directions among the three.
//
// Exports by list come at six digits, the lists at eight: the exports of each group are scaled to the official total
// and spread evenly over the listed items of a six-digit code. Goods on no list: 2014 imports by six-digit code, scaled
// so that everything together is the US goods exports to Canada of 2024 (A-canada-weights). For the lists of 8 September
// 2026 the same imports are sorted anew (A-canada-weights-2026).
import { readFileSync } from "node:fs";
import { numberCell } from "../src/base/index.js";
import { shipped } from "../src/files/index.js";
import { parseCodeList } from "../src/law/index.js";
import { rawFile, rawTable, TableFolder } from "./support/tables.js";

/** US goods exports to Canada in 2024, USD (US Census Bureau, country page c1220). */
const exports2024 = 350.6e9;
/** Canadian dollars per US dollar, average of 2024 (Bank of Canada, annual average). */
const cadPerUsd = 1.3698;
/** C$ covered: SOR/2025-66 and, by group, SOR/2025-95 (regulatory impact statements, Canada Gazette, Part II). */
const official: Readonly<Record<string, number>> = { c30: 30e9, steel: 12.6e9, aluminium: 3e9, other: 14.2e9 };

/** C$ covered from 8 September 2026 by the 629 items of both orders (Department of Finance). */
const official2026 = 27.6e9;

interface Item {
  readonly code: string;
  readonly group: string;
  readonly value: number;
}

const metalGroup = (code: string): string =>
  /^7[23]/.test(code) ? "steel" : code.startsWith("76") ? "aluminium" : "other";

/** Items of a list: lines that begin with a code; descriptions run over several lines. */
const listItems = (name: string): string[] => [
  ...new Set(
    readFileSync(rawFile("canada", name), "utf8")
      .split("\n")
      .flatMap((line) => /^(\d{4})\.(\d{2})\.(\d{2})/.exec(line)?.slice(1, 4).join("") ?? []),
  ),
];

/** Items of a list of the book. */
const bookList = (name: string): string[] => {
  const file = shipped("book", "ca", "lists", `${name}.csv`);
  return parseCodeList(readFileSync(file, "utf8"), file, name).entries.map(({ code }) => code);
};

/** US exports to Canada by six-digit code, USD. */
function listExports(name: string): Map<string, number> {
  const table = rawTable(["hs-code", "exports"], "canada", name);
  return new Map(table.rows.map((row) => [row.cells["hs-code"], numberCell(table, row, "exports")]));
}

function itemsOf(list: string, exported: ReadonlyMap<string, number>, group: (code: string) => string): Item[] {
  const items = listItems(list);
  const perHeading = new Map<string, number>();
  for (const code of items) perHeading.set(code.slice(0, 6), (perHeading.get(code.slice(0, 6)) ?? 0) + 1);
  const wide = items.flatMap((code) => {
    const value = exported.get(code.slice(0, 6));
    return value === undefined
      ? []
      : [{ code, group: group(code), value: value / (perHeading.get(code.slice(0, 6)) ?? 1) }];
  });
  const totals = new Map<string, number>();
  for (const item of wide) totals.set(item.group, (totals.get(item.group) ?? 0) + item.value);
  for (const [name, value] of totals) {
    const share = (official[name] ?? 0) / cadPerUsd / value;
    process.stdout.write(
      `${name}: USD ${(value / 1e9).toFixed(2)} bn six digits wide, ${share.toFixed(3)} of it listed\n`,
    );
  }
  return wide.map((item) => ({
    ...item,
    value: (item.value * (official[item.group] ?? 0)) / cadPerUsd / (totals.get(item.group) ?? 1),
  }));
}

const first = listExports("canada-US-exports-030425.csv");
const second = listExports("canada-steel-US-exports-031225.csv");
const listed = [
  ...itemsOf("canada-march-list.csv", first, () => "c30"),
  ...itemsOf("canada-steel-list.csv", second, metalGroup),
];

const imports2014 = rawTable(
  ["country", "partner", "hs_code", "imports"],
  "nafta-2014",
  "comtrade_nafta_2014_hs12.csv",
);
const onLists = new Map([...first, ...second]);
const offLists = imports2014.rows
  .filter((row) => row.cells.country === "CAN" && row.cells.partner === "USA")
  .map((row) => ({ code: row.cells.hs_code.padStart(6, "0"), value: numberCell(imports2014, row, "imports") }))
  .filter((flow) => !onLists.has(flow.code));
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const growth = (exports2024 - sum(onLists.values())) / sum(offLists.map((flow) => flow.value));
process.stdout.write(`goods on no list: 2014 imports times ${growth.toFixed(3)}\n`);

const itemValue = new Map<string, number>();
for (const item of listed) {
  const code = item.code.slice(0, 6);
  itemValue.set(code, (itemValue.get(code) ?? 0) + item.value);
}
const rest = [
  // Five headings stand on both lists; in one of them the scaled items exceed its exports, by USD 2 million.
  ...[...onLists].map(([code, value]) => ({
    code,
    group: "rest",
    value: Math.max(0, value - (itemValue.get(code) ?? 0)),
  })),
  ...offLists.map(({ code, value }) => ({
    code,
    group: /^870[34]/.test(code) ? "vehicles" : "rest",
    value: value * growth,
  })),
];
const rowsOf = (items: readonly Item[]): string[] =>
  items
    .map((item) => ({ ...item, value: Math.round(item.value) }))
    .filter((item) => item.value > 0)
    .map((item) => `${item.code},${item.group},${item.value}`)
    .toSorted();
const tables = new TableFolder("trade/north-america", "tools/canada.ts");
const bytes = tables.write("can-usa-2024.csv.gz", "code,group,value", rowsOf([...listed, ...rest]), {
  what: "Canada's imports from the United States in 2024, USD: items of the two surtax lists of March 2025 (c30, steel, aluminium, other), vehicles of 8703 and 8704, and the rest by HS6",
  source:
    "Finance Canada lists with US exports 2024 (Census Bureau) by list, collected by the trade-war tracker (M. Waugh); UN Comtrade 2014 via Steinberg (2020)",
  licence: "MIT (lists); UN Comtrade and CJE supplement: figures, cited",
  notes: `an estimate: list exports scaled to the official C$30, 12.6, 3 and 14.2 bn at ${cadPerUsd} CAD per USD and spread evenly over the items of a heading; other goods 2014 imports times ${growth.toFixed(4)} so that all add up to USD 350.6 bn`,
});
const autumn = sortedFor2026([...listed, ...rest]);
tables.write("can-usa-2026.csv.gz", "code,group,value", rowsOf(autumn.items), {
  what: "The same imports sorted by the lists of 8 September 2026, USD: items of the metals order (steel, aluminium), items of SOR/2026-186 (c2026), vehicles, and the rest by HS6",
  source:
    "can-usa-2024; Finance Canada's list of 26 August 2026, transcribed from canada-us-tariff-checker (K. Bhattacharya)",
  licence: "as can-usa-2024; tariff items: facts, cited",
  notes: `an estimate: items of the metals order as in can-usa-2024; of every heading with items of SOR/2026-186 the part ${autumn.share.toFixed(4)}, spread evenly over them, so that all listed items are the official C$27.6 bn at ${cadPerUsd} CAD per USD; ${autumn.without} items have no trade`,
});

/**
 * The imports by the lists in force from 8 September 2026: items of the metals order keep their value, those of SOR/2026-186 take
 * one and the same part of each heading they stand in.
 */
function sortedFor2026(items: readonly Item[]): { items: Item[]; share: number; without: number } {
  const fresh = bookList("surtax-2026-09-08");
  const metals = new Set(bookList("surtax-metals-2026-09-08"));
  const kept = items.filter(({ code, group }) => metals.has(code) || group === "vehicles");
  const headings = new Map<string, number>();
  for (const { code, value, group } of items) {
    if (metals.has(code) || group === "vehicles") continue;
    headings.set(code.slice(0, 6), (headings.get(code.slice(0, 6)) ?? 0) + value);
  }
  const itemsIn = new Map<string, string[]>();
  for (const code of fresh) itemsIn.set(code.slice(0, 6), [...(itemsIn.get(code.slice(0, 6)) ?? []), code]);
  const traded = [...itemsIn].flatMap(([heading, codes]) => codes.map((code) => ({ code, heading, of: codes.length })));
  const wide = sum([...itemsIn.keys()].map((heading) => headings.get(heading) ?? 0));
  const metalValue = sum(kept.filter(({ code }) => metals.has(code)).map(({ value }) => value));
  const share = (official2026 / cadPerUsd - metalValue) / wide;
  process.stdout.write(
    `September 2026: USD ${(wide / 1e9).toFixed(2)} bn six digits wide, ${share.toFixed(3)} of it listed\n`,
  );
  return {
    items: [
      ...kept,
      ...traded.map(({ code, heading, of }) => ({
        code,
        group: "c2026",
        value: (share * (headings.get(heading) ?? 0)) / of,
      })),
      ...[...headings].map(([code, value]) => ({
        code,
        group: "rest",
        value: itemsIn.has(code) ? value * (1 - share) : value,
      })),
    ],
    share,
    without: traded.filter(({ heading }) => !headings.has(heading)).length,
  };
}

for (const [destination, origin] of [
  ["CAN", "MEX"],
  ["MEX", "CAN"],
  ["MEX", "USA"],
] as const) {
  const rows = imports2014.rows
    .filter((row) => row.cells.country === destination && row.cells.partner === origin)
    .map((row) => `${row.cells.hs_code.padStart(6, "0")},rest,${Math.round(numberCell(imports2014, row, "imports"))}`);
  tables.write(
    `${destination.toLowerCase()}-${origin.toLowerCase()}-2014.csv.gz`,
    "code,group,value",
    rows.toSorted(),
    {
      what: `Imports of ${destination} from ${origin} in 2014 by HS6 (HS 2012), USD`,
      source: "UN Comtrade via Steinberg (2020), Canadian Journal of Economics, supplement",
      licence: "UN Comtrade and CJE supplement: figures, cited",
      notes: "the newest bilateral trade by line at hand in this direction",
    },
  );
}
tables.close();
process.stdout.write(`${listed.length} items, ${rest.length} headings, ${bytes} bytes\n`);
