import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/files/index.js";
import { kept, ready, runReady } from "./support/expected.js";
import { keptTable, tables } from "./support/expected-tables.js";
import { renewIntervals } from "./support/intervals.js";

/**
 * Writes the expected results beside the ready scenarios: `npm run import -- expected "what changed, as in CHANGELOG.md"`.
 * A file whose numbers stay is left alone; the sentence must stand in the changelog.
 */
const because = process.argv[2] ?? "";
if (because === "" || !readFileSync(join(packageRoot, "CHANGELOG.md"), "utf8").includes(because)) {
  process.stderr.write('say what changed with a sentence of CHANGELOG.md: npm run import -- expected "..."\n');
  process.exit(2);
}
const note = "Regression, not evidence: our own last run. A change needs a line in CHANGELOG.md.";

function renew(name: string, file: string, numbers: object): void {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as object) : {};
  if ("result" in before && JSON.stringify(before.result) === JSON.stringify(numbers)) return;
  writeFileSync(file, `${JSON.stringify({ note, because, result: numbers }, null, 1)}\n`);
  process.stdout.write(`${name}: written\n`);
}

for (const scenario of ready) {
  if (await renewIntervals(scenario)) process.stdout.write(`${scenario.name}: intervals written\n`);
  renew(scenario.name, scenario.file, kept(runReady(scenario)));
}
for (const { name, file } of tables) renew(name, file, keptTable(name));
