import { describe, expect, it } from "vitest";
import { parseSpecial, usmcaRate, usmcaRateOf } from "./special.js";

describe("the special column", () => {
  it("pairs each rate with its programmes", () => {
    expect(parseSpecial("Free (A+,AU,S) 1.7% (KR) See 9822.04.01-9822.04.03 (PA)")).toEqual([
      { text: "Free", programmes: ["A+", "AU", "S"] },
      { text: "1.7%", programmes: ["KR"] },
      { text: "See 9822.04.01-9822.04.03", programmes: ["PA"] },
    ]);
    expect(parseSpecial("Free")).toEqual([{ text: "Free", programmes: [] }]);
    expect(parseSpecial("")).toEqual([]);
  });

  it("keeps a note in brackets with its rate", () => {
    expect(parseSpecial("Free (CA,S) A duty upon the repairs (see U.S. note 3 of this subchapter) (B,C)")).toEqual([
      { text: "Free", programmes: ["CA", "S"] },
      { text: "A duty upon the repairs (see U.S. note 3 of this subchapter)", programmes: ["B", "C"] },
    ]);
  });
});

describe("the USMCA rate", () => {
  it.each(["Free (AU,BH,S,SG)", "Free (S)", "Free (BH,CL) 4.4¢/kg (CO) Free (S+)"])("is free: %s", (special) => {
    expect(usmcaRateOf(special)).toMatchObject({ kind: "duty", terms: [] });
  });

  it("is read by whole symbols: SG is Singapore, CA and CL are not Canada's USMCA rate", () => {
    expect(usmcaRateOf("Free (CA,CL,CO,SG)")).toBeNull();
    expect(usmcaRateOf("")).toBeNull();
  });

  it("is the rate printed with the symbol, not the first in the column", () => {
    expect(usmcaRateOf("Free (BH,CL) 77.2¢/liter (S+)")).toMatchObject({ text: "77.2¢/liter" });
  });

  it("is unknown where it points to a quota", () => {
    expect(usmcaRateOf("Free (BH,SG) See 9822.04.05 (AU) See 9823.01.01-9823.01.07 (S+)")).toMatchObject({
      kind: "unknown",
      text: "See 9823.01.01-9823.01.07",
    });
  });
});

describe("the USMCA rate of a quota line", () => {
  const line = { usmca: usmcaRateOf("Free (BH) See 9823.04.01-9823.04.54 (S+)") };

  it("is free for goods of Mexico under the first heading of the group", () => {
    expect(usmcaRate(line, "MEX")).toEqual({ kind: "duty", text: "Free under 9823.04.01", terms: [] });
  });

  it("is not known for goods of Canada, which are free within the quota only", () => {
    expect(usmcaRate(line, "CAN")).toMatchObject({
      kind: "unknown",
      reason: "free within a tariff-rate quota of chapter 98, the general rate above it",
    });
  });

  it("changes nothing on other lines", () => {
    expect(usmcaRate({ usmca: null }, "MEX")).toBeNull();
    expect(usmcaRate({ usmca: usmcaRateOf("Free (S)") }, "CAN")).toMatchObject({ text: "Free" });
  });
});
