import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type IsoDate, parseCsv, parseDay } from "../../src/base/index.js";

/** An edition of the HTS, in the order of publication. */
export interface SourceEdition {
  /** `2025 Rev 32`. */
  readonly name: string;
  readonly file: string;
  /** Day from which it is the edition to cite. */
  readonly from: IsoDate;
  /** Day from which what it changes in the lines of chapters 1 to 98 is taken to be law (A-schedule-days). */
  readonly changesFrom: IsoDate;
}

/**
 * Editions whose line changes mend the edition named: suffixes or texts left out or misprinted. Suffixes change on
 * 1 January and 1 July (19 U.S.C. 1484(f)), in 2026 on 1 February, so a correction counts from the day of what it mends.
 */
const mends: Readonly<Record<string, string>> = {
  "2025 Rev 1": "2025 Basic",
  "2025 Rev 12": "2025 Basic",
  "2025 Rev 17": "2025 Rev 16",
  "2026 Rev 3": "2026 Rev 2",
};

/** 2026 Rev 8 is not in the table of days; it was published on 22 May 2026 (note on Rev 9 in that table). */
const published: Readonly<Record<string, string>> = { "2026_rev_8": "2026-05-22" };

/** The 44 editions 2025 Basic to 2026 Rev 10 with their days, from `revision_dates.csv`. */
export function readEditions(folder: string): SourceEdition[] {
  const file = join(folder, "revision_dates.csv");
  const table = parseCsv(readFileSync(file, "utf8"), file, ["revision", "effective_date", "policy_effective_date"]);
  const days = new Map(
    table.rows.map(({ cells }) => [
      cells.revision,
      parseDay(cells.policy_effective_date === "NA" ? cells.effective_date : cells.policy_effective_date),
    ]),
  );
  for (const [key, day] of Object.entries(published)) days.set(key, parseDay(day));
  const dayOf = (key: string): IsoDate => {
    const day = days.get(key);
    if (day === undefined) throw new Error(`${file} has no day for the edition ${key}`);
    return day;
  };
  const revisions = (year: number, last: number): string[] =>
    Array.from({ length: last + 1 }, (_, index) => (index === 0 ? `${year} Basic` : `${year} Rev ${index}`));
  const keyOf = (name: string): string =>
    name.startsWith("2025") ? name.slice(5).toLowerCase().replace(" ", "_") : name.toLowerCase().replaceAll(" ", "_");
  return [...revisions(2025, 32), ...revisions(2026, 10)].map((name) => ({
    name,
    file: join(folder, `hts_${name.toLowerCase().replaceAll(" ", "_")}.json.gz`),
    from: dayOf(keyOf(name)),
    changesFrom: dayOf(keyOf(mends[name] ?? name)),
  }));
}
