import type { CommandAnswer } from "../../worker/tasks/parley.js";

/** A row of `parley rates --json`. */
export interface RateRow {
  readonly origin: string;
  readonly destination: string;
  readonly basis: "statutory" | "claims" | "collected";
  readonly programme: string;
  /** A fraction; null is not known. */
  readonly rate: number | null;
  /** USD million. */
  readonly value: number;
  readonly coverage: number;
}

/** What the page reads of `parley rates --json`. */
export interface Rates {
  readonly rows: readonly RateRow[];
  readonly inputs: { readonly on: string; readonly claimPeriod: string | null };
  readonly warnings: readonly string[];
}

export const ratesIn = ({ stdout }: CommandAnswer): Rates => JSON.parse(stdout) as Rates;

/** The rates of a pair on a basis: the whole, and what each programme adds, the most first. */
export function pairOf(rates: Rates, origin: string, destination: string, basis: RateRow["basis"]) {
  const rows = rates.rows.filter(
    (row) => row.origin === origin && row.destination === destination && row.basis === basis,
  );
  const parts = rows
    .filter(({ programme, rate }) => programme !== "all" && rate !== null && rate > 0)
    .toSorted((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
  return { whole: rows.find(({ programme }) => programme === "all"), parts };
}

/** Rows of one question in the place of those of an older answer to it. */
export const withRows = (older: Rates, newer: Rates): Rates => {
  const key = ({ origin, destination, basis, programme }: RateRow): string =>
    [origin, destination, basis, programme].join(" ");
  const fresh = new Map(newer.rows.map((row) => [key(row), row]));
  return { ...older, rows: older.rows.map((row) => fresh.get(key(row)) ?? row) };
};

export const sameRows = (older: Rates, newer: Rates): boolean =>
  newer.rows.every((row) =>
    older.rows.some(
      (one) =>
        one.origin === row.origin &&
        one.destination === row.destination &&
        one.basis === row.basis &&
        one.programme === row.programme &&
        one.rate === row.rate,
    ),
  );
