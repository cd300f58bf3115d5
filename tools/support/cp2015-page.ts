import { numberCell, parseCsv } from "../../src/base/index.js";
import { type Solution, solve } from "../../src/equilibrium/index.js";
import { loadEconomy, readText, shipped } from "../../src/files/index.js";

const bases = ["noS", "withS"] as const;
const runs = ["none", "nafta", "world", "world_without_nafta"] as const;
const partners = ["Mexico", "Canada", "USA"];

type Column = (solution: Solution) => Float64Array;
const ratio = (after: Float64Array, before: Float64Array): Float64Array => after.map((x, i) => x / before[i]!);

const countryColumns: Readonly<Record<string, Column>> = {
  wage_hat: ({ wageHat }) => wageHat,
  cpi_hat: ({ priceIndexHat }) => priceIndexHat,
  real_wage_hat: ({ realWageHat }) => realWageHat,
  income0: ({ baseIncome }) => baseIncome,
  income1: ({ income }) => income,
  welfare_hat_exact: ({ welfareHat }) => welfareHat,
  exports_hat: (s) => ratio(s.exports, s.baseExports),
  imports_hat: (s) => ratio(s.imports, s.baseImports),
  tariff_revenue0: ({ baseTariffRevenue }) => baseTariffRevenue,
  tariff_revenue1: ({ tariffRevenue }) => tariffRevenue,
};
const firstOrderColumns: Readonly<Record<string, Column>> = {
  cp_linear_tot: ({ firstOrder }) => firstOrder.termsOfTrade,
  cp_linear_vot: ({ firstOrder }) => firstOrder.volumeOfTrade,
  cp_linear_welfare: ({ firstOrder }) => firstOrder.welfare,
};
const sectorColumns: Readonly<Record<string, Column>> = {
  price_hat: ({ priceHat }) => priceHat,
  expenditure_new: ({ expenditure }) => expenditure,
};

/** Values of a reference column, in the order of the economy. */
function reference(file: string, columns: readonly string[]) {
  const table = parseCsv<string>(readText(shipped("benchmarks", "cp2015", "expected", file)), file, [
    "base",
    "run",
    ...columns,
  ]);
  return (base: string, run: string, column: string): number[] =>
    table.rows
      .filter(({ cells }) => cells["base"] === base && cells["run"] === run)
      .map((row) => numberCell(table, row, column));
}

function solutions(): Map<string, Solution> {
  const found = new Map<string, Solution>();
  for (const base of bases) {
    const { economy } = loadEconomy(`cp2015-${base}`);
    const later = loadEconomy(`cp2015-${base}`, { baseTariff: "tariff_2005" }).economy.tariff;
    const [n, j] = [economy.regions.length, economy.sectors.length];
    const inside = economy.regions.map((name) => partners.includes(name));
    for (const run of runs) {
      const tariffs = economy.tariff.map((rate, at) => {
        const both = inside[Math.floor(at / (n * j))]! && inside[Math.floor(at / j) % n]!;
        const changes = run === "world" || (run === "nafta" && both) || (run === "world_without_nafta" && !both);
        return changes ? later[at]! : rate;
      });
      found.set(`${base} ${run}`, solve(economy, { tariffs }));
    }
  }
  return found;
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly string[]): string[] => [
  row(head),
  row(head.map((_, i) => (i === 0 ? "---" : "---:"))),
  ...rows,
];

