import type { BacktestResult } from "../../backtest-schema.js";
import type { Measure } from "../schema.js";
import { type Answer, counted, observed } from "../found.js";

/** Causes of the gap that no tariff of the model explains, by item of the backtest. */
const causes = [
  ["oil-gas", "crude oil and gas (2709 to 2711)"],
  ["gold", "gold (7108)"],
  ["computers", "computers and parts (8471, 8473)"],
  ["returned", "returned and low-value goods (98, 99)"],
] as const;

/** Observed and predicted growth of both, and the gap taken apart. */
export const suffered: Answer = ({ inputs }) => {
  const tested = inputs.backtest();
  const figure = (id: string) => tested.figures.find((one) => one.id === id);
  const [canada, mexico] = [growth(tested, "CAN"), growth(tested, "MEX")];
  const gap = canada - mexico;
  const predicted = (run: "longRun" | "shortRun" | "fixedLabour" | "laterClaims"): number =>
    (figure("can-usa-census")?.predicted[run] ?? 0) - (figure("mex-usa")?.predicted[run] ?? 0);
  const byTariffs = (["longRun", "shortRun", "fixedLabour", "laterClaims"] as const).map(predicted);
  const item = (what: string): number => contribution(tested, "CAN", what) - contribution(tested, "MEX", what);
  const named = causes.map(([, what]) => item(what));
  const rest = (tariffs: number): number => gap - tariffs - named.reduce((sum, value) => sum + value, 0);
  const ranged = (id: string, values: readonly number[], unit: Measure["unit"]): Measure => ({
    id,
    value: values[0]!,
    low: Math.min(...values),
    high: Math.max(...values),
    unit,
    basis: "models",
  });
  const mean = (code: string, months: readonly string[]): number => {
    const rows = inputs.claimTotals.filter(({ origin, period }) => origin === code && months.includes(period));
    return rows.reduce((sum, { value }) => sum + value, 0) / rows.length / 1e9;
  };
  const quarters = ["01", "04", "07", "10"].map((first) =>
    [0, 1, 2].map((more) => `2025-${String(Number(first) + more).padStart(2, "0")}`),
  );
  return {
    groups: [
      {
        key: "observed",
        measures: [
          observed("grew:CAN", canada, "percent"),
          observed("grew:MEX", mexico, "percent"),
          observed("census:CAN", figure("can-usa-census")?.observed ?? null, "percent"),
          observed("observed.gap", gap, "points"),
          observed("bought:CAN", figure("usa-can")?.observed ?? null, "percent"),
        ],
      },
      {
        key: "model",
        measures: [
          ranged("predicted:CAN", runs(figure("can-usa-census")), "percent"),
          ranged("predicted:MEX", runs(figure("mex-usa")), "percent"),
          ranged("explained.points", byTariffs, "points"),
          ranged(
            "explained.share",
            byTariffs.map((points) => points / gap),
            "share",
          ),
        ],
      },
      {
        key: "walk",
        measures: [
          observed("walk:gap", gap, "points"),
          ranged("walk:tariffs", byTariffs, "points"),
          ...causes.map(([key], at) => observed(`walk:${key}`, named[at]!, "points")),
          ranged("walk:unexplained", byTariffs.map(rest), "points"),
          observed("walk:composition", composition(tested), "points"),
          ranged(
            "walk:unexplained-share",
            byTariffs.map((tariffs) => rest(tariffs) / gap),
            "share",
          ),
        ],
      },
      {
        key: "stocks",
        measures: ["CAN", "MEX"].flatMap((code) =>
          quarters.map((months, at) => counted(`quarter:${code}:${at + 1}`, mean(code, months), "usdBn")),
        ),
      },
    ],
    figure: {
      key: "walk",
      measures: ["walk:gap", "walk:tariffs", ...causes.map(([key]) => `walk:${key}`), "walk:unexplained"],
    },
    sources: [
      "observed:can-usa-census",
      "observed:mex-usa",
      "observed:usa-can",
      "data:benchmarks/observed-2025/us-imports.csv",
      "data:benchmarks/claims/totals.csv",
    ],
    assumptions: ["A-backtest-mean", "A-mobility"],
    commands: ["parley backtest"],
  };
};

const runs = (figure: BacktestResult["figures"][number] | undefined): number[] =>
  figure
    ? [figure.predicted.longRun, figure.predicted.shortRun, figure.predicted.fixedLabour, figure.predicted.laterClaims]
    : [];

/** Contribution of an item, points of the exporter's total of 2024. */
function contribution({ rest }: BacktestResult, exporter: string, what: string): number {
  const found = rest.find((one) => one.exporter === exporter && one.what === what);
  if (found === undefined) throw new RangeError(`the backtest has no item "${what}" of ${exporter}`);
  return found.points;
}

/**
 * Part of the gap that the mix of goods makes: growth of each sector over both, weighted by how much more of it Canada sells, points.
 * It lies inside the other parts and is no step of the walk.
 */
function composition({ sectors }: BacktestResult): number {
  const of = (exporter: string) => sectors.filter((row) => row.exporter === exporter);
  const total = (rows: BacktestResult["sectors"]): number => rows.reduce((sum, { before }) => sum + before, 0);
  const [canada, mexico] = [of("CAN"), of("MEX")];
  return canada.reduce((sum, row) => {
    const other = mexico.find(({ sector }) => sector === row.sector);
    if (other === undefined) return sum;
    const growth = (100 * (row.after + other.after)) / (row.before + other.before) - 100;
    return sum + (row.before / total(canada) - other.before / total(mexico)) * growth;
  }, 0);
}

/** Growth of US imports from an exporter, 2024 to 2025, %. */
const growth = (tested: BacktestResult, exporter: string): number => contribution(tested, exporter, "all");
