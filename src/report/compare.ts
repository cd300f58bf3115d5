import type { ScenarioResult } from "../scenario/index.js";
import type { Language } from "./format.js";
import { headline } from "./headline.js";
import { countryOf, focus, titleIn } from "./names.js";
import { countryRows } from "./report.js";
import { wordsOf } from "./words/catalogue.js";
import { table, wrap } from "./table.js";
import type { Words } from "./words/words.js";

/** Two to four results as text: what each does in one sentence, then by country a table with a column for each. */
export function comparison(results: readonly ScenarioResult[], language: Language): string {
  const words = wordsOf(language);
  const [first] = results;
  if (!first) return "";
  const regions = focus(Object.keys(first.welfareExactPct));
  const letters = results.map((_, index) => String.fromCodePoint(65 + index));
  const legend = results.map((result, index) =>
    wrap(`${letters[index]}  ${named(result, words)}${headline(result, regions, words)}`, 100, "   "),
  );
  const columns = results.map((result) => countryRows(result, regions, words));
  const tables = regions.map((region, index) => {
    // By name: a result with intervals has rows that one without them has not.
    const longest = columns.toSorted((a, b) => b.length - a.length);
    const labels = [...new Set(longest.flatMap((column) => column.map(([label]) => label)))];
    const rows = labels
      .map((label) => [label, ...columns.map((column) => column.find(([name]) => name === label)?.[1][index] ?? "")])
      .filter(([, ...cells]) => cells.some((cell) => cell !== ""));
    return table([countryOf(region, words).name, ...letters], rows);
  });
  return `${[words.headings.compare, ...legend, ...tables].join("\n\n")}\n`;
}

/** The headline names a policy that changes the law by its title already. */
const named = ({ scenario, baseline }: ScenarioResult, words: Words): string =>
  scenario.changes.length > 0 ||
  scenario.tariffs !== undefined ||
  scenario.instruments !== undefined ||
  scenario.law === baseline.law ||
  scenario.title === null
    ? ""
    : `${titleIn(scenario.title, words)}. `;
