import type { IsoDate } from "../base/index.js";
import type { Assumptions, PlacedChange } from "./resolve.js";
import type { Title } from "./schema.js";

type ByRegion = Readonly<Record<string, number>>;
interface Result {
  readonly schema: "parley/result/1";
  readonly versions: Readonly<Record<string, string>>;
  readonly inputs: {
    readonly structure: string;
    readonly closure: string;
    readonly numeraire: string;
    readonly tolerance: number;
  };
  readonly residual: number;
  readonly sweeps: number;
  readonly welfareExactPct: ByRegion;
  readonly welfareFirstOrderPct: ByRegion;
  readonly usdBn: ByRegion;
  readonly realWagePct: ByRegion;
  readonly wageHat: ByRegion;
  readonly incomeHat: ByRegion;
  readonly priceIndexHat: ByRegion;
  readonly tariffRevenue: ByRegion;
  readonly exports: ByRegion;
  readonly imports: ByRegion;
  readonly sectors: readonly {
    region: string;
    sector: string;
    outputHat: number;
    priceHat: number;
    valueAddedHat: number;
  }[];
  readonly bilateral: readonly {
    importer: string;
    exporter: string;
    sector: string;
    importsHat: number;
    imports: number;
  }[];
  readonly warnings: readonly string[];
}

/** A policy as carried in a result, days and assumptions filled in. */
export interface PolicyUsed {
  readonly title: Title | null;
  readonly law: IsoDate;
  readonly changes: readonly Omit<PlacedChange, "place">[];
  /** `claims` is the month or year that was used, never `month-of-law`. */
  readonly assume: Assumptions;
}

/** Average tariff of one pair under one law on one basis, a fraction of value. */
export interface AverageRate {
  readonly policy: "baseline" | "scenario";
  readonly day: IsoDate;
  readonly importer: string;
  readonly exporter: string;
  readonly basis: "statutory" | "claims" | "collected";
  readonly content: string;
  /** Null where it is not known. */
  readonly rate: number | null;
  /** USD million of trade the rate is averaged over. */
  readonly value: number;
  /** Share of the trade whose rate is known. */
  readonly coverage: number;
}

/** The tariffs handed to the equilibrium, fractions; cells that are 0 in all three are left out. */
export interface TariffUsed {
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  readonly data: number;
  readonly baseline: number;
  readonly scenario: number;
}

/** The headline under another assumption, shown beside the result. */
export interface Alternative {
  readonly assume: Partial<Assumptions>;
  readonly welfareExactPct: Readonly<Record<string, number>>;
  readonly usdBn: Readonly<Record<string, number>>;
}

/** What `parley run` adds to `parley/result/1`. Money in USD million unless the key says bn. */
export interface ScenarioResult extends Result {
  readonly scenario: PolicyUsed & {
    readonly author: string | null;
    readonly source: string | null;
    readonly files: readonly string[];
  };
  readonly baseline: PolicyUsed & {
    readonly tariffRevenue: Readonly<Record<string, number>>;
    readonly exports: Readonly<Record<string, number>>;
    readonly imports: Readonly<Record<string, number>>;
  };
  /** Imports of all sectors by pair, net of tariffs, under both laws. */
  readonly pairs: readonly {
    readonly importer: string;
    readonly exporter: string;
    readonly baseline: number;
    readonly imports: number;
  }[];
  readonly averageRates: readonly AverageRate[];
  readonly tariffs: readonly TariffUsed[];
  readonly alternatives: readonly Alternative[];
  /** Codes; the report has the words. */
  readonly notCovered: readonly string[];
}
