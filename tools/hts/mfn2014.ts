import { readFileSync } from "node:fs";
import { parseCsv } from "../../src/base/index.js";
import { csv } from "./tables.js";

/** Six-digit rates of one country as `hs6,rate` with the rate a fraction: the point moves in the text, no rounding. */
export function mfn2014(file: string, country: "Canada" | "Mexico"): string {
  const table = parseCsv(readFileSync(file, "utf8"), file, ["country", "hs_level", "hs_code", "avg_duty"]);
  const rows = table.rows
    .filter(({ cells }) => cells.country === country && cells.hs_level === "6" && cells.avg_duty !== "")
    .map(({ cells }) => [cells.hs_code, String(Number(`${cells.avg_duty}e-2`))])
    .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return csv([["hs6", "rate"], ...rows]);
}
