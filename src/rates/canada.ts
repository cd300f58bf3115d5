import { ParleyError } from "../base/index.js";
import type { AssessOptions } from "./assess.js";
import type { AssessedLine, Derive, ImportLine, SectorShare } from "./types.js";

/** What Canada's imports from the United States are sorted by: the surtax lists, vehicles, and the rest. */
export const canadaGroups = ["c30", "steel", "aluminium", "other", "vehicles", "rest"] as const;
export type CanadaGroup = (typeof canadaGroups)[number];

export const isCanadaGroup = (name: string): name is CanadaGroup => (canadaGroups as readonly string[]).includes(name);

/** One tariff item (eight digits) of a list, or one HS6 code off the lists. */
export interface CanadaLine {
  readonly code: string;
  readonly group: CanadaGroup;
  /** USD, scaled to the official totals. */
  readonly value: number;
  readonly sectors: readonly SectorShare[];
}

const unitValue = 100_000;

/** Whether the programme is one of Canada's surtaxes. */
const isSurtax = (programme: string): boolean => programme.startsWith("ca_surtax");

/**
 * Canada's surtaxes on US goods on a day. Only the surtaxes count: US goods are taken to enter free of base duty under
 * CUSMA (A-canada-base), vehicles less the Canadian and Mexican content given as a share (A-canada-content). Remission
 * is not taken off.
 */
export function assessCanada(
  lines: readonly CanadaLine[],
  derive: Derive,
  options: Pick<AssessOptions, "on"> & { readonly caMxContent: number },
): readonly AssessedLine[] {
  return lines.map((line) => {
    const rates = line.group === "rest" ? new Map<string, number>() : surtaxes(line, derive, options);
    return {
      line: importLine(line),
      statutory: rates,
      claims: rates,
      collected: null,
      unknown: rates ? null : "code not in the schedule of the day",
      usedEquivalent: false,
    };
  });
}

function surtaxes(
  line: CanadaLine,
  derive: Derive,
  options: Pick<AssessOptions, "on"> & { readonly caMxContent: number },
): ReadonlyMap<string, number> | null {
  try {
    const derivation = derive({
      code: line.code,
      origin: "USA",
      destination: "CAN",
      on: options.on,
      claim: "USMCA",
      value: unitValue,
      currency: "CAD",
      facts: { caMxContent: options.caMxContent * unitValue, transshipped: false, knockDownKit: false },
    });
    const rates = new Map<string, number>();
    for (const duty of derivation.lines) {
      if (!isSurtax(duty.programme) || duty.status === "excluded" || duty.status === "notApplicable") continue;
      if (duty.amount === null || duty.status !== "applies") return null;
      rates.set(duty.programme, (rates.get(duty.programme) ?? 0) + duty.amount / unitValue);
    }
    return rates;
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "notKnown") return null;
    throw error;
  }
}

const importLine = (line: CanadaLine): ImportLine => ({
  destination: "CAN",
  origin: "USA",
  code: line.code,
  value: line.value,
  collected: null,
  sectors: line.sectors,
  claimShare: 1,
  claimSource: "none",
  content: null,
  baseEquivalent: null,
});
