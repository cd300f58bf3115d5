import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

// The disk of a page, in the place of src/files/disk.ts: the files of the data folder that have been fetched, and those that
// the reader dropped. Reading is immediate, as on a real disk; what is not there yet is noted, fetched, and the task run again.
export { basename, dirname, isAbsolute, join, relative, resolve } from "./node/path.js";

export const packageRoot: string = "/parley";

/** The build packs files with what it made of them. */
export const isPacked: boolean = true;

const files = new Map<string, Uint8Array | null>();
const folders = new Map<string, Set<string>>();
const missed = new Set<string>();

/** Says that a file can be had, without its bytes; or puts it there whole. */
export function put(path: string, bytes: Uint8Array | null): void {
  files.set(path, bytes);
  for (let at = path.lastIndexOf("/"), name = path; at > 0; at = name.lastIndexOf("/")) {
    const folder = name.slice(0, at);
    const names = folders.get(folder) ?? new Set();
    names.add(name.slice(at + 1));
    folders.set(folder, names);
    name = folder;
  }
}

/** Takes away a file of the reader's own. */
export function remove(path: string): void {
  files.delete(path);
  folders.get(path.slice(0, path.lastIndexOf("/")))?.delete(path.slice(path.lastIndexOf("/") + 1));
}

/** Paths that were read and were not there yet; asking forgets them. */
export function takeMissed(): readonly string[] {
  const paths = [...missed];
  missed.clear();
  return paths;
}

/** Whether the bytes of a file are here, or it is none of the data folder. */
export const isHere = (path: string): boolean => files.get(path) !== null;

export const kindOf = (path: string): "file" | "folder" | null =>
  files.has(path) ? "file" : folders.has(path) ? "folder" : null;

export const exists = (path: string): boolean => kindOf(path) !== null;

export function namesOf(folder: string): string[] {
  const names = folders.get(folder);
  if (names === undefined) throw new Error("there is no such folder");
  return [...names].sort();
}

export function readBytes(path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error("there is no such file in the page");
  if (bytes !== null) return bytes;
  missed.add(path);
  throw new NotLoaded(path);
}

/** A file of the data folder that has not been fetched yet. */
export class NotLoaded extends Error {
  constructor(path: string) {
    super(`${path} is not loaded yet`);
  }
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

export const readUtf8 = (path: string): string => utf8.decode(readBytes(path));

export function sha256(parts: Iterable<string | Uint8Array>): string {
  const hash = digest.create();
  for (const part of parts) hash.update(typeof part === "string" ? utf8ToBytes(part) : part);
  return bytesToHex(hash.digest());
}
