import { loadPublishers, weightSets } from "../../../../src/files/index.js";
import { claimSets, contentSets, type RateEvent, type RateRow, type Rung } from "../../../../src/rates/index.js";
import { run as command } from "./parley.js";

/** What the page reads of `parley rates … --json`. */
interface RatesAnswer {
  readonly versions: { readonly parley: string; readonly lawHorizon: string };
  readonly inputs: {
    readonly on: string;
    readonly weights: string;
    readonly claims: string;
    readonly claimPeriod: string | null;
    readonly content: string;
    readonly usContent: number;
  };
  readonly rows: readonly RateRow[];
  readonly events?: readonly RateEvent[];
  readonly notForecastFrom?: string | null;
  readonly ladder?: readonly Rung[];
  readonly warnings: readonly string[];
}

/** Names of the sets that a question may take. */
export interface SetNames {
  readonly as: readonly string[];
  readonly weights: readonly string[];
  readonly claims: readonly string[];
  readonly content: readonly string[];
}

export type RatesOutput =
  | { readonly error: string; readonly names: SetNames }
  | { readonly error: null; readonly names: SetNames; readonly answer: RatesAnswer };

export const files = (): readonly string[] => ["dist/book.json", "benchmarks/trade/publisher-sets.csv"];

/** The answer of `parley rates` to its flags, or the line in which it refuses. */
export async function run({ args }: { readonly args: readonly string[] }): Promise<RatesOutput> {
  const publishers = loadPublishers().map(({ name }) => name);
  const names = { as: publishers, weights: weightSets, claims: claimSets, content: contentSets };
  const { code, stdout, stderr } = await command({ args: ["rates", ...args, "--json"] });
  if (code !== 0) return { error: stderr.replace(/^parley: /, "").trim(), names };
  const { versions, inputs, rows, events, notForecastFrom, ladder, warnings } = JSON.parse(stdout) as RatesAnswer;
  const series = { ...(events && { events }), ...(notForecastFrom !== undefined && { notForecastFrom }) };
  return { error: null, names, answer: { versions, inputs, rows, ...series, ...(ladder && { ladder }), warnings } };
}
