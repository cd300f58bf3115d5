import type { Economy } from "../economy/index.js";
import type { Solution } from "./types.js";

/**
 * The economy at a solved point: it becomes a base of its own, with the wages, expenditures, shares, tariffs and surpluses
 * of the solution. A no-change run on it gives hats of one to the residual of the solution.
 */
export function rebase(solution: Solution): Economy {
  const { economy, wageHat, tradeSurplus, expenditure, share, tariffs } = solution;
  return {
    ...economy,
    valueAdded: economy.valueAdded.map((value, n) => value * wageHat[n]!),
    tradeSurplus,
    expenditure,
    share,
    tariff: tariffs,
  };
}
