import { dotted } from "./schedule/index.js";
import type { StatuteBook } from "./statute-book.js";
import type { DutyQuery } from "./types.js";

/** What is wrong with a code as a tariff item. */
export interface ItemProblem {
  readonly text: string;
  /** Whether there is no such item; else the book cannot tell. */
  readonly isNone: boolean;
}

/**
 * What the lists of a country tell of a tariff item, where the book has averages by six digits and no schedule of items.
 * Without it an item that does not exist, as a US number given for Canada, would stand on no list and pay nothing.
 * Six digits that are not divided have one item, which ends in 00 (A-undivided-item).
 */
export function itemProblem(
  { index }: StatuteBook,
  { code, destination }: Pick<DutyQuery, "code" | "destination">,
): ItemProblem | null {
  if (code.length <= 6) return null;
  const own = destination === "CAN" ? "ca/" : "mx/";
  const six = code.slice(0, 6);
  const items = new Set(
    index
      .hits(six)
      .part.filter(({ list, code: item }) => list.startsWith(own) && item.length === 8)
      .map((entry) => entry.code),
  );
  if (items.size === 0 || [...items].some((item) => item.startsWith(code) || code.startsWith(item))) return null;
  const listed = [...items].toSorted().map(dotted).join(", ");
  const isNone = items.has(`${six}00`);
  const text = isNone
    ? `${dotted(code)} is no tariff item of ${destination}: ${dotted(six)} is not divided there, its item is ${listed}`
    : `the book has no list of all tariff items of ${destination}, so it does not know whether ${dotted(code)} is one; of ${dotted(six)} its measures name ${listed}`;
  return { text, isNone };
}
