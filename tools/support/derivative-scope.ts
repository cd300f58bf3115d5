import { readFileSync } from "node:fs";
import { rawFile } from "./tables.js";

/**
 * Suffixes of the derivatives of 18 August 2025. The product list at hand holds eight digits; the notice lists many products
 * by their ten-digit suffix. Aluminium: note 19(k) as printed in HTS 2026 Revision 6. Steel: the notes were rewritten on
 * 6 April 2026, but the annexes of that day name every product that was a derivative before, in its own digits.
 */
export interface DerivativeScope {
  /** Codes of the notice under an eight-digit line; the line itself where the whole of it is listed. */
  readonly aluminium: (line: string) => readonly string[];
  readonly steel: (line: string) => readonly string[];
}

export function derivativeScope(): DerivativeScope {
  const note = noteCodes();
  const annexes = annexCodes();
  const under = (codes: ReadonlySet<string>, line: string): string[] =>
    codes.has(line) ? [line] : [...codes].filter((code) => code.startsWith(line)).toSorted();
  const aluminium = (line: string): readonly string[] => orWhole(under(note, line), line);
  return {
    aluminium,
    steel: (line) => {
      const noted = under(note, line);
      if (annexes.has(line)) return [line];
      return noted.length > 0 ? noted : orWhole(under(annexes, line), line);
    },
  };
}

const orWhole = (codes: readonly string[], line: string): readonly string[] => (codes.length > 0 ? codes : [line]);

/** A ten-digit code that ends in 00 is the only suffix of its line. */
const whole = (code: string): string => code.replaceAll(".", "").replace(/^(\d{8})00$/, "$1");

function noteCodes(): Set<string> {
  const text = readFileSync(rawFile("us", "chapter99", "chapter99_2026_rev_6.txt"), "latin1");
  const start = text.indexOf("(k) The rates of duty in heading 9903.85.08 apply");
  const end = text.indexOf("ad valorem duty imposed by heading 9903.85.08 shall only apply", start);
  const codes = text.slice(start, end).match(/\b\d{4}\.\d{2}\.\d{2}(?:\d{2})?(?=;|\.\s)/g) ?? [];
  if (start < 0 || codes.length < 200) throw new Error("note 19(k) was not found in the text of chapter 99");
  return new Set(codes.map(whole));
}

function annexCodes(): Set<string> {
  const lists = [
    ["budget-lab", "s232_annex_products.csv"],
    ...["IA", "IB", "II-removed", "III-temporary"].map((annex) => ["trade-war-tracker", `metals-annex-${annex}.csv`]),
  ];
  const codes = lists.flatMap(
    (parts) => readFileSync(rawFile("us", "lists", ...parts), "utf8").match(/^\d{8,10}/gm) ?? [],
  );
  return new Set(codes.map(whole));
}
