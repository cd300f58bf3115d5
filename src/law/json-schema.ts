import { z } from "zod";
import { outputJsonSchema } from "../base/index.js";
import { interactionsSchema } from "./interactions.js";
import { measureSchema } from "./measure.js";
import {
  citeOutputSchema,
  coverageOutputSchema,
  dutyCasesOutputSchema,
  dutyDiffOutputSchema,
  dutyHistoryOutputSchema,
  dutyOutputSchema,
  findOutputSchema,
  lawOutputSchema,
} from "./output-schema.js";

const draft = { target: "draft-7", io: "input" } as const;

/** The published schemas of the book's files and of what `parley duty` prints, JSON Schema draft-07, by file name in `schemas/`. */
export const lawJsonSchemas = (): Readonly<Record<string, object>> => ({
  "cite.schema.json": outputJsonSchema(citeOutputSchema, "Output of parley cite --json"),
  "coverage.schema.json": outputJsonSchema(coverageOutputSchema, "Output of parley coverage --json"),
  "duty-cases.schema.json": outputJsonSchema(dutyCasesOutputSchema, "Output of parley duty --cases --json"),
  "duty-diff.schema.json": outputJsonSchema(dutyDiffOutputSchema, "Output of parley duty diff --json"),
  "duty-history.schema.json": outputJsonSchema(dutyHistoryOutputSchema, "Output of parley duty history --json"),
  "duty.schema.json": outputJsonSchema(dutyOutputSchema, "Output of parley duty --json"),
  "find.schema.json": outputJsonSchema(findOutputSchema, "Output of parley find --json"),
  "interactions.schema.json": z.toJSONSchema(interactionsSchema, draft),
  "law.schema.json": outputJsonSchema(lawOutputSchema, "Output of parley law --json"),
  "measure.schema.json": z.toJSONSchema(measureSchema, draft),
});
