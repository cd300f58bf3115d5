import { usageError } from "../../base/index.js";
import { noIo } from "./no-io.js";
import type { Structure } from "./structure.js";

/** The full scale effect of Krugman (1980), where none is given. */
export const defaultScale = 1;

/**
 * Monopolistic competition with free entry: Krugman (1980, AER 70(5):950), by sector. Labour is the only cost, firms enter
 * until profits are gone, so that the firms of a sector are in proportion to its labour L. Buyers gain from variety:
 * the cost of a region's goods, as an aggregate of its firms, is in hats
 *
 *     log c = log w - (scale / theta) log L,        L = Y / w
 *
 * With `scale` 1 that is Krugman's model with sigma = 1 + theta; 0 is `no-io`; between them only a part of the effect is
 * there. Trade and scale elasticities multiply to `scale`: below one every region that makes a good goes on to make it, at
 * one sectors may close (Kucheryavyy, Lyn and Rodriguez-Clare 2023, AEJ: Macroeconomics 15(2):372). Recalibration as in
 * `no-io` (A-free-entry).
 */
export const krugmanFree: Structure = (given, { scale = defaultScale, ...options }) => {
  if (!(scale >= 0 && scale <= 1)) {
    throw usageError(`scale is ${scale}; it is the part of the full scale effect of free entry, from 0 to 1`);
  }
  const { economy } = noIo(given, options);
  const { length: j } = economy.sectors;
  return {
    economy,
    terms: { ownOutput: economy.vaShare.map((_, at) => -scale / economy.elasticity[at % j]!) },
    warnings: [
      "structure krugman-free: no materials; wages are gross output and income is gross expenditure; compare percentages, not money",
    ],
  };
};
