import { decimal, fileError, isDay, parseCsv } from "../base/index.js";
import type { Measure, Rule } from "./measure.js";

/** Rates by origin as one file holds them: each row is a version of the rule of its heading. */
export interface RateTable {
  /** Path below `book/` without `.csv`: `us/rates/ieepa-reciprocal`. */
  readonly name: string;
  readonly rows: readonly RateRow[];
}

interface RateRow {
  readonly heading: string;
  /** ISO3 codes or groups; empty: every origin. */
  readonly origins: readonly string[];
  readonly why: string;
  readonly total: boolean;
  readonly version: Omit<Rule["versions"][number], "verified">;
}

/** Columns of a table of rates by origin, in the order the importer writes them. */
export const rateColumns = [
  "heading",
  "origins",
  "why",
  "rate",
  "total",
  "from",
  "to",
  "announced",
  "known",
  "title",
  "pin",
] as const;

/**
 * Reads a table of rates by origin: origins apart by blanks (none: all), the rate a fraction, `total` yes where it is in
 * total with the base duty, days inclusive.
 * @throws ParleyError (invalid file) with file and line.
 */
export function parseRateTable(text: string, file: string, name: string): RateTable {
  const table = parseCsv(text, file, rateColumns);
  const rows = table.rows.map(({ line, cells }): RateRow => {
    const place = `${file}:${line}`;
    const rate = decimal(cells.rate);
    if (!(rate >= 0 && rate <= 5)) {
      throw fileError(place, `rate "${cells.rate}" is not a fraction from 0 to 5; write 0.25 for 25 %`);
    }
    if (!["", "yes"].includes(cells.total)) throw fileError(place, `total is "${cells.total}"; write yes or nothing`);
    for (const column of ["heading", "why", "title", "pin"] as const) {
      if (cells[column] === "") throw fileError(place, `${column} is empty; every rate has one`);
    }
    const day = (column: "from" | "to" | "announced" | "known"): string | undefined => {
      const cell = cells[column];
      if (cell !== "" && !isDay(cell)) throw fileError(place, `${column} is "${cell}"; write a day as YYYY-MM-DD`);
      return cell === "" ? undefined : cell;
    };
    const [effective, to, announced, known] = [day("from"), day("to"), day("announced"), day("known")];
    if (effective === undefined) throw fileError(place, "from is empty; write the first day as YYYY-MM-DD");
    return {
      heading: cells.heading,
      origins: cells.origins.split(" ").filter((origin) => origin !== ""),
      why: cells.why,
      total: cells.total === "yes",
      version: {
        rate,
        effective,
        ...(to !== undefined && { to }),
        ...(announced !== undefined && { announced }),
        ...(known !== undefined && { known }),
        cite: { title: cells.title, pin: cells.pin },
      },
    };
  });
  for (const [index, row] of rows.entries()) {
    const first = rows.find(({ heading }) => heading === row.heading) as RateRow;
    if (first.origins.join() === row.origins.join() && first.total === row.total) continue;
    throw fileError(`${file}:${table.rows[index]?.line}`, `${row.heading} stands above with other origins or total`);
  }
  return { name, rows };
}

/**
 * The measure with a rule for each heading of its tables, in the order of the rows, behind its own rules; rows of one
 * heading are its versions. Tables that are not there are left for the validators.
 */
export function withTables(measure: Measure, tables: ReadonlyMap<string, RateTable>): Measure {
  const made = (measure.tables ?? []).flatMap(({ table, name, verified, ...shared }) => {
    const rows = tables.get(table)?.rows ?? [];
    return [...new Set(rows.map(({ heading }) => heading))].map((heading): Rule => {
      const versions = rows.filter((row) => row.heading === heading);
      const [{ origins, why, total }] = versions as [RateRow];
      return {
        ...shared,
        id: `${measure.id}/${heading}${name === undefined ? "" : `-${name}`}`,
        heading,
        why,
        exempt: false,
        prohibits: false,
        origins: origins.length === 0 ? {} : { only: [...origins] },
        total,
        versions: versions.map(({ version }) => ({ ...version, verified })),
      };
    });
  });
  return { ...measure, rules: [...measure.rules, ...made] };
}
