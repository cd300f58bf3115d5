import type { TableResult } from "../scenario/index.js";
import { type Language, number, signed } from "./format.js";
import { table, wrap } from "./table.js";
import { repeatedWords } from "./words/table-repeated.js";

/** The review years of every pair: averages of the round-robin, what a breach brings, critical patience. */
export const repeatedLines = ({ repeated }: TableResult, language: Language): string[] =>
  (repeated ?? []).flatMap((pair) => pairLines(pair, language));

function pairLines(
  { parties, years, levels, noise, roundRobin, breaches, critical }: NonNullable<TableResult["repeated"]>[number],
  language: Language,
): string[] {
  const words = repeatedWords[language];
  const strategies = [...new Set(breaches.map(({ strategy }) => strategy))];
  const average = (party: string, name: string): number => {
    const values = roundRobin
      .filter(({ strategy }) => strategy[party] === name)
      .map(({ presentValue }) => presentValue[party]!);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const breach = (party: string, name: string): number =>
    breaches.find(({ breaker, strategy }) => breaker === party && strategy === name)!.gains[party]!;
  const patience = critical.map(
    ({ party, critical: factor }) => `${party} ${factor === null ? words.never : number(factor, 2, language)}`,
  );
  return [
    "",
    words.title(parties.join(", "), String(years[0]), String(years[1])),
    "",
    table(
      [words.strategy, ...parties.map(words.score), ...parties.map(words.breach)],
      strategies.map((name) => [
        name,
        ...parties.map((party) => signed(average(party, name), 3, language)),
        ...parties.map((party) => signed(breach(party, name), 3, language)),
      ]),
    ),
    wrap(
      words.reads(
        parties.map((party) => `${party} ${levels[party]!.join(", ")}`).join("; "),
        number(100 * noise.chance, 0, language),
        String(noise.plays),
      ),
    ),
    wrap(words.patience(patience.join(", "))),
  ];
}
