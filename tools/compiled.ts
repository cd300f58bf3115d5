import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { compile, compiledFile, readScenario, runInputs, shipped } from "../src/files/index.js";

/**
 * Works out the tariffs of the two days of the first report, so that it comes at once: `npm run import -- compiled`.
 * Run it after any change of the book, the weights or the economy.
 */
const scenario = readScenario(["law-of-december-2025"], shipped("scenarios"));
const { economy, tariffsOf } = runInputs(scenario, {}, { compiled: false });
const path = shipped(...compiledFile);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(`${path}.gz`, gzipSync(`${JSON.stringify(compile(economy, tariffsOf))}\n`, { level: 9 }));
const provenance = {
  files: {
    "tariffs.json.gz": {
      what: "Tariffs of na-2022 under the law of 1 January and 18 December 2025, worked out beforehand; a cache with the fingerprint of its inputs",
      source: "book/ and benchmarks/ of this package",
      licence: "as its inputs",
      retrieved: "2026-11-22",
      importer: "tools/compiled.ts",
    },
  },
};
writeFileSync(join(dirname(path), "provenance.json"), `${JSON.stringify(provenance, null, 2)}\n`);
