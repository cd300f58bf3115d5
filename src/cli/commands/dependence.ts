import { ParleyError } from "../../base/index.js";
import { loadBook, loadEconomy, loadSchedule, loadUsImports } from "../../files/index.js";
import { findCountry, lawHorizon, lawStart } from "../../law/index.js";
import {
  type Dependence,
  dependence,
  lastClaimMonth,
  type PreferencePart,
  preferenceParts,
} from "../../rates/index.js";
import { table } from "../../report/index.js";
import { type AnswerFlags, checkForm, writeAnswer } from "../answer.js";
import type { Context } from "../context.js";
import { csvOf } from "../csv.js";
import { version } from "../version.js";

interface Flags extends AnswerFlags {
  readonly economy: string;
}

type Answer = Dependence & { readonly preferences: readonly PreferencePart[] | null };

/** The economy whose regions are the countries of the trade lines. */
const shippedEconomy = "na-2022";

/** Countries whose USMCA claims are at hand line by line. */
const claimants: readonly string[] = ["CAN", "MEX"];

/** `parley dependence`: shares and concentration of a country's trade, exposure, and the preferences it enters under. */
export function printDependence(this: Context, flags: Flags, named: string): void {
  checkForm(flags);
  const { economy, warnings: notes } = loadEconomy(flags.economy, { cwd: this.cwd });
  const country = regionOf(economy.regions, named);
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
  writeAnswer(this, flags, {
    json: () => `${JSON.stringify(result, null, 2)}\n`,
    csv: () => rowsOf(answer),
    words: () => wordsOf(answer, country, economy.id),
    warnings,
  });
}

/** The region of that name, or the country of the book that is spelled so, where it is a region; else the name itself. */
function regionOf(regions: readonly string[], named: string): string {
  if (regions.includes(named)) return named;
  try {
    const { iso3 } = findCountry(loadBook().countries, named);
    return regions.includes(iso3) ? iso3 : named;
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "notKnown") return named;
    throw error;
  }
}

/** Imports of 2024 under the claims of the last month, and the general column of the first edition after them. */
const preferencesOf = (origin: string): PreferencePart[] =>
  preferenceParts(
    loadUsImports([origin], { on: lawHorizon, claims: lastClaimMonth, content: "bea" }),
    loadSchedule(),
    lawStart,
  );

const columns = ["flow", "scope", "by", "name", "value", "share"] as const;

function rowsOf({ rows, exposureTo, exposure, preferences }: Answer): string {
  const exposed = exposure.map(({ sector, value, share }) => {
    return { flow: `exposure to ${exposureTo}`, scope: "all", by: "sector", name: sector, value, share };
  });
  const preferred = (preferences ?? []).map(({ preference, value, share }) => {
    return { flow: "exports to USA", scope: "goods", by: "preference", name: preference, value, share };
  });
  return csvOf(columns, [...rows, ...exposed, ...preferred]);
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
