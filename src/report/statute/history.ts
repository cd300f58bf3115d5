import type { Derivation, DutyLine, DutyQuery, Era, LineChange, Question } from "../../law/index.js";
import type { Language } from "../format.js";
import { table, wrap } from "../table.js";
import { statuteWords } from "./catalogue.js";
import { goodsInWords, money, questionsInWords, rateInWords, totalInWords } from "./duty.js";
import { reasonIn } from "./reasons/reason.js";
import type { StatuteWords } from "./words.js";

/** Every answer to a question in time, each with what changed and by which text. */
export function historyWords(query: DutyQuery, code: string, eras: readonly Era[], language: Language): string {
  const words = statuteWords(language);
  const span = `${eras[0]?.from ?? ""} – ${eras.at(-1)?.to ?? ""}`;
  const parts = eras.map(({ from, to, derivation, why, changes }) => {
    const total =
      derivation === null ? words.history.noAnswer(why ?? "") : totalInWords({ ...query, on: from }, derivation, words);
    const lines = changes.map((change) => `  ${wrap(changeInWords(change, words), 98, "    ")}`);
    return [wrap(words.history.era(from, to, total), 100, "  "), ...lines].join("\n");
  });
  const head = wrap(
    `${words.history.head(goodsInWords(query, code, span, words))}${words.language === "fr" ? " :" : ":"}`,
  );
  const asked = questionsInWords(allAsked(eras.map(({ derivation }) => derivation)), words);
  return `${[head, ...parts, asked, words.textsAreEnglish].filter((part) => part !== "").join("\n\n")}\n`;
}

/** The questions of several answers, each once. */
function allAsked(derivations: readonly (Derivation | null)[]): readonly Question[] {
  const asked = derivations.flatMap((derivation) => derivation?.questions ?? []);
  return [...new Map(asked.map((question) => [`${question.fact} ${question.text}`, question])).values()];
}

/** Two answers side by side: the totals, the lines that differ, the reason and text of each. */
export function diffWords(
  code: string,
  [before, after]: readonly [Answer, Answer],
  changes: readonly LineChange[],
  language: Language,
): string {
  const words = statuteWords(language);
  const { history } = words;
  const totals = [before, after].map(({ query, derivation }) => {
    const goods = goodsInWords(query, code, query.on, words);
    return wrap(`${goods}${words.language === "fr" ? " :" : ":"} ${totalInWords(query, derivation, words)}.`);
  });
  const rows = changes.map((change) => [
    change.programme,
    lineInWords(change.before, words),
    lineInWords(change.after, words),
  ]);
  const reasons = changes.map(({ programme, reason, citation }) =>
    wrap(history.why(programme, reasonIn(reason, language), citation), 100, "  "),
  );
  const body = changes.length === 0 ? [history.same] : [table(history.columns, rows), reasons.join("\n")];
  const asked = questionsInWords(allAsked([before.derivation, after.derivation]), words);
  return `${[totals.join("\n"), ...body, asked, words.textsAreEnglish].filter((part) => part !== "").join("\n\n")}\n`;
}

/** A question and its answer. */
export interface Answer {
  readonly query: DutyQuery;
  readonly derivation: Derivation;
}

const changeInWords = ({ programme, before, after, reason, citation }: LineChange, words: StatuteWords): string =>
  words.history.why(
    `${programme} ${lineInWords(before, words)} → ${lineInWords(after, words)}`,
    reasonIn(reason, words.language),
    citation,
  );

/** `50 % = 500.00`, `?`, `prohibited`, or that there is none. */
function lineInWords(line: DutyLine | null, words: StatuteWords): string {
  if (line === null) return words.history.none;
  if (line.status === "prohibited") return words.status.prohibited;
  const amount = line.amount === null ? words.history.unknown : money(line.amount, words);
  return `${rateInWords(line, words)} = ${amount}`;
}
