import { loadBook } from "../../../../src/files/shipped-book.js";
import { cite, type Derivation, type DutyQuery, type StatuteBook } from "../../../../src/law/index.js";
import { dutyFigure, type WaterfallFigure } from "../../../../src/report/index.js";
import { ParleyError } from "../../../../src/base/index.js";
import type { Language } from "../../languages.js";
import { derivationIn } from "../reasons.js";
import { run as command } from "./parley.js";

/** One product on one day, in the flags of `parley duty`. */
export interface DutyQuestion {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly claim: boolean;
  readonly value: string;
  /** `name=value`. */
  readonly facts: readonly string[];
  readonly language: Language;
}

/** The measure behind a line. */
export interface LineSource {
  readonly id: string;
  readonly label: string;
  readonly authority: string;
  readonly href: string | null;
}

export type DutyAnswer =
  | { readonly error: string }
  | {
      readonly error: null;
      /** What `parley duty … --json` prints, reasons in the reader's language. */
      readonly result: Derivation & { readonly inputs: Readonly<Record<string, unknown>>; readonly currency: string };
      readonly figure: WaterfallFigure;
      /** By programme and heading. */
      readonly sources: Readonly<Record<string, LineSource>>;
      /** The answer in words with every reason, as the terminal prints it. */
      readonly memo: string;
      /** The command line that gives the same. */
      readonly line: string;
    };

export const files = ({ code }: DutyQuestion): readonly string[] => {
  const chapter = code.slice(0, 2);
  const schedule = ["editions.csv", `${chapter}.csv`, `${chapter}.headings.csv`].map(
    (name) => `book/us/schedule/${name}`,
  );
  return ["dist/book.json", "book/ca/mfn-2014.csv", "book/mx/mfn-2014.csv", ...schedule];
};

/** The flags of the terminal for a question, without those of the form of the answer. */
export const dutyFlags = ({
  from,
  to,
  claim,
  value,
  facts,
}: Omit<DutyQuestion, "code" | "on" | "language">): string[] => [
  "--from",
  from,
  "--to",
  to,
  ...(claim ? ["--claim", "USMCA"] : []),
  ...(value === "" ? [] : ["--value", value]),
  ...facts.flatMap((fact) => ["--fact", fact]),
];

export async function run(question: DutyQuestion): Promise<DutyAnswer> {
  const { code, on, language } = question;
  const args = ["duty", code, ...dutyFlags(question), "--on", on];
  const { code: exit, stdout, stderr } = await command({ args: [...args, "--json"] });
  if (exit !== 0) return { error: stderr.replace(/^parley: /, "").trim() };
  const result = JSON.parse(stdout) as Extract<DutyAnswer, { error: null }>["result"] & {
    versions: { parley: string };
  };
  const derivation: Derivation = { ...result, code: code.replaceAll(".", "") };
  const { knownAt, ...inputs } = result.inputs;
  const query = { ...inputs, ...(knownAt !== null && { knownAt }), code: derivation.code } as unknown as DutyQuery;
  const book = loadBook([derivation.code.slice(0, 2)]);
  const memo = await command({ args: [...args, "--explain", "--lang", language] });
  return {
    error: null,
    result: { ...derivationIn(derivation, language), inputs: result.inputs, currency: result.currency },
    figure: dutyFigure(query, code, derivation, result.versions.parley, language),
    sources: sourcesOf(book, derivation, language),
    memo: memo.stdout,
    line: `parley ${args.map((word) => (/\s/.test(word) ? JSON.stringify(word) : word)).join(" ")}`,
  };
}

function sourcesOf(book: StatuteBook, { lines }: Derivation, language: Language): Record<string, LineSource> {
  const found = lines.flatMap(({ programme, heading, citation }): [string, LineSource][] => {
    const named = citedAs(book, heading ?? programme) ?? citedAs(book, programme);
    const measure = named?.find((one) => one.measure.programme === programme) ?? named?.[0];
    if (measure === undefined) return [];
    const texts = measure.rules.flatMap(({ rule }) => rule.versions.map((version) => version.cite));
    const href = texts.find((text) => text.href !== undefined && citation.startsWith(text.title))?.href ?? null;
    const { id, label, authority } = measure.measure;
    return [[`${programme} ${heading ?? ""}`, { id, label: label[language], authority, href }]];
  });
  return Object.fromEntries(found);
}

function citedAs(book: StatuteBook, name: string): ReturnType<typeof cite> | null {
  try {
    return cite(book, name);
  } catch (error) {
    if (error instanceof ParleyError) return null;
    throw error;
  }
}
