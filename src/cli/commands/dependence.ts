import { isAbsolute, join } from "node:path";
import { usageError } from "../../base/index.js";
import { loadEconomy, loadSchedule, loadUsImports, writeWhole } from "../../files/index.js";
import { lawHorizon, lawStart } from "../../law/index.js";
import {
  type Dependence,
  dependence,
  lastClaimMonth,
  type PreferencePart,
  preferenceParts,
} from "../../rates/index.js";
import { table } from "../../report/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

interface Flags {
  readonly economy: string;
  readonly json: boolean;
  readonly csv: boolean;
  readonly output?: string;
}

type Answer = Dependence & { readonly preferences: readonly PreferencePart[] | null };

/** The economy whose regions are the countries of the trade lines. */
const shippedEconomy = "na-2022";

/** Countries whose USMCA claims are at hand line by line. */
const claimants: readonly string[] = ["CAN", "MEX"];

/** `parley dependence`: shares and concentration of a country's trade, exposure, and the preferences it enters under. */
export function printDependence(this: Context, flags: Flags, country: string): void {
  if (flags.json && flags.csv) throw usageError("--json and --csv exclude each other; choose one");
  const { economy, warnings: notes } = loadEconomy(flags.economy, { cwd: this.cwd });
  const found = dependence(economy, country);
  const claimed = flags.economy === shippedEconomy && claimants.includes(country);
  const answer: Answer = { ...found, preferences: claimed ? preferencesOf(country) : null };
  const warnings = [...notes];
  if (economy.regions.includes("ROW")) {
    warnings.push("ROW counts as one partner, so concentration by partner is at most what is shown");
  }
  const inputs = {
    country,
    economy: flags.economy,
    weights: claimed ? "us-2024" : null,
    claims: claimed ? lastClaimMonth : null,
  };
  const versions = { parley: version, economy: economy.id };
  const result = { schema: "parley/dependence/1", versions, inputs, ...answer, warnings };
  const file = flags.csv ? csvOf(answer) : `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) {
    writeWhole(isAbsolute(flags.output) ? flags.output : join(this.cwd, flags.output), file);
  }
  this.process.stdout.write(flags.json || flags.csv ? file : wordsOf(answer, country, economy.id));
  if (!flags.json) for (const warning of warnings) this.process.stderr.write(`warning: ${warning}\n`);
}

/** Imports of 2024 under the claims of the last month, and the general column of the first edition after them. */
const preferencesOf = (origin: string): PreferencePart[] =>
  preferenceParts(
    loadUsImports([origin], { on: lawHorizon, claims: lastClaimMonth, content: "bea" }),
    loadSchedule(),
    lawStart,
  );

function csvOf({ rows, exposureTo, exposure, preferences }: Answer): string {
  const lines = [
    ...rows.map(({ flow, scope, by, name, value, share }) => [flow, scope, by, name, value, share ?? ""]),
    ...exposure.map(({ sector, value, share }) => [
      `exposure to ${exposureTo}`,
      "all",
      "sector",
      sector,
      value,
      share ?? "",
    ]),
    ...(preferences ?? []).map(({ preference, value, share }) => [
      "exports to USA",
      "goods",
      "preference",
      preference,
      value,
      share ?? "",
    ]),
  ];
  const cell = (value: string | number): string =>
    typeof value === "string" && /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value);
  const header = "flow,scope,by,name,value,share";
  return `${[header, ...lines.map((line) => line.map(cell).join(","))].join("\n")}\n`;
}

const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? "unknown" : (100 * share).toFixed(1);

function wordsOf({ rows, concentration, exposureTo, exposure, preferences }: Answer, country: string, economy: string) {
  const scopes = (["all", "goods"] as const).filter((scope) => rows.some((row) => row.scope === scope));
  const columns = (["exports", "imports"] as const).flatMap((flow) => scopes.map((scope) => ({ flow, scope })));
  const cutTable = (by: "partner" | "sector"): string => {
    const cells = rows.filter((row) => row.by === by);
    const shareOf = (name: string, flow: string, scope: string) => {
      const cell = cells.find((row) => row.name === name && row.flow === flow && row.scope === scope);
      return cell ? percent(cell.share) : "";
    };
    const exported = cells.filter(({ flow, scope }) => flow === "exports" && scope === "all");
    const sorted = [...exported].sort((a, b) => b.value - a.value).map(({ name }) => name);
    const index = columns.map(({ flow, scope }) => {
      const row = concentration.find((one) => one.by === by && one.flow === flow && one.scope === scope);
      return row?.index?.toFixed(3) ?? "unknown";
    });
    return table(
      [`by ${by}, %`, ...columns.map(({ flow, scope }) => (scope === "all" ? flow : `${flow}, goods`))],
      [
        ...sorted.map((name) => [name, ...columns.map(({ flow, scope }) => shareOf(name, flow, scope))]),
        ["Herfindahl, 0 to 1", ...index],
      ],
    );
  };
  const exposed = [...exposure].sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
  const blocks = [
    `What the trade of ${country} hangs on (${economy})`,
    cutTable("partner"),
    cutTable("sector"),
    table(
      [`exports to ${exposureTo} over output, %`, "share"],
      exposed.map(({ sector, share }) => [sector, percent(share)]),
    ),
    ...(preferences
      ? [
          table(
            [`US imports of 2024, claims of ${lastClaimMonth}`, "USD million", "%"],
            preferences.map(({ preference, value, share }) => [preference, value.toFixed(0), percent(share)]),
          ),
        ]
      : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
