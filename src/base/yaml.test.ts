import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ParleyError } from "./errors.js";
import { parseYaml } from "./yaml.js";

const schema = z.strictObject({
  title: z.string(),
  rates: z.array(z.strictObject({ code: z.string(), rate: z.number().min(0) })),
  basis: z
    .union([z.strictObject({ full: z.boolean() }), z.strictObject({ content: z.enum(["steel", "copper"]) })])
    .optional(),
});

function message(text: string): string {
  try {
    parseYaml(text, "law.yaml", schema);
  } catch (error) {
    if (error instanceof ParleyError) return error.message;
    throw error;
  }
  return "accepted";
}

describe("a YAML file", () => {
  it("gives its value and the place of each part", () => {
    const { value, place } = parseYaml('title: Toy\nrates:\n  - code: "8703.20"\n    rate: 0.25\n', "law.yaml", schema);
    expect(value.rates[0]).toEqual({ code: "8703.20", rate: 0.25 });
    expect(place(["rates", 0, "rate"])).toBe("law.yaml:4:11");
  });

  it("refuses an unquoted tariff code, which YAML reads as a number", () => {
    expect(message("title: Toy\nrates:\n  - code: 8703.20\n    rate: 0.25\n")).toMatch(
      /^law\.yaml:3:11: .*found 8703\.2/,
    );
  });

  it("points at an unknown key and names the nearest", () => {
    expect(message('title: Toy\nrates:\n  - cod: "8703"\n    rate: 0\n')).toMatch(/^law\.yaml:3:\d+: /);
    expect(message('title: Toy\nrates:\n  - code: "8703"\n    rat: 0\n    rate: 0\n')).toBe(
      'law.yaml:4:5: unknown key "rat" at rates.0; did you mean "rate"?',
    );
  });

  it("speaks for the branch of a union that came furthest", () => {
    expect(message("title: Toy\nrates: []\nbasis:\n  content: stel\n")).toMatch(/^law\.yaml:4:12: .*found "stel"/);
  });

  it.each([
    ["", "law.yaml:1:1: is empty; keys and values are needed"],
    ["title: Toy\n", "law.yaml:1:1: rates is missing; a list is needed; write rates: [ … ]"],
    ["title: Toy\nrates:\n", "law.yaml:2:7: a list is needed; write rates: [ … ] at rates (found null)"],
    [
      "title: Toy\nrates: [{ code: a, rate: .nan }]\n",
      "law.yaml:2:26: a finite number is needed; write rate: 0.25 at rates.0.rate (found NaN)",
    ],
    ["title: Toy\nrates: [{ code: a, rate: -1 }]\n", "law.yaml:2:26: must be at least 0 at rates.0.rate (found -1)"],
    [
      "title: *name\nrates: []\n",
      'law.yaml:1:8: is an alias of "name", which nothing before it is named; write the value',
    ],
    ["? [title]\n: Toy\n", "law.yaml:1:3: a key is a list or a map here; write a word"],
  ])("says in plain words what is wrong and what to write: %j", (text, expected) => {
    expect(message(text)).toBe(expected);
  });

  it("refuses aliases that multiply without end", () => {
    const ten = (name: string): string => `[${Array.from({ length: 10 }, () => name).join(", ")}]`;
    expect(message(`a: &a ${ten("1")}\nb: &b ${ten("*a")}\nc: &c ${ten("*b")}\nd: ${ten("*c")}\n`)).toMatch(
      /^law\.yaml:4:\d+: the aliases cannot be filled in/,
    );
  });

  it("places a text that is not YAML, and an empty one", () => {
    expect(message("title: [unclosed\n")).toMatch(/^law\.yaml:\d+:\d+: is not YAML: /);
    expect(message("")).toMatch(/^law\.yaml:1:1: /);
  });
});
