import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { shipped } from "../../src/files/index.js";
import type { Ran } from "../cli.js";

/** A scenario that stands on the toy customs union, with more keys. */
export const onToy = (rest: string): string =>
  `schema: parley/scenario/1\ntitle: Test\nbaseline: ./customs-union.yaml\n${rest}`;

/** A folder of this test alone with a copy of the toy under toy/ and a folder empty/; removed at the end. */
export function toyFolder(): { readonly folder: string; readonly written: (name: string, text: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), "parley-scenario-"));
  cpSync(shipped("scenarios", "toy"), join(folder, "toy"), { recursive: true });
  mkdirSync(join(folder, "empty"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    /** Writes a file beside the toy and returns its path from the folder. */
    written: (name, text) => {
      writeFileSync(join(folder, "toy", name), text);
      return `toy/${name}`;
    },
  };
}

/** What a user's mistake gives: one line on stderr, nothing on stdout, no stack trace. */
export function mistake({ code, stdout, stderr }: Ran): { code: number; message: string } {
  expect(stdout).toBe("");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at |internal error/);
  return { code, message: stderr.trimEnd() };
}
