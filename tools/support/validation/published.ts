import { numberCell, parseCsv } from "../../../src/base/index.js";
import { decompose, type Solution, type SolveOptions } from "../../../src/equilibrium/index.js";
import { loadEconomy, readText, shipped } from "../../../src/files/index.js";
import { usTenPoints } from "./invariance.js";
import { gap, type Row, residualReason, type Solver, small } from "./row.js";

const group = "Published figures and other solvers";
const partners = ["Mexico", "Canada", "USA"];

/** The tariffs of 2005 among the three, or of everybody. */
function cpTariffs(
  name: string,
  run: "nafta" | "world",
): { economy: ReturnType<typeof loadEconomy>["economy"]; tariffs: Float64Array } {
  const { economy } = loadEconomy(name);
  const later = loadEconomy(name, { baseTariff: "tariff_2005" }).economy.tariff;
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const inside = economy.regions.map((region) => partners.includes(region));
  const tariffs = economy.tariff.map((rate, cell) => {
    const both = inside[Math.floor(cell / (n * j))] === true && inside[Math.floor(cell / j) % n] === true;
    return run === "world" || both ? (later[cell] as number) : rate;
  });
  return { economy, tariffs };
}

/** Printed figures; a figure of d decimals is met within half of its last digit. */
function printed(
  what: string,
  source: string,
  figures: readonly (readonly [string, number, number])[],
  digits: number,
): Row {
  const distance = Math.max(...figures.map(([, expected, found]) => Math.abs(expected - found)));
  return {
    group,
    what,
    expected: `${figures.map(([name, expected]) => `${name} ${expected.toFixed(digits)}`).join(", ")} (${source})`,
    found: figures.map(([name, , found]) => `${name} ${found.toFixed(digits)}`).join(", "),
    distance: Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance,
    tolerance: 0.5000001 * 10 ** -digits,
    why: "half of the last printed digit",
  };
}

