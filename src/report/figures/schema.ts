import { z } from "zod";
import { outputJsonSchema } from "../../base/index.js";

/** Kinds of figures, each with its drawing. */
export const figureKinds = [
  "bars",
  "chain",
  "dots",
  "flows",
  "frontier",
  "heat",
  "map",
  "matrix",
  "steps",
  "tornado",
  "triangle",
  "waterfall",
] as const;

const cell = z.union([z.string(), z.number(), z.boolean()]).nullable();
const measure = z.looseObject({ unit: z.string(), decimals: z.int(), signed: z.boolean() });

/** What `parley figure --json` prints: the figure as plain data, for a drawing of the reader's own. Keys may be added, never renamed. */
const figureSchema = z.looseObject({
  schema: z.literal("parley/figure/1"),
  versions: z.looseObject({ parley: z.string() }),
  inputs: z.looseObject({ name: z.string().describe("Which figure of the answer"), lang: z.enum(["en", "fr", "es"]) }),
  figure: z.looseObject({
    kind: z.enum(figureKinds),
    id: z.string(),
    title: z.string().describe("A sentence with the number, the day and the baseline"),
    subtitle: z.string().describe("Unit and interval"),
    alt: z.string().describe("The figure in words"),
    columns: z
      .array(
        z.looseObject({
          key: z.string(),
          label: z.string(),
          kind: z.enum(["text", "day", "number"]),
          unit: z.string().nullable(),
        }),
      )
      .describe("The table behind it"),
    rows: z.array(z.record(z.string(), cell)).describe("Raw numbers in the unit of their column; null is not known"),
    source: z.array(z.looseObject({ text: z.string(), href: z.string().nullable() })),
    measure,
    events: z.array(z.looseObject({ day: z.string(), text: z.string() })).optional(),
    future: z.string().nullable().optional().describe("First day that is the law as it stands, not checked since"),
  }),
  warnings: z.array(z.string()),
});

/** JSON Schema (draft-07) of the output of `parley figure --json`. */
export const figureJsonSchema = (): object => outputJsonSchema(figureSchema, "Output of parley figure --json");
