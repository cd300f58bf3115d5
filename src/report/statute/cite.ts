import type { CitedMeasure, CitedRule } from "../../law/index.js";
import { type Language, number } from "../format.js";
import { wrap } from "../table.js";
import { statuteWords } from "./catalogue.js";
import { percent } from "./duty.js";
import type { StatuteWords } from "./words.js";

type Version = CitedRule["rule"]["versions"][number];

/** The texts behind a measure: each rule with its lists, and each version with its days, instrument and pinpoint. */
export function citeWords(
  cited: readonly CitedMeasure[],
  sourceOf: (list: string) => string | null,
  language: Language,
): string {
  const words = statuteWords(language);
  const parts = cited.flatMap(({ measure, rules }) => [
    head(measure, rules.length, words),
    ...rules.map((rule) => ruleWords(rule, sourceOf, words)),
  ]);
  return `${[...parts, words.textsAreEnglish].filter((part) => part !== "").join("\n\n")}\n`;
}

function head(measure: CitedMeasure["measure"], count: number, words: StatuteWords): string {
  const { cite } = words;
  const ruling = measure.void;
  return [
    `${measure.id} (${measure.programme}): ${measure.label[words.language]}`,
    `${cite.authority}: ${measure.authority}`,
    `${cite.usmca}: ${measure.usmca}`,
    ...(measure.note === undefined ? [] : [`${cite.note}: ${measure.note.trim()}`]),
    ...(ruling === undefined ? [] : [`${cite.void}: ${ruling.on}; ${ruling.cite.title}, ${ruling.cite.pin}`]),
    ...(ruling?.refund === undefined
      ? []
      : [
          `${cite.refund}: ${ruling.refund.to}; ${ruling.refund.how} (${ruling.refund.cite.title}, ${ruling.refund.cite.pin})`,
        ]),
    cite.rules(number(count, 0, words.language)),
  ]
    .map((line) => wrap(line, 100, "  "))
    .join("\n");
}

function ruleWords(
  { id, rule, lists }: CitedRule,
  sourceOf: (list: string) => string | null,
  words: StatuteWords,
): string {
  const { cite } = words;
  const name = id.endsWith(`/${rule.heading}`) ? rule.heading : `${rule.heading} (${id})`;
  return [
    `${cite.rule} ${name}: ${rule.why}`,
    ...lists.map((list) => {
      const source = sourceOf(list.name);
      const codes = cite.codes(number(list.codes, 0, words.language));
      return `  ${wrap(`${cite.list} ${list.name}: ${codes}${source === null ? "" : `; ${source}`}`, 98, "    ")}`;
    }),
    ...rule.versions.map((version) => `  ${wrap(versionWords(version, rule.exempt, words), 98, "    ")}`),
  ].join("\n");
}

function versionWords(version: Version, exempt: boolean, words: StatuteWords): string {
  const { cite } = words;
  const at = version.at === undefined ? "" : ` ${version.at}`;
  const days = (["announced", "signed", "published", "known", "enforced", "endAnnounced"] as const).flatMap((key) => {
    const day = version[key];
    return day === undefined ? [] : [`${cite[key]} ${day}`];
  });
  return [
    `${version.effective}${at} – ${version.to ?? cite.open}: ${exempt ? cite.exempt : `${cite.rate} ${percent(version.rate, words)}`}`,
    ...(version.suspended === undefined ? [] : [`${cite.suspended}: ${version.suspended}`]),
    `${version.cite.title}, ${version.cite.pin}${version.cite.href === undefined ? "" : ` <${version.cite.href}>`}`,
    ...days,
    `${cite.verified} ${version.verified.on}`,
  ].join("; ");
}
