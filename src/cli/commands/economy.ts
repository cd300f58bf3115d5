import { ParleyError } from "../../base/index.js";
import { accountResiduals, type Calibrated, type Economy } from "../../economy/index.js";
import { importEconomy, loadEconomy, writeEconomyFolder } from "../../files/index.js";
import { table } from "../../report/index.js";
import type { EconomyResult } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

interface ImportFlags {
  readonly format: string;
  readonly from: string;
  readonly map?: string;
  readonly tariffs?: string;
  readonly output: string;
  readonly json: boolean;
}

/** `parley economy import`: a published table becomes an economy folder. */
export function importTable(this: Context, flags: ImportFlags): void {
  const { format, from, map, tariffs, output } = flags;
  const made = importEconomy({ format, from, map, tariffs, cwd: this.cwd });
  writeEconomyFolder(output, made, this.cwd);
  const inputs = { command: "import", format, from, map: map ?? null, tariffs: tariffs ?? null, output } as const;
  say(this, flags.json, resultOf(made.economy, inputs, made));
}

/** `parley economy aggregate`: an economy added up by a mapping file. */
export function aggregateFolder(
  this: Context,
  { map, output, json }: { readonly map: string; readonly output: string; readonly json: boolean },
  from: string,
): void {
  const made = importEconomy({ format: "csv", from, map, cwd: this.cwd });
  writeEconomyFolder(output, made, this.cwd);
  say(this, json, resultOf(made.economy, { command: "aggregate", from, map, output }, made));
}

/** Above this an economy is no base to start from, as in the warning of `solve`; shares are held to sums by reading. */
const largestGap = 1e-6;

/** `parley economy check`: does a folder hold an economy, and do its accounts close? */
export function checkEconomy(this: Context, { json }: { readonly json: boolean }, from: string): void {
  const { economy, warnings } = loadEconomy(from, { cwd: this.cwd });
  const result = resultOf(economy, { command: "check", from }, { balance: [], notes: warnings });
  say(this, json, result);
  const gaps = Object.entries(result.residuals).filter(([name, gap]) => name !== "shares" && gap > largestGap);
  if (gaps.length === 0) return;
  const words = gaps.map(([name, gap]) => `${name} by ${gap.toExponential(1)}`).join(", ");
  throw new ParleyError(
    "outsideTolerance",
    `${from}: accounts miss (${words}); balance it with parley economy import --format csv, or solve with --rebase`,
  );
}

function resultOf(
  economy: Economy,
  inputs: EconomyResult["inputs"],
  { balance, notes }: Pick<Calibrated, "balance" | "notes">,
): EconomyResult {
  return {
    schema: "parley/economy/1",
    versions: { parley: version, economy: economy.id },
    inputs,
    regions: [...economy.regions],
    sectors: [...economy.sectors],
    valueAdded: economy.valueAdded.reduce((sum, value) => sum + value, 0),
    residuals: accountResiduals(economy),
    balance: [...balance],
    warnings: [...notes],
  };
}

function say({ process }: Context, json: boolean, result: EconomyResult): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const { balance, residuals, regions, sectors } = result;
  const rows = balance.map(({ region, moved, rounds, ...money }) => [
    region,
    ...[money.valueAdded, money.tradeSurplus, money.tariffRevenue].map((value) => String(Number(value.toPrecision(7)))),
    (100 * moved).toFixed(2),
    String(rounds),
  ]);
  const head = ["region", "value added", "surplus", "tariffs", "moved %", "rounds"];
  const gaps = Object.entries(residuals).map(([name, gap]) => `${name} ${gap.toExponential(0)}`);
  process.stdout.write(
    [
      ...(rows.length > 0 ? [table(head, rows), ""] : []),
      `${regions.length} regions, ${sectors.length} sectors; accounts close to: ${gaps.join(", ")}`,
      "",
    ].join("\n"),
  );
  for (const warning of result.warnings) process.stderr.write(`warning: ${warning}\n`);
}
