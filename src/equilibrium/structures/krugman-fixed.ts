import { baseOf } from "../base.js";
import { noIo } from "./no-io.js";
import { castOnce } from "./structure.js";

/**
 * Monopolistic competition with a fixed number of firms: Ossa (2014, AER 104(12):4104). Labour is the only cost, prices are
 * wages times the markup sigma / (sigma - 1) with sigma = 1 + theta, and a fraction 1 / sigma of sales is profit, which
 * stays in the region. Shares are those of an Armington model with the same theta; labour markets clear where trade does.
 * Recalibration as in `no-io`, of whose value added the wages are the part (sigma - 1) / sigma of sales (A-krugman).
 */
export const krugmanFixed = castOnce((given) => {
  const { economy } = noIo(given, {});
  const { output } = baseOf(given);
  const j = economy.sectors.length;
  const profitShare = output.map((_, at) => 1 / (1 + economy.elasticity[at % j]!));
  const valueAdded = economy.valueAdded.map((all, r) => {
    let profits = 0;
    for (let at = r * j; at < (r + 1) * j; at += 1) profits += profitShare[at]! * output[at]!;
    return all - profits;
  });
  return {
    economy: { ...economy, valueAdded },
    terms: { profitShare },
    warnings: [
      "structure krugman-fixed: no materials; wages and profits are gross output and income is gross expenditure; compare percentages, not money",
    ],
  };
});
