import { z } from "zod";
import { isDay, parseDay, ParleyError } from "../base/index.js";
import { currencyProblem } from "./check-query.js";
import { findCountry } from "./countries.js";
import { derive } from "./derive.js";
import { readFacts } from "./facts.js";
import { lawHorizon, lawStart, type StatuteBook } from "./statute-book.js";
import type { Derivation, DutyLine, DutyQuery } from "./types.js";

const expectedLine = z.object({
  programme: z.string(),
  heading: z.string().nullish(),
  rate: z.number().nullish(),
  amount: z.number().nullish(),
  status: z.enum(["applies", "excluded", "notApplicable", "needsFact", "prohibited", "deposit", "announcedOnly"]),
});

const day = z.string().refine(isDay, { error: "write a day that exists as YYYY-MM-DD" });

const currency = z.string().superRefine((text, context) => {
  const message = currencyProblem(text);
  if (message !== null) context.addIssue({ code: "custom", message });
});

const facts = z.record(z.string(), z.unknown()).transform((given, context) => {
  try {
    return readFacts(given);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
    return z.NEVER;
  }
});

/** The names of the one agreement. */
const agreements = ["USMCA", "CUSMA", "T-MEC"] as const;

const dutyCase = z.object({
  id: z.string().min(1),
  title: z.string().default(""),
  destination: z.string(),
  origin: z.string(),
  hts: z
    .string({ error: 'expected a code in quotes, as in "8703.23.01"' })
    .refine((code) => /^\d{4,10}$/.test(code.replaceAll(".", "")), { error: "write 4 to 10 digits, as 8703.23.01" }),
  date: day,
  knownAt: day.nullish(),
  preferenceClaim: z.enum(agreements, { error: `write ${agreements.join(", ")} or null` }).nullish(),
  value: z.number().min(0),
  currency,
  facts: facts.default({}),
  expectedLines: z.array(expectedLine),
  expectedTotal: z.number().nullable(),
});

/** The cases of a file: a list, which may stand under `cases`. */
export const dutyCasesSchema: z.ZodType<DutyCase[]> = z.preprocess(
  (value) => (typeof value === "object" && value !== null && "cases" in value ? value.cases : value),
  z.array(dutyCase),
);

export type DutyCase = z.infer<typeof dutyCase>;

/** One case beside what the book says. */
export interface CaseResult {
  readonly id: string;
  readonly ok: boolean;
  /** Null when the book refuses to answer: then `differences` says why. */
  readonly got: { readonly total: number | null; readonly lines: readonly GotLine[] } | null;
  readonly expected: { readonly total: number | null };
  readonly differences: readonly string[];
  /** Whether the day lies outside the book, so that nothing was compared. */
  readonly outOfBook: boolean;
}

type GotLine = Pick<DutyLine, "programme" | "heading" | "status" | "rate" | "amount">;

/** Half a cent: totals and amounts are printed in cents. */
const cent = 0.005;

/**
 * Compares a case: the total to half a cent, every expected line that applies by programme, rate and amount, every
 * expected line that is excluded as excluded or not applicable; further lines are fine when they charge nothing. A line
 * `deposit` or `announcedOnly` is looked for beside the total.
 */
export function checkCase(book: StatuteBook, given: DutyCase): CaseResult {
  const expected = { total: given.expectedTotal };
  const outOfBook = given.date < lawStart || given.date > lawHorizon;
  let derivation: Derivation;
  try {
    derivation = derive(book, caseQuery(book, given), { counterfactuals: false });
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return { id: given.id, ok: false, got: null, expected, differences: [error.message], outOfBook };
  }
  const lines = derivation.lines.map(({ programme, heading, status, rate, amount }) => {
    return { programme, heading, status, rate, amount };
  });
  const differences = [
    ...totalDifference(given, derivation),
    ...given.expectedLines.flatMap((line) => besideDifference(line, derivation) ?? lineDifference(line, lines)),
    ...extraLines(given, lines),
  ];
  return {
    id: given.id,
    ok: differences.length === 0,
    got: { total: derivation.total, lines },
    expected,
    differences,
    outOfBook,
  };
}

