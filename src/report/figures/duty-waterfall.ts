import { type Derivation, type DutyLine, type DutyQuery, lawHorizon } from "../../law/index.js";
import { dayInWords, type Language, number } from "../format.js";
import { countryOf } from "../names.js";
import { wordsOf } from "../words/catalogue.js";
import { statuteWords } from "../statute/catalogue.js";
import { reasonIn } from "../statute/reasons/reason.js";
import { goodsInWords, rateInWords, totalInWords } from "../statute/duty.js";
import { measured, numberColumn, textColumn } from "./cells.js";
import { asTitle } from "./frame.js";
import { assumptions, lawSource } from "./source.js";
import type { Column, Measure, SourceItem, WaterfallFigure, WaterfallRow } from "./types.js";
import { heads, openings, three, type Three, unknownWord } from "./words.js";

const totalWord = three("Total", "Total", "Total");
const subtitleWords: Three<(money: string, value: string) => string> = {
  en: (money, value) =>
    `Duty in ${money} on a value of ${value}, programme by programme; hatched: charges nothing here, or waits for a fact`,
  fr: (money, value) =>
    `Droit en ${money} sur une valeur de ${value}, programme par programme ; hachuré : ne perçoit rien ici, ou attend un fait`,
  es: (money, value) =>
    `Arancel en ${money} sobre un valor de ${value}, programa por programa; rayado: no cobra nada aquí, o espera un hecho`,
};

/**
 * A duty as a waterfall: each programme from where the ones before it end, exemptions and exclusions hatched at their place,
 * the total last. Lines that do not reach the goods are left out, as in the short answer.
 * @param code as the reader wrote it. @param parley version of the program.
 */
export function dutyFigure(
  query: DutyQuery,
  code: string,
  derivation: Derivation,
  parley: string,
  language: Language,
): WaterfallFigure {
  const words = statuteWords(language);
  const colon = language === "fr" ? " :" : ":";
  const goods = goodsInWords(inNames(query, language), code, dayInWords(query.on, language), words);
  const title = asTitle(`${goods}${colon} ${answer(query, derivation, language)}`);
  const measure: Measure = { unit: query.currency, decimals: 2, signed: false };
  const rows = rowsOf(derivation, language);
  const texts = rows.map(({ label, programme, status, amount, reason }) => {
    const size = amount === null ? unknownWord[language] : measured(amount, measure, language);
    const name = programme === "" ? label : `${label} (${programme})`;
    return `${name}: ${size}${status === "exempt" || status === "asks" ? ` (${reason})` : ""}`;
  });
  return {
    kind: "waterfall",
    id: `duty-${query.code}-${query.origin}-${query.destination}`.toLowerCase(),
    language,
    title,
    subtitle: subtitleWords[language](query.currency, number(query.value, 2, language)),
    alt: `${title}. ${openings.waterfall[language]} ${texts.join("; ")}.`,
    columns: columnsOf(measure, language),
    rows,
    source: sourceOf(query, derivation, parley, language),
    measure,
  };
}

