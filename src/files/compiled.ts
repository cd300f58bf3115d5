import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IsoDate } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { type Assumptions, defaults, type Policy, type PolicyTariffs } from "../scenario/index.js";
import { readText, shipped } from "./shipped.js";

/** Tariffs of policies worked out beforehand, and the fingerprint of every file they were worked out from. */
export interface Compiled {
  readonly fingerprint: string;
  readonly policies: Readonly<Record<string, CompiledPolicy>>;
}

/** {@link PolicyTariffs} with only the cells that differ from the economy's own tariff. */
interface CompiledPolicy extends Omit<PolicyTariffs, "tariffs"> {
  readonly cells: readonly (readonly [index: number, rate: number])[];
}

/** The policies that are kept compiled: the law of the two days of the first report, under either set of metal content. */
export const compiledPolicies: readonly Policy[] = ["2025-01-01", "2025-12-18"].flatMap((law) =>
  ["bea", "flat50"].map((content) => ({
    title: null,
    law: law as IsoDate,
    changes: [],
    assume: { ...defaults.assume, content },
  })),
);

const folders = [
  ["book"],
  ["benchmarks", "claims"],
  ["benchmarks", "content"],
  ["benchmarks", "mapping"],
  ["benchmarks", "na-2022"],
  ["benchmarks", "trade"],
];

/** Path of the table below the package root. */
export const compiledFile: readonly string[] = ["benchmarks", "compiled", "tariffs.json"];

/** SHA-256 over the names and bytes of all files that tariffs are made from. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const name of readdirSync(shipped(...folder), { recursive: true, encoding: "utf8" }).toSorted()) {
      if (!/\.(csv|gz|yaml)$/.test(name)) continue;
      hash.update(`${folder.join("/")}/${name.replaceAll("\\", "/")}`);
      hash.update(readFileSync(join(shipped(...folder), name)));
    }
  }
  return hash.digest("hex");
}

const keyOf = (law: string, { claims, weights, content, usContent }: Assumptions): string =>
  [law, claims, weights, content, usContent].join(" ");

/** Packs the tariffs of {@link compiledPolicies} for writing. */
export function compile(economy: Economy, tariffsOf: (policy: Policy) => PolicyTariffs): Compiled {
  const policies = compiledPolicies.map((policy): [string, CompiledPolicy] => {
    const { tariffs, ...rest } = tariffsOf(policy);
    const cells = [...tariffs.entries()].filter(([index, rate]) => rate !== economy.tariff[index]);
    return [keyOf(policy.law, policy.assume), { cells, ...rest }];
  });
  return { fingerprint: fingerprint(), policies: Object.fromEntries(policies) };
}

/**
 * Looks up policies in the compiled table. The answer is the one that would be worked out, to the bit; it is null for a
 * policy that is not kept, and for all of them once a file that they were made from has changed.
 */
export function compiledLookup(economy: Economy): (policy: Policy) => PolicyTariffs | null {
  let table: Compiled | null | undefined;
  return ({ law, changes, assume }) => {
    const kept = economy.id === defaults.model.economy && changes.length === 0;
    if (!kept || !compiledPolicies.some((policy) => keyOf(policy.law, policy.assume) === keyOf(law, assume)))
      return null;
    table ??= readCompiled();
    const found = table?.policies[keyOf(law, assume)];
    if (!found) return null;
    const { cells, ...rest } = found;
    const tariffs = Float64Array.from(economy.tariff);
    for (const [index, rate] of cells) tariffs[index] = rate;
    return { tariffs, ...rest };
  };
}

function readCompiled(): Compiled | null {
  const path = shipped(...compiledFile);
  if (!existsSync(`${path}.gz`)) return null;
  const table = JSON.parse(readText(path)) as Compiled;
  return table.fingerprint === fingerprint() ? table : null;
}
