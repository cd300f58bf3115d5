import type { MakeClosure } from "./closure.js";

/**
 * Each surplus keeps its base share of the region's own income (wages + tariff revenue). These do not sum to zero after a
 * shock; the remainder is taken out in proportion to the size of each surplus, so that a region in balance stays there
 * (A-own-income-remainder).
 */
export const ownIncome: MakeClosure = ({ tradeSurplus, valueAdded }, baseRevenue) => {
  const ratio = tradeSurplus.map((surplus, n) => surplus / (valueAdded[n]! + baseRevenue[n]!));
  return {
    surplus(out, wages, revenue) {
      let sum = 0;
      let size = 0;
      for (let n = 0; n < ratio.length; n += 1) {
        const raw = ratio[n]! * (wages[n]! + revenue[n]!);
        out[n] = raw;
        sum += raw;
        size += Math.abs(raw);
      }
      if (size === 0) return;
      for (let n = 0; n < ratio.length; n += 1) out[n] = out[n]! - (sum / size) * Math.abs(out[n]!);
    },
  };
};
