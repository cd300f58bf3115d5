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

  it("places a text that is not YAML, and an empty one", () => {
    expect(message("title: [unclosed\n")).toMatch(/^law\.yaml:\d+:\d+: is not YAML: /);
    expect(message("")).toMatch(/^law\.yaml:1:1: /);
  });
});
