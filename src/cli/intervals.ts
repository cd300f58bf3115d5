import { availableParallelism } from "node:os";
import { usageError } from "../base/index.js";
import { loadSpread, storedIntervals } from "../files/index.js";
import {
  drawnIntervals,
  type DrawnRows,
  intervalsSoFar,
  planDraws,
  type RunInputs,
  type Scenario,
  type ScenarioResult,
  withFirstOrder,
  withIntervals,
} from "../scenario/index.js";
import { inBrief, intervalsInBrief, type Language } from "../report/index.js";
import { sweepDraws } from "../sweep/index.js";
import type { Context } from "./context.js";

/** The result with the intervals kept beside a ready scenario, else with first-order ones: nothing is drawn. */
export function withStandingIntervals(result: ScenarioResult, scenario: Scenario, inputs: RunInputs): ScenarioResult {
  const stored = storedIntervals(scenario, inputs);
  if (stored) return withIntervals(result, stored);
  return withFirstOrder(result, planDraws(scenario, inputs, loadSpread(), 0));
}

/** Exit code of a program ended by Ctrl-C, as shells have it. */
export const interruptedCode = 130;

/** What flags say of draws; nothing unless they ask for some. */
export interface DrawFlags {
  readonly draws?: number;
  readonly seed?: number;
  readonly workers?: number;
}

/**
 * The result with its intervals: new draws where flags ask for some, those that stand until then told on stderr, else those.
 * @returns whether the draws were interrupted, besides.
 */
export async function withIntervalsAsked(
  context: Context,
  result: ScenarioResult,
  scenario: Scenario,
  inputs: RunInputs,
  { draws, seed = 1, workers, lang }: DrawFlags & { readonly lang: Language },
): Promise<{ result: ScenarioResult; interrupted: boolean }> {
  const standing = withStandingIntervals(result, scenario, inputs);
  if (draws === undefined) return { result: standing, interrupted: false };
  context.process.stderr.write(`${inBrief(standing, lang)}\n`);
  const asked = { draws, seed, lang, ...(workers !== undefined && { workers }) };
  return withNewDraws(context, result, scenario, inputs, asked);
}

/** @throws ParleyError (usage) for a seed or workers without draws. */
export function checkDrawFlags({ draws, seed, workers }: DrawFlags): void {
  if (draws !== undefined || (seed === undefined && workers === undefined)) return;
  throw usageError("--seed and --workers are for draws; add --draws, for example --draws 1000");
}

/** Counts of draws at which the intervals until then are told, besides every further thousand and the last. */
const marks = [10, 100, 250, 500, 1000];

/** The greatest mark among so many draws; 0 for none. */
const markOf = (done: number): number =>
  done >= 1000 ? done - (done % 1000) : (marks.findLast((mark) => mark <= done) ?? 0);

/**
 * The result with intervals of new draws. Progress goes to stderr, with the intervals as draws come in, those at a mark as if
 * so many had been asked for, the last those of the result; an interrupt (Ctrl-C) ends the sweep and the result holds the
 * draws done until then.
 * @returns whether it was interrupted, besides.
 */
async function withNewDraws(
  { process, onInterrupt }: Context,
  result: ScenarioResult,
  scenario: Scenario,
  inputs: RunInputs,
  { draws, seed, lang, workers = defaultWorkers() }: Asked,
): Promise<{ result: ScenarioResult; interrupted: boolean }> {
  const plan = planDraws(scenario, inputs, loadSpread(), seed);
  const stop = new AbortController();
  const forget = onInterrupt?.(() => stop.abort());
  const line = (done: number): void => {
    process.stderr.write(process.stderr.isTTY ? `\r${done} of ${draws} draws` : `${done} of ${draws} draws\n`);
  };
  const ranges = (rows: DrawnRows["rows"]): void => {
    const found = intervalsSoFar(plan, { rows, interrupted: false }, draws);
    if (!found.intervals) return;
    const clear = process.stderr.isTTY ? "\r\u001b[K" : "";
    process.stderr.write(`${clear}${intervalsInBrief({ ...result, ...found }, lang)}\n`);
  };
  let [told, marked] = [0, 0];
  // Once a line of its own, only at every tenth: a log is not a screen.
  const onProgress = (done: number, first: () => DrawnRows["rows"]): void => {
    if (markOf(done) > marked) {
      const rows = first();
      const mark = markOf(rows.length);
      if (mark > marked && mark < draws) ranges(rows.slice(0, mark));
      marked = Math.max(marked, mark);
    }
    if (
      done === told ||
      (!process.stderr.isTTY && Math.floor((10 * done) / draws) === Math.floor((10 * told) / draws))
    ) {
      return;
    }
    told = done;
    line(done);
  };
  try {
    const swept = await sweepDraws(plan, { draws, workers, onProgress, signal: stop.signal });
    if (process.stderr.isTTY && told > 0) process.stderr.write("\r\u001b[K");
    if (swept.interrupted) process.stderr.write(`interrupted after ${swept.rows.length} of ${draws} draws\n`);
    ranges(swept.rows);
    return { result: withIntervals(result, drawnIntervals(plan, swept, draws)), interrupted: swept.interrupted };
  } finally {
    forget?.();
  }
}

interface Asked {
  readonly draws: number;
  readonly seed: number;
  readonly lang: Language;
  readonly workers?: number;
}

/** One thread a processor; more than eight do not pay for a thousand draws. */
const defaultWorkers = (): number => Math.min(8, availableParallelism());
