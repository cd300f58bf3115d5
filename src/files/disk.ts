import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

// All that reading takes from Node, so that a page reads the same files by the same code: the studio puts a disk in memory in
// the place of this module.
export { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";

/** Folder of the installed package: holds book/, benchmarks/, scenarios/ and schemas/. */
export const packageRoot: string = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The files were packed with what the build made of them, so that neither can be older than the other. */
export const isPacked: boolean = false;

/** What stands at a path; null where nothing does. @throws the system's error: a folder that may not be read, links in a circle. */
export function kindOf(path: string): "file" | "folder" | null {
  const there = statSync(path, { throwIfNoEntry: false });
  return there === undefined ? null : there.isDirectory() ? "folder" : "file";
}

/** Whether anything can be read at a path; false also where the system does not say. */
export const exists = (path: string): boolean => existsSync(path);

/** Names in a folder, sorted. @throws the system's error. */
export const namesOf = (folder: string): string[] => readdirSync(folder).sort();

/** The bytes of a file as they are. @throws the system's error. */
export const readBytes = (path: string): Uint8Array => readFileSync(path);

/** The text of a file in UTF-8, unpacked where its name ends in `.gz`. @throws the system's error. */
export function readUtf8(path: string): string {
  const read = readFileSync(path);
  const bytes = path.endsWith(".gz") ? gunzipSync(read) : read;
  // Letters of another encoding would come out as question marks, and the names they stand in as other names.
  if (!isUtf8(bytes)) throw new Error("it is not UTF-8 text; save it in that encoding");
  return bytes.toString("utf8");
}

/** SHA-256 over the parts one after the other, in hexadecimal digits. */
export function sha256(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
