import { loadBook, readProvenance } from "../../files/index.js";
import { type CitedMeasure, cite, lawHorizon } from "../../law/index.js";
import { citeWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

/** `parley cite`: the texts behind a measure. */
export function citeMeasure(
  this: Context,
  flags: { readonly lang: Language; readonly json: boolean },
  name: string,
): void {
  const cited = cite(loadBook([]), name);
  const sources = new Map(readProvenance().map(({ path, source, licence }) => [path, { source, licence }]));
  const sourceOf = (list: string) => sources.get(`book/${list}.csv`) ?? null;
  if (flags.json) {
    const result = {
      schema: "parley/cite/1",
      versions: { parley: version, lawHorizon },
      inputs: { measure: name },
      measures: cited.map((measure) => inJson(measure, sourceOf)),
      warnings: [],
    };
    this.process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const words = (list: string): string | null => {
    const source = sourceOf(list);
    return source === null ? null : `${source.source} (${source.licence})`;
  };
  this.process.stdout.write(citeWords(cited, words, flags.lang));
}

function inJson({ measure, rules }: CitedMeasure, sourceOf: (list: string) => object | null): object {
  const { rules: _, tables: __, ...head } = measure;
  return {
    ...head,
    rules: rules.map(({ id, rule, lists }) => ({
      ...rule,
      id,
      lists: lists.map((list) => ({ ...list, source: sourceOf(list.name) })),
    })),
  };
}
