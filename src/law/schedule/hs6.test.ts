import { describe, expect, it } from "vitest";
import { findHs6, parseHs6Table } from "./hs6.js";

const toy = parseHs6Table("hs6,rate\n010110,0.05\n010120,0.05\n010210,0\n010220,0.3\n", "toy.csv", 2014, "HS 2012");

describe("rates by six digits", () => {
  it("answer for the code and for longer ones", () => {
    expect(findHs6(toy, "0101.10.00")).toEqual({ kind: "rate", code: "010110", rate: 0.05, year: 2014 });
  });

  it("answer for a shorter code when there is one rate below it, else name the candidates", () => {
    expect(findHs6(toy, "0101")).toMatchObject({ kind: "rate", rate: 0.05 });
    expect(findHs6(toy, "0102")).toEqual({ kind: "candidates", codes: ["010210", "010220"] });
  });

  it("are not known for a code the table does not hold", () => {
    expect(findHs6(toy, "0102.29")).toEqual({
      kind: "none",
      nearest: ["010210", "010220"],
      note: "the table of base rates, of 2014 in HS 2012, has none for 010229",
    });
  });

  it("are refused with file and line when broken", () => {
    expect(() => parseHs6Table("hs6,rate\n0101,0.05\n", "toy.csv", 2014, "HS 2012")).toThrow(
      'toy.csv:2: "0101" is not a six-digit code',
    );
    expect(() => parseHs6Table("hs6,rate\n010110,0\n010110,0.1\n", "toy.csv", 2014, "HS 2012")).toThrow(
      'toy.csv:3: "010110" has a rate already',
    );
    expect(() => parseHs6Table("hs6,rate\n010110,-1\n", "toy.csv", 2014, "HS 2012")).toThrow("toy.csv:2: rate is -1");
    expect(() => parseHs6Table("hs6,rate\n010110,\n", "toy.csv", 2014, "HS 2012")).toThrow("toy.csv:2: rate is");
  });
});
