import { fileError, numberCell, parseCsv, unknown } from "../base/index.js";
import { apartProgramme } from "./assess.js";
import { collectedProgramme } from "./others.js";

/** Groups of programmes by which a publisher may split its rate; they add up to it. */
export const compareGroups = [
  "base duty",
  "emergency duty",
  "reciprocal",
  "steel",
  "aluminium",
  "copper",
  "vehicles",
  "vehicle parts",
  "trucks and buses",
  "wood",
  "other",
] as const;
type CompareGroup = (typeof compareGroups)[number];

const groupOfProgramme: Readonly<Record<string, CompareGroup>> = {
  mfn: "base duty",
  [collectedProgramme]: "base duty",
  [apartProgramme]: "base duty",
  ieepa_ca: "emergency duty",
  ieepa_mx: "emergency duty",
  ieepa_cn: "emergency duty",
  ieepa_recip: "reciprocal",
  s232_steel: "steel",
  s232_steel_deriv: "steel",
  s232_al: "aluminium",
  s232_al_deriv: "aluminium",
  s232_cu: "copper",
  s232_autos: "vehicles",
  s232_auto_parts: "vehicle parts",
  s232_mhd: "trucks and buses",
  s232_bus: "trucks and buses",
  s232_wood: "wood",
};

/** A published rate of a group of programmes. */
export interface GroupRate {
  readonly publisher: string;
  readonly origin: string;
  readonly from: string;
  readonly group: CompareGroup;
  /** A fraction. */
  readonly rate: number;
}

/**
 * Reads the published rates by group of programmes.
 * @throws ParleyError (invalid file) with file and line: a group that is none.
 */
export function parseGroupRates(text: string, file: string): GroupRate[] {
  const table = parseCsv(text, file, ["publisher", "origin", "from", "group", "rate"]);
  return table.rows.map((row): GroupRate => {
    const { publisher, origin, from } = row.cells;
    const group = compareGroups.find((known) => known === row.cells.group);
    if (group === undefined) throw fileError(`${file}:${row.line}`, unknown("group", row.cells.group, compareGroups));
    return { publisher, origin, from, group, rate: numberCell(table, row, "rate") };
  });
}

/** What remains of one group of programmes under the publisher's assumptions; rates are fractions. */
export interface GroupRemainder {
  readonly group: CompareGroup;
  readonly ours: number;
  readonly theirs: number;
  /** From ours to theirs, percentage points. */
  readonly points: number;
}

/**
 * The rest by group of programmes; null where the publisher does not split its rate of the day.
 * @param programmes our rates by programme under the publisher's assumptions, fractions.
 */
export function groupsLeft(
  { publisher, origin, from }: Pick<GroupRate, "publisher" | "origin" | "from">,
  programmes: ReadonlyMap<string, number>,
  published: readonly GroupRate[],
): GroupRemainder[] | null {
  const theirs = published.filter(
    (each) => each.publisher === publisher && each.origin === origin && each.from === from,
  );
  if (theirs.length === 0) return null;
  const sums = new Map<string, number>();
  for (const [programme, rate] of programmes) {
    const group = groupOfProgramme[programme] ?? "other";
    sums.set(group, (sums.get(group) ?? 0) + rate);
  }
  return compareGroups.flatMap((group) => {
    const [ours, their] = [sums.get(group) ?? 0, theirs.find((each) => each.group === group)?.rate ?? 0];
    return ours === 0 && their === 0 ? [] : [{ group, ours, theirs: their, points: 100 * (their - ours) }];
  });
}
