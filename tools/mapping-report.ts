// Reports how US imports of 2024 by ten-digit line are placed in the sectors of the economy (docs/mapping.md), and writes
// the way back: the lines of a sector with their shares of its value.
import { writeFileSync } from "node:fs";
import type { IsoDate } from "../src/base/index.js";
import { loadUsImports, shipped } from "../src/files/index.js";
import { type ImportLine, isApart } from "../src/rates/index.js";
import { TableFolder } from "./support/tables.js";

/** Regions of the report; the partners of trade by line. */
const origins = ["BRA", "CAN", "CHN", "EU27", "GBR", "IND", "JPN", "KOR", "MEX", "TWN"];
const sets = { on: "2025-01-01" as IsoDate, claims: "2024", content: "bea" } as const;
const lines = new Map(origins.map((origin) => [origin, loadUsImports([origin], sets)]));
const all = [...lines.values()].flat();

const bn = (value: number): string => (value / 1e9).toFixed(2);
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
const sum = (some: readonly ImportLine[]): number => some.reduce((total, { value }) => total + value, 0);

function added<Key>(pairs: Iterable<readonly [Key, number]>): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const [key, value] of pairs) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}

const goods = all.filter(({ code }) => !isApart(code));
const placed = goods.filter(({ sectors }) => sectors.length > 0);
const split = placed.filter(({ sectors }) => sectors.length > 1);
const bySector = added(
  placed.flatMap(({ value, sectors }) => sectors.map(({ sector, share }) => [sector, value * share] as const)),
);
const byLine = added(
  placed.flatMap(({ code, value, sectors }) =>
    sectors.map(({ sector, share }) => [`${sector},${code}`, value * share] as const),
  ),
);
const missing = added(
  goods.filter(({ sectors }) => sectors.length === 0).map(({ code, value }) => [code.slice(0, 4), value] as const),
);

const tables = new TableFolder("mapping/back", "tools/mapping-report.ts");
const rows = [...byLine]
  .filter(([, value]) => value > 0)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, value]) => {
    const [sector = ""] = name.split(",");
    return `${name},${Number((value / (bySector.get(sector) ?? 1)).toPrecision(15))}`;
  });
const bytes = tables.write("sector-hts10.csv.gz", "sector,hts10,share", rows, {
  what: "lines of each sector of the benchmark economy with their share of the sector's value: the way back from sectors to ten-digit lines",
  source: "US imports of 2024 by line (US Census Bureau) placed by benchmarks/mapping/hts10-sector.csv.gz",
  licence: "public domain; MIT",
  notes: `weights are imports from ${origins.join(", ")} together`,
});
tables.close();

const table = (header: readonly string[], body: readonly (readonly string[])[]): string =>
  [header, header.map((_, index) => (index === 0 ? "---" : "---:")), ...body]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const ofOrigins = table(
  ["origin", "all, bn", "chapters 1 to 97, bn", "placed, %", "chapters 98 and 99, bn", "of all, %"],
  [...lines].map(([origin, own]) => {
    const inside = own.filter(({ code }) => !isApart(code));
    const apart = sum(own) - sum(inside);
    const known = sum(inside.filter(({ sectors }) => sectors.length > 0));
    return [origin, bn(sum(own)), bn(sum(inside)), percent(known, sum(inside)), bn(apart), percent(apart, sum(own))];
  }),
);
const ofSectors = table(
  ["sector", "value, bn", "lines", "shared lines, bn"],
  [...bySector]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([sector, value]) => {
      const own = rows.filter((row) => row.startsWith(`${sector},`)).length;
      const shared = split.flatMap((line) =>
        line.sectors.filter((each) => each.sector === sector).map(({ share }) => line.value * share),
      );
      return [sector, bn(value), String(own), bn(shared.reduce((total, part) => total + part, 0))];
    }),
);
const ofMissing = table(
  ["heading", "bn", "of chapters 1 to 97, %"],
  [...missing]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([heading, value]) => [heading, bn(value), percent(value, sum(goods))]),
);

writeFileSync(
  shipped("docs", "mapping.md"),
  `# Customs lines and sectors

How US imports of 2024 by ten-digit line are placed in the sectors of the benchmark economy. This page is generated
(\`npm run import -- mapping-report\`); how a line gets its sector is in [economy.md](economy.md).

Chapters 1 to 97 from ${origins.join(", ")}: USD ${bn(sum(goods))} bn, of which ${percent(sum(placed), sum(goods))} % have a sector (target: 99.5 %).
Chapters 98 and 99 (returned, repaired and low-value goods), ${bn(sum(all) - sum(goods))} bn, stay apart and count in totals only.

${ofOrigins}

What keeps Canada below the target is electricity (2716), the European Union and the United Kingdom art (9701 to 9706).

## What has no sector

Electricity, art, film and ships for breaking up are not goods of a sector here; they count in totals only.

${ofMissing}

## Sectors

${split.length} flows of ${new Set(split.map(({ code }) => code)).size} lines, USD ${bn(sum(split))} bn, belong to several sectors; their value is split by the shares in
\`benchmarks/mapping/hts10-sector.csv.gz\`, which add up to 1 for every line.

${ofSectors}

## There and back

\`benchmarks/mapping/hts10-sector.csv.gz\` leads from a line to its sectors, \`benchmarks/mapping/back/sector-hts10.csv.gz\` from a
sector to its lines, with their shares of its value. A value by sector taken to the lines and back is the same value; imports
of 2024 taken to the sectors and back are the same imports, line by line (\`tests/mapping.test.ts\`).
`,
);
process.stdout.write(`${rows.length} rows back, ${bytes} bytes; ${percent(sum(placed), sum(goods))} % placed\n`);
