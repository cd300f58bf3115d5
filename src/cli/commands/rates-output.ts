import { lawHorizon } from "../../law/index.js";
import { claimPeriod, type RateRow, type Remission } from "../../rates/index.js";
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
  "programme",
  "rate",
  "value",
  "coverage",
  "base",
] as const;

/** Rows as CSV; an unknown rate is an empty cell. */
export function rateCsv(rows: readonly RateRow[]): string {
  const cell = (value: string | number | null | undefined): string =>
    typeof value === "string" && /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value ?? "");
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}
