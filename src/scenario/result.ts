import { z } from "zod";
import type { Solution } from "../equilibrium/index.js";

const number = z.number();
const byRegion = (what: string) => z.record(z.string(), number).readonly().describe(what);

const closedSectors = z.array(z.strictObject({ region: z.string(), sector: z.string() }).readonly()).readonly();

/** What `parley solve --json` prints, and the core of what `parley run --json` prints. Keys may be added, never renamed. */
export const resultSchema = z.strictObject({
  schema: z.literal("parley/result/1"),
  versions: z.record(z.string(), z.string()).readonly().describe("Program, economy, elasticities, law horizon, kernel"),
  inputs: z
    .looseObject({
      structure: z.string().describe("Market structure"),
      closure: z.string().describe("What holds the trade surpluses"),
      numeraire: z.string().describe("The unit money is counted in"),
      tolerance: number.describe("Largest residual allowed"),
    })
    .readonly()
    .describe("What was asked, defaults filled in"),
  residual: number.describe("Largest relative residual of the original equations, recomputed from the result"),
  residuals: z
    .strictObject({
      prices: number,
      goods: number,
      tradeBalance: number,
      entry: number
        .optional()
        .describe("With free entry: what a first firm would gain, over its cost, where there is none"),
    })
    .readonly()
    .describe("The same by block"),
  sweeps: z.int().describe("Sweeps of the solver"),
  welfareExactPct: byRegion("Exact change of real income (wages + tariff revenue - trade surplus), %"),
  welfareFirstOrderPct: byRegion("Caliendo and Parro (2015) equation 15, a first-order formula, %"),
  termsOfTradePct: byRegion("Its terms-of-trade part, %"),
  volumeOfTradePct: byRegion("Its volume-of-trade part, %"),
  usdBn: byRegion("Base income x (exact welfare hat - 1), billions where the economy is in millions"),
  realWagePct: byRegion("Change of the wage over the price index, %"),
  wageHat: byRegion("New over base wage"),
  incomeHat: byRegion("New over base income"),
  priceIndexHat: byRegion("New over base price index of final demand"),
  tariffRevenue: byRegion("Tariff revenue, units of the economy"),
  exports: byRegion("Exports net of tariffs, units of the economy"),
  imports: byRegion("Imports net of tariffs, units of the economy"),
  exportsHat: byRegion("New over base exports; regions that export nothing are left out"),
  importsHat: byRegion("New over base imports; regions that import nothing are left out"),
  sectors: z
    .array(
      z
        .strictObject({
          region: z.string(),
          sector: z.string(),
          outputHat: number.describe("New over base gross output, in value"),
          outputVolumeHat: number.describe("The same at base costs"),
          priceHat: number.describe("New over base price of what is bought"),
          costHat: number.describe("New over base cost of what is made"),
          valueAddedHat: number.describe("New over base value added"),
          output: number.describe("Gross output, units of the economy"),
          expenditure: number.describe("Expenditure gross of tariffs, units of the economy"),
          wageHat: number.optional().describe("New over base wage of the sector, where wages differ by sector"),
          realWagePct: number.optional().describe("The same over the price index, change in %"),
        })
        .readonly(),
    )
    .readonly()
    .describe("Region and sector; cells that produce nothing in the base are left out"),
  bilateral: z
    .array(
      z
        .strictObject({
          importer: z.string(),
          exporter: z.string(),
          sector: z.string(),
          importsHat: number.describe("New over base imports"),
          imports: number.describe("Imports net of tariffs, units of the economy"),
          tariff: number.describe("New ad valorem tariff, a fraction"),
        })
        .readonly(),
    )
    .readonly()
    .describe("Importer, exporter and sector; cells without trade in the base are left out"),
  profits: byRegion("Profits, units of the economy; left out where the structure has none").optional(),
  quotas: z
    .array(
      z
        .strictObject({
          importer: z.string(),
          exporters: z.array(z.string()).readonly(),
          sector: z.string(),
          inQuota: number.describe("Tariff inside the quota, a fraction"),
          overQuota: number.describe("Tariff above it, a fraction"),
          regime: z.enum(["in-quota", "at-quota", "over-quota"]),
          tariff: number.describe("Tariff at the margin, a fraction"),
          quantity: number.describe("The quota, money at base prices"),
          imported: number.describe("Imports, money at base prices"),
          duties: number.describe("Collected, units of the economy"),
          rents: number.describe("What goods inside the quota save, units of the economy"),
          rent: z.enum(["importer", "government", "exporter"]).describe("Who keeps it"),
        })
        .readonly(),
    )
    .readonly()
    .optional()
    .describe("Tariff-rate quotas of the shock"),
  closed: closedSectors
    .optional()
    .describe("With free entry: sectors in which a region made something in the base and makes nothing now"),
  equilibria: z
    .array(
      z
        .strictObject({
          welfareExactPct: byRegion("Exact change of real income, %"),
          closed: closedSectors,
          starts: z.int().describe("How many of the searches ended in it"),
        })
        .readonly(),
    )
    .readonly()
    .optional()
    .describe("With free entry: the equilibria met from several starts, that of the result first"),
  otherNumeraire: z
    .strictObject({ numeraire: z.string(), welfareExactPct: byRegion("Exact change of real income, %") })
    .readonly()
    .optional()
    .describe("The same with surpluses fixed in another unit, where that changes the answer"),
  gradient: z
    .strictObject({
      region: z.string().describe("Whose welfare"),
      tariffs: z
        .array(
          z
            .strictObject({
              importer: z.string(),
              exporter: z.string(),
              sector: z.string(),
              pctPerPoint: number.describe("% of welfare for one point of this tariff, at the new equilibrium"),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly()
    .optional()
    .describe("Derivative of the welfare of one region in every tariff; largest first"),
  decomposition: z
    .record(z.string(), byRegion("Log points times 100"))
    .readonly()
    .optional()
    .describe("Parts of the exact change of log real income"),
  warnings: z.array(z.string()).readonly(),
});

/** The object behind `--json`; see {@link resultSchema}. */
export type Result = Readonly<z.infer<typeof resultSchema>>;

/** What the caller knows and the solution does not. */
export interface ResultFrame {
  /** At least `parley`, `economy` and `elasticities`. */
  readonly versions: Readonly<Record<string, string>>;
  /** What else was asked; structure, closure, numeraire and tolerance are filled in from the solution. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** Put before those of the solution. */
  readonly warnings?: readonly string[];
}

/** A solution as the published result object, by region and sector code. */
export function toResult(solution: Solution, frame: ResultFrame): Result {
  const { regions } = solution.economy;
  const named = (value: (region: number) => number): Record<string, number> =>
    Object.fromEntries(regions.map((code, index) => [code, value(index)]));
  const hats = (after: Float64Array, before: Float64Array): Record<string, number> =>
    Object.fromEntries(
      regions.flatMap((code, index) => (before[index]! > 0 ? [[code, after[index]! / before[index]!]] : [])),
    );
  const percent = (hat: Float64Array) => named((n) => 100 * (hat[n]! - 1));
  const { structure, closure, numeraire, tolerance, firstOrder, finalElasticity, inputElasticity, mobility, scale } =
    solution;
  const own = {
    ...(mobility !== undefined && { mobility }),
    ...(scale !== undefined && { scale }),
    ...(finalElasticity !== 1 && { finalElasticity }),
    ...(inputElasticity !== 1 && { inputElasticity }),
  };
  return {
    schema: "parley/result/1",
    versions: { ...frame.versions, kernel: solution.kernel },
    inputs: { ...frame.inputs, structure, closure, numeraire, tolerance, ...own },
    residual: solution.residual,
    residuals: solution.residuals,
    sweeps: solution.sweeps,
    welfareExactPct: percent(solution.welfareHat),
    welfareFirstOrderPct: named((n) => 100 * firstOrder.welfare[n]!),
    termsOfTradePct: named((n) => 100 * firstOrder.termsOfTrade[n]!),
    volumeOfTradePct: named((n) => 100 * firstOrder.volumeOfTrade[n]!),
    usdBn: named((n) => (solution.baseIncome[n]! * (solution.welfareHat[n]! - 1)) / 1000),
    realWagePct: percent(solution.realWageHat),
    wageHat: named((n) => solution.wageHat[n]!),
    incomeHat: named((n) => solution.incomeHat[n]!),
    priceIndexHat: named((n) => solution.priceIndexHat[n]!),
    tariffRevenue: named((n) => solution.tariffRevenue[n]!),
    exports: named((n) => solution.exports[n]!),
    imports: named((n) => solution.imports[n]!),
    exportsHat: hats(solution.exports, solution.baseExports),
    importsHat: hats(solution.imports, solution.baseImports),
    sectors: sectorRows(solution),
    bilateral: bilateralRows(solution),
    ...(solution.profits.some((profit) => profit !== 0) && { profits: named((n) => solution.profits[n]!) }),
    ...(solution.quotas && { quotas: solution.quotas }),
    ...(solution.closed && { closed: solution.closed }),
    ...(solution.equilibria && {
      equilibria: solution.equilibria.map(({ welfareHat, closed, starts }) => ({
        welfareExactPct: percent(welfareHat),
        closed,
        starts,
      })),
    }),
    warnings: [...(frame.warnings ?? []), ...solution.warnings],
  };
}

function sectorRows({ economy, ...solution }: Solution): Result["sectors"] {
  const { regions, sectors } = economy;
  return regions.flatMap((region, n) =>
    sectors.flatMap((sector, s) => {
      const at = n * sectors.length + s;
      const before = solution.baseOutput[at]!;
      if (before === 0) return [];
      const outputHat = solution.output[at]! / before;
      const costHat = solution.costHat[at]!;
      return {
        region,
        sector,
        outputHat,
        outputVolumeHat: outputHat / costHat,
        priceHat: solution.priceHat[at]!,
        costHat,
        // Value added is a fixed share of the value of output in every structure there is.
        valueAddedHat: outputHat,
        output: solution.output[at]!,
        expenditure: solution.expenditure[at]!,
        ...(solution.sectorWageHat && {
          wageHat: solution.sectorWageHat[at]!,
          realWagePct: 100 * (solution.sectorRealWageHat![at]! - 1),
        }),
      };
    }),
  );
}

function bilateralRows({ economy, ...solution }: Solution): Result["bilateral"] {
  const { regions, sectors } = economy;
  return regions.flatMap((importer, m) =>
    regions.flatMap((exporter, x) =>
      sectors.flatMap((sector, s) => {
        const at = (m * regions.length + x) * sectors.length + s;
        const before = solution.baseFlow[at]!;
        if (m === x || before === 0) return [];
        const imports = solution.flow[at]!;
        return { importer, exporter, sector, importsHat: imports / before, imports, tariff: solution.tariffs[at]! };
      }),
    ),
  );
}
