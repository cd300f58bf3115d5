// Imports US imports for consumption 2024 by ten-digit line and region: value and calculated duty.
import { readdirSync } from "node:fs";
import { numberCell } from "../src/base/index.js";
import { rawFile, rawTable, TableFolder } from "./support/tables.js";

/** Regions with a file of their own, by Census country code; every other partner is added up to ROW. */
const regions: Readonly<Record<string, string>> = {
  "0003": "EU27",
  "1220": "CAN",
  "2010": "MEX",
  "3510": "BRA",
  "4120": "GBR",
  "5330": "IND",
  "5700": "CHN",
  "5800": "KOR",
  "5830": "TWN",
  "5880": "JPN",
};

/** Slovakia has a file of its own although it is inside the file of the European Union. */
const insideEu = "4359.csv";

/** Regions without a US trade preference on dutiable goods in 2024 and without section 301 duties. */
const mfnRegions: readonly string[] = ["BRA", "EU27", "GBR", "IND", "JPN", "TWN"];

interface Flow {
  value: number;
  duty: number;
}

const folder = ["us", "trade", "imports_hs10_2024"];
const partners = readdirSync(rawFile(...folder)).filter((name) => /^\d{4}\.csv$/.test(name) && name !== insideEu);
const byRegion = new Map<string, Map<string, Flow>>();
for (const name of partners) {
  const region = regions[name.slice(0, 4)] ?? "ROW";
  const lines = byRegion.get(region) ?? new Map<string, Flow>();
  byRegion.set(region, lines);
  const table = rawTable(["hs10", "imports_usd", "calc_duty_usd"], ...folder, name);
  for (const row of table.rows) {
    const line = lines.get(row.cells.hs10) ?? { value: 0, duty: 0 };
    line.value += numberCell(table, row, "imports_usd");
    line.duty += numberCell(table, row, "calc_duty_usd");
    lines.set(row.cells.hs10, line);
  }
}

const tables = new TableFolder("trade", "tools/trade.ts");
for (const [region, lines] of [...byRegion].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  const rows = [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const total = rows.reduce((sum, [, flow]) => ({ value: sum.value + flow.value, duty: sum.duty + flow.duty }), {
    value: 0,
    duty: 0,
  });
  const bytes = tables.write(
    `us-2024-${region}.csv.gz`,
    "code,value,duty",
    rows.map(([code, flow]) => `${code},${flow.value},${flow.duty}`),
    {
      what: `US imports for consumption from ${region} in 2024 by HTS10: customs value and calculated duty, USD`,
      source: "US Census Bureau, collected by the trade-war tracker (M. Waugh)",
      licence: "public domain; compilation MIT",
      notes:
        region === "ROW"
          ? `the ${partners.length - Object.keys(regions).length} other partners at hand, Vietnam among them; partners without a file are missing, so ROW is a part of the rest of the world`
          : "all of chapters 1 to 99",
    },
  );
  process.stdout.write(
    `${region}: ${rows.length} lines, USD ${(total.value / 1e9).toFixed(1)} bn, duty ${((100 * total.duty) / total.value).toFixed(3)} %, ${bytes} bytes\n`,
  );
}

const specific = rawTable(["hs8", "rate_type"], "us", "crosswalks", "mfn_rates_2025.csv")
  .rows.filter(
    (row) =>
      row.cells.rate_type === "specific" || row.cells.rate_type === "compound" || row.cells.rate_type === "other",
  )
  .map((row) => row.cells.hs8);
const equivalents = new Map<string, Flow>(specific.map((code) => [code, { value: 0, duty: 0 }]));
for (const region of mfnRegions) {
  for (const [code, flow] of byRegion.get(region) ?? []) {
    const line = equivalents.get(code.slice(0, 8));
    if (!line) continue;
    line.value += flow.value;
    line.duty += flow.duty;
  }
}
const seen = [...equivalents].filter(([, flow]) => flow.value > 0);
tables.write(
  "us-2024-specific.csv",
  "code,value,duty",
  seen.map(([code, flow]) => `${code},${flow.value},${flow.duty}`).toSorted(),
  {
    what: `US imports of 2024 under HTS8 lines with a specific or compound rate, from ${mfnRegions.join(", ")}: customs value and calculated duty, USD`,
    source:
      "US Census Bureau, collected by the trade-war tracker (M. Waugh); kind of rate from the USITC tariff schedule",
    licence: "public domain; compilation MIT",
    notes: "duty over value is the ad valorem equivalent of the most-favoured-nation rate",
  },
);
process.stdout.write(
  `${seen.length} of ${specific.length} specific lines have imports at the most-favoured-nation rate\n`,
);
tables.write(
  "publisher-sets.csv",
  "name,weights,claims,content,us_content,citation",
  [
    '"budget-lab-2026-06",us-2024,2025-h2,flat50,0.40,"The Budget Lab at Yale, tariff rate tracker, state of June 2026: flat 50 % metal content, USMCA shares of the second half of 2025, imports of 2024, US content of vehicles 40 %"',
  ],
  {
    what: "the sets that published figures rest on, for `parley rates --as NAME`",
    source: "The Budget Lab at Yale, parameters of the tariff rate tracker of June 2026",
    licence: "MIT (parameters); transcribed",
  },
);
const census = "US Census Bureau, calculated duty over customs value of imports for consumption, 2024";
const wharton =
  "Penn Wharton Budget Model, effective rates March to October 2025 as reported by pesomxn.com; a secondary source";
tables.write(
  "collected-totals.csv",
  "origin,from,to,low,high,citation",
  [
    `CAN,2024-01-01,2024-12-31,0.00100,0.00100,"${census}"`,
    `MEX,2024-01-01,2024-12-31,0.00248,0.00248,"${census}"`,
    `CAN,2025-03-01,2025-10-31,0.018,0.037,"${wharton}"`,
    `MEX,2025-03-01,2025-10-31,0.038,0.047,"${wharton}"`,
  ],
  {
    what: "duties collected by the United States over the value of imports from Canada and Mexico, fractions: one figure, or the range over the months",
    source: "US Census Bureau; Penn Wharton Budget Model as reported by pesomxn.com",
    licence: "figures, cited",
    notes: "after 2024 only totals are published; by line nothing is at hand",
  },
);
tables.close();
