import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LeverageInput, leastLinkage, leverageOf, withSideIssues } from "./index.js";

/** Losses of a prototype: Canada 0.547 % by the United States' best tariffs, the United States 0.020 % by Canada's. */
const overCanada: LeverageInput = {
  party: "USA",
  rival: "CAN",
  threat: { party: 0.05, rival: -0.547 },
  counter: { party: -0.02, rival: 0.03 },
  war: { party: -0.1, rival: -0.5 },
  discount: { party: 0.9, rival: 0.96 },
  outcomes: [
    { party: 0.3, rivalThreat: -0.5 },
    { party: 0.2, rivalThreat: -0.3 },
  ],
};

describe("leverage", () => {
  it("is four numbers with units", () => {
    const { exposure, threatShift, credibility, endurance } = leverageOf(overCanada);
    expect(exposure.value).toBeCloseTo(27.35, 12);
    // A tenth of a point less for two tenths more.
    expect(threatShift.value).toBeCloseTo(-0.5, 12);
    expect([credibility.value, credibility.answered]).toEqual([0.05, -0.1]);
    // 0.5 x 0.04 over 0.1 x 0.1.
    expect(endurance.value).toBeCloseTo(2, 12);
    for (const { unit, reads } of [exposure, threatShift, credibility, endurance]) {
      expect(unit).not.toBe("");
      expect(reads).toContain("USA");
    }
  });

  it("turns round when the parties change places", () => {
    const turned = leverageOf({
      ...overCanada,
      threat: { party: overCanada.counter.rival, rival: overCanada.counter.party },
      counter: { party: overCanada.threat.rival, rival: overCanada.threat.party },
      war: { party: overCanada.war.rival, rival: overCanada.war.party },
      discount: { party: overCanada.discount.rival, rival: overCanada.discount.party },
    });
    expect(turned.exposure.value).toBeCloseTo(1 / 27.35, 12);
    expect(turned.endurance.value).toBeCloseTo(0.5, 12);
  });

  it("is not a number where there is nothing to compare with, and says why", () => {
    const none = leverageOf({
      ...overCanada,
      counter: { party: 0, rival: 0 },
      war: { party: 0.1, rival: -0.5 },
      outcomes: [overCanada.outcomes[0], overCanada.outcomes[0]],
    });
    expect(none.exposure).toMatchObject({ value: null, reads: "USA loses nothing by the move of CAN" });
    expect(none.threatShift.value).toBeNull();
    expect(none.endurance).toMatchObject({ value: null, reads: "USA loses nothing in the war" });
  });

  it("refuses a discount factor of one", () => {
    expect(() => leverageOf({ ...overCanada, discount: { party: 1, rival: 0.9 } })).toThrow("a discount factor of 1");
  });
});

describe("issue linkage", () => {
  it("needs what the war would bring the United States: 2.63, or 11.9 where nobody retaliates", () => {
    expect(leastLinkage({ deal: 0, threat: 2.63 })).toEqual({ usdBn: 2.63, tariffPoints: null });
    expect(leastLinkage({ deal: 0, threat: 11.9, usdBnPerPoint: 0.5 })).toEqual({ usdBn: 11.9, tariffPoints: 23.8 });
  });

  it("needs nothing when the deal holds alone, and more the less it can be enforced", () => {
    expect(leastLinkage({ deal: 3, threat: 2, usdBnPerPoint: 1 })).toEqual({ usdBn: 0, tariffPoints: 0 });
    expect(leastLinkage({ deal: 0, threat: 2, enforceability: 0.5, cost: 1 }).usdBn).toBe(5);
    expect(leastLinkage({ deal: 0, threat: 2, enforceability: 0 }).usdBn).toBeNull();
    expect(() => leastLinkage({ deal: 0, threat: 2, enforceability: 2 })).toThrow("enforceability 2");
  });

  it("is just enough: with the value found the party has its threat", () => {
    const money = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        money,
        money,
        money,
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (deal, more, cost, enforceability) => {
          const threat = deal + 1e-6 + more;
          const value = leastLinkage({ deal, threat, cost, enforceability }).usdBn!;
          const issue = { name: "security", value, cost, enforceability };
          expect(withSideIssues(deal, [issue])).toBeCloseTo(threat, 9);
        },
      ),
    );
  });
});
