import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterBreach,
  criticalPatience,
  normalForm,
  repeatedPlay,
  roundRobin,
  type StrategyName,
  strategyMeaning,
  strategyNames,
  strategyOf,
} from "./index.js";

/** The tariff prisoner's dilemma: 25 each with the deal, 20 each without, 30 and 10 when one breaks it. */
const dilemma = normalForm(
  ["USA", "CAN"],
  [
    ["free", "tariff"],
    ["free", "tariff"],
  ],
  ([one, two]) => (one === two ? (one === 0 ? [25, 25] : [20, 20]) : one === 1 ? [30, 10] : [10, 30]),
);
/** Levels 0 to 4: a level gains 1 and costs the other 3. */
const levels = normalForm(
  ["USA", "CAN"],
  [
    ["0", "1", "2", "3", "4"],
    ["0", "1", "2", "3", "4"],
  ],
  ([one = 0, two = 0]) => [one - 3 * two, two - 3 * one],
);
const against = (name: StrategyName, moves: readonly number[], options = {}): number[] =>
  repeatedPlay(levels, [({ own }) => moves[own.length]!, strategyOf(name, options)], {
    years: [1, moves.length],
  }).path.map(([, level]) => level!);

describe("critical patience", () => {
  it("is one half in the prisoner's dilemma and 0.4637148 between two equal countries", () => {
    expect(criticalPatience({ cooperate: 25, deviate: 30, punish: 20 })).toBe(0.5);
    // Welfare of the two-country reference: best response to free trade, and the Nash tariffs.
    const equal = criticalPatience({ cooperate: 0, deviate: 1.198878514564855, punish: -1.3865004622 });
    expect(equal).toBeCloseTo(0.4637148, 7);
  });

  it("is above one for a country that gains in the war, and falls with what a breach suspends", () => {
    const us = { cooperate: 0, deviate: 14.58, punish: 2.63 };
    const known = [
      [0, 1.22],
      [3, 0.975],
      [5, 0.86],
      [10, 0.664],
      [20, 0.456],
    ] as const;
    for (const [linkage, patience] of known) {
      // Printed to the third place.
      expect(Math.abs(criticalPatience({ ...us, linkage }) - patience)).toBeLessThan(6e-4);
    }
  });

  it("is nothing without temptation and without bound when punishment rewards", () => {
    expect(criticalPatience({ cooperate: 5, deviate: 4, punish: 0 })).toBe(0);
    expect(criticalPatience({ cooperate: 0, deviate: 1, punish: 1 })).toBe(Number.POSITIVE_INFINITY);
  });

  it("is where grim trigger starts to deter over many years", () => {
    const years = [1, 400] as const;
    const deterred = (factor: number): boolean =>
      afterBreach(dilemma, strategyOf("grim"), 0, { years, discount: [factor, factor] }).deterred;
    expect([0.45, 0.49, 0.51, 0.55].map(deterred)).toEqual([false, false, true, true]);
  });
});

