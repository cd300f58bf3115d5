import Papa from "papaparse";
import type { IsoDate } from "../../src/base/index.js";
import type { DatedLine } from "./merge.js";
import type { HeadingAbove } from "./read.js";

/** The two tables of one chapter. */
export interface ChapterTables {
  readonly lines: string;
  readonly headings: string;
}

/** Lines by code and day, headings numbered in the order in which the lines need them. */
export function chapterTables(
  states: readonly (readonly [string, readonly DatedLine[]])[],
  first: { readonly name: string; readonly from: IsoDate },
): ChapterTables {
  const headings = new HeadingTable();
  const rows = states.flatMap(([code, known]) =>
    known.map(({ from, to, edition, line }) => [
      code,
      from === first.from ? "" : from,
      to ?? "",
      line.general,
      line.special,
      line.units,
      line.season,
      edition === first.name ? "" : edition,
      headings.key(line.underEight ? code.slice(0, 8) : "", line.path),
      line.description,
    ]),
  );
  const columns = ["code", "from", "to", "general", "special", "units", "season", "edition", "under", "description"];
  return { lines: csv([columns, ...rows]), headings: csv([["id", "under", "code", "text"], ...headings.rows]) };
}

class HeadingTable {
  readonly rows: string[][] = [];
  readonly #ids = new Map<string, string>();

  /** Key of the innermost heading of a path; an eight-digit code stands for the line itself and is left out where it is all. */
  key(start: string, path: readonly HeadingAbove[]): string {
    let under = start;
    for (const heading of path) {
      const name = JSON.stringify([under, heading.code, heading.text]);
      let id = this.#ids.get(name);
      if (id === undefined) {
        id = String(this.rows.length + 1);
        this.#ids.set(name, id);
        this.rows.push([id, under, heading.code, heading.text]);
      }
      under = id;
    }
    return under === start ? "" : under;
  }
}

export const csv = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(rows as string[][], { newline: "\n" })}\n`;
