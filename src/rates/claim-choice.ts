import { exp, fileError, type IsoDate, log, numberCell, parseCsv } from "../base/index.js";
import { assessLines, isApart } from "./assess.js";
import type { AssessOptions } from "./ask.js";
import type { AssessedLine, Derive, ImportLine } from "./types.js";

/** How strongly the claims of an origin answer to what a claim saves (A-claims-choice). */
export interface ClaimChoice {
  readonly origin: string;
  /** Rise of the log odds of claiming with {@link marginTerm}. */
  readonly slope: number;
}

/**
 * Reads the fitted coefficients; only origin and slope are needed to apply them.
 * @throws ParleyError (invalid file) with file and line: a slope that is not above 0.
 */
export function parseClaimChoices(text: string, file: string): ClaimChoice[] {
  const table = parseCsv(text, file, ["origin", "slope"]);
  return table.rows.map((row): ClaimChoice => {
    const slope = numberCell(table, row, "slope");
    if (slope <= 0)
      throw fileError(`${file}:${row.line}`, `slope ${slope} is not above 0; claims rise with the margin`);
    return { origin: row.cells.origin, slope };
  });
}

/** The preference margin (a fraction) as it enters the log odds: ln(1 + margin / 0.1 point); a claim that costs saves nothing. */
export const marginTerm = (margin: number): number => log(1 + Math.max(0, margin) / 0.001);

/** One line in one month: what a claim saves, and the part that claims. */
export interface ClaimObservation {
  readonly margin: number;
  readonly share: number;
  /** Weight, the value of the imports. */
  readonly value: number;
  /** From July 2025 on, after the break of the series. */
  readonly after: boolean;
  /** Free of base duty: its claims were hardly recorded before the break. */
  readonly free: boolean;
}

/** Log odds = constant + slope x margin term + after + unrecorded (free of base duty, before the break). */
export interface ClaimFit {
  readonly constant: number;
  readonly slope: number;
  readonly after: number;
  readonly unrecorded: number;
}

const regressors = ({ margin, after, free }: ClaimObservation, withBreak: boolean): number[] =>
  withBreak ? [1, marginTerm(margin), after ? 1 : 0, free && !after ? 1 : 0] : [1, marginTerm(margin)];

const odds = (x: readonly number[], b: readonly number[]): number =>
  x.reduce((sum, each, k) => sum + each * (b[k] ?? 0), 0);
const logistic = (z: number): number => (z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z)));

/** The share a fit gives for an observation. */
export const fittedShare = (fit: ClaimFit, seen: ClaimObservation): number =>
  logistic(odds(regressors(seen, true), [fit.constant, fit.slope, fit.after, fit.unrecorded]));

/**
 * Fractional logit weighted by value (Papke and Wooldridge 1996, quasi-likelihood of eq. 4), by Newton's method.
 * @param withBreak whether the break of June to July 2025 has terms of its own.
 * @throws RangeError when the observations cannot tell the terms apart.
 */
export function fitClaimChoice(seen: readonly ClaimObservation[], withBreak = true): ClaimFit {
  const rows = seen.map((each) => regressors(each, withBreak));
  const total = seen.reduce((sum, { value }) => sum + value, 0);
  const n = withBreak ? 4 : 2;
  let b = Array.from({ length: n }, () => 0);
  for (let round = 0; round < 100; round += 1) {
    const score = Array.from({ length: n }, () => 0);
    const information = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
    rows.forEach((x, index) => {
      const { share, value } = seen[index] as ClaimObservation;
      const p = logistic(odds(x, b));
      const weight = value / total;
      x.forEach((xk, k) => {
        score[k] = (score[k] as number) + weight * xk * (share - p);
        const row = information[k] as number[];
        x.forEach((xl, l) => {
          row[l] = (row[l] as number) + weight * p * (1 - p) * xk * xl;
        });
      });
    });
    const step = solveLinear(information, score);
    b = b.map((each, k) => each + (step[k] as number));
    if (Math.max(...step.map(Math.abs)) < 1e-10) {
      const [constant = 0, slope = 0, after = 0, unrecorded = 0] = b;
      return { constant, slope, after, unrecorded };
    }
  }
  throw new RangeError("the claims cannot be fitted: Newton's method does not settle");
}

/** Gauss elimination with pivots, for the few terms of the fit. */
function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k] as number]);
  const n = rows.length;
  for (let k = 0; k < n; k += 1) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, at) => (Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? k + at : best), k);
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    if (Math.abs(rows[k]![k]!) < 1e-14) throw new RangeError("the observations do not tell the terms of the fit apart");
    for (let i = 0; i < n; i += 1) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      rows[i] = rows[i]!.map((each, j) => each - factor * rows[k]![j]!);
    }
  }
  return rows.map((row, k) => row[n]! / row[k]!);
}

/** The law of a day, as a function. */
export interface DatedLaw {
  readonly derive: Derive;
  readonly on: IsoDate;
}

/** The middle of the month that a set of claims was observed in. */
export const observedOn = (period: string): IsoDate => `${period}-15` as IsoDate;

/**
 * The lines with claim shares that answer to the law: from the share observed under one law, the log odds move with what a
 * claim saves under the other. Lines whose margin stays, lines without a margin that is known, and chapters 98 and 99 keep
 * their share; a line that claims all or nothing counts as 99.9 or 0.1 %.
 */
export function chosenClaims(
  lines: readonly ImportLine[],
  observed: DatedLaw,
  law: DatedLaw,
  options: Omit<AssessOptions, "on">,
  choices: readonly ClaimChoice[],
): ImportLine[] {
  const slopes = new Map(choices.map(({ origin, slope }) => [origin, slope]));
  const [before, after] = [observed, law].map((each) => preferenceMargins(lines, each, options));
  return lines.map((line, index) => {
    const slope = slopes.get(line.origin);
    const [m0, m1] = [before?.[index], after?.[index]];
    if (slope === undefined || isApart(line.code) || m0 === undefined || m1 === undefined) return line;
    if (m0 === null || m1 === null) return line;
    const move = slope * (marginTerm(m1) - marginTerm(m0));
    if (move === 0) return line;
    const share = Math.min(0.999, Math.max(0.001, line.claimShare));
    return { ...line, claimShare: logistic(log(share / (1 - share)) + move) };
  });
}

/** What a claim saves on each line, a fraction of its value; null where one of the two duties is not known. */
export function preferenceMargins(
  lines: readonly ImportLine[],
  { derive, on }: DatedLaw,
  options: Omit<AssessOptions, "on">,
): (number | null)[] {
  const at = (claimShare: number): readonly AssessedLine[] =>
    assessLines(
      lines.map((line) => ({ ...line, claimShare })),
      derive,
      { ...options, on },
    );
  const [without, claimed] = [at(0), at(1)];
  return without.map((item, index) => {
    const [a, b] = [duty(item), duty(claimed[index] as AssessedLine)];
    return a === null || b === null ? null : a - b;
  });
}

/** Duty on a line that claims all or nothing. */
function duty({ claims: [part] }: AssessedLine): number | null {
  return part === undefined ? null : [...part.rates.values()].reduce((sum, rate) => sum + rate, 0);
}
