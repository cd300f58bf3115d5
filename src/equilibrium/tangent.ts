import type { Economy } from "../economy/index.js";
import type { Closure } from "./closures/index.js";
import { type KernelArray, type Kernels, padded } from "./kernels/index.js";
import { termsAt } from "./structures/index.js";
import { inputSharesAt, type Terms } from "./terms.js";
import { log } from "../base/index.js";
import type { Solution } from "./types.js";

/**
 * An equilibrium laid out for the derivative of the sweep there, for all sectors. Rows are padded with zeros to a
 * multiple of four. A sector sold at home only has no block of shares, its own flow is all there is.
 *
 * | here     | meaning at the equilibrium                              | layout                       |
 * |----------|---------------------------------------------------------|------------------------------|
 * | gam      | G: input k in the cost of j                             | [region][using][source]      |
 * | pi       | expenditure share, gross of tariffs                     | [slot][importer][exporter]   |
 * | net      | pi / tau: flow net of tariffs over expenditure          | [slot][importer][exporter]   |
 * | x, y     | expenditure, sales to all with export taxes             | [region][sector]             |
 * | netShare | sum of net over exporters, 0 where nobody supplies      | [region][sector]             |
 * | response | fall of the trade balance with the own log wage         | [region]                     |
 * | unit     | weight of each log wage in the numeraire, sums to one   | [region]                     |
 */
export interface Tangent {
  readonly kernels: Kernels;
  readonly economy: Economy;
  readonly closure: Closure;
  /** What the structure adds, and the output at producer prices [N][J] it is in. */
  readonly terms?: Terms;
  readonly output: Float64Array;
  /** [N][J] final-demand shares of the equilibrium. */
  readonly finalShare: Float64Array;
  readonly income: Float64Array;
  /** [region][padded sector] how fast own output comes back to itself through its cost; one where costs do not answer it. */
  readonly ownReturn: Float64Array;
  readonly regions: number;
  readonly sectors: number;
  readonly regionStride: number;
  readonly sectorStride: number;
  /** [sector] place in pi and net, -1 for sectors sold at home only. */
  readonly slot: Int32Array;
  readonly gam: KernelArray;
  readonly pi: KernelArray;
  readonly net: KernelArray;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly netShare: Float64Array;
  readonly wages: Float64Array;
  readonly factorIncome: Float64Array;
  readonly revenue: Float64Array;
  readonly response: Float64Array;
  readonly unit: Float64Array;
  /** [importer][exporter][sector] export tax over the price with it; left out where there are none. */
  readonly exportTax?: Float64Array;
}

export function tangentAt(kernels: Kernels, solution: Solution, closure: Closure, unit: Float64Array): Tangent {
  const { economy, share, flow, expenditure, tariffs, exportTaxes } = solution;
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const [regionStride, sectorStride] = [padded(n), padded(j)];
  const slot = slotsOf(share, n, j);
  const block = regionStride * regionStride;
  const slots = slot.reduce((count, place) => count + (place < 0 ? 0 : 1), 0);
  const pi = kernels.array(slots * block);
  const net = kernels.array(slots * block);
  const netShare = new Float64Array(n * sectorStride);
  const y = new Float64Array(n * sectorStride);
  const response = new Float64Array(n);
  const terms = termsAt(solution);
  const ownReturn = ownReturns(solution, terms, sectorStride);
  /** Part of a rise of the wage that reaches unit cost once output has answered. */
  const passThrough = (r: number, s: number): number => {
    const slope = terms?.ownOutput?.[r * j + s] ?? 0;
    return (1 - slope / economy.vaShare[r * j + s]!) / ownReturn[r * sectorStride + s]!;
  };
  for (let importer = 0; importer < n; importer += 1) {
    for (let exporter = 0; exporter < n; exporter += 1) {
      const row = (importer * n + exporter) * j;
      const own = (importer * n + importer) * j;
      const cell = importer * regionStride + exporter;
      for (let s = 0; s < j; s += 1) {
        const part = share[row + s]!;
        if (part === 0) continue;
        const value = flow[row + s]!;
        y[exporter * sectorStride + s] = y[exporter * sectorStride + s]! + value;
        const untaxed = part / (1 + tariffs[row + s]!);
        netShare[importer * sectorStride + s] = netShare[importer * sectorStride + s]! + untaxed;
        if (slot[s]! < 0) continue;
        pi[slot[s]! * block + cell] = part;
        net[slot[s]! * block + cell] = untaxed;
        if (importer === exporter) continue;
        const theta = economy.elasticity[s]!;
        response[exporter] = response[exporter]! + theta * passThrough(exporter, s) * value * (1 - part);
        response[importer] = response[importer]! + value * (1 + theta * passThrough(importer, s) * share[own + s]!);
      }
    }
  }
  const wages = economy.valueAdded.map((va, r) => va * solution.wageHat[r]!);
  return {
    kernels,
    economy,
    closure,
    ...(terms && { terms }),
    output: solution.output,
    finalShare: solution.finalShare,
    income: solution.income,
    ownReturn,
    regions: n,
    sectors: j,
    regionStride,
    sectorStride,
    slot,
    gam: inputs(kernels, solution, sectorStride),
    pi,
    net,
    x: padRows(expenditure, n, j, sectorStride),
    y,
    netShare,
    wages,
    factorIncome: wages.map((value, r) => value + solution.profits[r]!),
    revenue: solution.tariffRevenue.map((value, r) => value + solution.exportTaxRevenue[r]!),
    // A region that hardly trades still needs a step; the answer does not depend on it.
    response: response.map((value, r) => Math.max(value, 0.05 * wages[r]!)),
    unit,
    ...(exportTaxes && { exportTax: exportTaxes.map((rate) => rate / (1 + rate)) }),
  };
}

