import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import {
  type IntervalsFile,
  intervalsKey,
  loadSpread,
  readIntervals,
  readScenario,
  runInputs,
} from "../../src/files/index.js";
import { drawnIntervals, planDraws } from "../../src/scenario/index.js";
import { sweepDraws } from "../../src/sweep/index.js";
import type { Ready } from "./expected.js";

const draws = 1000;
const seed = 1;
/** Draws kept one by one, so that a test can make some of them again. */
const sampled = [0, 1, 2, 500, 999];

const note = "Drawn by npm run import -- intervals; kept so that the first report has intervals at once.";

/** Name below the package of the intervals beside a ready scenario. */
export const intervalsName = ({ name, folder }: Ready): string =>
  `scenarios/${folder.endsWith("toy") ? "toy/" : ""}${name}.intervals.json`;

/** Draws of a ready scenario as its file of intervals. */
export async function makeIntervals({ name, folder }: Ready): Promise<IntervalsFile> {
  const scenario = readScenario([`${name}.yaml`], folder);
  const inputs = runInputs(scenario, {});
  const plan = planDraws(scenario, inputs, loadSpread(), seed);
  const swept = await sweepDraws(plan, { draws, workers: availableParallelism() });
  const { warnings, intervals, draws: counted, tornado } = drawnIntervals(plan, swept, draws);
  if (!intervals || !counted || !tornado) throw new Error(`${name}: ${warnings.join("; ")}`);
  const rows = sampled.map((draw) => swept.rows[draw]!);
  const welfareExactPct = Object.fromEntries(
    plan.economy.regions.map((region, r) => [region, rows.map((row) => row[r]!)]),
  );
  const made = { intervals, draws: counted, seed, tornado, sample: { draws: sampled, welfareExactPct } };
  return { note, key: intervalsKey(scenario, inputs), ...rounded(made) };
}

/** Eight digits: what a draw keeps when its solver stops at another point within its tolerance. */
function rounded<T>(data: T): T {
  if (typeof data === "number") return Number(data.toPrecision(8)) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => rounded(item)) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, rounded(value as unknown)])) as T;
}

/** Writes the intervals of a ready scenario unless they are those of its law and data already; whether it wrote. */
export async function renewIntervals(ready: Ready): Promise<boolean> {
  const scenario = readScenario([`${ready.name}.yaml`], ready.folder);
  const name = intervalsName(ready);
  if (readIntervals(name)?.key === intervalsKey(scenario, runInputs(scenario, {}))) return false;
  const file = ready.file.replace(/\.expected\.json$/, ".intervals.json");
  writeFileSync(file, `${JSON.stringify(await makeIntervals(ready), null, 1)}\n`);
  return true;
}
