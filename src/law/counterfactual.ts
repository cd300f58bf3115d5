import { previousDay } from "../base/index.js";
import type { Evaluation } from "./evaluate.js";
import type { StatuteBook } from "./statute-book.js";
import type { DutyLine, DutyQuery } from "./types.js";

type Again = (book: StatuteBook, query: DutyQuery) => Evaluation | null;

/**
 * The lines with what would change them: the other claim, and for a duty that applies the day before its rate began.
 * Words only where the amount differs.
 */
export function counterfactuals(
  book: StatuteBook,
  query: DutyQuery,
  evaluation: Evaluation,
  again: Again,
): readonly DutyLine[] {
  const claimable = [query.origin, query.destination].every((country) => ["USA", "CAN", "MEX"].includes(country));
  const other = claimable ? again(book, { ...query, claim: query.claim === null ? "USMCA" : null }) : null;
  return evaluation.lines.map((line, index) => {
    const words = [claimWords(query, line, other), dayWords(book, query, line, evaluation, index, again)];
    const counterfactual = words.filter((word) => word !== null).join("; ");
    return counterfactual === "" ? line : { ...line, counterfactual };
  });
}

const lineOf = (evaluation: Evaluation | null, programme: string): DutyLine | undefined =>
  evaluation?.lines.find((line) => line.programme === programme);

const figure = (amount: number): string => String(Math.round(amount * 100) / 100);

function claimWords(query: DutyQuery, line: DutyLine, other: Evaluation | null): string | null {
  if (other === null || line.amount === null) return null;
  const then = lineOf(other, line.programme);
  const amount = then === undefined ? 0 : then.amount;
  if (amount === null) return null;
  const words = `${query.claim === null ? "claimed under USMCA" : "without the claim"}: ${figure(amount)}`;
  if (Math.abs(amount - line.amount) >= 0.005) return words;
  // The same amount for another reason is worth saying: the claim is not what saves the duty.
  const excluded = line.status === "excluded" && then?.status === "excluded" && then.reason !== line.reason;
  return excluded ? `${words}, ${then.reason}` : null;
}

function dayWords(
  book: StatuteBook,
  query: DutyQuery,
  line: DutyLine,
  { versions }: Evaluation,
  index: number,
  again: Again,
): string | null {
  const version = versions[index];
  if (!version || version.older || line.status !== "applies" || line.amount === null) return null;
  const day = previousDay(version.from);
  const before = again(book, { ...query, on: day });
  if (before === null) return null;
  const then = lineOf(before, line.programme);
  const amount = then === undefined ? 0 : then.amount;
  if (amount === null || Math.abs(amount - line.amount) < 0.005) return null;
  return `on ${day}: ${figure(amount)}`;
}
