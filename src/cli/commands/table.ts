import { located, unknown, usageError } from "../../base/index.js";
import type { ClosureName, NumeraireName, StructureName } from "../../equilibrium/index.js";
import { readTable, readTableFile, readyTables, writeWhole } from "../../files/index.js";
import { lawHorizon } from "../../law/index.js";
import { type Language, tablePage } from "../../report/index.js";
import { runTable, type TablePart, type TableResult, tableParts } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

interface Flags {
  readonly show?: string;
  readonly structure: string;
  readonly closure: string;
  readonly numeraire: string;
  readonly lang: Language;
  readonly json: boolean;
  readonly output?: string;
}

/** `parley table NAME|FILE`: everything a table shows, on one page. */
export function playTable(this: Context, flags: Flags, reference?: string): void {
  if (reference === undefined) {
    throw usageError(`a table needs a name: a ready one (${readyTables().join(", ")}) or a file`);
  }
  const { file, name, threats, place } = readTableFile(reference, this.cwd);
  const day = file.law ?? lawHorizon;
  const { structure, closure, numeraire } = flags;
  const options = {
    structure: structure as StructureName,
    closure: closure as ClosureName,
    numeraire: numeraire as NumeraireName,
  };
  const { parties } = file;
  const { variants, versions, warnings, ...table } = located(file.law && place(["law"]), () =>
    readTable({ parties, day, options, threats, versions: { parley: version } }),
  );
  const lost = parties.findIndex((code) => !table.economy.regions.includes(code));
  if (lost >= 0) {
    located(place(["parties", lost]), () => {
      throw usageError(unknown("party", parties[lost]!, table.economy.regions));
    });
  }
  const found = runTable(table, file, variants, flags.show === undefined ? file.show : partsFrom(flags.show));
  const result: TableResult = {
    schema: "parley/table-result/1",
    versions,
    inputs: { table: name, law: day, parties, ...options },
    ...found,
    warnings: [
      ...warnings,
      ...found.threats.flatMap((one) => (one.authority === null ? [] : [`threat ${one.name}: ${one.authority}`])),
    ],
  };
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, this.cwd);
  this.process.stdout.write(flags.json ? json : tablePage(result, flags.lang));
  if (!flags.json) for (const warning of result.warnings) this.process.stderr.write(`warning: ${warning}\n`);
}

function partsFrom(list: string): TablePart[] {
  return list.split(",").map((part) => {
    const known = tableParts.find((name) => name === part.trim());
    if (known === undefined) throw usageError(`--show: ${unknown("part", part.trim(), tableParts)}`);
    return known;
  });
}
