import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText, shipped } from "../files/index.js";
import { shapleyValue } from "./shapley.js";

interface KnownGame {
  id: string;
  worth: number[];
  shapley: string[];
}

const known = (
  JSON.parse(readText(shipped("benchmarks", "game-theory", "coalition-games.json"))) as { games: KnownGame[] }
).games;
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `player ${i}`);
const fraction = (text: string): number => {
  const [over = 0, under = 1] = text.split("/").map(Number);
  return over / under;
};

describe("the Shapley value", () => {
  it("has the sixteen known games at hand", () => {
    expect(known).toHaveLength(16);
  });

  it.each(known)("of $id is the exact fraction", ({ worth, shapley }) => {
    const value = shapleyValue({ players: names(shapley.length), worth });
    const scale = Math.max(...worth.map(Math.abs));
    shapley.forEach((exact, player) =>
      expect(Math.abs(value[player]! - fraction(exact))).toBeLessThanOrEqual(1e-14 * scale),
    );
  });

  it("shares out the worth of the grand coalition and gives a dummy its own worth", () => {
    const game = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(game, fc.integer({ min: -100, max: 100 }), (values, own) => {
        const three = [0, ...values.slice(1)];
        const four = [...three, ...three.map((worth) => worth + own)];
        const value = shapleyValue({ players: names(4), worth: four });
        expect(value.reduce((sum, share) => sum + share, 0)).toBeCloseTo(four[15]!, 9);
        expect(value[3]).toBeCloseTo(own, 9);
      }),
    );
  });

  it("refuses worths that do not fit the players", () => {
    expect(() => shapleyValue({ players: names(3), worth: [0, 1, 1] })).toThrow("3 players need 8 worths");
    expect(() => shapleyValue({ players: names(1), worth: [1, 1] })).toThrow("the empty coalition must have worth 0");
    expect(() => shapleyValue({ players: names(1), worth: [0, Number.NaN] })).toThrow(
      "coalition 1 is not a finite number",
    );
  });
});
