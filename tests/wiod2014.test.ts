import { describe, expect, it } from "vitest";
import { accountResiduals } from "../src/economy/index.js";
import { rebase, solve } from "../src/equilibrium/index.js";
import { loadEconomy } from "../src/files/index.js";

const { economy, warnings } = loadEconomy("wiod2014");
const { regions, sectors } = economy;
const [n, j] = [regions.length, sectors.length];
const usa = regions.indexOf("USA");

/** Ten points of US tariffs on all goods of everybody else. */
const tariffs = economy.tariff.map((rate, cell) => {
  const [importer, exporter] = [Math.floor(cell / (n * j)), Math.floor(cell / j) % n];
  return importer === usa && exporter !== usa && economy.service?.[cell % j] === false ? rate + 0.1 : rate;
});

describe("the second benchmark, WIOD 2014", () => {
  it("has 44 countries and 50 sectors, and closes", () => {
    expect([n, j]).toEqual([44, 50]);
    expect(warnings).toEqual([]);
    // Balancing stops at 1e-13; sums of thousands of cells add some rounding.
    for (const gap of Object.values(accountResiduals(economy))) expect(gap).toBeLessThan(1e-11);
  });

  it("has the world's value added of 2014, and North America free of tariffs inside", () => {
    // World GDP of 2014 was 79.6 USD tn at market prices (World Bank); value added at basic prices is some 5 % below.
    expect(economy.valueAdded.reduce((sum, value) => sum + value, 0) / 1e6).toBeGreaterThan(70);
    expect(economy.valueAdded.reduce((sum, value) => sum + value, 0) / 1e6).toBeLessThan(80);
    for (const [buyer, seller] of [
      ["USA", "CAN"],
      ["CAN", "MEX"],
      ["MEX", "USA"],
    ] as const) {
      const row = (regions.indexOf(buyer) * n + regions.indexOf(seller)) * j;
      const rates = economy.tariff.subarray(row, row + j).filter((_, s) => sectors[s] !== "C10T12");
      // Food has some: dairy and poultry are outside the agreement.
      expect(rates.every((rate) => rate < 0.001)).toBe(true);
    }
  });

  it("stays as it is when nothing changes", () => {
    const { wageHat, welfareHat } = solve(economy);
    for (const hat of [...wageHat, ...welfareHat]) expect(Math.abs(hat - 1)).toBeLessThan(1e-10);
  });

  it("gives an answer to ten points of US tariffs that plain loops confirm", () => {
    const solution = solve(economy, { tariffs });
    expect(solution.residual).toBeLessThanOrEqual(1e-10);
    const { price, imports, exports } = atWages(solution.wageHat);
    // The solver holds residuals to 1e-10; prices react to them with a multiplier of about three, flows with theta on top.
    for (const [at, value] of price.entries()) expect(Math.abs(value / solution.priceHat[at]! - 1)).toBeLessThan(1e-8);
    for (const [r, surplus] of economy.tradeSurplus.entries()) {
      expect(Math.abs(exports[r]! - imports[r]! - surplus)).toBeLessThan(1e-7 * economy.valueAdded[r]!);
    }
    // A large country gains a little by a small tariff, those who sell most to it lose most (Caliendo and Parro 2022).
    const loss = (code: string): number => solution.welfareHat[regions.indexOf(code)]! - 1;
    expect(loss("USA")).toBeGreaterThan(0);
    expect(loss("CAN")).toBeLessThan(loss("DEU"));
    expect(loss("MEX")).toBeLessThan(loss("DEU"));
    // The new equilibrium is a base of its own.
    for (const gap of Object.values(accountResiduals(rebase(solution)))) expect(gap).toBeLessThan(1e-8);
  });
});

/** Prices, then expenditure, by nested plain iteration at given wages; nothing shared with the solver. */
function atWages(wageHat: Float64Array) {
  const { io, vaShare, finalShare, share, tariff, elasticity, valueAdded, tradeSurplus } = economy;
  let price = new Float64Array(n * j).fill(1);
  const cost = new Float64Array(n * j);
  for (let round = 0, gap = 1; round < 500 && gap > 1e-11; round += 1) {
    const logPrice = price.map(Math.log);
    for (let at = 0; at < n * j; at += 1) {
      const [r, s] = [Math.floor(at / j), at % j];
      let inputs = 0;
      for (let k = 0; k < j; k += 1) inputs += io[(r * j + k) * j + s]! * logPrice[r * j + k]!;
      cost[at] = Math.exp(vaShare[at]! * Math.log(wageHat[r]!) + (1 - vaShare[at]!) * inputs);
    }
    const next = new Float64Array(n * j);
    for (let cell = 0; cell < share.length; cell += 1) {
      if (share[cell] === 0) continue;
      const [m, i, s] = [Math.floor(cell / (n * j)), Math.floor(cell / j) % n, cell % j];
      const change = (cost[i * j + s]! * (1 + tariffs[cell]!)) / (1 + tariff[cell]!);
      next[m * j + s]! += share[cell]! / change ** elasticity[s]!;
    }
    const made = next.map((sum, at) => (sum === 0 ? 1 : sum ** (-1 / elasticity[at % j]!)));
    gap = made.reduce((largest, value, at) => Math.max(largest, Math.abs(value / price[at]! - 1)), 0);
    price = made;
  }
  const pi = share.map((part, cell) => {
    if (part === 0) return 0;
    const [m, i, s] = [Math.floor(cell / (n * j)), Math.floor(cell / j) % n, cell % j];
    const change = (cost[i * j + s]! * (1 + tariffs[cell]!)) / (1 + tariff[cell]!) / price[m * j + s]!;
    return part / change ** elasticity[s]!;
  });
  let spent = Float64Array.from(economy.expenditure);
  let [imports, exports] = [new Float64Array(n), new Float64Array(n)];
  for (let round = 0, gap = 1; round < 2000 && gap > 1e-10; round += 1) {
    const output = new Float64Array(n * j);
    const revenue = new Float64Array(n);
    [imports, exports] = [new Float64Array(n), new Float64Array(n)];
    for (let cell = 0; cell < pi.length; cell += 1) {
      const [m, i, s] = [Math.floor(cell / (n * j)), Math.floor(cell / j) % n, cell % j];
      const net = (pi[cell]! * spent[m * j + s]!) / (1 + tariffs[cell]!);
      output[i * j + s]! += net;
      revenue[m]! += net * tariffs[cell]!;
      if (m === i) continue;
      imports[m]! += net;
      exports[i]! += net;
    }
    const next = new Float64Array(n * j);
    for (let at = 0; at < n * j; at += 1) {
      const r = Math.floor(at / j);
      next[at] = finalShare[at]! * (valueAdded[r]! * wageHat[r]! + revenue[r]! - tradeSurplus[r]!);
      for (let s = 0; s < j; s += 1) next[at]! += io[at * j + s]! * (1 - vaShare[r * j + s]!) * output[r * j + s]!;
    }
    gap = next.reduce(
      (largest, value, at) => Math.max(largest, Math.abs(value - spent[at]!) / valueAdded[Math.floor(at / j)]!),
      0,
    );
    spent = next;
  }
  return { price, imports, exports };
}
