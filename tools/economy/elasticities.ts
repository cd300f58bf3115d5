import { numberCell } from "../../src/base/index.js";
import { rawTable } from "../support/tables.js";
import { sectors } from "./sectors.js";

/** A published set of trade elasticities. */
export interface ElasticitySet {
  readonly id: string;
  readonly column: string;
  readonly citation: string;
  readonly note: string;
  /** Whether it is a published estimate, so that it counts in the spread across the sets. */
  readonly published: boolean;
  /** Sectors whose transcribed value gives way to what the paper itself uses. */
  readonly instead?: Readonly<Record<string, number>>;
}

export const elasticitySets: readonly ElasticitySet[] = [
  {
    id: "bagwell-staiger-yurukoglu-2021",
    column: "BSY:bagwell_staiger_yurukoglu_2021",
    citation: "Bagwell, Staiger and Yurukoglu (2021), Multilateral trade bargaining, Quantitative Economics",
    note: "",
    published: true,
  },
  {
    id: "caliendo-parro-2015",
    column: "CP:caliendo_parro_2015",
    citation:
      "Caliendo and Parro (2015), Estimates of the trade and welfare effects of NAFTA, Review of Economic Studies",
    note: "vehicles and other transport 8.22, as the paper solves its model; its point estimates are 1.84 (standard error 0.92) and 0.39",
    published: true,
    instead: { C29: 8.22, C30: 8.22 },
  },
  {
    id: "fontagne-2022",
    column: "FGO:fontagne_2022",
    citation:
      "Fontagné, Guimbard and Orefice (2022), Tariff-based product-level trade elasticities, Journal of International Economics",
    note: "the default",
    published: true,
  },
  {
    id: "giri-yi-yilmazkuday-2021",
    column: "GYY:giri_yi_yilmazkuday_2021",
    citation:
      "Giri, Yi and Yilmazkuday (2021), Gains from trade: does sectoral heterogeneity matter?, Journal of International Economics",
    note: "",
    published: true,
  },
  {
    id: "in-sample",
    column: "IS:in_sample",
    citation: "estimated on the flows and tariffs of the ICIO sample by the compilers of the table",
    note: "not published: for comparison, not in the spread",
    published: false,
  },
  {
    id: "lashkaripour-lugovskyy-2023",
    column: "LL:lashkaripour_lugovskyy_2023",
    citation:
      "Lashkaripour and Lugovskyy (2023), Profits, scale economies, and the gains from trade and industrial policy, American Economic Review",
    note: "",
    published: true,
  },
  {
    id: "shapiro-2016",
    column: "Shap:shapiro_2016",
    citation: "Shapiro (2016), Trade costs, CO2, and the environment, American Economic Journal: Economic Policy",
    note: "",
    published: true,
  },
  {
    id: "uniform-4",
    column: "U4:uniform_4",
    citation: "4 in every sector",
    note: "for comparison, not an estimate",
    published: false,
  },
];

export const defaultSet = "fontagne-2022";

/**
 * [sector] trade elasticity theta of a set (A-elasticity-cp, A-elasticity-merge).
 * @throws when flow sectors merged into one sector have different values: no rule of aggregation is needed so far.
 */
export function readElasticities(set: ElasticitySet): Float64Array {
  const table = rawTable<string>(["icio_sector", set.column], "economy", "elasticities_icio28.csv");
  const byFlow = new Map(table.rows.map((row) => [row.cells["icio_sector"], numberCell(table, row, set.column)]));
  return Float64Array.from(sectors, (sector) => {
    const values = new Set(sector.flows.map((name) => byFlow.get(name)));
    const [theta] = values;
    if (theta === undefined || values.size > 1) {
      throw new Error(`${set.id} has ${[...values].join(", ")} for the parts of ${sector.code}; one value is needed`);
    }
    return set.instead?.[sector.code] ?? theta;
  });
}
