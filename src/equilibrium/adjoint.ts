import { dot } from "./anderson.js";
import { netAt, type Tangent } from "./tangent.js";
import type { Solution } from "./types.js";

/** Cotangents: of log wages [N], log prices and output [N][padded J], revenue [N]. */
export interface Cotangents {
  readonly wage: Float64Array;
  readonly price: Float64Array;
  readonly output: Float64Array;
  readonly revenue: Float64Array;
}

/** What a reverse sweep leaves for the derivative in tariffs. */
export interface Trail {
  /** [N][padded J] cotangent of an output plus that of the exporter's trade balance. */
  readonly made: Float64Array;
  /** [N] cotangent of a region's imports. */
  readonly bought: Float64Array;
  /** [N][padded J] cotangent of prices, direct and through the shares. */
  readonly priced: Float64Array;
  /** [N][N][J] slope of the outcome in flows, with the export taxes on them; empty where there are neither. */
  readonly flow: Float64Array;
}

/** Derivatives of an outcome in what it is made of, at the equilibrium; what is left out is zero. */
export interface Slopes {
  /** [N] of log wages. */
  readonly logWage?: Float64Array;
  /** [N][J] of log prices of what is bought. */
  readonly logPrice?: Float64Array;
  /** [N] of wages + tariff revenue - trade surplus. */
  readonly income?: Float64Array;
  /** [N] of tariff and export-tax revenue together. */
  readonly revenue?: Float64Array;
  /** [N][N][J] of flows net of tariffs, importer first; the diagonal holds sales at home. */
  readonly flow?: Float64Array;
}

/** Buffers of {@link reverseSweep}. */
export interface Scratch extends Trail {
  readonly cost: Float64Array;
  readonly expenditure: Float64Array;
  readonly surplus: Float64Array;
  readonly base: Float64Array;
  /** [padded N] of the sector at hand. */
  readonly madeHere: Float64Array;
  readonly costHere: Float64Array;
}

/** @param flows whether the outcome has slopes in flows. */
export function scratchFor(
  { regions, sectors, regionStride, sectorStride, exportTax }: Tangent,
  flows: boolean,
): Scratch {
  const cells = (): Float64Array => new Float64Array(regions * sectorStride);
  const each = (): Float64Array => new Float64Array(regions);
  return {
    made: cells(),
    priced: cells(),
    cost: cells(),
    expenditure: cells(),
    bought: each(),
    surplus: each(),
    base: each(),
    flow: new Float64Array(flows || exportTax ? regions * regions * sectors : 0),
    madeHere: new Float64Array(regionStride),
    costHere: new Float64Array(regionStride),
  };
}

/**
 * One sweep backwards: from the cotangents `from` of its results to those of the state it started at, `to`. The slopes of
 * an outcome enter where the sweep makes what they belong to. With F = pi X / tau, the flows of the sweep change by
 *
 *     dF_ni = F_ni (-theta (dlc_i + dlk_ni - dlp_n) - dlk_ni) + F_ni dX_n / X_n,    dlp_n = sum over i of pi_ni (dlc_i + dlk_ni)
 *
 * and costs, expenditure, revenue, surpluses and wages as in sweep.ts and fixed-point.ts.
 */
