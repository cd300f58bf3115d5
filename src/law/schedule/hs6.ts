import { fileError, numberCell, parseCsv } from "../../base/index.js";

/** General (MFN) rates of one country in one year by six-digit code: averages of the country's own lines under it. */
export interface Hs6Table {
  readonly year: number;
  /** Nomenclature of the codes, `HS 2012`; null in a book of the reader's own, whose rates are those of the law. */
  readonly nomenclature: string | null;
  /** Fractions by six digits. */
  readonly rates: ReadonlyMap<string, number>;
  /** The codes of each heading, the first four digits. */
  readonly headings: ReadonlyMap<string, readonly string[]>;
}

export type Hs6Found =
  | { readonly kind: "rate"; readonly code: string; readonly rate: number; readonly year: number }
  | { readonly kind: "candidates"; readonly codes: readonly string[] }
  | { readonly kind: "none"; readonly nearest: readonly string[]; readonly note: string };

/**
 * Reads `mfn-2014.csv`: columns hs6 and rate (fraction).
 * @throws ParleyError (invalid file) with file and line: a code that is not six digits or stands twice, a rate below 0.
 */
export function parseHs6Table(text: string, file: string, year: number, nomenclature: string | null): Hs6Table {
  const table = parseCsv(text, file, ["hs6", "rate"]);
  const rates = new Map<string, number>();
  const headings = new Map<string, string[]>();
  for (const row of table.rows) {
    const { hs6 } = row.cells;
    if (!/^\d{6}$/.test(hs6)) throw fileError(`${file}:${row.line}`, `"${hs6}" is not a six-digit code`);
    if (rates.has(hs6)) throw fileError(`${file}:${row.line}`, `"${hs6}" has a rate already; remove one of the two`);
    const rate = numberCell(table, row, "rate");
    if (rate < 0) throw fileError(`${file}:${row.line}`, `rate is ${rate}; a rate is 0 or more, 0.25 for 25 %`);
    rates.set(hs6, rate);
    const heading = headings.get(hs6.slice(0, 4));
    if (heading) heading.push(hs6);
    else headings.set(hs6.slice(0, 4), [hs6]);
  }
  return { year, nomenclature, rates, headings };
}

/** The rate of a code of 4 to 10 digits (dots allowed): longer codes are cut to six; a shorter one needs one rate below it. */
export function findHs6(table: Hs6Table, code: string): Hs6Found {
  const digits = code.replaceAll(".", "");
  const { year } = table;
  const six = digits.slice(0, 6);
  const rate = table.rates.get(six);
  if (rate !== undefined) return { kind: "rate", code: six, rate, year };
  const beside = table.headings.get(six.slice(0, 4)) ?? [];
  const below = six.length < 6 ? beside.filter((other) => other.startsWith(six)) : [];
  const [first] = below;
  const common = first === undefined ? undefined : table.rates.get(first);
  if (common !== undefined && below.every((other) => table.rates.get(other) === common)) {
    return { kind: "rate", code: six, rate: common, year };
  }
  if (below.length > 0) return { kind: "candidates", codes: below };
  return {
    kind: "none",
    nearest: beside.slice(0, 5),
    note:
      table.nomenclature === null
        ? `the book has no base rate for ${six}`
        : `the table of base rates, of ${year} in ${table.nomenclature}, has none for ${six}`,
  };
}
