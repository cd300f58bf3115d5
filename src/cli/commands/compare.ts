import { fileError } from "../../base/index.js";
import { readResult, readScenario, runInputs, writeWhole } from "../../files/index.js";
import { comparison, type Language } from "../../report/index.js";
import { runScenario, type Scenario, type ScenarioResult } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

interface Flags {
  readonly json: boolean;
  readonly output?: string;
  readonly lang: Language;
}

/** `parley compare`: every scenario against the baseline of the first, in columns. */
export function compareFiles(this: Context, flags: Flags, ...names: string[]): void {
  const results: ScenarioResult[] = [];
  let shared: Scenario["baseline"] | undefined;
  for (const name of names) {
    if (name.endsWith(".json")) results.push(readResult(name, this.cwd));
    else {
      const scenario = readScenario([name], this.cwd);
      if (results.length === 0) shared = scenario.baseline;
      const against = shared === undefined ? scenario : { ...scenario, baseline: shared };
      results.push(runScenario(against, runInputs(scenario, { parley: version })));
    }
    mustBeLike(results[0] as ScenarioResult, results.at(-1) as ScenarioResult, name);
  }
  const object = {
    schema: "parley/compare/1",
    versions: results[0]?.versions,
    inputs: { scenarios: names },
    results,
    warnings: [...new Set(results.flatMap((result) => result.warnings))],
  };
  const json = `${JSON.stringify(object, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, this.cwd);
  this.process.stdout.write(flags.json ? json : comparison(results, flags.lang));
}

/** @throws ParleyError (invalid file) where the economies or the baselines differ: the columns would not compare. */
function mustBeLike(first: ScenarioResult, other: ScenarioResult, name: string): void {
  if (other.versions.economy !== first.versions.economy) {
    throw fileError(name, `is on the economy ${other.versions.economy}, the first on ${first.versions.economy}`);
  }
  const baseline = ({ baseline: { law, changes } }: ScenarioResult): string => JSON.stringify([law, changes]);
  if (baseline(other) !== baseline(first)) {
    throw fileError(name, "has another baseline than the first; run it again against the same one");
  }
}
