import { type Derivation, type DutyLine, type DutyQuery, dotted, type LegalNote } from "../../law/index.js";
import { table, wrap } from "../../report/index.js";

const money = (amount: number): string => amount.toFixed(2).replaceAll(/\B(?=(\d{3})+\.)/g, ",");

/** A fraction as %, with no more digits than it has: 0.165 is 16.5 %. */
const percent = (rate: number): string => `${Math.round(rate * 1e6) / 1e4} %`;

/** The answer for people: a sentence, the lines, what is open; with `explain` also what was rejected and every text. */
export function dutyWords(query: DutyQuery, code: string, derivation: Derivation, explain: boolean): string {
  const shown = derivation.lines.filter(
    (line) => explain || ["applies", "needsFact", "prohibited"].includes(line.status),
  );
  const parts = [headline(query, code, derivation), goods(derivation), lineTable(shown)];
  if (explain) parts.push(reasons(derivation.lines));
  parts.push(
    questions(derivation),
    derivation.warnings.map((warning) => wrap(`Note: ${warning}`, 100, "  ")).join("\n"),
    legalNotes(derivation),
  );
  if (!explain) parts.push("--explain shows what was considered and rejected, and the texts.");
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function headline(query: DutyQuery, code: string, { total, rate, range, lines }: Derivation): string {
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
  const between = range === null ? "not known yet" : `between ${currency} ${money(range[0])} and ${money(range[1])}`;
  return wrap(`${goods}: duty ${between} on ${currency} ${money(value)}, depending on what is asked below.`);
}

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
    line.specific ?? (line.rate === null ? "?" : percent(line.rate)),
    line.amount === null ? "?" : money(line.amount),
    statusWords[line.status],
  ]);
  return table(["programme", "heading", "on value", "rate", "duty", "status"], rows);
}

function reasons(lines: readonly DutyLine[]): string {
  return lines
    .map((line) => {
      const change = line.counterfactual === null ? "" : ` What would change it: ${line.counterfactual}.`;
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
  const lines = asked.map(({ fact, text }) => (fact === "code" ? `  ${text}` : `  --fact ${fact}=...  ${text}`));
  return ["To settle it:", ...lines].join("\n");
}
