import { exp, log } from "../base/index.js";
import type { Solution } from "./types.js";

/** How a sector of a region stands against the same sector elsewhere; [region][sector], NaN where there is none. */
export interface Competitiveness {
  /** New over base unit cost, relative to that of the others who sell abroad: above 1 is dearer. */
  readonly relativeCostHat: Float64Array;
  /** Share of its exports in all imports of third markets, before and after. */
  readonly baseThirdMarketShare: Float64Array;
  readonly thirdMarketShare: Float64Array;
  /** [sector][region] 1 where the region is a third market: it changes no tariff of the sector, on anybody. */
  readonly thirdMarket: Uint8Array;
}

/**
 * Unit cost against the world and share in third markets. Competitors' costs are weighted by their base exports of the good
 * (a geometric mean); third markets are the regions, other than the seller, that change none of their tariffs in the sector.
 * NaN where a region makes nothing or has no competitor, or the good has no third market.
 */
export function competitiveness(solution: Solution): Competitiveness {
  const { economy, tariffs, costHat, baseOutput, baseFlow, flow } = solution;
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const relativeCostHat = new Float64Array(n * j).fill(Number.NaN);
  const [before, after] = [relativeCostHat.slice(), relativeCostHat.slice()];
  const thirdMarket = new Uint8Array(j * n).fill(1);
  for (let cell = 0; cell < tariffs.length; cell += 1) {
    if (tariffs[cell] !== economy.tariff[cell]) thirdMarket[(cell % j) * n + Math.floor(cell / (n * j))] = 0;
  }
  for (let s = 0; s < j; s += 1) {
    const exports = economy.regions.map((_, i) => sales(baseFlow, i, s, () => true));
    for (let i = 0; i < n; i += 1) {
      if (baseOutput[i * j + s] === 0) continue;
      let [cost, weight] = [0, 0];
      for (let k = 0; k < n; k += 1) {
        if (k === i || exports[k] === 0) continue;
        cost += exports[k]! * log(costHat[k * j + s]!);
        weight += exports[k]!;
      }
      if (weight > 0) relativeCostHat[i * j + s] = costHat[i * j + s]! / exp(cost / weight);
      const third = (m: number): boolean => m !== i && thirdMarket[s * n + m] === 1;
      before[i * j + s] = shareIn(baseFlow, i, s, third);
      after[i * j + s] = shareIn(flow, i, s, third);
    }
  }
  return { relativeCostHat, baseThirdMarketShare: before, thirdMarketShare: after, thirdMarket };

  function sales(flows: Float64Array, seller: number, s: number, market: (m: number) => boolean): number {
    let sum = 0;
    for (let m = 0; m < n; m += 1) if (m !== seller && market(m)) sum += flows[(m * n + seller) * j + s]!;
    return sum;
  }

  function shareIn(flows: Float64Array, seller: number, s: number, market: (m: number) => boolean): number {
    let all = 0;
    for (let k = 0; k < n; k += 1) all += sales(flows, k, s, market);
    return all === 0 ? Number.NaN : sales(flows, seller, s, market) / all;
  }
}
