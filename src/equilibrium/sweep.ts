import { exp, log } from "../base/index.js";
import type { Closure } from "./closures.js";
import { free, home, type Market } from "./market.js";

/**
 * The state of a solve is one Float64Array [lw | lp | Y | R] so that all blocks can be accelerated together.
 *
 * | here | meaning                              | layout                    |
 * |------|--------------------------------------|---------------------------|
 * | lw   | log wage hat                         | [region]                  |
 * | lp   | log price hat of what is bought      | [region][sector], padded  |
 * | Y    | gross output at producer prices      | [region][sector], padded  |
 * | R    | tariff revenue                       | [region]                  |
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
  /** [region] demand weighted by the share in each market, e left out twice. */
  readonly hold: Float64Array;
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
    hold: new Float64Array(market.regionStride),
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
  const { regions, regionStride, sectorStride, gam, vaShare, alpha } = market;
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
    // Two using sectors at a time, so that prices and expenditure are read once for both.
    for (let j = 0; j < sectorStride; j += 2) {
      const row = (n * sectorStride + j) * sectorStride;
      const below = row + sectorStride;
      const y = z[blocks.output + cell + j]!;
      const v = z[blocks.output + cell + j + 1]!;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      for (let k = 0; k < sectorStride; k += 4) {
        const p0 = z[prices + k]!;
        const p1 = z[prices + k + 1]!;
        const p2 = z[prices + k + 2]!;
        const p3 = z[prices + k + 3]!;
        const g0 = gam[row + k]!;
        const g1 = gam[row + k + 1]!;
        const g2 = gam[row + k + 2]!;
        const g3 = gam[row + k + 3]!;
        const h0 = gam[below + k]!;
        const h1 = gam[below + k + 1]!;
        const h2 = gam[below + k + 2]!;
        const h3 = gam[below + k + 3]!;
        d0 += g0 * p0;
        d1 += g1 * p1;
        d2 += g2 * p2;
        d3 += g3 * p3;
        c0 += h0 * p0;
        c1 += h1 * p1;
        c2 += h2 * p2;
        c3 += h3 * p3;
        expenditure[cell + k] = expenditure[cell + k]! + g0 * y + h0 * v;
        expenditure[cell + k + 1] = expenditure[cell + k + 1]! + g1 * y + h1 * v;
        expenditure[cell + k + 2] = expenditure[cell + k + 2]! + g2 * y + h2 * v;
        expenditure[cell + k + 3] = expenditure[cell + k + 3]! + g3 * y + h3 * v;
      }
      lc[j * regionStride + n] = vaShare[cell + j]! * lw + (d0 + d2 + (d1 + d3));
      lc[(j + 1) * regionStride + n] = vaShare[cell + j + 1]! * lw + (c0 + c2 + (c1 + c3));
    }
  }
}

/**
 * One sweep of the whole system from state z to state g: costs, expenditure, prices, output and tariff revenue; and the
 * trade balance, from which the caller moves the wages.
 */
export function sweep(
  market: Market,
  closure: Closure,
  blocks: Blocks,
  z: Float64Array,
  g: Float64Array,
  work: Work,
): void {
  costsAndExpenditure(market, closure, blocks, z, work);
  const { regions, kind } = market;
  work.balance.fill(0);
  work.response.fill(0);
  for (let n = 0; n < regions; n += 1) g[blocks.revenue + n] = 0;
  for (let j = 0; j < market.sectors; j += 1) {
    if (kind[j] === home) homeSector(market, blocks, j, g, work);
    else tradedSector(market, blocks, j, g, work);
  }
}

