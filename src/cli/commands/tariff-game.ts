import { isAbsolute, join } from "node:path";
import { brief, decimal, fileError, ParleyError, parseCsv, suggest, unknown, usageError } from "../../base/index.js";
import type { Economy } from "../../economy/index.js";
import {
  type ClosureName,
  closureNames,
  type NumeraireName,
  numeraireFor,
  type SolveOptions,
  type StructureName,
  structureNames,
} from "../../equilibrium/index.js";
import { type OpenTable, readText, shipped } from "../../files/index.js";
import {
  type Draws,
  type InstrumentKind,
  instrumentKinds,
  type TariffGame,
  type Variants,
} from "../../negotiation/index.js";
import {
  acrossModels,
  type GameChoice,
  gameOf,
  type Points,
  type PoliticalWeights,
  type Table,
  type VariantChoice,
  variantChoices,
} from "../../scenario/index.js";

/** Flags of every command that plays a tariff game. */
export interface GameFlags {
  readonly economy: string;
  readonly parties?: string;
  readonly instruments: string;
  readonly toward: string;
  readonly groups?: string;
  readonly allSectors: boolean;
  readonly exportTaxes: boolean;
  readonly subsidies: boolean;
  readonly bounds: string;
  readonly structure: string;
  readonly closure: string;
  readonly numeraire: string;
  readonly starts: string;
  readonly variants: string;
  readonly draws?: string;
  readonly seed: string;
}

/** Flags of the commands in which a party moves alone. */
export interface SoloFlags extends GameFlags {
  /** CSV of political weights; real income unless given. */
  readonly objective?: string;
}

export interface GameInputs {
  readonly game: TariffGame;
  /** The same game on another economy, under another model. */
  readonly gameOn: (table: Table) => TariffGame;
  readonly starts: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, unknown>> & { readonly instruments: string; readonly objective: string };
  readonly warnings: readonly string[];
}

/** Who is named to be at the table. */
export const partiesNamed = (named: string | undefined): readonly string[] | undefined =>
  named?.split(",").map((code) => code.trim());

/**
 * How the flags want equilibria solved. Names are checked before anything is read; a numeraire, which may name a region,
 * where the economy is at hand.
 */
export function solveOptionsFrom(flags: Pick<GameFlags, "closure" | "numeraire" | "structure">): SolveOptions {
  for (const [flag, names] of [
    ["structure", structureNames],
    ["closure", closureNames],
  ] as const) {
    if (!names.some((name) => name === flags[flag])) throw usageError(unknown(flag, flags[flag], names));
  }
  return {
    closure: flags.closure as ClosureName,
    numeraire: flags.numeraire as NumeraireName,
    structure: flags.structure as StructureName,
  };
}

/** @throws ParleyError (usage), naming the flag, for a numeraire that the economy does not have. */
export function checkNumeraire(name: string, economy: Economy): void {
  try {
    numeraireFor(name, economy);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw usageError(`--numeraire: ${error.message.replace(/^numeraire /, "")}`);
  }
}

/** The game that the flags describe, on a table. */
export function gameFrom(flags: SoloFlags, cwd: string, table: OpenTable): GameInputs {
  const { economy, parties, options, versions, warnings } = table;
  if (!instrumentKinds.includes(flags.instruments as InstrumentKind)) {
    throw usageError(`--instruments "${brief(flags.instruments)}": ${suggest(flags.instruments, instrumentKinds)}`);
  }
  if (flags.toward !== "parties" && flags.toward !== "world") {
    throw usageError(`--toward "${brief(flags.toward)}": ${suggest(flags.toward, ["parties", "world"])}`);
  }
  if (flags.groups !== undefined && flags.instruments !== "group") {
    throw usageError(`--groups is for --instruments group; with ${flags.instruments} nothing reads it; leave it out`);
  }
  const [lower, upper] = boundsFrom(flags.bounds, flags.subsidies);
  const choice: GameChoice = {
    instruments: {
      kind: flags.instruments as InstrumentKind,
      toward: flags.toward,
      allSectors: flags.allSectors,
      exportTaxes: flags.exportTaxes,
      ...(flags.instruments === "group" ? { groups: groupsFrom(flags.groups, cwd, economy) } : {}),
    },
    lower,
    upper,
    ...(flags.objective === undefined ? {} : { political: weightsFrom(flags.objective, cwd, economy) }),
  };
  return {
    game: gameOf(economy, parties, choice, options),
    gameOn: (other) => gameOf(other.economy, parties, choice, other.options),
    starts: wholeFrom("starts", flags.starts),
    versions,
    inputs: {
      economy: flags.economy,
      instruments: flags.instruments,
      toward: flags.toward,
      allSectors: flags.allSectors,
      exportTaxes: flags.exportTaxes,
      bounds: [lower, upper],
      objective: flags.objective ?? "welfare",
    },
    warnings,
  };
}

