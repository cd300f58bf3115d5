import { exp, log } from "../base/index.js";
import type { Closure } from "./closures/index.js";
import type { Market } from "./market.js";

/**
 * The state of a solve is one Float64Array [lw | lp | Y | R] so that all blocks can be accelerated together. Sectors are
 * those that stay in the market, see market.ts.
 *
 * | here | meaning                              | layout                    |
 * |------|--------------------------------------|---------------------------|
 * | lw   | log wage hat                         | [region]                  |
 * | lp   | log price hat of what is bought      | [region][sector], padded  |
 * | Y    | gross output at producer prices      | [region][sector], padded  |
 * | R    | tariff and export-tax revenue        | [region]                  |
 * | lc   | log cost hat of what is made         | [sector][region], padded  |
 * | X    | expenditure gross of tariffs         | [region][sector], padded  |
 * | e    | exp(-theta lc)                       | [region]                  |
 * | S    | trade surplus                        | [region]                  |
 */
export interface Blocks {
  /** Where each block starts; lw starts at 0, and the whole is padded to a multiple of four. */
  readonly lp: number;
  readonly output: number;
  readonly revenue: number;
  readonly size: number;
}

export function blocksOf(market: Market): Blocks {
  const cells = market.regions * market.sectorStride;
  const lp = market.regions;
  const used = lp + 2 * cells + market.regions;
  return { lp, output: lp + cells, revenue: lp + 2 * cells, size: Math.ceil(used / 4) * 4 };
}

/** What a sweep leaves behind for the wage step, the residual and the outcome. */
export interface Work {
  readonly lc: Float64Array;
  readonly expenditure: Float64Array;
  readonly surplus: Float64Array;
  /** [region] exports - imports of traded goods at the sweep's point. */
  readonly balance: Float64Array;
  /** [region] change of the trade balance with the own wage, per unit of wages: the wage step divides by it. */
  readonly response: Float64Array;
  readonly e: Float64Array;
  readonly demand: Float64Array;
  /** [region] expenditure over the sum of a e, 0 where nobody supplies. */
  readonly perSum: Float64Array;
  readonly wages: Float64Array;
  readonly revenue: Float64Array;
}

export function workFor(market: Market): Work {
  const n = market.regions;
  return {
    lc: new Float64Array(market.sectorStride * market.regionStride),
    expenditure: new Float64Array(n * market.sectorStride),
    surplus: new Float64Array(n),
    balance: new Float64Array(n),
    response: new Float64Array(n),
    e: new Float64Array(market.regionStride),
    demand: new Float64Array(market.regionStride),
    perSum: new Float64Array(market.regionStride),
    wages: new Float64Array(n),
    revenue: new Float64Array(n),
  };
}

/** Costs and expenditure at a state: one pass over the input-output rows, a dot product and an update on each. */
export function costsAndExpenditure(
  market: Market,
  closure: Closure,
  blocks: Blocks,
  z: Float64Array,
  work: Work,
): void {
  const { regions, regionStride, sectorStride, gam, labour, markup, alpha } = market;
  const { lc, expenditure, wages, revenue, surplus } = work;
  const { valueAdded } = market.economy;
  for (let n = 0; n < regions; n += 1) {
    wages[n] = exp(z[n]!) * valueAdded[n]!;
    revenue[n] = z[blocks.revenue + n]!;
  }
  closure.surplus(surplus, wages, revenue);
  for (let n = 0; n < regions; n += 1) {
    const lw = z[n]!;
    const income = wages[n]! + revenue[n]! - surplus[n]!;
    const cell = n * sectorStride;
    const prices = blocks.lp + cell;
    for (let k = 0; k < sectorStride; k += 1) expenditure[cell + k] = alpha[cell + k]! * income;
    // Four using sectors at a time, so that prices and expenditure are read once for all four.
    for (let j = 0; j < sectorStride; j += 4) {
      const row0 = (n * sectorStride + j) * sectorStride;
      const row1 = row0 + sectorStride;
      const row2 = row1 + sectorStride;
      const row3 = row2 + sectorStride;
      const y0 = z[blocks.output + cell + j]!;
      const y1 = z[blocks.output + cell + j + 1]!;
      const y2 = z[blocks.output + cell + j + 2]!;
      const y3 = z[blocks.output + cell + j + 3]!;
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      for (let k = 0; k < sectorStride; k += 2) {
        const p = z[prices + k]!;
        const q = z[prices + k + 1]!;
        const g0 = gam[row0 + k]!;
        const g1 = gam[row1 + k]!;
        const g2 = gam[row2 + k]!;
        const g3 = gam[row3 + k]!;
        const h0 = gam[row0 + k + 1]!;
        const h1 = gam[row1 + k + 1]!;
        const h2 = gam[row2 + k + 1]!;
        const h3 = gam[row3 + k + 1]!;
        c0 += g0 * p;
        c1 += g1 * p;
        c2 += g2 * p;
        c3 += g3 * p;
        d0 += h0 * q;
        d1 += h1 * q;
        d2 += h2 * q;
        d3 += h3 * q;
        expenditure[cell + k] = expenditure[cell + k]! + (g0 * y0 + g1 * y1 + (g2 * y2 + g3 * y3));
        expenditure[cell + k + 1] = expenditure[cell + k + 1]! + (h0 * y0 + h1 * y1 + (h2 * y2 + h3 * y3));
      }
      const at = j * regionStride + n;
      lc[at] = labour[cell + j]! * lw + markup[cell + j]! + (c0 + d0);
      lc[at + regionStride] = labour[cell + j + 1]! * lw + markup[cell + j + 1]! + (c1 + d1);
      lc[at + 2 * regionStride] = labour[cell + j + 2]! * lw + markup[cell + j + 2]! + (c2 + d2);
      lc[at + 3 * regionStride] = labour[cell + j + 3]! * lw + markup[cell + j + 3]! + (c3 + d3);
    }
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
  z: Float64Array,
  g: Float64Array,
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
    if (market.exportTax) collectExportTaxes(market, blocks, market.exportTax, j, g, work);
    if (measure) addResponse(market, j, work);
  }
}

