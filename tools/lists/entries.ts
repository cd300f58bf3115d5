import type { Source } from "../support/tables.js";

/** One row of a product list; days are inclusive, absent ones mean always. */
export interface Entry {
  readonly code: string;
  readonly from?: string;
  readonly to?: string;
  readonly heading?: string;
}

/** Writes one list of `book/<country>/lists` with its provenance. */
export type WriteList = (country: "us" | "ca", name: string, entries: readonly Entry[], source: Source) => void;

/** Digits of a code; ten digits that end in 00 are the only suffix of their line and stand as eight. */
export const whole = (code: string): string => code.replaceAll(".", "").replace(/^(\d{8})00$/, "$1");

/** Codes of a subdivision as they stand in a note: `8703.22.01 8703.23.01 ...`. */
export const noted = (text: string): Entry[] =>
  text
    .trim()
    .split(/\s+/)
    .map((code) => ({ code: whole(code) }));
