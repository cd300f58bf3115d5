// Imports the product lists of the measures into book/: code, first day, last day, heading.
// A ten-digit code that ends in 00 is the only suffix of its line and is written with eight digits.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../src/base/index.js";
import { shipped } from "../src/files/index.js";
import { derivativeScope } from "./support/derivative-scope.js";
import { canada2026 } from "./lists/canada-2026.js";
import { canadaSteel } from "./lists/canada-steel.js";
import { type Entry, noted, whole } from "./lists/entries.js";
import { informational } from "./lists/informational.js";
import { metals2026 } from "./lists/metals-2026.js";
import { reciprocal } from "./lists/reciprocal.js";
import { section301 } from "./lists/section-301.js";
import { section301Brazil } from "./lists/section-301-brazil.js";
import { section301Exclusions } from "./lists/section-301-exclusions.js";
import { section338 } from "./lists/section-338.js";
import { products2026 } from "./lists/products-2026.js";
import { solar } from "./lists/solar.js";
import { rawFile, rawTable, type Source } from "./support/tables.js";

const budgetLab = "Budget Lab tariff tracker, state of June 2026, from the proclamations and notes named in it";
const warTracker = "trade-war tracker (M. Waugh), from the annexes as published";
const notes = "USITC, Harmonized Tariff Schedule 2026 Revision 6, chapter 99";

const lines = (...parts: string[]): string[] =>
  readFileSync(rawFile(...parts), "utf8")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /^\d/.test(line));

const provenance: Record<string, Record<string, Source & { retrieved: string; importer: string }>> = {};

function write(country: "us" | "ca", name: string, entries: readonly Entry[], source: Source): void {
  const byKey = new Map(entries.map((entry) => [`${entry.code} ${entry.heading ?? ""} ${entry.from ?? ""}`, entry]));
  const rows = [...byKey]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { code, from = "", to = "", heading = "" }]) => `${code},${from},${to},${heading}`);
  writeFileSync(shipped("book", country, "lists", `${name}.csv`), `${["code,from,to,heading", ...rows].join("\n")}\n`);
  const files = (provenance[country] ??= {});
  files[`${name}.csv`] = { ...source, retrieved: "2026-11-22", importer: "tools/lists.ts" };
  process.stdout.write(`book/${country}/lists/${name}.csv ${rows.length}\n`);
}

const carveout = rawTable(
  ["hts8", "ch99_code", "category"],
  "us",
  "lists",
  "budget-lab",
  "fentanyl_carveout_products.csv",
);
const carved = (category: string): Entry[] =>
  carveout.rows.filter(({ cells }) => cells.category === category).map(({ cells }) => ({ code: whole(cells.hts8) }));
write("us", "ieepa-energy", carved("energy_ca"), {
  what: "energy and critical minerals of Canada at 10 % (9903.01.13)",
  source: budgetLab,
  licence: "MIT",
  notes: "customs calls the list not exhaustive; the legal test is the description in the heading",
});
write("us", "ieepa-potash", carved("potash_ca"), {
  what: "potash at 10 % (9903.01.05 and 9903.01.15)",
  source: budgetLab,
  licence: "MIT",
});

const metal = rawTable(
  ["hts_prefix", "metal_type", "kind", "effective_date", "source"],
  "us",
  "lists",
  "budget-lab",
  "s232_metal_chapter_products.csv",
).rows.map(({ cells }) => ({ ...cells, code: whole(cells.hts_prefix) }));
const derivatives = rawTable(
  ["hts_prefix", "ch99_code", "derivative_type", "effective_date"],
  "us",
  "lists",
  "budget-lab",
  "s232_derivative_products.csv",
).rows.map(({ cells }) => ({ ...cells, code: whole(cells.hts_prefix) }));

const mill = (kind: string): Entry[] =>
  metal.filter((row) => row.metal_type === kind && row.kind === "mill").map(({ code }) => ({ code }));
const metalSource = { source: budgetLab, licence: "MIT" };
write("us", "s232-steel", mill("steel"), { ...metalSource, what: "iron and steel articles, note 16(b) and (j)" });
write("us", "s232-aluminium", mill("aluminum"), { ...metalSource, what: "aluminium articles, note 19(b) and (g)" });

// Bumper and body stampings have been derivatives of steel and of aluminium since 2020: Proclamation 9980, annexes I and II.
const stampings = ["8708103020", "8708292120"];
const since2020 = (kind: string): Entry[] =>
  metal
    .filter((row) => row.metal_type === kind && row.kind === "derivative" && row.effective_date === "")
    .map(({ code }) => ({ code }));
// 90 FR 25208, annex 1; CSMS 65405824.
const appliances = `8418.10.00 8451.21.00 8451.29.00 8450.11.00 8450.20.00 8422.11.00 8418.30.00 8418.40.00 8516.60.40
  8509.80.20 9403.99.9020`;