function tradedSector(market: Market, blocks: Blocks, j: number, g: Float64Array, work: Work): void {
  const { regions, regionStride, sectorStride, a, a2 } = market;
  const { lc, expenditure, e, demand, perSum, balance } = work;
  const theta = market.theta[j]!;
  const untaxed = market.free[j] === 1;
  for (let i = 0; i < regions; i += 1) {
    e[i] = exp(-theta * lc[j * regionStride + i]!);
    demand[i] = 0;
  }
  const first = j * regionStride * regionStride;
  for (let n = 0; n < regions; n += 1) {
    const row = first + n * regionStride;
    const cell = n * sectorStride + j;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let t0 = 0;
    let t1 = 0;
    let t2 = 0;
    let t3 = 0;
    for (let i = 0; i < regionStride; i += 4) {
      const e0 = e[i]!;
      const e1 = e[i + 1]!;
      const e2 = e[i + 2]!;
      const e3 = e[i + 3]!;
      s0 += a[row + i]! * e0;
      s1 += a[row + i + 1]! * e1;
      s2 += a[row + i + 2]! * e2;
      s3 += a[row + i + 3]! * e3;
      t0 += a2[row + i]! * e0;
      t1 += a2[row + i + 1]! * e1;
      t2 += a2[row + i + 2]! * e2;
      t3 += a2[row + i + 3]! * e3;
    }
    const sum = s0 + s2 + (s1 + s3);
    if (sum === 0) {
      // Nobody supplies: no price, no trade. A sum that vanished although somebody does has left the range of numbers.
      perSum[n] = 0;
      g[blocks.lp + cell] = a.subarray(row, row + regionStride).every((weight) => weight === 0) ? 0 : Number.NaN;
      continue;
    }
    g[blocks.lp + cell] = -log(sum) / theta;
    const x = expenditure[cell]!;
    const q = x / sum;
    perSum[n] = q;
    const imports = untaxed ? x : q * (t0 + t2 + (t1 + t3));
    if (!untaxed) g[blocks.revenue + n] = g[blocks.revenue + n]! + (x - imports);
    balance[n] = balance[n]! - imports;
  }
  for (let n = 0; n < regions; n += 2) {
    const row = first + n * regionStride;
    const below = row + regionStride;
    const q = perSum[n]!;
    const r = perSum[n + 1]!;
    for (let i = 0; i < regionStride; i += 4) {
      demand[i] = demand[i]! + q * a2[row + i]! + r * a2[below + i]!;
      demand[i + 1] = demand[i + 1]! + q * a2[row + i + 1]! + r * a2[below + i + 1]!;
      demand[i + 2] = demand[i + 2]! + q * a2[row + i + 2]! + r * a2[below + i + 2]!;
      demand[i + 3] = demand[i + 3]! + q * a2[row + i + 3]! + r * a2[below + i + 3]!;
    }
  }
  for (let i = 0; i < regions; i += 1) {
    const output = e[i]! * demand[i]!;
    g[blocks.output + i * sectorStride + j] = output;
    balance[i] = balance[i]! + output;
  }
}

/** Takes a sector's export taxes out of output and adds them to revenue; the trade balance is counted with them. */
function collectExportTaxes(
  market: Market,
  blocks: Blocks,
  exportTax: Float64Array,
  j: number,
  g: Float64Array,
  work: Work,
): void {
  const { regions, regionStride, sectorStride, a2 } = market;
  const first = j * regionStride * regionStride;
  for (let n = 0; n < regions; n += 1) {
    const row = first + n * regionStride;
    for (let i = 0; i < regions; i += 1) {
      const tax = exportTax[row + i]!;
      if (tax === 0) continue;
      const collected = tax * work.perSum[n]! * a2[row + i]! * work.e[i]!;
      const at = blocks.output + i * sectorStride + j;
      g[at] = g[at]! - collected;
      g[blocks.revenue + i] = g[blocks.revenue + i]! + collected;
    }
  }
}

/**
 * Adds a sector's part of how the trade balance of each region falls with its own wage, prices elsewhere given: exports by
 * theta (1 - share in the market), imports rise by theta times the own share (substitution) and by one (income).
 */
function addResponse(market: Market, j: number, work: Work): void {
  const { regions, regionStride, sectorStride, a, a2 } = market;
  const { expenditure, e, perSum, response } = work;
  const theta = market.theta[j]!;
  const first = j * regionStride * regionStride;
  for (let n = 0; n < regions; n += 1) {
    const q = perSum[n]!;
    if (q === 0) continue;
    const row = first + n * regionStride;
    const perShare = q / expenditure[n * sectorStride + j]!;
    const ownShare = a[row + n]! * e[n]! * perShare;
    let imports = 0;
    for (let i = 0; i < regions; i += 1) {
      if (i === n) continue;
      const flow = q * a2[row + i]! * e[i]!;
      imports += flow;
      response[i] = response[i]! + theta * flow * (1 - a[row + i]! * e[i]! * perShare);
    }
    response[n] = response[n]! + imports * (1 + theta * ownShare);
  }
}
