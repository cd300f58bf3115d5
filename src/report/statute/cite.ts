import { type CitedInteraction, type CitedMeasure, type CitedRule, type Evidence, linkOf } from "../../law/index.js";
import { type Language, number } from "../format.js";
import { wrap } from "../table.js";
import { statuteWords } from "./catalogue.js";
import { percent } from "./duty.js";
import { reasonIn } from "./reasons/reason.js";
import type { StatuteWords } from "./words.js";

type Version = CitedRule["rule"]["versions"][number];

/**
 * The texts behind a measure: each rule with its lists, each version with its days, instrument, pinpoint and link, what is
 * open or not verified, the words that worked cases quote and the cases that name the heading.
 */
export function citeWords(
  cited: readonly CitedMeasure[],
  sourceOf: (list: string) => string | null,
  evidenceOf: (heading: string) => Evidence,
  language: Language,
): string {
  const words = statuteWords(language);
  const parts = cited.flatMap(({ measure, rules }) => [
    head(measure, rules.length, words),
    ...rules.map((rule) => ruleWords(rule, sourceOf, evidenceOf(rule.rule.heading), words)),
  ]);
  return `${[...parts, words.textsAreEnglish].filter((part) => part !== "").join("\n\n")}\n`;
}

/** How programmes meet: what the interaction says, its days, instrument, pinpoint and link, and what is open. */
export function interactionWords({ destination, interaction }: CitedInteraction, language: Language): string {
  const words = statuteWords(language);
  const { cite } = words;
  const { id, effective, to, known, enforced, verified, notes = [] } = interaction;
  const link = linkOf(interaction.cite);
  const days = [
    `${effective} – ${to ?? cite.open}`,
    `${interaction.cite.title}, ${interaction.cite.pin}${link === null ? "" : ` <${link}>`}`,
    ...(known === undefined ? [] : [`${cite.known} ${known}`]),
    ...(enforced === undefined ? [] : [`${cite.enforced} ${enforced}`]),
    `${cite.verified} ${verified.on}`,
  ].join("; ");
  const lines = [
    `${id} (${destination}, ${interaction.kind})`,
    saidOf(interaction, words),
    days,
    ...notes.map(({ kind, text }) => `${words.notes[kind]}: ${text}`),
  ].map((line) => wrap(line, 100, "  "));
  return `${[lines.join("\n"), words.textsAreEnglish].filter((part) => part !== "").join("\n\n")}\n`;
}

function saidOf(interaction: CitedInteraction["interaction"], { cite }: StatuteWords): string {
  const named = (programmes: readonly string[]): string => programmes.join(", ");
  if (interaction.kind === "precedence") return cite.precedence(interaction.order.map(named).join(cite.nextGroup));
  if (interaction.kind === "remainderOnly") {
    return cite.remainderOnly(named(interaction.programmes), named(interaction.after));
  }
  if (interaction.kind === "cumulate") return cite.cumulate(named(interaction.programmes));
  return cite.excludes(named(interaction.by), named(interaction.over), interaction.test === "inScope");
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
  { quotations, cases }: Evidence,
  words: StatuteWords,
): string {
  const { cite } = words;
  const below = (text: string): string => `  ${wrap(text, 98, "    ")}`;
  const name = id.endsWith(`/${rule.heading}`) ? rule.heading : `${rule.heading} (${id})`;
  return [
    `${cite.rule} ${name}: ${reasonIn(rule.why, words.language)}`,
    ...lists.map((list) => {
      const source = sourceOf(list.name);
      const codes = cite.codes(number(list.codes, 0, words.language));
      return below(`${cite.list} ${list.name}: ${codes}${source === null ? "" : `; ${source}`}`);
    }),
    ...rule.versions.map((version) => below(versionWords(version, rule, words))),
    ...rule.notes.map(({ kind, text }) => below(`${words.notes[kind]}: ${text}`)),
    ...quotations.map(({ text, quote, link }) => below(`${text}: “${quote}”${link === null ? "" : ` <${link}>`}`)),
    ...(cases.length === 0 ? [] : [below(`${cite.cases}: ${cases.join(", ")}`)]),
  ].join("\n");
}

const isPresidential = ({ cite }: Version): boolean => /^(EO|Proclamation) /.test(cite.title);

function versionWords(version: Version, rule: CitedRule["rule"], words: StatuteWords): string {
  const { cite } = words;
  const link = linkOf(version.cite);
  const rate = `${cite.rate} ${percent(version.rate, words)}`;
  const charge = rule.prohibits ? words.status.prohibited : rule.exempt ? cite.exempt : rate;
  const at = version.at === undefined ? "" : ` ${version.at}`;
  const days = (["announced", "signed", "published", "known", "enforced", "endAnnounced"] as const).flatMap((key) => {
    const day = version[key];
    // What a President signs is announced by it, unless the book gives another day of signature.
    if (key === "announced" && day !== undefined && version.signed === undefined && isPresidential(version)) {
      return [`${cite.signed} ${day}`];
    }
    return day === undefined ? [] : [`${cite[key]} ${day}`];
  });
  return [
    `${version.effective}${at} – ${version.to ?? cite.open}: ${charge}`,
    ...(version.suspended === undefined ? [] : [`${cite.suspended}: ${reasonIn(version.suspended, words.language)}`]),
    `${version.cite.title}, ${version.cite.pin}${link === null ? "" : ` <${link}>`}`,
    ...days,
    `${cite.verified} ${version.verified.on}`,
  ].join("; ");
}