function homeSector(market: Market, blocks: Blocks, j: number, g: Float64Array, work: Work): void {
  const { regions, regionStride, sectorStride, homeMarkup, homeNet } = market;
  for (let n = 0; n < regions; n += 1) {
    const at = j * regionStride + n;
    const cell = n * sectorStride + j;
    const net = homeNet[at]!;
    const x = work.expenditure[cell]!;
    g[blocks.lp + cell] = net > 0 ? work.lc[at]! + homeMarkup[at]! : 0;
    g[blocks.output + cell] = x * net;
    if (net !== 1 && net > 0) g[blocks.revenue + n] = g[blocks.revenue + n]! + (x - x * net);
  }
}

function tradedSector(market: Market, blocks: Blocks, j: number, g: Float64Array, work: Work): void {
  const { regions, regionStride, sectorStride, a, a2 } = market;
  const { lc, expenditure, e, demand, hold, balance, response } = work;
  const theta = market.economy.elasticity[j]!;
  const untaxed = market.kind[j] === free;
  for (let i = 0; i < regions; i += 1) {
    e[i] = exp(-theta * lc[j * regionStride + i]!);
    demand[i] = 0;
    hold[i] = 0;
  }
  const first = market.slot[j]! * regions * regionStride;
  for (let n = 0; n < regions; n += 1) {
    const row = first + n * regionStride;
    const cell = n * sectorStride + j;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let i = 0; i < regionStride; i += 4) {
      s0 += a[row + i]! * e[i]!;
      s1 += a[row + i + 1]! * e[i + 1]!;
      s2 += a[row + i + 2]! * e[i + 2]!;
      s3 += a[row + i + 3]! * e[i + 3]!;
    }
    const sum = s0 + s2 + (s1 + s3);
    if (sum === 0) {
      g[blocks.lp + cell] = 0;
      continue;
    }
    g[blocks.lp + cell] = -log(sum) / theta;
    const x = expenditure[cell]!;
    const q = x / sum;
    let imports = x;
    if (!untaxed) {
      s0 = 0;
      s1 = 0;
      s2 = 0;
      s3 = 0;
      for (let i = 0; i < regionStride; i += 4) {
        s0 += a2[row + i]! * e[i]!;
        s1 += a2[row + i + 1]! * e[i + 1]!;
        s2 += a2[row + i + 2]! * e[i + 2]!;
        s3 += a2[row + i + 3]! * e[i + 3]!;
      }
      imports = q * (s0 + s2 + (s1 + s3));
      g[blocks.revenue + n] = g[blocks.revenue + n]! + (x - imports);
    }
    const weight = 1 / sum;
    for (let i = 0; i < regionStride; i += 4) {
      const b0 = q * a2[row + i]!;
      const b1 = q * a2[row + i + 1]!;
      const b2 = q * a2[row + i + 2]!;
      const b3 = q * a2[row + i + 3]!;
      demand[i] = demand[i]! + b0;
      demand[i + 1] = demand[i + 1]! + b1;
      demand[i + 2] = demand[i + 2]! + b2;
      demand[i + 3] = demand[i + 3]! + b3;
      hold[i] = hold[i]! + b0 * (a[row + i]! * weight);
      hold[i + 1] = hold[i + 1]! + b1 * (a[row + i + 1]! * weight);
      hold[i + 2] = hold[i + 2]! + b2 * (a[row + i + 2]! * weight);
      hold[i + 3] = hold[i + 3]! + b3 * (a[row + i + 3]! * weight);
    }
    const own = q * a2[row + n]! * e[n]!;
    const ownShare = a[row + n]! * e[n]! * weight;
    balance[n] = balance[n]! - imports;
    // Imports rise with the own wage by substitution and by income; own sales, counted below as if exported, are taken out.
    response[n] = response[n]! + (imports - own) * (1 + theta * ownShare) - theta * own * (1 - ownShare);
  }
  for (let i = 0; i < regions; i += 1) {
    const output = e[i]! * demand[i]!;
    g[blocks.output + i * sectorStride + j] = output;
    balance[i] = balance[i]! + output;
    // Exports fall by theta (1 - share in the market).
    response[i] = response[i]! + theta * (output - e[i]! * e[i]! * hold[i]!);
  }
}
