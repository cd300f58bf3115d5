import { z } from "zod";
import { interactionsSchema } from "./interactions.js";
import { measureSchema } from "./measure.js";

const draft = { target: "draft-7", io: "input" } as const;

/** The published schemas of the book's files, JSON Schema draft-07, by file name in `schemas/`. */
export const lawJsonSchemas = (): Readonly<Record<string, object>> => ({
  "interactions.schema.json": z.toJSONSchema(interactionsSchema, draft),
  "measure.schema.json": z.toJSONSchema(measureSchema, draft),
});
