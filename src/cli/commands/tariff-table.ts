import { brief, isDay, usageError } from "../../base/index.js";
import { loadEconomy, loadThreats, readTable } from "../../files/index.js";
import { lawHorizon } from "../../law/index.js";
import type { Table } from "../../scenario/index.js";
import { version } from "../version.js";
import { type GameFlags, partiesFrom, solveOptionsFrom } from "./tariff-game.js";

/** Flags of the commands that know threat points. */
export interface TableFlags extends GameFlags {
  readonly threat?: string;
  readonly on?: string;
}

/** The shipped economy under the law of a day, or another economy as it is. */
export function tableFrom(flags: TableFlags, cwd: string) {
  const options = solveOptionsFrom(flags);
  if (flags.economy === "na-2022") {
    const day = flags.on ?? lawHorizon;
    if (!isDay(day)) throw usageError(`--on "${brief(day)}" is not a day that exists; write it as ${lawHorizon}`);
    const parties = flags.parties === undefined ? ["USA", "CAN", "MEX"] : flags.parties.split(",");
    const table = readTable({ parties, day, options, versions: { parley: version } });
    return { table, day, versions: table.versions, warnings: table.warnings };
  }
  if (flags.on !== undefined) throw usageError("--on is for na-2022: the statute book has no law for another economy");
  const { economy, warnings } = loadEconomy(flags.economy, { cwd });
  const table: Table = {
    parties: partiesFrom(flags.parties, economy),
    day: "",
    economy,
    options,
    tariffsOf(law) {
      if (law === "as-it-stands") return economy.tariff;
      throw usageError(
        `${flags.threat === undefined ? "this" : `threat "${flags.threat}"`} needs the statute book, which is for na-2022; use nash-war or law-as-it-stands`,
      );
    },
    threats: tableThreats(partiesFrom(flags.parties, economy)),
  };
  const versions = { parley: version, economy: economy.id, elasticities: `${economy.id} sector.csv` };
  return { table, day: null, versions, warnings };
}

/** The threats that need no statute book, for the parties of another economy. */
function tableThreats(parties: readonly string[]) {
  return new Map(
    [...loadThreats()].map(([name, file]) => [
      name,
      name === "nash-war"
        ? { ...file, tariffs: [{ importer: [...parties], exporter: [...parties], play: "best" as const }] }
        : file,
    ]),
  );
}
