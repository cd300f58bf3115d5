import { describe, expect, it } from "vitest";
import { accountResiduals } from "./identities.js";
import type { Economy } from "./types.js";

const array = (...values: number[]): Float64Array => Float64Array.from(values);

/** Two regions, one good; East levies 25 % on West. By hand: West makes 100 and East 50; 20 go east, 30 come west. */
const pair: Economy = {
  id: "pair",
  regions: ["West", "East"],
  sectors: ["goods"],
  valueAdded: array(50, 25),
  tradeSurplus: array(-10, 10),
  vaShare: array(0.5, 0.5),
  finalShare: array(1, 1),
  expenditure: array(110, 45),
  share: array(80 / 110, 30 / 110, 25 / 45, 20 / 45),
  tariff: array(0, 0, 0.25, 0),
  io: array(1, 1),
  elasticity: array(4),
  tradable: [true],
};

describe("accounting identities", () => {
  it("close in a pair of regions made by hand", () => {
    // A dozen operations on doubles.
    for (const gap of Object.values(accountResiduals(pair))) expect(gap).toBeLessThan(1e-14);
  });

  it("show which account is off", () => {
    expect(accountResiduals({ ...pair, valueAdded: array(51, 25) }).valueAdded).toBeCloseTo(1 / 51, 12);
    expect(accountResiduals({ ...pair, tradeSurplus: array(-9, 10) }).world).toBeCloseTo(1 / 75, 12);
    expect(accountResiduals({ ...pair, tradeSurplus: array(-9, 10) }).surplus).toBeCloseTo(1 / 50, 12);
    expect(accountResiduals({ ...pair, finalShare: array(0.9, 1) }).shares).toBeCloseTo(0.1, 12);
    // Without the tariff East's income is 5 short and more reaches it net.
    expect(accountResiduals({ ...pair, tariff: array(0, 0, 0, 0) }).goods).toBeGreaterThan(0.01);
  });
});
