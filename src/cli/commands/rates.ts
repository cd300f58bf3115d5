import { usageError } from "../../base/index.js";
import { loadBook } from "../../files/index.js";
import type { StatuteBook } from "../../law/index.js";
import { averageRates } from "../../rates/index.js";
import { type Answer, checkForm, writeAnswer } from "../answer.js";
import type { Context } from "../context.js";
import { ladderCsv, ladderOf, ladderWords } from "./rates-ladder.js";
import { assessPairs } from "./rates-lines.js";
import { type Alternative, rateCsv, rateJson } from "./rates-output.js";
import { type Flags, type RateQuestion, readQuestion } from "./rates-question.js";
import { rateSeries, seriesWords } from "./rates-series.js";
import { rateWords } from "./rates-words.js";

/** `parley rates`: average rates on a day or from day to day, and the way from the statute to what is collected. */
export function printRates(this: Context, flags: Flags): void {
  checkForm(flags);
  if (flags.ladder && flags.by !== undefined && flags.by !== "total") {
    throw usageError("--ladder is for the total of a pair; leave --by out");
  }
  const book = loadBook();
  const question = readQuestion(flags, book, this.cwd);
  writeAnswer(this, flags, flags.series ? seriesAnswer(question, book) : dayAnswer(flags, question, book));
}

function seriesAnswer(question: RateQuestion, book: StatuteBook): Answer {
  const series = rateSeries(question, book);
  const { rows, events, notForecastFrom, warnings } = series;
  return {
    json: () => rateJson(question, true, { rows, events, notForecastFrom, warnings }),
    csv: () => rateCsv(rows, question),
    words: () => seriesWords(question, series),
    warnings,
  };
}

function dayAnswer(flags: Flags, question: RateQuestion, book: StatuteBook): Answer {
  const { bases, by, sets } = question;
  const assessed = assessPairs(question, book, sets);
  const rows = averageRates(assessed.lines, sets.on, bases, by);
  const { summaries, warnings } = assessed;
  const deposits = assessed.deposits();
  if (flags.ladder) {
    const rungs = ladderOf(question, book);
    const parts = { rows, ladder: rungs, alternatives: [], restsOn: summaries, deposits, warnings };
    return {
      json: () => rateJson(question, false, parts),
      csv: () => ladderCsv(rungs),
      words: () => ladderWords(question, rungs),
      warnings,
    };
  }
  const other = sets.content === "bea" ? "flat50" : "bea";
  const beside = assessPairs(question, book, { ...sets, content: other });
  const alternative = { content: other, rows: averageRates(beside.lines, sets.on, bases, by) };
  const remitted = remittedRates(question, book);
  const alternatives = [alternative, ...(remitted ? [remitted] : [])];
  return {
    json: () => rateJson(question, false, { rows, alternatives, restsOn: summaries, deposits, warnings }),
    csv: () => rateCsv(rows, question),
    words: () => rateWords(question, { ...assessed, deposits }, rows, alternative, remitted),
    warnings,
  };
}

/** Canada's rates on US goods with all of its vehicle surtax remitted, the other end of the range (A-canada-remission). */
function remittedRates(question: RateQuestion, book: StatuteBook): Alternative | null {
  const { pairs, bases, by, sets } = question;
  const american = pairs.filter(({ origin, destination }) => destination === "CAN" && origin === "USA");
  if (american.length === 0) return null;
  const { lines } = assessPairs({ ...question, pairs: american }, book, sets, "vehicles");
  return { content: sets.content, remission: "vehicles", rows: averageRates(lines, sets.on, bases, by) };
}
