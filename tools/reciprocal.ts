// Imports the rates of the reciprocal duties of 2025 by country from the headings of chapter 99 into book/us/rates.
import { mkdirSync, writeFileSync } from "node:fs";
import { findCountry, parseCountries } from "../src/law/index.js";
import { rateColumns } from "../src/law/rate-table.js";
import { readText, shipped } from "../src/files/index.js";
import { rawTable } from "./support/tables.js";

const countries = parseCountries(readText(shipped("book", "countries.csv")), "book/countries.csv");

/** Names of the headings that differ from those of the list of countries. */
const renamed: Readonly<Record<string, string>> = {
  Brunei: "BRN",
  "Côte D’Ivoire": "CIV",
  "Côte d’Ivoire": "CIV",
  "Côte d`Ivoire": "CIV",
  "Democratic Republic of the Congo": "COD",
  "European Union": "EU27",
  "Myanmar (Burma)": "MMR",
  Turkey: "TUR",
};

interface Row {
  readonly heading: string;
  readonly origins: string;
  readonly why: string;
  readonly rate: number;
  readonly total?: true;
  readonly from: string;
  readonly to: string;
  readonly announced: string;
  readonly known?: string;
  readonly title: string;
  readonly pin: string;
}

const lastDay = "2026-02-23";
const headings = rawTable(
  ["htsno", "first_revision", "general", "description"],
  "us",
  "chapter99",
  "heading_history.csv",
).rows.map(({ cells }) => cells);

/** Countries and rate of the first text of each heading between two. */
function byCountry(first: string, last: string): { heading: string; names: string[]; rate: number }[] {
  const seen = new Map<string, { heading: string; names: string[]; rate: number }>();
  for (const { htsno, general, description } of headings) {
    if (htsno < first || htsno > last || seen.has(htsno)) continue;
    const rate = /\+ (\d+)%$/.exec(general)?.[1];
    const named = /articles the product of (.*?),? as provided for in subdivision/.exec(description)?.[1];
    if (rate === undefined || named === undefined) continue;
    const names = named.split(/, or |, | or /).map((name) => name.replace(/^the /, "").trim());
    seen.set(htsno, { heading: htsno, names, rate: Number(rate) / 100 });
  }
  return [...seen.values()].toSorted((a, b) => (a.heading < b.heading ? -1 : 1));
}

const iso = (name: string): string => renamed[name] ?? findCountry(countries, name).iso3;

/** Countries whose heading of 7 August 2025 a deal took away; the last day on which it was assessed. */
const dealt: Readonly<Record<string, string>> = {
  JPN: "2025-09-15",
  KOR: "2025-12-03",
  CHE: "2025-12-17",
  LIE: "2025-12-17",
};