/** In how many other models, and in what share of the draws, the parties gain. */
export interface Robustness {
  readonly variants?: Variants;
  readonly draws?: Draws;
}

/**
 * Plays the same under other models, as the flags want.
 * @param base what was found: real income by party at each point, %.
 */
export function robustness(
  flags: Pick<GameFlags, "variants" | "draws" | "seed">,
  table: OpenTable,
  base: Points,
  play: (table: Table) => Points,
): Robustness {
  const choice = variantsFrom(flags.variants);
  const draws = drawsFrom(flags);
  return {
    ...(choice === "none"
      ? {}
      : { variants: acrossModels(base, table.variantsOf(choice), (one) => play(one.table())) }),
    ...(draws === null ? {} : { draws: table.drawn(draws, play) }),
  };
}

/** How many draws the flags ask for, and from which seed; null for none. */
export function drawsFrom({ draws, seed }: Pick<GameFlags, "draws" | "seed">) {
  const from = wholeFrom("seed", seed, 0);
  return draws === undefined ? null : { draws: wholeFrom("draws", draws), seed: from };
}

function variantsFrom(text: string): VariantChoice {
  const choice = variantChoices.find((name) => name === text);
  if (choice === undefined) throw usageError(`--variants "${brief(text)}": ${suggest(text, variantChoices)}`);
  return choice;
}

/** The largest rate that a threat or table file may name. */
const largestRate = 10;

function boundsFrom(text: string, subsidies: boolean): [number, number] {
  const [low = "", high, ...rest] = text.split(",");
  const [lower, upper] = [decimal(low), decimal(high ?? "")];
  if (rest.length > 0 || !Number.isFinite(lower) || !Number.isFinite(upper)) {
    throw usageError(`--bounds "${brief(text)}" is not two rates; write the lower and the upper one, for example 0,2`);
  }
  if (lower < 0 && !subsidies) {
    throw usageError(
      `--bounds "${brief(text)}" allows import subsidies; add --subsidies if that is meant, or start at 0`,
    );
  }
  if (upper > largestRate) {
    throw usageError(
      `--bounds "${brief(text)}": a rate is a fraction, at most ${largestRate} (${100 * largestRate} %), as in a threat file; trade ends long before, for example 0,2`,
    );
  }
  return [subsidies && lower === 0 ? -0.5 : lower, upper];
}

function wholeFrom(flag: string, text: string, least = 1): number {
  const value = decimal(text);
  const most = flag === "seed" ? Number.MAX_SAFE_INTEGER : 1000;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw usageError(`--${flag} "${brief(text)}" is not a whole number from ${least} to ${most}`);
}

/** Party to sector to political weight, from a CSV of `region,sector,weight`. @throws ParleyError (invalid file), by line. */
function weightsFrom(file: string, cwd: string, { regions, sectors }: Economy): PoliticalWeights {
  const found = new Map<string, Record<string, number>>();
  const { rows } = parseCsv(readText(isAbsolute(file) ? file : join(cwd, file)), file, ["region", "sector", "weight"]);
  for (const { cells, line } of rows) {
    const { region, sector } = cells;
    const place = `${file}:${line}`;
    if (!regions.includes(region)) throw fileError(place, unknown("region", region, regions));
    if (!sectors.includes(sector)) throw fileError(place, unknown("sector", sector, sectors));
    const weight = decimal(cells.weight);
    if (!(weight >= 0)) {
      throw fileError(place, `weight "${brief(cells.weight)}" is not a number from 0, for example 1.2`);
    }
    const own = found.get(region) ?? {};
    if (sector in own) throw fileError(place, `${region}, ${sector} has a weight already; keep one`);
    own[sector] = weight;
    found.set(region, own);
  }
  return found;
}

/** Group name to sectors from a CSV of `group,sector`; the shipped one fits the shipped economy. */
function groupsFrom(file: string | undefined, cwd: string, { sectors }: Economy): Record<string, string[]> {
  const path =
    file === undefined ? shipped("benchmarks", "sector-groups.csv") : isAbsolute(file) ? file : join(cwd, file);
  const name = file ?? "benchmarks/sector-groups.csv";
  const table = parseCsv(readText(path), name, ["group", "sector"]);
  const groups: Record<string, string[]> = {};
  for (const { cells } of table.rows) (groups[cells.group] ??= []).push(cells.sector);
  if (file === undefined && !table.rows.some(({ cells }) => sectors.includes(cells.sector))) {
    throw usageError(
      "--instruments group: the shipped groups are for na-2022; name a CSV of group,sector with --groups",
    );
  }
  return groups;
}
