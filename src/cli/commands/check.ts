import { bookOf, readScenario } from "../../files/index.js";
import { inWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { stacked } from "./run.js";

/** `parley check`: a scenario in words; a mistake in it is an error with its place. */
export function checkFiles(this: Context, flags: { readonly lang: Language }, ...words: string[]): void {
  const scenario = readScenario(stacked(words), this.cwd);
  this.process.stdout.write(inWords(scenario, bookOf(scenario, []), flags.lang));
}
