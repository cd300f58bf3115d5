import type { ScenarioResult } from "../scenario/index.js";
import { dayInWords, type Language, number, signed, small } from "./format.js";
import { claimsInWords, headline, incomes } from "./headline.js";
import { countryOf, focus, sectorOf, titleIn } from "./names.js";
import { table, wrap } from "./table.js";
import { drawnOver, intervalRows, intervalsInWords, tornadoTable } from "./uncertainty.js";
import { wordsOf } from "./words/catalogue.js";
import type { NotCovered, Words } from "./words/words.js";

/**
 * The whole report as plain text, lines of at most 100 columns, no colour: the headline with its numbers, the countries, the
 * average rates, the sectors most hit, what it rests on, what is not covered.
 */
export function report(result: ScenarioResult, language: Language): string {
  const words = wordsOf(language);
  const regions = focus(Object.keys(result.welfareExactPct));
  return [
    inBrief(result, language),
    wrap(caveats(result, regions, words)),
    section(words.headings.countries, countryTable(result, regions, words)),
    section(words.headings.tornado, tornadoTable(result, regions, words)),
    ratesSection(result, regions, words),
    ...regions.map((region) =>
      section(
        words.headings.sectors(countryOf(region, words).name),
        sectorTable(result, region, partner(result, region), words),
      ),
    ),
    section(words.headings.basis, basis(result, words)),
    list(
      words.headings.notCovered,
      result.notCovered.map((code) => words.notCovered[code as NotCovered] ?? code),
    ),
    list(words.headings.warnings, result.warnings),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

/** The intervals of the headline alone, one line: those of the draws there are. */
export function intervalsInBrief(result: ScenarioResult, language: Language): string {
  return intervalsInWords(result, focus(Object.keys(result.welfareExactPct)), wordsOf(language));
}

/** The headline with its intervals alone. */
export function inBrief(result: ScenarioResult, language: Language): string {
  const words = wordsOf(language);
  const regions = focus(Object.keys(result.welfareExactPct));
  return wrap(`${headline(result, regions, words)} ${intervalsInWords(result, regions, words)}`);
}

const section = (heading: string, body: string): string => (body === "" ? "" : `${heading}\n${body}`);

const list = (heading: string, items: readonly string[]): string =>
  section(heading, items.map((item) => `- ${wrap(item, 98, "  ")}`).join("\n"));

function caveats(result: ScenarioResult, regions: readonly string[], words: Words): string {
  const { assume } = result.scenario;
  const percent = words.percent(number(assume.usContent * 100, 0, words.language));
  return [
    result.notCovered.includes("third-country-programmes") ? words.thirdCountries : "",
    assume.claims === "none"
      ? ""
      : words.turnsOn(claimsInWords(assume.claims, words), assume.weights, assume.content, percent),
    ...result.alternatives.map((other) => alternativeInWords(other, regions, words)),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function alternativeInWords(
  { assume, welfareExactPct, usdBn }: ScenarioResult["alternatives"][number],
  regions: readonly string[],
  words: Words,
): string {
  const moves = incomes(regions, welfareExactPct, usdBn, words);
  return assume.remission === undefined ? words.withContent(String(assume.content), moves) : words.withRemission(moves);
}

/** The United States where the economy has them (for all but themselves), else nobody in particular. */
const partner = (result: ScenarioResult, region: string): string | null =>
  "USA" in result.welfareExactPct && region !== "USA" ? "USA" : null;

/** Rows of numbers by country, shared by the report and the comparison. */
export function countryRows(result: ScenarioResult, regions: readonly string[], words: Words): [string, string[]][] {
  const { language, rows } = words;
  const { otherNumeraire: other } = result;
  const change = (values: Readonly<Record<string, number>>): string[] =>
    regions.map((region) => signed(values[region] ?? Number.NaN, 2, language));
  const bn = (values: Readonly<Record<string, number>>): string[] =>
    regions.map((region) => number((values[region] ?? Number.NaN) / 1000, 1, language));
  const hat = (values: Readonly<Record<string, number>>): string[] =>
    regions.map((region) => {
      const value = values[region];
      return value === undefined ? "" : signed((value - 1) * 100, 2, language);
    });
  const goodsToUs = regions.map((region) => {
    const pair = result.pairs.find(({ importer, exporter }) => importer === "USA" && exporter === region);
    return pair?.goods ? signed((pair.goods.imports / pair.goods.baseline - 1) * 100, 2, language) : "";
  });
  const all: [string, string[]][] = [
    [rows.welfare, change(result.welfareExactPct)],
    [rows.welfareUsd, regions.map((region) => signed(result.usdBn[region] ?? Number.NaN, 1, language))],
    ...intervalRows(result, regions, words),
    ...(other ? [[rows.otherNumeraire(other.numeraire), change(other.welfareExactPct)] as [string, string[]]] : []),
    [rows.firstOrder, change(result.welfareFirstOrderPct)],
    [rows.realWage, change(result.realWagePct)],
    [rows.price, hat(result.priceIndexHat)],
    [rows.goodsToUs, goodsToUs],
    [rows.exports, hat(result.exportsHat)],
    [rows.imports, hat(result.importsHat)],
    [rows.revenueBefore, bn(result.baseline.tariffRevenue)],
    [rows.revenueAfter, bn(result.tariffRevenue)],
  ];
  return all.filter(([, cells]) => cells.some((cell) => cell !== ""));
}

function countryTable(result: ScenarioResult, regions: readonly string[], words: Words): string {
  const header = [words.columns.change, ...regions.map((region) => countryOf(region, words).name)];
  return table(
    header,
    countryRows(result, regions, words).map(([name, cells]) => [name, ...cells]),
  );
}

function ratesSection(result: ScenarioResult, regions: readonly string[], words: Words): string {
  const lines = new Map<string, { before: string; after: string; known: number }>();
  for (const row of result.averageRates) {
    if (!regions.includes(row.importer) || !regions.includes(row.exporter)) continue;
    const other = row.content === result.scenario.assume.content ? "" : `, ${row.content}`;
    const label = `${row.exporter} → ${row.importer}, ${words.bases[row.basis]}${other}`;
    const entry = lines.get(label) ?? { before: "", after: "", known: 1 };
    const text = row.rate === null ? "?" : number(row.rate * 100, 2, words.language);
    const known = Math.min(entry.known, row.coverage);
    lines.set(label, { ...entry, known, [row.policy === "baseline" ? "before" : "after"]: text });
  }
  if (lines.size === 0) return "";
  const { columns } = words;
  const rows = [...lines].map(([label, { before, after, known }]) => [
    label,
    before,
    after,
    number(Math.floor(known * 1000) / 10, 1, words.language),
  ]);
  return section(words.headings.rates, table([columns.pair, columns.before, columns.after, columns.known], rows));
}

function sectorTable(result: ScenarioResult, region: string, to: string | null, words: Words): string {
  const { columns, language } = words;
  const hit = result.sectors
    .filter((row) => row.region === region && row.outputHat < 1 - 5e-5)
    .toSorted((a, b) => a.outputHat - b.outputHat)
    .slice(0, 5);
  if (hit.length === 0) return "";
  const header = [columns.sector, columns.output];
  if (to !== null) header.push(columns.exportsToUs, columns.dutyBefore, columns.dutyAfter);
  return table(
    header,
    hit.map((row) => {
      const cells = [sectorOf(row.sector, words), signed((row.outputHat - 1) * 100, 2, language)];
      if (to === null) return cells;
      const same = (cell: { importer: string; exporter: string; sector: string }): boolean =>
        cell.importer === to && cell.exporter === region && cell.sector === row.sector;
      const flow = result.bilateral.find(same);
      const duty = result.tariffs.find(same);
      return [
        ...cells,
        flow === undefined || flow.imports === 0 ? "" : signed((flow.importsHat - 1) * 100, 2, language),
        number((duty?.baseline ?? 0) * 100, 2, language),
        number((duty?.scenario ?? 0) * 100, 2, language),
      ];
    }),
  );
}

function basis(result: ScenarioResult, words: Words): string {
  const { facts, language } = words;
  const { scenario, baseline, inputs, versions } = result;
  const horizon = versions.lawHorizon;
  const both = (after: string, before: string): string => (after === before ? after : `${after} (${before})`);
  const day = (value: { law: string }): string => dayInWords(value.law, language);
  const name = (policy: { title: ScenarioResult["scenario"]["title"]; law: string }): string =>
    policy.title === null ? dayInWords(policy.law, language) : `${titleIn(policy.title, words)}, ${day(policy)}`;
  const rows: [string, string][] = [
    [facts.law, day(scenario)],
    [facts.changes, scenario.changes.length === 0 ? "" : String(scenario.changes.length)],
    [facts.baseline, name(baseline)],
    [facts.horizon, horizon === undefined ? "" : dayInWords(horizon, language)],
    [facts.claims, both(claimsInWords(scenario.assume.claims, words), claimsInWords(baseline.assume.claims, words))],
    [facts.weights, both(scenario.assume.weights, baseline.assume.weights)],
    [facts.content, both(scenario.assume.content, baseline.assume.content)],
    [facts.usContent, number(scenario.assume.usContent, 2, language)],
    [facts.economy, versions.economy ?? ""],
    [facts.elasticities, versions.elasticities ?? ""],
    [facts.structure, words.structures[inputs.structure] ?? inputs.structure],
    [facts.closure, words.closures[inputs.closure] ?? inputs.closure],
    [facts.numeraire, words.numeraires[inputs.numeraire] ?? inputs.numeraire],
    [facts.residual, words.residual(small(result.residual), small(inputs.tolerance), String(result.sweeps))],
    [facts.drawn, drawnOver(result, words)],
    [facts.seed, result.seed === undefined ? facts.noSeed : String(result.seed)],
  ];
  const shown = rows.filter(([, value]) => value !== "");
  const width = Math.max(...shown.map(([label]) => label.length));
  return shown
    .map(
      ([label, value]) =>
        `${label}${" ".repeat(width - label.length)}  ${wrap(value, 98 - width, " ".repeat(width + 2))}`,
    )
    .join("\n");
}
