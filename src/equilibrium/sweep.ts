import { exp } from "../base/index.js";
import type { Closure } from "./closures/index.js";
import type { CostWork, KernelArray, TradeWork } from "./kernels/index.js";
import type { Market } from "./market.js";
import { cesRow, ownOutputAt, type Terms } from "./terms.js";

/**
 * The state of a solve is one array [lw | lp | Y | R] so that all blocks can be accelerated together. Sectors are those
 * that stay in the market, see market.ts. The loops over pairs are kernels, see kernels/kernels.ts; what is here runs over
 * regions and sectors only.
 *
 * | here | meaning                              | layout                    |
 * |------|--------------------------------------|---------------------------|
 * | lw   | log wage hat                         | [region], padded          |
 * | lp   | log price hat of what is bought      | [region][sector], padded  |
 * | Y    | gross output at producer prices      | [region][sector], padded  |
 * | R    | tariff and export-tax revenue        | [region]                  |
 * | lc   | log cost hat of what is made         | [sector][region], padded  |
 * | X    | expenditure gross of tariffs         | [region][sector], padded  |
 * | e    | exp(-theta lc)                       | [sector][region], padded  |
 * | gross, bought | sum of a e over suppliers; imports net of tariffs, own sales too | [sector][region] |
 * | perSum        | X over gross, 0 where nobody supplies                   | [sector][region] |
 * | demand        | sum of a2 perSum over buyers: output over e             | [sector][region] |
 * | squares       | sum of a a2 perSum / gross over buyers                  | [sector][region] |
 * | balance       | exports - imports of the sectors in the sweep           | [region]         |
 * | S    | trade surplus                        | [region]                  |
 */
export interface Blocks {
  /** Where each block starts, a multiple of four; lw starts at 0. */
  readonly lp: number;
  readonly output: number;
  readonly revenue: number;
  readonly size: number;
}

export function blocksOf({ regions, regionStride, sectorStride, pricesAt, outputAt }: Market): Blocks {
  const revenue = outputAt + regions * sectorStride;
  return { lp: pricesAt, output: outputAt, revenue, size: revenue + regionStride };
}

/** What a sweep leaves behind for the wage step, the residual and the outcome. */
export interface Work extends TradeWork, CostWork {
  readonly surplus: Float64Array;
  /** [region] change of the trade balance with the own wage, per unit of wages: the wage step divides by it. */
  readonly response: Float64Array;
  readonly wages: Float64Array;
  readonly profits: Float64Array;
  /** [region] wages + profits. */
  readonly factorIncome: Float64Array;
  /** [region] wages + profits + revenue - surplus. */
  readonly income: KernelArray;
  /** [region] revenue of the state; `revenue` is that of the sweep. */
  readonly received: Float64Array;
  /** [region][sector], padded: part of a cell's own sales in what the buyers of its sector spend, weighted by sales. */
  readonly crowding: Float64Array;
}

export function workFor({ kernels, regions, regionStride, sectorStride }: Market): Work {
  const each = (): KernelArray => kernels.array(regionStride);
  const cells = (): KernelArray => kernels.array(regions * sectorStride);
  const turned = (): KernelArray => kernels.array(sectorStride * regionStride);
  const plain = (): Float64Array => new Float64Array(regions);
  return {
    lc: turned(),
    e: turned(),
    gross: turned(),
    bought: turned(),
    perSum: turned(),
    demand: turned(),
    squares: turned(),
    expenditure: cells(),
    materials: cells(),
    income: each(),
    revenue: each(),
    balance: each(),
    surplus: plain(),
    response: plain(),
    wages: plain(),
    profits: plain(),
    factorIncome: plain(),
    received: plain(),
    crowding: new Float64Array(regions * sectorStride),
  };
}

