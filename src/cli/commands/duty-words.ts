import {
  type Derivation,
  type DutyLine,
  type DutyQuery,
  dotted,
  type LegalNote,
  type Question,
} from "../../law/index.js";
import { table, wrap } from "../../report/index.js";

const money = (amount: number): string => amount.toFixed(2).replaceAll(/\B(?=(\d{3})+\.)/g, ",");

/** A fraction as %, with no more digits than it has: 0.165 is 16.5 %. */
const percent = (rate: number): string => `${Math.round(rate * 1e6) / 1e4} %`;

/** The answer for people: a sentence, the lines, what is open; with `explain` also what was rejected and every text. */
export function dutyWords(query: DutyQuery, code: string, derivation: Derivation, explain: boolean): string {
  const shown = derivation.lines.filter(
    (line) => explain || ["applies", "needsFact", "prohibited"].includes(line.status),
  );
  const parts = [headline(query, code, derivation), goods(derivation), lineTable(shown), longRates(shown)];
  if (explain) parts.push(reasons(derivation.lines));
  parts.push(
    questions(derivation),
    derivation.warnings.map((warning) => wrap(`Note: ${warning}`, 100, "  ")).join("\n"),
    legalNotes(derivation),
    notInIt(query),
  );
  if (!explain) parts.push("--explain shows what was considered and rejected, and the texts.");
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** What is due at the border besides customs duties; the fees are those of the United States. */
const notInIt = ({ destination }: DutyQuery): string =>
  `Not in it: anti-dumping and countervailing duties, fees${destination === "USA" ? " (MPF, HMF)" : ""}, taxes.`;

function headline(query: DutyQuery, code: string, { total, rate, range, lines, questions }: Derivation): string {
  const { currency, value } = query;
  const claim = query.claim === null ? "without a claim" : "claimed under USMCA";
  const known = query.knownAt === undefined ? "" : `, as known on ${query.knownAt}`;
  const goods = `${dotted(code.replaceAll(".", ""))} from ${query.origin} into ${query.destination} on ${query.on}, ${claim}${known}`;
  if (total !== null) {
    return wrap(
      `${goods}: duty ${currency} ${money(total)} on ${currency} ${money(value)}${rate === null ? "" : ` (${percent(rate)})`}.`,
    );
  }
  if (range !== null && range[1] - range[0] < 0.005) {
    return wrap(
      `${goods}: duty ${currency} ${money(range[0])} on ${currency} ${money(value)}, whatever the answer to what is asked below.`,
    );
  }
  if (lines.some((line) => line.status === "prohibited")) {
    return wrap(`${goods}: these goods cannot be entered; there is no duty to state.`);
  }
  const stuck = beyondAnswers(lines, questions);
  if (stuck !== undefined) {
    const text = stuck.specific === null ? "" : ` (${stuck.specific})`;
    return wrap(`${goods}: duty not known on ${currency} ${money(value)}: ${stuck.reason}${text}.`);
  }
  const between = range === null ? "not known yet" : `between ${currency} ${money(range[0])} and ${money(range[1])}`;
  return wrap(`${goods}: duty ${between} on ${currency} ${money(value)}, depending on what is asked below.`);
}

/** A line that stays open whatever is answered: the base duty, when nothing is asked that would settle it. */
const beyondAnswers = (lines: readonly DutyLine[], asked: readonly Question[]): DutyLine | undefined =>
  lines.find(
    ({ programme, status }) =>
      status === "needsFact" &&
      (asked.length === 0 || (programme === "mfn" && !asked.some((question) => question.programme === "mfn"))),
  );

const goods = ({ description }: Derivation): string =>
  description === "" ? "" : wrap(`Goods: ${description}`, 100, "  ");

const statusWords: Readonly<Record<DutyLine["status"], string>> = {
  applies: "applies",
  excluded: "excluded",
  notApplicable: "not applicable",
  needsFact: "open",
  prohibited: "prohibited",
};

function lineTable(lines: readonly DutyLine[]): string {
  const rows = lines.map((line) => [
    line.programme,
    line.heading ?? "",
    line.basisValue === null ? "?" : money(line.basisValue),
    isLong(line) ? "see below" : (line.specific ?? (line.rate === null ? "?" : percent(line.rate))),
    line.amount === null ? "?" : money(line.amount),
    statusWords[line.status],
  ]);
  return table(["programme", "heading", "on value", "rate", "duty", "status"], rows);
}

/** Whether the text of a rate would push the table past 100 columns. */
const isLong = ({ specific }: DutyLine): boolean => specific !== null && specific.length > 24;

const longRates = (lines: readonly DutyLine[]): string =>
  lines
    .filter(isLong)
    .map(({ programme, specific }) => wrap(`Rate of ${programme}: ${specific ?? ""}`, 100, "  "))
    .join("\n");

function reasons(lines: readonly DutyLine[]): string {
  return lines
    .map((line) => {
      const change = line.counterfactual === null ? "" : ` What would change the total: ${line.counterfactual}.`;
      return wrap(`${line.programme}: ${line.reason}. ${line.citation}.${change}`, 100, "  ");
    })
    .join("\n");
}

const noteWords: Readonly<Record<LegalNote["kind"], string>> = {
  openQuestion: "Open question",
  presumption: "Taken as given",
  approximate: "Approximate",
  unverified: "Not verified",
};

const legalNotes = ({ notes }: Derivation): string =>
  notes
    .map(({ kind, programme, heading, text }) =>
      wrap(`${noteWords[kind]} (${programme}, ${heading}): ${text}`, 100, "  "),
    )
    .join("\n");

function questions({ questions: asked }: Derivation): string {
  if (asked.length === 0) return "";
  const lines = asked.map(({ fact, text }) =>
    fact === "code"
      ? `  ${wrap(text, 98, "    ")}`
      : `  --fact ${fact.includes(" ") ? `"${fact}=..."` : `${fact}=...`}  ${text}`,
  );
  return ["To settle it:", ...lines].join("\n");
}
