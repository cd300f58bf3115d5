import { resolve } from "node:path";
import { isDay, usageError } from "../../base/index.js";
import { loadBook, loadOwnBook } from "../../files/index.js";
import { changesBetween, type Derivation, derive, lawHorizon } from "../../law/index.js";
import { diffWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { dayOf } from "../day.js";
import { version } from "../version.js";
import { type GoodsFlags, inputsOf, readCode, readQuery } from "./duty-query.js";

interface Flags extends GoodsFlags {
  readonly between: string;
  readonly lang: Language;
  readonly json: boolean;
}

/** `parley duty diff`: one product on two days. */
export function dutyDiff(this: Context, flags: Flags, ...given: [string?, string?]): void {
  const { code, days } = readWords(flags.between, given);
  const digits = readCode(code);
  const book = flags.book === undefined ? loadBook([digits.slice(0, 2)]) : loadOwnBook(resolve(this.cwd, flags.book));
  const answers = days.map((day) => {
    const query = readQuery(book, digits, flags, dayOf("--between", day));
    return { query, derivation: derive(book, query, { counterfactuals: false }) };
  });
  const [before, after] = answers as [(typeof answers)[number], (typeof answers)[number]];
  const changes = changesBetween(before.derivation, after.derivation);
  const result = {
    schema: "parley/duty-diff/1",
    versions: { parley: version, lawHorizon },
    inputs: { ...inputsOf(code, before.query), between: [before.query.on, after.query.on] },
    currency: before.query.currency,
    before: answerInJson(before.query.on, before.derivation),
    after: answerInJson(after.query.on, after.derivation),
    changes,
    warnings: [...new Set([...before.derivation.warnings, ...after.derivation.warnings])],
  };
  this.process.stdout.write(
    flags.json ? `${JSON.stringify(result, null, 2)}\n` : diffWords(code, [before, after], changes, flags.lang),
  );
}

/** The command line has the second day of `--between` among its words, before or after the code. */
function readWords(first: string, given: readonly (string | undefined)[]): { code: string; days: [string, string] } {
  const words = given.filter((word) => word !== undefined);
  const second = words.find((word) => isDay(word)) ?? words[1];
  const code = words.find((word) => word !== second);
  if (second !== undefined && code !== undefined) return { code, days: [first, second] };
  throw usageError(
    "duty diff needs a tariff code and two days: duty diff 7208.39.00 --from CAN --between 2025-06-03 2025-06-04",
  );
}

const answerInJson = (on: string, { total, rate, range, lines }: Derivation): object => ({
  on,
  total,
  rate,
  range,
  lines,
});
