import { readText, shipped } from "../../../../src/files/index.js";
import { exists, namesOf } from "../disk.js";

/** A page of the package's docs by its path below `docs/`, without the ending. */
export interface Doc {
  /** Text in Markdown; null where there is no such page. */
  readonly text: string | null;
  /** All pages by path. */
  readonly names: readonly string[];
}

const folders = ["", "programmes", "tables"] as const;

/** The text of a page of the docs, and the list of all. */
export function run({ name }: { readonly name: string }): Doc {
  const names = folders.flatMap((folder) => {
    const path = folder === "" ? shipped("docs") : shipped("docs", folder);
    if (!exists(path)) return [];
    return namesOf(path)
      .filter((file) => file.endsWith(".md"))
      .map((file) => `${folder === "" ? "" : `${folder}/`}${file.slice(0, -3)}`);
  });
  return { text: names.includes(name) ? readText(shipped("docs", `${name}.md`)) : null, names };
}
