import { notKnown, unknown } from "../base/index.js";
import type { Interaction } from "./interactions.js";
import { type Measure, type Rule, ruleId } from "./measure.js";
import type { StatuteBook } from "./statute-book.js";

/** A code list that a rule names. */
interface CitedList {
  /** Path below `book/` without `.csv`. */
  readonly name: string;
  /** Codes of the heading, or all of the list. */
  readonly codes: number;
}

/** A rule as the book writes it, with how many codes its lists hold. */
export interface CitedRule {
  readonly id: string;
  readonly rule: Rule;
  readonly lists: readonly CitedList[];
}

/** A measure with its texts. */
export interface CitedMeasure {
  readonly measure: Measure;
  readonly rules: readonly CitedRule[];
}

/**
 * The measures that a name stands for: the id of a measure (`us.s232.steel`) or of a rule (`us.s232.steel/9903.81.87`), a
 * programme (`s232_steel`), a heading (`9903.81.87`) or an instrument (`Proclamation 10947`). A rule or heading gives its
 * rules alone, an instrument those that rest on it.
 * @throws ParleyError (not known) with the nearest name.
 */
export function cite({ measures, lists, interactions }: StatuteBook, name: string): CitedMeasure[] {
  const cited = measures.flatMap(({ measure }): CitedMeasure[] => {
    const whole = measure.id === name || measure.programme === name;
    const rests = ({ versions }: Rule): boolean => versions.some(({ cite: { title } }) => title === name);
    const rules = measure.rules.filter(
      (rule) => whole || rule.heading === name || ruleId(measure, rule) === name || rests(rule),
    );
    if (rules.length === 0) return [];
    return [
      {
        measure,
        rules: rules.map((rule) => ({
          id: ruleId(measure, rule),
          rule,
          lists: (rule.scope.lists ?? []).map((list) => ({ name: list, codes: count(lists.get(list)?.entries, rule) })),
        })),
      },
    ];
  });
  if (cited.length > 0) return cited;
  const meetings = [...interactions.values()].flatMap((all) => all.map(({ id }) => id));
  const names = [
    ...measures.flatMap(({ measure }) => [
      measure.id,
      measure.programme,
      ...measure.rules.flatMap((rule) => [
        rule.heading,
        ruleId(measure, rule),
        ...rule.versions.map(({ cite: { title } }) => title),
      ]),
    ]),
    ...meetings,
  ];
  throw notKnown(
    `${unknown("measure", name, [...new Set(names)])}; parley law --on 2026-10-10 --country USA lists those in force`,
  );
}

/** How programmes meet, with the country whose law it is. */
export interface CitedInteraction {
  readonly destination: string;
  readonly interaction: Interaction;
}

/** The interaction of the id given (`us.eo14289`); null where there is none. */
export function citeInteraction({ interactions }: StatuteBook, name: string): CitedInteraction | null {
  for (const [destination, all] of interactions) {
    const interaction = all.find(({ id }) => id === name);
    if (interaction !== undefined) return { destination, interaction };
  }
  return null;
}

function count(entries: readonly { readonly heading: string | null }[] = [], { scope }: Rule): number {
  const headings = [scope.listed ?? []].flat();
  return entries.filter(({ heading }) => headings.length === 0 || headings.includes(heading ?? "")).length;
}
