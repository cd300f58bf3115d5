import { writeFileSync } from "node:fs";
import { shipped } from "../src/files/index.js";
import { scenarioJsonSchema } from "../src/scenario/index.js";

/** Writes the published JSON Schema of the scenario file, for editors. */
writeFileSync(shipped("schemas", "scenario.schema.json"), `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
