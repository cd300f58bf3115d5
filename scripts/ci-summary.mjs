// Reads the test report, refuses skips that are not named in ci-skips.json, prints the closing line.
import { existsSync, readFileSync } from "node:fs";

const [report, status] = process.argv.slice(2);
let code = Number(status);
if (!existsSync(report)) {
  process.stdout.write("no test report was written\n0 passed, 1 failed, 0 skipped\n");
  process.exit(code || 1);
}
const results = JSON.parse(readFileSync(report, "utf8"));
const allowed = new Set(JSON.parse(readFileSync(new URL("ci-skips.json", import.meta.url), "utf8")).allowed);
const tests = results.testResults.flatMap((file) => file.assertionResults);
const skipped = tests.filter(
  (test) => test.status === "pending" || test.status === "skipped" || test.status === "todo",
);
const unnamed = skipped.filter((test) => !allowed.has(test.fullName));
for (const test of unnamed) process.stdout.write(`skipped but not named in scripts/ci-skips.json: ${test.fullName}\n`);
const passed = tests.filter((test) => test.status === "passed").length;
const suites = results.testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
).length;
const failed = tests.filter((test) => test.status === "failed").length + suites + unnamed.length;
if (code === 0 && (failed > 0 || passed === 0)) code = 1;
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped.length - unnamed.length} skipped\n`);
process.exit(code);
