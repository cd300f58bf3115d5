import { describe, expect, it } from "vitest";
import { solve } from "../src/equilibrium/index.js";
import { readText, shipped } from "../src/files/index.js";
import { formulas } from "./support/validation/formulas.js";
import { kernels } from "./support/validation/invariance.js";
import { validation, validationPage } from "./support/validation/page.js";
import { passes, type Solver } from "./support/validation/row.js";

describe("the validation page", () => {
  const rows = validation(solve);

  it.each(rows)("$group: $what", (row) => {
    expect(passes(row) ? "" : `${row.found}, expected ${row.expected}`).toBe("");
  });

  it("is up to date (npm run import -- validation writes it)", () => {
    expect(readText(shipped("docs", "validation.md"))).toBe(validationPage(rows));
  });

  it("would catch a solver that is off by a hundred-millionth in one country", () => {
    const wrong: Solver = (economy, shock, options) => {
      const solution = solve(economy, shock, options);
      const off = (values: Float64Array): Float64Array => values.map((value, n) => (n === 0 ? value + 1e-8 : value));
      return { ...solution, welfareHat: off(solution.welfareHat), realWageHat: off(solution.realWageHat) };
    };
    const caught = formulas(wrong).filter((row) => !passes(row));
    expect(caught.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("iceberg costs up 30 %"),
        expect.stringContaining("tariffs of 25 %"),
        expect.stringContaining("autarky"),
        expect.stringContaining("without input links"),
      ]),
    );
  });

  it("would catch kernels that differ in the last bit", () => {
    const wrong: Solver = (economy, shock, options) => {
      const solution = solve(economy, shock, options);
      if (options?.kernel !== "typescript") return solution;
      return { ...solution, wageHat: solution.wageHat.map((wage) => wage * (1 + 2 ** -52)) };
    };
    expect(kernels(wrong).map(passes)).toEqual([false, false, false]);
  });
});
