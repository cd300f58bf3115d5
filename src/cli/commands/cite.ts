import { loadBook, readProvenance, readText, shipped } from "../../files/index.js";
import {
  type CaseFile,
  type CitedMeasure,
  cite,
  citeInteraction,
  type Evidence,
  evidenceOn,
  lawHorizon,
  linkOf,
  readCaseFile,
} from "../../law/index.js";
import { citeWords, interactionWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

/** `parley cite`: the texts behind a measure, or behind how programmes meet. */
export function citeMeasure(
  this: Context,
  flags: { readonly lang: Language; readonly json: boolean },
  name: string,
): void {
  const book = loadBook([]);
  const meeting = citeInteraction(book, name);
  const cited = meeting === null ? cite(book, name) : [];
  const sources = new Map(readProvenance().map(({ path, source, licence }) => [path, { source, licence }]));
  const sourceOf = (list: string) => sources.get(`book/${list}.csv`) ?? null;
  const files = ["duty-cases.json", "own-cases.json"].map((file): CaseFile => {
    return readCaseFile(JSON.parse(readText(shipped("benchmarks", "duty-cases", file))));
  });
  const evidenceOf = (heading: string): Evidence => evidenceOn(heading, files);
  if (flags.json) {
    const result = {
      schema: "parley/cite/1",
      versions: { parley: version, lawHorizon },
      inputs: { measure: name },
      measures: cited.map((measure) => inJson(measure, sourceOf, evidenceOf)),
      interactions:
        meeting === null
          ? []
          : [{ destination: meeting.destination, ...meeting.interaction, link: linkOf(meeting.interaction.cite) }],
      warnings: [],
    };
    this.process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  if (meeting !== null) {
    this.process.stdout.write(interactionWords(meeting, flags.lang));
    return;
  }
  const words = (list: string): string | null => {
    const source = sourceOf(list);
    return source === null ? null : `${source.source} (${source.licence})`;
  };
  this.process.stdout.write(citeWords(cited, words, evidenceOf, flags.lang));
}

function inJson(
  { measure, rules }: CitedMeasure,
  sourceOf: (list: string) => object | null,
  evidenceOf: (heading: string) => Evidence,
): object {
  const { rules: _, tables: __, ...head } = measure;
  return {
    ...head,
    rules: rules.map(({ id, rule, lists }) => ({
      ...rule,
      id,
      lists: lists.map((list) => ({ ...list, source: sourceOf(list.name) })),
      versions: rule.versions.map((one) => ({ ...one, link: linkOf(one.cite) })),
      ...evidenceOf(rule.heading),
    })),
  };
}
