import { z } from "zod";
import { fileError } from "../base/index.js";
import type { Table } from "../scenario/index.js";
import { exists, sha256 } from "./disk.js";
import { elasticitySets } from "./elasticities.js";
import { fingerprints } from "./fingerprint.js";
import { readText, shipped } from "./shipped.js";

/** Results of the brief's table, by name, with the digest of all they rest on. */
const fileSchema = z.strictObject({
  note: z.string(),
  key: z.string(),
  results: z.record(z.string(), z.json()),
});
type KeptFile = Readonly<z.infer<typeof fileSchema>>;

const name = "scenarios/brief/kept.json";

/** The kept file; null where there is none. @throws ParleyError (invalid file). */
function readKept(): KeptFile | null {
  const path = shipped(...name.split("/"));
  if (!exists(path)) return null;
  const parsed = fileSchema.safeParse(JSON.parse(readText(path)));
  if (parsed.success) return parsed.data;
  throw fileError(name, z.prettifyError(parsed.error).replaceAll("\n", " "));
}

/** Digest of the table: its economy, the tariffs that threats are made of to nine digits, elasticity sets, threats. */
export function keptKey({ economy, tariffsOf, day, threats, parties, options }: Table): string {
  const rounded = (values: Float64Array): string[] => [...values].map((value) => value.toFixed(9));
  const laws = (["as-it-stands", "without-agreement"] as const).map((law) => rounded(tariffsOf(law, day)));
  const { elasticityData } = fingerprints(economy);
  const sets = elasticitySets().map(({ set, theta }) => [set, ...theta]);
  const rest = [elasticityData, economy.regions, economy.sectors, day, parties, options, [...threats], sets, laws];
  return sha256([JSON.stringify([...rest, rounded(economy.share), rounded(economy.io)])]).slice(0, 16);
}

/** Results by name: kept where the table is still the one they were worked out on, else made and remembered for this run. */
export function keptResults(
  table: () => Table,
  progress: (what: string) => void,
): <T>(name: string, make: () => T) => T {
  const file = readKept();
  let fits: boolean | undefined;
  const made = new Map<string, unknown>();
  return <T>(what: string, make: () => T): T => {
    if (fits === undefined) {
      fits = file !== null && file.key === keptKey(table());
      if (!fits) progress("the bargains are worked out anew: law, data or threats have changed");
    }
    const known = fits ? file?.results[what] : undefined;
    const value = known ?? made.get(what) ?? make();
    made.set(what, value);
    return value as T;
  };
}
