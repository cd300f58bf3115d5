import type { AnsweredClaim, BriefMeasure, BriefResult } from "../../scenario/index.js";
import { dayInWords, type Language, number } from "../format.js";
import { chartOf, type FigureRow } from "./figure.js";
import type { Figure } from "../figures/index.js";
import { Values } from "./values.js";
import { frameWords } from "./words/frame.js";
import { pagesFiveToEight } from "./words/pages-2.js";
import { pagesNineToTwelve } from "./words/pages-3.js";
import { pagesOneToFour } from "./words/pages-1.js";
import type { PageWords } from "./words/three.js";

/** A part of a page; markdown and HTML are made from the same. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly id?: string }
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly lead?: string;
      readonly muted?: boolean;
      readonly verdict?: string;
    }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Where the second cell of a row leads, within the brief. */
      readonly links?: readonly string[];
    }
  | {
      readonly kind: "figure";
      readonly title: string;
      readonly rows: readonly FigureRow[];
      readonly figure: Figure | null;
    }
  | { readonly kind: "sources"; readonly items: readonly { readonly text: string; readonly url: string | null }[] }
  | { readonly kind: "commands"; readonly lines: readonly string[] };

/** One page: the claim, or the summary. */
export interface Page {
  readonly id: string;
  readonly blocks: readonly Block[];
}

const words: Readonly<Record<number, PageWords>> = { ...pagesOneToFour, ...pagesFiveToEight, ...pagesNineToTwelve };

const columns = ["CAN", "MEX", "USA", "rest"];

/** The pages of a brief in one language: the summary first, then one a claim. */
export function briefPages(result: BriefResult, language: Language): Page[] {
  const values = new Values(result.names, language);
  const frame = frameWords[language];
  const summary: Page = {
    id: "summary",
    blocks: [
      { kind: "heading", level: 1, text: frame.title },
      { kind: "paragraph", text: frame.about(dayInWords(result.inputs.law, language)) },
      { kind: "heading", level: 2, text: frame.summary },
      {
        kind: "table",
        head: ["", frame.claim, frame.verdict],
        rows: result.claims.map(({ id, said, verdict }) => [String(id), said[language], frame.verdicts[verdict]]),
        links: result.claims.map(({ id }) => `#claim-${id}`),
      },
      {
        kind: "paragraph",
        text: frame.intervals(number(result.inputs.draws, 0, language), String(result.inputs.seed)),
        muted: true,
      },
    ],
  };
  return [summary, ...result.claims.map((claim) => claimPage(claim, values))];
}

function claimPage(claim: AnsweredClaim, values: Values): Page {
  const { language } = values;
  const frame = frameWords[language];
  const page = words[claim.id];
  if (page === undefined) throw new RangeError(`no words for claim ${claim.id}`);
  const measures = new Map(claim.groups.flatMap((group) => group.measures).map((measure) => [measure.id, measure]));
  const of = (id: string): BriefMeasure => {
    const found = measures.get(id);
    if (found === undefined) throw new RangeError(`claim ${claim.id} has no number ${id}`);
    return found;
  };
  const label = (id: string): string => labelOf(page, id, values);
  return {
    id: `claim-${claim.id}`,
    blocks: [
      { kind: "heading", level: 2, text: `${claim.id}. ${claim.said[language]}`, id: `claim-${claim.id}` },
      {
        kind: "paragraph",
        lead: `${frame.verdicts[claim.verdict]}${counted(claim, values)}.`,
        verdict: claim.verdict,
        text: filled(page.answer[language], of, values),
      },
      {
        kind: "table",
        head: [frame.tested, frame.number, frame.threshold, frame.result],
        rows: claim.tests.map(({ measure, says, rule, threshold, state }) => [
          typeset(withPlace(says[language], measure, values), language),
          values.ranged(of(measure)),
          `${frame.rules[rule]} ${values.threshold(threshold, of(measure).unit)}`,
          frame.states[state],
        ]),
      },
      {
        kind: "paragraph",
        text: typeset(
          `${frame.why} ${[...new Set(claim.tests.map(({ why }) => why[language]))].join(language === "fr" ? " ; " : "; ")}.`,
          language,
        ),
        muted: true,
      },
      figureBlock(claim, page, of, values),
      { kind: "paragraph", text: filled(page.reading[language], of, values) },
      ...claim.groups.flatMap(({ key, measures: rows }): Block[] =>
        // What the figure lists in full is not listed again.
        rows.every(({ id, value }) => typeof value === "string" && claim.figure.measures.includes(id))
          ? []
          : [{ kind: "heading", level: 3, text: groupTitle(page, key, values) }, ...tables(rows, label, values)],
      ),
      { kind: "heading", level: 3, text: frame.sources },
      {
        kind: "sources",
        items: claim.sources.map((source) => ({ text: sourceText(source, language), url: source.url })),
      },
      ...(claim.assumptions.length === 0
        ? []
        : [
            {
              kind: "paragraph" as const,
              lead: `${frame.assumptions}${colon(language)}`,
              text: claim.assumptions.map(({ number: at, slug }) => `${at} ${slug}`).join(", "),
              muted: true,
            },
          ]),
      { kind: "heading", level: 3, text: frame.again },
      { kind: "commands", lines: [`parley brief --claim ${claim.id}`, ...claim.commands] },
    ],
  };
}

const sourceText = ({ title, pin }: AnsweredClaim["sources"][number], language: Language): string =>
  pin === null ? title : `${title}. ${typeof pin === "string" ? pin : pin[language]}`;

