import { z } from "zod";
import { fileError } from "../base/index.js";
import { join, kindOf, namesOf, relative } from "./disk.js";
import { readText, shipped } from "./shipped.js";

const record = z.strictObject({
  what: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  retrieved: z.iso.date(),
  importer: z.string().min(1).optional(),
  notes: z.string().optional(),
});

const provenance = z.strictObject({ files: z.record(z.string(), record) });

/** Where a shipped data file comes from. */
export interface Provenance extends z.infer<typeof record> {
  /** Path below the package root, with forward slashes. */
  readonly path: string;
}

/** Every `provenance.json` under book/, benchmarks/ and scenarios/, one entry a file, sorted by path. */
export function readProvenance(): Provenance[] {
  return ["benchmarks", "book", "scenarios"]
    .flatMap((folder) => find(shipped(folder)))
    .flatMap((file) => {
      const parsed = provenance.safeParse(JSON.parse(readText(file)));
      if (!parsed.success) throw fileError(file, z.prettifyError(parsed.error).replaceAll("\n", " "));
      const folder = relative(shipped(), join(file, "..")).replaceAll("\\", "/");
      return Object.entries(parsed.data.files).map(([name, entry]) => ({ path: `${folder}/${name}`, ...entry }));
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function find(folder: string): string[] {
  return namesOf(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === "provenance.json") return [path];
    return kindOf(path) === "folder" ? find(path) : [];
  });
}
