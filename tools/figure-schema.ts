import { writeFileSync } from "node:fs";
import { shipped } from "../src/files/index.js";
import { figureJsonSchema } from "../src/report/index.js";

/** Writes the published JSON Schema of what `parley figure --json` prints. */
writeFileSync(shipped("schemas", "figure.schema.json"), `${JSON.stringify(figureJsonSchema(), null, 2)}\n`);
