import { fromColumns, toColumns } from "./columns.js";
import { fromKeyed, type Known, toKeyed } from "./keyed.js";

// How the tables of the data folder are packed: by columns, or as what they add to another table, without which a page cannot read
// them. Trade by tariff line and month is most of the data, and its lines and sizes are much the same from month to month.

/** What a table rests on, and what those tables say of it. */
interface Stand {
  readonly on: readonly string[];
  /** Whole from the others; such a table has nothing of its own. */
  readonly whole?: (texts: readonly string[]) => string;
  /** How many cells are the key, and what is known of keys. */
  readonly keyed?: { readonly keys: number; readonly known: (texts: readonly string[]) => Known };
}

const sectors = "benchmarks/mapping/hts10-sector.csv.gz";
const claims = (period: string): string => `benchmarks/claims/us-${period}.csv.gz`;
const trade = (name: string): string => `benchmarks/trade/${name}.csv.gz`;
const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`);
/** The month that is what the others leave of the year. */
const left = "2025-06";
const whole = "from others\n";

/** The tables that rest on others, alphabetical. */
const stands: readonly (readonly [RegExp | string, Stand])[] = [
  [claims("2024"), keyed(2, [sectors], ([codes = ""]) => twoOrigins(codes))],
  [
    claims("2025"),
    keyed(
      2,
      [sectors, claims("2024")],
      ([codes = "", before = ""]) => new Map([...twoOrigins(codes), ...amounts(before, 2)]),
    ),
  ],
  [claims("2025-h2"), { on: months.slice(6).map(claims), whole: (texts) => sum(texts, []) }],
  [
    claims(left),
    {
      on: ["2025", ...months.filter((month) => month !== left)].map(claims),
      whole: ([year = "", ...others]) => sum([year], others),
    },
  ],
  [/^benchmarks\/claims\/us-\d{4}-\d\d\.csv\.gz$/, keyed(2, [claims("2025")], ([year = ""]) => amounts(year, 2))],
  [
    trade("north-america/can-usa-2026"),
    keyed(2, [trade("north-america/can-usa-2024")], ([before = ""]) => amounts(before, 2)),
  ],
  [/^benchmarks\/trade\/north-america\/.*\.csv\.gz$/, keyed(2, [sectors], ([codes = ""]) => offTheLists(codes))],
  ...["CAN", "MEX"].map(
    (origin) =>
      [trade(`us-2024-${origin}`), keyed(1, [claims("2024")], ([all = ""]) => ofOrigin(all, origin))] as const,
  ),
  [/^benchmarks\/trade\/us-2024-.*\.csv\.gz$/, keyed(1, [sectors], ([codes = ""]) => keysAlone(linesOf(codes)))],
];

function keyed(keys: number, on: readonly string[], known: (texts: readonly string[]) => Known): Stand {
  return { on, keyed: { keys, known } };
}

const standOf = (path: string): Stand | undefined =>
  stands.find(([name]) => (typeof name === "string" ? name === path : name.test(path)))?.[1];

/** The tables that a table rests on, paths below the package. */
export const restsOn = (path: string): readonly string[] => standOf(path)?.on ?? [];

/**
 * A table packed, for gzip to pack the rest.
 * @param text of a table below the package; `read` gives those of others.
 */
export function packTable(path: string, text: string, read: (path: string) => string): Uint8Array {
  const stand = standOf(path);
  const texts = stand?.on.map(read) ?? [];
  if (stand?.whole?.(texts) === text) return new TextEncoder().encode(whole);
  const packed = stand?.keyed && toKeyed(text, stand.keyed.keys, stand.keyed.known(texts));
  return packed ?? new TextEncoder().encode(toColumns(text) ?? text);
}

/** The text of a packed table. */
export function unpackTable(path: string, packed: Uint8Array, read: (path: string) => string): string {
  const stand = standOf(path);
  const texts = stand?.on.map(read) ?? [];
  const asKeyed = stand?.keyed && fromKeyed(packed, stand.keyed.known(texts));
  if (typeof asKeyed === "string") return asKeyed;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(packed);
  return stand?.whole && text === whole ? stand.whole(texts) : fromColumns(text);
}

const rowsOf = (text: string): string[][] =>
  text
    .slice(0, -1)
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

/** Amounts by key. */
const amounts = (text: string, keys: number): Map<string, number[]> =>
  new Map(rowsOf(text).map((row) => [row.slice(0, keys).join(","), row.slice(keys).map(Number)]));

const keysAlone = (keys: Iterable<string>): Known => new Map([...new Set(keys)].map((key) => [key, []]));

const linesOf = (codes: string): string[] => rowsOf(codes).map(([code = ""]) => code);

const twoOrigins = (codes: string): Known =>
  keysAlone(linesOf(codes).flatMap((code) => [`${code},CAN`, `${code},MEX`]));

/** Headings of six digits, off the lists of surtaxes. */
const offTheLists = (codes: string): Known => keysAlone(linesOf(codes).map((code) => `${code.slice(0, 6)},rest`));

const ofOrigin = (text: string, wanted: string): Known =>
  new Map(rowsOf(text).flatMap(([code = "", origin, ...row]) => (origin === wanted ? [[code, row.map(Number)]] : [])));

/** Amounts of claims by code and origin, added up, others taken away; what comes to nothing is left out. */
function sum(texts: readonly string[], others: readonly string[]): string {
  const rows = new Map<string, [number, number]>();
  const add = (text: string, sign: number): void => {
    for (const [key, [value = 0, claimed = 0]] of amounts(text, 2)) {
      const row = rows.get(key);
      if (row === undefined) rows.set(key, [sign * value, sign * claimed]);
      else {
        row[0] += sign * value;
        row[1] += sign * claimed;
      }
    }
  };
  for (const text of texts) add(text, 1);
  for (const text of others) add(text, -1);
  const lines = [...rows].flatMap(([key, row]) => (row.some((amount) => amount !== 0) ? [`${key},${row.join()}`] : []));
  return `code,origin,value,claimed\n${lines.sort().join("\n")}\n`;
}
