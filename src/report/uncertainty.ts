import { outside, type ScenarioResult } from "../scenario/index.js";
import { number, signed } from "./format.js";
import { countryOf, sectorOf } from "./names.js";
import { table } from "./table.js";
import type { Words } from "./words/words.js";

/** The intervals in one or two sentences, for the paragraph of the headline; a plain statement where there are none. */
export function intervalsInWords(result: ScenarioResult, regions: readonly string[], words: Words): string {
  const { intervals, draws, seed = 0 } = result;
  const { language, uncertainty } = words;
  if (!intervals) return words.noInterval;
  const told = regions
    .flatMap((region) => {
      const range = intervals.welfareExactPct[region];
      if (!range) return [];
      const [low, high] = [range.low, range.high].map((value) => signed(value, 2, language));
      const loses = intervals.losesShare?.[region];
      const share = loses === undefined ? null : number(100 * loses, 0, language);
      return uncertainty.range(countryOf(region, words).name, low!, high!, share);
    })
    .join(uncertainty.between);
  const count = number(draws ? draws.done - draws.failed : 0, 0, language);
  const lead =
    intervals.method === "first-order"
      ? uncertainty.firstOrder
      : uncertainty.drawn(count, String(seed), intervals.method === "stored");
  const edge = outside(result, intervals)
    .filter((region) => regions.includes(region))
    .map((region) => countryOf(region, words).name);
  return [
    `${lead}${told}.`,
    draws?.interrupted ? uncertainty.interrupted(count, number(draws.asked, 0, language)) : "",
    draws && draws.failed > 0 ? uncertainty.failed(number(draws.failed, 0, language)) : "",
    edge.length > 0 ? uncertainty.edge(edge.join(", ")) : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Rows by country below real income: interval and share of the draws with a loss. */
export function intervalRows(result: ScenarioResult, regions: readonly string[], words: Words): [string, string[]][] {
  const { intervals } = result;
  if (!intervals) return [];
  const { language, uncertainty } = words;
  const ranges = regions.map((region) => {
    const range = intervals.welfareExactPct[region];
    return range ? spanned(range.low, range.high, words) : "";
  });
  const loses = regions.map((region) => {
    const share = intervals.losesShare?.[region];
    return share === undefined ? "" : number(100 * share, 0, language);
  });
  return [
    [intervals.method === "first-order" ? uncertainty.rowFirstOrder : uncertainty.row, ranges],
    [uncertainty.rowLoses, loses],
  ];
}

const spanned = (low: number, high: number, { language }: Words): string =>
  `${signed(low, 2, language)} … ${signed(high, 2, language)}`;

/** How many inputs the table of single inputs shows. */
const shownInputs = 8;

/** The inputs that move real income most when they alone move, with its range by country, the estimate in it; empty where nothing was drawn. */
export function tornadoTable(result: ScenarioResult, regions: readonly string[], words: Words): string {
  const { uncertainty, columns } = words;
  const rows = (result.tornado ?? []).map(({ input, of, points }) => {
    const ranges = regions.map((region) => {
      const values = [result, ...points].map(({ welfareExactPct }) => welfareExactPct[region] ?? Number.NaN);
      return [Math.min(...values), Math.max(...values)] as const;
    });
    return {
      label: uncertainty.inputs[input](
        of === null ? "" : input === "claims" ? countryOf(of, words).name : sectorOf(of, words),
      ),
      cells: ranges.map(([low, high]) => spanned(low, high, words)),
      width: Math.max(...ranges.map(([low, high]) => high - low)),
    };
  });
  const shown = rows.toSorted((a, b) => b.width - a.width).slice(0, shownInputs);
  if (shown.length === 0) return "";
  return table(
    [columns.input, ...regions.map((region) => countryOf(region, words).name)],
    shown.map(({ label, cells }) => [label, ...cells]),
  );
}

/** What is drawn over, in the words of the language. */
export const drawnOver = ({ intervals }: ScenarioResult, { uncertainty }: Words): string =>
  (intervals?.inputs ?? []).map(({ input }) => uncertainty.drawnInputs[input]).join(", ");
