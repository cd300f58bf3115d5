import { z } from "zod";

/**
 * JSON Schema (draft-07, for editors) of what a command prints. Keys may be added to an output and are never renamed, so
 * objects stay open.
 */
export function outputJsonSchema(schema: z.ZodType, title: string): object {
  const made = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { ...made, title };
}
