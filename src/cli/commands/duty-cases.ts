import { fileError, ParleyError } from "../../base/index.js";
import { readText } from "../../files/index.js";
import {
  type CaseResult,
  checkCase,
  type DutyCase,
  dutyCasesSchema,
  findCountry,
  lawHorizon,
  type StatuteBook,
} from "../../law/index.js";
import type { Context } from "../context.js";
import { version } from "../version.js";

/**
 * `parley duty --cases FILE`: every case beside what the book says.
 * @throws ParleyError (a comparison outside tolerance) after printing, when a case differs.
 */
export function runCases(context: Context, path: string, name: string, book: StatuteBook, json: boolean): void {
  const cases = readCases(path, name, book);
  const results = cases.map((given) => checkCase(book, given));
  const differ = results.filter((result) => !result.ok);
  context.process.stdout.write(json ? asJson(name, results) : inWords(cases, results));
  if (differ.length === 0) return;
  const named = differ.map((result) => result.id).join(", ");
  throw new ParleyError("outsideTolerance", `${differ.length} of ${results.length} cases differ: ${named}`);
}

function readCases(path: string, name: string, book: StatuteBook): DutyCase[] {
  const text = readText(path);
  let value: unknown;
  try {
    // Spreadsheets and editors of Windows begin a file with a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw fileError(name, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = dutyCasesSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.length ? ` at ${issue.path.join(".")}` : "";
    throw fileError(name, `${issue?.message ?? "is not a list of cases"}${place}`);
  }
  if (parsed.data.length === 0) throw fileError(name, "holds no cases; write a list of them");
  const seen = new Set<string>();
  for (const { id, origin, destination } of parsed.data) {
    if (seen.has(id)) throw fileError(name, `two cases have the id ${JSON.stringify(id)}; give each its own`);
    seen.add(id);
    for (const country of [origin, destination]) {
      try {
        findCountry(book.countries, country);
      } catch (error) {
        throw error instanceof ParleyError ? fileError(name, `case ${id}: ${error.message}`) : error;
      }
    }
  }
  return parsed.data;
}

function asJson(file: string, results: readonly CaseResult[]): string {
  const agree = results.filter((result) => result.ok).length;
  const out = results.filter((result) => result.outOfBook).map((result) => result.id);
  const result = {
    schema: "parley/duty-cases/1",
    versions: { parley: version, lawHorizon },
    inputs: { file },
    cases: results.map(({ id, ok, got, expected, differences }) => ({ id, ok, got, expected, differences })),
    agree,
    differ: results.length - agree,
    warnings:
      out.length === 0
        ? []
        : [`${out.length} cases lie outside the book, which ends on ${lawHorizon}: ${out.join(", ")}`],
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function inWords(cases: readonly DutyCase[], results: readonly CaseResult[]): string {
  const lines = results.map((result, index) => {
    const got = result.got === null || result.got.total === null ? "?" : result.got.total.toFixed(2);
    const head = `${result.ok ? "agrees " : result.outOfBook ? "no book" : "DIFFERS"} ${result.id.padEnd(5)} got ${got}, expected ${
      result.expected.total === null ? "?" : result.expected.total.toFixed(2)
    }  ${cases[index]?.title ?? ""}`;
    return [head.trimEnd(), ...(result.outOfBook ? [] : result.differences.map((text) => `        ${text}`))].join(
      "\n",
    );
  });
  const agree = results.filter((result) => result.ok).length;
  const out = results.filter((result) => result.outOfBook).length;
  const tail = out === 0 ? "" : `; ${out} lie outside the book, which ends on ${lawHorizon}`;
  return `${[...lines, `${agree} agree, ${results.length - agree} differ${tail}`].join("\n")}\n`;
}
