import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyEconomy, economyOf } from "../../tests/support/economies.js";
import { loadEconomy } from "../files/index.js";
import { chainCosts, chainFinder, crossings, rebase, solve } from "./index.js";

/**
 * By hand. Home makes ore (labour only), steel (half labour, half ore) and cars (half labour; of the inputs 3/4 steel,
 * 1/4 ore). Home buys 40 % of its steel and 20 % of its ore abroad; Abroad sells and buys at home alone, and needs
 * home's steel for nothing. A duty of log 0.1 falls on the steel that Home imports.
 *
 *     price of steel at Home  p = 0.4 x 0.1 + 0.6 x cost of steel at Home (0) = 0.04
 *     cost of cars            c = 0.5 x 3/4 x 0.04 = 0.015
 */
const [home, abroad] = [0, 1];
const [ore, steel, cars] = [0, 1, 2];
const chain = economyOf({
  regions: ["Home", "Abroad"],
  sectors: ["ore", "steel", "cars"],
  valueAdded: [1, 1],
  tradeSurplus: [0, 0],
  vaShare: [1, 0.5, 0.5, 1, 0.5, 0.5],
  finalShare: [0, 0, 1, 0, 0, 1],
  expenditure: [1, 1, 1, 1, 1, 1],
  //       Home from Home  Home from Abroad  Abroad from Home  Abroad from Abroad
  share: [0.8, 0.6, 1, 0.2, 0.4, 0, 0, 0, 0, 1, 1, 1],
  tariff: Array.from({ length: 12 }, () => 0),
  io: [0, 1, 0.25, 0, 0, 0.75, 0, 0, 0, 0, 1, 0.25, 0, 0, 0.75, 0, 0, 0],
  elasticity: [4, 4, 4],
});
const cell = (importer: number, exporter: number, sector: number): number => (importer * 2 + exporter) * 3 + sector;
const duty = (...at: readonly (readonly [number, number])[]): Float64Array => {
  const values = new Float64Array(12);
  for (const [where, value] of at) values[where] = value;
  return values;
};

describe("a duty passed on along the chain of inputs", () => {
  it("reaches the sector that buys the good, and nobody who does not", () => {
    const { cost, direct, price } = chainCosts(chain, duty([cell(home, abroad, steel), 0.1]));
    expect([...price]).toEqual([0, 0.4 * 0.1, 0.5 * 0.75 * 0.4 * 0.1, 0, 0, 0].map((x) => expect.closeTo(x, 15)));
    expect([...cost]).toEqual([0, 0, 0.015, 0, 0, 0].map((x) => expect.closeTo(x, 15)));
    expect([...direct]).toEqual([...cost]);
  });

  it("reaches cars through steel and at once, when ore bears it", () => {
    const logDuty = duty([cell(home, abroad, ore), 0.1]);
    const { cost, direct } = chainCosts(chain, logDuty);
    // Ore costs 0.2 x 0.1 more; steel half of that; cars 0.5 (0.25 x 0.02 + 0.75 x 0.6 x 0.01).
    expect(cost[steel]).toBeCloseTo(0.01, 15);
    expect(direct[cars]).toBeCloseTo(0.0025, 15);
    expect(cost[cars]).toBeCloseTo(0.0025 + 0.5 * 0.75 * 0.6 * 0.01, 15);
    const chains = chainFinder(chain, logDuty)({ region: home, sector: cars }, 5);
    expect(chains.map(({ stages }) => stages.map(({ sector }) => chain.sectors[sector]))).toEqual([
      ["cars"],
      ["cars", "steel"],
    ]);
    expect(chains.map(({ effect }) => effect)).toEqual([expect.closeTo(0.0025, 15), expect.closeTo(0.00225, 15)]);
    expect(chains[1]?.duty).toEqual({ importer: home, exporter: abroad, sector: ore });
  });

  it("has no chain where no duty reaches", () => {
    expect(chainFinder(chain, duty([cell(home, abroad, steel), 0.1]))({ region: abroad, sector: cars }, 5)).toEqual([]);
  });

  it("is the sum of its chains in any economy, the largest first", () => {
    fc.assert(
      fc.property(anyEconomy, fc.integer({ min: 1, max: 9 }), (economy, step) => {
        const logDuty = economy.tariff.map((_, at) => (at % step === 0 ? 0.1 : at % 7 === 0 ? -0.05 : 0));
        const { cost } = chainCosts(economy, logDuty);
        const from = { region: 0, sector: 0 };
        const sizes = chainFinder(economy, logDuty)(from, 1000).map(({ effect }) => effect);
        for (let at = 1; at < sizes.length; at += 1) {
          expect(Math.abs(sizes[at]!)).toBeLessThanOrEqual(Math.abs(sizes[at - 1]!) * (1 + 1e-12));
        }
        const sum = sizes.reduce((total, effect) => total + effect, 0);
        const [whole] = chainCosts(economy, logDuty.map(Math.abs)).cost;
        // All chains were found where fewer than asked for came back; each of those not followed is a billionth.
        const missing = sizes.length < 1000 ? 1e-5 : 0.5;
        expect(Math.abs(sum - cost[0]!)).toBeLessThanOrEqual(missing * whole!);
      }),
      { numRuns: 15 },
    );
  });

  it("is what the equilibrium does to costs less wages when the duty is small", () => {
    const { economy: raw } = loadEconomy("na-2022");
    const economy = rebase(solve(raw, {}, { tolerance: 1e-12 }));
    const [n, j] = [economy.regions.length, economy.sectors.length];
    const [usa, canada, iron] = [
      economy.regions.indexOf("USA"),
      economy.regions.indexOf("CAN"),
      economy.sectors.indexOf("C24A"),
    ];
    const at = (usa * n + canada) * j + iron;
    const logDuty = new Float64Array(n * n * j);
    logDuty[at] = 1e-4;
    const tariffs = Float64Array.from(economy.tariff);
    tariffs[at] = (1 + tariffs[at]!) * Math.exp(1e-4) - 1;
    const { wageHat, costHat } = solve(economy, { tariffs }, { tolerance: 1e-13 });
    const { cost } = chainCosts(economy, logDuty);
    // Wages move in equilibrium; their part is the response of Leontief prices to a change of wages.
    const wages = wageCosts(economy, wageHat.map(Math.log));
    for (let cellAt = 0; cellAt < n * j; cellAt += 1) {
      // Second-order terms: 1e-8 times elasticities of about ten.
      expect(Math.abs(Math.log(costHat[cellAt]!) - cost[cellAt]! - wages[cellAt]!)).toBeLessThan(1e-7);
    }
    expect(cost[usa * j + economy.sectors.indexOf("C29")]).toBeGreaterThan(1e-7);
  });
});

