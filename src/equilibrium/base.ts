import type { Economy } from "../economy/index.js";
import { type Accounts, accountsOf, type Cells } from "./accounts.js";
import { checkEconomy, checkShares } from "./check.js";

const checked = new WeakSet<Economy>();

/** {@link checkEconomy}, once for an economy. */
export function checkOnce(economy: Economy): void {
  if (checked.has(economy)) return;
  checkEconomy(economy);
  checked.add(economy);
}

const known = new WeakMap<Economy, Accounts & Cells>();

/**
 * What follows from an economy alone: checks its shares and closes its accounts, once. Economies are immutable, and what is found
 * is kept as long as the economy is. A changed economy is a new object.
 * @throws ParleyError (usage) as {@link checkShares}.
 */
export function baseOf(economy: Economy): Accounts & Cells {
  const kept = known.get(economy);
  if (kept) return kept;
  const base = accountsOf(economy, economy.expenditure, economy.share, economy.tariff);
  checkShares(economy, base);
  known.set(economy, base);
  return base;
}