export function published(solve: Solver): Row[] {
  const rows: Row[] = [];
  const percent = ({ economy }: Solution, values: Float64Array, name: string, less = 0): number =>
    100 * ((values[economy.regions.indexOf(name)] as number) - less);
  const file = "benchmarks/cp2015/expected/country.csv";
  const columns = ["wage_hat", "cpi_hat", "welfare_hat_exact", "exports_hat"] as const;
  const table = parseCsv(readText(shipped(file)), file, ["base", "run", ...columns]);
  const kept = new Map<string, Solution>();
  for (const base of ["noS", "withS"]) {
    for (const run of ["nafta", "world"] as const) {
      const { economy, tariffs } = cpTariffs(`cp2015-${base}`, run);
      const solution = solve(economy, { tariffs });
      kept.set(`${base} ${run}`, solution);
      const { wageHat, priceIndexHat, welfareHat, exports, baseExports } = solution;
      const found = [wageHat, priceIndexHat, welfareHat, exports.map((value, n) => value / (baseExports[n] as number))];
      const expected = columns.map((column) =>
        table.rows
          .filter(({ cells }) => cells.base === base && cells.run === run)
          .map((line) => numberCell(table, line, column)),
      );
      const theirs = expected.flat();
      const distance = gap(
        found.flatMap((values) => [...values]).map((hat, at) => hat / (theirs[at] as number)),
        theirs.map(() => 1),
      );
      rows.push({
        group,
        what: `Caliendo and Parro (2015), \`cp2015-${base}\`, tariffs of 2005, ${run === "nafta" ? "NAFTA" : "all countries"}: wages, prices, welfare, exports of 31 countries`,
        expected: "hats solved in 80-bit arithmetic to residuals below 1e-16",
        found: `largest relative gap ${small(distance)}`,
        distance,
        tolerance: 1e-9,
        why: residualReason,
      });
    }
  }
  const nafta = kept.get("noS nafta") as Solution;
  const first = (name: string, part: keyof Solution["firstOrder"]): number =>
    percent(nafta, nafta.firstOrder[part], name);
  rows.push(
    printed(
      "its table 2: welfare by the first-order formula, %",
      "the paper",
      [
        ["Mexico", 1.31, first("Mexico", "welfare")],
        ["Canada", -0.06, first("Canada", "welfare")],
        ["USA", 0.08, first("USA", "welfare")],
      ],
      2,
    ),
    printed(
      "its terms of trade, %",
      "the paper",
      [
        ["Mexico", -0.41, first("Mexico", "termsOfTrade")],
        ["Canada", -0.11, first("Canada", "termsOfTrade")],
        ["USA", 0.04, first("USA", "termsOfTrade")],
      ],
      2,
    ),
    printed(
      "its volume of trade, %",
      "the paper",
      [
        ["Mexico", 1.72, first("Mexico", "volumeOfTrade")],
        ["Canada", 0.04, first("Canada", "volumeOfTrade")],
        ["USA", 0.04, first("USA", "volumeOfTrade")],
      ],
      2,
    ),
    printed(
      "the exact change of real income in the same equilibrium, %",
      "KITE and the paper's own MATLAB programs in Octave, from their output",
      partners.map((name) => [
        name,
        { Mexico: 0.0073, Canada: -0.1101, USA: 0.0741 }[name] ?? Number.NaN,
        percent(nafta, nafta.welfareHat, name, 1),
      ]),
      4,
    ),
  );
  const withS = kept.get("withS nafta") as Solution;
  rows.push(
    printed(
      "the same with observed surpluses, %",
      "the same",
      partners.map((name) => [
        name,
        { Mexico: -0.0451, Canada: -0.0821, USA: 0.0758 }[name] ?? Number.NaN,
        percent(withS, withS.welfareHat, name, 1),
      ]),
      4,
    ),
  );
  const world = kept.get("noS world") as Solution;
  rows.push(
    printed(
      "tariffs of 2005 of all countries, exact welfare, %",
      "a plain nested-loop solver on the same data",
      [
        ["China", 4.7, percent(world, world.welfareHat, "China", 1)],
        ["Portugal", 19.3, percent(world, world.welfareHat, "Portugal", 1)],
      ],
      1,
    ),
    printed(
      "the same by the first-order formula, %",
      "the same",
      [
        ["China", 13.9, percent(world, world.firstOrder.welfare, "China")],
        ["Portugal", 12.7, percent(world, world.firstOrder.welfare, "Portugal")],
      ],
      1,
    ),
  );
  const { economy, tariffs } = cpTariffs("cp2015-noS", "nafta");
  const parts = decompose(economy, { tariffs });
  const mexico = economy.regions.indexOf("Mexico");
  rows.push(
    printed(
      "NAFTA for Mexico, equation 15 integrated along the path of tariffs, log points x 100",
      "32 steps of the first-order formula; its steps are equal in tariffs, ours in their logs",
      [
        ["terms of trade", -0.678, 100 * (parts.termsOfTrade[mexico] as number)],
        ["volume of trade", 0.685, 100 * (parts.volumeOfTrade[mexico] as number)],
      ],
      3,
    ),
  );
  const war = loadEconomy("cp2015-withS").economy;
  const ten = usTenPoints(war);
  const sixty = war.tariff.map((rate, cell) => rate + 6 * ((ten[cell] as number) - rate));
  const atWar = (options: SolveOptions, expected: Readonly<Record<string, number>>): Row => {
    const solution = solve(war, { tariffs: sixty }, options);
    return printed(
      `US tariffs up 60 points, surpluses fixed in ${options.numeraire === "wage:USA" ? "US wages" : "world value added"}, %`,
      "a plain nested-loop solver on the same data",
      Object.entries(expected).map(([name, value]) => [name, value, percent(solution, solution.welfareHat, name, 1)]),
      2,
    );
  };
  rows.push(
    atWar({ numeraire: "world-va" }, { USA: 0.19, Mexico: -2.83, Japan: -0.57 }),
    atWar({ numeraire: "wage:USA" }, { USA: 0.84, Mexico: -2.1, Japan: -1.73 }),
  );
  const wiod = loadEconomy("wiod2014").economy;
  const run = solve(wiod, { tariffs: usTenPoints(wiod) });
  rows.push({
    group,
    what: "WIOD 2014, 44 countries and 50 sectors, US tariffs up 10 points: the original equations",
    expected:
      "residual below 1e-10; plain loops that share nothing with the solver confirm prices to 1e-8 (tests/wiod2014.test.ts)",
    found: `residual ${small(run.residual)}; USA ${percent(run, run.welfareHat, "USA", 1).toFixed(3)}, CAN ${percent(run, run.welfareHat, "CAN", 1).toFixed(3)}, MEX ${percent(run, run.welfareHat, "MEX", 1).toFixed(3)} %`,
    distance: run.residual,
    tolerance: 1e-10,
    why: "the promise of the solver",
  });
  return rows;
}
