import { z } from "zod";
import { outputJsonSchema } from "../base/index.js";
import { compareSteps } from "./compare.js";
import { compareGroups } from "./compare-groups.js";

const rate = z.number().nullable().describe("A fraction; null where not known");
const points = z.number().nullable().describe("Percentage points; null where not known");

/** What `parley rates compare --json` prints. Keys may be added, never renamed. */
const rateCompareSchema = z.looseObject({
  schema: z.literal("parley/rates-compare/1"),
  versions: z.looseObject({ parley: z.string(), lawHorizon: z.string() }),
  inputs: z.looseObject({
    from: z.array(z.string()).nullable().describe("Origins asked for; null for all"),
    to: z.array(z.string()).nullable().describe("Destinations asked for; null for all"),
    on: z.iso.date().nullable().describe("Day asked for; null for all estimates, each on its own day"),
  }),
  comparisons: z.array(
    z.looseObject({
      publisher: z.string(),
      origin: z.string(),
      destination: z.string(),
      sector: z.string().describe("Sector code or total"),
      day: z.iso.date().describe("Day on which ours is worked out"),
      ours: rate.describe("Ours under our defaults, a fraction"),
      steps: z.array(
        z.looseObject({
          step: z.enum(compareSteps),
          setting: z.string(),
          rate,
          points: points.describe("Size of the step"),
        }),
      ),
      under: rate.describe("Ours under the assumptions the publisher names"),
      low: z.number().describe("The published rate, or the low end of its range"),
      high: z.number(),
      unexplained: points.describe("From ours under their assumptions to theirs; 0 inside a published range"),
      allowed: z.number().describe("How far the unexplained rest may go without a reason, percentage points"),
      groups: z
        .array(
          z.looseObject({
            group: z.enum(compareGroups),
            ours: z.number().describe("Under their assumptions, a fraction"),
            theirs: z.number(),
            points: z.number().describe("From ours to theirs, percentage points"),
          }),
        )
        .nullable()
        .describe("The unexplained rest by group of programmes; null where the publisher does not split its rate"),
      reason: z.string().describe("What is known to separate the two"),
      citation: z.string(),
    }),
  ),
  warnings: z.array(z.string()),
});

/** JSON Schema (draft-07) of the output of `parley rates compare --json`. */
export const rateCompareJsonSchema = (): object =>
  outputJsonSchema(rateCompareSchema, "Output of parley rates compare --json");
