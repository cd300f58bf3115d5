import { z } from "zod";
import { resultSchema } from "./result.js";
import { drawsSchema, intervalsSchema, tornadoSchema } from "./uncertainty/schema.js";

const number = z.number();
const day = z.string().describe("YYYY-MM-DD");
const byRegion = z.record(z.string(), number).readonly();
const title = z.union([z.string(), z.strictObject({ en: z.string(), fr: z.string(), es: z.string() }).readonly()]);

const policy = {
  title: title.nullable().describe("Null where the policy is the law of a day and nothing else"),
  law: day,
  changes: z
    .array(z.looseObject({ measure: z.string(), from: day }).readonly())
    .readonly()
    .describe("As in the scenario file"),
  tariffs: z
    .array(z.looseObject({ importer: z.string(), exporter: z.string(), sector: z.string(), rate: number }).readonly())
    .readonly()
    .optional()
    .describe("Sector tariffs set directly; left out where there are none"),
  instruments: z
    .record(z.string(), z.array(z.looseObject({ note: z.string().optional() }).readonly()).readonly())
    .readonly()
    .optional()
    .describe(
      "Quotas, content thresholds, export taxes, trade costs, productivity and surplus changes by kind, as in the file; left out without any",
    ),
  assume: z
    .strictObject({
      claims: z.string(),
      weights: z.string(),
      content: z.string(),
      usContent: number,
      remission: z.string(),
    })
    .readonly()
    .describe("claims is the period that was used, never month-of-law"),
};

const averageRate = z.strictObject({
  policy: z.enum(["baseline", "scenario"]),
  day,
  importer: z.string(),
  exporter: z.string(),
  basis: z.enum(["statutory", "claims", "collected"]),
  content: z.string().describe("Set of metal content"),
  rate: number.nullable().describe("A fraction; null where not known"),
  value: number.describe("Trade it is averaged over, millions"),
  coverage: number.describe("Share of that trade whose rate is known"),
});

const tariffUsed = z.strictObject({
  importer: z.string(),
  exporter: z.string(),
  sector: z.string(),
  data: number.describe("In the economy's data"),
  baseline: number,
  scenario: number,
});

const alternative = z.strictObject({
  assume: z.record(z.string(), z.union([z.string(), number])).readonly(),
  welfareExactPct: byRegion,
  usdBn: byRegion,
});

/** What `parley run --json` prints: `parley/result/1` relative to the baseline, and where it comes from. */
export const runSchema = resultSchema.extend({
  scenario: z
    .strictObject({
      ...policy,
      author: z.string().nullable(),
      source: z.string().nullable(),
      files: z.array(z.string()).readonly(),
    })
    .readonly(),
  baseline: z
    .strictObject({
      ...policy,
      residual: number,
      sweeps: z.int(),
      income: byRegion.describe("Millions"),
      tariffRevenue: byRegion.describe("Millions"),
    })
    .readonly()
    .describe("What every hat and percentage is relative to"),
  pairs: z
    .array(
      z
        .strictObject({
          importer: z.string(),
          exporter: z.string(),
          baseline: number,
          imports: number,
          goods: z
            .strictObject({ baseline: number, imports: number })
            .readonly()
            .nullable()
            .describe("The same without services; null where the economy does not say which sectors are services"),
        })
        .readonly(),
    )
    .readonly()
    .describe("Imports of all sectors, millions, net of tariffs, under both laws"),
  averageRates: z.array(averageRate.readonly()).readonly().describe("Average tariffs of both laws on three bases"),
  tariffs: z
    .array(tariffUsed.readonly())
    .readonly()
    .describe(
      "Fractions of the equilibrium, under a quota that at its margin; cells that are 0 in all three are left out",
    ),
  tariffNotes: z.array(z.string()).readonly().describe("How the tariffs of each group of cells were made"),
  alternatives: z.array(alternative.readonly()).readonly().describe("The headline under other assumptions"),
  intervals: intervalsSchema.readonly().optional().describe("Around the headline; left out where none can be made"),
  draws: drawsSchema.readonly().optional().describe("Behind intervals that were drawn, now or before"),
  seed: z.int().optional().describe("Of the draws"),
  tornado: z.array(tornadoSchema.readonly()).readonly().optional().describe("What one input alone does; with draws"),
  notCovered: z.array(z.string()).readonly().describe("Codes; docs/report.md has the words"),
});

/** The object behind `parley run --json`; see {@link runSchema}. */
export type ScenarioResult = Readonly<z.infer<typeof runSchema>>;
export type PolicyUsed = Pick<
  ScenarioResult["scenario"],
  "title" | "law" | "changes" | "tariffs" | "instruments" | "assume"
>;
export type AverageRate = ScenarioResult["averageRates"][number];
export type TariffUsed = ScenarioResult["tariffs"][number];
export type Alternative = ScenarioResult["alternatives"][number];
