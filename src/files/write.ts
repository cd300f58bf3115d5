import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileError } from "../base/index.js";

/**
 * Writes a file whole or not at all: beside it first, then renamed over it.
 * @throws ParleyError (invalid file) when the folder does not take it.
 */
export function writeWhole(path: string, text: string): void {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(dirname(path), ".parley-"));
    const draft = join(folder, basename(path));
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    throw fileError(path, `cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