// Note 16(n) of 12 March 2025: the twelve lines outside chapter 73 that the editions from 2025 Revision 5 mark with note 16.
const steelOutside73 = `8431.31.00 8431.42.00 8431.49.10 8431.49.90 8432.10.00 8432.90.00 8547.90.00 9403.20.00 9405.99.20
  9405.99.40 9406.20.00 9406.90.01`;
const inclusions = "2025-08-18";
const scope = derivativeScope();
write(
  "us",
  "s232-steel-derivatives",
  [
    ...since2020("steel").map((entry) => ({ ...entry, heading: "9903.81.89" })),
    ...stampings.map((code) => ({ code, heading: "9903.81.89" })),
    ...metal
      .filter((row) => row.metal_type === "steel" && row.kind === "derivative" && row.effective_date !== "")
      .map((row) => ({ code: row.code, from: row.effective_date, heading: "9903.81.90" })),
    ...noted(steelOutside73).map(({ code }) => ({ code, from: "2025-03-12", heading: "9903.81.91" })),
    ...noted(appliances).map(({ code }) => ({ code, from: "2025-06-23", heading: "9903.81.91" })),
    ...derivatives
      .filter((row) => row.derivative_type === "steel")
      .flatMap((row) => scope.steel(row.code))
      .map((code) => ({ code, from: inclusions, heading: "9903.81.91" })),
  ],
  {
    ...metalSource,
    what: "steel derivatives with their first day: note 16(l), (m), (n)",
    notes:
      "9903.81.91 of 12 March 2025 from the note 16 footnotes of the schedule, of 23 June 2025 from 90 FR 25208, of 18 August 2025 from the Budget Lab list, its suffixes from the annexes of Proclamation 11021 (A-derivative-suffixes)",
  },
);

const march = lines("us", "lists", "trade-war-tracker", "alu-tariffs.csv").map(whole);
const contentLines = new Set(
  derivatives.filter((row) => row.ch99_code === "9903.85.08" && row.effective_date === "").map((row) => row.code),
);
// Ten-digit codes only under lines that the schedule itself marks with note 19.
const outside76 = march.filter((code) => contentLines.has(code.slice(0, 8)));
const seen = new Set(outside76.map((code) => code.slice(0, 8)));
write(
  "us",
  "s232-aluminium-derivatives",
  [
    ...since2020("aluminum").map((entry) => ({ ...entry, heading: "9903.85.04" })),
    ...stampings.map((code) => ({ code, heading: "9903.85.04" })),
    ...metal
      .filter((row) => row.metal_type === "aluminum" && row.kind === "derivative" && row.effective_date !== "")
      .map((row) => ({
        code: row.code,
        from: row.code === "76129010" ? "2025-04-04" : row.effective_date,
        heading: "9903.85.07",
      })),
    { code: "22030000", from: "2025-04-04", heading: "9903.85.08" },
    // 9401.99.9081 was renumbered on 1 July 2025.
    { code: "9401999070", from: "2025-07-01", heading: "9903.85.08" },
    ...outside76.map((code) => ({ code, from: "2025-03-12", heading: "9903.85.08" })),
    ...[...contentLines]
      .filter((code) => !seen.has(code))
      .map((code) => ({ code, from: "2025-03-12", heading: "9903.85.08" })),
    ...derivatives
      .filter((row) => row.derivative_type === "aluminum" && row.effective_date !== "")
      // The source names 7302.90.00, which is in no edition of the schedule.
      .filter((row) => row.code !== "73029000")
      .flatMap((row) => scope.aluminium(row.code))
      .map((code) => ({ code, from: inclusions, heading: "9903.85.08" })),
  ],
  {
    source: `${budgetLab}; ten-digit lines of 12 March 2025: ${warTracker}`,
    licence: "MIT",
    what: "aluminium derivatives with their first day: note 19(i), (j), (k)",
    notes:
      "beer and empty cans from 4 April 2025 (CSMS 64639013); suffixes of 18 August 2025 from note 19(k) in HTS 2026 Revision 6",
  },
);

