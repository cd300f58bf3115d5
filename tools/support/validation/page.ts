import { solve } from "../../../src/equilibrium/index.js";
import { loadEconomy } from "../../../src/files/index.js";
import { markdownTable } from "../markdown.js";
import { formulas } from "./formulas.js";
import { invariance, usTenPoints } from "./invariance.js";
import { published } from "./published.js";
import { digits, passes, type Row, type Solver } from "./row.js";

/** Every check of the page, of a solver. */
export const validation = (solver: Solver): Row[] => [...published(solver), ...formulas(solver), ...invariance(solver)];

/** Exact and first-order welfare of the three as US tariffs on all goods of all rise, `na-2022`. */
function orders(): string[][] {
  const { economy } = loadEconomy("na-2022");
  const ten = usTenPoints(economy);
  return [1, 10, 25, 60].map((points) => {
    const tariffs = economy.tariff.map((rate, cell) => rate + (points / 10) * ((ten[cell] as number) - rate));
    const { welfareHat, firstOrder } = solve(economy, { tariffs });
    return [
      `${points}`,
      ...["USA", "CAN", "MEX"].map((code) => {
        const n = economy.regions.indexOf(code);
        const exact = 100 * ((welfareHat[n] as number) - 1);
        return `${exact.toFixed(3)} / ${(100 * (firstOrder.welfare[n] as number)).toFixed(3)}`;
      }),
    ];
  });
}

/** docs/validation.md. */
export function validationPage(rows: readonly Row[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  return `${[
    "# Validation of the solver",
    "",
    "Written by `npm run import -- validation`; a test solves everything on it again and fails when a row misses its tolerance or",
    "the page is out of date. What the model says of the world is another matter: see [the backtest](backtest.md).",
    "",
    `${rows.filter(passes).length} of ${rows.length} checks hold.`,
    ...groups.flatMap((group) => [
      "",
      `## ${group}`,
      "",
      ...markdownTable(
        ["what", "expected", "found", "tolerance", "why", "holds"],
        rows
          .filter((row) => row.group === group)
          .map((row) => [
            row.what,
            row.expected,
            row.found,
            digits(row.tolerance),
            row.why,
            passes(row) ? "yes" : "NO",
          ]),
        6,
      ),
    ]),
    "",
    "All eight runs of Caliendo and Parro, every column and country: [cp2015.md](cp2015.md). Every kernel by itself, gradients against",
    "differences, the structures against a Newton solver of their own, and the stress set of hard shocks run in the tests",
    "(`src/equilibrium`).",
    "",
    "## First-order and exact welfare",
    "",
    "The published decomposition of Caliendo and Parro is a first-order formula; put to large changes it is not the change of real",
    "income in the equilibrium it is taken from. Exact / first-order, %, as the United States raise tariffs on all goods of",
    "everybody, `na-2022`:",
    "",
    ...markdownTable(["points", "USA", "CAN", "MEX"], orders()),
    "",
    "Every result carries both under their own names, `welfareExactPct` and `welfareFirstOrderPct`; the headline is the exact one.",
    "`decompose` integrates the formula along the path, so that its parts add up to the exact change ([solve.md](solve.md)).",
    "",
    "## Other solvers, and what differs",
    "",
    "| solver | what differs |",
    "| --- | --- |",
    "| programs of the paper (MATLAB) | stop when trade imbalances sum to 1e-7 in units of the data: 4e-11 of world value added in one file, 4e-6 in the other |",
    "| KITE 24.01 (R) | at its own tolerance of 1e-4 Mexico's exact gain from NAFTA is 0.0079 %; at 1e-8 it is 0.0073 |",
    "| cp2015 (R and C++), cp2015-jax | print the first-order formula only: 1.31, -0.06, 0.08 |",
    "| Felbermayr, Gröschl and Heiland (MATLAB) | deficits as shares of income and wages normed by their mean: another closure and numeraire, not comparable |",
  ].join("\n")}\n`;
}
