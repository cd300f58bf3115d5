import { solve } from "../../../src/equilibrium/index.js";

/** The solver under test; handed in, so that a test can plant a wrong one. */
export type Solver = typeof solve;

/** One check: what, what it must be and where that is from, what was found, how far off, and how far off it may be. */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly distance: number;
  readonly tolerance: number;
  readonly why: string;
}

export const passes = ({ distance, tolerance }: Row): boolean => distance <= tolerance;

/** Largest absolute distance of two arrays; NaN counts as infinitely far. */
export function gap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = a.length === b.length ? 0 : Number.POSITIVE_INFINITY;
  for (let index = 0; index < a.length; index += 1) {
    const distance = Math.abs((a[index] as number) - (b[index] as number));
    largest = Number.isNaN(distance) ? Number.POSITIVE_INFINITY : Math.max(largest, distance);
  }
  return largest;
}

/** A row on hats that must be equal; the distance is what was found. */
export const equal = (row: Omit<Row, "found" | "distance">, a: ArrayLike<number>, b: ArrayLike<number>): Row => {
  const distance = gap(a, b);
  return { ...row, distance, found: `largest gap ${small(distance)}` };
};

/** A tolerance for a page. */
export const digits = (value: number): string => (value === 0 ? "0" : value.toExponential(0));

/** A distance for a page: the power of ten it stays below, so that a solver that takes another way does not date the page. */
export function small(value: number): string {
  if (value === 0) return "0";
  let bound = 1e-14;
  while (bound < value) bound = Number((10 * bound).toExponential(0));
  return `below ${digits(bound)}`;
}

/** What residuals of 1e-10 leave of hats: the reason behind most tolerances. */
export const residualReason = "residuals of 1e-10; hats react to them with a small multiple";
