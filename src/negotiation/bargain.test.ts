import { describe, expect, it } from "vitest";
import { armington, threeEqual } from "../../tests/support/armington.js";
import {
  bargain,
  type Deal,
  efficientDeal,
  individuallyRational,
  instrumentsOf,
  mostWithTransfers,
  nash,
  type NoDeal,
  paretoFrontier,
  playOf,
  type TariffGame,
  tariffGame,
  welfareOf,
} from "./index.js";

const gameOf = (economy = threeEqual()): TariffGame =>
  tariffGame(economy, economy.regions, instrumentsOf(economy, economy.regions, { kind: "partner" }));

/** A big and a small country: the big one loses little in the war. */
const unequal = gameOf(
  armington(
    ["BIG", "SMALL"],
    [
      [9.5, 0.5],
      [0.5, 0.5],
    ],
    6,
  ),
);

const warOf = (game: TariffGame): number[] => welfareOf(game.parties, nash(game, { starts: 2 }).solution);
const done = (deal: Deal | NoDeal): Deal => {
  if (deal.rule === "none") throw new Error("no deal");
  return deal;
};

describe("bargaining of three equal countries over their Nash war", () => {
  const game = gameOf();
  const war = warOf(game);

  it.each(["nash", "kalai-smorodinsky", "egalitarian", "transfers"] as const)(
    "ends in free trade, by symmetry, under the rule %s",
    (rule) => {
      const { rates, welfare } = done(bargain(game, rule, war));
      rates.forEach((rate) => expect(rate).toBeCloseTo(0, 6));
      welfare.forEach((hat) => expect(hat).toBeCloseTo(1, 9));
    },
  );

  it("finds no deal when the threat point is more than free trade gives", () => {
    const { rule, best } = bargain(game, "nash", [1.001, 1.001, 1.001]) as NoDeal;
    expect(rule).toBe("none");
    expect(best).toBeCloseTo(-0.001, 6);
  });

  it("shares out a joint gain in proportion to the weights, and the payments sum to zero", () => {
    const { gains, transfers } = done(bargain(game, "transfers", war, { weights: [1, 2, 1] }));
    expect(gains[1]! / gains[0]!).toBeCloseTo(2, 9);
    expect(transfers!.reduce((sum, paid) => sum + paid, 0)).toBeCloseTo(0, 9);
  });

  it("refuses weights that do not fit", () => {
    expect(() => bargain(game, "nash", war, { weights: [1, 1] })).toThrow("write 3 numbers");
    expect(() => bargain(game, "nash", war, { weights: [1, -1, 1] })).toThrow("none below 0");
    expect(() => bargain(game, "nash", war, { weights: [1, 0, 0] })).toThrow("write a small weight instead");
  });
});

describe("bargaining of a big and a small country", () => {
  const war = warOf(unequal);
  const gains = (rule: "nash" | "kalai-smorodinsky" | "egalitarian", threat = war): readonly number[] =>
    done(bargain(unequal, rule, threat)).gains;

  it("leaves no other deal with a larger Nash product: a grid of all rates says so", () => {
    const best = gains("nash");
    let highest = 0;
    for (let one = 0; one <= 12; one += 1) {
      for (let two = 0; two <= 12; two += 1) {
        const [big = 0, small = 0] = welfareOf(unequal.parties, playOf(unequal, Float64Array.of(one / 50, two / 50)));
        highest = Math.max(highest, Math.max(big - war[0]!, 0) * Math.max(small - war[1]!, 0));
      }
    }
    expect(highest).toBeGreaterThan(0);
    expect(highest).toBeLessThanOrEqual(best[0]! * best[1]! * (1 + 1e-9));
  });

  it("gives equal gains in percent under the egalitarian rule", () => {
    const [one = 0, two = 0] = gains("egalitarian");
    expect(one).toBeGreaterThan(0);
    // Relative to the gain: the multipliers settle to 1e-4.
    expect(one / two).toBeCloseTo(1, 3);
  });

  it("gives both the same share of what they could hope for under Kalai and Smorodinsky's", () => {
    const [one = 0, two = 0] = gains("kalai-smorodinsky");
    // What each could hope for, by a search over all rates that asks nothing of the code under test.
    let [ideal, other] = [0, 0];
    for (let i = 0; i <= 60; i += 1) {
      for (let j = 0; j <= 60; j += 1) {
        const [big = 0, small = 0] = welfareOf(unequal.parties, playOf(unequal, Float64Array.of(i / 250, j / 250)));
        if (big >= war[0]! && small >= war[1]!) {
          ideal = Math.max(ideal, big - war[0]!);
          other = Math.max(other, small - war[1]!);
        }
      }
    }
    // The grid misses the ideal points by its step of 0.4 points of tariff.
    expect(one / ideal / (two / other)).toBeCloseTo(1, 1);
  });

  it("gives a party more when its own threat point rises", () => {
    const [before = 0] = done(bargain(unequal, "nash", war)).welfare;
    const [after = 0] = done(bargain(unequal, "nash", [war[0]! + 2e-4, war[1]!])).welfare;
    expect(after).toBeGreaterThan(before);
  });
});

describe("the Pareto frontier", () => {
  const points = paretoFrontier(unequal, { steps: 8 });

  it("has no point that another one beats for everybody", () => {
    expect(points).toHaveLength(9);
    for (const here of points) {
      const beaten = points.some((there) => there.welfare.every((hat, i) => hat > here.welfare[i]! + 1e-9));
      expect(beaten).toBe(false);
    }
  });

  it("gives a party more the more it weighs", () => {
    const big = points.toSorted((a, b) => a.weights[0]! - b.weights[0]!).map(({ welfare }) => welfare[0]!);
    for (let i = 1; i < big.length; i += 1) expect(big[i]!).toBeGreaterThanOrEqual(big[i - 1]! - 1e-9);
  });

  it("lies below the line that payments open, which touches it at free trade: nothing else is efficient in a whole world", () => {
    const { incomes, rates, welfare } = efficientDeal(unequal);
    // Incomes are what the two countries make: rows and columns of the flows above.
    expect(incomes).toEqual([10, 1]);
    rates.forEach((rate) => expect(rate).toBeCloseTo(0, 6));
    welfare.forEach((hat) => expect(hat).toBeCloseTo(1, 9));
    const together = points.map((point) => point.welfare.reduce((sum, hat, i) => sum + incomes[i]! * (hat - 1), 0));
    // Searches end at slopes of 1e-6 in rates, and sums of income are flat there.
    for (const sum of together) expect(sum).toBeLessThanOrEqual(1e-9);
    const war = warOf(unequal).map((hat, i) => incomes[i]! * (hat - 1));
    const [big = 0, small = 0] = mostWithTransfers(war, 0)!;
    // With the small one at its threat the big one has all the rest, and the other way round.
    expect(big).toBeCloseTo(-war[1]!, 12);
    expect(small).toBeCloseTo(-war[0]!, 12);
  });

  it("keeps what beats the threat point for everybody", () => {
    const war = warOf(unequal);
    const rational = individuallyRational(points, war);
    expect(rational.length).toBeGreaterThan(0);
    expect(rational.length).toBeLessThan(points.length);
    for (const { welfare } of rational)
      welfare.forEach((hat, i) => expect(hat).toBeGreaterThanOrEqual(war[i]! - 1e-12));
  });
});
