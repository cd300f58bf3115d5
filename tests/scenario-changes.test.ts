import { assert, constantFrom, double, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { type IsoDate, nextDay } from "../src/base/index.js";
import { readScenario, runInputs } from "../src/files/index.js";
import { runScenario } from "../src/scenario/index.js";
import { onToy, toyFolder } from "./support/toy-folder.js";

const { folder, written } = toyFolder();

describe("a change of the law", () => {
  /** The toy under the law of a day with one change of Arvenia's duty from another. */
  function tariffsOn(law: IsoDate, change: string): readonly number[] {
    const file = written("change.yaml", onToy(`law: "${law}"\nchanges:\n  - { ${change} }\n`));
    const scenario = readScenario([file], folder);
    return [...runInputs(scenario, {}).tariffsOf(scenario.policy).tariffs];
  }

  const days: IsoDate[] = ["2025-01-01" as IsoDate];
  while (days.length < 364) days.push(nextDay(days.at(-1) as IsoDate));
  const verb = constantFrom("set: 0.3", "add: 0.05", "multiply: 3", "suspend: true", "replace: 0.4");

  it("that starts on a day alters nothing before that day", () => {
    assert(
      property(integer({ min: 0, max: 363 }), integer({ min: 0, max: 363 }), verb, (one, other, what) => {
        const law = days[Math.min(one, other)] as IsoDate;
        const from = nextDay(days[Math.max(one, other)] as IsoDate);
        expect(tariffsOn(law, `measure: arv.external.tools, ${what}, from: "${from}"`)).toEqual(
          tariffsOn(law, 'measure: arv.external.tools, add: 0, from: "2025-01-01"'),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("that ended on a day alters nothing after it, and something on it", () => {
    const change = 'measure: arv.external.tools, set: 0.3, from: "2025-08-01", to: "2025-08-31"';
    const without = 'measure: arv.external.tools, add: 0, from: "2025-01-01"';
    const on = (law: string, text: string): readonly number[] => tariffsOn(law as IsoDate, text);
    expect(on("2025-09-01", change)).toEqual(on("2025-09-01", without));
    expect(on("2025-08-31", change)).not.toEqual(on("2025-08-31", without));
  });

  it("that is tiny moves welfare in proportion", () => {
    const welfare = (add: number): number => {
      const file = written(
        "tiny.yaml",
        onToy(
          `changes:\n  - { measure: arv.external.tools, add: ${add}, from: "2025-07-01" }\nmodel: { tolerance: 1e-13 }\n`,
        ),
      );
      const scenario = readScenario([file], folder);
      return runScenario(scenario, runInputs(scenario, {})).welfareExactPct.CEL ?? Number.NaN;
    };
    assert(
      property(double({ min: 1e-5, max: 1e-4, noNaN: true }), (small) => {
        // Second order: a change of 1e-4 bends the line by about 1e-3 of itself.
        expect(welfare(2 * small) / welfare(small)).toBeCloseTo(2, 2);
      }),
      { numRuns: 5 },
    );
  });
});
