import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../src/base/index.js";
import { packageRoot } from "../../src/files/index.js";
import { TableFolder } from "../support/tables.js";
import { hs6Successions, type Import, mappingSources, scheduleLines } from "./customs.js";
import { aggregateToHs6, type Placing, placeLines, type Shares } from "./mapping.js";

/** What the mapping placed, USD. */
export interface MappingReport {
  readonly placed: ReadonlyMap<string, Placing>;
  /** Imports of chapters 1 to 97, and of 98 and 99. */
  readonly total: number;
  readonly special: number;
  readonly byStep: ReadonlyMap<string, number>;
  /** Value without a sector by chapter. */
  readonly missing: ReadonlyMap<string, number>;
}

/** Places every line of the schedule and of trade, and writes benchmarks/mapping. */
export function writeMapping(imports: readonly Import[]): MappingReport {
  const values = new Map<string, number>();
  for (const { line, value } of imports) values.set(line, (values.get(line) ?? 0) + value);
  const rulings = parseCsv(
    readFileSync(join(packageRoot, "tools", "economy", "rulings.csv"), "utf8"),
    "tools/economy/rulings.csv",
    ["kind", "code", "sector", "reason"],
  );
  const sources = mappingSources(rulings.rows.map((row) => row.cells));
  const lines = [...new Set([...scheduleLines(), ...sources.naicsOfLine.keys(), ...values.keys()])].toSorted();
  const valueOf = (line: string): number => values.get(line) ?? 0;
  const placed = placeLines(lines, valueOf, sources);

  const folder = new TableFolder("mapping", "tools/economy.ts");
  const source =
    "US Census Bureau HS10 to NAICS crosswalk (via The Budget Lab at Yale), concordance package of I. Kim (HS, NAICS, ISIC), USITC tariff schedule for the list of lines; own rulings in tools/economy/rulings.csv";
  folder.write(
    "hts10-sector.csv.gz",
    "hts10,sector,share",
    rows(lines, (line) => placed.get(line)?.shares),
    {
      what: "sector of the benchmark economy of every ten-digit line of the US schedule 2025 to 2026 and of imports in 2024, with the share of the line's value",
      source,
      licence: "public domain; MIT",
      notes: "lines of chapters 97 to 99, of 2716, 3704 and 3705 have no goods sector and no row",
    },
  );
  const hs6 = withOldCodes(aggregateToHs6(placed, valueOf));
  folder.write(
    "hs6-sector.csv",
    "hs6,sector,share",
    rows([...hs6.keys()].toSorted(), (code) => hs6.get(code)),
    {
      what: "sectors of six-digit codes of HS 2022, 2017 and 2012, with shares by US imports in 2024",
      source,
      licence: "public domain; MIT",
    },
  );
  folder.close();
  return report(values, placed);
}

const rows = (codes: readonly string[], sharesOf: (code: string) => Shares | undefined): string[] =>
  codes.flatMap((code) =>
    [...(sharesOf(code) ?? [])].map(([sector, share]) => `${code},${sector},${Number(share.toPrecision(12))}`),
  );

/** Adds the codes that later editions of the HS dropped, with the mean of their successors' shares. */
function withOldCodes(hs2022: ReadonlyMap<string, Shares>): Map<string, Shares> {
  const all = new Map(hs2022);
  const { hs2017, hs2012 } = hs6Successions();
  for (const pairs of [hs2017, hs2012]) {
    const successors = new Map<string, Shares[]>();
    for (const [newer, older] of pairs) {
      const shares = all.get(newer);
      if (shares && !all.has(older)) successors.set(older, [...(successors.get(older) ?? []), shares]);
    }
    for (const [older, list] of successors) {
      const mean = new Map<string, number>();
      for (const shares of list) {
        for (const [sector, share] of shares) mean.set(sector, (mean.get(sector) ?? 0) + share / list.length);
      }
      all.set(older, mean);
    }
  }
  return all;
}

function report(values: ReadonlyMap<string, number>, placed: ReadonlyMap<string, Placing>): MappingReport {
  const byStep = new Map<string, number>();
  const missing = new Map<string, number>();
  let total = 0;
  let special = 0;
  for (const [line, value] of values) {
    if (line >= "98") {
      special += value;
      continue;
    }
    total += value;
    const step = placed.get(line)?.step;
    if (step === undefined) missing.set(line.slice(0, 2), (missing.get(line.slice(0, 2)) ?? 0) + value);
    else byStep.set(step, (byStep.get(step) ?? 0) + value);
  }
  return { placed, total, special, byStep, missing };
}
