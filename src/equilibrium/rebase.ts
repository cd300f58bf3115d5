import { log, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { inputSharesAt } from "./terms.js";
import type { Solution } from "./types.js";

/**
 * The economy at a solved point: it becomes a base of its own, with the wages, expenditures, shares, tariffs and surpluses
 * of the solution, and its final-demand and input shares. A no-change run on it gives hats of one to the residual of the solution.
 * @throws ParleyError (usage) for a solution with export taxes: an economy has no place for them.
 */
export function rebase(solution: Solution): Economy {
  if (solution.exportTaxes?.some((rate) => rate !== 0)) {
    throw usageError("an economy has no place for export taxes: a solution with them cannot become a base");
  }
  const logPrice = solution.priceHat.map(log);
  const { economy, wageHat, tradeSurplus, expenditure, share, tariffs } = solution;
  return {
    ...economy,
    valueAdded: economy.valueAdded.map((value, n) => value * wageHat[n]!),
    tradeSurplus,
    finalShare: solution.finalShare,
    io: inputSharesAt(economy, logPrice, solution.inputElasticity),
    expenditure,
    share,
    tariff: tariffs,
  };
}
