import { type IsoDate, located, notKnown, ParleyError, parseYaml, unknown } from "../base/index.js";
import { type Economy, withElasticities } from "../economy/index.js";
import { type SolveOptions, solveDefaults } from "../equilibrium/index.js";
import { assessListed, averageRates, caMxContent, lawOf, type RateRow } from "../rates/index.js";
import {
  parseScenario,
  type Policy,
  resolveScenario,
  type Table,
  type TariffLaw,
  type TableFile,
  type TableVariant,
  tableEconomy,
  tableFileSchema,
  type ThreatFile,
  threatSchema,
} from "../scenario/index.js";
import { basename, dirname, join, namesOf, resolve } from "./disk.js";
import { elasticitySets } from "./elasticities.js";
import { loadNorthAmericaImports } from "./north-america.js";
import { bookOf, runInputs } from "./run-inputs.js";
import type { ReadScenario } from "./scenario.js";
import { readText, shipped } from "./shipped.js";

/** The threat points that ship with the package, by name. */
export function loadThreats(): ReadonlyMap<string, ThreatFile> {
  return new Map(
    namesOf(shipped("scenarios", "threats")).map((file) => [
      basename(file, ".yaml"),
      parseYaml(readText(shipped("scenarios", "threats", file)), `scenarios/threats/${file}`, threatSchema).value,
    ]),
  );
}

/** A table read from its file, with the threats it names. */
export interface ReadTableFile {
  readonly file: TableFile;
  /** Name, or path as written. */
  readonly name: string;
  /** Those that ship and those of its own. */
  readonly threats: ReadonlyMap<string, ThreatFile>;
  /** Where a value of the file stands, for errors. */
  readonly place: (path: readonly (string | number)[]) => string;
}

/** Names of the ready tables, sorted. */
export const readyTables = (): readonly string[] =>
  namesOf(shipped("scenarios", "tables"))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"));

/**
 * Reads a ready table by name, or a file of parley/table/1 by path.
 * @throws ParleyError: no such name or file, an invalid file, a threat that is not there.
 */
export function readTableFile(reference: string, folder: string): ReadTableFile {
  const path = tablePath(reference, folder);
  const ours = path.startsWith(shipped("scenarios"));
  const shown = ours ? `scenarios/tables/${basename(path)}` : reference;
  const { value: file, place } = parseYaml(readText(path), shown, tableFileSchema);
  const threats = new Map(loadThreats());
  for (const [at, name] of file.threats.entries()) {
    located(place(["threats", at]), () => {
      if (name.endsWith(".yaml")) {
        threats.set(
          name,
          parseYaml(readText(resolve(dirname(path), name)), join(dirname(shown), name), threatSchema).value,
        );
      } else if (!threats.has(name)) {
        throw notKnown(`${unknown("threat", name, [...threats.keys()])}; or write the file of your own, NAME.yaml`);
      }
    });
  }
  return { file, name: ours ? basename(path, ".yaml") : reference, threats, place };
}

/** A bare word is a ready table, anything else a path. */
function tablePath(reference: string, folder: string): string {
  if (!/^[\w-]+$/.test(reference)) return resolve(folder, reference);
  const ready = readyTables();
  if (!ready.includes(reference)) {
    throw notKnown(`${unknown("table", reference, ready)}; or give the path of a file`);
  }
  return shipped("scenarios", "tables", `${reference}.yaml`);
}

export interface TableOptions {
  readonly parties: readonly string[];
  /** Day whose law stands. */
  readonly day: IsoDate;
  readonly options: SolveOptions;
  readonly versions: Readonly<Record<string, string>>;
  /** Those that ship unless given. */
  readonly threats?: ReadonlyMap<string, ThreatFile>;
}

/**
 * The shipped economy under the law of a day, with the tariffs that threats are made of.
 * @throws ParleyError (not known) for a day outside the book.
 */
export function readTable({ parties, day, options, versions, threats = loadThreats() }: TableOptions): Table & {
  readonly versions: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  /** The same table with one other set of elasticities, market structure or closure at a time. */
  readonly variants: readonly TableVariant[];
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
  const at = (economy: Economy, solving: SolveOptions): Table => ({
    parties,
    day,
    options: solving,
    economy: tableEconomy(economy, tariffsOf("as-it-stands", day), solving),
    tariffsOf,
    threats,
  });
  // A variant is there for its signs: one fresh start is enough.
  const varied = (economy: Economy, solving: SolveOptions): Table => ({ ...at(economy, solving), starts: 1 });
  return {
    ...at(inputs.economy, options),
    versions: inputs.versions,
    warnings: inputs.warnings,
    variants: [
      ...elasticitySets()
        .filter(({ set }) => set !== scenario.model.elasticities)
        .map(({ set, theta }): TableVariant => {
          const table = () => varied(withElasticities(inputs.economy, theta), options);
          return { name: set, kind: "elasticities", table };
        }),
      ...(["cp", "no-io", "krugman-fixed"] as const)
        .filter((structure) => structure !== (options.structure ?? solveDefaults.structure))
        .map((structure): TableVariant => {
          const table = () => varied(inputs.economy, { ...options, structure });
          return { name: structure, kind: "structure", table };
        }),
      ...(["world-va", "own-income", "zero"] as const)
        .filter((closure) => closure !== (options.closure ?? solveDefaults.closure))
        .map((closure): TableVariant => {
          const table = () => varied(inputs.economy, { ...options, closure });
          return { name: `closure ${closure}`, kind: "closure", table };
        }),
    ],
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
    const lines = assessListed(loadNorthAmericaImports(importer, "USA", policy.law), ask, options);
    for (const row of averageRates(lines, policy.law, ["statutory"], "sector")) placeRow(economy, out, row);
  }
  return out;
}

function placeRow({ regions, sectors }: Economy, tariffs: Float64Array, row: RateRow): void {
  const [m, e, s] = [regions.indexOf(row.destination), regions.indexOf(row.origin), sectors.indexOf(row.sector)];
  if (m < 0 || e < 0 || s < 0 || row.rate === null || row.programme !== "all") return;
  tariffs[(m * regions.length + e) * sectors.length + s] = row.rate;
}
