import type { ScheduleLine } from "./schedule/index.js";
import type { DutyLine, DutyQuery, Question } from "./types.js";

/** The base duty of a product: the line `mfn` of a derivation. */
export interface BaseLine {
  /** Line of the schedule; null where there are only averages. */
  readonly found: ScheduleLine | null;
  readonly line: DutyLine;
  readonly questions: readonly Question[];
  readonly warnings: readonly string[];
  /** Least and greatest amount of a base duty that is open; absent where no bound exists. */
  readonly bounds?: readonly [number, number];
}

/** A base duty that is known. */
export function paid(
  query: DutyQuery,
  heading: string,
  rate: number | null,
  specific: string | null,
  amount: number,
  reason: string,
  citation: string,
): DutyLine {
  // One literal: this is the inner loop of the rates, and a spread costs five times as much.
  return {
    programme: "mfn",
    heading,
    basis: "fullValue",
    basisValue: query.value,
    rate,
    specific,
    amount,
    status: "applies",
    reason,
    citation,
    counterfactual: null,
  };
}

/** A base duty that turns on more than is known. */
export function open(
  found: ScheduleLine | null,
  heading: string,
  citation: string,
  reason: string,
  specific: string | null,
  questions: readonly Question[],
  warnings: readonly string[],
): BaseLine {
  const line: DutyLine = {
    programme: "mfn",
    heading,
    basis: "fullValue",
    basisValue: null,
    rate: null,
    specific,
    amount: null,
    status: "needsFact",
    reason,
    citation,
    counterfactual: null,
  };
  return { found, line, questions, warnings };
}

/** That a code is not there, with the nearest. */
export const nearestWords = (note: string, nearest: readonly string[]): string =>
  nearest.length === 0 ? note : `${note}; nearest: ${nearest.join(", ")}`;
