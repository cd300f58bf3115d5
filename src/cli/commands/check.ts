import { bookOf, readScenario, runInputs } from "../../files/index.js";
import { inWords, type Language } from "../../report/index.js";
import { checkOrigins } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { stacked } from "./run.js";

/** `parley check`: a scenario in words; a mistake in it is an error with its place. */
export function checkFiles(this: Context, flags: { readonly lang: Language }, ...words: string[]): void {
  const scenario = readScenario(stacked(words), this.cwd);
  // Reads all that a run needs and is quick to read, so that a mistake in it shows here and not first in a run.
  const inputs = runInputs(scenario, {});
  const own = scenario.model.book !== "shipped" || scenario.policy.assume.weights !== "us-2024";
  if (own) for (const policy of [scenario.baseline, scenario.policy]) inputs.tariffsOf(policy);
  const book = bookOf(scenario, []);
  checkOrigins(scenario.policy.changes, book, inputs.economy.regions);
  this.process.stdout.write(inWords(scenario, book, flags.lang));
}
