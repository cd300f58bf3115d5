// Products outside the emergency duties of 2025 on all origins: annex II of EO 14257, and the lists of single partners.
import { readFileSync } from "node:fs";
import { rawFile, rawTable } from "../support/tables.js";
import { type Entry, type WriteList, whole } from "./entries.js";

const notes = "USITC, Harmonized Tariff Schedule 2026 Revision 6, chapter 99";

/** Ten-digit lines of note 2(v)(iii)(a), which the dated list names by their eight digits. */
const suffixes: Readonly<Record<string, readonly string[]>> = { "85051100": ["8505110070"] };

export function reciprocal(write: WriteList): void {
  const day = (text: string): string | undefined => (/^\d/.test(text) ? text : undefined);
  const annex = rawTable(
    ["prefix", "first_effective_date", "end_effective_date"],
    "us",
    "lists",
    "budget-lab",
    "annex_ii_first_appearance.csv",
  ).rows.flatMap(({ cells }): Entry[] => {
    const [from, to] = [day(cells.first_effective_date), day(cells.end_effective_date)];
    return (suffixes[cells.prefix] ?? [cells.prefix]).map((code) => ({
      code,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }));
  });
  write("us", "ieepa-annex-ii", annex, {
    what: "products outside the reciprocal duties (9903.01.32), note 2(v)(iii)(a), with their days",
    source: `Budget Lab tariff tracker, state of June 2026, from the editions of the schedule; ${notes}`,
    licence: "MIT; public domain",
    notes:
      "copper leaves on 1 August 2025 and wood on 14 October 2025 for section 232; electronics of the memorandum of 11 April 2025 reach back to 5 April; farm products of EO 14360 from 13 November 2025",
  });
  const text = readFileSync(rawFile("us", "chapter99", "chapter99_2026_rev_6.txt"), "latin1");
  const listed = (heading: string, start: string, end: string, count: number): Entry[] => {
    const [from, to] = [text.indexOf(start), text.indexOf(end, text.indexOf(start))];
    const found = (text.slice(from, to).match(/(?<![\d.])\d{4}\.\d{2}\.\d{2}(?![\d.])/g) ?? []).map(whole);
    const codes = new Set(found.filter((code) => !code.startsWith("99")));
    if (from < 0 || to < 0 || codes.size !== count) throw new Error(`${heading}: ${codes.size} codes, not ${count}`);
    return [...codes].map((code) => ({ code, heading }));
  };
  write(
    "us",
    "ieepa-partners",
    [
      ...listed("9903.02.74", "(xx) As provided in heading 9903.02.74", "(xxi) As provided in heading 9903.02.75", 219),
      ...listed(
        "9903.02.77",
        "(xxiii) As provided in heading 9903.02.77",
        "(a) As provided in headings 9903.02.79",
        807,
      ),
      ...listed("9903.02.84", "(b) As provided in headings 9903.02.84", "(c) As provided in headings 9903.02.85", 321),
    ],
    {
      what: "products of single partners outside the reciprocal duties: European Union 9903.02.74 and, for pharmaceutical use, .77; Switzerland and Liechtenstein 9903.02.84",
      source: notes,
      licence: "public domain",
      notes:
        "as printed on 23 April 2026; the articles of 9903.02.75 and the pharmaceutical list of 9903.02.86 are not in it",
    },
  );
  const november = listed(
    "9903.01.81",
    "(a) As provided in heading 9903.01.81",
    "(b) As provided in heading 9903.01.90",
    367,
  );
  const august = readFileSync(
    rawFile("us", "lists", "trade-war-tracker", "brazil-non-airplane-exemptions.csv"),
    "utf8",
  ).match(/^\d{4,10}$/gm) as string[];
  const first = new Set(august.map(whole));
  write(
    "us",
    "ieepa-brazil-exempt",
    [
      ...[...first].map((code) => ({ code, from: "2025-08-06", heading: "9903.01.81" })),
      ...november.filter(({ code }) => !first.has(code)).map((entry) => ({ ...entry, from: "2025-11-13" })),
    ],
    {
      what: "products of Brazil outside the duty of EO 14323 (9903.01.81), note 2(x)(iii)(a)",
      source: `annex I of EO 14323, collected by the trade-war tracker (M. Waugh); farm products of 13 November 2025: ${notes}`,
      licence: "MIT; public domain",
    },
  );
}
