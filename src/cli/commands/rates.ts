import { isAbsolute, join } from "node:path";
import { usageError } from "../../base/index.js";
import { loadBook, loadCollectedTotals, writeWhole } from "../../files/index.js";
import type { StatuteBook } from "../../law/index.js";
import { type AssessedLine, averageRates, claimPeriod, ladder, type Rung } from "../../rates/index.js";
import type { Context } from "../context.js";
import { assessPairs, ownPartners } from "./rates-lines.js";
import { type Alternative, rateCsv, rateJson } from "./rates-output.js";
import { type Flags, type RateQuestion, readQuestion } from "./rates-question.js";
import { rateSeries, seriesWords } from "./rates-series.js";
import { ladderWords, rateWords } from "./rates-words.js";

/** What one question prints: the file of `--json` or `--csv`, or words. */
interface Answer {
  readonly file: string;
  readonly words: () => string;
  readonly warnings: readonly string[];
}

/** `parley rates`: average rates on a day or from day to day, and the way from the statute to what is collected. */
export function printRates(this: Context, flags: Flags): void {
  if (flags.json && flags.csv) throw usageError("--json and --csv exclude each other; choose one");
  if (flags.ladder && flags.csv) throw usageError("--ladder has no CSV; write --json");
  const book = loadBook();
  const question = readQuestion(flags, book, this.cwd);
  const { file, words, warnings } = flags.series
    ? seriesAnswer(flags, question, book)
    : dayAnswer(flags, question, book);
  const text = flags.json || flags.csv ? file : words();
  if (flags.output !== undefined) {
    writeWhole(isAbsolute(flags.output) ? flags.output : join(this.cwd, flags.output), file);
  }
  this.process.stdout.write(text);
  if (!flags.json) for (const warning of warnings) this.process.stderr.write(`warning: ${warning}\n`);
}

function seriesAnswer(flags: Flags, question: RateQuestion, book: StatuteBook): Answer {
  const series = rateSeries(question, book);
  const { rows, events, notForecastFrom, warnings } = series;
  return {
    file: flags.csv ? rateCsv(rows) : rateJson(question, true, { rows, events, notForecastFrom, warnings }),
    words: () => seriesWords(question, series),
    warnings,
  };
}

function dayAnswer(flags: Flags, question: RateQuestion, book: StatuteBook): Answer {
  const { bases, by, sets } = question;
  const assessed = assessPairs(question, book, sets);
  const rows = averageRates(assessed.lines, sets.on, bases, by);
  const { summaries, warnings } = assessed;
  if (flags.ladder) {
    const rungs = ladderOf(question, book, assessed.lines);
    const parts = { rows, ladder: rungs, alternatives: [], restsOn: summaries, warnings };
    return {
      file: flags.csv ? rateCsv(rows) : rateJson(question, false, parts),
      words: () => ladderWords(question, rungs),
      warnings,
    };
  }
  const other = sets.content === "bea" ? "flat50" : "bea";
  const beside = assessPairs(question, book, { ...sets, content: other });
  const alternative = { content: other, rows: averageRates(beside.lines, sets.on, bases, by) };
  const remitted = remittedRates(question, book);
  const alternatives = [alternative, ...(remitted ? [remitted] : [])];
  const parts = { rows, alternatives, restsOn: summaries, warnings };
  return {
    file: flags.csv ? rateCsv(rows) : rateJson(question, false, parts),
    words: () => rateWords(question, assessed, rows, alternative, remitted),
    warnings,
  };
}

/** The way from the statute to the duty collected. @throws ParleyError (usage) for pairs without observed claims. */
function ladderOf(question: RateQuestion, book: StatuteBook, content: readonly AssessedLine[]): Rung[] {
  const { pairs, sets } = question;
  const other = pairs.find(({ origin, destination }) => destination !== "USA" || !ownPartners.includes(origin));
  if (other) {
    throw usageError(
      `--ladder needs claims by line, known for US imports from ${ownPartners.join(" and ")}; leave out ${other.origin} to ${other.destination}`,
    );
  }
  const full = assessPairs(question, book, { ...sets, content: "full" }).lines;
  const claims = claimPeriod(sets.claims, sets.on);
  return ladder({ full, content, claims, contentSet: sets.content }, sets.on, loadCollectedTotals());
}

/** Canada's rates on US goods with all of its vehicle surtax remitted, the other end of the range (A-canada-remission). */
function remittedRates(question: RateQuestion, book: StatuteBook): Alternative | null {
  const { pairs, bases, by, sets } = question;
  const american = pairs.filter(({ origin, destination }) => destination === "CAN" && origin === "USA");
  if (american.length === 0) return null;
  const { lines } = assessPairs({ ...question, pairs: american }, book, sets, "vehicles");
  return { content: sets.content, remission: "vehicles", rows: averageRates(lines, sets.on, bases, by) };
}
