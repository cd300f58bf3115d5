import { describe, expect, it } from "vitest";
import { apart } from "../../tests/support/economies.js";
import { numberCell, parseCsv } from "../base/index.js";
import { loadEconomy, readText, shipped } from "../files/index.js";
import { rebase, solve } from "./index.js";

/** Both bases with the tariffs of 1993, and those of 2005 as the counterfactual. */
const bases = ["noS", "withS"].map((base) => ({
  base,
  economy: loadEconomy(`cp2015-${base}`).economy,
  later: loadEconomy(`cp2015-${base}`, { baseTariff: "tariff_2005" }).economy.tariff,
}));

const inNafta = (name: string | undefined): boolean => ["Mexico", "Canada", "USA"].includes(name ?? "");

function tariffsOf(run: string, { economy, later }: (typeof bases)[number]): Float64Array {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  return economy.tariff.map((rate, at) => {
    const inside =
      inNafta(economy.regions[Math.floor(at / (n * j))]) && inNafta(economy.regions[Math.floor(at / j) % n]);
    const changes = run === "world" || (run === "nafta" && inside) || (run === "world_without_nafta" && !inside);
    return changes ? later[at]! : rate;
  });
}

const countryColumns = [
  "wage_hat",
  "cpi_hat",
  "real_wage_hat",
  "income0",
  "income1",
  "welfare_hat_exact",
  "exports_hat",
  "imports_hat",
  "tariff_revenue0",
  "tariff_revenue1",
  "cp_linear_tot",
  "cp_linear_vot",
  "cp_linear_welfare",
];

/** Columns of a reference table for one base and run, in the order of the file, which is that of the economy. */
function reference(file: string, columns: readonly string[]) {
  const path = shipped("benchmarks", "cp2015", "expected", file);
  const table = parseCsv<string>(readText(path), file, ["base", "run", ...columns]);
  return (base: string, run: string, column: string): number[] =>
    table.rows
      .filter(({ cells }) => cells["base"] === base && cells["run"] === run)
      .map((row) => numberCell(table, row, column));
}

const byCountry = reference("country.csv", countryColumns);
const bySector = reference("sector.csv.gz", ["price_hat", "expenditure_new"]);

/** The reference is solved to 1e-16; the default tolerance of 1e-10 on the residuals leaves errors below 2e-10. */
const tolerance = 1e-9;

const hats = (after: Float64Array, before: Float64Array): Float64Array => after.map((x, i) => x / before[i]!);

describe.each(bases)("Caliendo and Parro (2015), base $base", (data) => {
  it.each(["none", "nafta", "world", "world_without_nafta"])("matches the reference of run %s", (run) => {
    const solution = solve(data.economy, { tariffs: tariffsOf(run, data) });
    const country = (column: string): number[] => byCountry(data.base, run, column);
    const distances = {
      wage: apart(solution.wageHat, country("wage_hat")),
      priceIndex: apart(solution.priceIndexHat, country("cpi_hat")),
      realWage: apart(solution.realWageHat, country("real_wage_hat")),
      baseIncome: apart(solution.baseIncome, country("income0")),
      income: apart(solution.income, country("income1")),
      welfare: apart(solution.welfareHat, country("welfare_hat_exact")),
      exports: apart(hats(solution.exports, solution.baseExports), country("exports_hat")),
      imports: apart(hats(solution.imports, solution.baseImports), country("imports_hat")),
      baseRevenue: apart(solution.baseTariffRevenue, country("tariff_revenue0")),
      revenue: apart(solution.tariffRevenue, country("tariff_revenue1")),
      price: apart(solution.priceHat, bySector(data.base, run, "price_hat")),
      expenditure: apart(solution.expenditure, bySector(data.base, run, "expenditure_new")),
    };
    expect(Object.entries(distances).filter(([, distance]) => !(distance < tolerance))).toEqual([]);
    expect(solution.residual).toBeLessThanOrEqual(1e-10);

    // Differences of sums near zero: 1e-9 of base income, a ten-millionth of the last printed digit.
    const { termsOfTrade, volumeOfTrade, welfare } = solution.firstOrder;
    const linear = { cp_linear_tot: termsOfTrade, cp_linear_vot: volumeOfTrade, cp_linear_welfare: welfare };
    const gaps = Object.entries(linear).map(([column, values]) => {
      const expected = country(column);
      return Math.max(...values.map((value, i) => Math.abs(value - expected[i]!)));
    });
    for (const gap of gaps) expect(gap).toBeLessThan(tolerance);
  });
});

