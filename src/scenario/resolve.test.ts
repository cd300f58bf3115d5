import { describe, expect, it } from "vitest";
import { ParleyError } from "../base/index.js";
import { defaults, parseScenario, resolveScenario } from "./resolve.js";
import type { Scenario, SourceFile } from "./types.js";

const law = `schema: parley/scenario/1
title: Winter law
law: "2025-12-18"
baseline: { law: "2025-01-01" }
`;
const files: Record<string, string> = {
  winter: law,
  free: `schema: parley/scenario/1
title: Free steel
baseline: winter
changes:
  - { measure: us.s232.steel, suspend: true, from: "2025-12-18" }
`,
  half: `schema: parley/scenario/1
title: { en: Half steel, fr: Moitié acier, es: Medio acero }
baseline: winter
changes:
  - { measure: us.s232.steel, multiply: 0.5, from: "2025-12-01", to: "2026-01-31", origins: [CAN] }
`,
  later: `schema: parley/scenario/1
title: Later law
law: "2026-02-01"
baseline: winter
assume: { content: flat50 }
`,
  loop: `schema: parley/scenario/1
title: Loop
baseline: loop
`,
};

const load = (name: string): SourceFile => parseScenario(files[name] ?? "", `${name}.yaml`);
const resolve = (...names: string[]): Scenario => resolveScenario(names.map(load), load);

function message(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "invalidFile") return error.message;
    throw error;
  }
  return "accepted";
}

const check = (text: string): string => message(() => parseScenario(text, "a.yaml"));

describe("a scenario file", () => {
  it("fills in every default", () => {
    const scenario = resolve("winter");
    expect(scenario.model).toEqual(defaults.model);
    expect(scenario.policy.assume).toEqual(defaults.assume);
    expect(scenario.baseline).toEqual({ title: null, law: "2025-01-01", changes: [], assume: defaults.assume });
  });

  it("that stands on another takes its law and is compared with it", () => {
    const scenario = resolve("free");
    expect(scenario.policy.law).toBe("2025-12-18");
    expect(scenario.policy.changes.map((change) => change.measure)).toEqual(["us.s232.steel"]);
    expect(scenario.baseline).toMatchObject({ title: "Winter law", law: "2025-12-18", changes: [] });
    expect(scenario.files).toEqual(["winter.yaml", "free.yaml"]);
  });

  it("may not lead back to itself", () => {
    expect(message(() => resolve("loop"))).toBe(
      "loop.yaml:3:11: the baseline leads back to itself: loop.yaml -> loop.yaml",
    );
  });
});

describe("scenarios in a stack", () => {
  it("apply in the order given, and changes of one measure in the same days are reported", () => {
    const scenario = resolve("free", "half");
    expect(scenario.policy.changes.map((change) => change.place)).toEqual(["free.yaml:5:5", "half.yaml:5:5"]);
    expect(scenario.warnings).toEqual([
      "half.yaml:5:5 and free.yaml:5:5 both change us.s232.steel in the same days; they apply in the order of the files",
    ]);
    expect(scenario.title).toEqual({
      en: "Free steel + Half steel",
      fr: "Free steel + Moitié acier",
      es: "Free steel + Medio acero",
    });
  });

  it("tell what a later file puts in place of an earlier one", () => {
    expect(resolve("free", "later").warnings).toEqual([
      "later.yaml:3:6: the law of 2026-02-01 takes the place of that of 2025-12-18",
      "later.yaml:5:20: content flat50 takes the place of bea",
    ]);
  });

  it("change nothing when the same file comes twice", () => {
    expect(resolve("free", "free").policy).toMatchObject({ changes: [{ measure: "us.s232.steel" }] });
  });
});

describe("a mistake in a scenario file", () => {
  const changed = (change: string): string => check(`${law}changes:\n  - ${change}\n`);

  it.each([
    [`${law}titel: x\n`, 'a.yaml:5:1: unknown key "titel"; did you mean "title"?'],
    [
      law.replace("parley/scenario/1", "scenario/2"),
      'a.yaml:1:9: is a file of "scenario/2", which is not what is read here; name another file, or write schema: "parley/scenario/1"',
    ],
    [law.replace('law: "2025-12-18"', "law: 20251218"), "a.yaml:3:6: a day is needed, written in quotes"],
    [law.replace("2025-12-18", "2025-02-30"), "a.yaml:3:6: is not a day that exists"],
    [law.replace('law: "2025-12-18"\n', ""), "a.yaml:1:1: law is needed: the day whose law applies"],
    ["", "a.yaml:1:1: "],
    ["- 1\n", "a.yaml:1:1: "],
    ["title: [\n", "is not YAML"],
  ])("is placed: %j", (text, expected) => {
    expect(check(text)).toContain(expected);
  });

  it.each([
    ['{ measure: us.x, from: "2025-01-01" }', "one of set, add, multiply, suspend, replace is needed; none is there"],
    ['{ measure: us.x, set: 0, add: 0.1, from: "2025-01-01" }', "there are set and add"],
    ['{ measure: us.x, set: .nan, from: "2025-01-01" }', "a rate is needed as a fraction"],
    ['{ measure: us.x, set: "25 %", from: "2025-01-01" }', "a rate is needed as a fraction, for example 0.25 for 25 %"],
    ['{ measure: us.x, set: 25, from: "2025-01-01" }', "did you mean 0.25 for 25 %?"],
    ['{ measure: us.x, add: -25, from: "2025-01-01" }', "did you mean -0.25 for -25 %?"],
    ['{ measure: us.x, multiply: 1e308, from: "2025-01-01" }', "a factor is at most 1000"],
    ['{ measure: us.x, set: 0, from: "2025-01-01", origins: [] }', "the list of origins is empty"],
    ['{ measure: us.x, set: -0.1, from: "2025-01-01" }', "a duty is not negative"],
    ['{ measure: us.x, suspend: false, from: "2025-01-01" }', "write suspend: true, or leave the key out"],
    ['{ measure: us.x, set: 0, from: "2025-02-01", to: "2025-01-01" }', "the last day is before the first, 2025-02-01"],
    ['{ measure: us.x, set: 0, form: "2025-02-01" }', 'unknown key "form" at changes.0; did you mean "from"?'],
  ])("in a change is placed: %s", (text, expected) => {
    expect(changed(text)).toMatch(/^a\.yaml:6:\d+: /);
    expect(changed(text)).toContain(expected);
  });
});
