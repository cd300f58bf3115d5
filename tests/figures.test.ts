import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { packageRoot, readText, shipped } from "../src/files/index.js";
import { figureJsonSchema, figureKinds } from "../src/report/index.js";
import { parley } from "./cli.js";
import { invented } from "./invented-result.js";

let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-figures-"));
  writeFileSync(at("run.json"), JSON.stringify(invented));
  const duty = await parley(["duty", "7208.39.00", "--from", "CAN", "--on", "2025-12-18", "--json"]);
  writeFileSync(at("duty.json"), duty.stdout);
  const detail = await parley(["detail", "chains", "scenarios/toy/customs-union.yaml", "--json"]);
  writeFileSync(at("chains.json"), detail.stdout);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("parley figure", () => {
  it("draws an answer as an SVG file of its own, and says in words what it shows", async () => {
    const { code, stdout, stderr } = await parley(["figure", at("run.json"), "-o", at("a.svg")]);
    const svg = readFileSync(at("a.svg"), "utf8");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Canada −0.50 %");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('role="img"');
    // XML knows five names of entities; a browser refuses the whole file for another.
    expect([...svg.matchAll(/&(\w+);/g)].map((match) => match[1])).not.toContain("nbsp");
  });

  it("gives the same numbers as CSV, and the rows that the answer holds", async () => {
    const { stdout } = await parley(["figure", at("run.json"), "--csv"]);
    const values = stdout
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(",")[1]));
    expect(values).toEqual(Object.values(invented.welfareExactPct));
  });

  it("starts where standard input is when no file is named", async () => {
    const parts = async function* (): AsyncGenerator<string> {
      yield* [readFileSync(at("duty.json"), "utf8").slice(0, 300), readFileSync(at("duty.json"), "utf8").slice(300)];
    };
    const written: string[] = [];
    const write = (text: string): number => written.push(text);
    const { runParley } = await import("../src/cli/app.js");
    const code = await runParley(["figure", "--list"], {
      process: { stdin: { [Symbol.asyncIterator]: parts }, stdout: { write }, stderr: { write }, env: {} },
      cwd: packageRoot,
    });
    expect(code).toBe(0);
    expect(written.join("")).toMatch(
      /^duty: 7208\.39\.00 from Canada into the United States on 18 December 2025, without a claim: duty USD\s+50\.00/,
    );
  });

  it.each([
    ["run.json", ["--name", "welfre"], 4, 'unknown figure "welfre"; did you mean "welfare"?'],
    ["run.json", ["--json", "--csv"], 2, "--json and --csv exclude each other"],
    ["run.json", ["-o", "a.png"], 2, "must end in .svg, .csv or .json"],
    ["run.json", ["--csv", "-o", "a.svg"], 2, "ask for two forms"],
    ["run.json", ["--width", "12"], 2, "--width 12 is not a whole number of px from 320 to 2000"],
    ["none.json", [], 3, "there is no such file"],
    ["text.txt", [], 3, "is not JSON"],
    ["other.json", [], 3, 'is not an answer of parley: it has no "schema"'],
    ["solve.json", [], 3, "does not fit its schema"],
    ["newer.json", [], 3, 'unknown schema for a figure "parley/result/2"; there are figures of'],
  ] as const)("says in one line what is wrong: %s %j", async (file, args, exit, message) => {
    writeFileSync(at("text.txt"), "not JSON");
    writeFileSync(at("other.json"), "[]");
    writeFileSync(at("newer.json"), '{"schema":"parley/result/2"}');
    writeFileSync(at("solve.json"), JSON.stringify({ ...invented, scenario: undefined }));
    const { code, stdout, stderr } = await parley(["figure", at(file), ...args]);
    expect({ code, stdout }).toEqual({ code: exit, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("asks for an answer where there is none", async () => {
    const { code, stderr } = await parley(["figure"]);
    expect(code).toBe(2);
    expect(stderr).toContain("parley run NAME --json | parley figure");
  });

  it.each(["run.json", "duty.json", "chains.json"])("prints JSON that fits its published schema: %s", async (file) => {
    const { stdout } = await parley(["figure", at(file), "--json"]);
    const text = readText(shipped("schemas", "figure.schema.json"));
    const schema = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
    const answer = JSON.parse(stdout) as { figure: object };
    expect(schema.safeParse(answer).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...answer, figure: { ...answer.figure, kind: "pie" } }).success).toBe(false);
  });
});

it("the published schema is the one of the program; npm run import -- figure-schema writes it", () => {
  expect(JSON.parse(readText(shipped("schemas", "figure.schema.json")))).toEqual(figureJsonSchema());
});

it("the page of figures names every kind", () => {
  const page = readText(join(packageRoot, "docs", "figures.md"));
  expect(figureKinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});