/** Costs that follow from wages alone: by rounds, written out. */
function wageCosts(economy: ReturnType<typeof loadEconomy>["economy"], logWage: Float64Array): Float64Array {
  const { regions, sectors, vaShare, io, share } = economy;
  const [n, j] = [regions.length, sectors.length];
  let cost = new Float64Array(n * j);
  for (let round = 0; round < 400; round += 1) {
    cost = cost.map((_, at) => {
      const [r, using] = [Math.floor(at / j), at % j];
      let inputs = 0;
      for (let k = 0; k < j; k += 1) {
        const gamma = io[(r * j + k) * j + using]!;
        for (let i = 0; i < n; i += 1) inputs += gamma * share[(r * n + i) * j + k]! * cost[i * j + k]!;
      }
      return vaShare[at]! * logWage[r]! + (1 - vaShare[at]!) * inputs;
    });
  }
  return cost;
}

describe("border crossings", () => {
  it("count steel into Home on its way into cars, once", () => {
    const into = crossings(chain, { from: abroad, to: home });
    // 0.5 x 3/4 x 0.4 of steel that crosses, and ore: 0.5 x (1/4 x 0.2 + 3/4 x 0.6 x 0.5 x 0.2).
    expect(into[home * 3 + steel]).toBeCloseTo(0.5 * 0.2, 15);
    expect(into[home * 3 + cars]).toBeCloseTo(0.5 * 0.75 * 0.4 + 0.5 * (0.25 * 0.2 + 0.75 * 0.6 * 0.5 * 0.2), 15);
    expect(crossings(chain, { from: home, to: abroad }).every((value) => value === 0)).toBe(true);
  });

  it("count a part twice that crosses twice", () => {
    // Abroad makes steel from Home's ore only: the ore crosses out, then inside the steel the border in.
    const share = Float64Array.from(chain.share);
    share[cell(abroad, home, ore)] = 1;
    share[cell(abroad, abroad, ore)] = 0;
    const round = { ...chain, share };
    const out = crossings(round, { from: home, to: abroad });
    expect(out[abroad * 3 + steel]).toBeCloseTo(0.5, 15);
    expect(out[home * 3 + cars]).toBeCloseTo(0.5 * 0.75 * 0.4 * 0.5, 15);
  });
});
