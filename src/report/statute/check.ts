import type { CodeList, InteractionFile, Measure } from "../../law/index.js";
import { type Language, number } from "../format.js";
import { wrap } from "../table.js";
import { statuteWords } from "./catalogue.js";

/** What of a book was read without a fault. */
export interface CheckedBook {
  readonly measures: readonly Measure[];
  readonly lists: readonly CodeList[];
  readonly interactions: readonly InteractionFile[];
}

/** What a book, or one measure file, holds, when it has no faults. */
export function bookChecked(path: string, { measures, lists, interactions }: CheckedBook, language: Language): string {
  const { check } = statuteWords(language);
  const shown = (count: number): string => number(count, 0, language);
  const [first] = measures;
  const rules = shown(measures.reduce((sum, measure) => sum + measure.rules.length, 0));
  if (path.endsWith(".yaml")) return `${wrap(check.measure(path, first?.id ?? "", rules))}\n`;
  const codes = shown(lists.reduce((sum, { entries }) => sum + entries.length, 0));
  const met = shown(interactions.reduce((sum, file) => sum + file.interactions.length, 0));
  return `${wrap(check.book(path, shown(measures.length), rules, shown(lists.length), codes, met))}\n`;
}
