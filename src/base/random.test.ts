import { describe, expect, it } from "vitest";
import { normal, normalQuantile, philox, uniform, type Words4 } from "./random.js";

const words = (text: string): number[] => text.split(" ").map((word) => Number.parseInt(word, 16));

describe("Philox4x32-10", () => {
  // Random123, kat_vectors: counter, key, result.
  it.each([
    ["00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ])("gives the known answer for counter %s and key %s", (counter, key, answer) => {
    expect(philox(words(counter) as unknown as Words4, words(key) as [number, number])).toEqual(words(answer));
  });
});

describe("the uniform number of a draw", () => {
  it("is made of the first 52 bits of the words", () => {
    // Key and counter zero: 6627e8d5 e169c58d; the top 52 bits are 6627e8d5e169c, plus a half.
    expect(uniform(0, 0, 0)).toBe((0x6627e8d5 * 1_048_576 + 0xe169c + 0.5) / 4_503_599_627_370_496);
  });

  it("differs by seed, draw and stream, and is the same each time", () => {
    const all = [
      uniform(1, 2, 3),
      uniform(2, 2, 3),
      uniform(1, 3, 3),
      uniform(1, 2, 4),
      uniform(1 + 4_294_967_296, 2, 3),
    ];
    expect(new Set(all).size).toBe(5);
    expect(uniform(1, 2, 3)).toBe(all[0]);
  });
});

describe("the quantile of the normal distribution", () => {
  // By mpmath 1.3 with 40 digits. AS 241 promises about 1e-16; ours takes a logarithm besides: 4e-16.
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [1e-9, -5.9978070150076865],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.2, -0.8416212335729142],
    [0.4, -0.2533471031357998],
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.9375, 1.5341205443525463],
  ])("at %d is %d", (p, known) => {
    expect(Math.abs(normalQuantile(p) - known)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(known)));
  });

  it("is known nowhere else", () => {
    expect([0, 1, -0.5, 2, Number.NaN].map(normalQuantile)).toEqual(Array.from({ length: 5 }, () => Number.NaN));
  });
});

it("draws normal numbers with mean 0, variance 1 and five in a hundred above the 95 % point", () => {
  const n = 20_000;
  const values = Array.from({ length: n }, (_, draw) => normal(7, draw, 5));
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const above = values.filter((value) => value > 1.6448536269514722).length / n;
  // Four standard errors each: 1, sqrt 2 and sqrt(0.05 x 0.95) over sqrt n.
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(variance - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(n));
  expect(Math.abs(above - 0.05)).toBeLessThan((4 * Math.sqrt(0.05 * 0.95)) / Math.sqrt(n));
});
