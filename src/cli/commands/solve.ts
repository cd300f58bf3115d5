import { isAbsolute, join } from "node:path";
import { brief, decimal, usageError } from "../../base/index.js";
import { type Economy, parseTariffs } from "../../economy/index.js";
import {
  type ClosureName,
  type KernelName,
  type NumeraireName,
  rebase,
  type SolveOptions,
  solve,
  type StructureName,
} from "../../equilibrium/index.js";
import { loadEconomy, readText, writeWhole } from "../../files/index.js";
import { lawHorizon } from "../../law/index.js";
import { type Result, toResult } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

interface Flags {
  readonly economy: string;
  readonly tariffs?: string;
  readonly closure: string;
  readonly numeraire: string;
  readonly structure: string;
  readonly kernel?: string;
  readonly baseTariff?: string;
  readonly normaliseIo: boolean;
  readonly rebase: boolean;
  readonly tolerance: string;
  readonly json: boolean;
  readonly output?: string;
}

/** `parley solve`: a counterfactual tariff table on any economy folder. */
export function solveTariffs(this: Context, flags: Flags): void {
  const parsed = loadEconomy(flags.economy, {
    cwd: this.cwd,
    normaliseIo: flags.normaliseIo,
    ...(flags.baseTariff === undefined ? {} : { baseTariff: flags.baseTariff }),
  });
  const given = parsed.economy;
  const shock: { tariffs?: Float64Array } =
    flags.tariffs === undefined ? {} : { tariffs: tariffsFrom(flags.tariffs, this.cwd, given) };
  // Names are checked where they are used: solve refuses what does not exist and says what does.
  const options: SolveOptions = {
    closure: flags.closure as ClosureName,
    numeraire: flags.numeraire as NumeraireName,
    structure: flags.structure as StructureName,
    tolerance: toleranceFrom(flags.tolerance),
    ...(flags.kernel !== undefined && { kernel: flags.kernel as KernelName }),
  };
  const economy = flags.rebase ? rebase(solve(given, {}, options)) : given;
  const result = toResult(solve(economy, shock, options), {
    versions: {
      parley: version,
      lawHorizon,
      economy: given.id,
      elasticities: `${given.id} sector.csv`,
    },
    inputs: {
      economy: flags.economy,
      tariffs: flags.tariffs ?? null,
      baseTariff: flags.baseTariff ?? null,
      normaliseIo: flags.normaliseIo,
      rebase: flags.rebase,
    },
    warnings: [...parsed.warnings, ...idleTariffs(given, shock.tariffs)],
  });
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, this.cwd);
  this.process.stdout.write(flags.json ? json : table(result));
  if (!flags.json) for (const warning of result.warnings) this.process.stderr.write(`warning: ${warning}\n`);
}

const absolute = (path: string, cwd: string): string => (isAbsolute(path) ? path : join(cwd, path));

const tariffsFrom = (file: string, cwd: string, economy: Economy): Float64Array =>
  parseTariffs({ text: readText(absolute(file, cwd)), file }, economy);

function toleranceFrom(text: string): number {
  const value = decimal(text);
  if (value >= 1e-14 && value <= 1e-2) return value;
  throw usageError(`--tolerance "${brief(text)}" is not a number from 1e-14 to 0.01; write for example 1e-10`);
}

/** Trade that is zero stays zero: a tariff on it changes nothing, which a misplaced row may not have meant. */
function idleTariffs({ regions, sectors, share, tariff }: Economy, tariffs: Float64Array | undefined): string[] {
  if (tariffs === undefined) return [];
  const idle = [...tariffs.keys()].filter((at) => tariffs[at] !== tariff[at] && share[at] === 0);
  const [first] = idle;
  if (first === undefined) return [];
  const [n, j] = [regions.length, sectors.length];
  const cell = `${regions[Math.floor(first / (n * j))]}, ${regions[Math.floor(first / j) % n]}, ${sectors[first % j]}`;
  return [`new tariffs on cells without trade in the base change nothing: ${idle.length} (first: ${cell})`];
}

function table(result: Result): string {
  const { structure, closure, numeraire } = result.inputs;
  const regions = Object.keys(result.wageHat);
  const rows = regions.map((code) => [
    code,
    fixed(result.welfareExactPct[code]),
    fixed(result.welfareFirstOrderPct[code]),
    fixed(result.realWagePct[code]),
    fixed(percentOf(result.exportsHat[code])),
    fixed(percentOf(result.importsHat[code])),
    significant(result.tariffRevenue[code]),
  ]);
  const head = ["region", "welfare %", "first order %", "real wage %", "exports %", "imports %", "tariff revenue"];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ");
  return [
    line(head),
    ...rows.map(line),
    "",
    `Structure ${structure}, closure ${closure}, numeraire ${numeraire}; residual ${result.residual.toExponential(0)} after ${result.sweeps} sweeps.`,
    "",
  ].join("\n");
}

const percentOf = (hat: number | undefined): number | undefined => (hat === undefined ? undefined : 100 * (hat - 1));

const fixed = (value: number | undefined): string => {
  if (value === undefined) return "-";
  const text = value.toFixed(4);
  return Number(text) === 0 ? "0.0000" : text;
};

const significant = (value: number | undefined): string =>
  value === undefined ? "-" : String(Number(value.toPrecision(6)));