function slotsOf(share: Float64Array, n: number, j: number): Int32Array {
  const traded = new Uint8Array(j);
  for (let pair = 0; pair < n * n; pair += 1) {
    if (Math.floor(pair / n) === pair % n) continue;
    for (let s = 0; s < j; s += 1) if (share[pair * j + s] !== 0) traded[s] = 1;
  }
  let slots = 0;
  return Int32Array.from(traded, (flag) => (flag === 1 ? slots++ : -1));
}

/** 1 + s theta (1 - crowding) of each cell; see sweep.ts. */
function ownReturns({ economy, share, flow }: Solution, terms: Terms | undefined, stride: number): Float64Array {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const out = new Float64Array(n * stride).fill(1);
  if (!terms?.ownOutput) return out;
  for (let i = 0; i < n; i += 1) {
    for (let s = 0; s < j; s += 1) {
      let sold = 0;
      let within = 0;
      for (let m = 0; m < n; m += 1) {
        const at = (m * n + i) * j + s;
        sold += flow[at]!;
        within += flow[at]! * share[at]!;
      }
      if (sold === 0) continue;
      out[i * stride + s] = 1 + terms.ownOutput[i * j + s]! * economy.elasticity[s]! * (1 - within / sold);
    }
  }
  return out;
}

function inputs(kernels: Kernels, { economy, priceHat, inputElasticity }: Solution, stride: number): KernelArray {
  const { regions, sectors, vaShare } = economy;
  const io = inputSharesAt(economy, priceHat.map(log), inputElasticity);
  const j = sectors.length;
  const gam = kernels.array(regions.length * stride * stride);
  for (let r = 0; r < regions.length; r += 1) {
    for (let using = 0; using < j; using += 1) {
      const materials = 1 - vaShare[r * j + using]!;
      const to = (r * stride + using) * stride;
      for (let source = 0; source < j; source += 1) gam[to + source] = materials * io[(r * j + source) * j + using]!;
    }
  }
  return gam;
}

function padRows(values: Float64Array, rows: number, length: number, stride: number): Float64Array {
  const out = new Float64Array(rows * stride);
  for (let row = 0; row < rows; row += 1) out.set(values.subarray(row * length, (row + 1) * length), row * stride);
  return out;
}

/** Flow net of tariffs over expenditure. */
export function netAt(t: Tangent, importer: number, exporter: number, s: number): number {
  const place = t.slot[s]!;
  if (place < 0) return importer === exporter ? t.netShare[importer * t.sectorStride + s]! : 0;
  return t.net[(place * t.regionStride + importer) * t.regionStride + exporter]!;
}
