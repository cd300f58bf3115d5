import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readScenario, readText, runInputs, shipped } from "../../src/files/index.js";
import { runScenario, type ScenarioResult } from "../../src/scenario/index.js";

/** A scenario that ships, and the file of its expected result. */
export interface Ready {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
}

/** The ready scenarios and those of the toy. */
export const ready: readonly Ready[] = ["scenarios", "scenarios/toy"].flatMap((place) => {
  const folder = shipped(place);
  return (
    readdirSync(folder)
      // Tables stand beside scenarios.
      .filter((file) => file.endsWith(".yaml") && readText(join(folder, file)).includes("parley/scenario/1"))
      .toSorted()
      .map((file) => ({ name: file.slice(0, -5), folder, file: join(folder, `${file.slice(0, -5)}.expected.json`) }))
  );
});

/** Runs a scenario as `parley run` does, without the alternatives, which only repeat it. */
export function runReady({ name, folder }: Ready): ScenarioResult {
  const scenario = readScenario([`${name}.yaml`], folder);
  return runScenario(scenario, { ...runInputs(scenario, {}), alternatives: [] });
}

/** Ten digits: what a result keeps when the solver stops at another point within its tolerance. */
const rounded = (value: number): number => Number(value.toPrecision(10));

const all = (values: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, rounded(value)]));

/** The numbers of a result that are kept beside the scenario. */
export function kept(result: ScenarioResult): object {
  const told = ["CAN", "MEX", "USA"].some((code) => code in result.wageHat)
    ? ["CAN", "MEX", "USA"]
    : Object.keys(result.wageHat);
  return {
    law: [result.baseline.law, result.scenario.law],
    welfareExactPct: all(result.welfareExactPct),
    welfareFirstOrderPct: all(result.welfareFirstOrderPct),
    usdBn: all(result.usdBn),
    realWagePct: all(result.realWagePct),
    wageHat: all(result.wageHat),
    priceIndexHat: all(result.priceIndexHat),
    tariffRevenue: all(result.tariffRevenue),
    exports: all(result.exports),
    imports: all(result.imports),
    averageRates: result.averageRates.map(({ policy, importer, exporter, basis, rate, coverage }) => ({
      policy,
      importer,
      exporter,
      basis,
      rate: rate === null ? null : rounded(rate),
      coverage: rounded(coverage),
    })),
    outputHat: Object.fromEntries(
      told.map((region) => [
        region,
        Object.fromEntries(
          result.sectors.filter((row) => row.region === region).map((row) => [row.sector, rounded(row.outputHat)]),
        ),
      ]),
    ),
  };
}
