import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot, readTableFile, shipped } from "../src/files/index.js";
import { tablePage } from "../src/report/index.js";
import type { TableResult } from "../src/scenario/index.js";
import { keptTable, tables } from "../tools/support/expected-tables.js";
import { parley } from "./cli.js";

type Values = Readonly<Record<string, number>>;
type Kept = { threats: Record<string, Values>; deals: Record<string, Values>; equilibria?: object };

describe.each(tables)("the table $name", ({ name, file }) => {
  it("gives its expected result", () => {
    const { because, result } = JSON.parse(readFileSync(file, "utf8")) as { because: string; result: Kept };
    const now = keptTable(name) as Kept;
    expect(Object.keys(now.threats)).toEqual(Object.keys(result.threats));
    for (const part of ["threats", "deals"] as const) {
      for (const [threat, values] of Object.entries(result[part])) {
        // 1e-6 points: an optimum is flat, and the file keeps six decimals.
        for (const [code, value] of Object.entries(values)) {
          expect(Math.abs((now[part][threat]?.[code] ?? Number.NaN) - value), `${part} ${threat} ${code}`).toBeLessThan(
            2e-6,
          );
        }
      }
    }
    expect(now.equilibria).toEqual(result.equilibria);
    expect(readFileSync(join(packageRoot, "CHANGELOG.md"), "utf8")).toContain(because);
  });

  it("never deals a party below its threat", () => {
    const { result } = JSON.parse(readFileSync(file, "utf8")) as { result: Kept };
    for (const [threat, values] of Object.entries(result.deals)) {
      for (const [code, value] of Object.entries(values)) {
        expect(value).toBeGreaterThanOrEqual(result.threats[threat]?.[code] ?? Number.NaN);
      }
    }
  });

  it("has a page", () => {
    expect(readFileSync(join(packageRoot, "docs", "tables", `${name}.md`), "utf8")).toContain(`parley table ${name}`);
  });
});

const json = async (...args: string[]): Promise<TableResult> => {
  const { stdout, code } = await parley(["table", ...args, "--json"]);
  expect(code).toBe(0);
  return JSON.parse(stdout) as TableResult;
};

const folder = mkdtempSync(join(tmpdir(), "parley-table-"));
const written = (name: string, change: (text: string) => string): string => {
  const text = readFileSync(shipped("scenarios", "tables", "us-mexico-deal-without-canada.yaml"), "utf8");
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, change(text));
  return path;
};

