import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Economy } from "../src/economy/index.js";
import { loadEconomy } from "../src/files/index.js";
import { economySchema } from "../src/scenario/index.js";
import { parley } from "./cli.js";
import { gtap, icio, sales, wiod } from "./support/small-tables.js";

const root = mkdtempSync(join(tmpdir(), "parley-economy-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = "";
beforeEach(() => (folder = mkdtempSync(join(root, "case-"))));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const run = (...args: string[]) => parley(["economy", ...args], folder);
const four = (): string => write("map.yaml", "theta: 4\n");
const imported = (name = "out"): Economy => loadEconomy(name, { cwd: folder }).economy;

/** By hand from the table above. */
function expectByHand({ valueAdded, tradeSurplus, expenditure, share, io, finalShare, vaShare }: Economy): void {
  expect([...valueAdded]).toEqual([expect.closeTo(175, 10), expect.closeTo(70, 10)]);
  expect([...tradeSurplus]).toEqual([expect.closeTo(2, 10), expect.closeTo(-2, 10)]);
  expect([...vaShare].map((x) => Number(x.toFixed(12)))).toEqual([0.65, 0.55, 0.6, 0.5]);
  expect(expenditure[0]).toBeCloseTo(20 + 30 + 35 + 5 + 10 + 8, 10);
  expect(share[2]).toBeCloseTo(23 / 108, 12);
  // AAA's industry A uses 25 of A and 10 of B.
  expect(io[0]).toBeCloseTo(25 / 35, 12);
  expect(io[2]).toBeCloseTo(10 / 35, 12);
  expect(finalShare[0]).toBeCloseTo(43 / 173, 12);
}

describe("parley economy import", () => {
  it("makes the economy of a table that balances without moving anything: ICIO", async () => {
    write("2016.csv", icio());
    const { code, stdout, stderr } = await run(
      "import",
      "--format",
      "icio",
      "--from",
      "2016.csv",
      "--map",
      four(),
      "-o",
      "out",
      "--json",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const result = economySchema.parse(JSON.parse(stdout));
    for (const { moved } of result.balance) expect(moved).toBeLessThan(1e-12);
    for (const gap of Object.values(result.residuals)) expect(gap).toBeLessThan(1e-12);
    expectByHand(imported());
    expect((await run("check", "out")).code).toBe(0);
  });

  it("makes the same of WIOD and GTAP", async () => {
    write("wiot.csv", wiod());
    expect((await run("import", "--format", "wiod", "--from", "wiot.csv", "--map", four(), "-o", "w")).code).toBe(0);
    expectByHand(imported("w"));
    gtap(join(folder, "base"));
    const { code, stderr } = await run("import", "--format", "gtap", "--from", "base", "--map", "map.yaml", "-o", "g");
    expect(code).toBe(0);
    expect(stderr).toContain("freight, export taxes");
    const economy = imported("g");
    expect([...economy.tariff].map((rate) => Number(rate.toFixed(12)))).toEqual([0, 0, 0.1, 0, 0, 0, 0, 0]);
    expect(economy.valueAdded[0]).toBeCloseTo(175, 10);
    // 23 of good A pay 10 %.
    expect(economy.expenditure[0]).toBeCloseTo(108 + 2.3, 10);
  });

  it("takes tariffs in the codes of the source, weighs them by flows when adding up, and balances", async () => {
    write("2016.csv", icio());
    write("tariffs.csv", "importer,exporter,sector,rate\nAAA,BBB,A,0.1\nAAA,BBB,B,0.2\n");
    write("map.yaml", "sectors:\n  goods: [A, B]\ntheta: {goods: 3}\n");
    const { stdout } = await run(
      "import",
      "--format",
      "icio",
      "--from",
      "2016.csv",
      "--tariffs",
      "tariffs.csv",
      "--map",
      "map.yaml",
      "-o",
      "out",
      "--json",
    );
    const economy = imported();
    expect([economy.sectors, [...economy.elasticity]]).toEqual([["goods"], [3]]);
    expect(economy.tariff[1]).toBeCloseTo((0.1 * 23 + 0.2 * 25) / 48, 12);
    expect(economySchema.parse(JSON.parse(stdout)).balance[0]!.tariffRevenue).toBeCloseTo(7.3, 10);
  });

  it("sets negative sales to zero and says how much", async () => {
    write("2016.csv", icio({ ...sales, "AAA,A": [20, 30, 5, 0, -5, 10] }));
    const { code, stderr } = await run(
      "import",
      "--format",
      "icio",
      "--from",
      "2016.csv",
      "--map",
      four(),
      "-o",
      "out",
    );
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "warning: negative sales (inventories) set to zero: 1.3 % of all sales\n",
    });
  });

  it.each<[string, Record<string, string>, string[], number, string]>([
    ["no elasticities", { "map.yaml": "{}\n" }, [], 2, 'sector "A" has no trade elasticity; give theta in the mapping'],
    [
      "a cell that is no number",
      { "2016.csv": icio().replace("20,30", "20,x") },
      [],
      3,
      '2016.csv:2: cell 3 is "x", which is not a number',
    ],
    ["a cut file", { "2016.csv": icio().slice(0, 120) }, [], 3, "is the file cut short?"],
    [
      "an industry twice",
      { "2016.csv": icio().replace("AAA_B,10", "AAA_A,10") },
      [],
      3,
      "2016.csv:3: repeats line 2 (AAA A); remove one of the two",
    ],
    [
      "an industry without a row",
      { "2016.csv": icio().replace(/^BBB_B,.*\n/m, "") },
      [],
      3,
      "2016.csv:1: column 5 is of BBB B, which has no row: what it sells is missing",
    ],
    [
      "an industry with two columns",
      { "2016.csv": icio().replace("AAA_A,AAA_B", "AAA_A,AAA_A") },
      [],
      3,
      "2016.csv:1: column 3 is a second one of AAA A; remove one of the two",
    ],
    ["another format", {}, ["--format", "iciox"], 2, 'unknown format "iciox"; did you mean "icio"?'],
    ["a file of another format", {}, ["--format", "wiod"], 3, '2016.csv:1: has no column "IndustryCode"'],
    [
      "an unknown code",
      { "map.yaml": "theta: 4\nregions:\n  X: [AAA, BBC]\n" },
      [],
      3,
      'map.yaml:3:12: the table has no region "BBC"; did you mean "BBB"?',
    ],
    [
      "a code in no group",
      { "map.yaml": "theta: 4\nregions:\n  X: [AAA]\n" },
      [],
      3,
      '1 regions are in no group: BBB; add them, or a group with "*"',
    ],
    [
      "a code in two groups",
      { "map.yaml": 'theta: 4\nregions:\n  X: [AAA]\n  Y: [AAA]\n  Z: "*"\n' },
      [],
      3,
      '"AAA" is in "X" and in "Y"; keep one',
    ],
    [
      "theta of no sector",
      { "map.yaml": "theta: {C: 4}\n" },
      [],
      3,
      'theta is given for "C", which is no sector of the result',
    ],
    [
      "a wrong tariff",
      { "t.csv": "importer,exporter,sector,rate\nAAA,BBB,A,-2\n" },
      ["--tariffs", "t.csv"],
      3,
      "t.csv:2: rate is -2",
    ],
    [
      "no trade at all",
      {
        "2016.csv": icio({
          "AAA,A": [20, 30, 0, 0, 35, 0],
          "AAA,B": [10, 40, 0, 0, 115, 0],
          "BBB,A": [0, 0, 5, 10, 0, 12],
          "BBB,B": [0, 0, 5, 20, 0, 30],
        }),
      },
      [],
      6,
      'no trade connects "BBB" with "AAA"',
    ],
  ])("%s: one line, and nothing is written", async (_, files, flags, code, message) => {
    for (const [name, text] of Object.entries({ "2016.csv": icio(), "map.yaml": "theta: 4\n", ...files }))
      write(name, text);
    const before = readdirSync(folder);
    const format = flags.includes("--format") ? [] : ["--format", "icio"];
    const ran = await run("import", ...format, "--from", "2016.csv", "--map", "map.yaml", "-o", "out", ...flags);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: "" });
    expect(readdirSync(folder)).toEqual(before);
  });

  it("does not write over a folder, and leaves nothing behind where it cannot write", async () => {
    write("2016.csv", icio());
    mkdirSync(join(folder, "out"));
    write("out/mine.txt", "keep");
    const asked = ["import", "--format", "icio", "--from", "2016.csv", "--map", four(), "-o"];
    const ran = await run(...asked, "out");
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({
      code: 3,
      stderr: "parley: out: is there already; name a folder that is not, or remove it\n",
    });
    expect(readFileSync(join(folder, "out", "mine.txt"), "utf8")).toBe("keep");
    expect((await run(...asked, "no/out")).stderr).toContain("there is no folder no; make it first");
    expect(existsSync(join(folder, "no"))).toBe(false);
  });
});

