// Imports the worked duty cases into benchmarks/duty-cases.json: the question, the expected lines and total, the source.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot, shipped } from "../src/files/index.js";

interface RawLine {
  readonly programme: string;
  readonly heading: string | null;
  readonly rate: number | null;
  readonly specific: string | null;
  readonly amount: number | null;
  readonly status: string;
}

interface RawCase {
  readonly id: string;
  readonly title: string;
  readonly destination: string;
  readonly origin: string;
  readonly hts: string;
  readonly date: string;
  readonly preferenceClaim: string | null;
  readonly value: number;
  readonly currency: string;
  readonly facts: Record<string, unknown>;
  readonly knownAt: string | null;
  readonly expectedLines: readonly RawLine[];
  readonly expectedTotal: number | null;
  readonly confidence: string;
  readonly answerKind: string;
  readonly sources: readonly string[];
  readonly note: string;
}

const raw = JSON.parse(
  readFileSync(join(packageRoot, "..", "shared", "reference", "duty", "cases.json"), "utf8"),
) as RawCase[];

/** A source without the marks of the collection it was taken from. */
const words = (source: string): string =>
  source
    .replaceAll(/ ?\(id \d+\)/g, "")
    .replace("indexed copy (community", "(community")
    .replaceAll(/ ?\(indexed copy\)/g, "")
    .trim();

/** Each source once; the cases name it by position. */
const sources = [...new Set(raw.flatMap((one) => one.sources.map(words)))].sort();

const cases = raw.map((one) => ({
  id: one.id,
  title: one.title,
  destination: one.destination,
  origin: one.origin,
  hts: one.hts,
  date: one.date,
  ...(one.knownAt === null ? {} : { knownAt: one.knownAt }),
  preferenceClaim: one.preferenceClaim,
  value: one.value,
  currency: one.currency,
  facts: one.facts,
  expectedLines: one.expectedLines.map(({ programme, heading, rate, specific, amount, status }) => ({
    programme,
    heading,
    rate,
    ...(specific === null ? {} : { specific }),
    amount,
    status,
  })),
  expectedTotal: one.expectedTotal,
  confidence: one.confidence,
  answerKind: one.answerKind,
  source: one.sources.map((source) => sources.indexOf(words(source))),
  ...(one.note === "" ? {} : { note: one.note }),
}));

const lines = cases.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
writeFileSync(
  shipped("benchmarks", "duty-cases", "duty-cases.json"),
  `{\n  "sources": ${JSON.stringify(sources, null, 2).replaceAll("\n", "\n  ")},\n  "cases": [\n${lines}\n  ]\n}\n`,
);
const imported = {
  what: `${cases.length} worked duty cases, 2025 and 2026: question, expected lines and total`,
  source:
    "worked from the official rate texts named in the file; where `answerKind` is published, a third party printed the total",
  licence: "facts; sources named in the file",
  retrieved: "2026-11-22",
  importer: "tools/duty-cases.ts",
};
const own = {
  what: "our own worked duty cases: question, expected lines and total, and the texts they were written from",
  source:
    "headings and rates quoted from the HTS editions of the USITC; rulings and examples by link; other texts as read, by pinpoint",
  licence: "facts; US government works; quotations named in the file",
  retrieved: "2026-11-22",
};
writeFileSync(
  shipped("benchmarks", "duty-cases", "provenance.json"),
  `${JSON.stringify({ files: { "duty-cases.json": imported, "own-cases.json": own } }, null, 2)}\n`,
);
process.stdout.write(`benchmarks/duty-cases/duty-cases.json ${cases.length}\n`);
