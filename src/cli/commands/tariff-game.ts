import { isAbsolute, join } from "node:path";
import { brief, decimal, fileError, parseCsv, suggest, unknown, usageError } from "../../base/index.js";
import type { Economy } from "../../economy/index.js";
import {
  type ClosureName,
  type NumeraireName,
  type SolveOptions,
  type StructureName,
  weightedSectors,
} from "../../equilibrium/index.js";
import { loadEconomy, readText, shipped } from "../../files/index.js";
import {
  type InstrumentKind,
  instrumentKinds,
  instrumentsOf,
  type Player,
  soloPlayers,
  type TariffGame,
  tariffGame,
} from "../../negotiation/index.js";
import { version } from "../version.js";

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
}

/** Flags of the commands in which a party moves alone. */
export interface SoloFlags extends GameFlags {
  /** CSV of political weights; real income unless given. */
  readonly objective?: string;
}

export interface GameInputs {
  readonly game: TariffGame;
  readonly starts: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, unknown>> & { readonly instruments: string; readonly objective: string };
  readonly warnings: readonly string[];
}

/** Where a game is played: an economy, and what was read on the way to it. */
interface Ground {
  readonly economy: Economy;
  readonly warnings: readonly string[];
}

/** Who is at the table: those named, or Canada, Mexico and the United States, or every region of an economy without them. */
export const partiesFrom = (named: string | undefined, economy: Economy): readonly string[] =>
  named === undefined ? partiesOf(economy) : named.split(",").map((code) => code.trim());

/** How the flags want equilibria solved. Names are checked where they are used: solve refuses what does not exist. */
export const solveOptionsFrom = (flags: GameFlags): SolveOptions => ({
  closure: flags.closure as ClosureName,
  numeraire: flags.numeraire as NumeraireName,
  structure: flags.structure as StructureName,
});

/** The game that the flags describe. */
export function gameFrom(flags: SoloFlags, cwd: string, ground?: Ground): GameInputs {
  const { economy, warnings } = ground ?? loadEconomy(flags.economy, { cwd });
  const parties = partiesFrom(flags.parties, economy);
  if (!instrumentKinds.includes(flags.instruments as InstrumentKind)) {
    throw usageError(`--instruments "${brief(flags.instruments)}": ${suggest(flags.instruments, instrumentKinds)}`);
  }
  if (flags.toward !== "parties" && flags.toward !== "world") {
    throw usageError(`--toward "${brief(flags.toward)}": ${suggest(flags.toward, ["parties", "world"])}`);
  }
  const instruments = instrumentsOf(economy, parties, {
    kind: flags.instruments as InstrumentKind,
    toward: flags.toward,
    allSectors: flags.allSectors,
    exportTaxes: flags.exportTaxes,
    ...(flags.instruments === "group" ? { groups: groupsFrom(flags.groups, cwd, economy) } : {}),
  });
  const [lower, upper] = boundsFrom(flags.bounds, flags.subsidies);
  return {
    game: tariffGame(economy, parties, instruments, {
      lower,
      upper,
      options: solveOptionsFrom(flags),
      ...(flags.objective === undefined
        ? {}
        : { players: weighted(soloPlayers(parties, instruments), weightsFrom(flags.objective, cwd, economy)) }),
    }),
    starts: wholeFrom("starts", flags.starts),
    versions: { parley: version, economy: economy.id, elasticities: `${economy.id} sector.csv` },
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

/** Canada, Mexico and the United States where the economy has them, every region otherwise. */
function partiesOf({ regions }: Economy): readonly string[] {
  const three = ["USA", "CAN", "MEX"];
  return three.every((code) => regions.includes(code)) ? three : regions;
}

function boundsFrom(text: string, subsidies: boolean): [number, number] {
  const [low = "", high, ...rest] = text.split(",");
  const [lower, upper] = [decimal(low), decimal(high ?? "")];
  if (rest.length > 0 || Number.isNaN(lower) || Number.isNaN(upper)) {
    throw usageError(`--bounds "${brief(text)}" is not two rates; write the lower and the upper one, for example 0,2`);
  }
  if (lower < 0 && !subsidies) {
    throw usageError(
      `--bounds "${brief(text)}" allows import subsidies; add --subsidies if that is meant, or start at 0`,
    );
  }
  return [subsidies && lower === 0 ? -0.5 : lower, upper];
}

function wholeFrom(flag: string, text: string): number {
  const value = decimal(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1000) return value;
  throw usageError(`--${flag} "${brief(text)}" is not a whole number from 1 to 1000`);
}

type PoliticalWeights = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Parties with political weights set their rates for weighted income, the others for real income. */
const weighted = (players: readonly Player[], weights: PoliticalWeights): Player[] =>
  players.map((player) => {
    const own = weights.get(player.name);
    return own === undefined ? player : { ...player, objective: weightedSectors(player.name, own) };
  });

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
