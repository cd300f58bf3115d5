import { describe, expect, it } from "vitest";
import { economyOf } from "../../tests/support/economies.js";
import { readText, shipped } from "../files/index.js";
import { closureFor } from "./closures/index.js";
import { closureNames, solve, structureNames } from "./index.js";

const page = readText(shipped("docs", "solve.md"));

describe("every closure and market structure", () => {
  it.each([...closureNames, ...structureNames])("%s has its row in docs/solve.md", (name) => {
    expect(page).toMatch(new RegExp(`^\\| \`${name}\``, "m"));
  });

  it.each(closureNames)("the closure %s leaves no surplus over for the world", (name) => {
    const economy = { ...toy, tradeSurplus: Float64Array.of(1, -0.75, -0.25) };
    const out = new Float64Array(3);
    closureFor(name, economy, new Float64Array(3), Float64Array.of(0, 1, 0)).surplus(
      out,
      Float64Array.of(9, 6, 4),
      Float64Array.of(1, 2, 0),
    );
    expect(out[0]! + out[1]! + out[2]!).toBeCloseTo(0, 15);
  });

  it("own-income keeps shares of own income up to the remainder, and balance where there was balance", () => {
    const economy = { ...toy, tradeSurplus: Float64Array.of(1, -1, 0) };
    const out = new Float64Array(3);
    // Incomes 10 and 5 before; 20 and 5 after: raw surpluses 2 and -1, remainder 1 split two to one.
    closureFor("own-income", economy, new Float64Array(3), new Float64Array(3)).surplus(
      out,
      Float64Array.of(20, 5, 4),
      new Float64Array(3),
    );
    expect(out[0]).toBeCloseTo(2 - 2 / 3, 14);
    expect(out[1]).toBeCloseTo(-1 - 1 / 3, 14);
    expect(out[2]).toBe(0);
  });

  it("zero measures from a balanced base and says so", () => {
    const { tradeSurplus, economy, warnings } = solve(toy, {}, { closure: "zero" });
    expect(
      [...tradeSurplus, ...economy.tradeSurplus].every((surplus) => surplus === 0 || Math.abs(surplus) < 1e-9),
    ).toBe(true);
    expect(warnings[0]).toContain("relative to that balanced base");
  });
});

/** Three regions, one good, labour only. */
const toy = economyOf({
  regions: ["A", "B", "C"],
  sectors: ["good"],
  valueAdded: [10, 5, 4],
  tradeSurplus: [0.5, -0.3, -0.2],
  vaShare: [1, 1, 1],
  finalShare: [1, 1, 1],
  expenditure: [9.5, 5.3, 4.2],
  share: [0.8, 0.1, 0.1, 0.3, 0.6, 0.1, 0.25, 0.15, 0.6],
  tariff: [0, 0, 0, 0, 0, 0, 0, 0, 0],
  io: [0, 0, 0],
  elasticity: [5],
});
