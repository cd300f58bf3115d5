import { describe, expect, it } from "vitest";
import { letterOf, type Theme, tokens } from "./tokens.js";

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], two: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(two)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const over = (tint: string, page: string, opacity: number): number[] =>
  channels(tint).map((part, index) => opacity * part + (1 - opacity) * channels(page)[index]!);

describe.each(["light", "dark"] as Theme[])("the %s theme", (theme) => {
  const { page, countries, ...rest } = tokens[theme];

  it.each(Object.entries({ ...rest, ...countries }))("%s stands out from the page at least 5 to 1", (_, colour) => {
    expect(contrast(channels(colour), channels(page))).toBeGreaterThanOrEqual(5);
  });

  // 4.5 is what WCAG asks of text; 0.4 is the strongest tint of a table.
  it.each([rest.law, rest.gain, rest.loss])("ink on the strongest tint of %s is still read", (tint) => {
    expect(contrast(channels(rest.ink), over(tint, page, 0.4))).toBeGreaterThanOrEqual(4.5);
  });
});

it("would see a token that is too faint", () => {
  expect(contrast(channels("#8F96A0"), channels(tokens.light.page))).toBeLessThan(5);
  // Black on white is 21 to 1 by definition.
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 10);
});

it("gives the three countries and the rest a letter, a named country of the rest none", () => {
  expect(["CAN", "MEX", "USA", "ROW", "CHN", null].map(letterOf)).toEqual(["C", "M", "U", "W", "", ""]);
});
