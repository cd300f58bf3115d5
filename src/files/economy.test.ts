import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
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

  it.each([
    ["none/a.json", "none/a.json: cannot be written: there is no folder none; make it first"],
    ["", '"": the output file needs a name, for example result.json'],
    ["taken", "taken: cannot be written: it is a folder; name a file in it"],
    ["locked.json", "locked.json: cannot be written: the file is read-only; name another or make it writable"],
    ["nowhere.json", "nowhere.json: cannot be written: it is a link that leads nowhere; remove it"],
  ])("refuses %j in one line and leaves everything as it is", (name, expected) => {
    const place = mkdtempSync(join(folder, "refused-"));
    mkdirSync(join(place, "taken"));
    writeFileSync(join(place, "locked.json"), "old", { mode: 0o444 });
    symlinkSync("none.json", join(place, "nowhere.json"));
    expect(message(() => writeWhole(name, "new", place))).toBe(expected);
    expect(readFileSync(join(place, "locked.json"), "utf8")).toBe("old");
    expect(readdirSync(place)).toEqual(["locked.json", "nowhere.json", "taken"]);
  });

  it("follows a link and keeps the mode of the file", () => {
    const place = mkdtempSync(join(folder, "link-"));
    writeFileSync(join(place, "real.json"), "old", { mode: 0o640 });
    symlinkSync("real.json", join(place, "link.json"));
    writeWhole("link.json", "new", place);
    expect(lstatSync(join(place, "link.json")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(place, "real.json"), "utf8")).toBe("new");
    expect(statSync(join(place, "real.json")).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === "win32")("writes into a pipe and leaves it a pipe", async () => {
    const place = mkdtempSync(join(folder, "pipe-"));
    const pipe = join(place, "pipe");
    execFileSync("mkfifo", [pipe]);
    // Open at both ends, so that the write does not wait for a reader.
    const handle = await open(pipe, "r+");
    writeWhole("pipe", "new", place);
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(16) });
    await handle.close();
    expect(buffer.toString("utf8", 0, bytesRead)).toBe("new");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(place)).toEqual(["pipe"]);
  });
});
