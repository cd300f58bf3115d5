// The raw customs tables: US imports 2024 by line and partner, and the codes and crosswalks behind the mapping.
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { numberCell } from "../../src/base/index.js";
import { rawFile, rawTable } from "../support/tables.js";
import type { Sources } from "./mapping.js";
import { sectorOfIsic } from "./sectors.js";

/** Census codes of partners that are regions of their own; the others are ROW. */
const regionOfPartner: Readonly<Record<string, string>> = {
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
const insideEu = "4359";

export interface Import {
  readonly line: string;
  readonly region: string;
  /** Census code of the partner. */
  readonly partner: string;
  /** Customs value and calculated duty, USD. */
  readonly value: number;
  readonly duty: number;
}

/** US imports for consumption in 2024, each partner once. */
export function usImports2024(): Import[] {
  const folder = ["us", "trade", "imports_hs10_2024"];
  const partners = readdirSync(rawFile(...folder))
    .filter((name) => /^\d{4}\.csv$/.test(name) && !name.startsWith(insideEu))
    .toSorted();
  return partners.flatMap((name) => {
    const table = rawTable(["hs10", "imports_usd", "calc_duty_usd"], ...folder, name);
    const region = regionOfPartner[name.slice(0, 4)] ?? "ROW";
    return table.rows.map((row) => ({
      line: row.cells.hs10,
      region,
      partner: name.slice(0, 4),
      value: numberCell(table, row, "imports_usd"),
      duty: numberCell(table, row, "calc_duty_usd"),
    }));
  });
}

/** Ten-digit lines of every edition of the tariff schedule at hand. */
export function scheduleLines(): Set<string> {
  const lines = new Set<string>();
  const rows = z.array(z.object({ htsno: z.string() }));
  for (const name of readdirSync(rawFile("us", "hts")).filter((file) => file.endsWith(".json.gz"))) {
    const text = gunzipSync(readFileSync(rawFile("us", "hts", name))).toString("utf8");
    for (const { htsno } of rows.parse(JSON.parse(text))) {
      const digits = htsno.replaceAll(".", "");
      if (digits.length === 10) lines.add(digits);
    }
  }
  return lines;
}

/** The crosswalks that place a line. */
export function mappingSources(rulingsText: readonly { kind: string; code: string; sector: string }[]): Sources {
  const naicsOfLine = new Map(
    rawTable(["hs10", "naics"], "us", "crosswalks", "hs10_naics_crosswalk.csv").rows.map(({ cells }) => [
      cells.hs10,
      cells.naics,
    ]),
  );
  const sectorsOfNaics = new Map<string, Set<string>>();
  for (const { cells } of rawTable(["NAICS2017_6d", "ISIC4_4d"], "concordance", "naics2017_isic4.csv").rows) {
    addGoods(sectorsOfNaics, cells.NAICS2017_6d, cells.ISIC4_4d);
  }
  const isic4 = new Map<string, string[]>();
  for (const { cells } of rawTable(["ISIC4_4d", "ISIC3_4d"], "concordance", "isic4_isic3.csv").rows) {
    isic4.set(cells.ISIC3_4d, [...(isic4.get(cells.ISIC3_4d) ?? []), cells.ISIC4_4d]);
  }
  const sectorsOfHs6 = new Map<string, Set<string>>();
  for (const { cells } of rawTable(["HS6_6d", "ISIC3_4d"], "concordance", "hs6_isic3.csv").rows) {
    for (const isic of isic4.get(cells.ISIC3_4d) ?? []) addGoods(sectorsOfHs6, cells.HS6_6d, isic);
  }
  const rulings = (kind: string): Map<string, string> =>
    new Map(rulingsText.filter((row) => row.kind === kind).map((row) => [row.code, row.sector]));
  return { rulings: { hs: rulings("hs"), naics: rulings("naics") }, naicsOfLine, sectorsOfNaics, sectorsOfHs6 };
}

/** Repair and installation (ISIC 331, 332) and services make no goods. */
function addGoods(sectors: Map<string, Set<string>>, code: string, isic: string): void {
  const sector = sectorOfIsic(isic);
  if (sector === "SVC" || isic.startsWith("331") || isic.startsWith("332")) return;
  const set = sectors.get(code) ?? new Set<string>();
  sectors.set(code, set.add(sector));
}

/** Pairs newer code, older code of the concordances between HS 2022, 2017 and 2012. */
export function hs6Successions(): { hs2017: [string, string][]; hs2012: [string, string][] } {
  const pairs = (file: string, newer: string, older: string): [string, string][] =>
    rawTable([newer, older], "concordance", file).rows.map(({ cells }) => [cells[newer] ?? "", cells[older] ?? ""]);
  return {
    hs2017: pairs("hs6_hs5.csv", "HS6_6d", "HS5_6d"),
    hs2012: pairs("hs5_hs4.csv", "HS5_6d", "HS4_6d"),
  };
}
