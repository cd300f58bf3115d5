import { ParleyError } from "../base/index.js";
import { type BaseLine, baseLine, describe } from "./base-line.js";
import { checkQuery } from "./check-query.js";
import { counterfactuals } from "./counterfactual.js";
import { type LawOfDay, lawOfDay } from "./day.js";
import type { Assumed, Goods } from "./decide.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import { explore } from "./explore.js";
import { gapWarnings } from "./gaps.js";
import { lawHorizon, lawStart, type StatuteBook } from "./statute-book.js";
import type { Derivation, DutyLine, DutyQuery } from "./types.js";

export interface DeriveOptions {
  /** False leaves out what would change each line and the headings above the code, which cost ten times the derivation. */
  readonly counterfactuals?: boolean;
}

const noAssumptions: Assumed = new Map();

/**
 * The duty on one product: every line considered, with reason and citation, the total, and where facts are missing the
 * questions and the range between their answers.
 * @throws ParleyError (not known): a day outside the book, an unknown or ambiguous code, a destination without schedule;
 * (usage): a claim for goods that cannot have it, contents above the value.
 */
export function derive(book: StatuteBook, query: DutyQuery, options: DeriveOptions = {}): Derivation {
  const { base, law, goods } = read(book, query);
  const evaluation = evaluate(law, base, goods);
  const settled = base.line.amount !== null && evaluation.open.length === 0;
  const open = settled ? null : explore(law, base, goods, evaluation);
  const lines =
    options.counterfactuals === false ? evaluation.lines : counterfactuals(book, query, evaluation, evaluateAgain);
  const range = open?.range ?? null;
  const total = evaluation.total ?? (range !== null && range[0] === range[1] ? range[0] : null);
  return {
    code: query.code,
    description: options.counterfactuals === false ? (base.found?.description ?? "") : describe(book, query, base),
    lines,
    total,
    rate: total === null || query.value === 0 ? null : total / query.value,
    range,
    questions: open?.questions ?? [],
    warnings: [...base.warnings, ...evaluation.warnings, ...gapWarnings(query)],
    notes: evaluation.notes,
  };
}

/**
 * The lines of {@link derive} that charge, need a fact or prohibit, without what would change them: the duty alone, for
 * averages over thousands of products.
 * @throws ParleyError as {@link derive}.
 */
export function dutyLines(book: StatuteBook, query: DutyQuery): readonly DutyLine[] {
  const { base, law, goods } = read(book, query);
  return evaluate(law, base, goods, false).lines;
}

function read(book: StatuteBook, query: DutyQuery): { base: BaseLine; law: LawOfDay; goods: Goods } {
  checkQuery(query);
  return {
    base: baseLine(book, query),
    law: lawOfDay(book, query.destination, query.origin, query.on, query.knownAt ?? null),
    goods: { query, digits: query.code, hits: book.index.hits(query.code), assumed: noAssumptions },
  };
}

/** The same goods on other terms, without words; null where the book has no answer: another year, a code of another season. */
function evaluateAgain(book: StatuteBook, query: DutyQuery): Evaluation | null {
  if (query.on < lawStart || query.on > lawHorizon) return null;
  try {
    const { base, law, goods } = read(book, query);
    return evaluate(law, base, goods);
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "notKnown") return null;
    throw error;
  }
}