/** Costs and expenditure at a state. */
export function costsAndExpenditure(
  market: Market,
  closure: Closure,
  blocks: Blocks,
  z: KernelArray,
  work: Work,
): void {
  const { kernels, regions, regionStride, sectors, sectorStride, terms } = market;
  const { lc, wages, factorIncome, received, surplus, income } = work;
  const { valueAdded } = market.economy;
  if (terms?.profitShare) fillProfits(market, terms.profitShare, blocks, z, work);
  for (let n = 0; n < regions; n += 1) {
    wages[n] = exp(z[n]!) * valueAdded[n]!;
    factorIncome[n] = wages[n]! + work.profits[n]!;
    received[n] = z[blocks.revenue + n]!;
  }
  closure.surplus(surplus, factorIncome, received);
  for (let n = 0; n < regions; n += 1) income[n] = factorIncome[n]! + received[n]! - surplus[n]!;
  if (terms && (terms.finalElasticity !== 1 || terms.inputElasticity !== 1)) cesCosts(market, terms, blocks, z, work);
  else kernels.costs(market, z, income, work);
  if (!terms?.ownOutput) return;
  for (let n = 0; n < regions; n += 1) {
    for (let j = 0; j < sectors; j += 1) {
      const at = j * regionStride + n;
      lc[at] = lc[at]! + ownOutputAt(terms, n * sectors + j, z[n]!, z[blocks.output + n * sectorStride + j]!);
    }
  }
}

/** Costs and expenditure where final demand or inputs substitute. */
function cesCosts(market: Market, terms: Terms, blocks: Blocks, z: KernelArray, work: Work): void {
  const { kernels, regions, regionStride, sectorStride, gam, alpha, labour, markup } = market;
  const { lc, expenditure, materials, income } = work;
  for (let n = 0; n < regions; n += 1) {
    const cell = n * sectorStride;
    const [prices, output] = [blocks.lp + cell, blocks.output + cell];
    cesRow(alpha, cell, sectorStride, z, prices, terms.finalElasticity, expenditure, cell);
    for (let k = cell; k < cell + sectorStride; k += 1) expenditure[k] = expenditure[k]! * income[n]!;
    if (terms.inputElasticity !== 1) cesInputs(market, terms.inputElasticity, n, blocks, z, work);
    else {
      const rows = cell * sectorStride;
      kernels.dotsAndSums(gam, rows, sectorStride, z, prices, materials, cell, z, output, expenditure, cell);
    }
    for (let j = 0; j < sectorStride; j += 1) {
      lc[j * regionStride + n] = labour[cell + j]! * z[n]! + markup[cell + j]! + materials[cell + j]!;
    }
  }
}

function fillProfits(
  { regions, sectors, sectorStride }: Market,
  profitShare: Float64Array,
  blocks: Blocks,
  z: KernelArray,
  { profits }: Work,
): void {
  for (let n = 0; n < regions; n += 1) {
    let sum = 0;
    for (let j = 0; j < sectors; j += 1) {
      sum += profitShare[n * sectors + j]! * z[blocks.output + n * sectorStride + j]!;
    }
    profits[n] = sum;
  }
}

/** Costs of materials and demand for inputs of a region where inputs substitute. */
function cesInputs(
  { gam, sectors, sectorStride }: Market,
  sigma: number,
  region: number,
  blocks: Blocks,
  z: KernelArray,
  { materials, expenditure }: Work,
): void {
  const cell = region * sectorStride;
  const row = new Float64Array(sectorStride);
  for (let j = 0; j < sectors; j += 1) {
    const weights = (cell + j) * sectorStride;
    materials[cell + j] = cesRow(gam, weights, sectorStride, z, blocks.lp + cell, sigma, row, 0);
    const output = z[blocks.output + cell + j]!;
    for (let k = 0; k < sectorStride; k += 1) expenditure[cell + k] = expenditure[cell + k]! + row[k]! * output;
  }
}

/**
 * One sweep of the whole system from state z to state g: costs, expenditure, prices, output and tariff revenue; and the
 * trade balance, from which the caller moves the wages.
 * @param measure whether to measure the response of the trade balance too; it changes slowly and costs a fifth.
 */
