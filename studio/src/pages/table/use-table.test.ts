import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { packageRoot } from "../../../../src/files/index.js";
import { withMenu } from "./use-table.js";

describe("the menus that the page Table asks for", () => {
  it("are those of the ready tables that have one", () => {
    const folder = join(packageRoot, "scenarios", "tables");
    const names = readdirSync(folder)
      .filter((file) => file.endsWith(".yaml"))
      .filter((file) => "menu" in (parse(readFileSync(join(folder, file), "utf8")) as object))
      .map((file) => file.replace(".yaml", ""));
    expect(names).not.toEqual([]);
    expect(names.sort()).toEqual([...withMenu].sort());
  });
});
