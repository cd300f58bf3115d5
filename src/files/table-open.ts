import { type IsoDate, ParleyError, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { kernelFor, type SolveOptions } from "../equilibrium/index.js";
import { checkDay } from "../law/index.js";
import { assessListed, averageRates, caMxContent, lawOf, type RateRow } from "../rates/index.js";
import {
  acrossDraws,
  type DrawChoice,
  lawfulEconomy,
  otherModels,
  parseScenario,
  type Points,
  type Policy,
  resolveScenario,
  type Table,
  type TableVariant,
  tableEconomy,
  type TariffLaw,
  type ThreatFile,
  type VariantChoice,
} from "../scenario/index.js";
import { type BoundRates, boundTariffs } from "./bound-rates.js";
import { loadEconomy } from "./economy.js";
import { elasticitySets } from "./elasticities.js";
import { loadNorthAmericaImports } from "./north-america.js";
import { bookOf, runInputs } from "./run-inputs.js";
import type { ReadScenario } from "./scenario.js";
import { loadThreats } from "./table.js";

export interface TableOptions {
  readonly parties: readonly string[];
  /** Day whose law stands. */
  readonly day: IsoDate;
  readonly options: SolveOptions;
  readonly versions: Readonly<Record<string, string>>;
  /** Those that ship unless given. */
  readonly threats?: ReadonlyMap<string, ThreatFile>;
  /** Rates bound in the World Trade Organization, for the threat of that name. */
  readonly bound?: BoundRates | undefined;
}

/** A table with what it was read from, and the same table under other models. */
export interface OpenTable extends Table {
  readonly versions: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  /** The same table with one other set of elasticities, market structure or closure at a time. */
  readonly variants: readonly TableVariant[];
  /** A few of them, all or none. */
  readonly variantsOf: (choice: VariantChoice) => readonly TableVariant[];
  /** Points of the table over draws of elasticities and closures. */
  readonly drawn: (choice: DrawChoice, play: (table: Table) => Points) => ReturnType<typeof acrossDraws>;
}

/**
 * The shipped economy under the law of a day, with the tariffs that threats are made of.
 * @throws ParleyError (not known) for a day outside the book.
 */
export function readTable({
  parties,
  day,
  options,
  versions,
  threats = loadThreats(),
  bound,
}: TableOptions): OpenTable {
  checkDay(day);
  const scenario = scenarioOf(day);
  const inputs = runInputs(scenario, versions);
  const policyAt = (law: IsoDate): Policy => ({ ...scenario.policy, law });
  const without = new Map<string, Float64Array>();
  const tariffsOf = (law: TariffLaw, on: string): Float64Array => {
    if (law === "bound") return boundTariffs(inputs.economy, bound);
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
  return {
    ...at(inputs.economy, options),
    versions: inputs.versions,
    warnings: inputs.warnings,
    ...othersOf(inputs.economy, options, at, scenario.model.elasticities),
  };
}

/** Where a table is played, and by whom. */
export interface OwnTableOptions extends Omit<TableOptions, "day" | "parties"> {
  /** Those three where the economy has them, every region otherwise, unless given. */
  readonly parties?: readonly string[] | undefined;
  /** Name of an economy that ships, or a folder. */
  readonly economy: string;
  /** Relative folders start here. */
  readonly folder: string;
}

/** An economy as it is, its tariffs included: the statute book has no law for it. */
export function readOwnTable({ economy: name, folder, options, bound, ...asked }: OwnTableOptions): OpenTable {
  const { economy, warnings } = loadEconomy(name, { cwd: folder });
  const parties = asked.parties ?? partiesIn(economy);
  const tariffsOf = (law: TariffLaw): Float64Array => {
    if (law === "as-it-stands") return economy.tariff;
    if (law === "bound") return boundTariffs(economy, bound);
    throw usageError(
      `the law without the agreement needs the statute book, which is for ${lawfulEconomy}; use nash-war, law-as-it-stands, bound-rates or a threat file of your own`,
    );
  };
  const threats = threatsAmong(parties, asked.threats ?? loadThreats());
  const at = (other: Economy, solving: SolveOptions): Table => ({
    parties,
    day: "",
    options: solving,
    economy: other,
    tariffsOf,
    threats,
  });
  const moved = (other: Economy, solving: SolveOptions): Table =>
    at(tableEconomy(other, other.tariff, solving), solving);
  return {
    ...at(economy, options),
    versions: {
      ...asked.versions,
      economy: economy.id,
      elasticities: `${economy.id} sector.csv`,
      kernel: kernelFor(economy),
    },
    warnings,
    ...othersOf(economy, options, moved, name === lawfulEconomy ? "fontagne-2022" : null),
  };
}

/** Canada, Mexico and the United States where the economy has them, every region otherwise. */
export function partiesIn({ regions }: Economy): readonly string[] {
  const three = ["USA", "CAN", "MEX"];
  return three.every((code) => regions.includes(code)) ? three : regions;
}

/** Threats that name no country of their own fall on the parties at hand. */
function threatsAmong(parties: readonly string[], threats: ReadonlyMap<string, ThreatFile>) {
  const all = { importer: [...parties], exporter: [...parties] };
  return new Map(
    [...threats].map(([name, file]) => {
      if (name === "nash-war") return [name, { ...file, tariffs: [{ ...all, play: "best" as const }] }];
      if (name === "bound-rates") return [name, { ...file, tariffs: [{ ...all, law: "bound" as const }] }];
      return [name, file];
    }),
  );
}

/** @param own the set of elasticities that the economy has already. */
function othersOf(
  economy: Economy,
  options: SolveOptions,
  at: (economy: Economy, options: SolveOptions) => Table,
  own: string | null,
): Pick<OpenTable, "variants" | "variantsOf" | "drawn"> {
  const sets = elasticitySets();
  const variantsOf = (choice: VariantChoice): TableVariant[] =>
    otherModels(
      economy,
      options,
      sets.filter(({ set }) => set !== own),
      choice,
    ).map(({ name, kind, economy: other, options: solving }) => ({
      name,
      kind,
      // A variant is there for its signs: one fresh start is enough.
      table: () => ({ ...at(other(), solving), starts: 1 }),
    }));
  return {
    variants: variantsOf("all"),
    variantsOf,
    drawn: (choice, play) =>
      acrossDraws(
        economy,
        options,
        sets.filter(({ published }) => published),
        choice,
        (other, solving) => play({ ...at(other, solving), starts: 1 }),
      ),
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
