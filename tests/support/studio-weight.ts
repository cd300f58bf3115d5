import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packageRoot } from "../../src/files/index.js";

/** The studio as built. */
export const builtStudio: string = join(packageRoot, "dist", "studio");

/** The most a page may weigh, kB (thousand bytes) as they travel. */
export const weightLimits = { scripts: 300, data: 150, allData: 2500 } as const;

/** Bytes of a file as they travel: data are gzipped already, scripts on the way. */
function travels(path: string): number {
  const bytes = readFileSync(path);
  return path.endsWith(".gz") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

const kilo = 1000;

/** What was fetched by a page, kB. */
export function weightOf(fetched: Iterable<string>): { readonly scripts: number; readonly data: number } {
  const paths = [...fetched];
  const sum = (wanted: RegExp): number =>
    paths.filter((path) => wanted.test(path)).reduce((all, path) => all + travels(join(builtStudio, path)), 0) / kilo;
  return { scripts: sum(/\.js$/), data: sum(/^\/data\//) };
}

/** All of the data folder, its list of contents as it lies, kB. */
export function weightOfData(): number {
  const data = join(builtStudio, "data");
  return readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0) / kilo;
}