export function reverseSweep(t: Tangent, from: Cotangents, slopes: Slopes, to: Cotangents, scratch: Scratch): void {
  const { regions, sectors, sectorStride, unit, response, wages, revenue, closure, economy } = t;
  const { made, bought, cost, expenditure, surplus, base } = scratch;
  let total = 0;
  for (let n = 0; n < regions; n += 1) total += from.wage[n]!;
  for (let n = 0; n < regions; n += 1) {
    const kept = from.wage[n]! - unit[n]! * total;
    const balance = kept / response[n]!;
    to.wage[n] = kept;
    surplus[n] = -balance;
    bought[n] = -from.revenue[n]! - balance;
    for (let k = n * sectorStride; k < (n + 1) * sectorStride; k += 1) made[k] = from.output[k]! + balance;
  }
  const slanted = fillFlow(t, slopes, scratch);
  for (let s = 0; s < sectors; s += 1) reverseTrade(t, s, from, slanted, scratch);
  for (let n = 0; n < regions; n += 1) {
    let income = slopes.income?.[n] ?? 0;
    for (let s = 0; s < sectors; s += 1) {
      income += economy.finalShare[n * sectors + s]! * expenditure[n * sectorStride + s]!;
    }
    surplus[n] = surplus[n]! - income;
    base[n] = income;
  }
  closure.transposed(surplus, wages, revenue, surplus);
  for (let n = 0; n < regions; n += 1) {
    const value = base[n]! + surplus[n]!;
    to.revenue[n] = value + (slopes.revenue?.[n] ?? 0);
    let wage = to.wage[n]! + wages[n]! * value + (slopes.logWage?.[n] ?? 0);
    for (let s = 0; s < sectors; s += 1) wage += economy.vaShare[n * sectors + s]! * cost[n * sectorStride + s]!;
    to.wage[n] = wage;
    for (let s = 0; s < sectors; s += 1) {
      to.price[n * sectorStride + s] = slopes.logPrice?.[n * sectors + s] ?? 0;
    }
    reverseInputs(t, n, cost, expenditure, to);
  }
}

/** The same pass over the input-output rows as forwards: output from expenditure, prices from costs. */
function reverseInputs(
  { gam, sectorStride }: Tangent,
  region: number,
  cost: Float64Array,
  expenditure: Float64Array,
  { price, output }: Cotangents,
): void {
  const cell = region * sectorStride;
  for (let j = 0; j < sectorStride; j += 4) {
    const row0 = (cell + j) * sectorStride;
    const row1 = row0 + sectorStride;
    const row2 = row1 + sectorStride;
    const row3 = row2 + sectorStride;
    const c0 = cost[cell + j]!;
    const c1 = cost[cell + j + 1]!;
    const c2 = cost[cell + j + 2]!;
    const c3 = cost[cell + j + 3]!;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let d3 = 0;
    for (let k = 0; k < sectorStride; k += 1) {
      const x = expenditure[cell + k]!;
      const g0 = gam[row0 + k]!;
      const g1 = gam[row1 + k]!;
      const g2 = gam[row2 + k]!;
      const g3 = gam[row3 + k]!;
      d0 += g0 * x;
      d1 += g1 * x;
      d2 += g2 * x;
      d3 += g3 * x;
      price[cell + k] = price[cell + k]! + (g0 * c0 + g1 * c1 + (g2 * c2 + g3 * c3));
    }
    output[cell + j] = d0;
    output[cell + j + 1] = d1;
    output[cell + j + 2] = d2;
    output[cell + j + 3] = d3;
  }
}

/** Slopes in flows: those of the outcome, and what an export tax moves from the output of a flow to the revenue. */
function fillFlow(t: Tangent, slopes: Slopes, { flow, made, bought }: Scratch): boolean {
  if (slopes.flow) flow.set(slopes.flow);
  else flow.fill(0);
  const { exportTax, regions, sectors, sectorStride } = t;
  if (exportTax === undefined) return slopes.flow !== undefined;
  for (let at = 0; at < flow.length; at += 1) {
    const tax = exportTax[at]!;
    if (tax === 0) continue;
    const exporter = Math.floor(at / sectors) % regions;
    flow[at] = flow[at]! - tax * (made[exporter * sectorStride + (at % sectors)]! + bought[exporter]!);
  }
  return true;
}

