import { fileError, numberCell, parseCsv, unknown } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { type BaseSchedule, type Countries, compileBook, parseHs6Table, type StatuteBook } from "../law/index.js";
import type { ImportLine } from "../rates/index.js";
import type { PolicyLines } from "../scenario/index.js";
import { countriesIn, readBook } from "./book.js";
import { exists, join } from "./disk.js";
import { namesIn, readText } from "./shipped.js";

/**
 * A statute book of the reader's own: `countries.csv` and one folder a country with `mfn.csv` (hs6, rate), `measures/`,
 * `lists/` and `interactions.yaml`, in the formats of the shipped book.
 * @throws ParleyError (invalid file) for the first fault of a file.
 */
export function loadOwnBook(folder: string): StatuteBook {
  namesIn(folder, folder, "book names the folder of a statute book");
  const texts = readBook(folder);
  return compileBook({ ...texts, schedules: ownSchedules(folder, folder, texts.countries) });
}

/**
 * The base rates of a book of the reader's own, by country.
 * @param shown the folder as errors name it.
 * @throws ParleyError (invalid file): a folder that is no country of the book, one without `mfn.csv`, a fault in it.
 */
export function ownSchedules(folder: string, shown: string, countries: Countries): Map<string, BaseSchedule> {
  const listed = new Set([...countries.values()].map(({ iso3 }) => iso3));
  const schedules = new Map<string, BaseSchedule>();
  for (const name of countriesIn(folder)) {
    const destination = name.toUpperCase();
    if (!listed.has(destination)) {
      throw fileError(join(shown, name), `countries.csv lists no ${destination}; a folder is named by ISO3 code`);
    }
    const file = join(shown, name, "mfn.csv");
    if (!exists(join(folder, name, "mfn.csv"))) {
      throw fileError(file, `there is no such file; the book has no schedule for ${destination} without it (hs6,rate)`);
    }
    const table = parseHs6Table(readText(join(folder, name, "mfn.csv")), file, ownYear, null);
    schedules.set(destination, { kind: "hs6", table, known: [], raised: [] });
  }
  return schedules;
}

/** Base rates of an own book are those of the year of the law. */
const ownYear = 2025;

/**
 * Trade weights of the reader's own: `imports.csv` with destination, origin, code, sector and value (USD); nothing is
 * claimed, nothing known of content.
 * @param book that of the law: a destination without schedule in it would be charged nothing.
 * @throws ParleyError (invalid file) with file and line: an unknown region or sector, a destination that the book has no
 * schedule for, a value below 0 or that is no number.
 */
export function loadOwnLines(folder: string, economy: Economy, book: StatuteBook): PolicyLines {
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
    if (!economy.tradable[economy.sectors.indexOf(sector)]) {
      throw fileError(
        place,
        `sector "${sector}" is not traded: tradable is 0 in sector.csv; set it to 1 or drop the row`,
      );
    }
    if (origin === destination) throw fileError(place, `goods of ${origin} entering ${origin} are not imports`);
    if (!/^\d{4,10}$/.test(code)) throw fileError(place, `code "${code}" is not 4 to 10 digits without dots`);
    if (!book.schedules.has(destination)) {
      const has = [...book.schedules.keys()].join(", ");
      throw fileError(
        place,
        `the book has no schedule for ${destination}, only for ${has}; name the book of these weights in the scenario, book: ./FOLDER`,
      );
    }
    if (!book.countries.has(origin))
      throw fileError(place, `countries.csv of the book lists no ${origin}; add it there`);
    const value = numberCell(table, row, "value");
    if (value < 0) throw fileError(place, `value is ${value}; imports are 0 or more`);
    return {
      destination,
      origin,
      code,
      value,
      collected: null,
      sectors: [{ sector, share: 1 }],
      claimShare: 0,
      claimSource: "none",
      content: null,
      baseEquivalent: null,
    };
  });
  return { partners, others: [], canada: [], claims: "none" };
}
