import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot, readBook } from "../src/files/index.js";
import { expectsProgramme, programmePages, workedCases } from "../tools/support/programme-pages.js";

const folder = join(packageRoot, "docs", "programmes");
const book = readBook();
const cases = workedCases();
const pages = programmePages(book, cases);

describe("the pages of the programmes", () => {
  it("are those the book gives, no more and no fewer (npm run import -- programme-pages)", () => {
    expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted());
    const stale = [...pages].filter(([name, text]) => readFileSync(join(folder, name), "utf8") !== text);
    expect(stale.map(([name]) => name)).toEqual([]);
  });

  it("change with the book", () => {
    const [first, ...rest] = book.measures;
    const changed = programmePages({ ...book, measures: [{ ...first!, authority: "another text" }, ...rest] }, cases);
    expect(changed.get(`${first!.programme}.md`)).not.toBe(pages.get(`${first!.programme}.md`));
  });
});

// The unit of the room is a measure: its file, its line in the index of programmes, its page, and cases that hold it.
describe.each(book.measures)("the measure $id", ({ id, programme, rules }) => {
  it("has a line in the index, a page with its text and a worked case", () => {
    expect(pages.get("README.md")).toContain(`(${programme}.md)`);
    const page = readFileSync(join(folder, `${programme}.md`), "utf8");
    expect(page).toContain(`\`${id}\``);
    for (const { cite } of rules.flatMap(({ versions }) => versions)) expect(page).toContain(cite.title);
    expect(cases.filter((given) => expectsProgramme(given, programme)).map((given) => given.id)).not.toEqual([]);
  });
});