const copper = rawTable(["hts10", "ch99_code"], "us", "lists", "budget-lab", "s232_copper_products.csv");
write(
  "us",
  "s232-copper",
  copper.rows.map(({ cells }) => ({ code: whole(cells.hts10) })),
  {
    ...metalSource,
    what: "semi-finished copper and intensive copper derivatives, note 36(b)",
  },
);
write(
  "us",
  "s232-auto-parts",
  lines("us", "lists", "budget-lab", "s232_auto_parts.txt").map((code) => ({ code: whole(code) })),
  {
    ...metalSource,
    what: "parts of passenger vehicles and light trucks, note 33(g)",
    notes: "8471 is on the list; a computer is hardly ever a part of a vehicle",
  },
);
write(
  "us",
  "s232-mhd-parts",
  lines("us", "lists", "budget-lab", "s232_mhd_parts.txt").map((code) => ({ code: whole(code) })),
  {
    ...metalSource,
    what: "parts of medium- and heavy-duty vehicles, note 38(i)",
  },
);
const noteText = { source: notes, licence: "public domain" };
write(
  "us",
  "s232-autos",
  noted(`8703.22.01 8703.23.01 8703.24.01 8703.31.01 8703.32.01 8703.33.01 8703.40.00 8703.50.00 8703.60.00 8703.70.00
    8703.80.00 8703.90.01 8704.21.01 8704.31.01 8704.41.00 8704.51.00 8704.60.00`),
  { ...noteText, what: "passenger vehicles and light trucks, note 33(b)" },
);
write(
  "us",
  "s232-mhd",
  noted(`8701.21.00 8701.22.00 8701.23.00 8701.24.00 8701.29.00 8704.10.10 8704.10.50 8704.22.11 8704.22.51 8704.23.01
    8704.32.01 8704.42.00 8704.43.00 8704.52.00 8704.60.00 8704.90.01 8705.40.00 8705.90.0080 8706.00.03 8706.00.0520
    8706.00.0575 8706.00.25 8706.00.50 8709.11.00 8709.19.00`),
  { ...noteText, what: "medium- and heavy-duty vehicles, note 38(b)" },
);
write(
  "us",
  "s232-buses",
  noted(
    `8702.10.31 8702.10.61 8702.20.31 8702.20.61 8702.30.31 8702.30.61 8702.40.31 8702.40.61 8702.90.31 8702.90.61`,
  ),
  { ...noteText, what: "buses, note 38(c)" },
);
const wood = (text: string, heading: string): Entry[] => noted(text).map(({ code }) => ({ code, heading }));
write(
  "us",
  "s232-wood",
  [
    ...wood(
      `4403.11.00 4403.21.01 4403.22.01 4403.23.01 4403.24.01 4403.25.01 4403.26.01 4403.99.01 4406.11.00 4406.91.00
       4407.11.00 4407.12.00 4407.13.00 4407.14.00 4407.19.00`,
      "9903.76.01",
    ),
    ...wood("9401.61.4011 9401.61.4031 9401.61.6011 9401.61.6031", "9903.76.02"),
    ...wood("9403.40.9060 9403.60.8093 9403.91.0080", "9903.76.03"),
  ],
  { ...noteText, what: "softwood, upholstered furniture, cabinets and vanities: note 37(b), (d), (f)" },
);

const tracked = { source: warTracker, licence: "MIT" };
const section122 = (name: string): Entry[] =>
  lines("us", "lists", "trade-war-tracker", name).map((line) => ({ code: whole(line.split(",")[0] as string) }));
write("us", "s122-exempt", section122("section122-product-exemptions.csv"), {
  ...tracked,
  what: "products exempt from section 122 (9903.03.03), note 2(aa)(ii)",
});
write("us", "s122-aircraft", section122("section122-aircraft-exemptions.csv"), {
  ...tracked,
  what: "provisions under which civil aircraft and their parts are exempt from section 122, note 2(aa)(iv)",
});
const chips = rawTable(["hts10", "ch99_code"], "us", "lists", "budget-lab", "s232_semi_products.csv");
write(
  "us",
  "s232-semiconductors",
  chips.rows.map(({ cells }) => ({ code: whole(cells.hts10) })),
  { ...metalSource, what: "provisions of semiconductor articles, note 39(b)" },
);

const finance = { source: `Finance Canada, collected by ${warTracker}`, licence: "Open Government Licence - Canada" };
const items = (name: string): Entry[] => lines("canada", name).map((code) => ({ code: whole(code) }));
write("ca", "surtax-2025-03-04", items("canada-march-list.csv"), {
  ...finance,
  what: "United States Surtax Order (2025-1), SOR/2025-66, schedule: tariff items",
});
const steel = parseCsv(
  `code,heading,text\n${readFileSync(rawFile("canada", "canada-steel-list.csv"), "utf8").trim()}`,
  join("canada", "canada-steel-list.csv"),
  ["code"],
);
write(
  "ca",
  "surtax-2025-03-13",
  steel.rows.map(({ cells }) => ({ code: whole(cells.code) })),
  {
    ...finance,
    what: "United States Surtax Order (Steel and Aluminum 2025), SOR/2025-95, schedules 1 and 2: tariff items",
  },
);

for (const add of [
  informational,
  metals2026,
  products2026,
  reciprocal,
  section301,
  section301Brazil,
  section301Exclusions,
  section338,
  solar,
  canada2026,
  canadaSteel,
])
  add(write);

for (const [country, files] of Object.entries(provenance)) {
  const sorted = Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(
    shipped("book", country, "lists", "provenance.json"),
    `${JSON.stringify({ files: sorted }, null, 2)}\n`,
  );
}
