import { readScenario, runInputs, shipped } from "../../files/index.js";
import { type Language, report, wordsOf } from "../../report/index.js";
import { runScenario } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { withStandingIntervals } from "../intervals.js";
import { version } from "../version.js";
import { serveUntilStopped, studioPort } from "./studio.js";

/** `parley start`, what `npm start` calls: the headline report, three commands to go on with, and on a terminal the studio. */
export async function printStart(
  this: Context,
  flags: { readonly lang: Language; readonly once: boolean },
): Promise<void> {
  const scenario = readScenario(["law-of-december-2025"], shipped("scenarios"));
  const inputs = runInputs(scenario, { parley: version });
  const result = withStandingIntervals(runScenario(scenario, inputs), scenario, inputs);
  this.process.stdout.write(`${report(result, flags.lang)}\n${wordsOf(flags.lang).next}\n`);
  const { stdin, stdout } = this.process;
  if (flags.once || stdin?.isTTY !== true || stdout.isTTY !== true) return;
  stdout.write("\n");
  await serveUntilStopped(this, studioPort, flags.lang);
}
