// Generated parts of pages that are otherwise written by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { shipped } from "../../src/files/index.js";

/** What `parley ...` prints on stdout, from the built program. */
export const parleyOutput = (args: readonly string[]): string =>
  execFileSync(process.execPath, [shipped("dist", "cli", "main.js"), ...args], {
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "ignore"],
  }).toString();

/** Writes the part of a page between `<!-- name -->` and `<!-- end name -->`. @throws Error: the page has no such part. */
export function writePart(page: string, name: string, text: string): void {
  const file = shipped("docs", page);
  const [start, end] = [`<!-- ${name} -->`, `<!-- end ${name} -->`];
  const old = readFileSync(file, "utf8");
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no part ${start} ... ${end}`);
  writeFileSync(file, `${old.slice(0, from + start.length)}\n\n${text}\n\n${old.slice(to)}`);
}
