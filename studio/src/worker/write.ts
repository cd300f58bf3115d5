import { utf8ToBytes } from "@noble/hashes/utils.js";
import { put, resolve } from "./disk.js";

// In the place of src/files/write.ts: what a command writes (`-o FILE.csv`) stays in the page, to be downloaded.

const written = new Map<string, string>();

export function writeWhole(path: string, text: string, folder = ""): void {
  const target = resolve(folder, path);
  put(target, utf8ToBytes(text));
  written.set(target, text);
}

/** Nothing in a page forbids a file. */
export const checkWritable = (): void => undefined;

/** What was written since this was last asked, by path. */
export function takeWritten(): ReadonlyMap<string, string> {
  const files = new Map(written);
  written.clear();
  return files;
}
