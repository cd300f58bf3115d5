import { type IsoDate, notKnown, unknown, usageError } from "../../base/index.js";
import { loadThreats, type OpenTable, readBoundRates, readOwnTable, readTable } from "../../files/index.js";
import { lawHorizon } from "../../law/index.js";
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
 * Whether there is such a threat point, before anything is read for it.
 * @throws ParleyError (not known) for another name, (usage) for bound rates that the threat has no use for.
 */
export function checkThreat({ threat, bound }: { readonly threat?: string; readonly bound?: string }): void {
  const names = [...loadThreats().keys()];
  if (threat !== undefined && !names.includes(threat)) {
    throw notKnown(
      `${unknown("threat", threat, names)}; a threat file of your own is named in a table: parley table FILE`,
    );
  }
  if (bound !== undefined && threat !== "bound-rates") {
    throw usageError("--bound is for --threat bound-rates: no other threat reads it; leave it out");
  }
}

/** The shipped economy under the law of a day, or another economy as it is: `day` is null there. */
export function tableFrom(flags: TableFlags, cwd: string): { readonly table: OpenTable; readonly day: IsoDate | null } {
  if (flags.objective !== undefined) {
    throw usageError(
      "--objective is for nash and respond: deals, threats and coalitions are weighed by real income; leave it out",
    );
  }
  const options = solveOptionsFrom(flags);
  const versions = { parley: version };
  const bound = flags.bound === undefined ? undefined : readBoundRates(flags.bound, cwd);
  const parties = partiesNamed(flags.parties);
  if (flags.economy === "na-2022") {
    const day = flags.on === undefined ? lawHorizon : dayOf("--on", flags.on);
    return {
      table: readTable({ parties: parties ?? ["USA", "CAN", "MEX"], day, options, versions, bound }),
      day,
    };
  }
  if (flags.on !== undefined) throw usageError("--on is for na-2022: the statute book has no law for another economy");
  return { table: readOwnTable({ economy: flags.economy, folder: cwd, parties, options, versions, bound }), day: null };
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
