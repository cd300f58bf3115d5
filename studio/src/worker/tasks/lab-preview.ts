import { utf8ToBytes } from "@noble/hashes/utils.js";
import { readScenario, type ReadScenario, runInputs } from "../../../../src/files/index.js";
import { type PolicyTariffs, type RunInputs, solveBoth, toResult } from "../../../../src/scenario/index.js";
import { put, remove } from "../disk.js";
import { home } from "../node/path.js";

/** A scenario file between two positions of a lever. */
export interface PreviewQuestion {
  /** Text of the scenario with the lever at each end of its scale. */
  readonly low: string;
  readonly high: string;
  /** Where the lever stands between them, 0 to 1; null only works out the ends. */
  readonly at: number | null;
}

/** What moves while a lever is dragged, by region. */
export interface Preview {
  /** The two scenarios it lies between: an answer of an earlier drag is known by them. */
  readonly between: readonly [string, string];
  readonly welfareExactPct: Readonly<Record<string, number>>;
  readonly usdBn: Readonly<Record<string, number>>;
  readonly realWagePct: Readonly<Record<string, number>>;
  readonly exportsHat: Readonly<Record<string, number>>;
  readonly priceIndexHat: Readonly<Record<string, number>>;
  readonly tariffRevenue: Readonly<Record<string, number>>;
}

interface End {
  readonly scenario: ReadScenario;
  readonly inputs: RunInputs;
  readonly before: PolicyTariffs;
  readonly after: PolicyTariffs;
}

/** Law and trade of the last scenario read: the next one mostly shares them. */
const ends = new Map<string, End>();
const inputsOf = new Map<string, RunInputs>();
const kept = 40;

export const files = (): readonly string[] => ["dist/book.json", "dist/tariffs.json"];

/**
 * The answer with sector tariffs between those of two positions of a lever, solved exactly. Between the ends the law is not
 * asked again, so it is a preview: the tariffs of most laws are linear in one rate, those with floors and caps nearly so.
 */
export function run({ low, high, at }: PreviewQuestion): Preview | null {
  const [first, last] = [endOf(low), endOf(high)];
  if (at === null) return null;
  const [from, to] = [first.after.tariffs, last.after.tariffs];
  const tariffs = from.map((value, index) => value + at * ((to[index] ?? value) - value));
  const { solution } = solveBoth(first.scenario, first.inputs.economy, first.before.tariffs, tariffs);
  const { welfareExactPct, usdBn, realWagePct, exportsHat, priceIndexHat, tariffRevenue } = toResult(solution, {
    versions: {},
  });
  return { between: [low, high], welfareExactPct, usdBn, realWagePct, exportsHat, priceIndexHat, tariffRevenue };
}

function endOf(text: string): End {
  const known = ends.get(text);
  if (known) return known;
  const path = `${home}/preview.yaml`;
  put(path, utf8ToBytes(text));
  try {
    const scenario = readScenario(["preview.yaml"], home);
    const model = JSON.stringify(scenario.model);
    const inputs = inputsOf.get(model) ?? runInputs(scenario, {});
    const end = {
      scenario,
      inputs,
      before: inputs.tariffsOf(scenario.baseline),
      after: inputs.tariffsOf(scenario.policy),
    };
    inputsOf.set(model, inputs);
    if (ends.size >= kept) ends.delete(ends.keys().next().value ?? "");
    ends.set(text, end);
    return end;
  } finally {
    remove(path);
  }
}
