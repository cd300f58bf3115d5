import { exp } from "../base/index.js";
import type { Closure } from "./closures/index.js";
import type { KernelArray } from "./kernels/index.js";
import type { Market } from "./market.js";
import { cesRow, ownOutputAt } from "./terms.js";

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
 * | e    | exp(-theta lc)                       | [region], padded          |
 * | S    | trade surplus                        | [region]                  |
 */
export interface Blocks {
  /** Where each block starts, a multiple of four; lw starts at 0. */
  readonly lp: number;
  readonly output: number;
  readonly revenue: number;
  readonly size: number;
}

export function blocksOf({ regions, regionStride, sectorStride }: Market): Blocks {
  const cells = regions * sectorStride;
  const output = regionStride + cells;
  const revenue = output + cells;
  return { lp: regionStride, output, revenue, size: revenue + regionStride };
}

/** What a sweep leaves behind for the wage step, the residual and the outcome. */
export interface Work {
  readonly lc: KernelArray;
  readonly expenditure: KernelArray;
  readonly surplus: Float64Array;
  /** [region] exports - imports of traded goods at the sweep's point. */
  readonly balance: Float64Array;
  /** [region] change of the trade balance with the own wage, per unit of wages: the wage step divides by it. */
  readonly response: Float64Array;
  readonly wages: Float64Array;
  readonly profits: Float64Array;
  /** [region] wages + profits. */
  readonly factorIncome: Float64Array;
  readonly revenue: Float64Array;
  /** [region][sector], padded: part of a cell's own sales in what the buyers of its sector spend, weighted by sales. */
  readonly crowding: Float64Array;
  /** [region][sector], padded: log cost of the materials. */
  readonly materials: KernelArray;
  /** Of the sector at hand, [region], padded. */
  readonly e: KernelArray;
  readonly demand: KernelArray;
  /** Sums over suppliers of a e and a2 e, and the log of the first. */
  readonly gross: KernelArray;
  readonly net: KernelArray;
  readonly logs: KernelArray;
  /** Expenditure over the sum of a e, 0 where nobody supplies; and that over the sum of a e again. */
  readonly perSum: KernelArray;
  readonly perSquare: KernelArray;
}

