import { resolve } from "node:path";
import { brief, decimal, parseDay, unknown, usageError } from "../../base/index.js";
import { loadBook, loadOwnBook } from "../../files/index.js";
import {
  type Claim,
  type Clock,
  type Derivation,
  type DutyQuery,
  derive,
  findCountry,
  lawHorizon,
  parseFacts,
  type StatuteBook,
} from "../../law/index.js";
import { dutyWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";
import { runCases } from "./duty-cases.js";

interface Flags {
  readonly from?: string;
  readonly to: string;
  readonly on?: string;
  readonly claim?: string;
  readonly value: string;
  readonly currency?: string;
  readonly fact?: readonly string[];
  readonly asKnownOn?: string;
  readonly clock: Clock;
  readonly explain: boolean;
  readonly lang: Language;
  readonly cases?: string;
  readonly book?: string;
  readonly json: boolean;
}

const currencies: Readonly<Record<string, string>> = { USA: "USD", CAN: "CAD", MEX: "MXN" };

/** `parley duty`: one product, or a file of cases. */
export function duty(this: Context, flags: Flags, code?: string): void {
  const own = flags.book === undefined ? null : loadOwnBook(resolve(this.cwd, flags.book));
  if (flags.cases !== undefined) {
    runCases(this, resolve(this.cwd, flags.cases), flags.cases, own ?? loadBook(), flags.json);
    return;
  }
  if (code === undefined)
    throw usageError("duty needs a tariff code, for example: duty 7208.39.00 --from CAN --on 2025-12-18");
  const digits = code.replaceAll(".", "");
  if (!/^\d{4,10}$/.test(digits))
    throw usageError(`"${code}" is not a tariff code; write 4 to 10 digits, for example 7208.39.00`);
  const book = own ?? loadBook([digits.slice(0, 2)]);
  const query = toQuery(book, digits, flags);
  const derivation = derive(book, query);
  const write = (text: string): unknown => this.process.stdout.write(text);
  write(
    flags.json
      ? json(code, query, derivation)
      : dutyWords(query, code, derivation, { explain: flags.explain, language: flags.lang }),
  );
}

function toQuery(book: StatuteBook, digits: string, flags: Flags): DutyQuery {
  if (flags.from === undefined) throw usageError("duty needs the country of origin: --from CAN");
  if (flags.on === undefined) throw usageError("duty needs the day of entry: --on 2025-12-18");
  const destination = findCountry(book.countries, flags.to).iso3;
  const value = decimal(flags.value);
  if (!Number.isFinite(value) || value < 0) {
    throw usageError(`--value "${brief(flags.value)}" is not an amount of 0 or more`);
  }
  return {
    code: digits,
    origin: findCountry(book.countries, flags.from).iso3,
    destination,
    on: parseDay(flags.on),
    claim: toClaim(flags.claim),
    value,
    currency: flags.currency ?? currencies[destination] ?? "USD",
    facts: parseFacts(flags.fact ?? []),
    ...(flags.asKnownOn === undefined ? {} : { knownAt: parseDay(flags.asKnownOn) }),
    clock: flags.clock,
  };
}

function toClaim(text: string | undefined): Claim {
  const agreements = ["USMCA", "CUSMA", "T-MEC"];
  if (text === undefined || text === "none") return null;
  if (agreements.includes(text.toUpperCase())) return "USMCA";
  throw usageError(unknown("claim", text, agreements));
}

function json(code: string, query: DutyQuery, derivation: Derivation): string {
  const { origin, destination, on, claim, value, currency, facts, knownAt = null, clock = "legal" } = query;
  const { total, rate, range, lines, questions, warnings, notes, refunds, description } = derivation;
  const result = {
    schema: "parley/duty/1",
    versions: { parley: version, lawHorizon },
    inputs: { code, origin, destination, on, claim, value, currency, facts, knownAt, clock },
    description,
    total,
    rate,
    currency,
    range,
    lines,
    questions,
    warnings,
    notes,
    refunds,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
