import { previousDay } from "../base/index.js";
import { decide, type Goods } from "./decide.js";
import type { GoodsLaw } from "./goods-law.js";
import type { CashDeposit, LegalNote } from "./types.js";

/** What stands beside the duty on some goods and is never part of it. */
export interface Beside {
  readonly cashDeposits: readonly CashDeposit[];
  readonly notes: readonly LegalNote[];
}

/** The cash deposits on the goods with their notes, and the duties that were announced by the day and never applied. */
export function besideDuty({ beside }: GoodsLaw, goods: Goods): Beside {
  const cashDeposits: CashDeposit[] = [];
  const notes: LegalNote[] = [];
  for (const each of beside) {
    if (!("measure" in each)) {
      notes.push(...each);
      continue;
    }
    const decision = decide(each.candidates, goods);
    if (decision === null) continue;
    const { version, rule } = decision.candidate;
    const { programme, label } = each.measure.dated.measure;
    const { heading, why } = rule.rule;
    if (decision.open !== null) {
      const text = "a cash deposit may be due beside the duty: it falls on some of the codes below this one";
      notes.push({ programme, heading, kind: "approximate", text });
      continue;
    }
    cashDeposits.push({
      programme,
      heading,
      label,
      rate: version.rate,
      amount: version.rate * goods.query.value,
      from: version.from,
      to: version.end === null ? null : previousDay(version.end),
      reason: why,
      citation: version.citation,
    });
    for (const note of rule.rule.notes) notes.push({ programme, heading, ...note });
  }
  return { cashDeposits, notes };
}
