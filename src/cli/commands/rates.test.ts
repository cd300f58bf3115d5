import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parley } from "../../../tests/cli.js";
import { ratesSchema } from "../../rates/index.js";

const folder = mkdtempSync(join(tmpdir(), "parley-rates-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const december = ["rates", "--from", "CAN", "--to", "USA", "--on", "2025-12-18"];
describe("parley rates", () => {
  it("says the three rates in a sentence, shows the other content set beside them and names the sets", async () => {
    const { code, stdout } = await parley(december);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Tariffs of USA on goods of CAN on 2025-12-18 average [\d.]+ % by statute without claims/);
    expect(stdout).toContain("claims, flat50");
    expect(stdout.replaceAll("\n", " ")).toContain(
      "Sets: trade weights us-2024; claims month-of-law (2025-12); metal content bea, beside it flat50; US content of USMCA vehicles 0.40.",
    );
    expect(stdout.replaceAll("\n", " ")).toContain("not known:");
  });

  it("prints one JSON object in the published shape, the same bytes twice and into a file", async () => {
    const file = join(folder, "rates.json");
    const one = await parley([...december, "--by", "sector", "--json"]);
    const two = await parley([...december, "--by", "sector", "--json", "-o", file]);
    expect(one.stderr).toBe("");
    expect(two.stdout).toBe(one.stdout);
    expect(readFileSync(file, "utf8")).toBe(one.stdout);
    const { rows, inputs } = ratesSchema.parse(JSON.parse(one.stdout));
    expect(inputs).toMatchObject({ from: ["CAN"], to: ["USA"], on: "2025-12-18", claims: "month-of-law" });
    const total = rows.find((row) => row.basis === "claims" && row.sector === "total");
    // Customs value of 2024, USD 411.7 bn (Census Bureau).
    expect(total?.value).toBeCloseTo(411_693.8, 1);
    const sectors = rows.filter((row) => row.basis === "claims" && row.sector !== "total");
    expect(sectors.reduce((sum, row) => sum + row.value, 0)).toBeLessThan(total?.value ?? 0);
  });

  it("takes the vehicle content and other sets", async () => {
    const rate = async (...flags: string[]): Promise<number> => {
      const { stdout } = await parley([...december, "--basis", "claims", "--json", ...flags]);
      return ratesSchema.parse(JSON.parse(stdout)).rows[0]?.rate ?? Number.NaN;
    };
    const plain = await rate();
    expect(await rate("--us-content", "0.6")).toBeLessThan(plain);
    expect(await rate("--content", "flat50")).toBeGreaterThan(plain);
    // Claims of early 2025 were a third to a half: more goods pay the emergency duty.
    expect(await rate("--claims", "2025-01")).toBeGreaterThan(plain);
  });

  it("counts a country and a basis once, however often and in whatever spelling they are named", async () => {
    const once = await parley([...december, "--basis", "claims", "--json"]);
    const from = ["rates", "--from", "CAN,can,CA,1220", "--to", "USA,US", "--on", "2025-12-18"];
    const twice = await parley([...from, "--basis", "claims,claims", "--json"]);
    expect(twice.stdout).toBe(once.stdout);
    expect(once.code).toBe(0);
  });

  it("answers for Canada and Mexico as importers and says what it lacks", async () => {
    const { code, stdout } = await parley(["rates", "--from", "US", "--to", "CA,MX", "--on", "2025-06-18"]);
    expect(code).toBe(0);
    expect(stdout).toContain("USA to CAN");
    expect(stdout).toContain("Remission: CAN on USA");
  });

  it.each([
    [["--from", "VNM", "--to", "USA", "--on", "2025-12-18"], 4, "VNM is inside ROW in the trade data"],
    [["--from", "CAN", "--to", "CHN", "--on", "2025-12-18"], 4, "no trade weights for CHN from CAN"],
    [["--from", "CAN", "--to", "USA"], 2, "write --on YYYY-MM-DD, or --series"],
    [[...december.slice(1), "--series"], 2, "leave --on out"],
    [[...december.slice(1), "--as", "budget-lab-2026-6"], 4, 'did you mean "budget-lab-2026-06"'],
    [[...december.slice(1), "--as", "budget-lab-2026-06", "--content", "bea"], 2, "means --content flat50"],
    [[...december.slice(1), "--weights", "2025-7"], 2, 'did you mean "2025-'],
    [["--from", "CHN", "--to", "USA", "--on", "2025-12-18", "--weights", "2025-07"], 4, "from CAN and MEX only"],
    [["--from", "USA", "--to", "CAN", "--on", "2025-12-18", "--weights", "2025-07"], 2, "are US imports"],
    [[...december.slice(1), "--ladder", "--by", "sector"], 2, "leave --by out"],
    [["--from", "CAN", "--to", "USA", "--series", "--by", "product"], 2, "write --by chapter, or --on DAY"],
    [["--from", "CAN", "--to", "USA", "--on", "2024-12-18"], 4, "answers from 2025-01-01"],
    [["--from", "CAN", "--to", "USA", "--on", "2025-02-30"], 2, '"2025-02-30" is not a day'],
    [["--from", "CAN", "--to", "CAN", "--on", "2025-12-18"], 2, "does not import from itself"],
    [[...december.slice(1), "--by", "sectr"], 2, 'did you mean "sector"'],
    [[...december.slice(1), "--content", "bee"], 2, 'did you mean "bea"'],
    [[...december.slice(1), "--us-content", "40"], 2, "write a number from 0 to 1"],
    [[...december.slice(1), "--us-content", "0x0"], 2, "write a number from 0 to 1"],
    [[...december.slice(1), "--json", "--csv"], 2, "choose one"],
  ])("refuses %j in one line and writes nothing", async (flags, expected, words) => {
    const file = join(folder, "never.json");
    const { code, stdout, stderr } = await parley(["rates", ...flags, "-o", file]);
    expect(code).toBe(expected);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(words);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ["origin,code,value\nCAN,8703230190,5\nCAN,8703.23.0190,6\n", ":3: repeats CAN 8703230190 of line 2"],
    ["origin,code,value\nCAN,8703230190,-5\n", ":2: value is -5; imports are 0 or more"],
    ["origin,code,value\nCAN,870323,5\n", ':2: code "870323" is not ten digits'],
    ["origin,code,value\nKAN,8703230190,5\n", ':2: unknown origin "KAN"; did you mean "CAN"'],
    ["origin,code,value\nMEX,8703230190,5\n", "has no rows for CAN, only for MEX"],
    ["origin,code,value\nCAN,8703230190,0\n", "has no imports of value from CAN"],
    ["code,value\n8703230190,5\n", "origin"],
  ])("refuses the weights %j in one line", async (text, words) => {
    const file = join(folder, "weights.csv");
    writeFileSync(file, text);
    const { code, stdout, stderr } = await parley([...december, "--weights", file]);
    expect(code).toBeGreaterThan(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(words);
  });

  it("takes weights and sectors of one's own, and refuses sectors that do not cover", async () => {
    const [weights, sectors] = [join(folder, "own.csv"), join(folder, "sectors.csv")];
    writeFileSync(weights, "origin,code,value\nCAN,2709001000,3000000\nCAN,8703230190,1000000\n");
    writeFileSync(sectors, "code,sector,share\n27,energy,\n8703,vehicles,0.75\n8703,parts,0.25\n");
    const args = [...december, "--weights", weights, "--sectors", sectors, "--by", "sector", "--json"];
    const { rows } = ratesSchema.parse(JSON.parse((await parley(args)).stdout));
    const values = rows.filter(({ basis }) => basis === "claims").map(({ sector, value }) => [sector, value]);
    expect(values).toEqual([
      ["energy", 3],
      ["parts", 0.25],
      ["vehicles", 0.75],
      ["total", 4],
    ]);
    writeFileSync(sectors, "code,sector,share\n27,energy,\n");
    const refused = await parley(args);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain("has no sector for 8703230190 (CAN to USA)");
  });

  it("gives the ladder from the statute to what was collected, where that is known", async () => {
    const args = ["rates", "--from", "CAN", "--to", "USA", "--ladder", "--json", "--on"];
    const on = async (day: string) => ratesSchema.parse(JSON.parse((await parley([...args, day])).stdout));
    const august = await on("2025-08-20");
    const ladder = august.ladder ?? [];
    expect(ladder.map(({ step }) => step)).toEqual([
      "statute",
      "claims",
      "content",
      "timing",
      "collected",
      "collected 2024",
    ]);
    // The rung of the content shares is the answer of the day itself.
    const answer = august.rows.find(({ basis }) => basis === "claims")?.rate;
    expect(ladder[2]?.rate).toBe(answer);
    expect(ladder[3]).toMatchObject({ rate: null, points: null });
    // Penn Wharton Budget Model, March to October 2025: 1.8 to 3.7 %.
    expect(ladder[4]).toMatchObject({ rate: null, low: 0.018, high: 0.037 });
    expect(ladder[4]?.lowPoints).toBeCloseTo(100 * (0.018 - (answer ?? 0)), 9);
    // Census Bureau, calculated duty over customs value, 2024: 0.100 %, three digits.
    expect(Math.abs((ladder[5]?.rate ?? 1) - 0.001)).toBeLessThanOrEqual(5e-6);
    const after = (await on("2026-04-10")).ladder ?? [];
    expect(after[4]).toMatchObject({ rate: null, low: null, points: null });
    expect(after[4]?.note).toContain("no total at hand");
  });

  it("marks a rate that rests on a small part of the value", async () => {
    const { stdout } = await parley([...december, "--by", "chapter"]);
    const json = JSON.parse((await parley([...december, "--by", "chapter", "--json"])).stdout) as {
      rows: { basis: string; chapter?: string; coverage: number; rate: number | null }[];
    };
    const animals = json.rows.find(({ basis, chapter }) => basis === "statutory" && chapter === "01");
    expect(animals?.coverage).toBeLessThan(0.95);
    expect(stdout).toContain(`~${(100 * (animals?.rate ?? 0)).toFixed(2)}`);
    expect(stdout).toContain("rests on less than 95 % of the value");
  });

  it("gives Canada's remission of its vehicle surtax as a range, in words and in JSON", async () => {
    const args = ["rates", "--from", "USA", "--to", "CAN", "--on", "2025-12-18"];
    const range = /lies between ([\d.]+) % \(all of the vehicle surtax remitted\) and ([\d.]+) % \(none\)/;
    const stdout = (await parley(args)).stdout.replaceAll(/\s+/g, " ");
    const [, all = "", none = ""] = range.exec(stdout) ?? [];
    // How many goods claim in Canada is not known, so nothing there is observed.
    expect(stdout).toContain("% where every good claims the agreement.");
    expect(stdout).not.toContain("observed");
    // The Bank of Canada puts the rate after remission at 1.0 to 1.2 % since September 2025.
    expect(Number(all)).toBeLessThan(1);
    expect(Number(none)).toBeGreaterThan(1.2);
    const { alternatives } = JSON.parse((await parley([...args, "--json"])).stdout) as {
      alternatives: { remission?: string; rows: { basis: string; rate: number }[] }[];
    };
    const remitted = alternatives.find(({ remission }) => remission === "vehicles");
    expect(100 * (remitted?.rows.find(({ basis }) => basis === "claims")?.rate ?? 0)).toBeCloseTo(Number(all), 2);
  });
});
