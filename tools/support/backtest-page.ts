import { numberCell, parseCsv } from "../../src/base/index.js";
import { withElasticities } from "../../src/economy/index.js";
import { elasticitySets, loadBacktest, readText, shipped } from "../../src/files/index.js";
import { backtestText } from "../../src/report/index.js";
import { type BacktestResult, backtest, defaults } from "../../src/scenario/index.js";
import { markdownTable } from "./markdown.js";

type Figure = BacktestResult["figures"][number];
type Run = keyof Figure["predicted"];

const signed = (value: number, digits = 1): string => `${value > 0 ? "+" : ""}${value.toFixed(digits)}`;

/** Hit: the observed sign, and between half and twice the observed size. */
function verdict({ observed, predicted }: Figure, run: Run): string {
  const ratio = predicted[run] / observed;
  if (ratio < 0) return "wrong sign";
  if (ratio > 2) return `${ratio.toFixed(1)} times too large`;
  return ratio < 0.5 ? `too small, ${ratio.toFixed(1)} of it` : "hit";
}

/** Monthly means of US imports, USD bn, from the totals of the claim files. */
function stocks(): string[][] {
  const file = "benchmarks/claims/totals.csv";
  const totals = parseCsv(readText(shipped(file)), file, ["period", "origin", "value"]);
  const mean = (origin: string, periods: RegExp): string => {
    const values = totals.rows
      .filter(({ cells }) => cells.origin === origin && periods.test(cells.period))
      .map((row) => numberCell(totals, row, "value"));
    return (values.reduce((sum, value) => sum + value, 0) / values.length / 1e9).toFixed(1);
  };
  const year2024 = (origin: string): string => {
    const row = totals.rows.find(({ cells }) => cells.origin === origin && cells.period === "2024");
    return ((row ? numberCell(totals, row, "value") : Number.NaN) / 12e9).toFixed(1);
  };
  return ["CAN", "MEX"].map((origin) => [
    origin,
    year2024(origin),
    mean(origin, /^2025-0[1-3]$/),
    mean(origin, /^2025-0[4-9]$/),
    mean(origin, /^2025-1[0-2]$/),
  ]);
}

