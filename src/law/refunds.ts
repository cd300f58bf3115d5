import type { LawOfDay } from "./day.js";
import type { DutyLine, DutyQuery, Refund } from "./types.js";

/**
 * What can be claimed back of what was paid: the duties of a measure that a court held unlawful, and by the clock of customs
 * what a text that reaches back took off later.
 * @param legal the lines by legal effect; asked for by the clock of customs only.
 */
export function refundsOf(
  law: LawOfDay,
  { clock = "legal", knownAt }: DutyQuery,
  lines: readonly DutyLine[],
  legal: () => readonly DutyLine[],
): Refund[] {
  const refunds: Refund[] = [];
  const owed = clock === "enforced" ? legal() : null;
  for (const { programme, status, amount } of lines) {
    if (status !== "applies" || amount === null || amount < 0.005) continue;
    const ruling = law.measures.find(({ dated }) => dated.measure.programme === programme)?.dated.measure.void;
    if (ruling?.refund && (knownAt === undefined || ruling.on <= knownAt)) {
      const { refund, cite } = ruling;
      const instead = lines.filter(({ reason }) => reason === `${programme} comes first`).map((line) => line.programme);
      // What customs makes of a duty that gave way to one held unlawful stands in no text at hand.
      const open = instead.length === 0 ? "" : `; ${instead.join(", ")} gave way to it and may be charged instead`;
      const reason = `held unlawful on ${ruling.on} (${cite.title}); ${refund.how}; claims are taken from ${refund.from}${open}`;
      refunds.push({ programme, amount, to: refund.to, reason, citation: `${refund.cite.title}, ${refund.cite.pin}` });
      continue;
    }
    const line = owed?.find((other) => other.programme === programme);
    const excess = line === undefined || line.amount === null ? 0 : amount - line.amount;
    if (excess < 0.005 || line === undefined) continue;
    refunds.push({
      programme,
      amount: excess,
      to: "importer of record",
      reason: `a text that came later reaches back to this day (${line.reason}); by correction of the entry before it is liquidated or protest after`,
      citation: line.citation,
    });
  }
  return refunds;
}
