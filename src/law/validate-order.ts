import type { Interaction, InteractionFile } from "./interactions.js";
import type { Measure } from "./measure.js";
import type { Problem } from "./validate.js";

/** Who waits for whom by one interaction: each of the first names comes after each of the second. */
function waits(interaction: Interaction): readonly (readonly [readonly string[], readonly string[]])[] {
  if (interaction.kind === "excludes") return [[interaction.over, interaction.by]];
  if (interaction.kind === "remainderOnly") return [[interaction.programmes, interaction.after]];
  if (interaction.kind === "cumulate") return [];
  return interaction.order.slice(1).map((group, at) => [group, interaction.order.slice(0, at + 1).flat()] as const);
}

/**
 * Faults of the order in which programmes are evaluated: two that each come before the other on one day, directly or
 * through others, so that no order serves both.
 */
export function orderProblems({ destination, interactions }: InteractionFile, measures: readonly Measure[]): Problem[] {
  const own = measures.filter((measure) => measure.destination === destination);
  const idsOf = (names: readonly string[]): string[] =>
    own.filter(({ id, programme }) => names.includes(id) || names.includes(programme)).map(({ id }) => id);
  for (const [index, { effective, id }] of interactions.entries()) {
    const before = new Map<string, Set<string>>();
    for (const live of interactions) {
      if (live.effective > effective || (live.to !== undefined && live.to < effective)) continue;
      for (const [later, earlier] of waits(live)) {
        for (const one of idsOf(later)) before.set(one, new Set([...(before.get(one) ?? []), ...idsOf(earlier)]));
      }
    }
    for (const start of before.keys()) {
      if (!comesBefore(before, start, start)) continue;
      const message = `from ${effective}, when ${id} begins, ${start} comes after itself through the interactions of that day; drop one of them, or end it the day before`;
      return [{ path: ["interactions", index], message }];
    }
  }
  return [];
}

/** Whether the second comes before the first, through any others. */
function comesBefore(before: ReadonlyMap<string, ReadonlySet<string>>, first: string, sought: string): boolean {
  const seen = new Set<string>();
  const open = [...(before.get(first) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === sought) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(before.get(next) ?? []));
  }
  return false;
}
