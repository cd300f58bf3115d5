import { dayInWords, type Language, number } from "../../format.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { ReasonWords } from "./words.js";

/** The book gives its reasons in English. */
type Other = Exclude<Language, "en">;

const catalogues: Readonly<Record<Other, ReasonWords>> = { es, fr };

/**
 * A reason of a duty line, a refund, an announced duty, or a warning that many answers have, in a language, as `derive` gives it in English. What it quotes (rates
 * as the schedule prints them, names of facts and programmes, rulings, citations) stays as it is, and so does a text that is none of ours.
 */
export function reasonIn(text: string, language: Language): string {
  if (language === "en") return text;
  const words = catalogues[language];
  const said = words.said[text];
  if (said !== undefined) return said;
  for (const [pattern, say] of shapes) {
    const found = pattern.exec(text);
    const told = found && say(found.slice(1), words, language);
    if (told) return told;
  }
  return text;
}

/** What would change a total, as `derive` gives it: `claimed under USMCA: 0; on 2025-06-03: 2500`. */
export function counterfactualIn(text: string, language: Language): string {
  if (language === "en") return text;
  const { would } = catalogues[language];
  const amounts = (sum: string): string => {
    const [, least, greatest] = /^between (\S+) and (\S+)$/.exec(sum) ?? [];
    return least === undefined || greatest === undefined
      ? amount(sum, language)
      : would.between(amount(least, language), amount(greatest, language));
  };
  const termsOf = (terms: string): string => {
    const [, word, day, spared] = /^(on|from) (\d{4}-\d\d-\d\d)(, when the USMCA exemption begins)?$/.exec(terms) ?? [];
    if (day === undefined) return terms === "claimed under USMCA" ? would.claimed : would.unclaimed;
    const when = dayInWords(day, language);
    return spared !== undefined ? would.spared(when) : word === "on" ? would.on(when) : would.from(when);
  };
  const [colon, semicolon] = language === "fr" ? ["\u00a0: ", "\u00a0; "] : [": ", "; "];
  return text
    .split("; ")
    .map((part) => {
      const [terms = "", sum = ""] = part.split(": ");
      return `${termsOf(terms)}${colon}${amounts(sum)}`;
    })
    .join(semicolon);
}

const amount = (text: string, language: Other): string => number(Number(text), text.includes(".") ? 2 : 0, language);

/** Percentages of ours in the marks of the language; rates as the schedule prints them have no blank before the sign. */
const marked = (text: string, language: Other): string =>
  language === "fr"
    ? text.replaceAll(/(\d+)(?:\.(\d+))? %/g, (_, whole, part) => `${whole}${part ? `,${part}` : ""}\u00a0%`)
    : text;

type Say = (parts: readonly string[], words: ReasonWords, language: Other) => string | null;

const day = String.raw`(\d{4}-\d\d-\d\d)`;

/** The product of countries that have names in the language; null where one has none. */
const productOf: Say = ([list = "", total], { countries, productOf: said }, language) => {
  const names = list.split(/,? or |, /).map((name) => countries[name.replace(/^the /, "")]);
  return names.includes(undefined)
    ? null
    : said(names as string[], total === undefined ? null : marked(total, language));
};

const onDay =
  (key: "starts" | "ended" | "listedFrom"): Say =>
  ([when = ""], words, language) =>
    words[key](dayInWords(when, language));

const withRate =
  (key: "generalRate" | "givenRate" | "usmcaRate" | "theRateIs"): Say =>
  ([rate = ""], words, language) =>
    words[key](marked(rate, language));

/** Reasons that hold a value or another reason, in the order in which they are tried. */
const shapes: readonly (readonly [RegExp, Say])[] = [
  [/^product of (.+?)(?:, ([\d.]+ %) in total)?$/, productOf],
  [/^(.+): waits for the base duty$/, ([inner = ""], words, lang) => words.waitsForBase(reasonIn(inner, lang))],
  [
    /^(.+), on the value that section 232 leaves$/,
    ([inner = ""], words, lang) => words.remainder(reasonIn(inner, lang)),
  ],
  [
    /^(.+): depends on (.+)$/,
    ([inner = "", fact = ""], words, lang) =>
      words.dependsOn(reasonIn(inner, lang), fact === "the digits that are not given" ? words.missingDigits : fact),
  ],
  [
    /^(.+): what is left depends on (.*)$/,
    ([inner = "", programme = ""], words, lang) => words.leftDependsOn(reasonIn(inner, lang), programme),
  ],
  [/^(\S+) comes first$/, ([programme = ""], words) => words.comesFirst(programme)],
  [new RegExp(`^starts on ${day}$`), onDay("starts")],
  [new RegExp(`^ended on ${day}$`), onDay("ended")],
  [new RegExp(`^the product is listed from ${day}$`), onDay("listedFrom")],
  [/^does not fall on goods of (\w+)$/, ([country = ""], words) => words.otherOrigin(country)],
  [/^only where (\w+) is (yes|no)$/, ([fact = "", is], words) => words.onlyWhere(fact, is === "yes")],
  [
    /^general rate (.+) of (\d{4}), average of six digits$/,
    ([rate = "", year = ""], words, lang) => words.averageRate(marked(rate, lang), year),
  ],
  [/^general rate (.+), as given$/, withRate("givenRate")],
  [/^general rate (.+)$/, withRate("generalRate")],
  [/^USMCA rate (.+)$/, withRate("usmcaRate")],
  [/^the rate is (.+)$/, withRate("theRateIs")],
  [
    /^some tariff items below (\S+) were raised; the list is not at hand$/,
    ([heading = ""], words) => words.someRaised(heading),
  ],
  [
    new RegExp(
      `^held unlawful on ${day} \\((.+?)\\); (.+); claims are taken from ${day}(?:; (.+) gave way to it and may be charged instead)?$`,
    ),
    ([on = "", ruling = "", how = "", from = "", gone], words, lang) =>
      `${words.unlawful(dayInWords(on, lang), ruling, reasonIn(how, lang), dayInWords(from, lang))}${gone === undefined ? "" : words.gaveWay(gone)}`,
  ],
  [
    new RegExp(`^held unlawful on ${day}, (.+?)(?:; the (.+) can claim back what was paid, from ${day})?$`),
    ([on = "", ruling = "", to, from = ""], words, lang) =>
      `${words.void(dayInWords(on, lang), ruling)}${to === undefined ? "" : words.claimBack(reasonIn(to, lang), dayInWords(from, lang))}`,
  ],
  [
    /^a text that came later reaches back to this day \((.+)\); by correction of the entry .+$/,
    ([inner = ""], words, lang) => words.reachesBack(reasonIn(inner, lang)),
  ],
  [/^the base rate is that of (\d{4}), the newest at hand$/, ([year = ""], words) => words.baseOf(year)],
  [
    new RegExp(`^(.+), ([\\d.]+ %) from ${day}: (.*); not in the total\\. (.+)$`),
    ([inner = "", rate = "", from = "", known = "", citation = ""], words, lang) =>
      `${words.notInTotal(reasonIn(inner, lang), marked(rate, lang), dayInWords(from, lang), reasonIn(known, lang))} ${citation}`,
  ],
];
