import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../src/files/index.js";

const pureRooms = ["base", "economy", "equilibrium", "law", "negotiation", "rates", "report", "scenario"];

/** Lints one planted file with the project's own rules and returns what the linter says. */
function lintPlanted(path: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-lint-"));
  try {
    cpSync(join(packageRoot, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), source);
    const result = spawnSync(
      process.execPath,
      [join(packageRoot, "node_modules/oxlint/bin/oxlint"), "--deny-warnings", "."],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    return result.status === 0 ? "clean" : result.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the arrows between rooms", () => {
  it.each([
    ["src/base/planted.ts", 'import { x } from "../economy/index.js";\nexport const y = x;\n'],
    ["src/economy/planted.ts", 'import { x } from "../equilibrium/index.js";\nexport const y = x;\n'],
    ["src/equilibrium/planted.ts", 'import { x } from "../law/index.js";\nexport const y = x;\n'],
    ["src/law/planted.ts", 'import { x } from "../rates/index.js";\nexport const y = x;\n'],
    ["src/negotiation/planted.ts", 'import { x } from "../scenario/index.js";\nexport const y = x;\n'],
    ["src/rates/planted.ts", 'import { x } from "../equilibrium/index.js";\nexport const y = x;\n'],
    ["src/scenario/planted.ts", 'import { x } from "../report/index.js";\nexport const y = x;\n'],
    ["src/report/planted.ts", 'import { x } from "../cli/app.js";\nexport const y = x;\n'],
    ["src/report/planted.ts", 'import { x } from "../plot/index.js";\nexport const y = x;\n'],
    ["src/plot/planted.ts", 'import { x } from "../scenario/index.js";\nexport const y = x;\n'],
    ["src/plot/planted.ts", 'import { readFileSync } from "node:fs";\nexport const y = readFileSync;\n'],
    ["src/files/planted.ts", 'import { x } from "../cli/app.js";\nexport const y = x;\n'],
    ["src/files/planted.ts", 'import { x } from "../sweep/index.js";\nexport const y = x;\n'],
    ["src/sweep/planted.ts", 'import { x } from "../files/index.js";\nexport const y = x;\n'],
    ["src/scenario/planted.ts", 'import { x } from "../sweep/index.js";\nexport const y = x;\n'],
    ["src/cli/planted.ts", 'import { x } from "../../tools/cp2015.js";\nexport const y = x;\n'],
  ])("refuses a planted import in %s", (path, source) => {
    expect(lintPlanted(path, source)).toContain("no-restricted-imports");
  });

  it("refuses a document that was not handed in", () => {
    const source = 'export const y = (): unknown => document.createElement("p");\n';
    expect(lintPlanted("src/plot/planted.ts", source)).toContain("no-restricted-globals");
  });

  it("lets a permitted import pass", () => {
    expect(lintPlanted("src/rates/planted.ts", 'import { x } from "../law/index.js";\nexport const y = x;\n')).toBe(
      "clean",
    );
  });
});

describe.each(pureRooms)("the pure room %s", (room) => {
  it.each([
    ["no-restricted-properties", "export const y = (x: number): number => Math.exp(x);\n"],
    ["no-restricted-globals", "export const y = (): number => Date.now();\n"],
    ["no-restricted-imports", 'import { readFileSync } from "node:fs";\nexport const y = readFileSync;\n'],
  ])("refuses a planted violation of %s", (rule, source) => {
    expect(lintPlanted(`src/${room}/planted.ts`, source)).toContain(rule);
  });

  it("uses no ** operator", () => {
    const files = readdirSync(join(packageRoot, "src", room), { recursive: true, encoding: "utf8" });
    const sources = files.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
    expect(sources.length).toBeGreaterThan(0);
    const users = sources.filter((name) =>
      usesPowerOperator(readFileSync(join(packageRoot, "src", room, name), "utf8")),
    );
    expect(users).toEqual([]);
  });
});

const usesPowerOperator = (source: string): boolean =>
  /[^*/]\*\*[^*/]/.test(
    source
      .replaceAll(/\/\*[\s\S]*?\*\//g, "")
      .replaceAll(/\/\/.*$/gm, "")
      .replaceAll(/(["'`])(?:\\.|(?!\1).)*\1/g, ""),
  );

it("sees a planted ** operator", () => {
  expect(usesPowerOperator("export const y = 2 ** 3;")).toBe(true);
  expect(usesPowerOperator('/** 2 ** 3 */ const glob = "a/**/b";')).toBe(false);
});
