import { describe, expect, it } from "vitest";
import {
  externalities,
  nucleolus,
  type PartitionGame,
  partitionsOf,
  reduceGame,
  reductions,
  shapleyByReduction,
} from "./index.js";

const players = ["US", "CA", "MX"];

/**
 * Worths of coalitions in USD bn from a prototype of the tariff war, and what Mexico loses when the other two merge. What
 * Canada and the United States get when the other two merge (-11 and 2) is made up.
 */
const war: PartitionGame = {
  players,
  outcomes: [
    { partition: [["US"], ["CA"], ["MX"]], worth: [2.63, -10.18, -13.27] },
    { partition: [["US", "CA"], ["MX"]], worth: [2, -14.42] },
    { partition: [["US", "MX"], ["CA"]], worth: [0.9, -11] },
    { partition: [["CA", "MX"], ["US"]], worth: [-22.42, 2] },
    { partition: [["US", "CA", "MX"]], worth: [0] },
  ],
};

describe("reductions of a game with externalities", () => {
  it("give the known values when outsiders stand alone", () => {
    const { US, CA, MX } = Object.fromEntries(
      shapleyByReduction(war).gamma.map((value, i) => [players[i]!, value]),
    ) as Record<"US" | "CA" | "MX", number>;
    // The prototype's values, to the cent.
    expect([US, CA, MX].map((value) => Number(value.toFixed(2)))).toEqual([12.74, -5.32, -7.42]);
    const found = nucleolus(reduceGame(war, "gamma"))!;
    expect(found.map((value) => Number(value.toFixed(2)))).toEqual([13.17, -5.54, -7.63]);
  });

  it("take the worst grouping for alpha and the outsiders' best for recursive", () => {
    expect(reduceGame(war, "alpha").worth[1]).toBe(2);
    expect(reduceGame(war, "delta").worth[1]).toBe(2);
    // Canada and Mexico have -23.45 apart and -22.42 together: together is better for them.
    expect(reduceGame(war, "recursive").worth[1]).toBe(2);
    // Halfway between 2.63 and 2: both groupings of two outsiders have weight one half.
    expect(reduceGame(war, "average").worth[1]).toBeCloseTo(2.315, 12);
  });

  it("all agree where mergers do not touch third parties", () => {
    const alone = { US: 1, CA: 2, MX: 3 } as Record<string, number>;
    const bloc = (members: readonly string[]): number =>
      members.reduce((sum, member) => sum + alone[member]!, 0) * (members.length === 1 ? 1 : members.length);
    const free: PartitionGame = {
      players,
      outcomes: partitionsOf(players).map((partition) => ({ partition, worth: partition.map(bloc) })),
    };
    const values = reductions.map((name) => reduceGame(free, name).worth);
    for (const value of values) expect(value).toEqual(values[0]);
    expect(externalities(free).every(({ change }) => change === 0)).toBe(true);
  });

  it("list what each merger does to the one left out", () => {
    const table = Object.fromEntries(externalities(war).map(({ bloc, change }) => [bloc[0]!, change]));
    expect(Object.keys(table)).toHaveLength(3);
    expect(table.MX).toBeCloseTo(-1.15, 12);
    expect(table.US).toBeCloseTo(-0.63, 12);
  });

  it("refuse a game with a partition missing", () => {
    expect(() => reduceGame({ ...war, outcomes: war.outcomes.slice(1) }, "gamma")).toThrow(
      "no outcome for the partition CA | MX | US",
    );
  });
});
