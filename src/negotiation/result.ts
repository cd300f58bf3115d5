import { z } from "zod";
import { exp } from "../base/index.js";
import type { Solution } from "../equilibrium/index.js";
import type { TariffGame } from "./game.js";
import type { NashEquilibrium } from "./nash.js";
import { drawsSchema, variantsSchema } from "./variants-schema.js";

const number = z.number();
const byParty = (what: string) => z.record(z.string(), number).readonly().describe(what);

/** What `parley nash --json`, `respond` and `bargain` print. Keys may be added, never renamed. */
export const nashSchema = z.strictObject({
  schema: z.literal("parley/nash/1"),
  versions: z.record(z.string(), z.string()).readonly().describe("Program, economy, elasticities, kernel"),
  inputs: z
    .looseObject({
      parties: z.array(z.string()).readonly(),
      instruments: z.string().describe("uniform, partner, group or sector"),
      structure: z.string(),
      closure: z.string(),
      numeraire: z.string(),
      objective: z.string().describe("welfare, or the file of political weights"),
    })
    .readonly(),
  threatPoint: z
    .strictObject({
      name: z.string(),
      welfareExactPct: byParty("Real income of each party at the threat point against the base, %"),
      usdBn: byParty("The same, billions a year where the economy is in millions"),
    })
    .readonly()
    .nullable(),
  tariffs: z
    .array(
      z
        .strictObject({
          importer: z.string(),
          exporter: z.string(),
          sector: z.string().describe("Sector code, group, or all"),
          rate: number.describe("Ad valorem, a fraction"),
          tax: z.enum(["tariff", "export"]).describe("Levied by the importer or by the exporter"),
          bound: z.enum(["lower", "upper"]).nullable().describe("The bound that holds the rate, if one does"),
        })
        .readonly(),
    )
    .readonly(),
  welfareExactPct: byParty("Exact change of real income against the base, %"),
  usdBn: byParty("Base income x (exact welfare hat - 1), billions a year where the economy is in millions"),
  others: byParty("The same change for regions that are not at the table, %"),
  bargain: z
    .strictObject({
      rule: z.string(),
      weights: z.array(number).readonly().describe("Bargaining weights in the order of the parties"),
      signed: z.boolean().describe("Whether any deal beats the threat point; if not, the threat point is what holds"),
      gainsPct: byParty("Real income over the threat point, points"),
      transfersUsdBn: byParty("Paid to the party, billions a year where the economy is in millions").nullable(),
    })
    .readonly()
    .optional(),
  regretPct: byParty("Largest gain a fresh search found for the party alone, points of real income (of the objective)"),
  variants: variantsSchema.optional().describe("The same under other models"),
  draws: drawsSchema.optional().describe("The same over draws of elasticities and closures"),
  residual: number.describe("Largest relative residual of the equilibrium"),
  starts: z.int().describe("Fresh starts of each search for a gain"),
  solves: z.int().describe("Equilibria solved"),
  warnings: z.array(z.string()).readonly(),
});

/** The object behind `--json`; see {@link nashSchema}. */
export type NashResult = Readonly<z.infer<typeof nashSchema>>;

/** What the frame of a result adds to the point itself. */
export interface NashFrame {
  readonly versions: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, unknown>> & { readonly instruments: string; readonly objective: string };
  readonly threatPoint?: NashResult["threatPoint"];
  readonly bargain?: NonNullable<NashResult["bargain"]>;
  readonly variants?: NashResult["variants"] | undefined;
  readonly draws?: NashResult["draws"] | undefined;
  readonly warnings?: readonly string[];
}

/** Rates and pay-offs at a point of the game as the published object. */
export function toNashResult(
  game: TariffGame,
  { rates, solution, regret, starts, solves }: Omit<NashEquilibrium, "rounds">,
  frame: NashFrame,
): NashResult {
  const { parties, players } = game;
  const { structure, closure, numeraire } = solution;
  const welfare = payoffsPct(solution);
  return {
    schema: "parley/nash/1",
    versions: frame.versions,
    inputs: { ...frame.inputs, parties, structure, closure, numeraire },
    threatPoint: frame.threatPoint ?? null,
    tariffs: game.instruments.map(({ importer, exporter, sector, tax }, at) => ({
      importer,
      exporter,
      sector,
      rate: rates[at]!,
      tax,
      bound: rates[at]! <= game.lower[at]! ? "lower" : rates[at]! >= game.upper[at]! ? "upper" : null,
    })),
    welfareExactPct: pick(parties, welfare),
    usdBn: pick(parties, payoffsUsdBn(solution)),
    others: pick(
      solution.economy.regions.filter((code) => !parties.includes(code)),
      welfare,
    ),
    ...(frame.bargain ? { bargain: frame.bargain } : {}),
    ...(frame.variants ? { variants: frame.variants } : {}),
    ...(frame.draws ? { draws: frame.draws } : {}),
    regretPct: Object.fromEntries(
      players.flatMap(({ name, objective }) => {
        const gain = regret[name];
        if (gain === undefined) return [];
        const value = objective(solution).value;
        return [[name, 100 * (exp(value + gain) - exp(value))]];
      }),
    ),
    residual: solution.residual,
    starts,
    solves,
    warnings: [...(frame.warnings ?? []), ...solution.warnings],
  };
}

/** Exact change of real income by region, %. */
const payoffsPct = ({ economy, welfareHat }: Solution): Record<string, number> =>
  Object.fromEntries(economy.regions.map((code, n) => [code, 100 * (welfareHat[n]! - 1)]));

/** Base income x (exact welfare hat - 1) by region, billions where the economy is in millions. */
const payoffsUsdBn = ({ economy, baseIncome, welfareHat }: Solution): Record<string, number> =>
  Object.fromEntries(economy.regions.map((code, n) => [code, (baseIncome[n]! * (welfareHat[n]! - 1)) / 1000]));

const pick = (codes: readonly string[], from: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(codes.map((code) => [code, from[code]!]));
