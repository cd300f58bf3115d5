import type { ScenarioResult } from "../../scenario/index.js";
import { dayInWords, type Language } from "../format.js";
import { titleIn } from "../names.js";
import { wordsOf } from "../words/catalogue.js";
import type { SourceItem } from "./types.js";

/** What the maker of a figure says of it; the rest follows from the rows. */
export interface FigureText {
  readonly id: string;
  readonly language: Language;
  /** A sentence with the number, the day and the baseline. */
  readonly title: string;
  readonly subtitle: string;
  readonly source: readonly SourceItem[];
}

/** Canada, Mexico, United States, rest: the fixed order of countries everywhere; the others between, by code. */
export const countryOrder = (codes: readonly string[]): string[] => {
  const place = (code: string): number => {
    const at = ["CAN", "MEX", "USA"].indexOf(code);
    return code === "ROW" ? 99 : at < 0 ? 50 : at;
  };
  return codes.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
};

/** The name of a region in a language; its code where it has no name. */
export const regionName = (code: string, language: Language): string => wordsOf(language).countries[code]?.name ?? code;

/** Names of regions joined as codes are: `Canada + Mexico`. */
export const blocName = (codes: readonly string[], language: Language): string =>
  codes.map((code) => regionName(code, language)).join(" + ");

/** The name of a sector in a language; its code where it has no name. */
export const sectorName = (code: string, language: Language): string => wordsOf(language).sectors[code] ?? code;

/** A sentence as a title: a capital in front, no full stop at the end. */
export const asTitle = (sentence: string): string =>
  sentence.charAt(0).toUpperCase() + sentence.slice(1).replace(/\.$/, "");

/** `The tariff law of 18 December 2025, compared with that of 1 January 2025,`: what a run compares, with its day. */
export function compared({ scenario, baseline }: ScenarioResult, language: Language): string {
  const words = wordsOf(language);
  const changes = scenario.changes.length > 0 || scenario.tariffs !== undefined;
  const named = scenario.title !== null && (changes || scenario.law === baseline.law);
  const day = dayInWords(scenario.law, language);
  const subject = named ? `${words.policy(titleIn(scenario.title ?? "", words))} (${day})` : words.lawOf(scenario.law);
  const sameDay = baseline.law === scenario.law || named;
  return words.compared(subject, sameDay ? words.lawOf(baseline.law) : words.thatOf(baseline.law));
}