describe("parley economy aggregate and check", () => {
  it("adds the shipped economy up to three regions and two sectors that balance at once", async () => {
    write(
      "map.yaml",
      'regions:\n  USA: [USA]\n  NA: [CAN, MEX]\n  ROW: "*"\nsectors:\n  services: [SVC]\n  goods: "*"\n',
    );
    const { code, stdout } = await run("aggregate", "na-2022", "--map", "map.yaml", "-o", "small", "--json");
    expect(code).toBe(0);
    const result = economySchema.parse(JSON.parse(stdout));
    // An economy in balance stays in balance when it is added up.
    for (const { moved } of result.balance) expect(moved).toBeLessThan(1e-12);
    const [small, whole] = [imported("small"), loadEconomy("na-2022").economy];
    expect([small.regions, small.sectors]).toEqual([
      ["USA", "NA", "ROW"],
      ["services", "goods"],
    ]);
    const of = (code: string): number => whole.valueAdded[whole.regions.indexOf(code)]!;
    expect(small.valueAdded[1]! / (of("CAN") + of("MEX"))).toBeCloseTo(1, 12);
    expect(small.tradeSurplus[0]).toBeCloseTo(whole.tradeSurplus[whole.regions.indexOf("USA")]!, 4);
  });

  it("balances a folder whose accounts miss, which check refuses", async () => {
    write("map.yaml", 'regions:\n  USA: [USA]\n  ROW: "*"\nsectors:\n  services: [SVC]\n  goods: "*"\n');
    await run("aggregate", "na-2022", "--map", "map.yaml", "-o", "small");
    const file = join(folder, "small", "country_sector.csv");
    const broken = readFileSync(file, "utf8").replace(
      /^(USA,services,[^,]+,[^,]+,)(.+)$/m,
      (_, head: string, value: string) => `${head}${Number(value) * 1.1}`,
    );
    writeFileSync(file, broken);
    const checked = await run("check", "small");
    expect(checked.code).toBe(6);
    expect(checked.stderr).toMatch(
      /^parley: small: accounts miss \(goods by .*\); balance it with parley economy import/,
    );
    expect((await run("import", "--format", "csv", "--from", "small", "-o", "mended")).code).toBe(0);
    expect((await run("check", "mended")).code).toBe(0);
  });
});
