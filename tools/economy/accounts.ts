import { balance, type Economy } from "../../src/economy/index.js";
import { aggregateFlows, cell, type RegionFlows } from "./flows.js";
import type { Flow, Technology } from "./inputs.js";
import { knownValueAdded, type Split, splits } from "./priors.js";
import { regions } from "./regions.js";
import { sectorCodes, sectors } from "./sectors.js";
import { absorptions, finalDemand, rowSum, scaleServices, splitFinal, splitMaterials, total } from "./split.js";
import { aggregateTechnology } from "./technology.js";

const N = regions.length;
const J = sectors.length;
const naiveSplits: readonly Split[] = splits.map((split) => ({ ...split, first: {} }));

/** What balancing did to one region. */
export interface RegionBalance {
  /** [source][using] USD million, before and after. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly rounds: number;
  readonly gap: number;
  readonly moved: number;
  /** [sector] expenditure, final demand, and final demand by the shares of 2020 alone. */
  readonly absorption: Float64Array;
  readonly final: Float64Array;
  readonly wantedFinal: Float64Array;
  /** [sector] what final demand would be with the technology unbalanced and every row split by absorption. */
  readonly naiveFinal: Float64Array;
}

export interface Accounts {
  readonly economy: Economy;
  readonly regionBalance: readonly RegionBalance[];
}

/**
 * The balanced accounts: flows and value-added shares as they are, input coefficients moved as little as possible.
 * @param collected [exporter][sector] tariffs the United States collected.
 * @param elasticity [sector]
 */
export function buildAccounts(
  flows: readonly Flow[],
  technology: Technology,
  collected: Float64Array,
  elasticity: Float64Array,
): Accounts {
  const trade = aggregateFlows(flows, collected);
  const regional = aggregateTechnology(technology, flows);
  const absorptionByFlow = absorptions(flows);
  const output = outputs(trade.flow);
  const regionBalance: RegionBalance[] = [];
  const economy = {
    id: "na-2022",
    regions: [...regions],
    sectors: [...sectorCodes],
    valueAdded: new Float64Array(N),
    tradeSurplus: new Float64Array(N),
    vaShare: new Float64Array(N * J),
    finalShare: new Float64Array(N * J),
    expenditure: new Float64Array(N * J),
    share: new Float64Array(N * N * J),
    tariff: trade.tariff,
    io: new Float64Array(N * J * J),
    elasticity,
    tradable: sectors.map(() => true),
    service: sectorCodes.map((code) => code === "SVC"),
  };
  for (let n = 0; n < N; n += 1) {
    const { absorption, revenue } = expenditures(trade, n);
    let valueAdded = 0;
    let surplus = 0;
    const columns = new Float64Array(J);
    for (let j = 0; j < J; j += 1) {
      const at = n * J + j;
      const known = knownValueAdded[regions[n] as string];
      economy.vaShare[at] =
        j === J - 1 && known !== undefined
          ? (known - valueAdded) / output[at]!
          : regional.valueAdded[at]! / regional.output[at]!;
      valueAdded += economy.vaShare[at] * output[at]!;
      columns[j] = (1 - economy.vaShare[at]) * output[at]!;
      for (let i = 0; i < N; i += 1) surplus += trade.flow[cell(i, n, j)]! - trade.flow[cell(n, i, j)]!;
    }
    const demand = valueAdded + revenue - surplus;
    const weights = absorptionByFlow[n] as ReadonlyMap<string, number>;
    const before = scaleServices(splitMaterials(technology, regional, n, weights, splits), columns);
    const wanted = splitFinal(technology, regional, n, weights).map((share) => share * demand);
    const final = finalDemand(wanted, absorption, before);
    const rowTotals = absorption.map((all, k) => all - final[k]!);
    const { matrix, rounds, gap, moved } = balance(before, rowTotals, columns);
    const naive = scaleServices(splitMaterials(technology, regional, n, weights, naiveSplits), columns);
    regionBalance.push({
      before,
      after: matrix,
      rounds,
      gap,
      moved,
      absorption,
      final,
      wantedFinal: wanted,
      naiveFinal: absorption.map((all, k) => all - rowSum(naive, k)),
    });
    economy.valueAdded[n] = valueAdded;
    economy.tradeSurplus[n] = surplus;
    fill(economy, n, { trade, absorption, matrix, columns, final });
  }
  return { economy, regionBalance };
}

/** [exporter][sector] gross output: all that is sold, at basic prices. */
function outputs(flow: Float64Array): Float64Array {
  const output = new Float64Array(N * J);
  for (let importer = 0; importer < N; importer += 1) {
    for (let at = 0; at < N * J; at += 1) output[at]! += flow[importer * N * J + at]!;
  }
  return output;
}

function expenditures(trade: RegionFlows, importer: number): { absorption: Float64Array; revenue: number } {
  const absorption = new Float64Array(J);
  let revenue = 0;
  for (let exporter = 0; exporter < N; exporter += 1) {
    for (let j = 0; j < J; j += 1) {
      const at = cell(importer, exporter, j);
      absorption[j]! += trade.flow[at]! * (1 + trade.tariff[at]!);
      revenue += trade.flow[at]! * trade.tariff[at]!;
    }
  }
  return { absorption, revenue };
}

interface RegionResult {
  readonly trade: RegionFlows;
  readonly absorption: Float64Array;
  readonly matrix: Float64Array;
  readonly columns: Float64Array;
  readonly final: Float64Array;
}

/** Writes a region's shares. */
function fill(economy: Economy, n: number, { trade, absorption, matrix, columns, final }: RegionResult): void {
  const demand = total(final);
  for (let k = 0; k < J; k += 1) {
    for (let j = 0; j < J; j += 1) economy.io[(n * J + k) * J + j] = matrix[k * J + j]! / columns[j]!;
    economy.expenditure[n * J + k] = absorption[k]!;
    economy.finalShare[n * J + k] = final[k]! / demand;
    for (let i = 0; i < N; i += 1) {
      const at = cell(n, i, k);
      economy.share[at] = (trade.flow[at]! * (1 + trade.tariff[at]!)) / absorption[k]!;
    }
  }
}
