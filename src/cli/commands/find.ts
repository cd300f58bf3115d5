import { brief, notKnown, unknown, usageError } from "../../base/index.js";
import { loadEverydayWords, loadImportsByLine, loadSchedule, scheduleChapters } from "../../files/index.js";
import { dotted, lawHorizon, type Search, search } from "../../law/index.js";
import { findWarnings, findWords, type Language, nothingFound } from "../../report/index.js";
import type { Context } from "../context.js";
import { dayOf } from "../day.js";
import { version } from "../version.js";

interface Flags {
  readonly on?: string;
  readonly chapter?: string;
  readonly limit: string;
  readonly lang: Language;
  readonly json: boolean;
}

/** `parley find`: candidates among the descriptions of the US schedule. */
export function find(this: Context, flags: Flags, ...given: string[]): void {
  const text = brief(given.join(" ").trim());
  if (!/[\p{L}\d]/u.test(text)) throw usageError('find needs a word, for example: find "hot-rolled coil"');
  if (/^\d{4}[\d.]*$/.test(text)) {
    throw usageError(`“${text}” is a code, not words; what it pays: parley duty ${text} --from CAN`);
  }
  const on = flags.on === undefined ? lawHorizon : dayOf("--on", flags.on);
  if (on > lawHorizon) throw notKnown(`the statute book answers to ${lawHorizon}; ${on} is not known`);
  const { chapter } = flags;
  if (chapter !== undefined && !scheduleChapters().includes(chapter)) {
    throw usageError(`${unknown("chapter", chapter, scheduleChapters())}; write two digits, for example --chapter 72`);
  }
  const limit = Number(flags.limit);
  if (!Number.isInteger(limit) || limit < 1) throw usageError(`--limit "${flags.limit}" is not a number of 1 or more`);
  const schedule = loadSchedule(chapter === undefined ? undefined : [chapter]);
  const first = schedule.editions[0]?.from ?? lawHorizon;
  if (on < first) throw notKnown(`the schedule at hand begins on ${first}; ${on} is earlier`);
  const result = search(schedule, text, {
    on,
    limit,
    everyday: loadEverydayWords(),
    imports: loadImportsByLine(),
    ...(chapter === undefined ? {} : { chapter }),
  });
  if (result.found === 0) throw notKnown(nothingFound(text, on, result, flags.lang));
  const inputs = { text, on, chapter: chapter ?? null, limit };
  if (flags.json) this.process.stdout.write(json(inputs, result));
  else {
    for (const warning of findWarnings(result, flags.lang)) this.process.stderr.write(`parley: ${warning}\n`);
    this.process.stdout.write(findWords(text, on, result, flags.lang));
  }
}

function json(inputs: object, result: Search): string {
  const candidates = result.candidates.map(({ line, path, units, score }) => ({
    code: dotted(line.code),
    path,
    general: line.general.text,
    usmca: line.usmca?.text ?? null,
    units,
    score: Math.round(score * 1e6) / 1e6,
  }));
  const versions = { parley: version, lawHorizon };
  const warnings = findWarnings(result, "en");
  return `${JSON.stringify({ schema: "parley/find/1", versions, inputs, found: result.found, candidates, warnings }, null, 2)}\n`;
}
