import type { MakeClosure } from "./closure.js";

/**
 * Each surplus keeps its base share of the region's own income (wages, profits and tariff revenue). These do not sum to zero after a
 * shock; the remainder is taken out in proportion to the size of each surplus, so that a region in balance stays there
 * (A-own-income-remainder).
 */
export const ownIncome: MakeClosure = ({ tradeSurplus, valueAdded }, baseProfits, baseRevenue) => {
  const ratio = tradeSurplus.map((surplus, n) => surplus / (valueAdded[n]! + baseProfits[n]! + baseRevenue[n]!));
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
    transposed(out, wages, revenue, weights) {
      let sum = 0;
      let size = 0;
      let onRemainder = 0;
      for (let n = 0; n < ratio.length; n += 1) {
        const raw = ratio[n]! * (wages[n]! + revenue[n]!);
        sum += raw;
        size += Math.abs(raw);
        onRemainder += weights[n]! * Math.abs(raw);
      }
      for (let n = 0; n < ratio.length; n += 1) {
        const sign = Math.sign(ratio[n]!);
        // The remainder sum / size changes by (d sum - (sum / size) d size) / size.
        const remainder = size === 0 ? 0 : (onRemainder * (1 - (sum / size) * sign)) / size;
        const own = size === 0 ? 0 : weights[n]! * (1 - (sum / size) * sign);
        out[n] = ratio[n]! * (own - remainder);
      }
    },
  };
};
