import { log, unknown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { Outcome } from "./outcomes.js";
import { termsAt } from "./structures/index.js";

/**
 * Real income of a region as a government with political weights counts it, as a log change: Ossa (2014, AER 104(12),
 * section I.D). The income of a sector is its profits and its share in the wage bill times wages, tax revenue and (less)
 * surplus of the region; the objective is the weighted sum over the price index. With equal weights it is the log of
 * `welfareHat`. For the objective of `nash` and `gradient`.
 * @param weights by sector, 0 or more; sectors left out weigh 1. Only their proportions matter.
 * @throws ParleyError (usage) for a region or sector the economy does not have, a negative weight, or no weight at all.
 */
export const weightedSectors =
  (region: string, weights: Readonly<Record<string, number>>): Outcome =>
  (solution) => {
    const { economy, output, baseOutput, income, baseIncome, finalShare, priceIndexHat } = solution;
    const r = economy.regions.indexOf(region);
    if (r < 0) throw usageError(unknown("region", region, economy.regions));
    const lambda = bySector(economy, weights);
    const j = economy.sectors.length;
    const profitShare = termsAt(solution)?.profitShare;
    const cell = (s: number): number => r * j + s;
    const profit = Float64Array.from(lambda, (_, s) => profitShare?.[cell(s)] ?? 0);
    const paid = profit.map((part, s) => economy.vaShare[cell(s)]! - part);
    const before = weighted(lambda, paid, profit, baseOutput.subarray(cell(0), cell(j)), baseIncome[r]!);
    const after = weighted(lambda, paid, profit, output.subarray(cell(0), cell(j)), income[r]!);
    if (!(before.sum > 0)) throw usageError(`political weights of ${region} leave no income that counts; raise one`);
    const slopes = {
      income: new Float64Array(economy.regions.length),
      logPrice: new Float64Array(finalShare.length),
      output: new Float64Array(finalShare.length),
    };
    slopes.income[r] = after.mean / after.sum;
    for (let s = 0; s < j; s += 1) {
      slopes.logPrice[cell(s)] = -finalShare[cell(s)]!;
      const above = lambda[s]! - after.mean;
      slopes.output[cell(s)] = (above * (profit[s]! + (after.shared * paid[s]!) / after.bill)) / after.sum;
    }
    return { value: log(after.sum / before.sum) - log(priceIndexHat[r]!), slopes };
  };

/** Weighted income; the mean weight of a unit of the wage bill; the bill; and what is shared in its proportions. */
function weighted(
  lambda: Float64Array,
  paid: Float64Array,
  profit: Float64Array,
  output: Float64Array,
  income: number,
): { readonly sum: number; readonly mean: number; readonly bill: number; readonly shared: number } {
  let [bill, onBill, profits, onProfits] = [0, 0, 0, 0];
  for (let s = 0; s < lambda.length; s += 1) {
    bill += paid[s]! * output[s]!;
    onBill += lambda[s]! * paid[s]! * output[s]!;
    profits += profit[s]! * output[s]!;
    onProfits += lambda[s]! * profit[s]! * output[s]!;
  }
  const mean = onBill / bill;
  const shared = income - profits;
  return { sum: mean * shared + onProfits, mean, bill, shared };
}

function bySector({ sectors }: Economy, weights: Readonly<Record<string, number>>): Float64Array {
  const out = new Float64Array(sectors.length).fill(1);
  for (const [sector, weight] of Object.entries(weights)) {
    const s = sectors.indexOf(sector);
    if (s < 0) throw usageError(unknown("sector", sector, sectors));
    if (!(weight >= 0 && weight < Infinity)) {
      throw usageError(`political weight of ${sector} is ${weight}; it is 0 or more, for example 1.2`);
    }
    out[s] = weight;
  }
  return out;
}
