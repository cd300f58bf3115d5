import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dominatedStrategies, mixedNash, type NormalForm, normalForm, pureNash, regretOf } from "./index.js";

/** A game of two from its two tables of payoffs. */
const bimatrix = (first: readonly number[][], second: readonly number[][]): NormalForm =>
  normalForm(
    ["row", "column"],
    [first.map((_, row) => `r${row + 1}`), first[0]!.map((_, column) => `c${column + 1}`)],
    ([row = 0, column = 0]) => [first[row]![column]!, second[row]![column]!],
  );

const tariffWar = bimatrix(
  [
    [25, 10],
    [30, 20],
  ],
  [
    [25, 30],
    [10, 20],
  ],
);
const matchingPennies = bimatrix(
  [
    [1, -1],
    [-1, 1],
  ],
  [
    [-1, 1],
    [1, -1],
  ],
);
const battleOfTheSexes = bimatrix(
  [
    [2, 0],
    [0, 1],
  ],
  [
    [1, 0],
    [0, 2],
  ],
);
const chicken = bimatrix(
  [
    [0, -1],
    [1, -10],
  ],
  [
    [0, 1],
    [-1, -10],
  ],
);

describe("games in normal form", () => {
  it("has one equilibrium in the tariff prisoner's dilemma, in dominant strategies", () => {
    expect(pureNash(tariffWar)).toEqual([[1, 1]]);
    expect(mixedNash(tariffWar).map(({ payoffs }) => payoffs)).toEqual([[20, 20]]);
    expect(dominatedStrategies(tariffWar)).toEqual([
      { player: "row", strategy: "r1", by: "r2", strict: true },
      { player: "column", strategy: "c1", by: "c2", strict: true },
    ]);
    expect(regretOf(tariffWar, [0, 0])).toEqual([5, 5]);
  });

  it("has none in the menu of matching pennies, and even chances in lots", () => {
    expect(pureNash(matchingPennies)).toEqual([]);
    expect(dominatedStrategies(matchingPennies)).toEqual([]);
    const [found, ...others] = mixedNash(matchingPennies);
    expect(others).toEqual([]);
    for (const chance of found!.chances.flat()) expect(chance).toBeCloseTo(0.5, 14);
  });

  it("has two pure and one mixed equilibrium in the battle of the sexes", () => {
    expect(pureNash(battleOfTheSexes)).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const mixed = mixedNash(battleOfTheSexes).find(({ chances }) => chances[0].every((chance) => chance > 0))!;
    const known = [2 / 3, 1 / 3, 1 / 3, 2 / 3];
    mixed.chances.flat().forEach((chance, i) => expect(chance).toBeCloseTo(known[i]!, 14));
  });

  it("has two pure and one mixed equilibrium in chicken", () => {
    expect(pureNash(chicken)).toEqual([
      [0, 1],
      [1, 0],
    ]);
    // Indifferent: -(1 - p) = p - 10 (1 - p), so p = 9/10.
    const mixed = mixedNash(chicken).find(({ chances }) => chances[0].every((chance) => chance > 0))!;
    expect(mixed.chances[0][0]).toBeCloseTo(0.9, 14);
    expect(mixedNash(chicken)).toHaveLength(3);
  });

  it("finds the extreme equilibria of a degenerate game", () => {
    // The column does not care; the row plays the first strategy while the column does with a chance of a half or more.
    const degenerate = bimatrix(
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    );
    const columns = mixedNash(degenerate).map(({ chances }) => [chances[0][0], chances[1][0]]);
    expect(columns).toHaveLength(4);
    expect(columns).toEqual(
      expect.arrayContaining([
        [1, 1],
        [0, 0],
        [1, expect.closeTo(0.5, 12)],
        [0, expect.closeTo(0.5, 12)],
      ]),
    );
  });

  it("finds the 75 equilibria of von Stengel's game of six by six (1997)", () => {
    // As in von Stengel (1999), Discrete and Computational Geometry 21, in whole numbers; one column a line.
    const table = [
      [9504, -111771, 397584, 171204, 1303104, 737154],
      [-660, 31680, -113850, -45936, -453420, -227040],
      [19976, -130944, 451176, 208626, 1227336, 774576],
      [-20526, 168124, -586476, -263076, -1718376, -1039236],
      [1776, -8514, 29216, 14124, 72336, 48081],
      [-8976, 52764, -178761, -84436, -461736, -300036],
    ];
    const other = [
      [72336, -461736, 1227336, -1718376, 1303104, -453420],
      [48081, -300036, 774576, -1039236, 737154, -227040],
      [29216, -178761, 451176, -586476, 397584, -113850],
      [14124, -84436, 208626, -263076, 171204, -45936],
      [1776, -8976, 19976, -20526, 9504, -660],
      [-8514, 52764, -130944, 168124, -111771, 31680],
    ];
    const across = (matrix: number[][]): number[][] => matrix[0]!.map((_, i) => matrix.map((row) => row[i]!));
    const found = mixedNash(bimatrix(across(table), across(other)));
    expect(found).toHaveLength(75);
    // Payoffs reach 1.7e6, whose last place is 2e-10; sums of six of them.
    for (const { regret } of found) expect(Math.max(...regret)).toBeLessThan(1e-6);
  });

  it("always has an equilibrium of two players, and nobody regrets one", () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    const games = size.chain(([rows, columns]) => {
      const whole = fc.integer({ min: -9, max: 9 });
      const table = fc.array(fc.array(whole, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      });
      return fc.tuple(table, table);
    });
    fc.assert(
      fc.property(games, ([first, second]) => {
        const game = bimatrix(first, second);
        const found = mixedNash(game);
        expect(found.length).toBeGreaterThan(0);
        for (const { regret } of found) expect(Math.max(...regret)).toBeLessThan(1e-9);
        for (const [row = 0, column = 0] of pureNash(game)) {
          const pure = found.some(({ chances }) => chances[0][row] === 1 && chances[1][column] === 1);
          expect(pure).toBe(true);
        }
      }),
    );
  });

  it("looks at every profile of three players", () => {
    const parties = ["USA", "CAN", "MEX"];
    // Each loses 1 by every other's tariff and gains 0.5 by its own: a tariff for all three.
    const three = normalForm(
      parties,
      parties.map(() => ["free", "25 %"]),
      (profile) =>
        profile.map((own, i) => 0.5 * own - profile.reduce((sum, choice, j) => (i === j ? sum : sum + choice), 0)),
    );
    expect(pureNash(three)).toEqual([[1, 1, 1]]);
    expect(dominatedStrategies(three).map(({ strategy }) => strategy)).toEqual(["free", "free", "free"]);
    expect(() => mixedNash(three)).toThrow("mixed equilibria are found for two players; the game has 3");
  });

  it("refuses an empty menu and a payoff that is not a number", () => {
    expect(() => normalForm(["USA", "CAN"], [["free"], []], () => [0, 0])).toThrow("the menu of CAN is empty");
    expect(() => normalForm(["USA"], [["free"]], () => [Number.NaN])).toThrow("the payoffs of (free) are NaN");
  });
});
