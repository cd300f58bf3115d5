import type { Derivation } from "../../../src/law/index.js";
import { counterfactualIn, reasonIn } from "../../../src/report/statute/reasons/reason.js";
import type { Language } from "../languages.js";

/** An answer with its reasons and what would change it in a language; notes and texts of law stay as the book has them. */
export function derivationIn(answer: Derivation, language: Language): Derivation {
  const say = <Item extends { readonly reason: string }>(item: Item): Item => ({
    ...item,
    reason: reasonIn(item.reason, language),
  });
  return {
    ...answer,
    lines: answer.lines.map((line) => ({
      ...say(line),
      counterfactual: line.counterfactual === null ? null : counterfactualIn(line.counterfactual, language),
    })),
    cashDeposits: answer.cashDeposits.map(say),
    refunds: answer.refunds.map(say),
    notes: answer.notes.map((note) => ({ ...note, text: reasonIn(note.text, language) })),
    warnings: answer.warnings.map((text) => reasonIn(text, language)),
  };
}