describe("parley table", () => {
  it("asks what a side issue must be worth: the threat less free trade, where that is above zero", async () => {
    const { linkage, threats } = await json("us-mexico-deal-without-canada", "--show", "linkage");
    for (const { threat, party, usdBn } of linkage?.rows ?? []) {
      const without = threats.find(({ name }) => name === threat)?.usdBn[party] ?? Number.NaN;
      expect(usdBn).toBeCloseTo(Math.max(without - (linkage?.deal[party] ?? Number.NaN), 0), 9);
    }
    expect(linkage?.rows).toHaveLength(9);
  });

  it("marks the best answers of a menu by no regret, and its equilibria are the rows where all have none", async () => {
    const { menu } = await json("restraint-or-retaliation", "--show", "menu");
    const calm = (menu?.profiles ?? []).filter(({ regretPct }) => Object.values(regretPct).every((gain) => gain <= 0));
    expect(calm.map(({ choice }) => choice)).toEqual(menu?.pureNash);
    expect(menu?.profiles).toHaveLength(18);
  });

  it("counts signs over all variants that solve", async () => {
    const path = written("quick", (text) =>
      text.replace(/^threats:.*$/m, "threats: [fall-back]").replace(/^deals:.*$/m, "deals: [fall-back]"),
    );
    const { variants } = await json(path, "--show", "variants");
    expect(new Set(variants?.rows.map(({ kind }) => kind))).toEqual(
      new Set(["base", "elasticities", "structure", "closure"]),
    );
    for (const { threat, party, gains, loses } of variants?.signs ?? []) {
      const values = (variants?.rows ?? []).map(({ payoffsPct }) => payoffsPct[threat]?.[party] ?? Number.NaN);
      expect([gains, loses]).toEqual([values.filter((v) => v > 1e-6).length, values.filter((v) => v < -1e-6).length]);
    }
  });

  it("says so when a menu has no equilibrium and when no deal beats a threat", () => {
    const payoffs = { welfareExactPct: { USA: 0 }, usdBn: { USA: 0 } };
    const three = { en: "t", fr: "t", es: "t" };
    const page = tablePage(
      {
        schema: "parley/table-result/1",
        versions: {},
        inputs: { table: "t", law: "2026-10-10", parties: ["USA"], structure: "cp", closure: "c", numeraire: "n" },
        title: three,
        about: three,
        threats: [],
        ladder: [{ threat: "t", signed: false, tariffs: [], ...payoffs, gainsPct: { USA: 0 } }],
        menu: { profiles: [{ choice: { USA: "law" }, ...payoffs, regretPct: { USA: 1 } }], pureNash: [] },
        residual: 0,
        regretPct: 0,
        starts: 1,
        warnings: [],
      },
      "en",
    );
    expect(page).toContain("No equilibrium in the menu");
    expect(page).toContain("no deal");
  });

  it("takes a threat of one's own from a file beside the table", () => {
    const threat = readFileSync(shipped("scenarios", "threats", "us-25-retaliation-10.yaml"), "utf8");
    writeFileSync(join(folder, "own.yaml"), threat.replace("0.25", "0.35"));
    const path = written("with-own", (text) => text.replace(/^threats:.*$/m, "threats: [own.yaml, us-mexico-deal]"));
    expect(readTableFile(path, "").threats.get("own.yaml")?.tariffs?.[0]?.rate).toBe(0.35);
  });

  it("speaks French and Spanish, every line within 100 columns", async () => {
    for (const [lang, word] of [
      ["fr", "point de menace"],
      ["es", "punto de amenaza"],
    ] as const) {
      const { stdout } = await parley(["table", "us-mexico-deal-without-canada", "--show", "linkage", "--lang", lang]);
      expect(stdout).toContain(word);
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it.each([
    ["a table without a name", [], "a table needs a name"],
    ["an unknown table", ["stand-apart"], 'unknown table "stand-apart"'],
    ["an unknown part", ["lapse-2036", "--show", "leader"], 'unknown part "leader"'],
    ["a file that is not there", ["none.yaml"], "none.yaml"],
  ])("refuses %s in one line", async (_what, args, message) => {
    const { stderr, stdout, code } = await parley(["table", ...args]);
    expect(stderr).toContain(message);
    expect([stderr.trim().split("\n").length, stdout, code > 1]).toEqual([1, "", true]);
  });

  it.each([
    ["an unknown threat", "threats: [us-mexico-deal, fall-bak]", /threats:.*/, 'unknown threat "fall-bak"'],
    ["an unknown party", "parties: [USA, CNA, MEX]\nthreats: [us-mexico-deal]", /threats:.*/, 'unknown party "CNA"'],
    ["a day outside the book", "law: 2031-01-01", /law:.*/, "the statute book answers from"],
    ["a day that does not exist", "law: 2026-02-30", /law:.*/, "is not a day that exists"],
    ["a deal over a threat that is not there", "deals: [nash-war]", /deals:.*/, "is not among the threats"],
    ["an empty menu", "menu: []\nshow: [menu]", /show:.*/, "the menu is empty"],
    ["a menu that is missing", "show: [menu]", /show:.*/, "there is no menu"],
    ["a part that does not exist", "show: [ladders]", /show:.*/, "ladders"],
  ])("refuses a file with %s, by line", async (what, line, at, message) => {
    const path = written(what.replaceAll(" ", "-"), (text) => text.replace(at, line));
    const { stderr, stdout, code } = await parley(["table", path]);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/\.yaml:\d+:\d+: /);
    expect([stderr.trim().split("\n").length, stdout, code > 1]).toEqual([1, "", true]);
  });
});
