import { describe, expect, it } from "vitest";
import type { TableResult } from "../src/scenario/index.js";
import { parley } from "./cli.js";

describe("the review years", async () => {
  const { stdout } = await parley(["table", "restraint-or-retaliation", "--show", "repeated", "--json"]);
  const { repeated } = JSON.parse(stdout) as TableResult;
  const pairs = repeated!;

  it("are played by the first party with each other one, on the moves of the file", () => {
    expect(pairs.map(({ parties }) => parties.join())).toEqual(["USA,CAN", "USA,MEX"]);
    expect(pairs[0]!.levels).toEqual({ USA: ["law", "25 %"], CAN: ["law", "10 %", "25 %"] });
    expect(pairs[0]!.roundRobin).toHaveLength(64);
  });

  it("give a breach that nobody answers its temptation, in its year alone", () => {
    for (const { breaches, critical } of pairs) {
      for (const { party, temptation } of critical) {
        const kept = breaches.find(({ strategy, breaker }) => strategy === "restraint" && breaker === party)!;
        // A best breach that loses has no temptation; the breach is played all the same.
        expect(Math.max(kept.gains[party]!, 0)).toBeCloseTo(temptation, 12);
      }
    }
  });

  it("give grim the patience that its punishment implies", () => {
    for (const { breaches, critical, discount } of pairs) {
      for (const { party, temptation, critical: found } of critical) {
        const own = (name: string): number =>
          breaches.find(({ strategy, breaker }) => strategy === name && breaker === party)!.gains[party]!;
        const factor = discount[party]!;
        // Eleven rounds: the breach, then ten years of punishment.
        const years = Array.from({ length: 10 }, (_, year) => factor ** (year + 1)).reduce((sum, one) => sum + one, 0);
        const punished = (own("grim") - own("restraint")) / years;
        expect(found).toBeCloseTo(temptation / (temptation - punished), 10);
      }
    }
  });

  it("are told in three languages", async () => {
    const { stdout: french } = await parley(["table", "lapse-2036", "--show", "repeated", "--lang", "fr"]);
    expect(french).toContain("Les années d’examen 2026 à 2036 jouées par USA, CAN");
    const { stdout: spanish } = await parley(["table", "lapse-2036", "--show", "repeated", "--lang", "es"]);
    expect(spanish).toContain("Los años de revisión 2026 a 2036 jugados por USA, MEX");
  });
});