/** docs/backtest.md: predicted against observed 2025. */
export function backtestPage(): string {
  const { elasticities } = defaults.model;
  const inputs = loadBacktest(elasticities, {});
  const result = backtest(inputs);
  const { figures, sectors, rest } = result;
  const show = ({ unit }: Figure): string => (unit === "points" ? " pp" : " %");
  const hits = (run: Run): string => {
    const found = figures.filter((figure) => verdict(figure, run) === "hit").map(({ what }) => what);
    return found.length === 0 ? "none" : found.join("; ");
  };
  const tried: readonly (readonly [string, BacktestResult])[] = [
    ...elasticitySets().map(({ set }) => [`\`${set}\``, backtest(loadBacktest(set, {}))] as const),
    [
      "1 in every sector",
      backtest({
        ...inputs,
        economy: withElasticities(inputs.economy, new Map(inputs.economy.sectors.map((code) => [code, 1]))),
      }),
    ],
  ];
  const shown = ["can-usa-census", "mex-usa", "usa-can", "can-usa-share", "can-steel", "can-autos"];
  const pick = (found: BacktestResult, id: string): Figure =>
    found.figures.find((figure) => figure.id === id) as Figure;
  return `${[
    "# Backtest: predicted against observed 2025",
    "",
    "Written by `npm run import -- backtest`; a test fails when it no longer says what the model does.",
    "",
    "The tariffs on all origins, averaged over the days of 2025 on which each was in force, against the law of 1 January",
    "2025, in the shipped economy; beside it what happened. Do not read it as a forecast: the model knows tariffs and nothing",
    "else, and its long run takes years. It is here to show how far the numbers of this program can be trusted.",
    "",
    "```console",
    "$ parley backtest",
    backtestText(result).trimEnd(),
    "```",
    "",
    "| column | meaning |",
    "| --- | --- |",
    "| observed | change of value from 2024 to 2025 in current money, or of a share in points |",
    "| long run | structure `cp`, claim shares of the month |",
    "| short run | structure `short-run`: labour moves between sectors at an elasticity of 1 |",
    "| fixed labour | the same at 0 |",
    "| later claims | long run, with the claim shares of July to December 2025 on every day of the year |",
    "",
    "The claim series breaks between June and July (57 to 86 % for Canada): goods that could claim and had no reason to before",
    "the duties, and claims filed late, make the rates of March to June too high. The last column is the other end.",
    "",
    "## Hits and misses",
    "",
    "A hit has the observed sign and between half and twice the observed size.",
    "",
    ...markdownTable(
      ["figure", "observed", "long run", "verdict", "short run", "verdict", "source"],
      figures.map((figure) => [
        figure.what,
        signed(figure.observed) + show(figure),
        signed(figure.predicted.longRun),
        verdict(figure, "longRun"),
        signed(figure.predicted.shortRun),
        verdict(figure, "shortRun"),
        `${figure.source} (${figure.published})`,
      ]),
      3,
    ),
    "",
    `- Hits, long run: ${hits("longRun")}.`,
    `- Hits, short run: ${hits("shortRun")}.`,
    `- Hits, labour fixed: ${hits("fixedLabour")}.`,
    `- Hits, later claims: ${hits("laterClaims")}.`,
    `- Direction: the long run has the observed sign in ${figures.filter(({ direction }) => direction).length} of ${figures.length} figures.`,
    "",
    "What it comes to: signs are mostly right, sizes mostly too large. The elasticities are those of years, the",
    "observation is ten months of duties; the model holds trade balances where they were, so that fewer US imports must",
    "mean fewer US exports, and the row from the United States to Canada shows how much that asks. More than all of",
    "Mexico's rise is computers (below), which no tariff explains.",
    "",
    "## Other elasticities",
    "",
    "Long run / short run. With 1 in every sector values without duty fall by about 2 % for each per cent of duty, the long",
    "run of Boehm, Levchenko and Pandalai-Nayar (2023, American Economic Review 113); they find 0.76 in the first year, which is less than any",
    "model of this kind can have.",
    "",
    ...markdownTable(
      ["elasticities", ...shown.map((id) => pick(result, id).what)],
      [
        ["observed", ...shown.map((id) => signed(pick(result, id).observed))],
        ...tried.map(([name, found]) => [
          name,
          ...shown.map((id) => {
            const { longRun, shortRun } = pick(found, id).predicted;
            return `${signed(longRun)} / ${signed(shortRun)}`;
          }),
        ]),
      ],
    ),
    "",
    "## US imports by sector",
    "",
    "Imports for consumption (USITC), placed in sectors as [customs lines are](mapping.md). Tariff: mean of 2025 less that of 1",
    "January, points.",
    "",
    ...markdownTable(
      ["exporter", "sector", "2024, USD bn", "tariff", "observed, %", "long run, %", "short run, %", "later claims, %"],
      sectors.map(({ exporter, sector, before, tariffPoints, observed, predicted }) => [
        exporter,
        sector,
        (before / 1e9).toFixed(1),
        signed(tariffPoints),
        signed(observed),
        signed(predicted.longRun),
        signed(predicted.shortRun),
        signed(predicted.laterClaims),
      ]),
      2,
    ),
    "",
    "## The rest",
    "",
    "Contributions to the growth of US imports from each country, points of its 2024 total; `all` is the growth itself, and items",
    "named with HS codes lie inside sectors. Predicted: long run.",
    "",
    ...markdownTable(
      ["exporter", "item", "observed, points", "predicted, points"],
      rest.map(({ exporter, what, points, longRun }) => [
        exporter,
        what,
        signed(points, 2),
        longRun === null ? "-" : signed(longRun, 2),
      ]),
      2,
    ),
    "",
    "What the model has no cause for, and what is known of it:",
    "",
    `- Oil and gas: ${signed(restOf(rest, "CAN", "crude"), 1)} points of Canada's growth, ${signed(restOf(rest, "MEX", "crude"), 1)} of Mexico's, under almost no duty on what is claimed. How much is price and how`,
    "  much volume is not known: no series of quantities is at hand.",
    `- Gold: ${signed(restOf(rest, "CAN", "gold"), 1)} points for Canada. It sits in non-ferrous metals and hides the fall of aluminium there.`,
    `- Computers: ${signed(restOf(rest, "MEX", "computers"), 1)} points for Mexico, which no tariff explains: they rose whatever they paid. Without them Mexico's`,
    `  exports to the United States change by ${signed(restOf(rest, "MEX", "all") - restOf(rest, "MEX", "computers"), 1)} points.`,
    "- Stock-building ahead of the duties: monthly means of US imports, USD bn.",
    "",
    ...markdownTable(["from", "2024", "January to March 2025", "April to September", "October to December"], stocks()),
    "",
    "- Growth and inflation of 2025: in the observed figures, not in the predicted ones, whose money is a fixed world value added.",
    "  No figure for them is used here. If trade would have grown without the duties, the duties took more than is observed, and",
    "  the falls predicted are less too large than they look.",
    "- Exchange rates: figures in Canadian dollars differ by the rate, see the first two rows.",
    "- Anti-dumping and countervailing duties on lumber, higher since August 2025, are in no tariff of the model.",
  ].join("\n")}\n`;
}

const restOf = (rest: BacktestResult["rest"], exporter: string, item: string): number =>
  rest.find((row) => row.exporter === exporter && row.what.startsWith(item))?.points ?? Number.NaN;
