import { isAbsolute, join } from "node:path";
import { brief, decimal, usageError } from "../../base/index.js";
import {
  type Economy,
  parseExportTaxes,
  parseIceberg,
  parseProductivity,
  parseQuotas,
  parseSurplusChange,
  parseTariffs,
  parseThresholds,
} from "../../economy/index.js";
import {
  type ClosureName,
  type Decomposition,
  decompose,
  gradient,
  type KernelName,
  logWelfare,
  type NumeraireName,
  rebase,
  type Shock,
  type Solution,
  type SolveOptions,
  solve,
  type StructureName,
} from "../../equilibrium/index.js";
import { loadEconomy, readText, writeWhole } from "../../files/index.js";
import { lawHorizon } from "../../law/index.js";
import { otherNumeraire, type Result, toResult } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";
import { solveTable } from "./solve-table.js";

interface Flags {
  readonly economy: string;
  readonly tariffs?: string;
  readonly closure: string;
  readonly numeraire: string;
  readonly structure: string;
  readonly mobility?: string;
  readonly scale?: string;
  readonly finalElasticity?: string;
  readonly inputElasticity?: string;
  readonly exportTaxes?: string;
  readonly iceberg?: string;
  readonly productivity?: string;
  readonly trq?: string;
  readonly contentRules?: string;
  readonly surplusChange?: string;
  readonly gradient?: string;
  readonly decompose: boolean;
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
  const shock = shockFrom(flags, this.cwd, given);
  // Names are checked where they are used: solve refuses what does not exist and says what does.
  const options: SolveOptions = {
    closure: flags.closure as ClosureName,
    numeraire: flags.numeraire as NumeraireName,
    structure: flags.structure as StructureName,
    tolerance: toleranceFrom(flags.tolerance),
    ...numberFlag("mobility", flags.mobility),
    ...numberFlag("scale", flags.scale),
    ...numberFlag("finalElasticity", flags.finalElasticity),
    ...numberFlag("inputElasticity", flags.inputElasticity),
    ...(flags.kernel !== undefined && { kernel: flags.kernel as KernelName }),
  };
  const economy = flags.rebase ? rebase(solve(given, {}, options)) : given;
  const solution = solve(economy, shock, options);
  const core = toResult(solution, {
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
      ...otherShocks(flags),
    },
    warnings: [...parsed.warnings, ...idleTariffs(given, shock.tariffs)],
  });
  const other = otherNumeraire(solution, (numeraire) => solve(economy, shock, { ...options, numeraire }));
  const result: Result = {
    ...core,
    ...(other && { otherNumeraire: other }),
    ...(flags.gradient !== undefined && { gradient: gradientOf(solution, flags.gradient) }),
    ...(flags.decompose && { decomposition: partsOf(decompose(economy, shock, options)) }),
  };
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, this.cwd);
  this.process.stdout.write(flags.json ? json : solveTable(result));
  if (!flags.json) for (const warning of result.warnings) this.process.stderr.write(`warning: ${warning}\n`);
}

const absolute = (path: string, cwd: string): string => (isAbsolute(path) ? path : join(cwd, path));

/** The tables of the flags, each read as it is. */
function shockFrom(flags: Flags, cwd: string, economy: Economy): Shock {
  const read = (file: string): { text: string; file: string } => ({ text: readText(absolute(file, cwd)), file });
  return {
    ...(flags.tariffs !== undefined && { tariffs: parseTariffs(read(flags.tariffs), economy) }),
    ...(flags.exportTaxes !== undefined && { exportTaxes: parseExportTaxes(read(flags.exportTaxes), economy) }),
    ...(flags.iceberg !== undefined && { icebergHat: parseIceberg(read(flags.iceberg), economy) }),
    ...(flags.productivity !== undefined && { productivityHat: parseProductivity(read(flags.productivity), economy) }),
    ...(flags.trq !== undefined && { quotas: parseQuotas(read(flags.trq), economy) }),
    ...(flags.contentRules !== undefined && { thresholds: parseThresholds(read(flags.contentRules), economy) }),
    ...(flags.surplusChange !== undefined && { surplusChange: parseSurplusChange(read(flags.surplusChange), economy) }),
  };
}

/** The shocks asked for beside tariffs, for the record. */
const otherShocks = ({
  exportTaxes,
  iceberg,
  productivity,
  trq,
  contentRules,
  surplusChange,
}: Flags): Record<string, string> => ({
  ...(exportTaxes !== undefined && { exportTaxes }),
  ...(iceberg !== undefined && { iceberg }),
  ...(productivity !== undefined && { productivity }),
  ...(trq !== undefined && { trq }),
  ...(contentRules !== undefined && { contentRules }),
  ...(surplusChange !== undefined && { surplusChange }),
});

/** A flag that is a number; its range is checked where it is used. */
function numberFlag(
  name: "mobility" | "scale" | "finalElasticity" | "inputElasticity",
  text: string | undefined,
): SolveOptions {
  if (text === undefined) return {};
  const value = decimal(text);
  if (Number.isFinite(value)) return { [name]: value };
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw usageError(`--${flag} "${brief(text)}" is not a number; write for example 0.8`);
}

function gradientOf(solution: Solution, region: string): NonNullable<Result["gradient"]> {
  const { regions, sectors } = solution.economy;
  const { tariffs } = gradient(solution, logWelfare({ [region]: 1 }));
  const [n, j] = [regions.length, sectors.length];
  const rows = [...tariffs.entries()].flatMap(([at, pctPerPoint]) => {
    if (pctPerPoint === 0) return [];
    const [importer, exporter] = [regions[Math.floor(at / (n * j))]!, regions[Math.floor(at / j) % n]!];
    return importer === exporter ? [] : [{ importer, exporter, sector: sectors[at % j]!, pctPerPoint }];
  });
  return { region, tariffs: rows.toSorted((a, b) => Math.abs(b.pctPerPoint) - Math.abs(a.pctPerPoint)) };
}

/** Parts by name and region, log points times 100. */
function partsOf({ solution, ...parts }: Decomposition): NonNullable<Result["decomposition"]> {
  const { regions } = solution.economy;
  return Object.fromEntries(
    Object.entries(parts).map(([name, values]) => [
      name,
      Object.fromEntries(regions.map((code, r) => [code, 100 * values[r]!])),
    ]),
  );
}

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
