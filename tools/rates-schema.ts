import { writeFileSync } from "node:fs";
import { shipped } from "../src/files/index.js";
import { ratesJsonSchema } from "../src/rates/index.js";

/** Writes the published JSON Schema of what `parley rates --json` prints. */
writeFileSync(shipped("schemas", "rates.schema.json"), `${JSON.stringify(ratesJsonSchema(), null, 2)}\n`);
