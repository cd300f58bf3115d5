import type { IsoDate } from "../base/index.js";
import { findLine, type Schedule } from "../law/index.js";
import { isApart } from "./assess.js";
import type { ImportLine } from "./types.js";

/** How imports enter. Free and dutiable are by the base duty: additional duties do not count here. */
export const preferences = ["usmca", "free", "dutiable", "chapters 98-99", "unknown"] as const;

export interface PreferencePart {
  readonly preference: (typeof preferences)[number];
  /** USD million. */
  readonly value: number;
  /** Part of all imports; null without imports. */
  readonly share: number | null;
}

/**
 * Imports by the preference they enter under: claimed under the USMCA, and what claims nothing by whether the general
 * column of the day is free. A line whose sub-lines differ, or that is not in the schedule, is unknown.
 */
export function preferenceParts(
  lines: readonly Pick<ImportLine, "code" | "value" | "claimShare">[],
  schedule: Schedule,
  on: IsoDate,
): PreferencePart[] {
  const sums = { usmca: 0, free: 0, dutiable: 0, "chapters 98-99": 0, unknown: 0 };
  let total = 0;
  for (const { code, value, claimShare } of lines) {
    total += value;
    if (isApart(code)) {
      sums["chapters 98-99"] += value;
      continue;
    }
    sums.usmca += value * claimShare;
    sums[baseOf(schedule, code, on)] += value * (1 - claimShare);
  }
  return preferences.map((preference) => ({
    preference,
    value: sums[preference] / 1e6,
    share: total > 0 ? sums[preference] / total : null,
  }));
}

function baseOf(schedule: Schedule, code: string, on: IsoDate): "free" | "dutiable" | "unknown" {
  const found = findLine(schedule, code, on, "any");
  const lines = found.kind === "line" ? [found.line] : found.kind === "candidates" ? found.lines : [];
  const kinds = new Set(
    lines.map(({ general }) =>
      general.kind === "unknown" ? "unknown" : general.terms.length === 0 ? "free" : "dutiable",
    ),
  );
  const [only] = kinds;
  return only !== undefined && kinds.size === 1 ? only : "unknown";
}
