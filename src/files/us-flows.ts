import { fileError, notKnown, numberCell, parseCsv, unknown } from "../base/index.js";
import { firstClaimMonth, lastClaimMonth, monthsOfClaims } from "../rates/index.js";
import { readColumns } from "./columns.js";
import { readText, shipped } from "./shipped.js";

/** Reads a table below `benchmarks/`; the columns of the file, all of them, in order. */
export function table<Kinds extends Parameters<typeof readColumns>[2]>(parts: readonly string[], kinds: Kinds) {
  const file = shipped("benchmarks", ...parts);
  return { file, columns: readColumns(readText(file), file, kinds) };
}

const remembered = new Map<string, unknown>();

/** Tables are read once a process: a run asks for the same ones on two days and under two sets. */
export function once<T>(name: string, read: () => T): T {
  if (!remembered.has(name)) remembered.set(name, read());
  return remembered.get(name) as T;
}

/** Trade by line, in the order of the codes. */
export interface Flows {
  readonly code: readonly string[];
  readonly value: readonly number[];
  /** Duty collected, USD; null where the weights do not hold it. */
  readonly duty: readonly number[] | null;
}

/** US imports by origin and line of the reader's own. */
export interface OwnWeights {
  readonly file: string;
  readonly byOrigin: ReadonlyMap<string, Flows>;
}

/** A set of trade weights by name, or the reader's own. */
export type Weights = string | OwnWeights;

/** Imports of 2024, with the duty collected. */
export const usFlows2024 = (name: string): Flows & { readonly duty: readonly number[] } =>
  once(`flows ${name}`, () => {
    const kinds = { code: "text", value: "amount", duty: "amount" } as const;
    const { file, columns } = table(["trade", `us-2024-${name}.csv`], kinds);
    const repeated = columns.code.findIndex((code, row) => row > 0 && code <= (columns.code[row - 1] as string));
    if (repeated !== -1) {
      throw fileError(`${file}:${repeated + 2}`, `${columns.code[repeated]} is not above the code before it`);
    }
    return columns;
  });

/** Names of `--weights`: imports of 2024, and each month of the claim files for the origins in them. */
export const weightSets: readonly string[] = ["us-2024", ...monthsOfClaims];

/**
 * US imports from an origin under a set of weights.
 * @throws ParleyError (not known) for a set or own weights without the origin, (usage) for a set that does not exist.
 */
export function usFlows(weights: Weights, origin: string): Flows {
  if (weights === "us-2024") return usFlows2024(origin);
  if (typeof weights === "string") {
    const flows = once(`month ${weights}`, () => monthlyFlows(weights)).get(origin);
    if (flows) return flows;
    throw notKnown(
      `weights ${weights} hold imports from CAN and MEX only (${firstClaimMonth} to ${lastClaimMonth}); for ${origin} take --weights us-2024`,
    );
  }
  const own = weights.byOrigin.get(origin);
  if (own) return own;
  throw notKnown(`${weights.file} has no rows for ${origin}, only for ${[...weights.byOrigin.keys()].join(", ")}`);
}

function monthlyFlows(month: string): ReadonlyMap<string, Flows> {
  const kinds = { code: "text", origin: "text", value: "amount", claimed: "amount" } as const;
  const { code, origin, value } = table(["claims", `us-${month}.csv`], kinds).columns;
  const byOrigin = new Map<string, { code: string[]; value: number[]; duty: null }>();
  code.forEach((name, row) => addFlow(byOrigin, origin[row] as string, name, value[row] as number));
  return byOrigin;
}

function addFlow(
  byOrigin: Map<string, { code: string[]; value: number[]; duty: null }>,
  origin: string,
  code: string,
  value: number,
): void {
  let flows = byOrigin.get(origin);
  if (flows === undefined) {
    flows = { code: [], value: [], duty: null };
    byOrigin.set(origin, flows);
  }
  flows.code.push(code);
  flows.value.push(value);
}

/**
 * US imports of the reader's own: a CSV file with the columns origin, code (ten digits) and value (USD).
 * @param origins those that can be named.
 * @throws ParleyError (invalid file) with file and line: an unknown origin, a code that is not ten digits, a value that is
 * below 0 or no number, two rows of one origin and code, nothing of value.
 */
export function readOwnWeights(file: string, origins: readonly string[]): OwnWeights {
  const rows = parseCsv(readText(file), file, ["origin", "code", "value"]);
  const byOrigin = new Map<string, { code: string[]; value: number[]; duty: null }>();
  const lines = new Map<string, number>();
  for (const row of rows.rows) {
    const place = `${file}:${row.line}`;
    const { origin } = row.cells;
    const code = row.cells.code.replaceAll(".", "");
    if (!origins.includes(origin)) throw fileError(place, unknown("origin", origin, origins));
    if (!/^\d{10}$/.test(code))
      throw fileError(place, `code "${row.cells.code}" is not ten digits, as in 8703.23.0190`);
    const value = numberCell(rows, row, "value");
    if (value < 0) throw fileError(place, `value is ${value}; imports are 0 or more, in USD`);
    const before = lines.get(`${origin} ${code}`);
    if (before !== undefined) {
      throw fileError(place, `repeats ${origin} ${code} of line ${before}; write one row for each origin and code`);
    }
    lines.set(`${origin} ${code}`, row.line);
    addFlow(byOrigin, origin, code, value);
  }
  const worthless = [...byOrigin].find(([, { value }]) => !value.some((amount) => amount > 0));
  if (worthless || byOrigin.size === 0) {
    throw fileError(
      file,
      `has no imports${worthless ? ` of value from ${worthless[0]}` : ""}; weights cannot all be 0`,
    );
  }
  return { file, byOrigin };
}
