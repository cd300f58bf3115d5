import { isAbsolute, join } from "node:path";
import { brief, decimal, parseDay, unknown, usageError } from "../../base/index.js";
import { loadBook, writeWhole } from "../../files/index.js";
import { findCountry, lawHorizon, type StatuteBook } from "../../law/index.js";
import {
  averageRates,
  type Cut,
  claimPeriod,
  cuts,
  parseContentSet,
  type RateBasis,
  type RateRow,
  type Remission,
  rateBases,
} from "../../rates/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";
import { type AssessedRates, assessPairs, type Pair, type RateSets } from "./rates-lines.js";
import { rateWords } from "./rates-words.js";

interface Flags {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly by: string;
  readonly basis: string;
  readonly weights: string;
  readonly claims: string;
  readonly content: string;
  readonly usContent: string;
  readonly json: boolean;
  readonly csv: boolean;
  readonly output?: string;
}

/** A question with every default filled in. */
export interface RateQuestion {
  readonly pairs: readonly Pair[];
  readonly by: Cut;
  readonly bases: readonly RateBasis[];
  readonly sets: RateSets;
}

/** `parley rates`: average rates of a day between Canada, Mexico and the United States. */
export function printRates(this: Context, flags: Flags): void {
  if (flags.json && flags.csv) throw usageError("--json and --csv exclude each other; choose one");
  const book = loadBook();
  const question = readQuestion(flags, book);
  const { on, content } = question.sets;
  const assessed = assessPairs(question.pairs, book, question.sets);
  const rows = averageRates(assessed.lines, on, question.bases, question.by);
  const other = content === "bea" ? "flat50" : "bea";
  const beside = assessPairs(question.pairs, book, { ...question.sets, content: other });
  const alternative = { content: other, rows: averageRates(beside.lines, on, question.bases, question.by) };
  const remitted = remittedRates(question, book);
  const alternatives = [alternative, ...(remitted ? [remitted] : [])];
  const file = flags.csv ? csv(rows) : json(flags, question, assessed, rows, alternatives);
  if (flags.output !== undefined)
    writeWhole(isAbsolute(flags.output) ? flags.output : join(this.cwd, flags.output), file);
  if (flags.json || flags.csv) this.process.stdout.write(file);
  else this.process.stdout.write(rateWords(question, assessed, rows, alternative, remitted));
  if (!flags.json) for (const warning of assessed.warnings) this.process.stderr.write(`warning: ${warning}\n`);
}

/** Canada's rates on US goods with all of its vehicle surtax remitted, the other end of the range (A-canada-remission). */
function remittedRates({ pairs, bases, by, sets }: RateQuestion, book: StatuteBook): Alternative | null {
  const american = pairs.filter(({ origin, destination }) => destination === "CAN" && origin === "USA");
  if (american.length === 0) return null;
  const { lines } = assessPairs(american, book, sets, "vehicles");
  return { content: sets.content, remission: "vehicles", rows: averageRates(lines, sets.on, bases, by) };
}

function readQuestion(flags: Flags, book: StatuteBook): RateQuestion {
  const on = parseDay(flags.on);
  // Once each, whatever the spelling: CAN,1220 is Canada.
  const countries = (list: string): string[] => [
    ...new Set(list.split(",").map((name) => findCountry(book.countries, name.trim()).iso3)),
  ];
  const by = cuts.find((cut) => cut === flags.by);
  if (by === undefined) throw usageError(unknown("--by", flags.by, cuts));
  const named = flags.basis.split(",").map((name): RateBasis => {
    const basis = rateBases.find((known) => known === name.trim());
    if (basis === undefined) throw usageError(unknown("--basis", name, rateBases));
    return basis;
  });
  const bases = [...new Set(named)];
  if (flags.weights !== "us-2024") throw usageError(unknown("--weights", flags.weights, ["us-2024"]));
  const usContent = decimal(flags.usContent);
  if (!(usContent >= 0 && usContent <= 1)) {
    throw usageError(
      `--us-content "${brief(flags.usContent)}" is not a share; write a number from 0 to 1, for example 0.40`,
    );
  }
  const pairs = countries(flags.from).flatMap((origin) =>
    countries(flags.to).flatMap((destination): Pair[] => (origin === destination ? [] : [{ origin, destination }])),
  );
  if (pairs.length === 0)
    throw usageError(
      `--from ${flags.from} --to ${flags.to} names no two countries; a country does not import from itself`,
    );
  claimPeriod(flags.claims, on);
  return { pairs, by, bases, sets: { on, claims: flags.claims, content: parseContentSet(flags.content), usContent } };
}

export interface Alternative {
  readonly content: string;
  readonly remission?: Remission;
  readonly rows: readonly RateRow[];
}

function json(
  flags: Flags,
  { pairs, by, bases, sets }: RateQuestion,
  assessed: AssessedRates,
  rows: readonly RateRow[],
  alternatives: readonly Alternative[],
): string {
  const result = {
    schema: "parley/rates/1",
    versions: { parley: version, lawHorizon },
    inputs: {
      from: [...new Set(pairs.map(({ origin }) => origin))],
      to: [...new Set(pairs.map(({ destination }) => destination))],
      on: sets.on,
      by,
      basis: bases,
      weights: flags.weights,
      claims: sets.claims,
      claimPeriod: claimPeriod(sets.claims, sets.on),
      content: sets.content,
      usContent: sets.usContent,
      as: null,
    },
    rows,
    alternatives,
    restsOn: assessed.summaries,
    warnings: assessed.warnings,
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
] as const;

/** Rows as CSV; an unknown rate is an empty cell. */
function csv(rows: readonly RateRow[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}
