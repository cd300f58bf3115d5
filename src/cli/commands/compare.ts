import { fileError } from "../../base/index.js";
import { readResult, readScenario, runInputs, writeWhole } from "../../files/index.js";
import { comparison, type Language } from "../../report/index.js";
import { runScenario, type Scenario, type ScenarioResult } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { checkDrawFlags, type DrawFlags, interruptedCode, withIntervalsAsked } from "../intervals.js";
import { version } from "../version.js";

interface Flags extends DrawFlags {
  readonly json: boolean;
  readonly output?: string;
  readonly lang: Language;
}

/** `parley compare`: every scenario against the baseline of the first, in columns. */
export async function compareFiles(this: Context, flags: Flags, ...names: string[]): Promise<void> {
  checkDrawFlags(flags);
  let stopped = false;
  const results: ScenarioResult[] = [];
  const unlike: string[] = [];
  let shared: Scenario["baseline"] | undefined;
  for (const name of names) {
    if (name.endsWith(".json")) results.push(readResult(name, this.cwd));
    else {
      const scenario = readScenario([name], this.cwd);
      if (results.length === 0) shared = scenario.baseline;
      const against = shared === undefined ? scenario : { ...scenario, baseline: shared };
      const inputs = runInputs(scenario, { parley: version });
      // One interrupt ends all that is still to be drawn.
      const asked = stopped ? { lang: flags.lang } : flags;
      const drawn = await withIntervalsAsked(this, runScenario(against, inputs), against, inputs, asked);
      results.push(drawn.result);
      stopped ||= drawn.interrupted;
    }
    const [first, last] = [results[0] as ScenarioResult, results.at(-1) as ScenarioResult];
    mustBeLike(first, last, name);
    unlike.push(...differences(first, last, name));
  }
  const object = {
    schema: "parley/compare/1",
    versions: results[0]?.versions,
    inputs: { scenarios: names },
    results,
    warnings: [...new Set([...unlike, ...results.flatMap((result) => result.warnings)])],
  };
  const json = `${JSON.stringify(object, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, this.cwd);
  this.process.stdout.write(flags.json ? json : comparison(results, flags.lang));
  if (!flags.json) for (const warning of unlike) this.process.stderr.write(`warning: ${warning}\n`);
  if (stopped) this.process.exitCode = interruptedCode;
}

/** @throws ParleyError (invalid file) where the economies or the baselines differ: the columns would not compare. */
function mustBeLike(first: ScenarioResult, other: ScenarioResult, name: string): void {
  const [one, two] = [first.versions, other.versions];
  if (two.economy !== one.economy) {
    throw fileError(name, `is on the economy ${two.economy}, the first on ${one.economy}`);
  }
  if (two.economyData !== undefined && one.economyData !== undefined && two.economyData !== one.economyData) {
    throw fileError(name, `is on other numbers of the economy ${two.economy} than the first; run both on one folder`);
  }
  const baseline = ({ baseline: { law, changes } }: ScenarioResult): string => JSON.stringify([law, changes]);
  if (baseline(other) !== baseline(first)) {
    throw fileError(name, "has another baseline than the first; run it again against the same one");
  }
}

/** Model and assumptions in which a result differs from the first, by key: the columns then differ by more than the policy. */
function differences(first: ScenarioResult, other: ScenarioResult, name: string): string[] {
  const [one, two] = [settings(first), settings(other)];
  const differing = Object.keys({ ...one, ...two })
    .filter((key) => one[key] !== two[key])
    // Claims follow the month of the law unless a file says otherwise.
    .filter((key) => key !== "claims" || first.scenario.law === other.scenario.law);
  const told = differing.map(
    (key) => `${name}: ${key} ${two[key] ?? "not known"}, the first ${one[key] ?? "not known"}`,
  );
  const tariffs = ({ tariffs }: ScenarioResult): string =>
    JSON.stringify(tariffs.flatMap((row) => (row.baseline === 0 ? [] : [{ ...row, data: 0, scenario: 0 }])));
  if (differing.length === 0 && tariffs(other) !== tariffs(first)) {
    told.push(`${name}: other tariffs under the baseline than the first; is its statute book another?`);
  }
  return told.map((line) => `${line}; the columns differ by more than the policy`);
}

function settings({ versions, inputs, scenario, baseline }: ScenarioResult): Record<string, string | undefined> {
  const { structure, closure, numeraire, tolerance, book } = inputs;
  const { parley, elasticities, elasticityData, lawHorizon } = versions;
  const sides = [
    ["", scenario.assume],
    ["baseline ", baseline.assume],
  ] as const;
  const assumed = sides.flatMap(([side, { weights, content, usContent, claims }]) => [
    [`${side}weights`, weights],
    [`${side}content`, content],
    [`${side}usContent`, String(usContent)],
    ...(side === "" ? [] : [[`${side}claims`, claims]]),
  ]);
  return {
    parley,
    lawHorizon,
    structure,
    closure,
    numeraire,
    tolerance: String(tolerance),
    book: typeof book === "string" ? book : undefined,
    elasticities,
    elasticityData,
    ...Object.fromEntries(assumed),
  };
}
