import { fileError, ParleyError, suggest } from "../base/index.js";
import { basename, dirname, exists, join, kindOf, namesOf, packageRoot, readUtf8 } from "./disk.js";

/** Absolute path of a file or folder that ships with the package, e.g. `shipped("benchmarks", "na-2022")`. */
export const shipped = (...parts: string[]): string => join(packageRoot, ...parts);

/**
 * Text of a file; where only `path.gz` exists, that, unpacked.
 * @throws ParleyError (invalid file) naming the path and the nearest name in its folder.
 */
export function readText(path: string): string {
  try {
    if (exists(path)) return readUtf8(path);
    if (exists(`${path}.gz`)) return readUtf8(`${path}.gz`);
  } catch (error) {
    throw fileError(path, `cannot be read: ${reasonOf(error)}`);
  }
  const folder = dirname(path);
  if (!exists(folder)) throw fileError(path, `there is no such file, nor a folder ${folder}`);
  throw fileError(
    path,
    `there is no such file; ${suggest(basename(path), namesIn(folder, folder))}`.replace(/; $/, ""),
  );
}

/**
 * Names in a folder.
 * @param shown the folder as the user wrote it.
 * @param fix what the place should name, where there is nothing or no folder.
 * @throws ParleyError (invalid file): no such folder, a file, a folder that may not be read.
 */
export function namesIn(folder: string, shown: string, fix = "name a folder"): string[] {
  try {
    const there = kindOf(folder);
    if (there === null) throw fileError(shown, `there is no such folder; ${fix}`);
    if (there === "file") throw fileError(shown, `is a file, not a folder; ${fix}`);
    return namesOf(folder);
  } catch (error) {
    if (error instanceof ParleyError) throw error;
    throw fileError(shown, `cannot be read: ${reasonOf(error)}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no permission",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file, not a folder",
  EPERM: "you have no permission",
  EROFS: "the disk is read-only",
};

/** What the system says about a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message;
}
