import { exists, kindOf, namesOf } from "../disk.js";

// What the library still takes from node:fs itself. Reading goes to the disk of the page; folders of a reader's own are made in
// the terminal only.

export const existsSync = exists;
export const readdirSync = namesOf;

export const statSync = (path: string): { isDirectory: () => boolean } | undefined => {
  const kind = kindOf(path);
  return kind === null ? undefined : { isDirectory: () => kind === "folder" };
};

const refuse = (): never => {
  throw new Error("a page writes no folders; use the terminal");
};

export const mkdirSync = refuse;
export const mkdtempSync = refuse;
export const renameSync = refuse;
export const rmSync = refuse;
export const writeFileSync = refuse;
