import { z } from "zod";
import { outputJsonSchema } from "../base/index.js";
import { preferences } from "./preferences.js";

const part = z.number().min(0).max(1).nullable();
const cut = {
  flow: z.enum(["exports", "imports"]),
  scope: z.enum(["all", "goods"]),
  by: z.enum(["partner", "sector"]),
};

/** What `parley dependence --json` prints. Keys may be added, never renamed. */
const dependenceSchema = z.looseObject({
  schema: z.literal("parley/dependence/1"),
  versions: z.looseObject({ parley: z.string(), economy: z.string() }),
  inputs: z.looseObject({
    country: z.string(),
    economy: z.string(),
    weights: z.string().nullable().describe("Imports behind the preferences; null without them"),
    claims: z.string().nullable().describe("Period of the claims behind the preferences; null without them"),
  }),
  rows: z.array(
    z.looseObject({
      ...cut,
      name: z.string().describe("Region or sector of the economy"),
      value: z.number().describe("Without tariffs, in the unit of the economy: USD million in na-2022"),
      share: part.describe("Part of the flow in its scope; null where there is no such trade"),
    }),
  ),
  concentration: z.array(z.looseObject({ ...cut, index: part.describe("Herfindahl, sum of squared shares") })),
  exposureTo: z.string().describe("The United States; for itself, or without it, the largest buyer"),
  exposure: z.array(
    z.looseObject({
      sector: z.string(),
      value: z.number().describe("Exports to the buyer"),
      output: z.number(),
      share: part.describe("Exports to the buyer over output; null where nothing is made"),
    }),
  ),
  preferences: z
    .array(z.looseObject({ preference: z.enum(preferences), value: z.number().describe("USD million"), share: part }))
    .nullable()
    .describe("US imports from the country by how they enter; null where claims by line are not at hand"),
  warnings: z.array(z.string()),
});

/** JSON Schema (draft-07) of the output of `parley dependence --json`. */
export const dependenceJsonSchema = (): object =>
  outputJsonSchema(dependenceSchema, "Output of parley dependence --json");
