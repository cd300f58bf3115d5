import { expect, it } from "vitest";
import { decimal } from "./decimal.js";

it.each([
  ["0.25", 0.25],
  [" -1e-3 ", -0.001],
  [".5", 0.5],
  ["5.", 5],
])("%j is a decimal number", (text, value) => {
  expect(decimal(text)).toBe(value);
});

it.each(["", " ", "0x10", "0b1", "0o7", "1_000", "1,5", "Infinity", "NaN", "1e", "--1"])("%j is none", (text) => {
  expect(decimal(text)).toBeNaN();
});
