import type { RatesOutput } from "../../worker/tasks/rates.js";
import { horizon } from "../../worker/stored.js";

export type Answered = Extract<RatesOutput, { error: null }>["answer"];
export type Row = Answered["rows"][number];
export type Basis = Row["basis"];

export const bases = ["statutory", "claims", "collected"] as const satisfies readonly Basis[];
const setNames = ["as", "weights", "claims", "content", "us"] as const;
export type SetName = (typeof setNames)[number];

/** First day of the book; a test of the page Now holds the last. */
export const firstDay = "2025-01-01";

const importers = ["USA", "CAN", "MEX"] as const;
const own: Readonly<Record<string, readonly string[]>> = {
  USA: ["CAN", "MEX"],
  CAN: ["USA", "MEX"],
  MEX: ["CAN", "USA"],
};
const others = ["BRA", "CHN", "EU27", "GBR", "IND", "JPN", "KOR", "TWN", "ROW"] as const;

/** What the page is asked, out of its link; what the link says amiss is as if it said nothing. */
export interface Asked {
  readonly to: string;
  /** Partners whose law and trade the whole page shows. */
  readonly own: readonly string[];
  /** Partners of the heat table. */
  readonly from: readonly string[];
  readonly all: boolean;
  readonly pair: string;
  readonly on: string;
  readonly basis: Basis;
  readonly sets: Readonly<Record<SetName, string>>;
}

export function askedIn(params: URLSearchParams): Asked {
  const to = importers.find((name) => name === params.get("to")) ?? "USA";
  const partners = own[to] ?? [];
  const all = to === "USA" && params.get("partners") === "all";
  const from = all ? [...partners, ...others] : partners;
  const day = params.get("on") ?? horizon;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  return {
    to,
    own: partners,
    from,
    all,
    pair: from.find((name) => name === params.get("from")) ?? partners[0] ?? "",
    on: isDay && day >= firstDay && day <= horizon ? day : horizon,
    basis: bases.find((name) => name === params.get("basis")) ?? "claims",
    sets: Object.fromEntries(setNames.map((name) => [name, params.get(name) ?? ""])) as Record<SetName, string>,
  };
}

export const importersOf: readonly string[] = importers;

/** The named sets as flags of `parley rates`; those not chosen are left to the terminal's defaults. */
export const setFlags = (sets: Asked["sets"]): string[] =>
  setNames.flatMap((name) => (sets[name] === "" ? [] : [name === "us" ? "--us-content" : `--${name}`, sets[name]]));

/** The rows that stand on a day out of those of a series: of each pair those of its last day of change until then. */
export function rowsOn(rows: readonly Row[], day: string): Row[] {
  const last = new Map<string, string>();
  const pairOf = ({ origin, destination }: Row): string => `${origin}-${destination}`;
  for (const row of rows) {
    const pair = pairOf(row);
    if (row.day <= day && row.day > (last.get(pair) ?? "")) last.set(pair, row.day);
  }
  return rows
    .filter((row) => last.get(pairOf(row)) === row.day)
    .map((row): Row => ({ ...row, day: day as Row["day"] }));
}

const dayLength = 86_400_000;

/** Whole days from the first of the book, for a slider. */
export const toIndex = (day: string): number => Math.round((Date.parse(day) - Date.parse(firstDay)) / dayLength);
export const fromIndex = (index: number): string =>
  new Date(Date.parse(firstDay) + index * dayLength).toISOString().slice(0, 10);

/** The total of a pair on a basis. */
export const totalOf = (rows: readonly Row[], origin: string, basis: Basis): Row | undefined =>
  rows.find((row) => row.origin === origin && row.basis === basis && row.sector === "total" && row.programme === "all");
