import type { Economy } from "../economy/index.js";
import { type Accounts, accountsOf } from "./accounts.js";
import { checkEconomy, checkShares, shareSums } from "./check.js";

/** What follows from an economy alone. */
export interface Base {
  readonly accounts: Accounts;
  /** [region][sector] sums of trade shares over exporters. */
  readonly shareSums: Float64Array;
}

const checked = new WeakSet<Economy>();

/** {@link checkEconomy}, once for an economy. */
export function checkOnce(economy: Economy): void {
  if (checked.has(economy)) return;
  checkEconomy(economy);
  checked.add(economy);
}

const known = new WeakMap<Economy, Base>();

/**
 * Checks the shares of an economy and closes its accounts, once: economies are immutable, and what is found is kept as long as the
 * economy is. A changed economy is a new object.
 * @throws ParleyError (usage) as {@link checkShares}.
 */
export function baseOf(economy: Economy): Base {
  const kept = known.get(economy);
  if (kept) return kept;
  const sums = shareSums(economy);
  checkShares(economy, sums);
  const base = {
    accounts: accountsOf(economy, economy.expenditure, economy.share, economy.tariff),
    shareSums: sums,
  };
  known.set(economy, base);
  return base;
}
