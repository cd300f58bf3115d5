import { expect, it } from "vitest";
import { formats } from "./format.js";

/** Spaces of every kind as plain ones. */
const plain = (text: string): string => text.replaceAll(/\s/g, " ");

it("writes numbers as Canada and Mexico do, with a true minus and a sign where one is asked for", () => {
  expect(formats("en").number(12_345.5, 1)).toBe("12,345.5");
  expect(plain(formats("fr").number(12_345.5, 1))).toBe("12 345,5");
  expect(formats("es").number(12_345.5, 1)).toBe("12,345.5");
  expect(formats("en").signed(-1.25, 2)).toBe("−1.25");
  expect(formats("fr").signed(0.3)).toBe("+0,3");
  expect(formats("es").signed(0)).toBe("0.0");
  expect(plain(formats("fr").change(-1.2))).toBe("−1,2 %");
  expect(plain(formats("es").percent(0.125))).toBe("12.5 %");
});

it("writes days in words, the first of a month in French with its ending", () => {
  expect(formats("fr").day("2025-01-01")).toBe("1er janvier 2025");
  expect(formats("fr").day("2025-01-11")).toBe("11 janvier 2025");
  expect(formats("fr").day("2026-07-01", "medium")).toMatch(/^1er juill/);
  expect(formats("en").day("2026-10-10")).toBe("10 October 2026");
  expect(formats("es").day("2025-01-01")).toBe("1 de enero de 2025");
});
