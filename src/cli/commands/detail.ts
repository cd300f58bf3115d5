import { brief, decimal, unknown, usageError } from "../../base/index.js";
import { readScenario, runInputs, writeWhole } from "../../files/index.js";
import { detailText, type Language } from "../../report/index.js";
import { columnsOf, type DetailResult, detailKinds, scenarioDetail } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";
import { stacked } from "./run.js";

interface Flags {
  readonly region?: string;
  readonly sector?: string;
  readonly only?: string;
  readonly chains: string;
  readonly top: string;
  readonly json: boolean;
  readonly csv: boolean;
  readonly output?: string;
  readonly lang: Language;
}

/** `parley detail`: one table behind a scenario. */
export function printDetail(this: Context, flags: Flags, name: string, ...words: string[]): void {
  if (flags.json && flags.csv) throw usageError("--json and --csv exclude each other; choose one");
  const kind = detailKinds.find((known) => known === name);
  if (kind === undefined) throw usageError(unknown("detail", name, detailKinds));
  const [chains, top] = [count("--chains", flags.chains), count("--top", flags.top)];
  const lists = { regions: flags.region, sectors: flags.sector, only: flags.only };
  const scenario = readScenario(stacked(words), this.cwd);
  const result = scenarioDetail(scenario, runInputs(scenario, { parley: version }), kind, {
    chains,
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([key, list]) => (list === undefined ? [] : [[key, codes(list)]])),
    ),
  });
  const file = flags.csv ? csv(result) : `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, file, this.cwd);
  if (flags.json || flags.csv) this.process.stdout.write(file);
  else this.process.stdout.write(detailText(result, flags.lang, top));
  if (!flags.json) for (const warning of result.warnings) this.process.stderr.write(`warning: ${warning}\n`);
}

const codes = (list: string): string[] => list.split(",").map((code) => code.trim());

function count(flag: string, text: string): number {
  const value = decimal(text);
  if (Number.isInteger(value) && value >= 1 && value <= 100_000) return value;
  throw usageError(`${flag} "${brief(text)}" is not a number of rows from 1 to 100000; write for example 20`);
}

/** Rows as CSV; what does not apply is an empty cell. */
function csv({ detail, rows }: DetailResult): string {
  const names = columnsOf(detail).map(([name]) => name);
  const lines = rows.map((row) => names.map((name) => quoted(String(row[name] ?? ""))).join(","));
  return `${[names.join(","), ...lines].join("\n")}\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
