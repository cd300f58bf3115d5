import { dayInWords, type Language } from "../format.js";
import { lawSource } from "./source.js";
import type { SourceItem } from "./types.js";
import { three, type Three } from "./words.js";

export type Versions = Readonly<Record<string, string>>;

/** Program, law and model of a game. */
export const gameSource = (
  versions: Versions,
  law: string | null,
  model: string,
  page: string,
  language: Language,
): SourceItem[] => [
  { text: `Parley ${versions["parley"] ?? ""}`, href: page },
  ...(law === null ? [] : [lawSource(law, versions["lawHorizon"], language)]),
  { text: versions["economy"] ?? "", href: "docs/DATA-SOURCES.md" },
  { text: model, href: "docs/structures.md" },
];

const lawPhrase: Three<(day: string) => string> = {
  en: (day) => `the law of ${day}`,
  fr: (day) => `au droit du ${day}`,
  es: (day) => `a la ley del ${day}`,
};
const dataPhrase = three("the data of the economy", "aux données de l’économie", "a los datos de la economía");

/** What a payoff is measured against: the law of a day, or the data where the economy has no law. */
export const baseOf = (law: string | null, language: Language): string =>
  law === null ? dataPhrase[language] : lawPhrase[language](dayInWords(law, language));

/** Head of the column that tells what a point is. */
export const roleHead = three("Role", "Rôle", "Papel");
