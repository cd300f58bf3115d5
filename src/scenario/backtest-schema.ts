import { z } from "zod";

const number = z.number();
const predicted = z
  .strictObject({
    longRun: number.describe("Structure cp"),
    shortRun: number.describe("Structure short-run, labour moves between sectors at elasticity 1"),
    fixedLabour: number.describe("Structure short-run, labour stays in its sector"),
    laterClaims: number.describe("Structure cp, claim shares of July to December 2025 on every day of the year"),
  })
  .readonly();

/** What `parley backtest --json` prints. */
export const backtestSchema = z.strictObject({
  schema: z.literal("parley/backtest/1"),
  versions: z.record(z.string(), z.string()).readonly(),
  inputs: z
    .strictObject({
      economy: z.string(),
      elasticities: z.string(),
      closure: z.string(),
      numeraire: z.string(),
      law: z.string().describe("Days whose tariffs are averaged"),
      baseline: z.string().describe("Day of the law that it is compared with"),
      claims: z.string().describe("Claim shares of the averaged days"),
    })
    .readonly(),
  residual: number.describe("Largest relative residual of the solves"),
  figures: z
    .array(
      z
        .strictObject({
          id: z.string(),
          what: z.string(),
          exporter: z.string(),
          destination: z.string().describe("An importer, or all"),
          sectors: z.array(z.string()).readonly().describe("Sectors of the economy that stand for it"),
          unit: z.enum(["percent", "points"]).describe("Change of value in %, or of a share in points"),
          observed: number.describe("Change from 2024 to 2025"),
          source: z.string(),
          published: z.string().describe("Day or year of the source"),
          predicted,
          direction: z.boolean().describe("Whether the long run has the observed sign"),
        })
        .readonly(),
    )
    .readonly(),
  sectors: z
    .array(
      z
        .strictObject({
          exporter: z.string(),
          sector: z.string(),
          tariffPoints: number.describe("Mean US tariff of 2025 less that of 1 January 2025, percentage points"),
          before: number.describe("US imports of 2024, USD"),
          after: number.describe("US imports of 2025, USD"),
          observed: number.describe("%"),
          predicted,
        })
        .readonly(),
    )
    .readonly(),
  fit: z
    .array(
      z
        .strictObject({
          exporter: z.string(),
          rankCorrelation: predicted.describe("Spearman, over sectors, of predicted and observed change"),
          meanMiss: predicted.describe("Mean of |predicted - observed| weighted by imports of 2024, points"),
        })
        .readonly(),
    )
    .readonly(),
  rest: z
    .array(
      z
        .strictObject({
          exporter: z.string(),
          what: z.string(),
          points: number.describe("Observed contribution to the growth of US imports from the exporter, points"),
          longRun: number.nullable().describe("Predicted contribution; null where the model has no such good"),
        })
        .readonly(),
    )
    .readonly(),
  warnings: z.array(z.string()).readonly(),
});

/** The object behind `parley backtest --json`; see {@link backtestSchema}. */
export type BacktestResult = z.infer<typeof backtestSchema>;
