import { log, unknown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { Slopes } from "./adjoint.js";
import type { Solution } from "./types.js";

/** An outcome and its derivatives in what it is made of, at an equilibrium. Write your own for anything differentiable. */
export type Outcome = (solution: Solution) => { readonly value: number; readonly slopes: Slopes };

/** Weights by region code; regions left out weigh nothing. */
export type RegionWeights = Readonly<Record<string, number>>;

/**
 * Sum over regions of weight x log real income hat: the log of `welfareHat`. One region with weight 1 gives its own.
 * @throws ParleyError (usage) for a region the economy does not have.
 */
export const logWelfare =
  (weights: RegionWeights): Outcome =>
  ({ economy, welfareHat, income, finalShare }) => {
    const { sectors } = economy;
    const weight = byRegion(economy, weights);
    return {
      value: weight.reduce((sum, w, n) => (w === 0 ? sum : sum + w * log(welfareHat[n]!)), 0),
      slopes: {
        income: weight.map((w, n) => w / income[n]!),
        logPrice: finalShare.map((alpha, at) => -alpha * weight[Math.floor(at / sectors.length)]!),
      },
    };
  };

/**
 * Sum over regions of weight x revenue of tariffs and export taxes, in money counted in the numeraire.
 * @throws ParleyError (usage) for a region the economy does not have.
 */
export const taxRevenue =
  (weights: RegionWeights): Outcome =>
  (solution) => {
    const weight = byRegion(solution.economy, weights);
    return {
      value: weight.reduce((sum, w, n) => sum + w * (solution.tariffRevenue[n]! + solution.exportTaxRevenue[n]!), 0),
      slopes: { revenue: weight },
    };
  };

/**
 * Exports of a region net of tariffs, to one region or to all others, in money counted in the numeraire.
 * @throws ParleyError (usage) for a region the economy does not have.
 */
export const exportsOf =
  (exporter: string, importer?: string): Outcome =>
  ({ economy, flow }) => {
    const [n, j] = [economy.regions.length, economy.sectors.length];
    const from = indexOf(economy, exporter);
    const to = importer === undefined ? undefined : indexOf(economy, importer);
    const weight = new Float64Array(n * n * j);
    let value = 0;
    for (let m = 0; m < n; m += 1) {
      if (to === undefined ? m === from : m !== to) continue;
      for (let at = (m * n + from) * j; at < (m * n + from + 1) * j; at += 1) {
        weight[at] = 1;
        value += flow[at]!;
      }
    }
    return { value, slopes: { flow: weight } };
  };

function byRegion(economy: Economy, weights: RegionWeights): Float64Array {
  const out = new Float64Array(economy.regions.length);
  for (const [code, weight] of Object.entries(weights)) out[indexOf(economy, code)] = weight;
  return out;
}

function indexOf({ regions }: Economy, code: string): number {
  const index = regions.indexOf(code);
  if (index < 0) throw usageError(unknown("region", code, regions));
  return index;
}
