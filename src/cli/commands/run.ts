import { usageError } from "../../base/index.js";
import { readScenario, runInputs, writeWhole } from "../../files/index.js";
import { type Language, report } from "../../report/index.js";
import { runScenario } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { checkDrawFlags, type DrawFlags, interruptedCode, withIntervalsAsked } from "../intervals.js";
import { version } from "../version.js";

interface Flags extends DrawFlags {
  readonly json: boolean;
  readonly output?: string;
  readonly lang: Language;
}

/** `parley run`: one scenario, or a stack of them, as a report or one JSON object. */
export async function runFiles(this: Context, flags: Flags, ...words: string[]): Promise<void> {
  checkDrawFlags(flags);
  const scenario = readScenario(stacked(words), this.cwd);
  const inputs = runInputs(scenario, { parley: version });
  const point = runScenario(scenario, inputs);
  const { result, interrupted } = await withIntervalsAsked(this, point, scenario, inputs, flags);
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
