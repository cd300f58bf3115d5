import { describe, expect, it } from "vitest";
import { armington, threeEqual } from "../../tests/support/armington.js";
import {
  instrumentsOf,
  nash,
  nashInNash,
  type Pair,
  pairsOf,
  partitionsOf,
  playOf,
  playPartition,
  sequentialDeals,
  type TariffGame,
  tariffGame,
  welfareOf,
} from "./index.js";

const gameOf = (economy = threeEqual()): TariffGame =>
  tariffGame(economy, economy.regions, instrumentsOf(economy, economy.regions, { kind: "partner" }));

/** A hub that trades much with two spokes, which trade little with each other. */
const hub = gameOf(
  armington(
    ["HUB", "EAST", "WEST"],
    [
      [8, 0.5, 0.4],
      [0.5, 1.2, 0.1],
      [0.4, 0.1, 0.9],
    ],
    5,
  ),
);

describe("Nash-in-Nash deals", () => {
  const deals = nashInNash(hub, pairsOf(hub.parties));

  it("are signed by every pair that gains from one", () => {
    expect(deals.signed).toHaveLength(3);
  });

  it("leave no pair a better bargain over its own trade, given the others: a search without slopes says so", () => {
    const [east, west]: [Pair, Pair] = [
      ["HUB", "EAST"],
      ["HUB", "WEST"],
    ];
    for (const pair of [east, west]) {
      const members = pair.map((code) => hub.parties.indexOf(code));
      const own = hub.instruments.flatMap(({ importer, exporter }, at) =>
        pair.includes(importer) && pair.includes(exporter) ? [at] : [],
      );
      const welfare = (rates: Float64Array): number[] => {
        const all = welfareOf(hub.parties, playOf(hub, rates));
        return members.map((i) => all[i]!);
      };
      const put = (values: readonly number[]): Float64Array => {
        const rates = Float64Array.from(deals.rates);
        own.forEach((at, i) => {
          rates[at] = values[i]!;
        });
        return rates;
      };
      // Its fallback: the pair's own Nash tariffs with the other deals in force.
      const apart: TariffGame = {
        ...hub,
        players: hub.players
          .filter(({ name }) => pair.includes(name))
          .map((player) => ({ ...player, controls: player.controls.filter((at) => own.includes(at)) })),
      };
      const threat = welfare(nash(apart, { starts: 1, from: deals.rates }).rates);
      const product = (values: readonly number[]): number => {
        const [one = 0, two = 0] = welfare(put(values)).map((hat, i) => hat - threat[i]!);
        return one > 0 && two > 0 ? one * two : 0;
      };
      const agreed = product(own.map((at) => deals.rates[at]!));
      expect(agreed).toBeGreaterThan(0);
      for (let i = 0; i <= 10; i += 1) {
        for (let j = 0; j <= 10; j += 1) expect(product([i / 50, j / 50])).toBeLessThanOrEqual(agreed * (1 + 1e-6));
      }
    }
  });

  it("of equal countries treat all alike", () => {
    const { welfare } = nashInNash(gameOf(), pairsOf(["ONE", "TWO", "THREE"]));
    expect(welfare[1]).toBeCloseTo(welfare[0]!, 8);
    expect(welfare[2]).toBeCloseTo(welfare[0]!, 8);
  });

  it("need rates by partner", () => {
    const uniform = tariffGame(
      threeEqual(),
      ["ONE", "TWO", "THREE"],
      instrumentsOf(threeEqual(), ["ONE", "TWO", "THREE"], { kind: "uniform" }),
    );
    expect(() => nashInNash(uniform, [["ONE", "TWO"]])).toThrow("uniform rates cover several");
  });
});

describe("deals one after another", () => {
  const war = nash(hub, { starts: 1 }).rates;

  it("with one pair are that pair's bargain, and all other rates stay", () => {
    const { rates, signed } = sequentialDeals(hub, [["HUB", "EAST"]], { fallback: war });
    expect(signed).toEqual([["HUB", "EAST"]]);
    const others = [...hub.instruments.keys()].filter((at) => {
      const { importer, exporter } = hub.instruments[at]!;
      return importer === "WEST" || exporter === "WEST";
    });
    expect(others.map((at) => rates[at])).toEqual(others.map((at) => war[at]));
  });

  it("give the first pair at least what it gets when it does not look ahead", () => {
    const order: Pair[] = [
      ["HUB", "EAST"],
      ["HUB", "WEST"],
    ];
    const blind = sequentialDeals(hub, [order[0]!], { fallback: war });
    const after = sequentialDeals(hub, [order[1]!], { fallback: blind.rates });
    const ahead = sequentialDeals(hub, order, { fallback: war });
    // Its Nash product over what it would have if it failed and the second pair signed alone.
    const apart = sequentialDeals(hub, [order[1]!], { fallback: war });
    const product = ({ welfare }: { readonly welfare: readonly number[] }): number =>
      (welfare[0]! - apart.welfare[0]!) * (welfare[1]! - apart.welfare[1]!);
    expect(product(ahead)).toBeGreaterThanOrEqual(product(after) * (1 - 1e-6));
  });
});

describe("partitions of the parties", () => {
  it("are 1, 2, 5 and 15 for one to four parties", () => {
    expect([1, 2, 3, 4].map((n) => partitionsOf(["A", "B", "C", "D"].slice(0, n)).length)).toEqual([1, 2, 5, 15]);
  });

  it("with each alone give the Nash war", () => {
    const alone = playPartition(hub, [["HUB"], ["EAST"], ["WEST"]]);
    const war = welfareOf(hub.parties, nash(hub, { starts: 1 }).solution);
    alone.welfare.forEach((hat, i) => expect(hat).toBeCloseTo(war[i]!, 10));
  });

  it("with all together and no tariffs inside give free trade, worth nothing more than the free base", () => {
    const { worth, rates } = playPartition(hub, [["HUB", "EAST", "WEST"]]);
    expect([...rates].every((rate) => rate === 0)).toBe(true);
    expect(worth[0]).toBeCloseTo(0, 9);
  });

  it("hurt the country left out of a bloc of equals, and help the bloc against the war of all", () => {
    const game = gameOf();
    const alone = playPartition(game, [["ONE"], ["TWO"], ["THREE"]]);
    const bloc = playPartition(game, [["ONE", "TWO"], ["THREE"]]);
    expect(bloc.welfare[2]!).toBeLessThan(alone.welfare[2]!);
    expect(bloc.worth[0]!).toBeGreaterThan(alone.worth[0]! + alone.worth[1]!);
  });

  it("with a joint tariff inside never do worse for the bloc's own aim than free trade inside, the outsider's rates given", () => {
    const joint = playPartition(hub, [["HUB"], ["EAST", "WEST"]], {
      inside: "joint",
      weights: { EAST: 1, WEST: 1, HUB: 1 },
    });
    expect(Math.max(...Object.values(joint.regret))).toBeLessThan(1e-8);
  });
});
