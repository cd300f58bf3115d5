import { notKnown, usageError } from "../base/index.js";
import { type BaseLine, baseLine } from "./base-line.js";
import { counterfactuals } from "./counterfactual.js";
import { type LawOfDay, lawOfDay } from "./day.js";
import type { Assumed, Goods } from "./decide.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import { lawHorizon, lawStart, type StatuteBook } from "./statute-book.js";
import type { Derivation, DutyQuery, Question } from "./types.js";

/** `counterfactuals: false` leaves out what would change each line, which costs several evaluations. */
export interface DeriveOptions {
  readonly counterfactuals?: boolean;
}

const parties = new Set(["USA", "CAN", "MEX"]);
const noAssumptions: Assumed = new Map();

/**
 * The duty on one product: every line considered, with reason and citation, the total, and where facts are missing the
 * questions and the range between their answers.
 * @throws ParleyError (not known): a day outside the book, an unknown or ambiguous code, a destination without schedule;
 * (usage): a claim for goods that cannot have it, contents above the value.
 */
export function derive(book: StatuteBook, query: DutyQuery, options: DeriveOptions = {}): Derivation {
  checkQuery(query);
  const base = baseLine(book, query);
  const law = lawOfDay(book, query.destination, query.origin, query.on, query.knownAt ?? null);
  const goods: Goods = { query, digits: query.code, hits: book.index.hits(query.code), assumed: noAssumptions };
  const evaluation = evaluate(law, base, goods);
  const open = base.line.amount === null || evaluation.open.length > 0;
  const lines =
    options.counterfactuals === false ? evaluation.lines : counterfactuals(book, query, evaluation, evaluateAgain);
  const { total } = evaluation;
  return {
    code: query.code,
    description: base.description,
    lines,
    total,
    rate: total === null || query.value === 0 ? null : total / query.value,
    range: open && base.line.amount !== null ? rangeOf(law, base, goods, evaluation) : null,
    questions: open ? questionsOf(base, evaluation) : [],
    warnings: [...base.warnings, ...evaluation.warnings, ...warningsOf(query)],
  };
}

/** The same goods under other terms, without words; null when the book does not answer there. */
function evaluateAgain(book: StatuteBook, query: DutyQuery): Evaluation | null {
  if (query.on < lawStart || query.on > lawHorizon) return null;
  const base = baseLine(book, query);
  const law = lawOfDay(book, query.destination, query.origin, query.on, query.knownAt ?? null);
  const hits = book.index.hits(query.code);
  return evaluate(law, base, { query, digits: query.code, hits, assumed: noAssumptions });
}

function checkQuery({ code, on, origin, destination, claim, value, facts }: DutyQuery): void {
  if (on < lawStart || on > lawHorizon) {
    throw notKnown(`the statute book answers from ${lawStart} to ${lawHorizon}; ${on} is not known`);
  }
  if (!/^\d{4,10}$/.test(code)) throw usageError(`code "${code}" should be 4 to 10 digits without dots`);
  if (!(value >= 0) || value === Infinity) throw usageError(`value ${value} should be a number of 0 or more`);
  if (claim !== null && !parties.has(origin)) {
    throw usageError(`goods of ${origin} cannot claim the ${claim}; it is for goods of the USA, CAN and MEX`);
  }
  if (origin === destination) throw usageError(`goods of ${origin} entering ${destination} are not imports`);
  const { content = {}, usContent, caMxContent, repairValue } = facts;
  const { steel = 0, aluminium = 0, copper = 0 } = content;
  checkPart("content.steel", steel, value);
  checkPart("content.aluminium", aluminium, value);
  checkPart("content.copper", copper, value);
  checkPart("usContent", usContent, value);
  checkPart("caMxContent", caMxContent, value);
  checkPart("repairValue", repairValue, value);
  if (steel + aluminium + copper > value) {
    throw usageError(`the metals are worth ${steel + aluminium + copper}, more than the customs value ${value}`);
  }
}

function checkPart(name: string, amount: number | null | undefined, value: number): void {
  if (amount === null || amount === undefined || (amount >= 0 && amount <= value)) return;
  throw usageError(`${name} is ${amount}; as a value it lies between 0 and the customs value ${value}`);
}

/**
 * Least and greatest total over the answers to the open facts. The duty is linear in each content between its ends and
 * every yes-or-no is tried, so the ends are reached at the answers listed with each fact.
 */
function rangeOf(law: LawOfDay, base: BaseLine, goods: Goods, first: Evaluation): [number, number] | null {
  const [open] = first.open;
  if (open === undefined) return first.total === null ? null : [first.total, first.total];
  let range: [number, number] | null = null;
  for (const answer of open.fact.answers) {
    const assumed = new Map(goods.assumed).set(open.fact.fact, answer);
    const next = { ...goods, assumed };
    const inner = rangeOf(law, base, next, evaluate(law, base, next));
    if (inner === null) return null;
    range = range === null ? inner : [Math.min(range[0], inner[0]), Math.max(range[1], inner[1])];
  }
  return range;
}

function questionsOf(base: BaseLine, { open }: Evaluation): Question[] {
  const questions = [...base.questions];
  for (const { programme, fact } of open) {
    const name = fact.fact.startsWith("code:") ? "code" : fact.fact;
    if (!questions.some((question) => question.fact === name)) questions.push({ fact: name, programme, text: fact.text });
  }
  return questions;
}

function warningsOf({ destination, origin }: DutyQuery): string[] {
  if (destination === "USA" && origin !== "CAN" && origin !== "MEX") {
    return [`for goods of ${origin} the book holds the general rate and section 232 only; other duties are not in it`];
  }
  return [];
}
