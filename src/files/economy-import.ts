import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileError, ParleyError, unknown, usageError } from "../base/index.js";
import {
  aggregate,
  type Calibrated,
  calibrate,
  type GtapHeader,
  gtapHeaders,
  type InputOutputTable,
  parseMapping,
  parseTariffs,
  readGtap,
  readIcio,
  readWiod,
  tableOf,
  writeEconomy,
} from "../economy/index.js";
import { loadEconomy } from "./economy.js";
import { readText, reasonOf } from "./shipped.js";

export const importFormats = ["icio", "wiod", "gtap", "csv"] as const;

export interface ImportRequest {
  /** One of {@link importFormats}; errors name the nearest. */
  readonly format: string;
  /** The file of an ICIO or WIOD table, the folder of a GTAP data base or of an economy. */
  readonly from: string;
  /** Mapping file. */
  readonly map?: string | undefined;
  /** CSV of tariffs (importer, exporter, sector, rate) in the codes of the source. */
  readonly tariffs?: string | undefined;
  /** Relative paths start here. */
  readonly cwd: string;
}

/**
 * Reads a source, sets tariffs, adds it up by the mapping and balances it. Nothing is written.
 * @throws ParleyError: an unknown format, no such file, an invalid one, a table that cannot be balanced.
 */
export function importEconomy({ format, from, map, tariffs, cwd }: ImportRequest): Calibrated {
  const file = (path: string) => ({ text: readText(resolve(cwd, path)), file: path });
  const mapping = map === undefined ? undefined : parseMapping(file(map).text, map);
  const source = readSource(format, from, cwd);
  const table: InputOutputTable =
    tariffs === undefined ? source : { ...source, tariff: parseTariffs(file(tariffs), source) };
  return calibrate(mapping === undefined ? table : aggregate(table, mapping));
}

function readSource(format: string, from: string, cwd: string): InputOutputTable {
  const id = basename(from).replace(/(\.csv)?(\.gz)?$/, "");
  if (format === "csv") {
    const { economy, warnings } = loadEconomy(from, { cwd });
    return { ...tableOf(economy), notes: warnings };
  }
  const path = resolve(cwd, from);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (format === "gtap") {
    if (!isFolder) throw fileError(from, `is no folder; a GTAP data base is a folder with ${headerFiles.join(", ")}`);
    const files = Object.fromEntries(
      headerFiles.map((name) => [name.slice(0, 4), { text: readText(join(path, name)), file: join(from, name) }]),
    );
    return readGtap(files as Record<GtapHeader, { text: string; file: string }>, id);
  }
  if (format !== "icio" && format !== "wiod") throw usageError(unknown("format", format, importFormats));
  if (isFolder) throw fileError(from, "is a folder; name the CSV file of one year in it");
  const text = { text: readText(path), file: from };
  return format === "icio" ? readIcio(text, id) : readWiod(text, id);
}

const headerFiles = Object.keys(gtapHeaders).map((header) => `${header}.csv`);

/**
 * Writes an economy folder whole or not at all: beside its place first, then renamed into it.
 * @throws ParleyError (invalid file) where the folder is there already and holds something, or cannot be made.
 */
export function writeEconomyFolder(folder: string, { economy }: Calibrated, cwd: string): void {
  const target = resolve(cwd, folder);
  if (folder.trim() === "") throw fileError('""', "the output folder needs a name, for example my-economy");
  if (existsSync(target) && !(statSync(target).isDirectory() && readdirSync(target).length === 0)) {
    throw fileError(folder, "is there already; name a folder that is not, or remove it");
  }
  if (!existsSync(dirname(target))) {
    throw fileError(folder, `cannot be written: there is no folder ${dirname(folder)}; make it first`);
  }
  let draft: string | undefined;
  try {
    draft = mkdtempSync(join(dirname(target), ".parley-"));
    const made = join(draft, "economy");
    mkdirSync(made);
    for (const [name, text] of Object.entries(writeEconomy(economy))) writeFileSync(join(made, name), text);
    if (existsSync(target)) rmSync(target, { recursive: true });
    renameSync(made, target);
  } catch (error) {
    if (error instanceof ParleyError) throw error;
    throw fileError(folder, `cannot be written: ${reasonOf(error)}`);
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
  }
}
