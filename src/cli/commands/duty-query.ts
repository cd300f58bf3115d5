import { brief, decimal, type IsoDate, unknown, usageError } from "../../base/index.js";
import { type Claim, type Clock, type DutyQuery, findCountry, parseFacts, type StatuteBook } from "../../law/index.js";
import { dayOf } from "../day.js";

/** Flags by which the goods are named. */
export interface GoodsFlags {
  readonly from?: string;
  readonly to: string;
  readonly claim?: string;
  readonly value: string;
  readonly currency?: string;
  readonly fact?: readonly string[];
  readonly asKnownOn?: string;
  readonly clock: Clock;
  readonly book?: string;
}

const currencies: Readonly<Record<string, string>> = { USA: "USD", CAN: "CAD", MEX: "MXN" };

/** The digits of a code. @throws ParleyError (usage): not 4 to 10 digits. */
export function readCode(code: string): string {
  const digits = code.replaceAll(".", "");
  if (/^\d{4,10}$/.test(digits)) return digits;
  throw usageError(`"${brief(code)}" is not a tariff code; write 4 to 10 digits, for example 7208.39.00`);
}

/** The goods as the flags name them, on a day. @throws ParleyError (usage): a flag that is missing or no such value. */
export function readQuery(book: StatuteBook, digits: string, flags: GoodsFlags, on: IsoDate): DutyQuery {
  if (flags.from === undefined) throw usageError("duty needs the country of origin: --from CAN");
  const destination = findCountry(book.countries, flags.to).iso3;
  const value = decimal(flags.value);
  if (!Number.isFinite(value) || value < 0) {
    throw usageError(`--value "${brief(flags.value)}" is not an amount of 0 or more`);
  }
  return {
    code: digits,
    origin: findCountry(book.countries, flags.from).iso3,
    destination,
    on,
    claim: toClaim(flags.claim),
    value,
    currency: flags.currency ?? currencies[destination] ?? "USD",
    facts: parseFacts(flags.fact ?? []),
    ...(flags.asKnownOn === undefined ? {} : { knownAt: dayOf("--as-known-on", flags.asKnownOn) }),
    clock: flags.clock,
  };
}

function toClaim(text: string | undefined): Claim {
  const agreements = ["USMCA", "CUSMA", "T-MEC"];
  if (text === undefined || text === "none") return null;
  if (agreements.includes(text.toUpperCase())) return "USMCA";
  throw usageError(unknown("claim", text, agreements));
}

/** What was asked, with every default, for `--json`; the day is the caller's. */
export function inputsOf(code: string, query: DutyQuery): object {
  const { origin, destination, claim, value, currency, facts, knownAt = null, clock = "legal" } = query;
  return { code, origin, destination, claim, value, currency, facts, knownAt, clock };
}
