import type { ScenarioResult } from "../../scenario/index.js";
import { dayInWords, type Language } from "../format.js";
import { claimsInWords } from "../headline.js";
import { wordsOf } from "../words/catalogue.js";
import type { SourceItem } from "./types.js";
import { three } from "./words.js";

/** Numbers of the register of assumptions (docs/ASSUMPTIONS.md), by the slug they carry in the code. */
const numbers = {
  "A-scenario-two-steps": 50,
  "A-scenario-claims": 51,
  "A-scenario-law-only": 52,
  "A-content-bea": 25,
  "A-claims-fallback": 23,
  "A-us-content": 22,
  "A-rates-facts": 28,
  "A-mfn-2014": 19,
} as const;

type Slug = keyof typeof numbers;

const assumptionWord = three("assumptions", "hypothèses", "supuestos");
const bookWord = three("statute book to", "recueil de lois jusqu’au", "compendio legal hasta el");
const lawWord = three("law of", "droit du", "ley del");
const economyWord = three("economy", "économie", "economía");
const elasticityWord = three("elasticities", "élasticités", "elasticidades");
const weightWord = three("trade weights", "pondérations", "ponderaciones");
const ownMonth = three("of the month of the law", "du mois du droit", "del mes de la ley");
const claimWord = three("claim shares", "taux de recours", "uso del tratado");

/** Assumptions by number, one item each, the first with the word before it. */
export const assumptions = (slugs: readonly Slug[], language: Language): SourceItem[] =>
  slugs.map((slug, index) => ({
    text: `${index === 0 ? `${assumptionWord[language]} ` : ""}A${numbers[slug]}`,
    href: "docs/ASSUMPTIONS.md",
  }));

/** The law of a day, and how far the book that holds it reaches. */
export const lawSource = (day: string, horizon: string | undefined, language: Language): SourceItem => ({
  text: `${lawWord[language]} ${dayInWords(day, language)}${horizon === undefined ? "" : ` (${bookWord[language]} ${dayInWords(horizon, language)})`}`,
  href: "docs/statute-book.md",
});

/** Program, law, data and the assumptions a run rests on most. */
export function runSource(result: ScenarioResult, language: Language): SourceItem[] {
  const { versions, inputs, scenario } = result;
  const { assume } = scenario;
  const words = wordsOf(language);
  return [
    { text: `Parley ${versions["parley"] ?? ""}`, href: "docs/report.md" },
    lawSource(scenario.law, versions["lawHorizon"], language),
    { text: `${economyWord[language]} ${versions["economy"] ?? ""}`, href: "docs/DATA-SOURCES.md" },
    { text: `${elasticityWord[language]} ${versions["elasticities"] ?? ""}`, href: "docs/DATA-SOURCES.md" },
    { text: `${inputs.structure}, ${inputs.closure}`, href: "docs/solve.md" },
    ...(assume.claims === "none"
      ? []
      : [
          { text: `${weightWord[language]} ${assume.weights}`, href: "docs/DATA-SOURCES.md" },
          { text: `${claimWord[language]} ${claimsInWords(assume.claims, words)}`, href: "docs/DATA-SOURCES.md" },
        ]),
    ...assumptions(["A-scenario-two-steps", "A-scenario-claims", "A-content-bea", "A-us-content"], language),
  ];
}

/** Program, law and data behind average rates. */
export function rateSource(
  frame: {
    readonly parley: string;
    readonly day: string;
    readonly horizon: string;
    readonly weights: string;
    readonly claims: string;
  },
  language: Language,
): SourceItem[] {
  const words = wordsOf(language);
  const claims = frame.claims === "month-of-law" ? ownMonth[language] : claimsInWords(frame.claims, words);
  return [
    { text: `Parley ${frame.parley}`, href: "docs/rates.md" },
    lawSource(frame.day, frame.horizon, language),
    { text: `${weightWord[language]} ${frame.weights}`, href: "docs/DATA-SOURCES.md" },
    { text: `${claimWord[language]} ${claims}`, href: "docs/DATA-SOURCES.md" },
    ...assumptions(["A-rates-facts", "A-content-bea", "A-claims-fallback", "A-mfn-2014"], language),
  ];
}
