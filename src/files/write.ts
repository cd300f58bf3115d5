import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileError, ParleyError } from "../base/index.js";
import { reasonOf } from "./shipped.js";

/**
 * Writes a file whole or not at all: beside it first, then renamed over it. A link is followed, the mode of a file that is
 * there stays, and what is no regular file (a pipe, a device) is written to directly.
 * @param path as the user wrote it; errors name it so. Relative ones start at `folder`.
 * @throws ParleyError (invalid file) when there is no such folder, the path is a folder, or it does not take the file.
 */
export function writeWhole(path: string, text: string, folder = ""): void {
  const target = targetOf(path, folder);
  let draft: string | undefined;
  try {
    const there = statSync(target, { throwIfNoEntry: false });
    if (there && !there.isFile()) {
      writeFileSync(target, text);
      return;
    }
    draft = mkdtempSync(join(dirname(target), ".parley-"));
    const file = join(draft, basename(target));
    writeFileSync(file, text);
    if (there) chmodSync(file, there.mode & 0o7777);
    renameSync(file, target);
  } catch (error) {
    throw fileError(path, `cannot be written: ${reasonOf(error)}`);
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Whether {@link writeWhole} can write there, as far as can be told without writing: nothing is made and nothing changed.
 * @throws ParleyError (invalid file) as {@link writeWhole} does.
 */
export function checkWritable(path: string, folder: string): void {
  const target = targetOf(path, folder);
  if (statSync(target, { throwIfNoEntry: false })?.isFile() === false) return;
  try {
    accessSync(dirname(target), constants.W_OK | constants.X_OK);
  } catch (error) {
    throw fileError(path, `cannot be written: its folder takes no file, ${reasonOf(error)}`);
  }
}

/** @throws ParleyError (invalid file): no name, no folder, or a file that is not to be written over. */
function targetOf(path: string, folder: string): string {
  if (path.trim() === "") throw fileError('""', "the output file needs a name, for example result.json");
  try {
    return realTarget(resolve(folder, path), path);
  } catch (error) {
    if (error instanceof ParleyError) throw error;
    throw fileError(path, `cannot be written: ${reasonOf(error)}`);
  }
}

/** The file that is written, links followed. @throws ParleyError (invalid file) where none can be. */
function realTarget(path: string, shown: string): string {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    const folder = statSync(dirname(path), { throwIfNoEntry: false });
    if (folder?.isDirectory()) return path;
    throw fileError(shown, `cannot be written: there is no folder ${dirname(shown)}; make it first`);
  }
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) throw fileError(shown, "cannot be written: it is a link that leads nowhere; remove it");
  if (there.isDirectory()) throw fileError(shown, "cannot be written: it is a folder; name a file in it");
  // The superuser may write to any file; a file marked read-only is left alone all the same.
  if ((there.mode & 0o222) === 0 || !mayWrite(path)) {
    throw fileError(shown, "cannot be written: the file is read-only; name another or make it writable");
  }
  return realpathSync(path);
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
