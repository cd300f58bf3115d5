import { describe, expect, it } from "vitest";
import { detailText, type Language } from "../src/report/index.js";
import { columnsOf, type DetailResult, detailKinds, detailSchema } from "../src/scenario/index.js";
import { parley } from "./cli.js";

const toy = "scenarios/toy/customs-union.yaml";

const detail = async (kind: string, ...flags: string[]): Promise<DetailResult> => {
  const { code, stdout, stderr } = await parley(["detail", kind, toy, "--json", ...flags]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return detailSchema.parse(JSON.parse(stdout)) as DetailResult;
};

const sumOf = (row: Readonly<Record<string, unknown>>, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + Number(row[name]), 0);

describe("parley detail", () => {
  it.each(detailKinds)("%s prints the same rows as JSON, CSV and a table", async (kind) => {
    const { rows } = await detail(kind);
    const { stdout } = await parley(["detail", kind, toy, "--csv"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe(
      columnsOf(kind)
        .map(([name]) => name)
        .join(","),
    );
    expect(lines).toHaveLength(rows.length + 1);
    expect(rows.length).toBeGreaterThan(0);
    const table = await parley(["detail", kind, toy, "--top", "1000"]);
    expect(table.stdout.trimEnd().split("\n")).toHaveLength(rows.length + 4);
    for (const line of table.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("has parts that add up to the exact change, from both sides", async () => {
    const [parts, income] = [await detail("parts"), await detail("income")];
    for (const [at, row] of parts.rows.entries()) {
      const log = Number(row["logWelfare"]);
      expect(100 * (Math.exp(log / 100) - 1)).toBeCloseTo(Number(row["welfarePct"]), 12);
      const names = [
        "termsOfTrade",
        "volumeOfTrade",
        "transfers",
        "tradeCosts",
        "productivity",
        "profits",
        "data",
        "gap",
      ];
      // Sums of a few numbers of about one.
      expect(sumOf(row, names)).toBeCloseTo(log, 12);
      expect(Math.abs(Number(row["gap"]))).toBeLessThan(1e-6);
      const sides = ["factorIncome", "profits", "tariffRevenue", "exportTaxRevenue", "rents", "transfers", "prices"];
      // Both equilibria are solved to 1e-10.
      expect(sumOf(income.rows[at]!, sides)).toBeCloseTo(log, 7);
    }
  });

  it("splits the price index into sectors, and work into shares of one", async () => {
    const [prices, income, sectors] = [await detail("prices"), await detail("income"), await detail("sectors")];
    for (const { region, prices: index } of income.rows) {
      const here = (rows: DetailResult["rows"]) => rows.filter((row) => row["region"] === region);
      const total = (rows: DetailResult["rows"], name: string): number =>
        rows.reduce((sum, row) => sum + Number(row[name]), 0);
      expect(total(here(prices.rows), "contribution")).toBeCloseTo(-Number(index), 12);
      expect(total(here(sectors.rows), "jobsShareAfter")).toBeCloseTo(1, 12);
    }
  });

  it("has the direct effect of the toy customs union that follows by hand", async () => {
    const { rows } = await detail("chains", "--region", "BOR");
    // Half of cost is materials, a quarter of these tools, 40 % of the tools come from Celadon and pay 10 % more: log 1.1.
    for (const row of rows) expect(Number(row["directPct"])).toBeCloseTo(100 * (1.1 ** (0.5 * 0.25 * 0.4) - 1), 10);
    expect(rows).toHaveLength(4);
  });

  it("gives the chains that carry most of the whole effect", async () => {
    const [chains, paths] = [await detail("chains"), await detail("paths", "--chains", "300")];
    for (const { region, sector, chain } of chains.rows) {
      const mine = paths.rows.filter((row) => row["region"] === region && row["sector"] === sector);
      const shares = mine.map((row) => Number(row["shareOfEffect"]));
      const carried = shares.reduce((sum, share) => sum + share, 0);
      expect(mine[0]?.["chain"]).toBe(chain);
      // One tariff falls, so all chains have one sign; what 300 leave out is the tail.
      expect(shares.every((share, at) => share > 0 && share <= (shares[at - 1] ?? 1))).toBe(true);
      expect(carried).toBeGreaterThan(0.5);
      expect(carried).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it("changes only the tariffs of the sectors asked for, and keeps only rows asked for", async () => {
    const moved = (rows: DetailResult["rows"]) => [
      ...new Set(rows.filter((row) => row["tariffBefore"] !== row["tariffAfter"]).map((row) => row["sector"])),
    ];
    const all = await detail("trade");
    const [first] = moved(all.rows);
    const [other] = all.rows.map((row) => row["sector"]).filter((sector) => sector !== first);
    expect(moved((await detail("trade", "--only", String(first))).rows)).toEqual([first]);
    expect(moved((await detail("trade", "--only", String(other))).rows)).toEqual([]);
    const kept = await detail("trade", "--sector", String(first), "--region", "ARV");
    expect(new Set(kept.rows.map((row) => row["sector"]))).toEqual(new Set([first]));
    expect(kept.rows.every((row) => row["importer"] === "ARV" || row["exporter"] === "ARV")).toBe(true);
  });

  it.each<Language>(["en", "fr", "es"])("says every head and title in its own words: %s", async (language) => {
    for (const kind of detailKinds) {
      const names = columnsOf(kind).map(([name]) => name);
      const row = Object.fromEntries(columnsOf(kind).map(([name, as]) => [name, as === "name" ? "x" : 1]));
      const text = detailText({ ...(await detail("income")), detail: kind, rows: [row] }, language, 5);
      for (const name of names.filter((column) => /[A-Z]/.test(column))) expect(text).not.toContain(name);
    }
  });

  it.each([
    [["detail", "chain", toy], 2, 'unknown detail "chain"; did you mean "chains"?'],
    [["detail", "chains", toy, "--region", "USA"], 4, 'unknown region "USA"'],
    [["detail", "chains", toy, "--only", "stel"], 4, 'unknown sector "stel"'],
    [["detail", "paths", toy, "--chains", "0"], 2, '--chains "0" is not a number of rows from 1 to 100000'],
    [["detail", "parts", toy, "--json", "--csv"], 2, "--json and --csv exclude each other"],
  ])("%j ends with one line and a fitting code", async (args, code, message) => {
    const ran = await parley(args);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: "" });
  });
});
