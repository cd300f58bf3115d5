import { lawStart } from "../law/index.js";
import { assessLines, isApart } from "./assess.js";
import type { AssessOptions } from "./ask.js";
import type { AssessedLine, Derive, ImportLine, KnownPart } from "./types.js";

/** Programme name of the duty collected in 2024, the base of partners whose whole law the book does not hold. */
export const collectedProgramme = "collected 2024";

/**
 * US imports from partners whose claims are not known by line. By statute, without claims: the law of the day. With claims:
 * what was collected on the line in 2024, which holds the preferences and exclusions of that year, plus what the programmes
 * of the book charge on the day above their charge on the first day of the book (A-rates-others).
 * @param older programmes of the book that are older than the days it holds them for: the collections of 2024 hold them.
 */
export function assessOthers(
  lines: readonly ImportLine[],
  derive: Derive,
  options: AssessOptions,
  older: ReadonlySet<string>,
): AssessedLine[] {
  const before = assessLines(lines, derive, { ...options, on: lawStart });
  return assessLines(lines, derive, options).map((item, index) =>
    isApart(item.line.code) ? { ...item, base: "collected-2024" } : added(item, before[index] as AssessedLine, older),
  );
}

function added(item: AssessedLine, before: AssessedLine, older: ReadonlySet<string>): AssessedLine {
  const [now, then] = [item.statutory[0], before.statutory[0]];
  const made = (parts: readonly KnownPart[], unknown: string | null): AssessedLine => {
    return { ...item, base: "collected-2024", claims: parts, unknown };
  };
  if (item.collected === null) return made([], "not collected in 2024");
  if (!now) return made([], item.unknown);
  if (!then) return made([], before.unknown);
  const rates = new Map([[collectedProgramme, item.collected]]);
  for (const programme of new Set([...now.rates.keys(), ...then.rates.keys()])) {
    if (programme === "mfn" || older.has(programme)) continue;
    const rise = (now.rates.get(programme) ?? 0) - (then.rates.get(programme) ?? 0);
    if (rise !== 0) rates.set(programme, rise);
  }
  return made([{ share: 1, rates }], null);
}
