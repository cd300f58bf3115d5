import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ParleyError } from "../base/index.js";
import { loadEconomy, readText, shipped, writeWhole } from "./index.js";

const folder = mkdtempSync(join(tmpdir(), "parley-economy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const message = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ParleyError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("loading an economy", () => {
  it("knows the shipped names", () => {
    const { economy } = loadEconomy("cp2015-noS");
    expect([economy.id, economy.regions.length, economy.sectors.length]).toEqual(["cp2015-noS", 31, 40]);
    expect(message(() => loadEconomy("cp2015-nos"))).toContain('did you mean "cp2015-noS"?');
  });

  it("reads a folder of plain or packed files to the same numbers", () => {
    const copy = join(folder, "copy");
    mkdirSync(copy);
    const source = shipped("benchmarks", "cp2015", "noS");
    for (const name of readdirSync(source)) {
      if (name.startsWith("trade")) writeFileSync(join(copy, "trade.csv"), readText(join(source, name)));
      else copyFileSync(join(source, name), join(copy, name));
    }
    const here = loadEconomy("copy", { cwd: folder, baseTariff: "tariff_1993" });
    expect([...here.economy.share]).toEqual([...loadEconomy("cp2015-noS").economy.share]);
    expect(here.economy.id).toBe("copy");
    rmSync(join(copy, "trade.csv"));
    expect(message(() => loadEconomy("copy", { cwd: folder }))).toMatch(/trade\.csv: there is no such file/);
  });
});

describe("writing a file whole", () => {
  it("replaces the old text and leaves nothing beside it", () => {
    const place = join(folder, "out");
    mkdirSync(place);
    writeFileSync(join(place, "a.json"), "old");
    writeWhole(join(place, "a.json"), "new");
    expect(readFileSync(join(place, "a.json"), "utf8")).toBe("new");
    expect(readdirSync(place)).toEqual(["a.json"]);
  });

  it("says which folder is missing", () => {
    expect(message(() => writeWhole(join(folder, "none", "a.json"), "new"))).toContain("cannot be written");
  });
});
