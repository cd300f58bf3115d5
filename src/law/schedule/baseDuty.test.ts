import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adValoremRate, baseDuty } from "./baseDuty.js";
import { parseRate } from "./rate.js";

describe("base duty", () => {
  it("is a share of the value", () => {
    expect(baseDuty(parseRate("5.7%"), { value: 10_000 })).toEqual({
      kind: "amount",
      amount: 570,
      rate: 0.057,
      specific: null,
    });
    expect(baseDuty(parseRate("Free"), { value: 10_000 })).toMatchObject({ amount: 0, rate: 0 });
  });

  it("is an amount for each unit, whatever the value", () => {
    expect(baseDuty(parseRate("11.2¢/kg"), { value: 50_000, quantity: { kg: 20_000 } })).toEqual({
      kind: "amount",
      amount: 2240,
      rate: null,
      specific: "11.2¢/kg",
    });
  });

  it("adds both where the rate is compound", () => {
    // 1000 kg at 0.8 cents and 8.5 % of 2000
    expect(baseDuty(parseRate("0.8¢/kg + 8.5%"), { value: 2000, quantity: { kg: 1000 } })).toEqual({
      kind: "amount",
      amount: 8 + 170,
      rate: 0.085,
      specific: "0.8¢/kg + 8.5%",
    });
  });

  it("takes other units and other spellings of the unit", () => {
    expect(baseDuty(parseRate("3.9¢/kg"), { value: 1, quantity: { t: 10 } })).toMatchObject({ amount: 390 });
    expect(baseDuty(parseRate("2.8¢/doz."), { value: 1, quantity: { "No.": 120 } })).toMatchObject({ amount: 0.28 });
    expect(baseDuty(parseRate("10.5¢/bbl"), { value: 1, quantity: { barrels: 1000 } })).toMatchObject({ amount: 105 });
  });

  it("asks for what is missing instead of taking it for 0", () => {
    expect(baseDuty(parseRate("11.2¢/kg"), { value: 50_000 })).toEqual({
      kind: "needs",
      needs: ["kg"],
      text: "11.2¢/kg",
    });
    expect(baseDuty(parseRate("3.7¢/kg on drained weight"), { value: 1, quantity: { kg: 5 } })).toMatchObject({
      needs: ["kg drained weight"],
    });
    const watch = parseRate("44¢ each + 6% on the case + 5.3% on the battery");
    expect(baseDuty(watch, { value: 100, quantity: { No: 1 } })).toMatchObject({
      needs: ["value of the case", "value of the battery"],
    });
    // 0.44 + 6 % of 40 + 5.3 % of 2
    const known = { No: 1, "value of the case": 40, "value of the battery": 2 };
    expect(baseDuty(watch, { value: 100, quantity: known })).toMatchObject({ amount: 0.44 + 2.4 + 0.106 });
  });

  it("stays unknown with the text of a rate that is not read", () => {
    expect(baseDuty(parseRate("See additional U.S. note 1"), { value: 1 })).toMatchObject({
      kind: "unknown",
      text: "See additional U.S. note 1",
    });
  });

  it("grows in proportion to the goods and is never negative", () => {
    const texts = fc.constantFrom("Free", "2.5%", "11.2¢/kg", "0.8¢/kg + 8.5%");
    const size = fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(texts, size, size, (text, value, kg) => {
        const once = baseDuty(parseRate(text), { value, quantity: { kg } });
        const twice = baseDuty(parseRate(text), { value: 2 * value, quantity: { kg: 2 * kg } });
        if (once.kind !== "amount" || twice.kind !== "amount") throw new Error("should be known");
        expect(once.amount).toBeGreaterThanOrEqual(0);
        expect(twice.amount).toBe(2 * once.amount);
      }),
    );
  });
});

describe("the ad valorem rate", () => {
  it("is there only when the value alone decides", () => {
    expect(
      ["Free", "2.5%", "11.2¢/kg", "0.8¢/kg + 8.5%", "6% on the case", ""].map((text) =>
        adValoremRate(parseRate(text)),
      ),
    ).toEqual([0, 0.025, null, null, null, null]);
  });
});