export function workFor({ kernels, regions, regionStride, sectorStride }: Market): Work {
  const each = (): KernelArray => kernels.array(regionStride);
  const cells = (): KernelArray => kernels.array(regions * sectorStride);
  const plain = (): Float64Array => new Float64Array(regions);
  return {
    lc: kernels.array(sectorStride * regionStride),
    expenditure: cells(),
    surplus: plain(),
    balance: plain(),
    response: plain(),
    wages: plain(),
    profits: plain(),
    factorIncome: plain(),
    revenue: plain(),
    crowding: new Float64Array(regions * sectorStride),
    materials: cells(),
    e: each(),
    demand: each(),
    gross: each(),
    net: each(),
    logs: each(),
    perSum: each(),
    perSquare: each(),
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
  const { kernels, regions, regionStride, sectors, sectorStride, gam, labour, markup, alpha, terms } = market;
  const { lc, expenditure, materials, wages, factorIncome, revenue, surplus } = work;
  const { valueAdded } = market.economy;
  if (terms?.profitShare) fillProfits(market, terms.profitShare, blocks, z, work);
  for (let n = 0; n < regions; n += 1) {
    wages[n] = exp(z[n]!) * valueAdded[n]!;
    factorIncome[n] = wages[n]! + work.profits[n]!;
    revenue[n] = z[blocks.revenue + n]!;
  }
  closure.surplus(surplus, factorIncome, revenue);
  for (let n = 0; n < regions; n += 1) {
    const lw = z[n]!;
    const income = factorIncome[n]! + revenue[n]! - surplus[n]!;
    const cell = n * sectorStride;
    if (terms && terms.finalElasticity !== 1) {
      cesRow(alpha, cell, sectorStride, z, blocks.lp + cell, terms.finalElasticity, expenditure, cell);
      for (let k = cell; k < cell + sectorStride; k += 1) expenditure[k] = expenditure[k]! * income;
    } else {
      for (let k = cell; k < cell + sectorStride; k += 1) expenditure[k] = alpha[k]! * income;
    }
    const rows = cell * sectorStride;
    const [prices, output] = [blocks.lp + cell, blocks.output + cell];
    if (terms && terms.inputElasticity !== 1) cesInputs(market, terms.inputElasticity, n, blocks, z, work);
    else kernels.dotsAndSums(gam, rows, sectorStride, z, prices, materials, cell, z, output, expenditure, cell);
    for (let j = 0; j < sectorStride; j += 1) {
      lc[j * regionStride + n] = labour[cell + j]! * lw + markup[cell + j]! + materials[cell + j]!;
    }
    if (!terms?.ownOutput) continue;
    for (let j = 0; j < sectors; j += 1) {
      const at = j * regionStride + n;
      lc[at] = lc[at]! + ownOutputAt(terms, n * sectors + j, lw, z[output + j]!);
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
  const { regions } = market;
  work.balance.fill(0);
  if (measure) work.response.fill(0);
  for (let n = 0; n < regions; n += 1) g[blocks.revenue + n] = 0;
  for (let j = 0; j < market.sectors; j += 1) {
    tradedSector(market, blocks, j, g, work);
    if (measure) addResponse(market, j, work);
    if (market.exportTax) collectExportTaxes(market, blocks, market.exportTax, j, g, work);
  }
}

/** Prices, tariff revenue and output of a sector, and its part of the trade balances. */
function tradedSector(market: Market, blocks: Blocks, j: number, g: KernelArray, work: Work): void {
  const { kernels, regions, regionStride, sectorStride, weights, grossAt, netAt } = market;
  const { lc, expenditure, e, demand, gross, net, logs, perSum, balance } = work;
  const theta = market.theta[j]!;
  const untaxed = netAt[j] === grossAt[j];
  kernels.exps(lc, j * regionStride, -theta, regionStride, e);
  kernels.rowDots(weights, grossAt[j]!, regionStride, e, gross);
  if (!untaxed) kernels.rowDots(weights, netAt[j]!, regionStride, e, net);
  kernels.logs(gross, regionStride, logs);
  for (let n = 0; n < regions; n += 1) {
    const cell = n * sectorStride + j;
    const sum = gross[n]!;
    if (sum === 0) {
      // Nobody supplies: no price, no trade. A sum that vanished although somebody does has left the range of numbers.
      perSum[n] = 0;
      g[blocks.lp + cell] = supplied(market, j, n) ? Number.NaN : 0;
      continue;
    }
    g[blocks.lp + cell] = -logs[n]! / theta;
    const x = expenditure[cell]!;
    const q = x / sum;
    perSum[n] = q;
    const imports = untaxed ? x : q * net[n]!;
    if (!untaxed) g[blocks.revenue + n] = g[blocks.revenue + n]! + (x - imports);
    balance[n] = balance[n]! - imports;
  }
  demand.fill(0);
  kernels.addRows(weights, netAt[j]!, regionStride, perSum, demand);
  for (let i = 0; i < regions; i += 1) {
    const output = e[i]! * demand[i]!;
    g[blocks.output + i * sectorStride + j] = output;
    balance[i] = balance[i]! + output;
  }
}

function supplied({ weights, grossAt, regions, regionStride }: Market, j: number, n: number): boolean {
  const row = grossAt[j]! + n * regionStride;
  for (let i = row; i < row + regions; i += 1) if (weights[i] !== 0) return true;
  return false;
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

/** Takes a sector's export taxes out of output and adds them to revenue; the trade balance is counted with them. */
function collectExportTaxes(
  market: Market,
  blocks: Blocks,
  exportTax: Float64Array,
  j: number,
  g: KernelArray,
  work: Work,
): void {
  const { regions, regionStride, sectorStride, weights, netAt } = market;
  for (let n = 0; n < regions; n += 1) {
    for (let i = 0; i < regions; i += 1) {
      const tax = exportTax[(j * regionStride + n) * regionStride + i]!;
      if (tax === 0) continue;
      const collected = tax * work.perSum[n]! * weights[netAt[j]! + n * regionStride + i]! * work.e[i]!;
      const at = blocks.output + i * sectorStride + j;
      g[at] = g[at]! - collected;
      g[blocks.revenue + i] = g[blocks.revenue + i]! + collected;
    }
  }
}

/**
 * Adds a sector's part of how the trade balance of each region falls with its own wage, prices elsewhere given: exports by
 * theta (1 - share in the market), imports rise by theta times the own share (substitution) and by one (income). Summed
 * over all partners first, then less the region itself.
 */
function addResponse(market: Market, j: number, work: Work): void {
  const { kernels, regions, regionStride, sectorStride, weights, grossAt, netAt } = market;
  const { expenditure, e, demand, gross, net, perSum, perSquare, logs: squares, response } = work;
  const { terms } = market;
  const untaxed = netAt[j] === grossAt[j];
  for (let n = 0; n < regions; n += 1) perSquare[n] = gross[n] === 0 ? 0 : perSum[n]! / gross[n]!;
  squares.fill(0);
  kernels.addProducts(weights, grossAt[j]!, weights, netAt[j]!, regionStride, perSquare, squares);
  for (let n = 0; n < regions; n += 1) {
    const own = n * regionStride + n;
    const cost = e[n]!;
    const made = cost * demand[n]!;
    const home = perSum[n]! * weights[netAt[j]! + own]! * cost;
    const ownShare = gross[n] === 0 ? 0 : (weights[grossAt[j]! + own]! * cost) / gross[n]!;
    const bought = untaxed ? expenditure[n * sectorStride + j]! : perSum[n]! * net[n]!;
    const exports = made - home - (cost * cost * squares[n]! - home * ownShare);
    let theta = market.theta[j]!;
    if (terms?.ownOutput) {
      const cell = n * sectorStride + j;
      work.crowding[cell] = made > 0 ? (cost * cost * squares[n]!) / made : 1;
      theta *= wagePassThrough(market, work, n, j);
    }
    const imports = gross[n] === 0 ? 0 : (bought - home) * (1 + theta * ownShare);
    response[n] = response[n]! + theta * exports + imports;
  }
}
