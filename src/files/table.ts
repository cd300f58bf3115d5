import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { type IsoDate, ParleyError, parseYaml } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { SolveOptions } from "../equilibrium/index.js";
import { assessListed, averageRates, caMxContent, lawOf, type RateRow } from "../rates/index.js";
import {
  parseScenario,
  type Policy,
  resolveScenario,
  type Table,
  type TariffLaw,
  tableEconomy,
  type ThreatFile,
  threatSchema,
} from "../scenario/index.js";
import { loadNorthAmericaImports } from "./north-america.js";
import { bookOf, runInputs } from "./run-inputs.js";
import type { ReadScenario } from "./scenario.js";
import { readText, shipped } from "./shipped.js";

/** The threat points that ship with the package, by name. */
export function loadThreats(): ReadonlyMap<string, ThreatFile> {
  return new Map(
    readdirSync(shipped("scenarios", "threats"))
      .toSorted()
      .map((file) => [
        basename(file, ".yaml"),
        parseYaml(readText(shipped("scenarios", "threats", file)), `scenarios/threats/${file}`, threatSchema).value,
      ]),
  );
}

export interface TableOptions {
  readonly parties: readonly string[];
  /** Day whose law stands. */
  readonly day: IsoDate;
  readonly options: SolveOptions;
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * The shipped economy under the law of a day, with the tariffs that threats are made of.
 * @throws ParleyError (not known) for a day outside the book.
 */
export function readTable({ parties, day, options, versions }: TableOptions): Table & {
  readonly versions: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
} {
  const scenario = scenarioOf(day);
  const inputs = runInputs(scenario, versions);
  const policyAt = (law: IsoDate): Policy => ({ ...scenario.policy, law });
  const without = new Map<string, Float64Array>();
  const tariffsOf = (law: TariffLaw, on: string): Float64Array => {
    const policy = policyAt(on as IsoDate);
    const stands = inputs.tariffsOf(policy);
    if (law === "as-it-stands") return stands.tariffs;
    const known =
      without.get(on) ?? withoutAgreement(inputs.economy, stands.claimRange?.().unclaimed, scenario, policy);
    without.set(on, known);
    return known;
  };
  return {
    parties,
    day,
    options,
    economy: tableEconomy(inputs.economy, tariffsOf("as-it-stands", day), options),
    tariffsOf,
    threats: loadThreats(),
    versions: inputs.versions,
    warnings: inputs.warnings,
  };
}

/** A scenario that does nothing but name the day, for its defaults. */
function scenarioOf(day: IsoDate): ReadScenario {
  const text = JSON.stringify({ schema: "parley/scenario/1", title: "table", law: day, baseline: { law: day } });
  const scenario = resolveScenario([parseScenario(text, "table", "table")], () => {
    throw new ParleyError("usage", "the law of a day stands on no other scenario");
  });
  return { ...scenario, root: "." };
}

/**
 * Tariffs with nothing claimed under the agreement: the United States' from its lines of 2024, Canada's and Mexico's on US
 * goods from the base rates of 2014 over their imports (A-fall-back), Canada's surtaxes included. All else stands.
 */
function withoutAgreement(
  economy: Economy,
  unclaimed: Float64Array | undefined,
  scenario: ReadScenario,
  policy: Policy,
): Float64Array {
  if (unclaimed === undefined) throw new RangeError("the shipped weights have claims");
  const out = Float64Array.from(unclaimed);
  const ask = lawOf(bookOf(scenario));
  const { usContent } = policy.assume;
  const options = { on: policy.law, usContent, caMxContent, remission: policy.assume.remission } as const;
  for (const importer of ["CAN", "MEX"]) {
    const lines = assessListed(loadNorthAmericaImports(importer, "USA"), ask, options);
    for (const row of averageRates(lines, policy.law, ["statutory"], "sector")) placeRow(economy, out, row);
  }
  return out;
}

function placeRow({ regions, sectors }: Economy, tariffs: Float64Array, row: RateRow): void {
  const [m, e, s] = [regions.indexOf(row.destination), regions.indexOf(row.origin), sectors.indexOf(row.sector)];
  if (m < 0 || e < 0 || s < 0 || row.rate === null || row.programme !== "all") return;
  tariffs[(m * regions.length + e) * sectors.length + s] = row.rate;
}
