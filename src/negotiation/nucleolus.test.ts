import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText, shipped } from "../files/index.js";
import { coreVertices, isInCore, leastCore, meetsKohlberg, nucleolus, prenucleolus } from "./index.js";

interface KnownGame {
  id: string;
  worth: number[];
  shapley: string[];
  nucleolus: number[] | null;
  prenucleolus: number[];
  leastCore: number;
  coreEmpty: boolean;
}

const known = (
  JSON.parse(readText(shipped("benchmarks", "game-theory", "coalition-games.json"))) as { games: KnownGame[] }
).games;
const gameOf = ({ worth, shapley }: KnownGame) => ({ players: shapley.map((_, i) => `player ${i}`), worth });

/** Largest distance relative to the largest worth; the reference was solved to about 1e-15 of it. */
const distance = (got: readonly number[], expected: readonly number[], worth: readonly number[]): number =>
  got.length === expected.length
    ? Math.max(0, ...got.map((value, i) => Math.abs(value - expected[i]!))) / Math.max(...worth.map(Math.abs))
    : Number.POSITIVE_INFINITY;

describe.each(known)("the known game $id", (game) => {
  it("has the known nucleolus, or none", () => {
    const found = nucleolus(gameOf(game));
    expect(found === null).toBe(game.nucleolus === null);
    expect(distance(found ?? [], game.nucleolus ?? [], game.worth)).toBeLessThanOrEqual(1e-9);
  });

  it("has the known prenucleolus", () => {
    expect(distance(prenucleolus(gameOf(game)), game.prenucleolus, game.worth)).toBeLessThanOrEqual(1e-9);
  });

  it("has the known least core", () => {
    const { epsilon } = leastCore(gameOf(game));
    expect(distance([epsilon], [game.leastCore], game.worth)).toBeLessThanOrEqual(1e-9);
    expect(epsilon > 1e-9).toBe(game.coreEmpty);
  });

  it("has its nucleolus in the core exactly when the core is not empty", () => {
    const pay = game.nucleolus ?? game.prenucleolus;
    expect(isInCore(gameOf(game), pay)).toBe(!game.coreEmpty);
  });
});

describe.each(known.filter(({ shapley }) => shapley.length <= 5))("the corners of the core of $id", (game) => {
  it("are there exactly when the core is not empty, and lie in it", () => {
    const corners = coreVertices(gameOf(game));
    expect(corners.length > 0).toBe(!game.coreEmpty);
    expect(corners.every((corner) => isInCore(gameOf(game), corner))).toBe(true);
  });
});

describe("Kohlberg's criterion", () => {
  const worths = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 7, maxLength: 7 });

  it("holds at the nucleolus of random games and at no other division near it", () => {
    let checked = 0;
    fc.assert(
      fc.property(worths, (values) => {
        const game = { players: ["a", "b", "c"], worth: [0, ...values] };
        const found = nucleolus(game);
        if (found === null) return;
        expect(meetsKohlberg(game, found)).toBe(true);
        const [a = 0, b = 0, c = 0] = found;
        const moved = [a + 0.5, b - 0.5, c];
        if (moved[1]! < game.worth[2]!) return;
        checked += 1;
        expect(meetsKohlberg(game, moved)).toBe(false);
      }),
      { seed: 7, numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(5);
  });
});
