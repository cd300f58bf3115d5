import type { Solution } from "../../equilibrium/index.js";
import { writeWhole } from "../../files/index.js";
import { type NashResult, nash, nashNear, toNashResult } from "../../negotiation/index.js";
import { small } from "../../report/format.js";
import { robustnessLines } from "../../report/index.js";
import { incomePct, type Points } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { gameFrom, robustness, type SoloFlags } from "./tariff-game.js";
import { baseTable } from "./tariff-table.js";

interface Flags extends SoloFlags {
  readonly json: boolean;
  readonly output?: string;
}

/** `parley nash`: where no party gains by moving alone. */
export function playNash(this: Context, flags: Flags): void {
  const table = baseTable(flags, this.cwd);
  const { game, gameOn, starts, ...frame } = gameFrom(flags, this.cwd, table);
  const found = nash(game, { starts });
  const point = (solution: Solution): Points => ({ "nash-war": incomePct(game.parties, solution) });
  const others = robustness(flags, table, point(found.solution), (other) =>
    point(nashNear(gameOn(other), found.rates).solution),
  );
  printGame(this, flags, toNashResult(game, found, { ...frame, ...others }), "Nash tariffs");
}

/** A point of a tariff game on stdout, as JSON or as tables. */
export function printGame(
  { process, cwd }: Context,
  flags: Pick<Flags, "json" | "output">,
  result: NashResult,
  title: string,
): void {
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, cwd);
  process.stdout.write(flags.json ? json : pageOf(result, title));
  if (!flags.json) for (const warning of result.warnings) process.stderr.write(`warning: ${warning}\n`);
}

const most = 40;

function pageOf({ tariffs, welfareExactPct, usdBn, others, regretPct, ...result }: NashResult, title: string): string {
  const { structure, closure, numeraire, instruments, economy } = result.inputs;
  const rates = tariffs.map(
    ({ importer, exporter, sector, rate, tax, bound }) =>
      `${importer.padEnd(8)}  ${exporter.padEnd(8)}  ${sector.padEnd(12)}  ${(100 * rate).toFixed(2).padStart(8)}${tax === "export" ? "  export tax" : ""}${bound === null ? "" : `  at its ${bound} bound`}`,
  );
  const payoffs = Object.keys(welfareExactPct).map((code) =>
    [
      code.padEnd(8),
      (welfareExactPct[code] ?? 0).toFixed(4).padStart(13),
      (usdBn[code] ?? 0).toFixed(2).padStart(12),
      (regretPct[code] === undefined ? "-" : small(regretPct[code])).padStart(14),
    ].join("  "),
  );
  const outside = Object.entries(others).map(([code, value]) => `${code} ${value.toFixed(3)}`);
  return [
    `${title}, ${String(economy)}: rates by ${instruments}`,
    "",
    `${"importer".padEnd(8)}  ${"exporter".padEnd(8)}  ${"sector".padEnd(12)}  ${"rate %".padStart(8)}`,
    ...rates.slice(0, most),
    ...(rates.length === 0 ? ["nothing agreed: the tariffs in force stay"] : []),
    ...(rates.length > most ? [`and ${rates.length - most} more; --json has all`] : []),
    "",
    `${"party".padEnd(8)}  ${"real income %".padStart(13)}  ${"US$ bn a year".padStart(12)}  ${result.bargain ? "temptation" : "regret, points".padStart(14)}`,
    ...payoffs,
    ...(outside.length > 0 ? ["", `Not at the table, real income %: ${outside.join(", ")}.`] : []),
    "",
    ...robustnessLines(result, result.inputs.parties, "en"),
    ...(result.threatPoint ? [threatLine(result.threatPoint, result.bargain)] : []),
    `Changes against ${typeof result.inputs.law === "string" ? `the law as it stands on ${result.inputs.law}` : "the base of the economy, its tariffs included"}.`,
    result.bargain
      ? "Temptation: points a party would gain by breaking the deal while the others keep it."
      : `Regret: the largest gain found from ${result.starts} fresh starts a party; evidence, not proof.`,
    `Structure ${structure}, closure ${closure}, numeraire ${numeraire}; residual ${small(result.residual)}; ${result.solves} equilibria solved.`,
    "",
  ].join("\n");
}

/** The threat point beside the deal, and what the deal adds for each party. */
function threatLine(
  { name, welfareExactPct, usdBn }: NonNullable<NashResult["threatPoint"]>,
  bargain: NashResult["bargain"],
): string {
  const list = Object.keys(welfareExactPct).map(
    (code) => `${code} ${(welfareExactPct[code] ?? 0).toFixed(3)} % (US$ ${(usdBn[code] ?? 0).toFixed(1)} bn)`,
  );
  const gains = Object.entries(bargain?.gainsPct ?? {}).map(([code, value]) => `${code} ${value.toFixed(3)}`);
  const paid = Object.entries(bargain?.transfersUsdBn ?? {}).map(([code, value]) => `${code} ${value.toFixed(1)}`);
  return [
    `Threat point ${name}: ${list.join(", ")}.`,
    bargain?.signed === false
      ? "No deal on these instruments beats it for every party."
      : `Gain over it, points: ${gains.join(", ")}.${paid.length > 0 ? ` Paid to each, US$ bn a year: ${paid.join(", ")}.` : ""}`,
  ].join("\n");
}
