import type { Language } from "./languages.js";

const locales: Readonly<Record<Language, string>> = { en: "en-CA", fr: "fr-CA", es: "es-MX" };

/** Days in English as the rest of the project writes them, 18 December 2025. */
const dayLocales: Readonly<Record<Language, string>> = { ...locales, en: "en-GB" };

/** Numbers and days as a language writes them. A minus is a true minus sign. */
export interface Formats {
  /** A number with so many decimals. */
  readonly number: (value: number, decimals?: number) => string;
  /** A fraction as a percentage: 0.25 is 25 %. */
  readonly percent: (fraction: number, decimals?: number) => string;
  /** A number with its sign: -1.2 is −1.2. */
  readonly signed: (value: number, decimals?: number) => string;
  /** A number of percent with its sign: -1.2 is −1.2 %. */
  readonly change: (percent: number, decimals?: number) => string;
  /** An amount of money in a currency, whole unless decimals are given. */
  readonly money: (value: number, currency: string, decimals?: number) => string;
  /** A day written 2025-12-18, in words. */
  readonly day: (iso: string, style?: "long" | "medium") => string;
  /** ISO3 code of a country, in words. */
  readonly country: (iso3: string) => string;
}

const known = new Map<Language, Formats>();

export function formats(language: Language): Formats {
  const made = known.get(language) ?? make(language);
  known.set(language, made);
  return made;
}

function make(language: Language): Formats {
  const locale = locales[language];
  const fixed = (value: number, decimals: number, more: Intl.NumberFormatOptions = {}): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...more })
      .format(value)
      .replaceAll("-", "−");
  const signed = (value: number, decimals = 1): string => fixed(value, decimals, { signDisplay: "exceptZero" });
  const percentSign = "\u00a0%";
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return {
    number: (value, decimals = 0) => fixed(value, decimals),
    percent: (fraction, decimals = 1) => `${fixed(100 * fraction, decimals)}${percentSign}`,
    signed,
    change: (percent, decimals) => `${signed(percent, decimals)}${percentSign}`,
    money: (value, currency, decimals = 0) =>
      fixed(value, decimals, { style: "currency", currency, currencyDisplay: "narrowSymbol" }),
    day: (iso, style = "long") => {
      const text = new Intl.DateTimeFormat(dayLocales[language], {
        timeZone: "UTC",
        day: "numeric",
        month: style === "long" ? "long" : "short",
        year: "numeric",
      }).format(new Date(`${iso}T00:00:00Z`));
      return language === "fr" ? text.replace(/^1(?= )/, "1er") : text;
    },
    country: (iso3) => countryWords[iso3]?.[language] ?? regionName(names, iso3) ?? iso3,
  };
}

const countryWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EU27: { en: "European Union", fr: "Union européenne", es: "Unión Europea" },
  ROW: { en: "Rest of the world", fr: "Reste du monde", es: "Resto del mundo" },
};

/** ISO3 codes of the economies of the project, in the two letters that Intl knows. */
const twoLetters: Readonly<Record<string, string>> = {
  BRA: "BR",
  CAN: "CA",
  CHN: "CN",
  GBR: "GB",
  IND: "IN",
  JPN: "JP",
  KOR: "KR",
  MEX: "MX",
  TWN: "TW",
  USA: "US",
  VNM: "VN",
  DEU: "DE",
  FRA: "FR",
  ITA: "IT",
  CHE: "CH",
  THA: "TH",
  MYS: "MY",
  IDN: "ID",
  AUS: "AU",
  RUS: "RU",
  TUR: "TR",
};

const regionName = (names: Intl.DisplayNames, iso3: string): string | undefined => {
  const two = twoLetters[iso3];
  return two === undefined ? undefined : names.of(two);
};
