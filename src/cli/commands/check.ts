import { bookOf, readScenario, runInputs } from "../../files/index.js";
import { inWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { stacked } from "./run.js";

/** `parley check`: a scenario in words; a mistake in it is an error with its place. */
export function checkFiles(this: Context, flags: { readonly lang: Language }, ...words: string[]): void {
  const scenario = readScenario(stacked(words), this.cwd);
  // Reads the economy and its elasticities, so that a mistake in them shows here and not first in a run.
  runInputs(scenario, {});
  this.process.stdout.write(inWords(scenario, bookOf(scenario, []), flags.lang));
}
