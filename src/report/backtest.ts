import type { BacktestResult } from "../scenario/index.js";
import { table, wrap } from "./table.js";

const signed = (value: number): string => `${value >= 0.05 ? "+" : ""}${value.toFixed(1).replace("-0.0", "0.0")}`;

const runs = ["longRun", "shortRun", "fixedLabour", "laterClaims"] as const;

/** Figures as a table, and how well the sectors are told apart. */
export function backtestText({ figures, fit, inputs }: BacktestResult): string {
  const rows = figures.map(({ what, unit, observed, predicted }) => [
    what,
    unit === "points" ? "pp" : "%",
    ...[observed, predicted.longRun, predicted.shortRun, predicted.fixedLabour, predicted.laterClaims].map(signed),
  ]);
  const scores = fit.flatMap(({ exporter, rankCorrelation, meanMiss }) => [
    [`rank correlation, US imports from ${exporter}`, ...runs.map((run) => rankCorrelation[run].toFixed(2))],
    [`mean miss, US imports from ${exporter}, points`, ...runs.map((run) => meanMiss[run].toFixed(1))],
  ]);
  return `${[
    table(["2025", "", "observed", "long run", "short run", "fixed labour", "later claims"], rows),
    table(["over the goods sectors", "long run", "short run", "fixed labour", "later claims"], scores),
    wrap(
      `Predicted: mean of the tariffs in force on each day of ${inputs.law} against the law of ${inputs.baseline}, elasticities ${inputs.elasticities}, money of constant world value added. Observed: 2024 to 2025 in current money. Oil and gold prices, growth and stock-building are in the observed figures only. docs/backtest.md has the sources and the rest.`,
    ),
  ].join("\n\n")}\n`;
}
