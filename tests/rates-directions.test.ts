import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ratesSchema } from "../src/rates/index.js";
import { parley } from "./cli.js";

const folder = mkdtempSync(join(tmpdir(), "parley-directions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const day = (from: string, to: string, ...flags: string[]): string[] => [
  "rates",
  "--from",
  from,
  "--to",
  to,
  "--on",
  "2025-12-18",
  ...flags,
];
const answer = async (args: string[]) => ratesSchema.parse(JSON.parse((await parley([...args, "--json"])).stdout));

describe("the ladder of every direction", () => {
  const stepsOf = async (from: string, to: string) => {
    const { ladder = [] } = await answer(day(from, to, "--ladder"));
    return new Map(ladder.map((rung) => [rung.step, rung]));
  };

  it("goes from the statute to what was collected in 2024 for partners whose claims are not known by line", async () => {
    const steps = await stepsOf("CHN", "USA");
    expect(steps.get("statute")?.rate).toBeGreaterThan(steps.get("claims")?.rate ?? 1);
    expect(steps.get("claims")?.note).toContain("claims are not known by line");
    expect(steps.get("collected")).toMatchObject({ rate: null, points: null, note: "no total is published" });
    // Census Bureau: 10.87 % of China's imports in 2024, four digits; beside the ladder, so that it is no step.
    expect(Math.abs((steps.get("collected 2024")?.rate ?? 0) - 0.1087)).toBeLessThanOrEqual(5e-5);
    expect(steps.get("collected 2024")?.points).toBeNull();
  });

  it("has Canada's remission as a range and says that what it collected is not at hand", async () => {
    const steps = await stepsOf("USA", "CAN");
    const remission = steps.get("remission");
    expect(remission?.high).toBe(steps.get("content")?.rate);
    expect(remission?.low).toBeLessThan(remission?.high ?? 0);
    // No surtax of Canada turns on the metal in goods.
    expect(steps.get("content")?.points).toBe(0);
    for (const step of ["timing", "collected", "collected 2024"] as const) {
      expect(steps.get(step)).toMatchObject({ rate: null, low: null, high: null });
    }
    expect(steps.get("collected")?.note).toBe("what CAN collected is not at hand");
    expect((await stepsOf("USA", "MEX")).has("remission")).toBe(false);
  });

  it("is CSV too, a row for each step, unknown cells empty", async () => {
    const { code, stdout } = await parley(day("CAN,GBR", "USA", "--ladder", "--csv"));
    expect(code).toBe(0);
    const [header, ...rows] = stdout.trimEnd().split("\n");
    expect(header).toBe("origin,destination,day,step,rate,low,high,points,lowPoints,highPoints,coverage,note");
    expect(rows).toHaveLength(12);
    expect(rows.filter((row) => row.startsWith("GBR,USA,2025-12-18,timing,,,,,,,,"))).toHaveLength(1);
  });
});

describe("the rest of the world", () => {
  it("is charged country by country, and the part without a country is said", async () => {
    const { rows, warnings } = await answer(day("ROW", "USA"));
    const all = rows.filter(({ sector }) => sector === "total");
    // Census Bureau, partners at hand without lines of their own: one row a basis, whatever the countries inside.
    expect(all.map(({ origin, basis, value }) => [origin, basis, Math.round(value / 1000)])).toEqual([
      ["ROW", "statutory", 671],
      ["ROW", "claims", 671],
      ["ROW", "collected", 671],
    ]);
    const words = warnings.join("\n");
    expect(words).toMatch(/VNM 2\d %/);
    expect(words).toMatch(
      /\d+ % of value has no country and is charged what the law charges one that it does not name/,
    );
  });
});

describe("rates of lines, and files", () => {
  const weights = join(folder, "own.csv");
  writeFileSync(weights, "origin,code,value\nCAN,2709001000,3000000\nCAN,8703230190,1000000\nCHN,8703230190,1000000\n");

  it("are in JSON and CSV by product, and in words those that owe most", async () => {
    const { rows } = await answer(day("CAN", "USA", "--by", "product", "--weights", weights));
    const claims = rows.filter(({ basis }) => basis === "claims");
    expect(claims.map(({ product, value }) => [product, value])).toEqual([
      ["2709001000", 3],
      ["8703230190", 1],
      [undefined, 4],
    ]);
    const { stdout } = await parley(day("CAN", "USA", "--by", "product"));
    expect(stdout).toMatch(/The lines that owe most; \d+ others are in --csv and --json/);
    const shown = [...stdout.matchAll(/^\d{10} .*$/gm)].map(([line]) => line);
    expect(shown).toHaveLength(20);
  });

  it("are not known as collected under weights that are not of 2024, and that is said", async () => {
    for (const set of ["2025-08", weights]) {
      const { rows, warnings } = await answer(day("CAN", "USA", "--weights", set));
      const collected = rows.find(({ basis }) => basis === "collected");
      expect(collected).toMatchObject({ rate: null, coverage: 0 });
      expect(warnings.join("\n")).toContain("by line it is known for 2024 only");
    }
  });

  it("of other partners stand on the collections of 2024 by line under weights of one's own", async () => {
    const { rows } = await answer(day("CHN", "USA", "--weights", weights, "--by", "programme"));
    const base = rows.find(({ basis, programme }) => basis === "claims" && programme === "collected 2024");
    const lines = await answer(day("CHN", "USA", "--by", "product", "--basis", "collected"));
    const car = lines.rows.find(({ product }) => product === "8703230190");
    expect(base?.rate).toBeCloseTo(car?.rate ?? Number.NaN, 12);
  });

  it("take their form from the name of the file, and stdout its own", async () => {
    const [csv, json] = [join(folder, "rates.csv"), join(folder, "rates.json")];
    const args = day("CAN", "USA", "--by", "chapter");
    const [words, rows] = [await parley(args), await parley([...args, "--csv"])];
    const one = await parley([...args, "-o", csv]);
    const two = await parley([...args, "--csv", "-o", json]);
    expect(one.stdout).toBe(words.stdout);
    expect(readFileSync(csv, "utf8")).toBe(rows.stdout);
    expect(two.stdout).toBe(rows.stdout);
    expect(ratesSchema.parse(JSON.parse(readFileSync(json, "utf8"))).rows.length).toBe(
      rows.stdout.trimEnd().split("\n").length - 1,
    );
    // Each row of CSV names its sets.
    expect(rows.stdout.split("\n")[1]).toMatch(/,us-2024,2025-12,bea,0\.4$/);
  });
});

describe("cash deposits", () => {
  it("on Canada's lumber stand beside the rates, in none of them", async () => {
    const { deposits = [], rows } = await answer(day("CAN", "USA"));
    // Sixth administrative review, all others: 20.53 and 14.63 %, 90 FR; 35.16 % together.
    expect(deposits.map(({ rate }) => Math.round(rate * 1e4))).toEqual([2053, 1463]);
    const [lumber] = deposits;
    const total = rows.find(({ basis }) => basis === "claims");
    expect(lumber?.points).toBeCloseTo((100 * (lumber?.rate ?? 0) * (lumber?.value ?? 0)) / (total?.value ?? 1), 9);
    expect((await answer(day("USA", "CAN"))).deposits).toEqual([]);
    const before = await answer(["rates", "--from", "MEX", "--to", "USA", "--on", "2025-07-13"]);
    // Nothing was deposited on tomatoes before the order of 14 July 2025.
    expect(before.deposits).toEqual([]);
  });
});
