import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readScenario } from "./index.js";

const folder = mkdtempSync(join(tmpdir(), "parley-stack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, baseline: string, changes: readonly string[] = []): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  const lines = ["schema: parley/scenario/1", `title: ${name}`, 'law: "2025-12-18"', `baseline: ${baseline}`];
  const list = changes.length === 0 ? ["changes: []"] : ["changes:", ...changes.map((change) => `  - { ${change} }`)];
  writeFileSync(join(folder, name), [...lines, ...list, ""].join("\n"));
}

const suspend = (measure: string): string => `measure: ${measure}, suspend: true, from: "2025-12-18"`;

describe("files of the same name in two folders", () => {
  it("are two files: a stack holds the changes of both", () => {
    write("a/base.yaml", '{ law: "2025-01-01" }', [suspend("us.s232.steel")]);
    write("b/base.yaml", '{ law: "2025-01-01" }', [suspend("us.s232.aluminium")]);
    write("a/top.yaml", "./base.yaml", [suspend("us.s232.copper")]);
    write("b/top.yaml", "./base.yaml", [suspend("us.s232.trucks")]);
    const { policy, files } = readScenario(["a/top.yaml", "b/top.yaml"], folder);
    expect(policy.changes.map(({ measure }) => measure)).toEqual([
      "us.s232.steel",
      "us.s232.copper",
      "us.s232.aluminium",
      "us.s232.trucks",
    ]);
    expect(files).toEqual(["a/base.yaml", "a/top.yaml", "b/base.yaml", "b/top.yaml"]);
    expect(policy.changes[2]?.place).toBe("b/base.yaml:6:5");
  });

  it("are no circle when one stands on the other", () => {
    write("sub/base.yaml", "./sub/base.yaml");
    write("sub/sub/base.yaml", '{ law: "2025-01-01" }');
    expect(readScenario(["sub/base.yaml"], folder).files).toEqual(["sub/sub/base.yaml", "sub/base.yaml"]);
  });
});

it("one file reached by two stacked files is applied once", () => {
  write("common.yaml", '{ law: "2025-01-01" }', [suspend("us.s232.steel")]);
  write("one.yaml", "./common.yaml", [suspend("us.s232.copper")]);
  write("two.yaml", "./common.yaml", [suspend("us.s232.trucks")]);
  expect(readScenario(["one.yaml", "two.yaml"], folder).policy.changes).toHaveLength(3);
});

it("changes of one file that contradict each other on the same days are reported", () => {
  const change = 'measure: us.s232.steel, from: "2025-12-18"';
  write("clash.yaml", '{ law: "2025-01-01" }', [`${change}, set: 0.1`, `${change}, set: 0.2`]);
  expect(readScenario(["clash.yaml"], folder).warnings).toEqual([
    "clash.yaml:7:5 and clash.yaml:6:5 both change us.s232.steel in the same days; they apply in the order they stand in",
  ]);
});
