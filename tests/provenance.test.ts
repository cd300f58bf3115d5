import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot, readProvenance, shipped } from "../src/files/index.js";

function dataFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return dataFiles(path);
    return /\.(csv|json)(\.gz)?$/.test(entry.name) &&
      entry.name !== "provenance.json" &&
      !entry.name.endsWith(".expected.json")
      ? [relative(packageRoot, path).replaceAll("\\", "/")]
      : [];
  });
}

describe("provenance", () => {
  const known = readProvenance().map((file) => file.path);

  it("names every shipped data file", () => {
    const files = ["benchmarks", "book"].flatMap((folder) => dataFiles(shipped(folder)));
    expect(files.filter((file) => !known.includes(file))).toEqual([]);
  });

  it("names no file that is not there", () => {
    const files = ["benchmarks", "book", "scenarios"].flatMap((folder) => dataFiles(shipped(folder)));
    expect(known.filter((path) => !files.includes(path))).toEqual([]);
  });
});