export function sweep(
  market: Market,
  closure: Closure,
  blocks: Blocks,
  z: KernelArray,
  g: KernelArray,
  work: Work,
  measure: boolean,
): void {
  costsAndExpenditure(market, closure, blocks, z, work);
  market.kernels.trade(market, work.expenditure, measure, g, work);
  if (market.exportTax) collectExportTaxes(market, blocks, market.exportTax, g, work);
  for (let n = 0; n < market.regions; n += 1) g[blocks.revenue + n] = work.revenue[n]!;
  if (!measure) return;
  work.response.fill(0);
  for (let j = 0; j < market.sectors; j += 1) addResponse(market, j, work);
}

/** How fast own output, at given prices and expenditure, comes back to itself through its cost: 1 + s theta (1 - crowding). */
export function ownReturn({ terms, sectors, sectorStride, theta }: Market, work: Work, n: number, j: number): number {
  const slope = terms?.ownOutput?.[n * sectors + j] ?? 0;
  return 1 + slope * theta[j]! * (1 - work.crowding[n * sectorStride + j]!);
}

/** Part of a rise of the wage that reaches unit cost once output has answered. */
function wagePassThrough(market: Market, work: Work, n: number, j: number): number {
  const share = market.economy.vaShare[n * market.sectors + j]!;
  const slope = market.terms?.ownOutput?.[n * market.sectors + j] ?? 0;
  return (1 - slope / share) / ownReturn(market, work, n, j);
}

/** Takes export taxes out of output and adds them to revenue; the trade balance is counted with them. */
export function collectExportTaxes(
  { regions, sectors, regionStride, sectorStride, weights, netAt }: Market,
  blocks: Blocks,
  exportTax: Float64Array,
  g: KernelArray,
  { perSum, e, revenue }: Work,
): void {
  for (let j = 0; j < sectors; j += 1) {
    for (let n = 0; n < regions; n += 1) {
      for (let i = 0; i < regions; i += 1) {
        const tax = exportTax[(j * regionStride + n) * regionStride + i]!;
        if (tax === 0) continue;
        const flow =
          perSum[j * regionStride + n]! * weights[netAt[j]! + n * regionStride + i]! * e[j * regionStride + i]!;
        const at = blocks.output + i * sectorStride + j;
        g[at] = g[at]! - tax * flow;
        revenue[i] = revenue[i]! + tax * flow;
      }
    }
  }
}

/**
 * Adds a sector's part of how the trade balance of each region falls with its own wage, prices elsewhere given: exports by
 * theta (1 - share in the market), imports rise by theta times the own share (substitution) and by one (income). Summed
 * over all partners first, then less the region itself.
 */
function addResponse(market: Market, j: number, work: Work): void {
  const { regions, regionStride, sectorStride, weights, netAt, terms } = market;
  const { e, demand, gross, bought, perSum, squares, response } = work;
  const net = netAt[j]!;
  const here = j * regionStride;
  for (let n = 0; n < regions; n += 1) {
    const own = n * regionStride + n;
    const at = here + n;
    const cost = e[at]!;
    const made = cost * demand[at]!;
    const home = perSum[at]! * weights[net + own]! * cost;
    const ownShare = gross[at] === 0 ? 0 : (weights[here * regionStride + own]! * cost) / gross[at]!;
    const exports = made - home - (cost * cost * squares[at]! - home * ownShare);
    let theta = market.theta[j]!;
    if (terms?.ownOutput) {
      const cell = n * sectorStride + j;
      work.crowding[cell] = made > 0 ? (cost * cost * squares[at]!) / made : 1;
      theta *= wagePassThrough(market, work, n, j);
    }
    const imports = gross[at] === 0 ? 0 : (bought[at]! - home) * (1 + theta * ownShare);
    response[n] = response[n]! + theta * exports + imports;
  }
}
