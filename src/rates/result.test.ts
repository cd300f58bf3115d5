import { describe, expect, it } from "vitest";
import { readText, shipped } from "../files/index.js";
import { ratesJsonSchema, ratesSchema } from "./result.js";

describe("the published schema of average rates", () => {
  it("is the one the program checks with; npm run import -- rates-schema writes it", () => {
    const published: unknown = JSON.parse(readText(shipped("schemas", "rates.schema.json")));
    expect(published).toEqual(JSON.parse(JSON.stringify(ratesJsonSchema())));
  });

  it("refuses a rate without its coverage", () => {
    const row = { origin: "CAN", destination: "USA", day: "2025-12-18", basis: "claims", sector: "total" };
    expect(ratesSchema.shape.rows.safeParse([{ ...row, programme: "all", rate: 0.07, value: 1 }]).success).toBe(false);
  });
});
