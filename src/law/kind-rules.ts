import { type IsoDate, nextDay } from "../base/index.js";
import type { Hits } from "./code-lists.js";
import type { Interaction } from "./interactions.js";
import type { Measure, Rule } from "./measure.js";
import type { OwnRule } from "./listing.js";
import { originAmong, type StatuteBook } from "./statute-book.js";

/** Days on which anything changes that the rules make of the goods, ascending. */
export function changesOf(
  rules: readonly OwnRule[],
  { whole, part }: Hits,
  meeting: readonly Interaction[],
): IsoDate[] {
  const days = new Set<string | null | undefined>();
  const lists = new Set<string>();
  for (const { versions, measure, rule } of rules) {
    days.add(measure.heldFrom);
    for (const { from, end } of versions) days.add(from).add(end);
    for (const list of rule.scope.lists ?? []) lists.add(list);
  }
  for (const entries of [whole, part]) {
    for (const { list, from, end } of entries) if (lists.has(list)) days.add(from).add(end);
  }
  for (const { effective, to } of meeting) days.add(effective).add(to === undefined ? null : nextDay(to as IsoDate));
  return [...days].filter((day): day is IsoDate => typeof day === "string").sort();
}

/** Number of the version in force; -1 where there is none. */
export function versionOn({ versions, measure: { heldFrom } }: OwnRule, on: IsoDate): number {
  if (heldFrom !== undefined && heldFrom > on) return -1;
  return versions.findIndex(({ from, end }) => from <= on && (end === null || on < end));
}

export const isInForce = ({ effective, to }: Interaction, on: IsoDate): boolean =>
  effective <= on && (to === undefined || on <= to);

/** Whether an interaction names the measure or its programme. */
export function concerns(interaction: Interaction, { id, programme }: Measure): boolean {
  const named =
    interaction.kind === "precedence"
      ? interaction.order.flat()
      : interaction.kind === "excludes"
        ? [...interaction.by, ...interaction.over]
        : interaction.kind === "remainderOnly"
          ? [...interaction.programmes, ...interaction.after]
          : interaction.programmes;
  return named.includes(programme) || named.includes(id);
}

export function meetsOrigin(book: StatuteBook, { origins }: Rule, origin: string): boolean {
  if (origins.only && !originAmong(book, origins.only, origin)) return false;
  return !(origins.except && originAmong(book, origins.except, origin));
}
