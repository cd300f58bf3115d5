import { notKnown, parseCsv, unknown } from "../base/index.js";

/** A country as the book names it. */
export interface Country {
  readonly iso3: string;
  /** `EU27` for its member states, else null. */
  readonly group: string | null;
  readonly name: string;
}

/** Countries by every spelling accepted on input, in capitals: ISO3, two-letter and Census code. */
export type Countries = ReadonlyMap<string, Country>;

const groups: readonly Country[] = [
  { iso3: "EU27", group: "EU27", name: "European Union" },
  { iso3: "ROW", group: null, name: "rest of the world" },
];

/** Reads `countries.csv`: iso3, iso2, census, group, name. */
export function parseCountries(text: string, file: string): Countries {
  const table = parseCsv(text, file, ["iso3", "iso2", "census", "group", "name"]);
  const countries = new Map<string, Country>();
  for (const { cells } of table.rows) {
    const { iso3, name } = cells;
    const country: Country = { iso3, group: cells.group === "" ? null : cells.group, name };
    for (const spelling of [iso3, cells.iso2, cells.census]) if (spelling !== "") countries.set(spelling, country);
  }
  for (const group of groups) countries.set(group.iso3, group);
  return countries;
}

/** @throws ParleyError (not known) with the nearest spelling. */
export function findCountry(countries: Countries, text: string): Country {
  const country = countries.get(text.toUpperCase());
  if (country) return country;
  const isoCodes = [...new Set([...countries.values()].map(({ iso3 }) => iso3))];
  throw notKnown(`${unknown("country", text, isoCodes)} write ISO3 (CAN), two letters (CA) or the Census code (1220)`);
}
