import type { IsoDate } from "../base/index.js";
import { findCountry, type StatuteBook } from "../law/index.js";
import { amendAll, type PlacedChange, type Policy, type Scenario } from "../scenario/index.js";
import { dayInWords, type Language, number, signed } from "./format.js";
import { countryOf, sectorOf, titleIn } from "./names.js";
import { instrumentsInWords } from "./instruments.js";
import { wordsOf } from "./words/catalogue.js";
import { reasonIn } from "./statute/reasons/reason.js";
import { wrap } from "./table.js";
import type { Words } from "./words/words.js";

/**
 * A scenario said back: title, law and changes, each measure by its name with the rate of every rule before and after, what
 * it is compared with, what is assumed.
 * @throws ParleyError with the place of the change: an unknown measure, a change the book refuses.
 */
export function inWords(scenario: Scenario, book: StatuteBook, language: Language): string {
  const words = wordsOf(language);
  const { policy, baseline, model } = scenario;
  const { check, facts } = words;
  const { tariffs: set = [] } = policy;
  amendAll(book, policy.changes);
  const below = baseline.title === null ? words.lawOf(baseline.law) : words.policy(titleIn(baseline.title, words));
  const above = policy.changes.filter((change) => !baseline.changes.some((known) => known.id === change.id));
  const named = policy.changes.length > above.length ? above : policy.changes;
  const law = words.lawOf(policy.law);
  const assumed = [
    [facts.claims, policy.assume.claims],
    [facts.weights, policy.assume.weights],
    [facts.content, policy.assume.content],
    [facts.usContent, number(policy.assume.usContent, 2, language)],
    [facts.elasticities, model.elasticities],
  ];
  const solved = [
    [facts.economy, model.economy],
    [facts.structure, model.structure],
    ...parameters.flatMap((key) => {
      const value = model[key];
      return value === undefined ? [] : [[check.parameters[key], number(value, 2, language)]];
    }),
    [facts.closure, model.closure],
    [facts.numeraire, model.numeraire],
  ];
  const pairs = (rows: readonly (readonly (string | undefined)[])[]): string =>
    rows.map(([name, value]) => `${name} ${value}`).join(`${spaced(";", language)} `);
  const parts = [
    titleIn(scenario.title, words),
    [
      scenario.author === null ? "" : check.by(scenario.author),
      scenario.source === null ? "" : check.source(scenario.source),
    ]
      .filter((part) => part !== "")
      .join(" "),
    [
      wrap(
        policy.changes.length + set.length === 0 && !policy.instruments
          ? check.lawUnchanged(law)
          : check.lawChanged(law),
      ),
      ...named.map((change, index) => changeInWords(change, index + 1, book, policy, words)),
      ...set.map(({ importer, exporter, sector, rate, note }) => {
        const [levies, bears] = [importer, exporter].map((code) => countryOf(code, words).name);
        const percent = words.percent(number(rate * 100, 1, language));
        const line = `- ${check.tariffSet(levies ?? importer, bears ?? exporter, sectorOf(sector, words), percent)}.`;
        return [line, ...(note === undefined ? [] : [note])].map((each) => wrap(each, 98, "  ")).join("\n  ");
      }),
      ...instrumentsInWords(policy.instruments ?? {}, words),
    ].join("\n"),
    wrap(check.comparedWith(below)),
    wrap(`${check.assumed} ${pairs(assumed)}.`),
    wrap(`${check.model} ${pairs(solved)}.`),
    scenario.warnings.map((warning) => `- ${wrap(warning, 98, "  ")}`).join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const parameters = ["mobility", "scale", "finalElasticity", "inputElasticity"] as const;

function changeInWords(change: PlacedChange, index: number, book: StatuteBook, policy: Policy, words: Words): string {
  const { check, language } = words;
  const dated = book.measures.find(
    ({ measure, rules }) => measure.id === change.measure || rules.some(({ id }) => id === change.measure),
  );
  const name = dated?.measure.label[language] ?? change.measure;
  const rule = dated?.rules.find(({ id }) => id === change.measure)?.rule;
  const measure = name.charAt(0).toUpperCase() + name.slice(1);
  const label = rule === undefined ? measure : check.rule(measure, rule.heading, reasonIn(rule.why, language));
  const origins =
    change.origins === undefined
      ? check.allOrigins
      : check.origins(
          change.origins.map((code) => countryOf(findCountry(book.countries, code).iso3, words).name).join(", "),
        );
  const last = change.to === undefined ? null : dayInWords(change.to, language);
  const days = check.days(dayInWords(change.from, language), last);
  const reached = change.from <= policy.law && (change.to === undefined || policy.law <= change.to);
  const lines = [
    `${index}. ${label} (${change.measure})${spaced(":", language)} ${verbInWords(change, words)}, ${origins}, ${days}.`,
    ...(change.note === undefined ? [] : [change.note]),
    ...(reached ? [] : [check.noEffect(dayInWords(policy.law, language))]),
  ].map((line) => wrap(line, 97, "   "));
  return [...lines, ...rates(change, book, reached ? policy.law : change.from, words)].join("\n   ");
}

/** French puts a blank before a colon and a semicolon; it does not break. */
const spaced = (sign: string, language: Language): string => (language === "fr" ? `\u00a0${sign}` : sign);

type Rule = StatuteBook["measures"][number]["rules"][number];

/** Heading, reason, and the rate before and after on the day of the law (on the first day of a change that does not reach it), for each rule that it touches. */
function rates(change: PlacedChange, book: StatuteBook, day: IsoDate, words: Words): string[] {
  const changed = amendAll(book, [change]);
  const on = ({ versions }: Rule): number | null =>
    versions.find(({ suspended, from, end }) => suspended === null && from <= day && (end === null || day < end))
      ?.rate ?? null;
  const percent = (rate: number | null): string =>
    rate === null ? words.check.none : words.percent(number(rate * 100, 1, words.language));
  return changed.measures.flatMap(({ rules }, at) =>
    rules.flatMap((rule) => {
      const old = book.measures[at]?.rules.find(({ id }) => rule.id === id || rule.id === `${id}~replaced`);
      if (old === undefined || old.versions === rule.versions) return [];
      const [before, after] = [on(old), on(rule)];
      if (before === after) return [];
      const effect =
        old.rule.exempt && after === null
          ? words.check.noExemption
          : words.check.rateBecomes(percent(before), percent(after));
      return [
        wrap(
          `${rule.rule.heading} ${reasonIn(old.rule.why, words.language)}${spaced(":", words.language)} ${effect}`,
          97,
          "     ",
        ),
      ];
    }),
  );
}

function verbInWords(change: PlacedChange, { check, language, percent }: Words): string {
  if (change.set !== undefined) return check.set(percent(number(change.set * 100, 1, language)));
  if (change.add !== undefined) return check.add(signed(change.add * 100, 1, language));
  if (change.multiply !== undefined) return check.multiply(number(change.multiply, 2, language));
  if (change.replace !== undefined) return check.replace(percent(number(change.replace * 100, 1, language)));
  return check.suspend;
}
