import { notKnown, unknown } from "../base/index.js";
import { decompose, rebase, type SolveOptions } from "../equilibrium/index.js";
import { columnsOf, type DetailKind, type DetailResult, type DetailRow } from "./detail-schema.js";
import { partRows, rowsOf } from "./detail-rows.js";
import { shockOf } from "./instruments.js";
import { type RunInputs, solveBoth } from "./run.js";
import type { Scenario } from "./types.js";

export interface DetailOptions {
  /** Regions and sectors to keep; left out, all. A row with two regions stays where one of them is named. */
  readonly regions?: readonly string[];
  readonly sectors?: readonly string[];
  /** Sectors whose tariffs change; those of all others stay as under the baseline. Left out, all change. */
  readonly only?: readonly string[];
  /** Chains a sector, for `paths`; 5 unless given. */
  readonly chains?: number;
}

/**
 * One table of detail about a scenario, relative to its baseline as in `runScenario`.
 * @throws ParleyError (not known) for a region or sector the economy does not have; as `runScenario`.
 */
export function scenarioDetail(
  scenario: Scenario,
  inputs: RunInputs,
  kind: DetailKind,
  options: DetailOptions = {},
): DetailResult {
  const { economy } = inputs;
  const named = (what: string, codes: readonly string[], all: readonly string[]): ReadonlySet<string> => {
    const stranger = codes.find((code) => !all.includes(code));
    if (stranger !== undefined) throw notKnown(unknown(what, stranger, all));
    return new Set(codes);
  };
  const regions = named("region", options.regions ?? economy.regions, economy.regions);
  const sectors = named("sector", options.sectors ?? economy.sectors, economy.sectors);
  const only = named("sector", options.only ?? economy.sectors, economy.sectors);
  const [before, law] = [inputs.tariffsOf(scenario.baseline), inputs.tariffsOf(scenario.policy)];
  const j = economy.sectors.length;
  const after = law.tariffs.map((rate, cell) => (only.has(economy.sectors[cell % j]!) ? rate : before.tariffs[cell]!));
  const { baseline, solution } = solveBoth(scenario, economy, before.tariffs, after);
  const rows =
    kind === "parts"
      ? partRows(
          decompose(
            rebase(baseline),
            { ...shockOf(scenario.policy.instruments, economy), tariffs: after },
            scenario.model as SolveOptions,
          ),
        )
      : rowsOf[kind](solution, { regions, sectors, chains: options.chains ?? 5 });
  const names = columnsOf(kind).map(([name]) => name);
  const { structure, closure, numeraire, tolerance } = solution;
  return {
    schema: "parley/detail/1",
    detail: kind,
    versions: inputs.versions,
    inputs: {
      scenario: scenario.files,
      law: scenario.policy.law,
      baseline: scenario.baseline.law,
      ...scenario.policy.assume,
      economy: scenario.model.economy,
      elasticities: scenario.model.elasticities,
      structure,
      closure,
      numeraire,
      tolerance,
      region: options.regions ?? null,
      sector: options.sectors ?? null,
      only: options.only ?? null,
    },
    residual: Math.max(baseline.residual, solution.residual),
    rows: rows.filter((row) => keeps(row, regions, sectors)).map((row) => ordered(row, names)),
    warnings: [
      ...new Set([
        ...scenario.warnings,
        ...inputs.warnings,
        ...before.warnings,
        ...law.warnings,
        ...baseline.warnings,
        ...solution.warnings,
      ]),
    ],
  };
}

function keeps(row: DetailRow, regions: ReadonlySet<string>, sectors: ReadonlySet<string>): boolean {
  const places = [row["region"], row["importer"], row["exporter"]].filter((place) => typeof place === "string");
  const sector = row["sector"];
  return places.some((place) => regions.has(place)) && (typeof sector !== "string" || sectors.has(sector));
}

/** The columns of the kind in their order; one the solution does not have is null. */
const ordered = (row: DetailRow, names: readonly string[]): DetailRow =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
