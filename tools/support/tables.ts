// Reading raw CSV files and writing the project's own compact tables with their provenance.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type CsvTable, parseCsv } from "../../src/base/index.js";
import { packageRoot, shipped } from "../../src/files/index.js";

/** Path of a raw input, e.g. `rawFile("us", "trade", "census_country_codes.csv")`. */
export const rawFile = (...parts: string[]): string => join(packageRoot, "..", "shared", "data", ...parts);

/** A raw CSV file with the columns asked for. */
export const rawTable = <Column extends string>(columns: readonly Column[], ...parts: string[]): CsvTable<Column> =>
  parseCsv(readFileSync(rawFile(...parts), "utf8"), parts.join("/"), columns);

/** What provenance.json says of one file, but its importer and the day of retrieval. */
export interface Source {
  readonly what: string;
  readonly source: string;
  readonly licence: string;
  readonly notes?: string;
}

/** Collects the tables of one folder of benchmarks/ and writes them with their provenance. */
export class TableFolder {
  readonly #folder: string;
  readonly #importer: string;
  readonly #files: Record<string, Source & { retrieved: string; importer: string }> = {};

  constructor(folder: string, importer: string) {
    this.#folder = shipped("benchmarks", folder);
    this.#importer = importer;
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Writes `name` (packed when it ends in .gz) and returns its size on disk in bytes. */
  write(name: string, header: string, rows: readonly string[], source: Source): number {
    const text = `${[header, ...rows].join("\n")}\n`;
    const bytes = name.endsWith(".gz") ? gzipSync(text, { level: 9 }) : Buffer.from(text);
    writeFileSync(join(this.#folder, name), bytes);
    this.#files[name] = { ...source, retrieved: "2026-11-22", importer: this.#importer };
    return bytes.length;
  }

  /** Writes provenance.json, sorted by file name. */
  close(): void {
    const files = Object.fromEntries(Object.entries(this.#files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(join(this.#folder, "provenance.json"), `${JSON.stringify({ files }, null, 2)}\n`);
  }
}