/** How many tests pass, fail and stay open. */
function counted({ tests }: AnsweredClaim, { language }: Values): string {
  const count = (state: string): number => tests.filter((one) => one.state === state).length;
  return frameWords[language].count(count("passes"), count("fails"), count("open"));
}

/** Numbers of a group: one table of those that belong to a country, a column each, and one of the others. */
function tables(measures: readonly BriefMeasure[], label: (id: string) => string, values: Values): Block[] {
  const frame = frameWords[values.language];
  const country = (id: string): string => id.split(":")[1] ?? "";
  const apart = measures.filter(({ id }) => !columns.includes(country(id)));
  const placed = measures.filter(({ id }) => columns.includes(country(id)));
  const used = columns.filter((code) => placed.some(({ id }) => country(id) === code));
  const rows = new Map<string, Map<string, string>>();
  for (const measure of placed) {
    const [key = "", code = "", ...rest] = measure.id.split(":");
    const name = [key, "", ...rest].join(":");
    const row = rows.get(name) ?? new Map<string, string>([["label", label(measure.id)]]);
    row.set(code, values.ranged(measure));
    rows.set(name, row);
  }
  const blocks: Block[] = [];
  if (apart.length > 0) {
    blocks.push({
      kind: "table",
      head: [frame.what, frame.value],
      rows: apart.map((measure) => [label(measure.id), values.ranged(measure)]),
    });
  }
  if (rows.size > 0) {
    blocks.push({
      kind: "table",
      head: [frame.what, ...used.map((code) => values.part(code))],
      rows: [...rows.values()].map((row) => [row.get("label") ?? "", ...used.map((code) => row.get(code) ?? "")]),
    });
  }
  return blocks;
}

/** The figure of a claim: its title with the first numbers, its rows, and the chart of them. */
function figureBlock(
  { id, figure: { measures: ids } }: AnsweredClaim,
  page: PageWords,
  of: (id: string) => BriefMeasure,
  values: Values,
): Block {
  const { language } = values;
  const many = new Set(ids.map((one) => placeOf(one, values))).size < ids.length;
  const panelOf = (one: string): string => {
    const label = labelOf(page, one, values);
    const rest = one
      .split(":")
      .slice(2)
      .map((part) => values.part(part));
    return [label, ...rest.filter((part) => !label.includes(part))].join(", ");
  };
  const panels = ids.map(panelOf);
  const rows = ids.map((one, at): FigureRow => {
    const place = placeOf(one, values);
    const region = place === "" ? null : one.split(":")[1]!;
    const months = /:\d{4}-\d{2}$/.test(one);
    const apart = many && place !== "" && !months && new Set(ids.map((other) => placeOf(other, values))).size > 1;
    const label = place === "" || (many && !apart && !months) ? panels[at]! : place;
    return { panel: apart ? panels[at]! : "", label, region, measure: of(one), text: values.ranged(of(one)) };
  });
  const order = [...new Set(rows.map(({ panel }) => panel))];
  rows.sort((a, b) => order.indexOf(a.panel) - order.indexOf(b.panel));
  const title = page.figure[language];
  return { kind: "figure", title, rows, figure: chartOf({ id: `brief-${id}`, language, title, source: [] }, rows) };
}

/** Whether a column holds numbers and nothing else, and so stands to the right. */
export const isNumbers = (rows: readonly (readonly string[])[], at: number): boolean =>
  at > 0 && rows.every((cells) => /^($|[−+]?(US\$|C\$)?\d)/.test(cells[at] ?? ""));

/** Country of a number, in words; empty where it has none. */
const placeOf = (id: string, values: Values): string => {
  const code = id.split(":")[1] ?? "";
  return columns.includes(code) ? values.part(code) : "";
};

const withPlace = (says: string, id: string, values: Values): string => {
  const place = placeOf(id, values);
  if (place === "" || says.includes(place)) return says;
  return `${place}${colon(values.language)} ${says}`;
};

function labelOf({ labels }: PageWords, id: string, values: Values): string {
  const [key = "", ...parts] = id.split(":");
  const three = labels[key];
  if (three === undefined) throw new RangeError(`no label for ${key}`);
  return withParts(three[values.language], parts, values);
}

function groupTitle({ groups }: PageWords, key: string, values: Values): string {
  const [name = "", ...parts] = key.split(":");
  const three = groups[name];
  if (three === undefined) throw new RangeError(`no title for group ${name}`);
  return withParts(three[values.language], parts, values);
}

const withParts = (text: string, parts: readonly string[], values: Values): string =>
  text.replaceAll(/\{(\d)\}/g, (_, at: string) => values.part(parts[Number(at)] ?? ""));

const colon = (language: Language): string => (language === "fr" ? "\u00a0:" : ":");

/** French marks stay with their words. */
const typeset = (text: string, language: Language): string =>
  language === "fr" ? text.replaceAll("« ", "«\u00a0").replaceAll(/ ([»;:?!])/g, "\u00a0$1") : text;

/** A sentence with its slots filled: `{id}`, `{id|range}`, `{id|size}`. */
function filled(text: string, of: (id: string) => BriefMeasure, values: Values): string {
  return typeset(text, values.language).replaceAll(
    /\{([^{}|]+)(?:\|(range|size))?\}/g,
    (_, id: string, how: string | undefined) => {
      if (how === "range") return values.ranged(of(id));
      return values.bare(of(id), { size: how === "size" });
    },
  );
}
