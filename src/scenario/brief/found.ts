import { type IsoDate, previousDay } from "../../base/index.js";
import type { Claim } from "../../law/index.js";
import type { AssessedLine } from "../../rates/index.js";
import type { Bench } from "./bench.js";
import type { Measure } from "./schema.js";

/** What answers a claim, before its tests. */
export interface Found {
  /** In the order of the page. */
  readonly groups: readonly { readonly key: string; readonly measures: readonly Measure[] }[];
  /** The numbers that are drawn. */
  readonly figure: { readonly key: string; readonly measures: readonly string[] };
  /** `event:ID`, `law:MEASURE`, `observed:ID`, `published:ID`, `data:PATH`, or a text as it is. */
  readonly sources: readonly string[];
  /** Slugs of the register. */
  readonly assumptions: readonly string[];
  readonly commands: readonly string[];
}

/** One claim: the numbers that its tests and its page need. */
export type Answer = (bench: Bench) => Found;

/** What every number of the model rests on. */
export const modelAssumptions = ["A-scenario-two-steps", "A-elasticity-spread", "A-closure-draws", "A-claims-spread"];

/** The rate that a programme charges a good on a day, without a claim unless one is made; 0 when it charges nothing. */
export function dutyRate(
  { inputs }: Bench,
  code: string,
  origin: string,
  on: IsoDate,
  programme: string,
  { claim = null, destination = "USA" }: { claim?: Claim; destination?: string } = {},
): number {
  const value = 100_000;
  const currency = destination === "CAN" ? "CAD" : "USD";
  const { lines } = inputs.derive({ code, origin, destination, on, claim, value, currency, facts: {} });
  return lines.find((line) => line.programme === programme && line.status === "applies")?.rate ?? 0;
}

/** First and last day of a measure as the book has it; null where it has none. */
export function spanOf({ inputs }: Bench, id: string): { from: IsoDate | null; to: IsoDate | null } {
  const found = inputs.book.measures.find(({ measure }) => measure.id === id);
  const versions = (found?.rules ?? []).flatMap((rule) => rule.versions.filter(({ suspended }) => suspended === null));
  const from = versions.map((version) => version.from).toSorted()[0] ?? null;
  const ends = versions.map((version) => version.end);
  const last = ends.includes(null)
    ? undefined
    : ends
        .filter((day) => day !== null)
        .toSorted()
        .at(-1);
  return { from, to: last ? previousDay(last) : null };
}

/** Countries whose goods pay a programme at a rate at least as high, and all countries of the book. */
export function countriesCharged(
  bench: Bench,
  code: string,
  programme: string,
  on: IsoDate,
  rate: number,
): { charged: number; all: number } {
  const codes = new Set([...bench.inputs.book.countries.values()].map(({ iso3 }) => iso3));
  for (const none of ["USA", "EU27", "ROW"]) codes.delete(none);
  const charged = [...codes].filter((origin) => dutyRate(bench, code, origin, on, programme) >= rate);
  return { charged: charged.length, all: codes.size };
}

/** Share of the value of some lines on which any of the programmes charges something, with the observed claims. */
export function touched(
  lines: readonly AssessedLine[],
  origin: string,
  charges: (programme: string) => boolean,
): number | null {
  let [value, hit] = [0, 0];
  for (const { line, claims } of lines) {
    if (line.origin !== origin) continue;
    for (const { share, rates } of claims) {
      const part = line.value * share;
      value += part;
      if ([...rates].some(([programme, rate]) => rate > 0 && charges(programme))) hit += part;
    }
  }
  return value === 0 ? null : hit / value;
}

/** A number read from the statute book. */
export const byLaw = (id: string, value: Measure["value"], unit: Measure["unit"]): Measure => ({
  id,
  value,
  unit,
  basis: "law",
});

/** A number counted in trade data. */
export const counted = (id: string, value: Measure["value"], unit: Measure["unit"]): Measure => ({
  id,
  value,
  unit,
  basis: "data",
});

/** A published number. */
export const observed = (id: string, value: Measure["value"], unit: Measure["unit"]): Measure => ({
  id,
  value,
  unit,
  basis: "observed",
});
