import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parley } from "../../../tests/cli.js";
import { solve } from "../../equilibrium/index.js";
import { loadEconomy } from "../../files/index.js";
import { resultSchema } from "../../scenario/index.js";

const folder = mkdtempSync(join(tmpdir(), "parley-solve-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nafta = ["solve", "--economy", "cp2015-noS", "--tariffs", "benchmarks/cp2015/nafta.csv"];
const welfare = async (...flags: string[]): Promise<number> => {
  const { stdout } = await parley([...nafta, "--json", ...flags]);
  return resultSchema.parse(JSON.parse(stdout)).welfareExactPct["Mexico"]!;
};

describe("parley solve", () => {
  it.each(["abc", "", "0x1", "1"])("refuses %j for the tolerance by the name of the flag", async (tolerance) => {
    const { code, stderr } = await parley(["solve", "--economy", "cp2015-noS", "--tolerance", tolerance]);
    expect(stderr).toBe(
      `parley: --tolerance "${tolerance}" is not a number from 1e-14 to 0.01; write for example 1e-10\n`,
    );
    expect(code).toBe(2);
  });

  it("prints the two welfare figures of the NAFTA experiment side by side", async () => {
    const { code, stdout, stderr } = await parley(nafta);
    expect(code).toBe(0);
    const row = (name: string) =>
      stdout
        .split("\n")
        .find((line) => line.startsWith(name))
        ?.split(/ {2,}/)
        .slice(1, 3);
    expect(row("Mexico")).toEqual(["0.0073", "1.3121"]);
    expect(row("Canada")).toEqual(["-0.1101", "-0.0638"]);
    expect(row("USA")).toEqual(["0.0741", "0.0848"]);
    expect(stderr).toContain("used as given");
  });

  it("prints one JSON object, the same bytes twice and into a file", async () => {
    const file = join(folder, "nafta.json");
    const one = await parley([...nafta, "--json"]);
    const two = await parley([...nafta, "--json", "-o", file]);
    expect(one.stderr).toBe("");
    expect(two.stdout).toBe(one.stdout);
    expect(readFileSync(file, "utf8")).toBe(one.stdout);
    const result = resultSchema.parse(JSON.parse(one.stdout));
    expect(result.inputs["tariffs"]).toBe("benchmarks/cp2015/nafta.csv");
    expect(result.versions["economy"]).toBe("cp2015-noS");
    expect(result.residual).toBeLessThanOrEqual(1e-10);
  });

  it("takes flags that change the answer a little, and only a little", async () => {
    const plain = await welfare();
    for (const flag of ["--rebase", "--normalise-io"]) {
      const other = await welfare(flag);
      expect(other).not.toBe(plain);
      expect(other).toBeCloseTo(plain, 5);
    }
    expect(await welfare("--numeraire", "wage:USA")).toBeCloseTo(plain, 5);
  });

  it("returns hats of one without a tariff table", async () => {
    const { stdout } = await parley(["solve", "--economy", "cp2015-withS", "--json"]);
    const result = resultSchema.parse(JSON.parse(stdout));
    // The published base is an equilibrium to 1e-8.
    for (const hat of Object.values(result.wageHat)) expect(Math.abs(hat - 1)).toBeLessThan(2e-8);
  });

  it.each([
    [["--economy", "cp2015-nos"], 3, 'no shipped economy of that name; did you mean "cp2015-noS"?'],
    [["--economy", "cp2015-noS", "--tariffs", "benchmarks/cp2015/nafta.scv"], 3, 'did you mean "nafta.csv"?'],
    [["--economy", "cp2015-noS", "--structure", "melitz"], 2, 'unknown structure "melitz"; valid: cp, krugman-fixed'],
    [["--economy", "cp2015-noS", "--closure", "worldva"], 2, 'unknown closure "worldva"; did you mean "world-va"?'],
    [["--economy", "cp2015-noS", "--numeraire", "wage:MEX"], 2, 'unknown region "MEX"'],
    [["--economy", "cp2015-noS", "--base-tariff", "tariff"], 3, "tariff_1993, tariff_2005"],
    [["--economy", "cp2015-noS", "--tolerance", "none"], 2, "tolerance"],
  ])("%j ends with one line and exit code %i", async (flags, code, message) => {
    const out = join(folder, "never.json");
    const ran = await parley(["solve", ...flags, "-o", out]);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code, stdout: "" });
    expect(existsSync(out)).toBe(false);
  });

  it("takes structures, elasticities and other shocks, and shows what they add", async () => {
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const { code, stdout } = await parley(
      [
        ["solve", "--economy", "cp2015-withS", "--structure", "krugman-fixed", "--final-elasticity", "0.8", "--json"],
        ["--export-taxes", file("tax.csv", "importer,exporter,sector,rate\nUSA,Canada,Mining,0.1\n")],
        ["--iceberg", file("ice.csv", "importer,exporter,sector,hat\nUSA,Japan,Auto,1.1\n")],
        ["--productivity", file("gain.csv", "region,sector,hat\nMexico,Auto,1.02\n")],
        ["--gradient", "Canada", "--decompose"],
      ].flat(),
    );
    expect(code).toBe(0);
    const result = resultSchema.parse(JSON.parse(stdout));
    expect(result.inputs).toMatchObject({ structure: "krugman-fixed", finalElasticity: 0.8 });
    expect(result.profits!["USA"]).toBeGreaterThan(0);
    expect(result.gradient!.tariffs.length).toBeGreaterThan(1000);
    const sum = Object.entries(result.decomposition!).reduce(
      (all, [name, parts]) => (["logWelfare", "error"].includes(name) ? all : all + parts["Mexico"]!),
      0,
    );
    expect(sum).toBeCloseTo(result.decomposition!["logWelfare"]!["Mexico"]!, 12);
    expect(result.otherNumeraire!.numeraire).toBe("wage:USA");
  });

  it("takes content rules and changes of surpluses from tables, and says the line of a mistake", async () => {
    const [rules, given] = [join(folder, "rules.csv"), join(folder, "given.csv")];
    const head = "importer,exporter,sector,preferential,otherwise,threshold,content,cost_of_content,spread\n";
    const cell = { importer: "USA", exporter: "MEX", sector: "C29", preferential: 0, otherwise: 0.25 };
    const terms = { threshold: 0.75, content: 0.6, costOfContent: 0.2, spread: 0.05 };
    writeFileSync(rules, `${head}USA,MEX,C29,0,0.25,0.75,0.6,0.2,0.05\n`);
    writeFileSync(given, "region,change\nUSA,-1000\nMEX,1000\n");
    const args = ["solve", "--economy", "na-2022", "--content-rules", rules, "--surplus-change", given, "--json"];
    const { economy } = loadEconomy("na-2022");
    const surplusChange = Float64Array.from(economy.regions, (code) =>
      code === "USA" ? -1000 : code === "MEX" ? 1000 : 0,
    );
    const { welfareHat } = solve(economy, { thresholds: [{ ...cell, ...terms }], surplusChange });
    const result = resultSchema.parse(JSON.parse((await parley(args)).stdout));
    expect(Object.values(result.welfareExactPct)).toEqual([...welfareHat].map((hat) => 100 * (hat - 1)));
    writeFileSync(rules, `${head}USA,MEX,C29,0,0.25,75,0.6,0.2,0.05\n`);
    const refused = await parley(args);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/rules\.csv:2: threshold is 75; it must be a share from 0 to 1/);
  });

  it("prints the equilibria of free entry and the sectors that closed in them", async () => {
    const tariffs = join(folder, "tools.csv");
    writeFileSync(tariffs, "importer,exporter,sector,rate\nARV,CEL,tools,0.5\n");
    const free = ["--economy", "scenarios/toy/economy", "--structure", "krugman-free"];
    const { stdout } = await parley(["solve", ...free, "--tariffs", tariffs, "--json"]);
    const { equilibria, closed, residuals, welfareExactPct } = resultSchema.parse(JSON.parse(stdout));
    expect(equilibria!.length).toBeGreaterThan(0);
    expect(equilibria![0]!.welfareExactPct).toEqual(welfareExactPct);
    expect(equilibria![0]!.closed).toEqual(closed);
    expect(residuals.entry).toBeLessThanOrEqual(1e-10);
  });

  it("finds the regime of a tariff-rate quota from a table", async () => {
    const quotas = join(folder, "quotas.csv");
    writeFileSync(
      quotas,
      "importer,exporters,sector,in_quota,over_quota,quantity,rent\nUSA,CAN; MEX,C24A,0,0.5,8000,exporter\n",
    );
    const { stdout } = await parley(["solve", "--economy", "na-2022", "--trq", quotas, "--structure", "short-run"]);
    expect(stdout).toMatch(
      /Quota of USA on C24A of CAN, MEX: at-quota, tariff at the margin [\d.]+ %, rents [\d.]+ to the exporter/,
    );
    expect(stdout).toContain("Surpluses fixed in wage:USA instead");
  });

  it.each([
    ["--iceberg", "importer,exporter,sector,hat\nUSA,CAN,C29,0\n", "bad.csv:2: hat is 0; it must be above 0"],
    ["--productivity", "region,sector,hat\nUSA,C299,1\n", 'bad.csv:2: unknown sector "C299"; did you mean "C29"?'],
    [
      "--trq",
      "importer,exporters,sector,in_quota,over_quota,quantity,rent\nUSA,CAN;QQQ,C29,0,1,1,importer\n",
      'bad.csv:2: unknown exporters "QQQ"',
    ],
    [
      "--trq",
      "importer,exporters,sector,in_quota,over_quota,quantity,rent\nUSA,CAN,C29,0,1,1,exporters\n",
      'bad.csv:2: unknown rent "exporters"; did you mean "exporter"?',
    ],
  ])("names the line of a bad table for %s", async (flag, text, message) => {
    writeFileSync(join(folder, "bad.csv"), text);
    const { code, stderr } = await parley(["solve", "--economy", "na-2022", flag, join(folder, "bad.csv")]);
    expect(stderr).toContain(message);
    expect(code).toBe(3);
  });

  it("says when a tariff falls where there is no trade", async () => {
    const file = join(folder, "idle.csv");
    writeFileSync(file, "importer,exporter,sector,rate\nUSA,Mexico,Private,0.25\nUSA,Mexico,Auto,0.25\n");
    const { code, stderr } = await parley(["solve", "--economy", "cp2015-noS", "--tariffs", file]);
    expect(code).toBe(0);
    expect(stderr).toContain("cells without trade in the base change nothing: 1 (first: USA, Mexico, Private)");
  });

  it("names the line of a bad tariff table", async () => {
    const file = join(folder, "bad.csv");
    writeFileSync(file, "importer,exporter,sector,rate\nUSA,Mexico,Auto,0.25\nUSA,Mexco,Auto,0.25\n");
    const { code, stderr } = await parley(["solve", "--economy", "cp2015-noS", "--tariffs", file]);
    expect(code).toBe(3);
    expect(stderr).toContain('bad.csv:3: unknown exporter "Mexco"; did you mean "Mexico"?');
  });
});