describe("the published table", () => {
  const data = bases[0]!;
  const solution = solve(data.economy, { tariffs: tariffsOf("nafta", data) });
  const of = (values: Float64Array, name: string): number => 100 * values[data.economy.regions.indexOf(name)]!;

  it.each([
    ["Mexico", "1.31", "-0.41", "1.72"],
    ["Canada", "-0.06", "-0.11", "0.04"],
    ["USA", "0.08", "0.04", "0.04"],
  ])("is met to every printed digit for %s", (name, welfare, terms, volume) => {
    expect(of(solution.firstOrder.welfare, name).toFixed(2)).toBe(welfare);
    expect(of(solution.firstOrder.termsOfTrade, name).toFixed(2)).toBe(terms);
    expect(of(solution.firstOrder.volumeOfTrade, name).toFixed(2)).toBe(volume);
  });

  it("is not the exact welfare of the same equilibrium", () => {
    const exact = ["Mexico", "Canada", "USA"].map((name) => (of(solution.welfareHat, name) - 100).toFixed(4));
    expect(exact).toEqual(["0.0073", "-0.1101", "0.0741"]);
  });
});

describe("the words of the paper", () => {
  const data = bases[0]!;
  const { regions, sectors } = data.economy;
  const shock = { tariffs: tariffsOf("nafta", data) };
  const solution = solve(data.economy, shock);

  it.each([
    ["Mexico", "118"],
    ["Canada", "11"],
    ["USA", "41"],
  ])("intra-bloc trade: imports of %s from its partners rise by %s %", (name, percent) => {
    const importer = regions.indexOf(name);
    const fromPartners = (flow: Float64Array): number =>
      flow.reduce((sum, value, at) => {
        const [buyer, seller] = [Math.floor(at / (31 * 40)), Math.floor(at / 40) % 31];
        return buyer === importer && seller !== importer && inNafta(regions[seller]) ? sum + value : sum;
      }, 0);
    expect(sectors).toHaveLength(40);
    expect((100 * (fromPartners(solution.flow) / fromPartners(solution.baseFlow) - 1)).toFixed(0)).toBe(percent);
  });

  it("welfare effects are reduced when there are no input-output links", () => {
    const without = solve(data.economy, shock, { structure: "no-io" });
    for (const name of ["Mexico", "Canada", "USA"]) {
      const at = regions.indexOf(name);
      const [more, less] = [solution, without].map(({ firstOrder }) => Math.abs(firstOrder.welfare[at]!));
      expect(less).toBeLessThan(more!);
    }
  });

  it("the structure without links keeps flows, tariffs and surpluses of the base", () => {
    const { baseFlow, economy, warnings } = solve(data.economy, {}, { structure: "no-io" });
    expect(apart(baseFlow, solution.baseFlow)).toBe(0);
    expect(economy.tradeSurplus).toEqual(data.economy.tradeSurplus);
    expect(warnings[0]).toContain("compare percentages, not money");
  });
});

describe("what breaks the match", () => {
  const data = bases[0]!;

  it("normalised columns or a rebased economy move the answer by more than the tolerance, the given ones do not", () => {
    const normalised = loadEconomy("cp2015-noS", { normaliseIo: true }).economy;
    const rebased = rebase(solve(data.economy));
    const expected = byCountry("noS", "nafta", "welfare_hat_exact");
    for (const economy of [normalised, rebased]) {
      const { welfareHat } = solve(economy, { tariffs: tariffsOf("nafta", data) });
      const distance = apart(welfareHat, expected);
      expect(distance).toBeGreaterThan(tolerance);
      // Both are the same experiment on data that differ by 1e-8 to 1e-6.
      expect(distance).toBeLessThan(1e-7);
    }
  });
});
