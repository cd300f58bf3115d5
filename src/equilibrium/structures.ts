import { unknown, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { accountsOf } from "./accounts.js";
import type { StructureName } from "./types.js";

/** A market structure turns the economy into the one the sweep solves. */
type Structure = (economy: Economy) => { economy: Economy; warnings: string[] };

/** Perfect competition, Ricardian trade, input-output links: Caliendo and Parro (2015). The economy as it is. */
const cp: Structure = (economy) => ({ economy, warnings: [] });

/**
 * The same without input-output links: labour is the only cost and all purchases are final.
 * Recalibration: trade flows, shares, tariffs and surpluses stay as they are; value added of a region becomes its gross
 * output and final-demand shares become its expenditure shares. Accounts then close: gross output + revenue - surplus =
 * expenditure. Incomes are therefore gross absorption, larger than in `cp`: compare percentages, not money.
 */
const noIo: Structure = (economy) => {
  const n = economy.regions.length;
  const j = economy.sectors.length;
  const { output } = accountsOf(economy, economy.expenditure, economy.share, economy.tariff);
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
};

const structures: Readonly<Record<StructureName, Structure>> = { cp, "no-io": noIo };

/** Named in the plan, not there yet: refused by name. */
const planned: readonly string[] = ["krugman-fixed", "krugman-free", "short-run"];

/** @throws ParleyError (usage) for a structure that does not exist (yet). */
export function structureFor(name: string): Structure {
  if (Object.hasOwn(structures, name)) return structures[name as StructureName];
  const valid = Object.keys(structures);
  if (planned.includes(name)) {
    throw usageError(`structure "${name}" does not exist yet; valid: ${valid.join(", ")}`);
  }
  throw usageError(unknown("structure", name, [...valid, ...planned]));
}
