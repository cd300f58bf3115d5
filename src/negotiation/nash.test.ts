import { describe, expect, it } from "vitest";
import { armington } from "../../tests/support/armington.js";
import type { Economy } from "../economy/index.js";
import { loadEconomy, readText, shipped } from "../files/index.js";
import { bestOfStarts, instrumentsOf, nash, playOf, type TariffGame, tariffGame } from "./index.js";

interface KnownCase {
  /** [exporter][importer] flows, balanced, without tariffs. */
  X: [[number, number], [number, number]];
  eps: number;
  t2?: number;
  tstar?: number;
  nash?: [number, number];
  dW_pct: [number, number];
}

const { cases } = JSON.parse(readText(shipped("benchmarks", "game-theory", "two-country-tariffs.json"))) as {
  cases: KnownCase[];
};

/** The Armington economy of a known case. */
const economyOf = ({ X, eps }: KnownCase): Economy => armington(["ONE", "TWO"], X, eps);

function gameOf(known: KnownCase): TariffGame {
  const economy = economyOf(known);
  const parties = ["ONE", "TWO"];
  return tariffGame(economy, parties, instrumentsOf(economy, parties, { kind: "partner" }), {
    options: { tolerance: 1e-13 },
  });
}

/** t1* = (1 + t2 l22) / (eps l22 (1 + t2)) with l22 the post-tariff own share of the other: its exact first-order condition. */
const optimal = (eps: number, other: number, ownShare: number): number =>
  (1 + other * ownShare) / (eps * ownShare * (1 + other));

describe("best responses of two countries", () => {
  it.each(cases.filter((known) => known.tstar !== undefined))(
    "meet the exact formula at t2 = $t2, elasticity $eps, and the known answer",
    (known) => {
      const game = gameOf(known);
      const { rates, solution } = bestOfStarts(game, game.players[0]!, Float64Array.of(0, known.t2!), 4);
      expect(rates[0]).toBeCloseTo(optimal(known.eps, known.t2!, solution.share[3]!), 6);
      expect(100 * (solution.welfareHat[0]! - 1)).toBeCloseTo(known.dW_pct[0], 10);
      // The known tariffs were found by a search on welfare, which is flat there.
      expect(rates[0]).toBeCloseTo(known.tstar!, 6);
    },
  );
});

describe("Nash tariffs of two countries", () => {
  it.each(cases.filter((known) => known.nash !== undefined))(
    "satisfy both formulas to 1e-10 and give the known welfare ($nash)",
    (known) => {
      const { rates, solution, regret } = nash(gameOf(known));
      expect(rates[0]! - optimal(known.eps, rates[1]!, solution.share[3]!)).toBeCloseTo(0, 10);
      expect(rates[1]! - optimal(known.eps, rates[0]!, solution.share[0]!)).toBeCloseTo(0, 10);
      expect(100 * (solution.welfareHat[0]! - 1)).toBeCloseTo(known.dW_pct[0], 10);
      expect(100 * (solution.welfareHat[1]! - 1)).toBeCloseTo(known.dW_pct[1], 7);
      expect(Math.max(...Object.values(regret))).toBeLessThan(1e-12);
    },
  );
});

/** Pattern search: steps along each axis, halved when none gains; no slopes, nothing shared with the quasi-Newton search. */
function patternSearch(value: (at: number[]) => number, start: number[], upper: number): number {
  let [at, best] = [start, value(start)];
  for (let step = 0.1; step > 1e-5; ) {
    const tries = at.flatMap((_, i) => [1, -1].map((sign) => at.map((x, k) => (k === i ? x + sign * step : x))));
    const inside = tries.map((tried) => tried.map((x) => Math.min(Math.max(x, 0), upper)));
    const values = inside.map(value);
    const top = Math.max(...values);
    if (top > best) [at, best] = [inside[values.indexOf(top)]!, top];
    else step /= 4;
  }
  return best;
}

describe("Nash tariffs of Canada, Mexico and the United States on the shipped economy", () => {
  const { economy } = loadEconomy("na-2022");
  const parties = ["USA", "CAN", "MEX"];
  const game = tariffGame(economy, parties, instrumentsOf(economy, parties, { kind: "partner" }));
  const { rates, solution } = nash(game, { starts: 2 });

  it.each(game.players)(
    "leave $name nothing to gain, says another optimiser from random starts",
    ({ controls, objective }) => {
      const welfare = (own: number[]): number => {
        const all = Float64Array.from(rates);
        controls.forEach((at, i) => {
          all[at] = own[i]!;
        });
        return objective(playOf(game, all)).value;
      };
      // Fixed pseudo-random starts: two a party.
      for (const start of [
        [0.731, 0.052],
        [0.018, 0.394],
      ]) {
        const gain = 100 * (patternSearch(welfare, start, 2) - objective(solution).value);
        expect(gain).toBeLessThan(1e-6);
        // It reaches the same height, so that the check could have found more.
        expect(gain).toBeGreaterThan(-1e-5);
      }
    },
  );

  it("do not depend on where the rounds start", () => {
    const again = nash(game, { starts: 1, from: new Float64Array(game.instruments.length).fill(0.6) });
    again.rates.forEach((rate, at) => expect(rate).toBeCloseTo(rates[at]!, 7));
  });
});

describe("mistakes", () => {
  const { economy } = loadEconomy("na-2022");
  it.each([
    [() => instrumentsOf(economy, ["USA", "CNA"], { kind: "partner" }), 'unknown party "CNA"'],
    [() => instrumentsOf(economy, ["USA", "USA"], { kind: "partner" }), 'party "USA" is named twice'],
    [() => instrumentsOf(economy, ["USA"], { kind: "partner" }), "USA is alone at the table"],
    [
      () => instrumentsOf(economy, ["USA", "CAN"], { kind: "group", groups: { metals: ["C24Z"] } }),
      'group "metals": unknown sector "C24Z"',
    ],
    [() => instrumentsOf(economy, ["USA", "CAN"], { kind: "group" }), "need groups of sectors"],
    [() => tariffGame(economy, ["USA"], []), "no instruments"],
    [
      () =>
        tariffGame(economy, ["USA", "CAN"], instrumentsOf(economy, ["USA", "CAN"], { kind: "uniform" }), {
          lower: 0.5,
          upper: 0.1,
        }),
      "bounds cross",
    ],
  ])("are refused: %#", (mistake, message) => {
    expect(mistake).toThrow(message);
  });

  it("tariffs fall on goods unless services are asked for", () => {
    const sectors = (allSectors: boolean): string[] =>
      instrumentsOf(economy, ["USA", "CAN"], { kind: "sector", allSectors }).map(({ sector }) => sector);
    expect([sectors(false).includes("SVC"), sectors(true).includes("SVC")]).toEqual([false, true]);
  });
});
