import { reasonIn } from "../../../../src/report/statute/reasons/reason.js";
import { type LineChange, lawHorizon, type DutyLine } from "../../../../src/law/index.js";
import { steps, type StepsFigure } from "../../../../src/report/index.js";
import { formats } from "../../format.js";
import type { Language } from "../../languages.js";
import { dutyFlags, type DutyQuestion } from "./duty.js";
import { run as command } from "./parley.js";

export { files } from "./duty.js";

/** Days on which one answer stands, as `parley duty history --json` has them. */
export interface DutyEra {
  readonly from: string;
  readonly to: string;
  readonly total: number | null;
  readonly rate: number | null;
  readonly range: readonly [number, number] | null;
  readonly lines: readonly DutyLine[];
  readonly why: string | null;
  readonly changes: readonly LineChange[];
}

export type DutyHistory =
  | { readonly error: string }
  | { readonly error: null; readonly eras: readonly DutyEra[]; readonly figure: StepsFigure };

const titles: Readonly<
  Record<Language, (code: string, goods: string, now: string, day: string, first: string) => string>
> = {
  en: (code, goods, now, day, first) =>
    `${code} from ${goods} owes ${now} of value on ${day}, against ${first} on 1 January 2025`,
  fr: (code, goods, now, day, first) =>
    `${code}, origine ${goods} : ${now} de la valeur le ${day}, contre ${first} le 1er janvier 2025`,
  es: (code, goods, now, day, first) =>
    `${code} de ${goods} paga ${now} del valor el ${day}, frente a ${first} el 1 de enero de 2025`,
};

const subtitles: Readonly<Record<Language, string>> = {
  en: "Duty, % of value, on each day of the book; no interval: it follows from the law",
  fr: "Droit, % de la valeur, chaque jour du livre ; sans intervalle : il découle du droit",
  es: "Arancel, % del valor, cada día del libro; sin intervalo: se sigue del derecho",
};

const unknownRate: Readonly<Record<Language, string>> = {
  en: "an unknown part",
  fr: "une part inconnue",
  es: "una parte desconocida",
};

/** Every answer to a question over the days of the book, and the rate as steps. */
export async function run(question: Omit<DutyQuestion, "on">): Promise<DutyHistory> {
  const { code, from, to, language } = question;
  const {
    code: exit,
    stdout,
    stderr,
  } = await command({ args: ["duty", "history", code, ...dutyFlags(question), "--json"] });
  if (exit !== 0) return { error: stderr.replace(/^parley: /, "").trim() };
  const { eras } = JSON.parse(stdout) as { readonly eras: readonly DutyEra[] };
  const { percent, day, country } = formats(language);
  const rate = (era: DutyEra | undefined): string => (era?.rate == null ? unknownRate[language] : percent(era.rate));
  const figure = steps(
    {
      id: `history-${code}-${from}-${to}`.toLowerCase(),
      language,
      title: titles[language](code, country(from), rate(eras.at(-1)), day(lawHorizon), rate(eras[0])),
      subtitle: subtitles[language],
      source: [{ text: `parley duty history ${code} --from ${from} --to ${to}`, href: "docs/duty.md" }],
    },
    { unit: "%", decimals: 1, signed: false },
    eras.map((era) => ({
      series: country(from),
      region: from,
      from: era.from,
      to: era.to,
      value: era.rate === null ? null : 100 * era.rate,
    })),
    [],
    null,
  );
  const said = eras.map((era) => ({
    ...era,
    changes: era.changes.map((change) => ({ ...change, reason: reasonIn(change.reason, language) })),
  }));
  return { error: null, eras: said, figure };
}