const china = { origins: "CHN HKG MAC", why: "product of China, Hong Kong or Macau" };
const deal = { total: true as const, rate: 0.15, to: lastDay };
const rows: Row[] = [
  ...byCountry("9903.01.43", "9903.01.76")
    .filter(({ heading }) => heading !== "9903.01.63")
    .map(({ heading, names, rate }) => ({
      heading,
      origins: names.map(iso).join(" "),
      why: `product of ${names.join(" or ")}`,
      rate,
      from: "2025-04-09",
      to: "2025-04-09",
      announced: "2025-04-02",
      title: "EO 14257",
      pin: `${heading}; annex I; 90 FR 15041; suspended from 10 April 2025 by EO 14266`,
    })),
  {
    ...china,
    heading: "9903.01.63",
    rate: 0.84,
    from: "2025-04-09",
    to: "2025-04-09",
    announced: "2025-04-08",
    title: "EO 14259",
    pin: "9903.01.63",
  },
  {
    ...china,
    heading: "9903.01.63",
    rate: 1.25,
    from: "2025-04-10",
    to: "2025-05-13",
    announced: "2025-04-09",
    title: "EO 14266",
    pin: "9903.01.63; 90 FR 15625; suspended from 14 May 2025 by EO 14298",
  },
  {
    ...deal,
    heading: "9903.02.20",
    origins: "EU27",
    why: "product of the European Union, 15 % in total",
    from: "2025-08-07",
    announced: "2025-07-31",
    title: "EO 14326",
    pin: "9903.02.19 and 9903.02.20; 90 FR 37963; note 2(v)(xix)",
  },
  {
    ...deal,
    heading: "9903.02.73",
    origins: "JPN",
    why: "product of Japan, 15 % in total",
    from: "2025-08-07",
    announced: "2025-09-04",
    known: "2025-09-04",
    title: "EO 14345",
    pin: "9903.02.72 and 9903.02.73; 90 FR 44638 (page not verified); effective 7 August 2025",
  },
  {
    ...deal,
    heading: "9903.02.80",
    origins: "KOR",
    why: "product of South Korea, 15 % in total",
    from: "2025-11-14",
    announced: "2025-11-13",
    known: "2025-12-03",
    title: "90 FR 55964",
    pin: "9903.02.79 and 9903.02.80; note 2(v)(xxiv)(a); effective 14 November 2025",
  },
  {
    ...deal,
    heading: "9903.02.83",
    origins: "CHE",
    why: "product of Switzerland, 15 % in total",
    from: "2025-11-14",
    announced: "2025-11-14",
    known: "2025-12-18",
    title: "90 FR 59281",
    pin: "9903.02.82 and 9903.02.83; note 2(v)(xxv)(a); effective 14 November 2025",
  },
  {
    ...deal,
    heading: "9903.02.88",
    origins: "LIE",
    why: "product of Liechtenstein, 15 % in total",
    from: "2025-11-14",
    announced: "2025-11-14",
    known: "2025-12-18",
    title: "90 FR 59281",
    pin: "9903.02.87 and 9903.02.88; note 2(v)(xxv)(a); effective 14 November 2025",
  },
  ...byCountry("9903.02.02", "9903.02.71").map(({ heading, names, rate }) => ({
    heading,
    origins: names.map(iso).join(" "),
    why: `product of ${names.join(" or ")}`,
    rate,
    from: "2025-08-07",
    to: dealt[names.map(iso).join(" ")] ?? lastDay,
    announced: "2025-07-31",
    title: "EO 14326",
    pin: `${heading}; annex I; 90 FR 37963`,
  })),
  {
    heading: "9903.01.25",
    origins: "",
    why: "product of any country",
    rate: 0.1,
    from: "2025-04-05",
    to: lastDay,
    announced: "2025-04-02",
    title: "EO 14257",
    pin: "9903.01.25; 90 FR 15041; note 2(v)(i)",
  },
];

const cell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const lines = rows.map((row) =>
  rateColumns.map((name) => cell(name === "total" ? (row.total ? "yes" : "") : String(row[name] ?? ""))).join(","),
);
mkdirSync(shipped("book", "us", "rates"), { recursive: true });
writeFileSync(
  shipped("book", "us", "rates", "ieepa-reciprocal.csv"),
  `${[rateColumns.join(","), ...lines].join("\n")}\n`,
);
const provenance = {
  files: {
    "ieepa-reciprocal.csv": {
      what: "reciprocal duties of 2025 by country, with the days of each rate: headings 9903.01.25, 9903.01.43 to .76, 9903.02.02 to .88",
      source:
        "USITC, editions of the Harmonized Tariff Schedule of 2025 and 2026, chapter 99; legal days from the orders cited",
      licence: "public domain",
      retrieved: "2026-11-22",
      importer: "tools/reciprocal.ts",
      notes:
        "the rates of countries of 9 April 2025 stood for one day; a rate that a deal took away runs to the day before the deal was published",
    },
  },
};
writeFileSync(shipped("book", "us", "rates", "provenance.json"), `${JSON.stringify(provenance, null, 2)}\n`);
process.stdout.write(`book/us/rates/ieepa-reciprocal.csv ${rows.length}\n`);
