import type { KernelArray } from "./kernels/index.js";
import { netAt, type Tangent } from "./tangent.js";
import type { Solution } from "./types.js";

/** Cotangents: of log wages [N], log prices and output [N][padded J], revenue [N]. */
export interface Cotangents {
  readonly wage: KernelArray;
  readonly price: KernelArray;
  readonly output: KernelArray;
  readonly revenue: KernelArray;
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
  /** [N] of wages + profits + tariff revenue - trade surplus. */
  readonly income?: Float64Array;
  /** [N][J] of gross output. */
  readonly output?: Float64Array;
  /** [N] of tariff and export-tax revenue together. */
  readonly revenue?: Float64Array;
  /** [N][N][J] of flows net of tariffs, importer first; the diagonal holds sales at home. */
  readonly flow?: Float64Array;
}

/** Buffers of {@link reverseSweep}. */
export interface Scratch extends Trail {
  readonly cost: KernelArray;
  readonly expenditure: KernelArray;
  readonly surplus: Float64Array;
  readonly base: Float64Array;
  /** [padded N] of the sector at hand. */
  readonly madeHere: KernelArray;
  readonly costHere: KernelArray;
  readonly throughHere: KernelArray;
  readonly pricedHere: KernelArray;
  readonly shiftHere: KernelArray;
}

/** @param flows whether the outcome has slopes in flows. */
export function scratchFor(
  { kernels, regions, sectors, regionStride, sectorStride, exportTax }: Tangent,
  flows: boolean,
): Scratch {
  const cells = (): KernelArray => kernels.array(regions * sectorStride);
  const here = (): KernelArray => kernels.array(regionStride);
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
    madeHere: here(),
    costHere: here(),
    throughHere: here(),
    pricedHere: here(),
    shiftHere: here(),
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
  const { kernels, regions, sectors, sectorStride, unit, response, wages, factorIncome, revenue, closure } = t;
  const { economy, terms, finalShare, ownReturn } = t;
  const { made, bought, cost, expenditure, surplus, base } = scratch;
  let total = 0;
  for (let n = 0; n < regions; n += 1) total += from.wage[n]!;
  for (let n = 0; n < regions; n += 1) {
    const kept = from.wage[n]! - unit[n]! * total;
    const balance = kept / response[n]!;
    to.wage[n] = kept;
    surplus[n] = -balance;
    bought[n] = -from.revenue[n]! - balance;
    for (let k = n * sectorStride; k < (n + 1) * sectorStride; k += 1) {
      made[k] = from.output[k]! / ownReturn[k]! + balance;
    }
  }
  const slanted = fillFlow(t, slopes, scratch);
  for (let s = 0; s < sectors; s += 1) reverseTrade(t, s, from, slanted, scratch);
  for (let n = 0; n < regions; n += 1) {
    let income = slopes.income?.[n] ?? 0;
    for (let s = 0; s < sectors; s += 1) {
      income += finalShare[n * sectors + s]! * expenditure[n * sectorStride + s]!;
    }
    surplus[n] = surplus[n]! - income;
    base[n] = income;
  }
  closure.transposed(surplus, factorIncome, revenue, surplus);
  for (let n = 0; n < regions; n += 1) {
    const value = base[n]! + surplus[n]!;
    to.revenue[n] = value + (slopes.revenue?.[n] ?? 0);
    let wage = to.wage[n]! + wages[n]! * value + (slopes.logWage?.[n] ?? 0);
    for (let s = 0; s < sectors; s += 1) wage += economy.vaShare[n * sectors + s]! * cost[n * sectorStride + s]!;
    to.wage[n] = wage;
    for (let s = 0; s < sectors; s += 1) {
      to.price[n * sectorStride + s] = slopes.logPrice?.[n * sectors + s] ?? 0;
    }
    if (terms && terms.finalElasticity !== 1) reverseFinal(t, n, expenditure, to.price);
    // The same pass over the input-output rows as forwards: output from expenditure, prices from costs.
    const cell = n * sectorStride;
    const { price, output } = to;
    kernels.dotsAndSums(
      t.gam,
      cell * sectorStride,
      sectorStride,
      expenditure,
      cell,
      output,
      cell,
      cost,
      cell,
      price,
      cell,
    );
    if (terms && terms.inputElasticity !== 1) reverseInputs(t, terms.inputElasticity, n, expenditure, to);
    // Everything that is in terms of own output, and what the step towards it left behind.
    for (let s = 0; s < sectors; s += 1) {
      const k = cell + s;
      const at = n * sectors + s;
      const back = ownReturn[k]!;
      let own = slopes.output?.[at] ?? 0;
      if (back !== 1) own += from.output[k]! * (1 - 1 / back);
      if (terms?.profitShare) own += value * terms.profitShare[at]!;
      const slope = terms?.ownOutput?.[at] ?? 0;
      if (slope !== 0) {
        own += (slope * cost[k]!) / t.output[at]!;
        to.wage[n] = to.wage[n]! - slope * cost[k]!;
      }
      output[k] = output[k]! + own;
    }
  }
}

