import { z } from "zod";

/** How a column is to be read: a name, percent or log points times 100, a share of one, a tariff, money in the economy's units. */
export type ColumnKind = "name" | "percent" | "share" | "money";

/** A column: its kind and what stands in it. */
type Column = readonly [kind: ColumnKind, meaning: string];

const region: Column = ["name", "Region"];
const sector: Column = ["name", "Sector"];
const importer: Column = ["name", "Importer"];
const exporter: Column = ["name", "Exporter"];
const before = (what: string): Column => ["money", `${what}, under the baseline`];
const after = (what: string): Column => ["money", `${what}, under the scenario`];
const part = (what: string): Column => ["percent", `${what}, part of the log change of real income x 100`];

/** Columns of every kind of detail, in order. A cell is null where there is nothing to say. */
const detailColumns = {
  chains: {
    region,
    sector,
    directPct: [
      "percent",
      "Unit cost, first order at fixed wages: through the sector's own purchases of goods whose duty changes, %",
    ],
    firstOrderPct: [
      "percent",
      "Unit cost, first order at fixed wages: through the whole chain of inputs (Leontief prices), %",
    ],
    equilibriumPct: ["percent", "Unit cost in full equilibrium over the wage of the region, %"],
    unitCostPct: ["percent", "Unit cost in full equilibrium, in the numeraire, %"],
    chain: ["name", "The chain that carries most of the first-order effect, from the user back to the duty"],
    chainPct: ["percent", "What that chain carries, %"],
  },
  competitiveness: {
    region,
    sector,
    unitCostPct: ["percent", "Unit cost, in the numeraire, %"],
    relativeCostPct: ["percent", "Unit cost over that of the others, weighted by their exports of the good, %"],
    thirdMarketShareBefore: [
      "share",
      "Share of its exports in imports of third markets (they change no tariff of the sector), baseline",
    ],
    thirdMarketShareAfter: ["share", "The same under the scenario"],
    exportsBefore: before("Exports"),
    exportsAfter: after("Exports"),
  },
  crossings: {
    region,
    sector,
    border: ["name", "Border, crossed either way"],
    before: ["share", "Value that crossed it anywhere upstream per unit of output, baseline"],
    after: ["share", "The same under the scenario"],
  },
  deflection: {
    exporter,
    sector,
    changedBefore: before("Sales to regions that change their tariff on it"),
    changedAfter: after("Sales to regions that change their tariff on it"),
    elsewhereBefore: before("Sales to other regions"),
    elsewhereAfter: after("Sales to other regions"),
    homeBefore: before("Sales at home"),
    homeAfter: after("Sales at home"),
  },
  diversion: {
    importer,
    sector,
    raisedBefore: before("Imports whose tariff rises"),
    raisedAfter: after("Imports whose tariff rises"),
    loweredBefore: before("Imports whose tariff falls"),
    loweredAfter: after("Imports whose tariff falls"),
    unchangedBefore: before("Imports whose tariff stays"),
    unchangedAfter: after("Imports whose tariff stays"),
    homeBefore: before("Purchases at home"),
    homeAfter: after("Purchases at home"),
  },
  income: {
    region,
    logWelfare: ["percent", "Log change of real income x 100; the other columns add up to it"],
    factorIncome: part("Wages"),
    profits: part("Profits"),
    tariffRevenue: part("Tariff revenue"),
    exportTaxRevenue: part("Export-tax revenue"),
    rents: part("Rents of quotas from abroad"),
    transfers: part("Trade deficit that others finance"),
    prices: part("Consumer prices (positive where they fall)"),
  },
  parts: {
    region,
    welfarePct: ["percent", "Exact change of real income, %"],
    logWelfare: ["percent", "Its log x 100; the parts and the gap add up to it"],
    termsOfTrade: part("Terms of trade"),
    volumeOfTrade: part("Volume of trade that bears a tax (fiscal externality)"),
    transfers: part("Transfers where the closure moves surpluses"),
    tradeCosts: part("Trade costs themselves"),
    productivity: part("Productivity itself"),
    profits: part("Profits, in structures that have them"),
    scale: part("Variety, where firms enter"),
    data: part("What the shock does not cause"),
    gap: part("What integration left"),
    error: ["percent", "Estimate of the error of each part, log points x 100"],
  },
  paths: {
    region,
    sector,
    rank: ["share", "1 is the largest"],
    chain: ["name", "From the user back to the duty"],
    effectPct: ["percent", "What the chain adds to unit cost, first order at fixed wages, %"],
    shareOfEffect: ["share", "Its share of the whole first-order effect"],
  },
  prices: {
    region,
    sector,
    finalShare: ["share", "Share in consumption, baseline"],
    pricePct: ["percent", "Price of what is bought, tariffs included, %"],
    contribution: ["percent", "Its part of the log change of the consumer price index x 100"],
  },
  sectors: {
    region,
    sector,
    outputBefore: before("Gross output"),
    outputAfter: after("Gross output"),
    volumePct: ["percent", "Output at constant costs, %"],
    valueAddedBefore: before("Value added"),
    valueAddedAfter: after("Value added"),
    jobsShareBefore: ["share", "Share in the region's value added, which stands for its share of jobs, baseline"],
    jobsShareAfter: ["share", "The same under the scenario"],
  },
  trade: {
    importer,
    exporter,
    sector,
    tariffBefore: ["share", "Tariff under the baseline, a fraction"],
    tariffAfter: ["share", "Tariff under the scenario, a fraction"],
    importsBefore: before("Imports net of tariffs"),
    importsAfter: after("Imports net of tariffs"),
    importsPct: ["percent", "Change of imports, %"],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

export type DetailKind = keyof typeof detailColumns;

/** Kinds of detail there are, alphabetical. */
export const detailKinds = Object.keys(detailColumns) as DetailKind[];

/** Columns of a kind with how each is read, in order. */
export const columnsOf = (kind: DetailKind): readonly (readonly [name: string, kind: ColumnKind])[] =>
  Object.entries<Column>(detailColumns[kind]).map(([name, [reading]]) => [name, reading]);

/** One row; keys are those of {@link columnsOf}. */
export type DetailRow = Readonly<Record<string, string | number | null>>;

const rowSchema = (kind: DetailKind): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      Object.entries<Column>(detailColumns[kind]).map(([name, [reading, meaning]]) => [
        name,
        (reading === "name" ? z.string().nullable() : z.number().nullable()).describe(meaning),
      ]),
    ),
  );

/** What `parley detail --json` prints. */
export const detailSchema = z.union(
  detailKinds.map((kind) =>
    z.strictObject({
      schema: z.literal("parley/detail/1"),
      detail: z.literal(kind),
      versions: z.record(z.string(), z.string()),
      inputs: z.looseObject({
        scenario: z.array(z.string()),
        structure: z.string(),
        closure: z.string(),
        numeraire: z.string(),
      }),
      residual: z.number().describe("Largest relative residual of both equilibria"),
      rows: z.array(rowSchema(kind)),
      warnings: z.array(z.string()),
    }),
  ),
);

/** The object behind `parley detail --json`; see {@link detailSchema}. */
export interface DetailResult {
  readonly schema: "parley/detail/1";
  readonly detail: DetailKind;
  readonly versions: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly residual: number;
  readonly rows: readonly DetailRow[];
  readonly warnings: readonly string[];
}