function reverseTrade(t: Tangent, s: number, from: Cotangents, slanted: boolean, scratch: Scratch): void {
  const { regions, sectors, regionStride, sectorStride, pi, net, x, y, netShare, economy } = t;
  const { made, bought, priced, flow, cost, expenditure, madeHere, costHere } = scratch;
  const theta = economy.elasticity[s]!;
  const place = t.slot[s]!;
  for (let i = 0; i < regions; i += 1) {
    madeHere[i] = made[i * sectorStride + s]!;
    costHere[i] = -theta * madeHere[i]! * y[i * sectorStride + s]!;
  }
  for (let n = 0; n < regions; n += 1) {
    const cell = n * sectorStride + s;
    const row = (place * regionStride + n) * regionStride;
    // Slope of the outcome in expenditure, through the flows, and times expenditure.
    let through = netShare[cell]! * bought[n]!;
    if (place < 0) through += netShare[cell]! * madeHere[n]!;
    else through += dot(net, row, madeHere, regionStride);
    if (slanted) through += flowSlope(t, flow, n, s);
    const bill = x[cell]!;
    const price = from.price[cell]! + theta * through * bill;
    priced[cell] = price;
    expenditure[cell] = netShare[cell]! > 0 ? through + from.revenue[n]! : 0;
    const shift = -theta * bill * bought[n]!;
    if (place < 0) {
      if (netShare[cell]! > 0) costHere[n] = costHere[n]! + price + shift * netShare[cell]!;
    } else {
      for (let i = 0; i < regionStride; i += 1) {
        costHere[i] = costHere[i]! + price * pi[row + i]! + shift * net[row + i]!;
      }
    }
    if (!slanted) continue;
    for (let i = 0; i < regions; i += 1) {
      const slope = flow[(n * regions + i) * sectors + s]!;
      if (slope !== 0) costHere[i] = costHere[i]! - theta * slope * bill * netAt(t, n, i, s);
    }
  }
  for (let i = 0; i < regions; i += 1) cost[i * sectorStride + s] = costHere[i]!;
}

/** The slope of an outcome in expenditure through the flows it weighs. */
function flowSlope(t: Tangent, flow: Float64Array, n: number, s: number): number {
  let sum = 0;
  for (let i = 0; i < t.regions; i += 1) sum += flow[(n * t.regions + i) * t.sectors + s]! * netAt(t, n, i, s);
  return sum;
}

/**
 * [N][N][J] derivatives in tariffs and export taxes where the last reverse sweep, with the slopes of the outcome, left its
 * trail. Either tax raises the log trade cost by one over one plus the tax and acts there on the price of what is bought
 * and on the flow; a tariff also on the flow net of it, an export tax on who gets the flow.
 */
export function inTaxes(
  t: Tangent,
  { tariffs, exportTaxes }: Solution,
  { made, bought, priced, flow }: Trail,
): { readonly tariffs: Float64Array; readonly exportTaxes: Float64Array } {
  const { regions, sectors, sectorStride, x, economy } = t;
  const byTariff = new Float64Array(tariffs.length);
  const byExportTax = new Float64Array(tariffs.length);
  for (let n = 0; n < regions; n += 1) {
    for (let i = 0; i < regions; i += 1) {
      const row = (n * regions + i) * sectors;
      for (let s = 0; s < sectors; s += 1) {
        const untaxed = netAt(t, n, i, s);
        if (untaxed === 0) continue;
        const cell = n * sectorStride + s;
        const tau = 1 + tariffs[row + s]!;
        const value = untaxed * x[cell]!;
        const onFlow = value * (made[i * sectorStride + s]! + bought[n]! + (flow.length > 0 ? flow[row + s]! : 0));
        const onCost = priced[cell]! * untaxed * tau - economy.elasticity[s]! * onFlow;
        byTariff[row + s] = (onCost - onFlow) / tau;
        if (n === i) continue;
        const levied = 1 + (exportTaxes?.[row + s] ?? 0);
        const toRevenue = -(value / levied) * (made[i * sectorStride + s]! + bought[i]!);
        byExportTax[row + s] = (onCost + toRevenue) / levied;
      }
    }
  }
  return { tariffs: byTariff, exportTaxes: byExportTax };
}
