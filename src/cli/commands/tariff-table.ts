import { type IsoDate, located, usageError } from "../../base/index.js";
import { loadThreats, type OpenTable, readBoundRates, readOwnTable, readTable, readThreat } from "../../files/index.js";
import { lawHorizon } from "../../law/index.js";
import { type Table, type ThreatFile, type ThreatPoint, threatPoint } from "../../scenario/index.js";
import { version } from "../version.js";
import { dayOf } from "../day.js";
import { type GameFlags, partiesNamed, solveOptionsFrom } from "./tariff-game.js";

/** Flags of the commands that know threat points. */
export interface TableFlags extends GameFlags {
  readonly on?: string;
  readonly bound?: string;
  readonly objective?: string;
}

/**
 * The threat points that ship, and the file of parley/threat/1 that the flag names, before anything else is read.
 * @throws ParleyError (not known) for another name, (usage) for bound rates that the threat has no use for.
 */
function threatsFor(threat: string, bound: string | undefined, cwd: string): ReadonlyMap<string, ThreatFile> {
  const file = readThreat(threat, cwd);
  if (bound !== undefined && file.tariffs?.some(({ law }) => law === "bound") !== true) {
    throw usageError("--bound is for --threat bound-rates: no other threat reads it; leave it out");
  }
  return new Map([...loadThreats(), [threat, file]]);
}

/** A threat point of the table; a mistake in a file of the reader's own has its place in front. */
export const pointAt = (table: Table, threat: string): ThreatPoint =>
  located(threat.endsWith(".yaml") ? threat : undefined, () => threatPoint(table, threat));

/** The shipped economy under the law of a day, or another economy as it is: `day` is null there. */
export function tableFrom(
  flags: TableFlags & { readonly threat: string },
  cwd: string,
): { readonly table: OpenTable; readonly day: IsoDate | null } {
  if (flags.objective !== undefined) {
    throw usageError(
      "--objective is for nash and respond: deals, threats and coalitions are weighed by real income; leave it out",
    );
  }
  const threats = threatsFor(flags.threat, flags.bound, cwd);
  const options = solveOptionsFrom(flags);
  const versions = { parley: version };
  const bound = flags.bound === undefined ? undefined : readBoundRates(flags.bound, cwd);
  const parties = partiesNamed(flags.parties);
  if (flags.economy === "na-2022") {
    const day = flags.on === undefined ? lawHorizon : dayOf("--on", flags.on);
    return {
      table: readTable({ parties: parties ?? ["USA", "CAN", "MEX"], day, options, versions, threats, bound }),
      day,
    };
  }
  if (flags.on !== undefined) throw usageError("--on is for na-2022: the statute book has no law for another economy");
  const asked = { economy: flags.economy, folder: cwd, parties, options, versions, threats, bound };
  return { table: readOwnTable(asked), day: null };
}

/** An economy as it is, also the shipped one: for the commands that measure against its base. */
export const baseTable = (flags: GameFlags, cwd: string): OpenTable =>
  readOwnTable({
    economy: flags.economy,
    folder: cwd,
    parties: partiesNamed(flags.parties),
    options: solveOptionsFrom(flags),
    versions: { parley: version },
  });
