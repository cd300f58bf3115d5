import { describe, expect, it } from "vitest";
import { numberCell, parseCsv, parseDay } from "../src/base/index.js";
import { loadBacktest, loadBook, packageRoot, readScenario, readText, runInputs, shipped } from "../src/files/index.js";
import { backtest, spells } from "../src/scenario/index.js";
import { backtestPage } from "./support/backtest-page.js";

const file = "benchmarks/observed-2025/days.csv";
const days = parseCsv(readText(shipped(file)), file, ["day", "days", "CAN", "MEX"]);
const [first, last] = [parseDay("2025-01-01"), parseDay("2025-12-31")];
const again = "npm run import -- backtest writes it";
const result = backtest(loadBacktest("fontagne-2022", {}));
const figure = (id: string) => result.figures.find((each) => each.id === id);

describe("the backtest of 2025", () => {
  it(`has a page that says what the model does (${again})`, () => {
    expect(readText(shipped("docs", "backtest.md"))).toBe(backtestPage());
  });

  it("counts every day of the year once", () => {
    const cut = spells(loadBook(), first, last);
    expect(cut.reduce((sum, spell) => sum + spell.days, 0)).toBe(365);
    expect(days.rows.reduce((sum, row) => sum + numberCell(days, row, "days"), 0)).toBe(365);
  });

  it(`rests on the law as the book has it now: some days of the table, and those it does not know (${again})`, () => {
    const scenario = readScenario(["law-of-december-2025"], packageRoot);
    const { tariffsOf } = runInputs(scenario, {});
    const known = days.rows.map(({ cells }) => cells.day);
    // A day on which a rule begins that charges nothing moves no average.
    const unknown = spells(loadBook(), first, last).flatMap(({ day }) => (known.includes(day) ? [] : [day]));
    for (const day of ["2025-05-20", "2025-12-24"].map(parseDay).concat(unknown)) {
      const row = days.rows.findLast(({ cells }) => cells.day <= day);
      const { averageRates } = tariffsOf({ ...scenario.policy, law: day });
      for (const exporter of ["CAN", "MEX"] as const) {
        const found = averageRates.find(
          (rate) => rate.exporter === exporter && rate.importer === "USA" && rate.basis === "claims",
        );
        // Sums of the same numbers: equal but for rounding.
        expect(found?.rate).toBeCloseTo(row ? numberCell(days, row, exporter) : Number.NaN, 12);
      }
    }
  });

  it("compares with what was published: Census, Statistics Canada, Scotiabank", () => {
    expect(figure("can-usa-census")?.observed).toBeCloseTo(100 * (381.9 / 411.8 - 1), 1);
    expect(figure("can-usa-share")?.observed).toBeCloseTo(71.7 - 75.9, 6);
    expect(figure("can-steel")?.observed).toBe(-31);
  });

  it("sums US imports by sector to the published totals of USITC", () => {
    const total = result.rest.find(({ exporter, what }) => exporter === "CAN" && what === "all");
    // 409.0 and 380.3 USD bn.
    expect(total?.points).toBeCloseTo(100 * (380.31662382 / 408.955723913 - 1), 6);
    const parts = result.rest.filter(
      ({ exporter, what }) => exporter === "CAN" && /^([A-Z]|returned|no sector)/.test(what),
    );
    // Values are rounded to the dollar.
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(total?.points ?? Number.NaN, 6);
  });

  it("says what is missed as well as what is hit", () => {
    expect(figure("mex-usa")?.direction).toBe(false);
    expect(figure("can-usa-census")?.direction).toBe(true);
    expect(result.residual).toBeLessThanOrEqual(1e-10);
  });

  it("changes nothing when the tariffs of the year are those before", () => {
    const inputs = loadBacktest("fontagne-2022", {});
    const still = backtest({ ...inputs, mean: inputs.baseline, laterClaims: inputs.baseline });
    // Residuals of 1e-10, trade elasticities up to ten on top, in per cent.
    for (const { predicted } of still.figures) {
      for (const change of Object.values(predicted)) expect(Math.abs(change)).toBeLessThan(1e-6);
    }
  });
});
