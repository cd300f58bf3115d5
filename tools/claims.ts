// Imports the value and the share of US imports entered under a USMCA claim, by ten-digit line, origin and period.
import { numberCell } from "../src/base/index.js";
import { rawTable, TableFolder } from "./support/tables.js";

const origins: Readonly<Record<string, string>> = { "1220": "CAN", "2010": "MEX" };
const months = [
  ...Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`),
  "2026-01",
  "2026-02",
];

interface Entries {
  value: number;
  claimed: number;
}
type Period = Map<string, Entries>;

/** Lines with trade in a month, by `code,origin`. */
function month(name: string): Period {
  const columns = ["hts10", "cty_code", "total_value", "usmca_value"] as const;
  const table = rawTable(columns, "us", "usmca-claims", `usmca_product_shares_${name.replace("-", "_")}.csv`);
  const lines: Period = new Map();
  for (const row of table.rows) {
    const value = numberCell(table, row, "total_value");
    if (value <= 0) continue;
    const claimed = numberCell(table, row, "usmca_value");
    if (claimed < 0 || claimed > value) throw new Error(`${table.file}:${row.line}: claims more than it imports`);
    lines.set(`${row.cells.hts10},${origins[row.cells.cty_code]}`, { value, claimed });
  }
  return lines;
}

/** 2024 has shares only; the value comes from the 2024 imports, and a line without imports has no share. */
function year2024(): Period {
  const values = new Map<string, number>();
  for (const [census, origin] of Object.entries(origins)) {
    const imports = rawTable(["hs10", "imports_usd"], "us", "trade", "imports_hs10_2024", `${census}.csv`);
    for (const row of imports.rows) values.set(`${row.cells.hs10},${origin}`, numberCell(imports, row, "imports_usd"));
  }
  const table = rawTable(["hts10", "cty_code", "usmca_share"], "us", "usmca-claims", "usmca_product_shares_2024.csv");
  const lines: Period = new Map();
  for (const row of table.rows) {
    const key = `${row.cells.hts10},${origins[row.cells.cty_code]}`;
    const value = values.get(key);
    if (value !== undefined && value > 0)
      lines.set(key, { value, claimed: Math.round(value * numberCell(table, row, "usmca_share")) });
  }
  return lines;
}

/** Value-weighted: the entries of the months added up. */
function together(periods: readonly Period[]): Period {
  const sum: Period = new Map();
  for (const period of periods) {
    for (const [key, { value, claimed }] of period) {
      const before = sum.get(key) ?? { value: 0, claimed: 0 };
      sum.set(key, { value: before.value + value, claimed: before.claimed + claimed });
    }
  }
  return sum;
}

const byMonth = new Map(months.map((name) => [name, month(name)]));
const of = (name: string): Period => byMonth.get(name) ?? new Map();
const periods = new Map<string, Period>([
  ["2024", year2024()],
  ["2025", together(months.slice(0, 12).map(of))],
  ["2025-h2", together(months.slice(6, 12).map(of))],
  ...byMonth,
]);

const tables = new TableFolder("claims", "tools/claims.ts");
for (const [name, lines] of periods) {
  const rows = [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const bytes = tables.write(
    `us-${name}.csv.gz`,
    "code,origin,value,claimed",
    rows.map(([key, { value, claimed }]) => `${key},${value},${claimed}`),
    {
      what: `US imports for consumption from Canada and Mexico in ${name} by HTS10: value, and value entered under a USMCA claim (programme codes S and S+), USD`,
      source: "USITC DataWeb, collected by The Budget Lab at Yale",
      licence: "public domain; compilation MIT",
      notes:
        name === "2024"
          ? "claimed is the published share times the 2024 imports of the Census Bureau; lines without imports are left out"
          : "lines without imports in the period are left out; the series has a break between June and July 2025",
    },
  );
  process.stdout.write(`${name}: ${rows.length} lines, ${bytes} bytes\n`);
}
tables.write(
  "totals.csv",
  "period,origin,value,claimed",
  [...periods].flatMap(([period, lines]) =>
    Object.values(origins)
      .toSorted()
      .map((origin) => {
        const own = [...lines].filter(([key]) => key.endsWith(`,${origin}`)).map(([, entries]) => entries);
        const sum = (of: (entries: Entries) => number): number =>
          own.reduce((total, entries) => total + of(entries), 0);
        return `${period},${origin},${sum(({ value }) => value)},${sum(({ claimed }) => claimed)}`;
      }),
  ),
  {
    what: "US imports for consumption from Canada and Mexico by period, all lines added up: value, and value entered under a USMCA claim, USD",
    source: "USITC DataWeb, collected by The Budget Lab at Yale",
    licence: "public domain; compilation MIT",
    notes: "sums of the tables beside it; the spread of the months stands for the uncertainty of claim shares",
  },
);
tables.close();
