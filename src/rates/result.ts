import { z } from "zod";
import { outputJsonSchema } from "../base/index.js";
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
  programme: z.string().describe("Programme id or all"),
  rate: z
    .number()
    .nullable()
    .describe("Duty over the value whose duty is known, a fraction; null where nothing is known"),
  value: z.number().describe("Trade value of the whole group, USD million"),
  coverage: part.describe("Part of the value whose duty is known"),
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
    on: z.iso.date(),
    by: z.string(),
    basis: z.array(z.enum(rateBases)),
    weights: z.string(),
    claims: z.string(),
    claimPeriod: z.string().describe("The period the claim set stands for on the day"),
    content: z.string(),
    usContent: part,
    as: z.string().nullable(),
  }),
  rows: z.array(row),
  alternatives: z
    .array(z.looseObject({ content: z.string(), rows: z.array(row) }))
    .describe("The same under other sets"),
  restsOn: z.array(summary).describe("What the rates of each pair rest on; parts of the trade value"),
  warnings: z.array(z.string()),
});

/** JSON Schema (draft-07) of the output of `parley rates --json`. */
export const ratesJsonSchema = (): object => outputJsonSchema(ratesSchema, "Output of parley rates --json");
