import { createHash } from "node:crypto";
import * as posix from "node:path/posix";
import { afterEach, describe, expect, it } from "vitest";
import type * as real from "../../../src/files/disk.js";
import * as memory from "./disk.js";
import { home } from "./node/path.js";

/** The page's disk has everything the library reads by: without a part this does not compile. */
const disk: Pick<typeof memory, Exclude<keyof typeof real, "default">> = memory;

describe("paths of the page", () => {
  const parts = ["", ".", "..", "a", "a/", "/a", "/a/../b", "a/b/c.csv.gz", "../x", "/", "a//b", "./a/."];

  it("are put together as Node puts them", () => {
    for (const one of parts) {
      for (const two of parts) {
        expect([one, two, disk.join(one, two).replace(/(.)\/$/, "$1")]).toEqual([
          one,
          two,
          posix.join(one, two).replace(/(.)\/$/, "$1"),
        ]);
        const [from, to] = [disk.resolve(one), disk.resolve(two)];
        expect([from, to, disk.relative(from, to)]).toEqual([from, to, posix.relative(from, to)]);
      }
      expect([one, disk.resolve(one)]).toEqual([one, posix.resolve(home, one)]);
      expect([one, disk.isAbsolute(one)]).toEqual([one, posix.isAbsolute(one)]);
    }
    for (const path of ["a", "/a", "/a/b", "a/b/c.csv.gz", "/a/b/"]) {
      expect([path, disk.dirname(path), disk.basename(path), disk.basename(path, ".gz")]).toEqual([
        path,
        posix.dirname(path),
        posix.basename(path),
        posix.basename(path, ".gz"),
      ]);
    }
  });
});

describe("the disk of the page", () => {
  const bytes = new TextEncoder().encode("\uFEFFa,b\n1,é\n");
  afterEach(() => {
    memory.remove("/t/x/a.csv");
    memory.takeMissed();
  });

  it("knows files and folders by their names before it has their bytes, and says which were missed", () => {
    memory.put("/t/x/a.csv", null);
    expect([disk.kindOf("/t/x/a.csv"), disk.kindOf("/t/x"), disk.kindOf("/t/y")]).toEqual(["file", "folder", null]);
    expect(disk.namesOf("/t")).toEqual(["x"]);
    expect(() => disk.readUtf8("/t/x/a.csv")).toThrow("not loaded yet");
    expect(memory.takeMissed()).toEqual(["/t/x/a.csv"]);
    expect(memory.takeMissed()).toEqual([]);
  });

  it("reads text as Node does, a byte-order mark too", () => {
    memory.put("/t/x/a.csv", bytes);
    expect(disk.readUtf8("/t/x/a.csv")).toBe(Buffer.from(bytes).toString("utf8"));
  });

  it("misses nothing where there is no such file", () => {
    expect(() => disk.readBytes("/t/x/b.csv")).toThrow("no such file");
    expect(memory.takeMissed()).toEqual([]);
  });

  it("hashes as Node does", () => {
    const parts = ["a", bytes, "é"];
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    expect(disk.sha256(parts)).toBe(hash.digest("hex"));
  });
});
