import { ParleyError } from "../base/index.js";
import { baseLine, describe } from "./base-line.js";
import type { BaseLine } from "./base-made.js";
import { besideDuty } from "./beside.js";
import { checkQuery } from "./check-query.js";
import { counterfactuals, type Outcome } from "./counterfactual.js";
import { type LawOfDay, lawOfDay } from "./day.js";
import type { Assumed, Goods } from "./decide.js";
import { evaluate } from "./evaluate.js";
import { explore } from "./explore.js";
import { gapWarnings } from "./gaps.js";
import { type GoodsLaw, lawOnGoods } from "./goods-law.js";
import { refundsOf } from "./refunds.js";
import { resolveCode } from "./short-code.js";
import { lawHorizon, lawStart, type StatuteBook } from "./statute-book.js";
import type { Derivation, DutyLine, DutyQuery } from "./types.js";

export interface DeriveOptions {
  /** False leaves out what would change each line and the headings above the code, which cost ten times the derivation. */
  readonly counterfactuals?: boolean;
}

const noAssumptions: Assumed = new Map();
const noneBelow: Goods["below"] = [];

/**
 * The duty on one product: every line considered, with reason and citation, the total, and where facts are missing the
 * questions and the range between their answers.
 * @throws ParleyError (not known): a day outside the book, an unknown or ambiguous code, a destination without schedule;
 * (usage): a claim for goods that cannot have it, contents above the value.
 */
export function derive(book: StatuteBook, query: DutyQuery, options: DeriveOptions = {}): Derivation {
  const { base, law, onGoods, goods } = readResolved(book, query);
  const evaluation = evaluate(onGoods, base, goods);
  const settled = base.line.amount !== null && evaluation.open.length === 0;
  const open = settled ? null : explore(onGoods, base, goods, evaluation);
  const range = open?.range ?? null;
  const least = evaluation.total ?? range?.[0] ?? null;
  const greatest = evaluation.total ?? range?.[1] ?? null;
  const bounds = least === null || greatest === null ? null : ([least, greatest] as const);
  const lines =
    options.counterfactuals === false
      ? evaluation.lines
      : counterfactuals(query, law, evaluation, bounds, (other) => outcomeOf(book, other));
  const beside = besideDuty(onGoods, goods);
  const total = evaluation.total ?? (range !== null && range[0] === range[1] ? range[0] : null);
  return {
    code: query.code,
    description: options.counterfactuals === false ? (base.found?.description ?? "") : describe(book, query, base),
    lines,
    total,
    rate: total === null || query.value === 0 ? null : total / query.value,
    range,
    questions: open?.questions ?? [],
    warnings: [...base.warnings, ...evaluation.warnings, ...gapWarnings(book, query)],
    refunds: refundsOf(law, query, evaluation.lines, () => outcomeOf(book, { ...query, clock: "legal" })?.lines ?? []),
    notes: [...evaluation.notes, ...beside.notes],
    cashDeposits: beside.cashDeposits,
  };
}

/**
 * The lines of {@link derive} that charge, need a fact or prohibit, without what would change them: the duty alone, for
 * averages over thousands of products.
 * @throws ParleyError as {@link derive}.
 */
export function dutyLines(book: StatuteBook, query: DutyQuery): readonly DutyLine[] {
  const { base, onGoods, goods } = read(book, query);
  return evaluate(onGoods, base, goods, false).lines;
}

interface Reading {
  readonly base: BaseLine;
  readonly law: LawOfDay;
  /** The law as far as it may meet the goods. */
  readonly onGoods: GoodsLaw;
  readonly goods: Goods;
}

/** The question as it stands; codes of trade have all their digits. */
function read(book: StatuteBook, query: DutyQuery): Reading {
  const [base, law] = readBase(book, query);
  const { code } = query;
  const listing = law.listings.of(code);
  // Entries that hold only a part of the code are its own: a question names them.
  const hits = listing.hits.part.length === 0 ? listing.hits : book.index.hits(code);
  const goods = { query, digits: code, hits, listing, below: noneBelow, assumed: noAssumptions };
  return { base, law, onGoods: lawOnGoods(law, goods), goods };
}

/** With a short code followed as far as the schedule leads. */
function readResolved(book: StatuteBook, query: DutyQuery): Reading {
  if (query.code.length === 10) return read(book, query);
  const [base, law] = readBase(book, query);
  const { digits, hits, below } = resolveCode(book, query);
  const goods = { query, digits, hits, listing: law.listings.ofHits(digits, hits), below, assumed: noAssumptions };
  return { base, law, onGoods: lawOnGoods(law, goods), goods };
}

function readBase(book: StatuteBook, query: DutyQuery): [BaseLine, LawOfDay] {
  checkQuery(query);
  const base = baseLine(book, query);
  const { destination, origin, on, clock = "legal", knownAt = null } = query;
  return [base, lawOfDay(book, destination, origin, on, { clock, knownAt })];
}

/** The same goods on other terms, without words; null where the book has no answer: another year, a code of another season. */
function outcomeOf(book: StatuteBook, query: DutyQuery): Outcome | null {
  if (query.on < lawStart || query.on > lawHorizon) return null;
  try {
    const { base, onGoods, goods } = readResolved(book, query);
    const evaluation = evaluate(onGoods, base, goods);
    return { lines: evaluation.lines, bounds: explore(onGoods, base, goods, evaluation).range };
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "notKnown") return null;
    throw error;
  }
}