/** The question with countries by name, as a title has them: `the United States`. */
function inNames(query: DutyQuery, language: Language): DutyQuery {
  const words = wordsOf(language);
  const named = (code: string): string => {
    const { name, of } = countryOf(code, words);
    return language === "en" ? of.replace(/'s?$/, "") : name;
  };
  return { ...query, origin: named(query.origin), destination: named(query.destination) };
}

const openWord = three(
  "duty not known while a fact is missing",
  "droit inconnu tant qu’un fait manque",
  "arancel desconocido mientras falte un hecho",
);

/** `duty USD 50.00 on USD 100.00 (50 %)`; the questions that an answer on paper puts below are not in the figure. */
function answer(query: DutyQuery, derivation: Derivation, language: Language): string {
  const { total, range, lines } = derivation;
  const open = total === null && range === null && !lines.some(({ status }) => status === "prohibited");
  return open ? openWord[language] : totalInWords(query, derivation, statuteWords(language));
}

const authorities: readonly (readonly [RegExp, Three])[] = [
  [/^mfn$/, three("Base duty", "Droit de base", "Arancel base")],
  [/^ieepa_/, three("Emergency powers", "Pouvoirs d’urgence", "Poderes de emergencia")],
  [/^ca_surtax_/, three("Surtax", "Surtaxe", "Sobretasa")],
  [/^ad_/, three("Anti-dumping", "Antidumping", "Antidumping")],
  [/^cvd_/, three("Countervailing", "Compensateur", "Compensatorio")],
];
const section = three("Section", "Article", "Sección");

/** The authority a programme rests on, in words; the programme's id where it has none of these. */
function authority(programme: string, language: Language): string {
  const number = /^s(\d+)/.exec(programme)?.[1];
  if (number !== undefined) return `${section[language]} ${number}`;
  return authorities.find(([pattern]) => pattern.test(programme))?.[1][language] ?? programme;
}

const statusOf = (line: DutyLine): WaterfallRow["status"] | null => {
  if (line.status === "notApplicable") return null;
  if (line.status === "needsFact") return "asks";
  if (line.status === "prohibited") return "prohibited";
  return line.status === "excluded" || line.amount === 0 ? "exempt" : "applies";
};

function rowsOf({ lines, total, range }: Derivation, language: Language): WaterfallRow[] {
  const words = statuteWords(language);
  let at = 0;
  const rows = lines.flatMap((line): WaterfallRow[] => {
    const status = statusOf(line);
    if (status === null) return [];
    const start = at;
    if (status === "applies") at += line.amount ?? 0;
    const rate = line.rate === null && line.specific === null ? "" : ` · ${rateInWords(line, words)}`;
    return [
      {
        label: authority(line.programme, language),
        programme: line.programme,
        heading: `${line.heading ?? ""}${rate}`,
        status,
        start,
        end: status === "asks" || status === "prohibited" ? null : at,
        most: null,
        amount: status === "prohibited" ? null : line.amount,
        rate: line.rate,
        reason: reasonIn(line.reason, language),
        citation: line.citation,
      },
    ];
  });
  const sum: WaterfallRow = {
    label: totalWord[language],
    programme: "",
    heading: "",
    status: "total",
    start: 0,
    end: total ?? range?.[0] ?? null,
    most: total === null ? (range?.[1] ?? null) : null,
    amount: total,
    rate: null,
    reason: "",
    citation: "",
  };
  return [...rows, sum];
}

function columnsOf(measure: Measure, language: Language): Column<keyof WaterfallRow>[] {
  const percent: Measure = { unit: "", decimals: 4, signed: false };
  return [
    textColumn("label", heads.authority[language]),
    textColumn("programme", heads.programme[language]),
    textColumn("heading", heads.heading[language]),
    textColumn("status", heads.status[language]),
    numberColumn("rate", heads.rate[language], percent),
    numberColumn("start", heads.start[language], measure),
    numberColumn("end", heads.end[language], measure),
    numberColumn("most", heads.most[language], measure),
    numberColumn("amount", heads.amount[language], measure),
    textColumn("reason", heads.reason[language]),
    textColumn("citation", heads.citation[language]),
  ];
}

/** The law of the day, and every text a charging line cites. */
function sourceOf(query: DutyQuery, { lines }: Derivation, parley: string, language: Language): SourceItem[] {
  const cited = lines
    .filter(({ status, amount }) => status === "applies" && amount !== 0)
    .map(({ citation }) => citation);
  return [
    { text: `Parley ${parley}`, href: "docs/duty.md" },
    lawSource(query.on, lawHorizon, language),
    ...[...new Set(cited)].map((text) => ({ text, href: "docs/statute-book.md" })),
    ...(query.destination === "USA" ? [] : assumptions(["A-mfn-2014"], language)),
  ];
}
