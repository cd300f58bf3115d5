import type { Economy } from "../economy/index.js";
import type { QuotaOutcome, TariffQuota } from "./instruments/quotas.js";
import type { ContentThreshold } from "./instruments/thresholds.js";
import type { KernelName } from "./kernels/index.js";

/** What changes. Arrays are [importer][exporter][sector], dense and row-major. */
export interface Shock {
  /** New ad valorem tariffs, fractions above -1; left out, the base tariffs stay. */
  readonly tariffs?: Float64Array;
  /** New over old iceberg cost, above 0; left out, 1. */
  readonly icebergHat?: Float64Array;
  /**
   * New ad valorem export taxes, fractions above -1 of the price before them; 0 at home; left out, none. The exporter
   * collects; the tariff of the importer falls on the price with them (A-export-tax-base). A base has none.
   */
  readonly exportTaxes?: Float64Array;
  /** [region][sector] new over old output from the same inputs, above 0; left out, 1. */
  readonly productivityHat?: Float64Array;
  /** [region] added to the trade surplus of the closure, in money counted in the numeraire; sums to zero; left out, none. */
  readonly surplusChange?: Float64Array;
  /** Preferences that goods get only with enough content; they set the tariffs and costs of their cells. */
  readonly thresholds?: readonly ContentThreshold[];
  /** Tariff-rate quotas; they set the tariffs of their cells. */
  readonly quotas?: readonly TariffQuota[];
}

/** What holds the trade surpluses; docs/solve.md says each in full. */
export type ClosureName = "world-va" | "own-income" | "zero";

/** The unit in which values are counted: world value added, or the wage of one region. */
export type NumeraireName = "world-va" | `wage:${string}`;

/** Market structures that exist. */
export type StructureName = "cp" | "no-io" | "krugman-fixed" | "krugman-free" | "short-run";

export interface SolveOptions {
  readonly closure?: ClosureName;
  readonly numeraire?: NumeraireName;
  readonly structure?: StructureName;
  /** Elasticity of labour between sectors, 0 or more, of the structure `short-run`; 1 unless given (A-mobility). */
  readonly mobility?: number;
  /** Part of the full scale effect of free entry, 0 to 1, of the structure `krugman-free`; 1 unless given (A-free-entry). */
  readonly scale?: number;
  /**
   * Searches for equilibria of the structure `krugman-free`, from the base and from other wages: 1 or more; 6 unless given,
   * 1 where there is a `start`.
   */
  readonly starts?: number;
  /** Elasticity of substitution between sectors in final demand, above 0; 1, Cobb-Douglas, unless given. */
  readonly finalElasticity?: number;
  /** Between the inputs of a sector, above 0, its labour share fixed; 1, Cobb-Douglas, unless given. */
  readonly inputElasticity?: number;
  /** Largest relative residual of the original equations at which a point counts as a solution; 1e-10 unless given. */
  readonly tolerance?: number;
  /** Sweeps after which the search is given up; 2000 unless given. */
  readonly maxSweeps?: number;
  /**
   * Where the search starts: a solution on an economy of the same regions and sectors, for a shock near this one. Saves
   * sweeps; the result agrees with that of a cold start within the tolerance, not to the last bit.
   */
  readonly start?: Solution;
  /** What does the arithmetic, to the same bits; unless given, WebAssembly where the engine has it with vectors. */
  readonly kernel?: KernelName;
}

/** Largest relative residual of each block of the original equations, recomputed from the returned point. */
export interface Residuals {
  readonly prices: number;
  readonly goods: number;
  readonly tradeBalance: number;
  /** With free entry: what a first firm would gain, over its cost, where there is none; left out elsewhere. */
  readonly entry?: number;
}

/** A sector in which a region made something in the base and makes nothing now. */
export interface ClosedSector {
  readonly region: string;
  readonly sector: string;
}

/** One of the equilibria with free entry that were met. */
export interface Equilibrium {
  /** [N] */
  readonly welfareHat: Float64Array;
  readonly closed: readonly ClosedSector[];
  /** How many of the searches ended in it. */
  readonly starts: number;
}

