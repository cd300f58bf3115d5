import { previousDay } from "../base/index.js";
import type { LawOfDay, RuleOfDay } from "./day.js";
import { decide, type Goods, inScope } from "./decide.js";
import type { DatedVersion } from "./statute-book.js";
import type { CashDeposit, LegalNote } from "./types.js";

/** What stands beside the duty on some goods and is never part of it. */
export interface Beside {
  readonly cashDeposits: readonly CashDeposit[];
  readonly notes: readonly LegalNote[];
}

/** The cash deposits on the goods with their notes, and the duties that were announced by the day and never applied. */
export function besideDuty({ beside }: LawOfDay, goods: Goods): Beside {
  const cashDeposits: CashDeposit[] = [];
  const notes: LegalNote[] = [];
  for (const measure of beside) {
    const { programme, label, kind } = measure.dated.measure;
    if (kind === "announced") {
      notes.push(...measure.rules.flatMap((rule) => announced(rule, programme, goods)));
      continue;
    }
    const decision = decide(measure, goods);
    if (decision.kind !== "rule") continue;
    const { version, rule } = decision;
    const { heading, why } = rule.rule;
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

function announced({ rule, dated, meetsOrigin }: RuleOfDay, programme: string, goods: Goods): LegalNote[] {
  const version = dated.law.find((law) => isPending(law, goods));
  if (version === undefined || !meetsOrigin || inScope(rule, goods, goods.query.on) !== "yes") return [];
  const text = `${rule.why}, ${percentage(version.rate)} from ${version.from}: ${version.suspended ?? ""}; not in the total. ${version.citation}`;
  return [{ programme, heading: rule.heading, kind: "announcedOnly", text }];
}

/** From its announcement to the day on which it was dropped or overtaken. */
const isPending = ({ known, end }: DatedVersion, { query: { on, knownAt = on } }: Goods): boolean =>
  known <= (knownAt < on ? knownAt : on) && (end === null || on < end);

const percentage = (rate: number): string => `${Math.round(rate * 1e6) / 1e4} %`;
