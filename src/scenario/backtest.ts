import type { Economy } from "../economy/index.js";
import { rebase, type Solution, type SolveOptions, solve } from "../equilibrium/index.js";
import type { BacktestResult } from "./backtest-schema.js";

/** A published figure of what happened. */
interface ObservedFigure {
  readonly id: string;
  readonly what: string;
  readonly exporter: string;
  /** An importer of the economy, or `all`. */
  readonly destination: string;
  /** Codes of the economy; `goods` stands for all goods. */
  readonly sectors: readonly string[];
  /** `value`: change of the value of exports, %; `share`: of the part of exports that goes to the destination, points. */
  readonly measure: "value" | "share";
  readonly change: number;
  readonly source: string;
  readonly published: string;
}

/** US imports from an exporter by sector, or by an item inside or beside the sectors, USD. */
interface ObservedImports {
  readonly exporter: string;
  /** Sector of the economy; empty for an item. */
  readonly sector: string;
  readonly item: string;
  readonly before: number;
  readonly after: number;
}

/** Everything a backtest rests on; all handed in. */
export interface BacktestInputs {
  /** With the elasticities to be tried. */
  readonly economy: Economy;
  readonly elasticities: string;
  /** [importer][exporter][sector] under the law before, and the mean over the days of the year. */
  readonly baseline: Float64Array;
  readonly mean: Float64Array;
  /** The mean under the claim shares of July to December 2025 on every day. */
  readonly laterClaims: Float64Array;
  readonly figures: readonly ObservedFigure[];
  readonly imports: readonly ObservedImports[];
  readonly versions: Readonly<Record<string, string>>;
}

type Predicted = BacktestResult["figures"][number]["predicted"];
type Run = keyof Predicted;

const structures: Readonly<Record<Run, SolveOptions>> = {
  longRun: { structure: "cp" },
  shortRun: { structure: "short-run", mobility: 1 },
  fixedLabour: { structure: "short-run", mobility: 0 },
  laterClaims: { structure: "cp" },
};

/**
 * What the tariffs of a year do in the model beside what was observed. Predictions are changes of value in money of constant
 * world value added against the same year under the law before; observations are changes from the year before in current
 * dollars. Growth, inflation, prices of oil and gold and stock-building are in the second only.
 */
export function backtest(inputs: BacktestInputs): BacktestResult {
  const { economy, baseline, mean } = inputs;
  const solved = eachRun((run) => {
    const options = structures[run];
    const before = solve(economy, { tariffs: baseline }, options);
    return solve(rebase(before), { tariffs: run === "laterClaims" ? inputs.laterClaims : mean }, options);
  });
  const { closure, numeraire } = solved.longRun;
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const row = (importer: string, exporter: string): number =>
    (economy.regions.indexOf(importer) * n + economy.regions.indexOf(exporter)) * j;
  const predict = (of: (solution: Solution) => number): Predicted => eachRun((run) => of(solved[run]));
  const sectors = inputs.imports
    .filter(({ sector }) => sector !== "" && economy.sectors.includes(sector))
    .map(({ exporter, sector, before, after }) => {
      const cell = row("USA", exporter) + economy.sectors.indexOf(sector);
      return {
        exporter,
        sector,
        tariffPoints: 100 * ((mean[cell] ?? 0) - (baseline[cell] ?? 0)),
        before,
        after,
        observed: 100 * (after / before - 1),
        predicted: predict(({ flow, baseFlow }) => 100 * ((flow[cell] ?? 0) / (baseFlow[cell] ?? 0) - 1)),
      };
    });
  const exporters = [...new Set(sectors.map(({ exporter }) => exporter))];
  return {
    schema: "parley/backtest/1",
    versions: { ...inputs.versions, kernel: solved.longRun.kernel },
    inputs: {
      economy: economy.id,
      elasticities: inputs.elasticities,
      closure,
      numeraire,
      law: "2025-01-01 to 2025-12-31",
      baseline: "2025-01-01",
      claims: "month-of-law",
    },
    residual: Math.max(...Object.values(solved).map(({ residual }) => residual)),
    figures: inputs.figures.map(({ measure, change, sectors: codes, ...figure }) => {
      const predicted = predict((solution) => changeOf(solution, { ...figure, measure, sectors: codes }));
      return {
        ...figure,
        sectors: [...codes],
        unit: measure === "share" ? "points" : "percent",
        observed: change,
        predicted,
        direction: Math.sign(predicted.longRun) === Math.sign(change),
      };
    }),
    sectors,
    fit: exporters.map((exporter) => {
      const own = sectors.filter((each) => each.exporter === exporter);
      const observed = own.map((each) => each.observed);
      const total = own.reduce((sum, { before }) => sum + before, 0);
      const by = (score: (predicted: readonly number[]) => number): Predicted =>
        eachRun((run) => score(own.map(({ predicted }) => predicted[run])));
      return {
        exporter,
        rankCorrelation: by((predicted) => rankCorrelation(predicted, observed)),
        meanMiss: by((predicted) =>
          own.reduce(
            (sum, each, index) => sum + (each.before / total) * Math.abs((predicted[index] ?? 0) - each.observed),
            0,
          ),
        ),
      };
    }),
    rest: inputs.imports.map(({ exporter, sector, item, before, after }) => {
      const all = inputs.imports.find((each) => each.exporter === exporter && each.item === "all");
      const found = sectors.find((each) => each.exporter === exporter && each.sector === sector);
      const total = all?.before ?? 0;
      return {
        exporter,
        what: item === "" ? sector : item,
        points: (100 * (after - before)) / total,
        longRun: found ? (found.predicted.longRun * before) / total : null,
      };
    }),
    warnings: [],
  };
}

const eachRun = <T>(make: (run: Run) => T): Record<Run, T> => ({
  longRun: make("longRun"),
  shortRun: make("shortRun"),
  fixedLabour: make("fixedLabour"),
  laterClaims: make("laterClaims"),
});

/** Change of what a figure is about, in % or points. */
function changeOf(
  { economy, flow, baseFlow }: Solution,
  { exporter, destination, sectors, measure }: Pick<ObservedFigure, "exporter" | "destination" | "sectors" | "measure">,
): number {
  const goods = sectors.includes("goods");
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const sold = (values: Float64Array, to: string): number => {
    let sum = 0;
    economy.regions.forEach((importer, m) => {
      if (importer === exporter || (to !== "all" && importer !== to)) return;
      const first = (m * n + economy.regions.indexOf(exporter)) * j;
      economy.sectors.forEach((sector, s) => {
        const counts = goods ? economy.service?.[s] !== true : sectors.includes(sector);
        if (counts) sum += values[first + s] ?? 0;
      });
    });
    return sum;
  };
  if (measure === "value") return 100 * (sold(flow, destination) / sold(baseFlow, destination) - 1);
  return 100 * (sold(flow, destination) / sold(flow, "all") - sold(baseFlow, destination) / sold(baseFlow, "all"));
}

/** Spearman's rank correlation; the values are taken to be all different. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (values: readonly number[]): number[] =>
    values.map((value) => values.filter((other) => other < value).length);
  const [x, y] = [ranks(a), ranks(b)];
  const gap = x.reduce((sum, rank, index) => sum + (rank - (y[index] ?? 0)) * (rank - (y[index] ?? 0)), 0);
  return 1 - (6 * gap) / (a.length * (a.length * a.length - 1));
}
