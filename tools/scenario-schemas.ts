import { writeFileSync } from "node:fs";
import { shipped } from "../src/files/index.js";
import { publishedSchemas } from "../src/scenario/index.js";

/** Writes the published JSON Schemas of the scenario file and of what run, solve and compare print. */
for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(shipped("schemas", name), `${JSON.stringify(schema, null, 2)}\n`);
}