/** The question a case asks. Facts it gives as false or null stay given. */
function caseQuery(book: StatuteBook, given: DutyCase): DutyQuery {
  return {
    code: given.hts.replaceAll(".", ""),
    origin: findCountry(book.countries, given.origin).iso3,
    destination: findCountry(book.countries, given.destination).iso3,
    on: parseDay(given.date),
    claim: given.preferenceClaim ? "USMCA" : null,
    value: given.value,
    currency: given.currency,
    facts: given.facts,
    ...(given.knownAt ? { knownAt: given.knownAt } : {}),
  };
}

function totalDifference({ expectedTotal }: DutyCase, { total, range }: Derivation): string[] {
  if (expectedTotal === null || (total !== null && Math.abs(total - expectedTotal) <= cent)) return [];
  const got = total === null ? `unknown${range ? `, between ${range[0]} and ${range[1]}` : ""}` : String(total);
  return [`total: got ${got}, expected ${expectedTotal}`];
}

/** What a line beside the total lacks; null for a line of the duty. */
function besideDifference(expected: DutyCase["expectedLines"][number], derivation: Derivation): string[] | null {
  const { programme, status } = expected;
  if (status === "announcedOnly") {
    const noted = derivation.notes.some((note) => note.kind === status && note.programme === programme);
    return noted ? [] : [`${programme}: no note that it was announced`];
  }
  if (status !== "deposit") return null;
  const deposits = derivation.cashDeposits.filter((deposit) => deposit.programme === programme);
  return appliesDifference(
    expected,
    deposits.map((deposit) => ({ ...deposit, status: "applies" })),
  );
}

/** `mfn+s232_autos` stands for a total that replaces the base: the lines of its programmes count together. */
function lineDifference(expected: DutyCase["expectedLines"][number], lines: readonly GotLine[]): string[] {
  const programmes = expected.programme.split("+");
  const ours = lines.filter((line) => programmes.includes(line.programme));
  if (expected.status === "applies") return appliesDifference(expected, ours);
  const accepted: readonly string[] =
    expected.status === "excluded" ? ["excluded", "notApplicable"] : [expected.status];
  if (ours.some((line) => accepted.includes(line.status))) return [];
  return [`${expected.programme}: got ${ours[0]?.status ?? "no line"}, expected ${expected.status}`];
}

function appliesDifference(expected: DutyCase["expectedLines"][number], ours: readonly GotLine[]): string[] {
  const applied = ours.filter((line) => line.status === "applies");
  if (applied.length === 0) return [`${expected.programme}: got ${ours[0]?.status ?? "no line"}, expected applies`];
  const amount = applied.reduce((sum, line) => sum + (line.amount ?? 0), 0);
  const rate = applied.reduce((sum, line) => sum + (line.rate ?? 0), 0);
  const differences: string[] = [];
  if (typeof expected.amount === "number" && Math.abs(amount - expected.amount) > cent) {
    differences.push(`${expected.programme}: got amount ${amount}, expected ${expected.amount}`);
  }
  // Rates are written with at most four decimals, so a millionth tells two of them apart.
  if (typeof expected.rate === "number" && Math.abs(rate - expected.rate) > 1e-6) {
    differences.push(`${expected.programme}: got rate ${rate}, expected ${expected.rate}`);
  }
  return differences;
}

function extraLines({ expectedLines }: DutyCase, lines: readonly GotLine[]): string[] {
  const named = new Set(expectedLines.flatMap((line) => line.programme.split("+")));
  return lines
    .filter((line) => !named.has(line.programme) && line.amount !== null && Math.abs(line.amount) > cent)
    .map((line) => `${line.programme}: charges ${String(line.amount)}, expected no such line`);
}
