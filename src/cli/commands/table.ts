import { fileError, located, notKnown, unknown, usageError } from "../../base/index.js";
import type { Economy } from "../../economy/index.js";
import {
  loadEconomy,
  partiesIn,
  readOwnTable,
  readTable,
  readTableFile,
  type ReadTableFile,
  readyTables,
  writeWhole,
} from "../../files/index.js";
import { lawHorizon } from "../../law/index.js";
import { type Language, tablePage } from "../../report/index.js";
import {
  lawfulEconomy,
  runTable,
  type TablePart,
  tablePoints,
  type TableResult,
  tableParts,
} from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";
import { checkNumeraire, drawsFrom, solveOptionsFrom } from "./tariff-game.js";

interface Flags {
  readonly show?: string;
  readonly threats?: string;
  readonly structure: string;
  readonly closure: string;
  readonly numeraire: string;
  readonly draws?: string;
  readonly seed: string;
  readonly lang: Language;
  readonly json: boolean;
  readonly output?: string;
}

/** `parley table NAME|FILE`: everything a table shows, on one page. */
export function playTable(this: Context, flags: Flags, reference?: string): void {
  if (reference === undefined || reference.trim() === "") {
    throw usageError(`a table needs a name: a ready one (${readyTables().join(", ")}) or a file`);
  }
  const draws = drawsFrom(flags);
  const read = readTableFile(reference, this.cwd);
  const { name, place } = read;
  const file = over(read, flags.threats);
  const shown = flags.show === undefined ? file.show : partsFrom(flags.show);
  if (shown.includes("menu") && file.menu === undefined) {
    throw usageError(`--show: ${name} has no menu to show; add one to a table of your own, or leave menu out`);
  }
  const { parties } = file;
  const lawful = read.economy === lawfulEconomy;
  const day = lawful ? (file.law ?? lawHorizon) : null;
  const options = solveOptionsFrom(flags);
  const { economy } = located(place(["economy"]), () => loadEconomy(read.economy, { cwd: this.cwd }));
  checkNumeraire(flags.numeraire, economy);
  checkParties(read, economy);
  const asked = { parties, options, threats: read.threats, bound: read.bound, versions: { parley: version } };
  const table = located(lawful ? file.law && place(["law"]) : place(["economy"]), () =>
    day === null ? readOwnTable({ ...asked, economy: read.economy, folder: this.cwd }) : readTable({ ...asked, day }),
  );
  const found = runTable(table, file, table.variants, shown);
  const result: TableResult = {
    schema: "parley/table-result/1",
    versions: table.versions,
    inputs: {
      table: name,
      economy: file.economy ?? lawfulEconomy,
      law: day,
      parties,
      structure: flags.structure,
      closure: flags.closure,
      numeraire: flags.numeraire,
    },
    ...found,
    ...(draws === null ? {} : { draws: table.drawn(draws, (other) => tablePoints(other, file, shown)) }),
    warnings: [
      ...table.warnings,
      ...found.threats.flatMap((one) => (one.authority === null ? [] : [`threat ${one.name}: ${one.authority}`])),
    ],
  };
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, this.cwd);
  this.process.stdout.write(flags.json ? json : tablePage(result, flags.lang));
  if (!flags.json) for (const warning of result.warnings) this.process.stderr.write(`warning: ${warning}\n`);
}

/** @throws ParleyError (invalid file), at its place in the file: who sits at the table is not in the economy. */
function checkParties({ file: { parties }, place }: ReadTableFile, economy: Economy): void {
  const { regions } = economy;
  const lost = parties.findIndex((code) => !regions.includes(code));
  if (lost < 0) return;
  const top = place([]);
  // A key that the file does not have has no place of its own.
  if (place(["parties"]) === top) {
    throw fileError(
      top,
      `parties is missing, and the economy has no ${parties[lost]}; write parties: [${partiesIn(economy).slice(0, 30).join(", ")}], or some of them`,
    );
  }
  throw fileError(place(["parties", lost]), unknown("party", parties[lost]!, regions));
}

/** The file of a table, over threats named on the command line where there are any, with a deal over each. */
function over({ file, threats }: ReadTableFile, list: string | undefined): ReadTableFile["file"] {
  if (list === undefined) return file;
  const named = list.split(",").map((part) => part.trim());
  const lost = named.find((one) => !threats.has(one));
  if (lost !== undefined) throw notKnown(`--threats: ${unknown("threat", lost, [...threats.keys()])}`);
  return { ...file, threats: [...new Set(named)], deals: [...new Set(named)] };
}

function partsFrom(list: string): TablePart[] {
  return list.split(",").map((part) => {
    const known = tableParts.find((name) => name === part.trim());
    if (known === undefined) throw usageError(`--show: ${unknown("part", part.trim(), tableParts)}`);
    return known;
  });
}
