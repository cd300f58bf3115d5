import type { Title } from "../scenario/index.js";
import type { CountryWords, Words } from "./words/words.js";

export const titleIn = (title: Title, words: Words): string =>
  typeof title === "string" ? title : title[words.language];

export const countryOf = (code: string, words: Words): CountryWords =>
  words.countries[code] ?? words.otherCountry(code);

/** `Iron and steel (C24A)`; the bare code where there is no name. */
export const sectorOf = (code: string, words: Words): string => {
  const name = words.sectors[code];
  return name === undefined ? code : `${name} (${code})`;
};

const northAmerica = ["CAN", "MEX", "USA"];

/** The regions a report tells of: Canada, Mexico, United States where the economy has them, else its first four. */
export function focus(regions: readonly string[]): readonly string[] {
  const three = northAmerica.filter((code) => regions.includes(code));
  return three.length > 0 ? three : regions.slice(0, 4);
}