/**
 * A counterfactual equilibrium. Hats are new over base. Money is in the units of the economy, counted in the numeraire.
 * [N] by region; [N][J] by region and sector; [N][N][J] by importer, exporter and sector.
 */
export interface Solution {
  /** The base the hats are relative to: the given economy unless the structure or closure recalibrates it. */
  readonly economy: Economy;
  readonly structure: StructureName;
  readonly closure: ClosureName;
  readonly numeraire: NumeraireName;
  /** Of the structure `short-run`; left out in the others. */
  readonly mobility?: number;
  /** Of the structure `krugman-free`. */
  readonly scale?: number;
  readonly finalElasticity: number;
  readonly inputElasticity: number;
  /** What did the arithmetic. */
  readonly kernel: KernelName;
  readonly tolerance: number;
  readonly sweeps: number;
  /** The largest of {@link residuals}. */
  readonly residual: number;
  readonly residuals: Residuals;
  /** [N][N][J] the tariffs of the new equilibrium. */
  readonly tariffs: Float64Array;
  /** [N][N][J] the export taxes of the new equilibrium; left out where there are none. */
  readonly exportTaxes?: Float64Array;
  /** [N] */
  readonly wageHat: Float64Array;
  /** [N] index of final demand, Cobb-Douglas or CES. */
  readonly priceIndexHat: Float64Array;
  /** [N] wage over price index. */
  readonly realWageHat: Float64Array;
  /** [N] wages + profits + tariff and export-tax revenue - trade surplus. */
  readonly income: Float64Array;
  readonly baseIncome: Float64Array;
  readonly incomeHat: Float64Array;
  /** [N] zero where the structure has none. */
  readonly profits: Float64Array;
  readonly baseProfits: Float64Array;
  /** [N][J] wages by sector where they differ (`short-run`), in which case `wageHat` is their index; else left out. */
  readonly sectorWageHat?: Float64Array;
  /** [N][J] the same over the price index. */
  readonly sectorRealWageHat?: Float64Array;
  /** Sectors without firms left, of the structure `krugman-free`; `costHat` is there what a firm would charge, without variety. */
  readonly closed?: readonly ClosedSector[];
  /** Equilibria met from several starts with free entry, this one first; left out where nothing changes. */
  readonly equilibria?: readonly Equilibrium[];
  /** [N][J] shares in final demand. */
  readonly finalShare: Float64Array;
  /** [N] exact: income hat over price index hat. */
  readonly welfareHat: Float64Array;
  /** [N] Caliendo and Parro (2015), equation 15, evaluated once with the whole change; fractions of base income. */
  readonly firstOrder: {
    readonly termsOfTrade: Float64Array;
    readonly volumeOfTrade: Float64Array;
    readonly welfare: Float64Array;
  };
  /** [N] */
  readonly tariffRevenue: Float64Array;
  readonly baseTariffRevenue: Float64Array;
  /** [N] collected by the exporter. */
  readonly exportTaxRevenue: Float64Array;
  /** [N] net of tariffs, with export taxes, without sales at home. */
  readonly exports: Float64Array;
  readonly baseExports: Float64Array;
  readonly imports: Float64Array;
  readonly baseImports: Float64Array;
  /** [N] exports - imports. */
  readonly tradeSurplus: Float64Array;
  /** [N][J] of what is bought. */
  readonly priceHat: Float64Array;
  /** [N][J] of what is made. */
  readonly costHat: Float64Array;
  /** [N][J] gross output at producer prices. */
  readonly output: Float64Array;
  readonly baseOutput: Float64Array;
  /** [N][J] gross of tariffs. */
  readonly expenditure: Float64Array;
  /** [N][N][J] expenditure shares, gross of tariffs. */
  readonly share: Float64Array;
  /** [N][N][J] what the importer buys, net of its tariffs, with export taxes; the diagonal holds sales at home. */
  readonly flow: Float64Array;
  readonly baseFlow: Float64Array;
  /** What each tariff-rate quota of the shock comes to; `tariffs` holds their tariffs at the margin. */
  readonly quotas?: readonly QuotaOutcome[];
  /** [N] rents of quotas received from abroad, less those left to exporters; part of income, not of `tariffRevenue`. */
  readonly rentsFromAbroad?: Float64Array;
  readonly warnings: readonly string[];
}
