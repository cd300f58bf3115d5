import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { version } from "../src/cli/version.js";
import { packageRoot, readBook } from "../src/files/index.js";
import { dataSourcesPage } from "../tools/support/data-sources-page.js";

const read = (...parts: string[]): string => readFileSync(join(packageRoot, ...parts), "utf8");

/** Rows of the register: `| A7 | slug | assumption | source | where | moves |`. */
const assumptions = read("docs", "ASSUMPTIONS.md")
  .split("\n")
  .map((line) => /^\| A(\d+) \| `(A-[a-z0-9-]+)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, number, slug, , , place]) => ({ number: Number(number), slug: slug ?? "", place: place ?? "" }));

function sources(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|yaml|md)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

describe("the register of assumptions", () => {
  it("numbers its entries one by one, each once", () => {
    expect(assumptions.length).toBeGreaterThan(10);
    expect(assumptions.map((entry) => entry.number)).toEqual(assumptions.map((_, index) => index + 1));
    expect(new Set(assumptions.map((entry) => entry.slug)).size).toBe(assumptions.length);
  });

  it("names places that exist", () => {
    const places = assumptions.flatMap((entry) =>
      [...entry.place.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
    );
    const paths = places.filter((place) => place.includes("/"));
    expect(paths.length).toBeGreaterThanOrEqual(assumptions.length);
    expect(paths.filter((path) => !existsSync(join(packageRoot, path)))).toEqual([]);
  });

  it("holds every assumption that the code, the book and the pages refer to", () => {
    const known = new Set(assumptions.map((entry) => entry.slug));
    const used = ["src", "tools", "book", "scenarios", "docs"].flatMap(sources).flatMap((path) => {
      return [...read(path).matchAll(/\bA-[a-z][a-z0-9]*(?:-[a-z0-9]+)+\b/g)].map((match) => `${path}: ${match[0]}`);
    });
    expect(used.filter((entry) => !known.has(entry.slice(entry.indexOf(": ") + 2)))).toEqual([]);
  });
});

describe("what is written twice", () => {
  it("keeps the page of data sources equal to the records beside the data", () => {
    expect(read("docs", "DATA-SOURCES.md")).toBe(dataSourcesPage());
  });

  it("keeps the list of measures on the page of the scenario file", () => {
    const listed = [...read("docs", "scenario-file.md").matchAll(/^\| `([a-z0-9.-]+)` \| (.+) \| ([A-Z]{3}) \|$/gm)];
    const measures = readBook().measures.map(({ id, label, destination }) => [id, label.en, destination].join());
    expect(listed.map(([, ...cells]) => cells.join()).toSorted()).toEqual(measures.toSorted());
  });

  it("keeps one version in package, program, citation and changelog", () => {
    const packaged = (JSON.parse(read("package.json")) as { version: string }).version;
    expect(version).toBe(packaged);
    expect(read("CITATION.cff")).toContain(`\nversion: ${packaged}\n`);
    expect(read("CHANGELOG.md")).toContain(`\n## ${packaged}`);
  });
});

describe("the size of files", () => {
  const code = ["src", "tools", "bench", "tests"].flatMap(sources).filter((path) => path.endsWith(".ts"));

  it("stays under 500 lines each", () => {
    expect(code.length).toBeGreaterThan(30);
    expect(code.filter((path) => read(path).split("\n").length > 500)).toEqual([]);
  });
});
