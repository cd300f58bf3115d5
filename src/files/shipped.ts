import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { fileError, suggest } from "../base/index.js";

/** Folder of the installed package: holds book/, benchmarks/, scenarios/ and schemas/. */
export const packageRoot: string = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Absolute path of a file or folder that ships with the package, e.g. `shipped("benchmarks", "na-2022")`. */
export const shipped = (...parts: string[]): string => join(packageRoot, ...parts);

/**
 * Text of a file; where only `path.gz` exists, that, unpacked.
 * @throws ParleyError (invalid file) naming the path and the nearest name in its folder.
 */
export function readText(path: string): string {
  try {
    if (existsSync(path)) {
      return path.endsWith(".gz") ? gunzipSync(readFileSync(path)).toString("utf8") : readFileSync(path, "utf8");
    }
    if (existsSync(`${path}.gz`)) return gunzipSync(readFileSync(`${path}.gz`)).toString("utf8");
  } catch (error) {
    throw fileError(path, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const folder = dirname(path);
  if (!existsSync(folder)) throw fileError(path, `there is no such file, nor a folder ${folder}`);
  throw fileError(path, `there is no such file; ${suggest(basename(path), readdirSync(folder))}`.replace(/; $/, ""));
}
