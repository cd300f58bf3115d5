import type { Economy } from "../economy/index.js";
import { defaults, type Model, type Policy, type PolicyTariffs } from "../scenario/index.js";
import { exists, isPacked, join, kindOf, namesOf, packageRoot, readBytes, readUtf8, sha256 } from "./disk.js";
import { shipped } from "./shipped.js";

/** Where the build puts the tariffs of ready scenarios. */
export const storedTariffsFile: string = shipped("dist", "tariffs.json");

/** Cells of [importer][exporter][sector] that are not those of the economy: steps from one to the next, and their values. */
type Cells = readonly [steps: readonly number[], values: readonly number[]];

/** The tariffs of a policy as the build worked them out. */
interface StoredTariffs extends Pick<PolicyTariffs, "averageRates" | "claims" | "notes" | "warnings"> {
  readonly tariffs: Cells;
  readonly claimRange?: { readonly unclaimed: Cells; readonly claimed: Cells };
}

interface StoredFile {
  readonly fingerprint: string;
  readonly policies: Readonly<Record<string, StoredTariffs>>;
}

/** Rooms of which the tariffs are one state, and the tables that they are worked out from. */
const rooms = ["base", "economy", "files", "law", "rates", "scenario"];
export const tariffTables: readonly string[] = [
  "book",
  ...["canada-mexico", "claim-choice", "claims", "content", "mapping", "na-2022", "rest-of-world", "trade"].map(
    (name) => `benchmarks/${name}`,
  ),
];

/**
 * SHA-256 over all that sector tariffs rest on, names and bytes: the statute book, the tables of trade, claims, content and the
 * economy, and the code that turns one into the other.
 * @param root folder of the package.
 */
export function tariffsFingerprint(root: string = packageRoot): string {
  const [folder, ending] = import.meta.url.endsWith(".ts") ? ["src", ".ts"] : ["dist", ".js"];
  const parts: (string | Uint8Array)[] = [];
  const add = (path: string, wanted: (name: string) => boolean): void => {
    const full = join(root, path);
    const kind = kindOf(full);
    if (kind === "folder") for (const name of namesOf(full)) add(`${path}/${name}`, wanted);
    else if (kind === "file" && wanted(path)) {
      const bytes = readBytes(full);
      parts.push(`${path}\n${bytes.length}\n`, bytes);
    }
  };
  for (const room of rooms) add(`${folder}/${room}`, (name) => name.endsWith(ending));
  for (const path of tariffTables) add(path, (name) => !name.endsWith("provenance.json"));
  return sha256(parts);
}

/** A policy as the law sees it; where its changes are written moves no tariff. */
function keyOf({ law, changes, tariffs = [], assume }: Policy): string {
  const written = changes.map((change) => {
    const { place: _, id: __, ...rest } = change;
    return rest;
  });
  const set = tariffs.map((tariff) => {
    const { place: _, ...rest } = tariff;
    return rest;
  });
  return JSON.stringify([law, written, set, assume]);
}

/** The policies with their tariffs as text, under a fingerprint. */
export function storeTariffs(
  policies: readonly (readonly [Policy, PolicyTariffs])[],
  { tariff }: Economy,
  fingerprint: string,
): string {
  const stored = policies.map(([policy, { tariffs, averageRates, claims, notes, warnings, claimRange }]) => {
    const range = claimRange?.();
    const entry: StoredTariffs = {
      tariffs: cellsOf(tariffs, tariff),
      averageRates,
      claims,
      notes,
      warnings,
      ...(range && {
        claimRange: { unclaimed: cellsOf(range.unclaimed, tariff), claimed: cellsOf(range.claimed, tariff) },
      }),
    };
    return [keyOf(policy), entry] as const;
  });
  const file: StoredFile = { fingerprint, policies: Object.fromEntries(stored) };
  return JSON.stringify(file);
}

function cellsOf(values: Float64Array, own: Float64Array): Cells {
  const [steps, other]: [number[], number[]] = [[], []];
  let last = 0;
  for (const [index, value] of values.entries()) {
    if (Object.is(value, own[index])) continue;
    steps.push(index - last);
    other.push(value);
    last = index;
  }
  return [steps, other];
}

function fromCells([steps, values]: Cells, own: Float64Array): Float64Array {
  const tariffs = Float64Array.from(own);
  let at = 0;
  for (const [index, step] of steps.entries()) {
    at += step;
    tariffs[at] = values[index] as number;
  }
  return tariffs;
}

/** The tariffs by policy; null for a text of other law, data or code than that of the fingerprint (null: they were packed together). */
export function tariffsIn(
  text: string,
  fingerprint: string | null,
): ((policy: Policy, economy: Economy) => PolicyTariffs | null) | null {
  // The fingerprint stands first, so that a stale text is not parsed at all.
  if (fingerprint !== null && !text.startsWith(`{"fingerprint":"${fingerprint}"`)) return null;
  const { policies } = JSON.parse(text) as StoredFile;
  return (policy, { tariff }) => {
    const stored = policies[keyOf(policy)];
    if (stored === undefined) return null;
    const { tariffs, claimRange: range, ...rest } = stored;
    return {
      ...rest,
      tariffs: fromCells(tariffs, tariff),
      ...(range && {
        claimRange: () => ({
          unclaimed: fromCells(range.unclaimed, tariff),
          claimed: fromCells(range.claimed, tariff),
        }),
      }),
    };
  };
}

let known: ReturnType<typeof tariffsIn> | undefined;

/**
 * The tariffs of a policy that the build worked out from this very law, data and code; null where it did not, so that they are
 * worked out now.
 */
export function storedTariffs(policy: Policy, economy: Economy, { book, economy: name }: Model): PolicyTariffs | null {
  if (book !== "shipped" || name !== defaults.model.economy || policy.assume.weights !== "us-2024") return null;
  if (known === undefined) {
    const text = exists(storedTariffsFile) ? readUtf8(storedTariffsFile) : null;
    known = text === null ? null : tariffsIn(text, isPacked ? null : tariffsFingerprint());
  }
  return known === null ? null : known(policy, economy);
}
