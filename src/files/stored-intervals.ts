import { z } from "zod";
import { fileError } from "../base/index.js";
import { type RunInputs, type Scenario, type StoredIntervals, storedSchema } from "../scenario/index.js";
import { exists, sha256 } from "./disk.js";
import { fingerprints } from "./fingerprint.js";
import { readText, shipped } from "./shipped.js";
import { loadSpread } from "./spread.js";

/** `NAME.intervals.json` beside a ready scenario. */
const fileSchema = z.strictObject({
  note: z.string(),
  key: z.string().describe("Digest of all that the draws rest on"),
  ...storedSchema.shape,
  sample: z
    .strictObject({ draws: z.array(z.int()).readonly(), welfareExactPct: z.record(z.string(), z.array(z.number())) })
    .describe("Some of the draws, for the test that makes them again"),
});
export type IntervalsFile = Readonly<z.infer<typeof fileSchema>>;

/**
 * The intervals kept beside a ready scenario; null where there are none, or where the law, the data or the settings are no longer
 * those they were drawn under.
 */
export function storedIntervals(
  scenario: Scenario,
  inputs: Pick<RunInputs, "economy" | "tariffsOf">,
): StoredIntervals | null {
  const name = scenario.files.at(-1) ?? "";
  if (!/^scenarios\/.*\.yaml$/.test(name)) return null;
  const kept = readIntervals(name.replace(/\.yaml$/, ".intervals.json"));
  if (kept === null || kept.key !== intervalsKey(scenario, inputs)) return null;
  const { intervals, draws, seed, tornado } = kept;
  return { intervals: { ...intervals, method: "stored" }, draws, seed, tornado };
}

/** @param name below the package, with forward slashes. @throws ParleyError (invalid file). */
export function readIntervals(name: string): IntervalsFile | null {
  const path = shipped(...name.split("/"));
  if (!exists(path)) return null;
  const parsed = fileSchema.safeParse(JSON.parse(readText(path)));
  if (parsed.success) return parsed.data;
  throw fileError(name, z.prettifyError(parsed.error).replaceAll("\n", " "));
}

/** Digest of tariffs to nine digits, model, data and spread: the same key, the same draws to the digits shown. */
export function intervalsKey(
  { baseline, policy, model }: Scenario,
  { economy, tariffsOf }: Pick<RunInputs, "economy" | "tariffsOf">,
): string {
  const { structure, closure, numeraire, mobility, scale, finalElasticity, inputElasticity } = model;
  const { instruments } = policy;
  const further = [mobility, scale, finalElasticity, inputElasticity, instruments];
  const { sets, claimTotals } = loadSpread();
  const sides = [baseline, policy].map(tariffsOf);
  const rest = [
    [fingerprints(economy), structure, closure, numeraire],
    ...(further.every((each) => each === undefined) ? [] : [further]),
    [sets.map(({ set, theta }) => [set, ...theta]), claimTotals],
    ...sides.map(({ tariffs, claims }) => [claims, [...tariffs].map((t) => t.toFixed(9))]),
  ];
  return sha256(rest.map((part) => JSON.stringify(part))).slice(0, 16);
}