/** Cotangents of prices through CES shares of final demand: shares move by (1 - sigma) times the price less the index. */
function reverseFinal(
  { terms, sectors, sectorStride, finalShare, income }: Tangent,
  n: number,
  expenditure: Float64Array,
  price: Float64Array,
): void {
  const away = 1 - terms!.finalElasticity;
  let mean = 0;
  let total = 0;
  for (let s = 0; s < sectors; s += 1) {
    mean += finalShare[n * sectors + s]! * expenditure[n * sectorStride + s]!;
    total += finalShare[n * sectors + s]!;
  }
  mean /= total;
  for (let s = 0; s < sectors; s += 1) {
    const k = n * sectorStride + s;
    price[k] = price[k]! + away * finalShare[n * sectors + s]! * income[n]! * (expenditure[k]! - mean);
  }
}

/** The same through the shares of inputs; `output` holds the cotangents of output through expenditure already. */
function reverseInputs(
  { gam, output: made, sectors, sectorStride }: Tangent,
  sigma: number,
  n: number,
  expenditure: Float64Array,
  { price, output }: Cotangents,
): void {
  const cell = n * sectorStride;
  for (let j = 0; j < sectors; j += 1) {
    const row = (cell + j) * sectorStride;
    let total = 0;
    for (let k = 0; k < sectors; k += 1) total += gam[row + k]!;
    if (total === 0) continue;
    const mean = output[cell + j]! / total;
    const bill = (1 - sigma) * made[n * sectors + j]!;
    for (let k = 0; k < sectors; k += 1) {
      price[cell + k] = price[cell + k]! + bill * gam[row + k]! * (expenditure[cell + k]! - mean);
    }
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
  const { kernels, regions, sectors, regionStride, sectorStride, pi, net, x, y, netShare, economy } = t;
  const { made, bought, priced, flow, cost, expenditure } = scratch;
  const { madeHere, costHere, throughHere, pricedHere, shiftHere } = scratch;
  const theta = economy.elasticity[s]!;
  const block = t.slot[s]! * regionStride * regionStride;
  for (let i = 0; i < regions; i += 1) {
    madeHere[i] = made[i * sectorStride + s]!;
    costHere[i] = -theta * madeHere[i]! * y[i * sectorStride + s]!;
  }
  if (block >= 0) kernels.rowDots(net, block, regionStride, madeHere, throughHere);
  for (let n = 0; n < regions; n += 1) {
    const cell = n * sectorStride + s;
    // Slope of the outcome in expenditure, through the flows, and times expenditure.
    let through = netShare[cell]! * bought[n]!;
    through += block < 0 ? netShare[cell]! * madeHere[n]! : throughHere[n]!;
    if (slanted) through += flowSlope(t, flow, n, s);
    const bill = x[cell]!;
    const price = from.price[cell]! + theta * through * bill;
    priced[cell] = price;
    pricedHere[n] = price;
    expenditure[cell] = netShare[cell]! > 0 ? through + from.revenue[n]! : 0;
    const shift = -theta * bill * bought[n]!;
    shiftHere[n] = shift;
    if (block < 0 && netShare[cell]! > 0) costHere[n] = costHere[n]! + price + shift * netShare[cell]!;
    if (!slanted) continue;
    for (let i = 0; i < regions; i += 1) {
      const slope = flow[(n * regions + i) * sectors + s]!;
      if (slope !== 0) costHere[i] = costHere[i]! - theta * slope * bill * netAt(t, n, i, s);
    }
  }
  if (block >= 0) {
    kernels.addRows(pi, block, regionStride, pricedHere, costHere);
    kernels.addRows(net, block, regionStride, shiftHere, costHere);
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
