import { z } from "zod";
import { outputJsonSchema } from "../base/index.js";
import { ladderSteps } from "./ladder.js";
import { rateEvents } from "./series.js";
import { rateBases } from "./types.js";

const part = z.number().min(0).max(1);

const row = z.looseObject({
  origin: z.string().describe("Country of origin, ISO3"),
  destination: z.string().describe("Country of destination, ISO3"),
  day: z.iso.date().describe("Day of the law"),
  basis: z
    .enum(rateBases)
    .describe("Without claims, with the observed claims, or collected in the year of the weights"),
  sector: z.string().describe("Sector code or total"),
  chapter: z.string().optional().describe("Two digits, only in rows by chapter"),
  product: z.string().optional().describe("Digits of the line of the trade statistics, only in rows by product"),
  programme: z.string().describe("Programme id or all"),
  rate: z
    .number()
    .nullable()
    .describe("Duty over the value whose duty is known, a fraction; null where nothing is known"),
  value: z.number().describe("Trade value of the whole group, USD million"),
  coverage: part.describe("Part of the value whose duty is known"),
  base: z
    .literal("collected-2024")
    .optional()
    .describe(
      "On the claims basis, where claims are not known by line: the rate is what was collected in 2024 plus what the law added since",
    ),
});

const fraction = z.number().nullable();

const rung = z.looseObject({
  origin: z.string(),
  destination: z.string(),
  day: z.iso.date(),
  step: z.enum(ladderSteps),
  rate: fraction.describe("Average rate at the step, a fraction; null where it is a range or not known"),
  low: fraction,
  high: fraction,
  points: fraction.describe("Change from the last known step in percentage points; null where a range or not known"),
  lowPoints: fraction,
  highPoints: fraction,
  coverage: fraction.describe("Part of the value whose duty is known; null for a published total"),
  note: z.string().describe("What the step rests on, with the citation of a published total"),
});

const deposit = z.looseObject({
  origin: z.string(),
  destination: z.string(),
  programme: z.string(),
  label: z.string(),
  rate: z.number().describe("Deposited on the goods of the order, a fraction"),
  value: z.number().describe("Imports of the goods, USD million"),
  points: z.number().describe("What the deposits would add to the average of the pair, percentage points"),
  citation: z.string(),
});

const event = z.looseObject({
  day: z.iso.date(),
  origin: z.string(),
  destination: z.string(),
  measure: z.string().nullable().describe("Measure of the book; null for a change of claim shares"),
  what: z.enum(rateEvents),
  label: z.string(),
});

const summary = z.looseObject({
  origin: z.string(),
  destination: z.string(),
  value: z.number().describe("USD million"),
  claimShare: part.describe("Part entered under a claim, chapters 1 to 97"),
  claimSources: z
    .record(z.string(), z.number())
    .describe("Where claim shares come from: the set, or a step of the fallback"),
  apart: z.number().describe("Chapters 98 and 99, in totals only"),
  unplaced: z.number().describe("Without a sector, in totals only"),
  equivalents: z.number().describe("Specific rates at their ad valorem equivalent"),
  unknown: z.array(z.looseObject({ reason: z.string(), share: z.number() })),
});

/** What `parley rates --json` prints. Keys may be added, never renamed. */
export const ratesSchema = z.looseObject({
  schema: z.literal("parley/rates/1"),
  versions: z.looseObject({ parley: z.string(), lawHorizon: z.string() }),
  inputs: z.looseObject({
    from: z.array(z.string()),
    to: z.array(z.string()),
    on: z.iso.date().describe("Day of the law; the first day of a series"),
    series: z.boolean(),
    by: z.string(),
    basis: z.array(z.enum(rateBases)),
    weights: z.string(),
    claims: z.string(),
    claimPeriod: z.string().describe("The period the claim set stands for on the day"),
    content: z.string(),
    usContent: part,
    sectors: z.string().nullable().describe("File of sectors of the reader's own"),
    as: z.string().nullable().describe("Publisher whose sets they are"),
  }),
  rows: z.array(row),
  ladder: z.array(rung).optional().describe("With --ladder: from the statute to what was collected, pair by pair"),
  events: z.array(event).optional().describe("With --series: what happens on its days"),
  notForecastFrom: z
    .string()
    .nullable()
    .optional()
    .describe("With --series: first day after the book was last checked, from which on it is the law as it stands"),
  alternatives: z
    .array(z.looseObject({ content: z.string(), rows: z.array(row) }))
    .optional()
    .describe("For one day: the same under other sets"),
  restsOn: z
    .array(summary)
    .optional()
    .describe("For one day: what the rates of each pair rest on; parts of the trade value"),
  deposits: z
    .array(deposit)
    .optional()
    .describe("For one day: cash deposits of anti-dumping and countervailing duty, beside the duty and in no rate"),
  warnings: z.array(z.string()),
});

/** JSON Schema (draft-07) of the output of `parley rates --json`. */
export const ratesJsonSchema = (): object => outputJsonSchema(ratesSchema, "Output of parley rates --json");
