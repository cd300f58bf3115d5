import { describe, expect, it } from "vitest";
import { readText, shipped } from "../src/files/index.js";
import { dependenceJsonSchema } from "../src/rates/index.js";
import { parley } from "./cli.js";

interface Printed {
  readonly rows: readonly { flow: string; scope: string; by: string; name: string; share: number }[];
  readonly preferences: readonly { preference: string; share: number }[] | null;
}

const printed = async (...args: string[]): Promise<Printed> =>
  JSON.parse((await parley(["dependence", ...args, "--json"])).stdout) as Printed;

const americanShare = ({ rows }: Printed): number =>
  rows.find(({ flow, scope, name }) => flow === "exports" && scope === "goods" && name === "USA")?.share ?? Number.NaN;

describe("parley dependence", () => {
  // The economy holds flows of 2022 at basic prices: margins of trade and transport are services, and all partners' records
  // are balanced against each other, so the shares of customs records, gross and of later years, are higher.
  it("has the US share of Canada's exports of goods below the 75.9 % of 2024 in Canada's records, by 4 points", async () => {
    const gap = 0.759 - americanShare(await printed("CAN"));
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.04);
  });

  it("has Mexico's below US imports over Mexico's exports of 2025 (530.7 of 664.8 billion dollars), by 8 points", async () => {
    const gap = 530.7 / 664.8 - americanShare(await printed("MEX"));
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.08);
  });

  // Chapters 98 and 99 of the import records of 2024: 4.7 % and 2.3 %, published to a tenth of a point.
  it.each([
    ["CAN", 0.047],
    ["MEX", 0.023],
  ])("splits US imports from %s by preference without a rest", async (country, apart) => {
    const { preferences } = await printed(country);
    const shares = new Map(preferences?.map(({ preference, share }) => [preference, share]));
    expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(Math.abs((shares.get("chapters 98-99") ?? 1) - apart)).toBeLessThanOrEqual(0.0005);
  });

  it("has no preferences for another economy or country", async () => {
    expect((await printed("CAN", "--economy", "wiod2014")).preferences).toBeNull();
    expect((await printed("USA")).preferences).toBeNull();
  });

  it("names the nearest country in one line", async () => {
    const { code, stdout, stderr } = await parley(["dependence", "Canda"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^parley: unknown country "Canda"; did you mean "CAN"\?\n$/);
  });

  it("refuses two forms at once", async () => {
    const { code, stderr } = await parley(["dependence", "CAN", "--json", "--csv"]);
    expect(code).toBe(2);
    expect(stderr).toBe("parley: --json and --csv exclude each other; choose one\n");
  });

  it("knows a country by other spellings, and refuses one that is no region", async () => {
    const [code, name] = [
      await parley(["dependence", "CAN", "--csv"]),
      await parley(["dependence", "canada", "--csv"]),
    ];
    expect(name.stdout).toBe(code.stdout);
    const other = await parley(["dependence", "Vietnam"]);
    expect([other.code, other.stdout]).toEqual([2, ""]);
    expect(other.stderr).toContain('unknown country "Vietnam"');
  });

  it("prints every row of the JSON as CSV", async () => {
    const { stdout } = await parley(["dependence", "CAN", "--csv"]);
    const { rows } = await printed("CAN");
    // Beside the rows: the header, 22 sectors of exposure and 5 parts by preference.
    expect(stdout.trimEnd().split("\n")).toHaveLength(rows.length + 1 + 22 + 5);
  });

  it("has the published schema of the program; npm run import -- rates-schema writes it", () => {
    const file: unknown = JSON.parse(readText(shipped("schemas", "dependence.schema.json")));
    expect(file).toEqual(JSON.parse(JSON.stringify(dependenceJsonSchema())));
  });
});
