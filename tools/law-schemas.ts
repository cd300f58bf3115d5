// Writes the published JSON Schemas of the book's files, for editors.
import { writeFileSync } from "node:fs";
import { shipped } from "../src/files/index.js";
import { lawJsonSchemas } from "../src/law/index.js";

for (const [name, schema] of Object.entries(lawJsonSchemas())) {
  writeFileSync(shipped("schemas", name), `${JSON.stringify(schema, null, 2)}\n`);
}
