import type { IsoDate } from "../base/index.js";
import type { StatuteBook } from "./statute-book.js";
import type { DutyQuery } from "./types.js";

/** Law that is known to exist and is not in the book: a question it may touch is answered with a warning. */
export interface Gap {
  readonly destination: string;
  /** The only origins it may touch; null: any but those covered. */
  readonly only: readonly string[] | null;
  /** Origins that are covered; null: none is. */
  readonly covered: readonly string[] | null;
  readonly from: IsoDate;
  /** Prefixes it may touch; null: any product. */
  readonly codes: readonly string[] | null;
  readonly text: string;
}

const start = "2025-01-01" as IsoDate;

const gaps: readonly Gap[] = [
  {
    destination: "USA",
    only: null,
    covered: ["CAN", "MEX"],
    from: start,
    codes: null,
    text: "for goods of other origins than Canada and Mexico the book holds the general rate and the additional duties; preferences of agreements other than the USMCA are not in it",
  },
  {
    destination: "USA",
    only: ["NIC"],
    covered: null,
    from: "2026-01-01" as IsoDate,
    codes: null,
    text: "section 301 on Nicaragua (9903.89.01: 0 % in 2026, 10 % in 2027, 15 % from 2028) is not in the book",
  },
  {
    destination: "USA",
    only: null,
    covered: null,
    from: "2026-07-01" as IsoDate,
    codes: null,
    text: "the schedule at hand ends with 2026 Revision 10 of 8 June 2026; base rates and suffixes of later editions are not in the book",
  },
  {
    destination: "USA",
    only: null,
    covered: ["CAN", "MEX"],
    from: "2026-08-15" as IsoDate,
    codes: ["70200060"],
    text: "quartz surface products entered as other articles of glass pay the safeguard of section 201 (9903.45.30, 25 %; .31, 50 % above the quota), with exemptions by country; the book does not tell them from other glass",
  },
  {
    destination: "CAN",
    only: null,
    covered: ["USA", "MEX"],
    from: start,
    codes: null,
    text: `for goods of other origins than the United States and Mexico entering Canada the book holds the general rate and the surtaxes on steel; preferences of Canada's agreements and its surtaxes on goods of China are not in it`,
  },
  {
    destination: "CAN",
    only: null,
    covered: ["USA"],
    from: "2025-07-31" as IsoDate,
    codes: ["72", "73", "76"],
    text: "Canada's surtax of 25 % on goods with steel melted and poured in China or aluminium smelted and cast there (from 31 July 2025) is not in the book",
  },
  {
    destination: "CAN",
    only: null,
    covered: null,
    from: "2025-12-26" as IsoDate,
    codes: ["73", "82", "83", "84", "85", "86", "87", "94"],
    text: "the list of Canada's surtax on steel derivatives (25 %, from 26 December 2025) is not in the book: headings that notices name are asked about, others may hold listed items too",
  },
  {
    destination: "CAN",
    only: null,
    covered: null,
    from: start,
    codes: ["0105", "0207", "0401", "0402", "0403", "0404", "0405", "0406", "0407", "0408", "2105"],
    text: "dairy, poultry and eggs above Canada's tariff quotas pay rates that are not in the book",
  },
  {
    destination: "MEX",
    only: null,
    covered: null,
    from: "2026-01-01" as IsoDate,
    codes: null,
    text: "Mexico's tariff law of 1 January 2026 raised 1,463 base rates, of which the book holds those of cosmetics, passenger tyres and cars; others of the industries it names are asked about",
  },
];

/** Warnings on what the shipped book does not hold for these goods. */
export const gapWarnings = (book: StatuteBook, query: DutyQuery): string[] =>
  gapsOf(book, query).map(({ text }) => text);

/** Gaps that some goods fall into, and not every product; a book of the reader's own has gaps of its own. */
export const isInGap = (book: StatuteBook, query: DutyQuery): boolean =>
  gapsOf(book, query).some(({ codes }) => codes !== null);

/** All gaps of the book into a destination on a day, those that touch every product among them. */
export function gapsInto({ schedules }: StatuteBook, destination: string, on: IsoDate): readonly Gap[] {
  const base = schedules.get(destination);
  if (base?.kind === "hs6" && base.table.nomenclature === null) return [];
  return gaps.filter((gap) => gap.destination === destination && gap.from <= on);
}

const gapsOf = (book: StatuteBook, { destination, origin, on, code }: DutyQuery): readonly Gap[] =>
  gapsInto(book, destination, on).filter(
    ({ only, covered, codes }) =>
      only?.includes(origin) !== false &&
      !covered?.includes(origin) &&
      (codes === null || codes.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code))),
  );
