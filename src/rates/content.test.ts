import { describe, expect, it } from "vitest";
import { industryContent, metalContent, parseContentSet } from "./content.js";

const industry = (steel: number, aluminium: number, copper: number) => () =>
  industryContent({ steel, aluminium, copper });

describe("metal content", () => {
  it("takes articles of chapters 72, 73, 74 and 76 as the metal itself under every set", () => {
    const steel = { kind: "shares", steel: 1, aluminium: 0, copper: 0 };
    expect(metalContent("bea", "7308903000", industry(0.37, 0.03, 0.04))).toEqual(steel);
    expect(metalContent("flat50", "7208390020", industry(1.19, 0.03, 0.06))).toEqual(steel);
    expect(metalContent("bea", "7606123045", industry(0, 1, 0))).toMatchObject({ aluminium: 1, steel: 0 });
  });

  it("uses the industry's shares elsewhere, together at most 1", () => {
    expect(metalContent("bea", "8708295025", industry(0.2, 0.05, 0.01))).toMatchObject({ steel: 0.2, aluminium: 0.05 });
    const much = metalContent("bea", "8311100000", industry(1, 0.6, 0.4));
    expect(much?.kind === "shares" ? much.steel + much.aluminium + much.copper : 0).toBeCloseTo(1, 9);
  });

  it("is unknown, not nothing, where no industry makes the line", () => {
    expect(metalContent("bea", "8708295025", () => undefined)).toBeNull();
  });

  it("is half of the value under flat50", () => {
    expect(metalContent("flat50", "8708295025", () => undefined)).toEqual({ kind: "flat", share: 0.5 });
  });

  it("refuses a set that does not exist", () => {
    expect(() => parseContentSet("flat60")).toThrow('unknown content set "flat60"; did you mean "flat50"?');
  });
});
