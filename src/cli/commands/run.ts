import { usageError } from "../../base/index.js";
import { readScenario, runInputs, writeWhole } from "../../files/index.js";
import { type Language, report } from "../../report/index.js";
import { runScenario } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { withNewDraws, withStandingIntervals } from "../intervals.js";
import { version } from "../version.js";

interface Flags {
  readonly json: boolean;
  readonly output?: string;
  readonly lang: Language;
  readonly draws?: number;
  readonly seed?: number;
  readonly workers?: number;
}

/** Exit code of a program ended by Ctrl-C, as shells have it. */
const interruptedCode = 130;

/** `parley run`: one scenario, or a stack of them, as a report or one JSON object. */
export async function runFiles(this: Context, flags: Flags, ...words: string[]): Promise<void> {
  const { draws, seed = 1, workers } = flags;
  if (draws === undefined && (flags.seed !== undefined || workers !== undefined)) {
    throw usageError("--seed and --workers are for draws; add --draws, for example --draws 1000");
  }
  const scenario = readScenario(stacked(words), this.cwd);
  const inputs = runInputs(scenario, { parley: version });
  const point = runScenario(scenario, inputs);
  const asked = draws === undefined ? null : { draws, seed, ...(workers !== undefined && { workers }) };
  const { result, interrupted } = asked
    ? await withNewDraws(this, point, scenario, inputs, asked)
    : { result: withStandingIntervals(point, scenario, inputs), interrupted: false };
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (flags.output !== undefined) writeWhole(flags.output, json, this.cwd);
  this.process.stdout.write(flags.json ? json : report(result, flags.lang));
  if (interrupted) this.process.exitCode = interruptedCode;
}

/** `a.yaml + b.yaml` as its files. @throws ParleyError (usage) where the plus signs do not stand between files. */
export function stacked(words: readonly string[]): string[] {
  const ok = words.length % 2 === 1 && words.every((word, index) => (word === "+") === (index % 2 === 1));
  if (ok) return words.filter((_, index) => index % 2 === 0);
  throw usageError(
    `scenarios are stacked as FILE + FILE, with blanks around the +; found "${words.join(" ")}"; to set them side by side use parley compare`,
  );
}
