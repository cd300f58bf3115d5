import { expect, it } from "vitest";
import type { IsoDate } from "../base/index.js";
import { loadBook, loadNorthAmericaImports } from "../files/index.js";
import { coverage, type StatuteBook } from "../law/index.js";
import { assessListed, averageRates, caMxContent, lawOf } from "./index.js";

const on = "2026-10-10" as IsoDate;
const lines = loadNorthAmericaImports("CAN", "USA", on);

/** Canada's average rates on a copy of the book, which remembers nothing of the other. */
function averages(ask: (book: StatuteBook) => unknown) {
  const book = { ...loadBook() };
  ask(book);
  const items = assessListed(lines, lawOf(book), { on, usContent: 0.4, caMxContent, remission: "none" });
  return averageRates(items, on, ["statutory"], "sector");
}

it("averages are the same to the last bit whatever the book was asked before", () => {
  expect(averages((book) => coverage(book, "CAN", "USA", on))).toEqual(averages(() => null));
});
