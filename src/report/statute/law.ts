import type { MeasureOnDay } from "../../law/index.js";
import { dayInWords, type Language } from "../format.js";
import { table, wrap } from "../table.js";
import { statuteWords } from "./catalogue.js";
import { percent } from "./duty.js";
import { reasonIn } from "./reasons/reason.js";
import type { StatuteWords } from "./words.js";

/** The measures of one destination, on goods of one origin or of any. */
export interface LawListing {
  readonly destination: string;
  /** Null: the measures of the country itself, on goods of anywhere. */
  readonly origin: string | null;
  readonly measures: readonly MeasureOnDay[];
}

/** What is in force by and towards a country on a day, with why the rest is not. */
export function lawWords(listings: readonly LawListing[], on: string, language: Language): string {
  const words = statuteWords(language);
  const parts = listings.map(({ destination, origin, measures }) => {
    const day = dayInWords(on, language);
    const head = origin === null ? words.law.by(destination, day) : words.law.towards(destination, origin, day);
    return `${head}\n${measures.length === 0 ? words.law.none : measureTable(measures, words)}`;
  });
  return `${[...parts, words.textsAreEnglish].filter((part) => part !== "").join("\n\n")}\n`;
}

const rateWords = ([least, greatest]: readonly [number, number], words: StatuteWords): string =>
  least === greatest ? percent(least, words) : `${percent(least, words)} – ${percent(greatest, words)}`;

function measureTable(measures: readonly MeasureOnDay[], words: StatuteWords): string {
  const rows = measures.map(({ id, rates, from, to, force }) => [
    id,
    rates === null ? "" : rateWords(rates, words),
    from,
    to ?? words.law.open,
    words.law.force[force],
  ]);
  const texts = measures.map(({ id, label, why, citation }) =>
    wrap(
      `${id}: ${label[words.language]}${why === null ? "" : `; ${reasonIn(why, words.language)}`}. ${citation}.`,
      100,
      "  ",
    ),
  );
  return `${table(words.law.columns, rows)}\n\n${texts.join("\n")}`;
}
