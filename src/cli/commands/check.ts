import { bookAt, bookOf, checkedBook, readScenario, runInputs } from "../../files/index.js";
import { bookChecked, inWords, type Language } from "../../report/index.js";
import { checkOrigins, checkTariffs, shockOf } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { stacked } from "./run.js";

/** `parley check`: a scenario in words, or how much of a book holds; a mistake is an error with its place. */
export function checkFiles(this: Context, flags: { readonly lang: Language }, ...words: string[]): void {
  const [path = ""] = words;
  const place = words.length === 1 ? bookAt(path, this.cwd) : null;
  if (place !== null) {
    this.process.stdout.write(bookChecked(path, checkedBook(place, path), flags.lang));
    return;
  }
  const scenario = readScenario(stacked(words), this.cwd);
  // Reads all that a run needs and is quick to read, so that a mistake in it shows here and not first in a run.
  const inputs = runInputs(scenario, {});
  const own = scenario.model.book !== "shipped" || scenario.policy.assume.weights !== "us-2024";
  if (own) for (const policy of [scenario.baseline, scenario.policy]) inputs.tariffsOf(policy);
  const book = bookOf(scenario, []);
  checkOrigins(scenario.policy.changes, book, inputs.economy.regions);
  checkTariffs(scenario.policy.tariffs ?? [], inputs.economy);
  shockOf(scenario.policy.instruments, inputs.economy);
  this.process.stdout.write(inWords(scenario, book, flags.lang));
}
