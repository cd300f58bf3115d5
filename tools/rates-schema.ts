import { writeFileSync } from "node:fs";
import { shipped } from "../src/files/index.js";
import { dependenceJsonSchema, rateCompareJsonSchema, ratesJsonSchema } from "../src/rates/index.js";

/** Writes the published JSON Schemas of what `parley rates --json` and its subcommands print. */
writeFileSync(shipped("schemas", "rates.schema.json"), `${JSON.stringify(ratesJsonSchema(), null, 2)}\n`);
writeFileSync(shipped("schemas", "rates-compare.schema.json"), `${JSON.stringify(rateCompareJsonSchema(), null, 2)}\n`);
writeFileSync(shipped("schemas", "dependence.schema.json"), `${JSON.stringify(dependenceJsonSchema(), null, 2)}\n`);
