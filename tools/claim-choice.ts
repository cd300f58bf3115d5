// Fits the claim share as a function of the preference margin on the months at hand, and writes coefficients and error.
import type { IsoDate } from "../src/base/index.js";
import { loadBook, loadUsImports } from "../src/files/index.js";
import {
  assessLines,
  type ClaimFit,
  type ClaimObservation,
  caMxContent,
  claimBreak,
  fitClaimChoice,
  fittedShare,
  isApart,
  lawOf,
  monthsOfClaims,
  preferenceMargins,
} from "../src/rates/index.js";
import { TableFolder } from "./support/tables.js";

interface Seen extends ClaimObservation {
  readonly month: string;
  /** Half of the lines it belongs to, by the eighth digit. */
  readonly half: boolean;
}

const derive = lawOf(loadBook());
const options = { usContent: 0.4, caMxContent };

/** Every line of a month with its margin under the law of the 15th. */
function observations(origin: string, month: string): Seen[] {
  const on = `${month}-15` as IsoDate;
  const lines = loadUsImports([origin], { on, claims: month, content: "bea", weights: month }).filter(
    ({ code, claimSource }) => !isApart(code) && claimSource === "set",
  );
  const margins = preferenceMargins(lines, { derive, on }, options);
  const unclaimed = assessLines(lines, derive, { ...options, on });
  return lines.flatMap((line, index) => {
    const margin = margins[index] ?? null;
    if (margin === null) return [];
    const base = unclaimed[index]?.statutory[0]?.rates.get("mfn") ?? 0;
    const after = month >= claimBreak.after;
    const half = Number(line.code.slice(7, 8)) % 2 === 0;
    return [{ margin, share: line.claimShare, value: line.value, after, free: base === 0, month, half }];
  });
}

/** Root of the mean squared error, weighted by value. */
function error(fit: ClaimFit, seen: readonly Seen[]): number {
  const total = seen.reduce((sum, { value }) => sum + value, 0);
  return Math.sqrt(
    seen.reduce((sum, each) => sum + (each.value * (each.share - fittedShare(fit, each)) ** 2) / total, 0),
  );
}

const mean = (seen: readonly Seen[], of: (each: Seen) => number): number =>
  seen.reduce((sum, each) => sum + each.value * of(each), 0) / seen.reduce((sum, { value }) => sum + value, 0);

const digits = (value: number): string => value.toFixed(4);
const coefficients: string[] = [];
const months: string[] = [];
for (const origin of ["CAN", "MEX"]) {
  const seen = monthsOfClaims.flatMap((month) => observations(origin, month));
  const fit = fitClaimChoice(seen);
  const without = fitClaimChoice(seen, false);
  const halves = [true, false].map((half) => seen.filter((each) => each.half === half));
  const [even, odd] = halves.map((half) => fitClaimChoice(half));
  const average = mean(seen, ({ share }) => share);
  const spread = Math.sqrt(mean(seen, ({ share }) => (share - average) ** 2));
  const held = Math.max(error(even!, halves[1]!), error(odd!, halves[0]!));
  const numbers = [fit.slope, fit.constant, fit.after, fit.unrecorded, without.slope, even!.slope, odd!.slope];
  const row = [origin, ...[...numbers, spread, error(fit, seen), held].map(digits), seen.length];
  coefficients.push(row.join(","));
  for (const month of monthsOfClaims) {
    const own = seen.filter((each) => each.month === month);
    const numbers = [
      mean(own, ({ share }) => share),
      mean(own, (each) => fittedShare(fit, each)),
      mean(own, ({ margin }) => margin),
    ];
    months.push([origin, month, ...numbers.map(digits)].join(","));
  }
}
const tables = new TableFolder("claim-choice", "tools/claim-choice.ts");
const source = {
  source:
    "claims by line of benchmarks/claims (USITC DataWeb, collected by The Budget Lab at Yale); margins from the statute book",
  licence: "public domain; compilation MIT",
};
tables.write(
  "coefficients.csv",
  "origin,slope,constant,after,unrecorded,slope_without_break,slope_even,slope_odd,spread,error,error_held_out,lines",
  coefficients,
  {
    what: "claim share as a function of the preference margin: fractional logit by line and month, January 2025 to February 2026, weighted by value",
    ...source,
    notes:
      "slope on ln(1 + margin / 0.001); even and odd: the two halves of the lines; errors are standard deviations of the share",
  },
);
tables.write("months.csv", "origin,month,observed,fitted,margin", months, {
  what: "claim share by month, observed and fitted, chapters 1 to 97, and the mean preference margin, fractions",
  ...source,
});
tables.close();
process.stdout.write(`${coefficients.join("\n")}\n${months.join("\n")}\n`);
