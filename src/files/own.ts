import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileError, numberCell, parseCsv, unknown } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { type BaseSchedule, compileBook, parseCountries, parseHs6Table, type StatuteBook } from "../law/index.js";
import type { ImportLine } from "../rates/index.js";
import type { PolicyLines } from "../scenario/index.js";
import { readBook } from "./book.js";
import { namesIn, readText } from "./shipped.js";

/**
 * A statute book of the reader's own: `countries.csv` and one folder a country with `mfn.csv` (hs6, rate), `measures/`,
 * `lists/` and `interactions.yaml`, in the formats of the shipped book.
 * @throws ParleyError (invalid file) for the first fault of a file.
 */
export function loadOwnBook(folder: string): StatuteBook {
  const countries = join(folder, "countries.csv");
  const schedules = new Map<string, BaseSchedule>();
  for (const name of namesIn(folder, folder, "book: names the folder of a statute book")) {
    const file = join(folder, name, "mfn.csv");
    if (!existsSync(file)) continue;
    const table = parseHs6Table(readText(file), file, ownYear, "own");
    schedules.set(name.toUpperCase(), { kind: "hs6", table, known: [] });
  }
  return compileBook({ ...readBook(folder), schedules, countries: parseCountries(readText(countries), countries) });
}

/** Base rates of an own book are those of the year of the law. */
const ownYear = 2025;

/**
 * Trade weights of the reader's own: `imports.csv` with destination, origin, code, sector and value (USD); nothing is
 * claimed, nothing known of content.
 * @throws ParleyError (invalid file) with file and line: an unknown region or sector, a value that is no number.
 */
export function loadOwnLines(folder: string, economy: Economy): PolicyLines {
  namesIn(folder, folder, "weights: names us-2024 or the folder of an imports.csv");
  const file = join(folder, "imports.csv");
  const table = parseCsv(readText(file), file, ["destination", "origin", "code", "sector", "value"]);
  const partners = table.rows.map((row): ImportLine => {
    const { destination, origin, code, sector } = row.cells;
    const place = `${file}:${row.line}`;
    for (const region of [destination, origin]) {
      if (!economy.regions.includes(region)) throw fileError(place, unknown("region", region, economy.regions));
    }
    if (!economy.sectors.includes(sector)) throw fileError(place, unknown("sector", sector, economy.sectors));
    return {
      destination,
      origin,
      code,
      value: numberCell(table, row, "value"),
      collected: null,
      sectors: [{ sector, share: 1 }],
      claimShare: 0,
      claimSource: "none",
      content: null,
      baseEquivalent: null,
    };
  });
  return { partners, others: [], otherValue: new Map(), canada: [], claims: "none" };
}
