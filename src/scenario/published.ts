import { z } from "zod";
import { outputJsonSchema } from "../base/index.js";
import { agreementResultSchema, agreementSchema, nashSchema } from "../negotiation/index.js";
import { briefClaimsSchema, briefSchema, eventsSchema } from "./brief/schema.js";
import { backtestSchema } from "./backtest-schema.js";
import { detailSchema } from "./detail-schema.js";
import { coalitionsSchema } from "./table-coalitions-schema.js";
import { economySchema } from "./economy-schema.js";
import { runSchema } from "./outcome.js";
import { resultSchema } from "./result.js";
import { tableResultSchema } from "./table-result.js";
import { tableFileSchema } from "./table-schema.js";
import { threatSchema } from "./threat-schema.js";
import { changeSchema, changeVerbs, scenarioSchema } from "./schema.js";

/** `parley compare --json`: each result as `parley run` prints it, all against the baseline of the first. */
const compareSchema = z.strictObject({
  schema: z.literal("parley/compare/1"),
  versions: z.record(z.string(), z.string()),
  inputs: z.strictObject({ scenarios: z.array(z.string()) }),
  results: z.array(runSchema),
  warnings: z.array(z.string()),
});

const draft7 = { target: "draft-7", io: "input" } as const;

/** JSON Schemas (draft-07) by file name under schemas/. The order of days in a change is not in them; the reader checks it. */
export const publishedSchemas = (): Readonly<Record<string, object>> => ({
  "agreement.schema.json": {
    ...z.toJSONSchema(agreementSchema, draft7),
    title: "Parley agreement file",
  },
  "agreement-result.schema.json": outputJsonSchema(agreementResultSchema, "Output of parley agreement --json"),
  "backtest.schema.json": outputJsonSchema(backtestSchema, "Output of parley backtest --json"),
  "brief.schema.json": outputJsonSchema(briefSchema, "Output of parley brief --json"),
  "brief-claims.schema.json": {
    ...z.toJSONSchema(briefClaimsSchema, draft7),
    title: "Parley brief: claims and thresholds",
  },
  "coalitions.schema.json": outputJsonSchema(coalitionsSchema, "Output of parley coalitions --json"),
  "compare.schema.json": outputJsonSchema(compareSchema, "Output of parley compare --json"),
  "detail.schema.json": outputJsonSchema(detailSchema, "Output of parley detail --json"),
  "economy.schema.json": outputJsonSchema(economySchema, "Output of parley economy import, aggregate and check --json"),
  "events.schema.json": outputJsonSchema(eventsSchema, "Output of parley events --json"),
  "nash.schema.json": outputJsonSchema(nashSchema, "Output of parley nash, respond and bargain --json"),
  "result.schema.json": outputJsonSchema(resultSchema, "Output of parley solve --json"),
  "run.schema.json": outputJsonSchema(runSchema, "Output of parley run --json"),
  "scenario.schema.json": {
    ...z.toJSONSchema(scenarioSchema, {
      ...draft7,
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === changeSchema) jsonSchema.oneOf = changeVerbs.map((verb) => ({ required: [verb] }));
      },
    }),
    title: "Parley scenario file",
  },
  "table.schema.json": { ...z.toJSONSchema(tableFileSchema, draft7), title: "Parley table file" },
  "table-result.schema.json": outputJsonSchema(tableResultSchema, "Output of parley table --json"),
  "threat.schema.json": {
    ...z.toJSONSchema(threatSchema, draft7),
    title: "Parley threat point file",
  },
});
