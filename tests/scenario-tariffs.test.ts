import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parley } from "./cli.js";
import { mistake, onToy, toyFolder } from "./support/toy-folder.js";

const { folder, written } = toyFolder();
const tariffs = (...rows: string[]): string => onToy(`tariffs:\n${rows.map((row) => `  - { ${row} }\n`).join("")}`);
const result = z.looseObject({
  scenario: z.looseObject({ tariffs: z.array(z.looseObject({ rate: z.number() })).optional() }),
  tariffs: z.array(
    z.looseObject({
      importer: z.string(),
      exporter: z.string(),
      sector: z.string(),
      baseline: z.number(),
      scenario: z.number(),
    }),
  ),
  tariffNotes: z.array(z.string()),
  warnings: z.array(z.string()),
});
const run = async (text: string, ...args: string[]): Promise<z.infer<typeof result>> => {
  const { stdout } = await parley(["run", written("set.yaml", text), ...args, "--json"], folder);
  return result.parse(JSON.parse(stdout));
};
const grain = "importer: BOR, exporter: CEL, sector: grain";

describe("tariffs that a scenario sets by sector", () => {
  it("take the place of the law's in their cell and nowhere else", async () => {
    const { tariffs: used, scenario, tariffNotes } = await run(tariffs(`${grain}, rate: 0.3`));
    const changed = used.filter(({ baseline, scenario }) => baseline !== scenario);
    expect(changed).toEqual([
      expect.objectContaining({ importer: "BOR", exporter: "CEL", sector: "grain", scenario: 0.3 }),
    ]);
    expect(scenario.tariffs?.map(({ rate }) => rate)).toEqual([0.3]);
    expect(tariffNotes).toContain("BOR on CEL, grain: 30 %, set by the scenario");
  });

  it("count in the order they stand in, with a warning where one cell is set twice", async () => {
    const { tariffs: used, warnings } = await run(tariffs(`${grain}, rate: 0.3`, `${grain}, rate: 0.1`));
    expect(
      used.find(({ importer, exporter, sector }) => `${importer} ${exporter} ${sector}` === "BOR CEL grain")?.scenario,
    ).toBe(0.1);
    expect(warnings.some((text) => /set.yaml:6:5 takes the place of .*set.yaml:5:5/.test(text))).toBe(true);
  });

  it("are stacked: the later file counts", async () => {
    const over = written("over.yaml", tariffs(`${grain}, rate: 0.2`));
    const { tariffs: used, warnings } = await run(tariffs(`${grain}, rate: 0.3`), "+", over);
    expect(used.find(({ exporter, sector }) => exporter === "CEL" && sector === "grain")?.scenario).toBe(0.2);
    expect(warnings.some((text) => /over.yaml:5:5 takes the place of/.test(text))).toBe(true);
  });

  it("are said back by check", async () => {
    const { stdout } = await parley(["check", written("set.yaml", tariffs(`${grain}, rate: 0.3`))], folder);
    expect(stdout).toContain("with these changes:");
    expect(stdout).toContain("grain: 30.0 %.");
  });

  it.each([
    ["importer: BRO, exporter: CEL, sector: grain, rate: 0.1", 4, 'bad.yaml:5:5: unknown importer "BRO"'],
    ["importer: BOR, exporter: CLE, sector: grain, rate: 0.1", 4, 'bad.yaml:5:5: unknown exporter "CLE"'],
    [
      "importer: BOR, exporter: CEL, sector: grian, rate: 0.1",
      4,
      'bad.yaml:5:5: unknown sector "grian"; did you mean "grain"?',
    ],
    [
      "importer: BOR, exporter: BOR, sector: grain, rate: 0.1",
      3,
      "bad.yaml:5:5: BOR levies no tariff on its own goods",
    ],
    ["importer: BOR, exporter: CEL, sector: grain, rate: 30", 3, "did you mean 0.3 for 30 %?"],
    ["importer: BOR, exporter: CEL, sector: grain, rate: -0.1", 3, "a tariff is not negative"],
    ["importer: BOR, exporter: CEL, sector: grain", 3, "a rate is needed"],
    ["importer: BOR, exporter: CEL, sektor: grain, rate: 0.1", 3, 'unknown key "sektor"'],
  ])("refuses { %s } in one line, in run and in check", async (row, expected, words) => {
    const file = written("bad.yaml", tariffs(row));
    for (const command of ["run", "check"]) {
      const { code, message } = mistake(await parley([command, file], folder));
      expect(code).toBe(expected);
      expect(message).toContain(words);
    }
  });
});
