import { resolve } from "node:path";
import { usageError } from "../../base/index.js";
import { loadBook, loadOwnBook } from "../../files/index.js";
import { chargedLines, type Era, history, lawHorizon, lawStart } from "../../law/index.js";
import { historyWords, type Language } from "../../report/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";
import { type GoodsFlags, inputsOf, readCode, readQuery } from "./duty-query.js";

interface Flags extends GoodsFlags {
  readonly lang: Language;
  readonly json: boolean;
}

/** `parley duty history`: one product on every day of the book. */
export function dutyHistory(this: Context, flags: Flags, code?: string): void {
  if (code === undefined) throw usageError("duty history needs a tariff code: duty history 7208.39.00 --from CAN");
  const digits = readCode(code);
  const book = flags.book === undefined ? loadBook([digits.slice(0, 2)]) : loadOwnBook(resolve(this.cwd, flags.book));
  const query = readQuery(book, digits, flags, lawStart);
  const eras = history(book, query);
  const result = {
    schema: "parley/duty-history/1",
    versions: { parley: version, lawHorizon },
    inputs: inputsOf(code, query),
    currency: query.currency,
    eras: eras.map(eraInJson),
    warnings: [...new Set(eras.flatMap(({ derivation }) => derivation?.warnings ?? []))],
  };
  this.process.stdout.write(
    flags.json ? `${JSON.stringify(result, null, 2)}\n` : historyWords(query, code, eras, flags.lang),
  );
}

function eraInJson({ from, to, derivation, why, changes }: Era): object {
  const { total = null, rate = null, range = null } = derivation ?? {};
  const lines = derivation === null ? [] : [...chargedLines(derivation).values()];
  return { from, to, total, rate, range, lines, why, changes };
}
