import { describe, expect, it } from "vitest";
import { readText, shipped } from "../files/index.js";
import { publishedSchemas } from "./published.js";

describe.each(Object.entries(publishedSchemas()))("the published schema %s", (name, schema) => {
  it("is the one the program checks with; npm run import -- scenario-schemas writes it", () => {
    expect(JSON.parse(readText(shipped("schemas", name)))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it("is draft-07, which editors read", () => {
    expect(schema).toHaveProperty("$schema", "http://json-schema.org/draft-07/schema#");
  });
});
