import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parley } from "./cli.js";
import { mistake, toyFolder } from "./support/toy-folder.js";

const { folder } = toyFolder();

/** A copy of the toy with one text of one file changed; its scenario from the folder. */
function copyWith(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(folder, "copy-"));
  cpSync(join(folder, "toy"), copy, { recursive: true });
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
  return join(copy, "doubled.yaml");
}

const compared = (other: string) => parley(["compare", "toy/doubled.yaml", other], folder);

describe("results side by side", () => {
  it.each([
    [
      "structure and closure",
      "customs-union.yaml",
      (text: string) => text.replace("./economy }", "./economy, structure: no-io, closure: zero }"),
      ["structure no-io, the first cp;", "closure zero, the first world-va;"],
    ],
    [
      "elasticities of one name",
      "economy/sector.csv",
      (text: string) => text.replace(/^(\w+),[^,]+,1$/m, "$1,9.5,1"),
      ["elasticityData "],
    ],
    [
      "statute books of one name",
      "book/arv/measures/external-duty.yaml",
      (text: string) => text.replace("rate: 0.1", "rate: 0.2"),
      ["other tariffs under the baseline than the first;"],
    ],
  ])("that differ in %s are told apart", async (_, file, change, warnings) => {
    const { code, stderr } = await compared(copyWith(file, change));
    expect(code).toBe(0);
    for (const warning of warnings) expect(stderr).toContain(warning);
    expect(stderr.trimEnd().split("\n")).toHaveLength(warnings.length);
  });

  it("on other numbers of an economy of one name are refused", async () => {
    const other = copyWith("economy/country.csv", (text) => text.replace(/^(\w+),(\d+)/m, "$1,1$2"));
    expect(mistake(await compared(other)).message).toContain("is on other numbers of the economy ./economy");
  });

  it("that differ in nothing but the policy are told nothing about", async () => {
    expect((await compared("toy/customs-union.yaml")).stderr).toBe("");
  });
});
