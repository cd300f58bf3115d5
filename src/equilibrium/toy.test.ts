import { describe, expect, it } from "vitest";
import { economyOf } from "../../tests/support/economies.js";
import { solve } from "./index.js";

/**
 * Two countries, two goods, nothing symmetric, an own-country tariff, a surplus: solved here a second time by nested loops
 * and bisection on the relative wage, written from the equations and sharing no code with the solver.
 */
const sketch = {
  regions: ["A", "B"],
  sectors: ["food", "steel"],
  valueAdded: [10, 4],
  tradeSurplus: [0.3, -0.3],
  vaShare: [0.5, 0.4, 0.7, 0.6],
  finalShare: [0.3, 0.7, 0.55, 0.45],
  expenditure: [6, 9, 4, 3],
  share: [0.9, 0.6, 0.1, 0.4, 0.25, 0.35, 0.75, 0.65],
  tariff: [0, 0.02, 0.1, 0.05, 0.2, 0, 0, 0.03],
  io: [0.6, 0.3, 0.4, 0.7, 0.2, 0.5, 0.8, 0.5],
  elasticity: [4, 7],
};
const newTariff = [0, 0.02, 0.4, 0.05, 0.1, 0.3, 0, 0.08];

/** Trade-balance gap of A and all outcomes at a relative wage of A, in the unit of the world-va numeraire. */
function at(logRelative: number) {
  const { valueAdded: va, vaShare: B, finalShare, share, tariff, io, elasticity, tradeSurplus } = sketch;
  const relative = Math.exp(logRelative);
  const wageB = (va[0]! + va[1]!) / (relative * va[0]! + va[1]!);
  const w = [relative * wageB, wageB];
  const cost = [1, 1, 1, 1];
  let price = [1, 1, 1, 1];
  const tilt = share.map((pi, k) => pi * ((1 + newTariff[k]!) / (1 + tariff[k]!)) ** -elasticity[k % 2]!);
  for (let round = 0; round < 3000; round += 1) {
    for (let n = 0; n < 2; n += 1) {
      for (let j = 0; j < 2; j += 1) {
        let c = w[n]! ** B[n * 2 + j]!;
        for (let k = 0; k < 2; k += 1) c *= price[n * 2 + k]! ** ((1 - B[n * 2 + j]!) * io[(n * 2 + k) * 2 + j]!);
        cost[n * 2 + j] = c;
      }
    }
    price = price.map((_, cell) => {
      const [n, j] = [Math.floor(cell / 2), cell % 2];
      let total = 0;
      for (let i = 0; i < 2; i += 1) total += tilt[(n * 2 + i) * 2 + j]! * cost[i * 2 + j]! ** -elasticity[j]!;
      return total ** (-1 / elasticity[j]!);
    });
  }
  const pi = tilt.map((weight, k) => {
    const [n, i, j] = [Math.floor(k / 4), Math.floor(k / 2) % 2, k % 2];
    return weight * (cost[i * 2 + j]! / price[n * 2 + j]!) ** -elasticity[j]!;
  });
  let spend = [1, 1, 1, 1];
  let revenue = [0, 0];
  for (let round = 0; round < 3000; round += 1) {
    const made = [0, 0, 0, 0];
    revenue = [0, 0];
    for (const [k, share] of pi.entries()) {
      const [n, i, j] = [Math.floor(k / 4), Math.floor(k / 2) % 2, k % 2];
      const net = (share * spend[n * 2 + j]!) / (1 + newTariff[k]!);
      made[i * 2 + j]! += net;
      revenue[n]! += newTariff[k]! * net;
    }
    spend = spend.map((_, cell) => {
      const [n, j] = [Math.floor(cell / 2), cell % 2];
      let total = finalShare[cell]! * (w[n]! * va[n]! + revenue[n]! - tradeSurplus[n]!);
      for (let k = 0; k < 2; k += 1) total += (1 - B[n * 2 + k]!) * io[(n * 2 + j) * 2 + k]! * made[n * 2 + k]!;
      return total;
    });
  }
  const flow = (n: number, i: number): number =>
    [0, 1].reduce(
      (sum, j) => sum + (pi[(n * 2 + i) * 2 + j]! * spend[n * 2 + j]!) / (1 + newTariff[(n * 2 + i) * 2 + j]!),
      0,
    );
  return { gap: flow(1, 0) - flow(0, 1) - tradeSurplus[0]!, w, price, spend, revenue };
}

describe("an asymmetric toy economy", () => {
  let [low, high] = [-3, 3];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (at(middle).gap > 0) low = middle;
    else high = middle;
  }
  const expected = at(low);
  const solution = solve(economyOf(sketch), { tariffs: Float64Array.from(newTariff) }, { tolerance: 1e-13 });

  // Bisection to 2^-57 and contractions run to rest: both sides are exact to rounding.
  it.each([
    ["wages", () => [...solution.wageHat], () => expected.w],
    ["prices", () => [...solution.priceHat], () => expected.price],
    ["expenditure", () => [...solution.expenditure], () => expected.spend],
    ["tariff revenue", () => [...solution.tariffRevenue], () => expected.revenue],
  ])("has the %s found by bisection", (_, ours, theirs) => {
    const [a, b] = [ours(), theirs()];
    for (const [i, value] of a.entries()) expect(Math.abs(value / b[i]! - 1)).toBeLessThan(1e-11);
  });
});
