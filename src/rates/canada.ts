import type { DutyQuery } from "../law/index.js";
import { assessLines } from "./assess.js";
import type { AssessOptions } from "./ask.js";
import type { AssessedLine, Derive, ImportLine } from "./types.js";

/** What Canada's imports from the United States are sorted by: the surtax lists, vehicles, and the rest. */
export const surtaxGroups = ["c30", "steel", "aluminium", "other", "c2026", "vehicles", "rest"] as const;
export type SurtaxGroup = (typeof surtaxGroups)[number];

export const isSurtaxGroup = (name: string): name is SurtaxGroup => (surtaxGroups as readonly string[]).includes(name);

/** A line of imports of Canada or Mexico with the surtax list it stands on; `rest` is the part of a heading off the lists. */
export interface ListedLine extends ImportLine {
  readonly group: SurtaxGroup;
}

/** Whether the programme is one of Canada's surtaxes. */
export const isSurtax = (programme: string): boolean => programme.startsWith("ca_surtax");

/** First day of the surtaxes of 2026, for which the trade is sorted by lists of its own. */
export const surtaxes2026 = "2026-09-08";

/** Canadian and Mexican content of US vehicles, which Canada's surtax leaves out (SOR/2025-118: 15 % when not documented; A-canada-content). */
export const caMxContent = 0.15;

/** How much of its surtax on vehicles Canada remits: nothing, or all of it, the two ends of what is known (A-canada-remission). */
export const remissions = ["none", "vehicles"] as const;
export type Remission = (typeof remissions)[number];

const remitted: Readonly<Record<Remission, readonly string[]>> = { none: [], vehicles: ["ca_surtax_auto"] };

const withoutThem = new WeakMap<Derive, Map<string, Derive>>();

/** The same law without the lines of some programmes, the same function for the same name. */
function leavingOut(derive: Derive, name: string, left: (programme: string) => boolean): Derive {
  const made = withoutThem.get(derive) ?? new Map<string, Derive>();
  withoutThem.set(derive, made);
  const known = made.get(name);
  if (known) return known;
  const { kinds } = derive;
  const law = Object.assign(
    (query: DutyQuery) => ({ lines: derive(query).lines.filter(({ programme }) => !left(programme)) }),
    kinds && { kinds },
  );
  made.set(name, law);
  return law;
}

/**
 * Imports of Canada or Mexico on a day, the lines sorted by the lists of that day. The part of a heading that stands on no list
 * bears no surtax, whatever the law says of the heading.
 */
export function assessListed(
  lines: readonly ListedLine[],
  derive: Derive,
  options: AssessOptions & { readonly remission: Remission },
): readonly AssessedLine[] {
  const free = remitted[options.remission];
  const law =
    free.length === 0 ? derive : leavingOut(derive, options.remission, (programme) => free.includes(programme));
  return [
    ...assessLines(
      lines.filter((line) => line.group !== "rest"),
      law,
      options,
    ),
    ...assessLines(
      lines.filter((line) => line.group === "rest"),
      leavingOut(derive, "surtaxes", isSurtax),
      options,
    ),
  ];
}
