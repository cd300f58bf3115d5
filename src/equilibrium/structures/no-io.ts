import { baseOf } from "../base.js";
import { castOnce } from "./structure.js";

/**
 * The same without input-output links: labour is the only cost and all purchases are final (A-no-io).
 * Recalibration: trade flows, shares, tariffs and surpluses stay as they are; value added of a region becomes its gross
 * output and final-demand shares become its expenditure shares. Accounts then close: gross output + revenue - surplus =
 * expenditure. Incomes are therefore gross absorption, larger than in `cp`: compare percentages, not money.
 */
export const noIo = castOnce((economy) => {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const { output } = baseOf(economy);
  const valueAdded = new Float64Array(n);
  const finalShare = new Float64Array(n * j);
  for (let r = 0; r < n; r += 1) {
    let spent = 0;
    for (let s = 0; s < j; s += 1) {
      valueAdded[r] = valueAdded[r]! + output[r * j + s]!;
      spent += economy.expenditure[r * j + s]!;
    }
    for (let s = 0; s < j; s += 1) finalShare[r * j + s] = economy.expenditure[r * j + s]! / spent;
  }
  return {
    economy: {
      ...economy,
      valueAdded,
      finalShare,
      vaShare: new Float64Array(n * j).fill(1),
      io: new Float64Array(n * j * j),
    },
    warnings: [
      "structure no-io: value added is gross output and income is gross expenditure; compare percentages, not money",
    ],
  };
});
