import type { BaseLine } from "./base-made.js";
import type { Goods } from "./decide.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import type { GoodsLaw } from "./goods-law.js";
import type { Question } from "./types.js";

/** What stands open: the questions, also those an answer would raise, and the totals between which the duty lies. */
export interface Open {
  readonly questions: readonly Question[];
  /** Null where no bound exists. */
  readonly range: readonly [number, number] | null;
}

/**
 * Tries the answers to every open fact. The duty is linear in each content between its ends and every yes-or-no is
 * tried, so the least and the greatest total are reached at the answers listed with each fact.
 */
export function explore(law: GoodsLaw, base: BaseLine, goods: Goods, first: Evaluation): Open {
  const questions = [...base.questions];
  if (base.line.amount !== null) return { questions, range: rangeOf(law, base, goods, first, questions) };
  const ends = base.bounds?.map((amount) => {
    const settled = { ...base, line: { ...base.line, amount } };
    return rangeOf(law, settled, goods, evaluate(law, settled, goods), questions);
  });
  if (ends === undefined) rangeOf(law, base, goods, first, questions);
  const [least, most] = ends ?? [];
  return { questions, range: least && most ? [least[0], most[1]] : null };
}

function rangeOf(
  law: GoodsLaw,
  base: BaseLine,
  goods: Goods,
  evaluation: Evaluation,
  questions: Question[],
): [number, number] | null {
  const [open] = evaluation.open;
  if (open === undefined) return evaluation.total === null ? null : [evaluation.total, evaluation.total];
  for (const { programme, fact } of evaluation.open) {
    const name = fact.fact.startsWith("code:") ? "code" : fact.fact;
    if (!questions.some((asked) => asked.fact === name)) questions.push({ fact: name, programme, text: fact.text });
  }
  let range: [number, number] | null = null;
  for (const answer of open.fact.answers) {
    const assumed = new Map(goods.assumed).set(open.fact.fact, answer);
    const next = { ...goods, assumed };
    const inner = rangeOf(law, base, next, evaluate(law, base, next), questions);
    if (inner === null) return null;
    range = range === null ? inner : [Math.min(range[0], inner[0]), Math.max(range[1], inner[1])];
  }
  return range;
}
