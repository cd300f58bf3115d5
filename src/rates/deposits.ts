import { type IsoDate, ParleyError } from "../base/index.js";
import { type CashDeposit, derive, type StatuteBook } from "../law/index.js";
import type { ImportLine } from "./types.js";

/** Cash deposits of one order on the imports of a pair: beside the duty, in no rate. */
export interface DepositShare {
  readonly origin: string;
  readonly destination: string;
  readonly programme: string;
  /** In English. */
  readonly label: string;
  /** Rate deposited on the goods of the order, a fraction: that of companies without one of their own. */
  readonly rate: number;
  /** Imports of the goods, USD million. */
  readonly value: number;
  /** What the deposits would add to the average rate of the pair, percentage points. */
  readonly points: number;
  readonly citation: string;
}

/**
 * The cash deposits of anti-dumping and countervailing duty on the lines of a day, by pair and order, as far as the book holds
 * orders. They are settled years later, company by company, so that they are in no average rate.
 */
export function depositShares(book: StatuteBook, lines: readonly ImportLine[], on: IsoDate): DepositShare[] {
  const prefixes = book.measures
    .filter(({ measure }) => measure.kind === "deposit")
    .flatMap(({ measure }) => measure.rules.flatMap(({ scope }) => scope.codes ?? []))
    .map((code) => code.replaceAll(".", ""));
  const pairs = new Map<string, number>();
  const sums = new Map<string, { line: ImportLine; deposit: CashDeposit; value: number; amount: number }>();
  for (const line of lines) {
    const pair = `${line.origin} ${line.destination}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + line.value);
    if (!prefixes.some((prefix) => line.code.startsWith(prefix))) continue;
    for (const deposit of depositsOf(book, line, on)) {
      const key = `${pair} ${deposit.programme}`;
      const sum = sums.get(key) ?? { line, deposit, value: 0, amount: 0 };
      sums.set(key, {
        ...sum,
        value: sum.value + line.value,
        amount: sum.amount + deposit.rate * line.value,
      });
    }
  }
  return [...sums.values()]
    .filter(({ value }) => value > 0)
    .map(({ line: { origin, destination }, deposit, value, amount }) => ({
      origin,
      destination,
      programme: deposit.programme,
      label: deposit.label.en,
      rate: amount / value,
      value: value / 1e6,
      points: (100 * amount) / (pairs.get(`${origin} ${destination}`) as number),
      citation: deposit.citation,
    }));
}

/** None for a code that the schedule of the day does not have. */
function depositsOf(book: StatuteBook, line: ImportLine, on: IsoDate): readonly CashDeposit[] {
  const { origin, destination, code } = line;
  const facts = {};
  try {
    const query = { code, origin, destination, on, claim: null, value: 100, currency: "USD", facts } as const;
    return derive(book, { ...query, seasons: "any" }, { counterfactuals: false }).cashDeposits;
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "notKnown") return [];
    throw error;
  }
}
