import { fileError, notKnown, parseCsv, suggest } from "../base/index.js";

/** A country as the book names it. */
export interface Country {
  readonly iso3: string;
  /** `EU27` for its member states, else null. */
  readonly group: string | null;
  readonly name: string;
}

/** Countries by every spelling accepted on input, folded: ISO3, two-letter and Census code, English name. */
export type Countries = ReadonlyMap<string, Country>;

const groups: readonly Country[] = [
  { iso3: "EU27", group: "EU27", name: "European Union" },
  { iso3: "ROW", group: null, name: "rest of the world" },
];

/** What people write that is neither a code nor the name in the table. */
const otherNames: Readonly<Record<string, string>> = {
  AMERICA: "USA",
  BRITAIN: "GBR",
  "CZECH REPUBLIC": "CZE",
  EU: "EU27",
  "GREAT BRITAIN": "GBR",
  HOLLAND: "NLD",
  KOREA: "KOR",
  TURKEY: "TUR",
  UK: "GBR",
  "UNITED STATES OF AMERICA": "USA",
};

/** Capitals without accents or doubled blanks: `Türkiye` is `TURKIYE`. */
const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().replaceAll(/\s+/g, " ").toUpperCase();

/**
 * Reads `countries.csv`: iso3, iso2, census, group, name.
 * @throws ParleyError (invalid file) with file and line: an ISO3 code that is none, a spelling that stands for two.
 */
export function parseCountries(text: string, file: string): Countries {
  const table = parseCsv(text, file, ["iso3", "iso2", "census", "group", "name"]);
  const countries = new Map<string, Country>();
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const { iso3, name } = cells;
    if (!/^[A-Z][A-Z0-9]{2,3}$/.test(iso3)) {
      throw fileError(`${file}:${line}`, `iso3 is ${JSON.stringify(iso3)}; write the code in capitals, such as CAN`);
    }
    const country: Country = { iso3, group: cells.group === "" ? null : cells.group, name };
    for (const spelling of new Set([iso3, cells.iso2, cells.census, name].map(folded))) {
      if (spelling === "") continue;
      const other = lines.get(spelling);
      if (other !== undefined) {
        throw fileError(
          `${file}:${line}`,
          `"${spelling}" names a country on line ${other} already; remove one of them`,
        );
      }
      lines.set(spelling, line);
      countries.set(spelling, country);
    }
  }
  for (const group of groups) {
    for (const spelling of [group.iso3, folded(group.name)]) countries.set(spelling, group);
  }
  for (const [name, iso3] of Object.entries(otherNames)) {
    const country = countries.get(iso3);
    if (country !== undefined && !countries.has(name)) countries.set(name, country);
  }
  return countries;
}

/** @throws ParleyError (not known) with the nearest spelling. */
export function findCountry(countries: Countries, text: string): Country {
  const country = countries.get(folded(text));
  if (country) return country;
  const known = [...new Set(countries.values())];
  // A long text is a name gone wrong: a code is near to nearly any word.
  const near = suggest(
    text,
    known.map(({ iso3, name }) => (text.length > 4 ? name : iso3)),
  );
  const hint = near === "" ? "; " : `; ${near}${near.endsWith("?") ? " " : "; "}`;
  throw notKnown(
    `unknown country ${JSON.stringify(text)}${hint}write ISO3 (CAN), two letters (CA), the Census code (1220) or the English name`,
  );
}
