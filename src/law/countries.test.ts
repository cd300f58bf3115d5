import { describe, expect, it } from "vitest";
import { findCountry, parseCountries } from "./countries.js";

const header = "iso3,iso2,census,group,name\n";
const countries = parseCountries(
  `${header}AND,AD,4271,,Andorra\nCAN,CA,1220,,Canada\nDEU,DE,4280,EU27,Germany\nGBR,GB,4120,,United Kingdom\nTUR,TR,4890,,Türkiye\nUKR,UA,4623,,Ukraine\n`,
  "countries.csv",
);

describe("a country", () => {
  it.each([
    ["CAN", "CAN"],
    ["ca", "CAN"],
    ["1220", "CAN"],
    [" Canada ", "CAN"],
    ["UK", "GBR"],
    ["united  kingdom", "GBR"],
    ["EU", "EU27"],
    ["European Union", "EU27"],
    ["Turkiye", "TUR"],
    ["Turkey", "TUR"],
  ])("is found as %j", (text, iso3) => {
    expect(findCountry(countries, text).iso3).toBe(iso3);
  });

  it.each([
    ["CAM", '"CAM"; did you mean "CAN"? write ISO3'],
    ["Cannada", '"Cannada"; did you mean "Canada"? write ISO3'],
    [
      "Atlantis-under-the-sea",
      '"Atlantis-under-the-sea"; valid: Andorra, Canada, Germany, United Kingdom, Türkiye, Ukraine, European Union, rest of the world; write ISO3',
    ],
    ["C\nA", String.raw`"C\nA"`],
  ])("is not known as %j, in one line with what is near", (text, message) => {
    expect(() => findCountry(countries, text)).toThrow(`unknown country ${message}`);
  });

  it.each([
    ["CAN,CA,1220,,Canada\nCAN,,,,Kanada\n", 'countries.csv:3: "CAN" names a country on line 2 already'],
    ["CAN,CA,1220,,Canada\nCEL,CA,,,Celadon\n", 'countries.csv:3: "CA" names a country on line 2 already'],
    ["can,CA,1220,,Canada\n", 'countries.csv:2: iso3 is "can"; write the code in capitals'],
  ])("has one row: %j is refused with its line", (rows, message) => {
    expect(() => parseCountries(header + rows, "countries.csv")).toThrow(message);
  });
});
