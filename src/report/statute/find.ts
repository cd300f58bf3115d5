import { dotted, type Search } from "../../law/index.js";
import { dayInWords, type Language, number } from "../format.js";
import { wrap } from "../table.js";
import { statuteWords } from "./catalogue.js";

/** Candidates for people: each code with its rate and unit, the headings above it below. */
export function findWords(text: string, on: string, { candidates, found }: Search, language: Language): string {
  const words = statuteWords(language);
  const { find } = words;
  const lines = candidates.map(({ line, path, units }) => {
    const unit = units.length === 0 ? "" : `, ${find.unit}: ${units.join(", ")}`;
    const head = `${dotted(line.code).padEnd(14)}${wrap(`${find.rate}: ${line.general.text}${unit}`, 86, " ".repeat(14))}`;
    return `${head}\n  ${wrap(path.map((part) => part.replaceAll(/\s+/g, " ")).join(" > "), 98, "  ")}`;
  });
  const first = candidates[0]?.line.code ?? "";
  return `${[
    wrap(find.head(found, text, dayInWords(on, language))),
    ...(found > candidates.length ? [find.shown(number(candidates.length, 0, language))] : []),
    "",
    lines.join("\n\n"),
    "",
    wrap([find.verdict, words.textsAreEnglish].filter((part) => part !== "").join(" ")),
    find.next(dotted(first), on),
  ].join("\n")}\n`;
}

/** What the search could not use of the question, one sentence a word. */
export function findWarnings({ unknown, apart }: Search, language: Language): string[] {
  const { find } = statuteWords(language);
  return [...unknown.map(({ word, nearest }) => find.unknownWord(word, nearest)), ...apart.map(find.apart)];
}

/** Why nothing was found. */
export function nothingFound(text: string, on: string, result: Search, language: Language): string {
  const { find } = statuteWords(language);
  const near = result.unknown.filter(({ nearest }) => nearest !== null);
  const why = near.map(({ word, nearest }) => find.unknownWord(word, nearest));
  return why.length > 0 ? why.join("; ") : find.none(text, dayInWords(on, language));
}