describe("strategies of repeated play", () => {
  it("answer as they say", () => {
    const once = [0, 2, 0, 0, 0, 0];
    expect(against("restraint", once)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(against("breach", once)).toEqual([4, 4, 4, 4, 4, 4]);
    expect(against("grim", once)).toEqual([0, 0, 4, 4, 4, 4]);
    expect(against("tit-for-tat", once)).toEqual([0, 0, 2, 0, 0, 0]);
    expect(against("limited", once, { rounds: 2 })).toEqual([0, 0, 4, 4, 0, 0]);
    expect(against("proportional", once, { share: 0.5 })).toEqual([0, 0, 1, 0, 0, 0]);
    expect(against("escalate", once)).toEqual([0, 0, 3, 0, 0, 0]);
    expect(against("dialogue-first", [0, 2, 2, 1, 0, 0], { wait: 1 })).toEqual([0, 0, 0, 2, 1, 0]);
    expect(Object.keys(strategyMeaning)).toEqual([...strategyNames]);
  });

  it("are refused by the nearest name and with numbers out of range", () => {
    expect(() => strategyOf("grimm")).toThrow('unknown strategy "grimm"; did you mean "grim"?');
    expect(() => strategyOf("limited", { rounds: 0 })).toThrow("0 rounds of punishment");
    expect(() => repeatedPlay(dilemma, [strategyOf("grim"), strategyOf("grim")], { years: [2036, 2026] })).toThrow(
      "years 2036 to 2026",
    );
  });
});

describe("repeated play", () => {
  it("adds up discounted payoffs over the review years", () => {
    const { path, presentValue } = repeatedPlay(dilemma, [strategyOf("breach"), strategyOf("tit-for-tat")], {
      discount: [0.5, 1],
    });
    expect(path).toHaveLength(11);
    // 30, then 20 ten times: 30 + 20 (1/2 + ... + 1/1024); 10 + 10 x 20.
    expect(presentValue[0]).toBeCloseTo(30 + 20 * (1023 / 1024), 12);
    expect(presentValue[1]).toBe(210);
  });

  it("pairs each strategy with each, and the deal holds between those that never break it first", () => {
    const kind = ["restraint", "grim", "tit-for-tat", "limited", "proportional", "dialogue-first", "escalate"];
    const table = roundRobin(dilemma, Object.fromEntries(strategyNames.map((name) => [name, strategyOf(name)])));
    expect(table).toHaveLength(64);
    const [first] = table;
    const nice = table.filter(({ first, second }) => kind.includes(first) && kind.includes(second));
    expect(nice).toHaveLength(49);
    for (const { presentValue } of nice) expect(presentValue).toEqual(first!.presentValue);
  });

  it("with noise is the same for the same seed, and costs two grim players more than two forgiving ones", () => {
    const noise = { chance: 0.05, seed: 7, plays: 200 };
    const pair = (name: StrategyName): readonly number[] =>
      repeatedPlay(dilemma, [strategyOf(name), strategyOf(name)], { noise }).presentValue;
    expect(pair("grim")).toEqual(pair("grim"));
    expect(pair("grim")[0]!).toBeLessThan(pair("limited")[0]!);
  });

  it("slips as often as the chance says", () => {
    const always = repeatedPlay(dilemma, [strategyOf("restraint"), strategyOf("restraint")], {
      years: [1, 2000],
      noise: { chance: 0.1, seed: 3, plays: 1 },
    });
    const slips = always.path.flat().filter((level) => level === 1).length;
    // 400 of 4000 expected; the standard deviation is 19, five of them.
    expect(Math.abs(slips - 400)).toBeLessThan(95);
  });

  it("deters by as much as the punishment costs, and is not proof where both would rather stop punishing", () => {
    const options = { years: [1, 11], discount: [0.9, 0.9] } as const;
    expect(afterBreach(dilemma, strategyOf("grim"), 0, options)).toMatchObject({
      deterred: true,
      renegotiationProof: false,
    });
    expect(afterBreach(dilemma, strategyOf("restraint"), 0, options)).toMatchObject({
      breaker: 5,
      other: -15,
      deterred: false,
      renegotiationProof: true,
    });
    // Tit for tat takes turns at 30 and 10: the one that answers likes it when impatient, 30 + 10 d against 25 + 25 d.
    const impatient = { years: [1, 11], discount: [0.3, 0.3] } as const;
    expect(afterBreach(dilemma, strategyOf("tit-for-tat"), 0, impatient).renegotiationProof).toBe(true);
    expect(afterBreach(dilemma, strategyOf("tit-for-tat"), 0, options).renegotiationProof).toBe(false);
  });

  it("changes places with the players", () => {
    const names = fc.constantFrom(...strategyNames);
    fc.assert(
      fc.property(names, names, (first, second) => {
        const [one, two] = [strategyOf(first), strategyOf(second)];
        const there = repeatedPlay(levels, [one, two]).presentValue;
        expect(repeatedPlay(levels, [two, one]).presentValue).toEqual([there[1], there[0]]);
      }),
    );
  });
});
