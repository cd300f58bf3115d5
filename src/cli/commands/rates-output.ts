import { lawHorizon } from "../../law/index.js";
import { claimPeriod, type RateRow, type Remission } from "../../rates/index.js";
import { csvOf } from "../csv.js";
import { version } from "../version.js";
import { type RateQuestion, weightsName } from "./rates-question.js";

/** The same rows under another set. */
export interface Alternative {
  readonly content: string;
  readonly remission?: Remission;
  readonly rows: readonly RateRow[];
}

/** One JSON object: what was asked with every default, then the parts of the answer. */
export function rateJson(question: RateQuestion, series: boolean, answer: object): string {
  const { pairs, by, bases, as, sets, sectors } = question;
  const result = {
    schema: "parley/rates/1",
    versions: { parley: version, lawHorizon },
    inputs: {
      from: [...new Set(pairs.map(({ origin }) => origin))],
      to: [...new Set(pairs.map(({ destination }) => destination))],
      on: sets.on,
      series,
      by,
      basis: bases,
      weights: weightsName(sets.weights),
      claims: sets.claims,
      claimPeriod: claimPeriod(sets.claims, sets.on),
      content: sets.content,
      usContent: sets.usContent,
      sectors,
      as: as?.name ?? null,
    },
    ...answer,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

const columns = [
  "origin",
  "destination",
  "day",
  "basis",
  "sector",
  "chapter",
  "product",
  "programme",
  "rate",
  "value",
  "coverage",
  "base",
  "weights",
  "claims",
  "content",
  "usContent",
] as const;

/** Rows as CSV, each with the sets that it rests on; an unknown rate is an empty cell. */
export function rateCsv(rows: readonly RateRow[], { sets }: RateQuestion): string {
  const { claims, content, usContent } = sets;
  const weights = weightsName(sets.weights);
  const withSets = rows.map((row) => ({ ...row, weights, claims: claimPeriod(claims, row.day), content, usContent }));
  return csvOf(columns, withSets);
}
