import { resolve } from "node:path";
import { usageError } from "../../base/index.js";
import { loadBook, loadOwnBook } from "../../files/index.js";
import { type Derivation, type DutyQuery, derive, lawHorizon } from "../../law/index.js";
import { dutyWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { dayOf } from "../day.js";
import { version } from "../version.js";
import { runCases } from "./duty-cases.js";
import { type GoodsFlags, inputsOf, readCode, readQuery } from "./duty-query.js";

interface Flags extends GoodsFlags {
  readonly on?: string;
  readonly explain: boolean;
  readonly lang: Language;
  readonly cases?: string;
  readonly json: boolean;
}

/** `parley duty`: one product, or a file of cases. */
export function duty(this: Context, flags: Flags, code?: string): void {
  const own = flags.book === undefined ? null : loadOwnBook(resolve(this.cwd, flags.book));
  if (flags.cases !== undefined) {
    if (code !== undefined || flags.from !== undefined || flags.on !== undefined) {
      throw usageError("--cases takes its goods, origins and days from the file; leave out the code, --from and --on");
    }
    runCases(this, resolve(this.cwd, flags.cases), flags.cases, own ?? loadBook(), flags.json);
    return;
  }
  if (code === undefined)
    throw usageError("duty needs a tariff code, for example: duty 7208.39.00 --from CAN --on 2025-12-18");
  const digits = readCode(code);
  const book = own ?? loadBook([digits.slice(0, 2)]);
  if (flags.on === undefined) throw usageError("duty needs the day of entry: --on 2025-12-18");
  const query = readQuery(book, digits, flags, dayOf("--on", flags.on));
  const derivation = derive(book, query);
  const write = (text: string): unknown => this.process.stdout.write(text);
  write(
    flags.json
      ? json(code, query, derivation)
      : dutyWords(query, code, derivation, { explain: flags.explain, language: flags.lang }),
  );
}

function json(code: string, query: DutyQuery, derivation: Derivation): string {
  const { total, rate, range, lines, questions, warnings, notes, refunds, cashDeposits, description } = derivation;
  const result = {
    schema: "parley/duty/1",
    versions: { parley: version, lawHorizon },
    inputs: { ...inputsOf(code, query), on: query.on },
    description,
    total,
    rate,
    currency: query.currency,
    range,
    lines,
    questions,
    warnings,
    notes,
    refunds,
    cashDeposits,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
