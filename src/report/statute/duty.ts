import type { Derivation, DutyLine, DutyQuery, Question } from "../../law/index.js";
import { dotted } from "../../law/index.js";
import { type Language, number } from "../format.js";
import { table, wrap } from "../table.js";
import { statuteWords } from "./catalogue.js";
import { counterfactualIn, reasonIn } from "./reasons/reason.js";
import type { StatuteWords } from "./words.js";

/** The answer for people: a sentence, the lines, what is open; with `explain` also what was rejected and every text. */
export function dutyWords(
  query: DutyQuery,
  code: string,
  derivation: Derivation,
  { explain, language }: { readonly explain: boolean; readonly language: Language },
): string {
  const words = statuteWords(language);
  const shown = derivation.lines.filter(
    (line) => explain || ["applies", "needsFact", "prohibited"].includes(line.status),
  );
  const parts = [
    headline(query, code, derivation, words),
    derivation.description === "" ? "" : wrap(words.duty.description(derivation.description), 100, "  "),
    lineTable(shown, words),
    longRates(shown, words),
    explain ? reasons(derivation.lines, words) : "",
    questionsInWords(derivation.questions, words),
    deposits(query, derivation, words),
    refunds(query, derivation, words),
    derivation.warnings
      .map((warning) => wrap(words.duty.note(reasonIn(warning, words.language)), 100, "  "))
      .join("\n"),
    legalNotes(derivation, words),
    words.duty.notInIt(query.destination === "USA", derivation.cashDeposits.length > 0),
    explain ? "" : words.duty.explain,
    words.textsAreEnglish,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** An amount with two decimals in the reader's marks. */
export const money = (amount: number, words: StatuteWords): string => number(amount, 2, words.language);

/** A fraction as %, with no more digits than it has: 0.165 is 16.5 %. */
export const percent = (rate: number, words: StatuteWords): string => words.percent(`${Math.round(rate * 1e6) / 1e4}`);

/** `7208.39.00 from CAN into USA on 2025-12-18, without a claim`, with the clock where it is not that of the law. */
export function goodsInWords(query: DutyQuery, code: string, on: string, { duty }: StatuteWords): string {
  return [
    duty.goods(dotted(code.replaceAll(".", "")), query.origin, query.destination, on),
    query.claim === null ? duty.unclaimed : duty.claimed,
    query.knownAt === undefined ? "" : duty.asKnown(query.knownAt),
    duty.clock[query.clock ?? "legal"],
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function headline(query: DutyQuery, code: string, derivation: Derivation, words: StatuteWords): string {
  const colon = words.language === "fr" ? " :" : ":";
  return wrap(`${goodsInWords(query, code, query.on, words)}${colon} ${totalInWords(query, derivation, words)}.`);
}

/** `duty USD 50.00 on USD 100.00 (50 %)`, or why there is none. */
export function totalInWords(query: DutyQuery, derivation: Derivation, words: StatuteWords): string {
  const { total, rate, range, lines, questions: asked } = derivation;
  const { duty } = words;
  const amount = (value: number): string => `${query.currency} ${money(value, words)}`;
  const value = amount(query.value);
  if (total !== null) return `${duty.total(amount(total), value)}${rate === null ? "" : ` (${percent(rate, words)})`}`;
  if (range !== null && range[1] - range[0] < 0.005) return duty.whatever(amount(range[0]), value);
  if (lines.some((line) => line.status === "prohibited")) return duty.prohibited;
  const stuck = beyondAnswers(lines, asked);
  if (stuck !== undefined) {
    return duty.notKnown(
      value,
      `${reasonIn(stuck.reason, words.language)}${stuck.specific === null ? "" : ` (${stuck.specific})`}`,
    );
  }
  return range === null ? duty.open(value) : duty.between(amount(range[0]), money(range[1], words), value);
}

/** A line that stays open whatever is answered: the base duty, when nothing is asked that would settle it. */
const beyondAnswers = (lines: readonly DutyLine[], asked: readonly Question[]): DutyLine | undefined =>
  lines.find(
    ({ programme, status }) =>
      status === "needsFact" &&
      (asked.length === 0 || (programme === "mfn" && !asked.some((question) => question.programme === "mfn"))),
  );

function lineTable(lines: readonly DutyLine[], words: StatuteWords): string {
  const rows = lines.map((line) => [
    line.programme,
    line.heading ?? "",
    line.basisValue === null ? "?" : money(line.basisValue, words),
    isLong(line) ? words.duty.below : rateInWords(line, words),
    line.amount === null ? "?" : money(line.amount, words),
    words.status[line.status],
  ]);
  return table(words.duty.columns, rows);
}

/** The rate of a line as shown: its text where it is not a percentage alone. */
export const rateInWords = ({ specific, rate }: DutyLine, words: StatuteWords): string =>
  specific ?? (rate === null ? "?" : percent(rate, words));

/** Whether the text of a rate would push the table past 100 columns. */
const isLong = ({ specific }: DutyLine): boolean => specific !== null && specific.length > 24;

const longRates = (lines: readonly DutyLine[], { duty }: StatuteWords): string =>
  lines
    .filter(isLong)
    .map(({ programme, specific }) => wrap(duty.rateOf(programme, specific ?? ""), 100, "  "))
    .join("\n");

function reasons(lines: readonly DutyLine[], { duty, language }: StatuteWords): string {
  return lines
    .map(({ programme, reason, citation, counterfactual }) => {
      const change = counterfactual === null ? "" : duty.change(counterfactualIn(counterfactual, language));
      const colon = language === "fr" ? "\u00a0:" : ":";
      return wrap(`${programme}${colon} ${reasonIn(reason, language)}. ${citation}.${change}`, 100, "  ");
    })
    .join("\n");
}

const legalNotes = ({ notes }: Derivation, words: StatuteWords): string =>
  notes
    .map(({ kind, programme, heading, text }) =>
      wrap(`${words.notes[kind]} (${programme}, ${heading}): ${reasonIn(text, words.language)}`, 100, "  "),
    )
    .join("\n");

function deposits({ currency }: DutyQuery, { cashDeposits }: Derivation, words: StatuteWords): string {
  if (cashDeposits.length === 0) return "";
  const { duty, language } = words;
  const rows = cashDeposits.map(({ heading, label, rate, amount, from, to, reason, citation }) => {
    const paid = `${currency} ${money(amount, words)}`;
    const text = duty.deposit(
      heading,
      label[language],
      percent(rate, words),
      paid,
      from,
      to,
      `${reasonIn(reason, language)}. ${citation}.`,
    );
    return `  ${wrap(text, 98, "    ")}`;
  });
  return [duty.deposits, ...rows].join("\n");
}

const refunds = ({ currency }: DutyQuery, derivation: Derivation, words: StatuteWords): string =>
  derivation.refunds
    .map(({ amount, programme, to, reason, citation }) =>
      wrap(
        words.duty.refund(
          `${currency} ${money(amount, words)}`,
          programme,
          reasonIn(to, words.language),
          `${reasonIn(reason, words.language)} (${citation})`,
        ),
        100,
        "  ",
      ),
    )
    .join("\n");

/** What is asked, with the flag that answers it; "" where nothing is. */
export function questionsInWords(asked: readonly Question[], words: StatuteWords): string {
  if (asked.length === 0) return "";
  const lines = asked.map(({ fact, text }) => {
    const question = questionInWords(fact, text, words);
    return fact === "code"
      ? `  ${wrap(question, 98, "    ")}`
      : `  --fact ${fact.includes(" ") ? `"${fact}=..."` : `${fact}=...`}  ${question}`;
  });
  return [words.duty.settle, ...lines].join("\n");
}

/** A question in the reader's language; the codes to choose from stay as the schedule has them. */
function questionInWords(fact: string, text: string, { facts, duty, language }: StatuteWords): string {
  if (language === "en") return text;
  if (fact === "code") return `${facts["code"] ?? ""}${text.slice(text.indexOf(":"))}`;
  const [, unit, rate] = /^(?:amount in )?(.+), for the rate (.+)$/.exec(text) ?? [];
  if (fact.startsWith("quantity.") && unit !== undefined && rate !== undefined) return duty.quantity(unit, rate);
  return facts[fact] ?? text;
}