/** docs/cp2015.md: every target beside ours. */
export function cp2015Page(): string {
  const solved = solutions();
  const byCountry = reference("country.csv", [...Object.keys(countryColumns), ...Object.keys(firstOrderColumns)]);
  const bySector = reference("sector.csv.gz", Object.keys(sectorColumns));
  const of = (key: string): Solution => solved.get(key)!;

  const distance = (base: string, run: string, column: string): string => {
    const solution = of(`${base} ${run}`);
    const relative = !Object.hasOwn(firstOrderColumns, column);
    const ours = { ...countryColumns, ...firstOrderColumns, ...sectorColumns }[column]!(solution);
    const theirs = (Object.hasOwn(sectorColumns, column) ? bySector : byCountry)(base, run, column);
    const gaps = [...ours].map((x, i) => Math.abs(x - theirs[i]!) / (relative ? Math.abs(theirs[i]!) : 1));
    const largest = Math.max(...gaps);
    return largest < 1e-15 ? "0" : largest.toExponential(0);
  };
  const allColumns = [...Object.keys(countryColumns), ...Object.keys(sectorColumns), ...Object.keys(firstOrderColumns)];
  const distances = allColumns.map((column) =>
    row([`\`${column}\``, ...bases.flatMap((base) => runs.map((run) => distance(base, run, column)))]),
  );

  const nafta = of("noS nafta");
  const percent = (values: Float64Array, name: string): number => 100 * values[nafta.economy.regions.indexOf(name)]!;
  const printed: readonly (readonly [string, string, string, string, string])[] = [
    ["Mexico", "1.31", "-0.41", "1.72", "118"],
    ["Canada", "-0.06", "-0.11", "0.04", "11"],
    ["USA", "0.08", "0.04", "0.04", "41"],
  ];
  const tableTwo = printed.map(([name, welfare, terms, volume, trade]) =>
    row([
      name,
      `${welfare} / ${percent(nafta.firstOrder.welfare, name).toFixed(2)}`,
      `${terms} / ${percent(nafta.firstOrder.termsOfTrade, name).toFixed(2)}`,
      `${volume} / ${percent(nafta.firstOrder.volumeOfTrade, name).toFixed(2)}`,
      `${trade} / ${fromPartners(nafta, name).toFixed(0)}`,
      (percent(nafta.welfareHat, name) - 100).toFixed(4),
    ]),
  );

  const countries = (base: string): string[] => {
    const solution = of(`${base} nafta`);
    const expected = (column: string): number[] => byCountry(base, "nafta", column);
    const [wage, index, welfare, linear] = ["wage_hat", "cpi_hat", "welfare_hat_exact", "cp_linear_welfare"].map(
      expected,
    );
    return solution.economy.regions.map((name, i) =>
      row([
        name,
        ...[
          [wage![i]!, solution.wageHat[i]!],
          [index![i]!, solution.priceIndexHat[i]!],
          [welfare![i]!, solution.welfareHat[i]!],
        ].map((pair) => pair.map((x) => x!.toFixed(9)).join(" / ")),
        [linear![i]!, solution.firstOrder.welfare[i]!].map((x) => (100 * x).toFixed(5)).join(" / "),
      ]),
    );
  };
  const countryHead = ["country", "wage hat", "price index hat", "exact welfare hat", "first-order welfare, %"];

  return `${[
    "# Caliendo and Parro (2015), target by target",
    "",
    "Written by `npm run import -- cp2015-page`; a test fails when it no longer says what the solver does.",
    "",
    "The experiment is NAFTA: 31 countries, 40 sectors, the base of 1993, tariffs among Canada, Mexico and the United",
    "States moved to 2005. The data ship with the package as `cp2015-noS` (trade surpluses removed, the paper's main",
    "experiment) and `cp2015-withS` (observed surpluses); the tariff table is `benchmarks/cp2015/nafta.csv`.",
    "",
    "```console",
    "$ parley solve --economy cp2015-noS --tariffs benchmarks/cp2015/nafta.csv",
    "...",
    ...excerpt(nafta),
    "...",
    "```",
    "",
    "## The printed figures: target / ours",
    "",
    ...table(
      [
        "country",
        "welfare, %",
        "terms of trade, %",
        "volume of trade, %",
        "imports from partners, %",
        "exact welfare, %",
      ],
      tableTwo,
    ),
    "",
    "The published welfare is a first-order formula (equation 15: terms of trade plus volume of trade), evaluated once with",
    "the whole change. Imports of some goods more than double and one elasticity is 64.85, so it is far from the exact",
    "change of real income in the same equilibrium, the last column. The result of every command carries both under their",
    "own names, `welfareFirstOrderPct` and `welfareExactPct`; the headline is the exact one.",
    "",
    "## Distance to the reference, eight runs",
    "",
    "The reference was solved in 80-bit arithmetic to residuals below 1e-16. Largest relative distance over countries (and",
    "sectors) at the default tolerance of 1e-10; for `cp_linear_*` the largest absolute distance, as a fraction of income.",
    "The promise is 1e-9. Input-output columns are used as given: rescaled columns or a rebased economy miss it.",
    "",
    ...table(
      ["column", ...bases.flatMap((base) => runs.map((run) => `${base} ${run.replaceAll("_", " ")}`))],
      distances,
    ),
    "",
    "## Country results of the NAFTA run: reference / ours",
    "",
    "Without surpluses (`cp2015-noS`):",
    "",
    ...table(countryHead, countries("noS")),
    "",
    "With observed surpluses (`cp2015-withS`):",
    "",
    ...table(countryHead, countries("withS")),
  ].join("\n")}\n`;
}

/** Growth of a country's imports from its partners, in percent. */
function fromPartners({ economy, flow, baseFlow }: Solution, name: string): number {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const importer = economy.regions.indexOf(name);
  let [before, after] = [0, 0];
  for (const partner of partners) {
    if (partner === name) continue;
    const first = (importer * n + economy.regions.indexOf(partner)) * j;
    for (let at = first; at < first + j; at += 1) {
      before += baseFlow[at]!;
      after += flow[at]!;
    }
  }
  return 100 * (after / before - 1);
}

/** The last lines of the table that the command prints. */
function excerpt({ economy, welfareHat, firstOrder, realWageHat, tariffRevenue, ...flows }: Solution): string[] {
  const i = economy.regions.indexOf("Mexico");
  const cells = [
    100 * (welfareHat[i]! - 1),
    100 * firstOrder.welfare[i]!,
    100 * (realWageHat[i]! - 1),
    100 * (flows.exports[i]! / flows.baseExports[i]! - 1),
    100 * (flows.imports[i]! / flows.baseImports[i]! - 1),
  ].map((x) => x.toFixed(4));
  const heads = ["welfare %", "first order %", "real wage %", "exports %", "imports %"];
  const padded = cells.map((cell, column) => cell.padStart(heads[column]!.length));
  const revenue = String(Number(tariffRevenue[i]!.toPrecision(6)));
  return [["Mexico      ", ...padded, revenue.padStart("tariff revenue".length)].join("  ")];
}
