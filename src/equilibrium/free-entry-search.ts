import { exp } from "../base/index.js";
import { factor, solveFactored } from "./dense.js";
import { type EntryGaps, type EntryMarket, type EntryState, gapsAt, slopesAt } from "./free-entry-market.js";
import type { Numeraire } from "./numeraires.js";

/** How an outer search is done. */
export interface EntrySearch {
  readonly market: EntryMarket;
  readonly numeraire: Numeraire;
  /** [N] weights of log wages in the numeraire. */
  readonly weights: (logWage: Float64Array) => Float64Array;
}

/** Where a search came to. */
export interface EntryReached {
  readonly state: EntryState;
  readonly residual: number;
  readonly rounds: number;
}

const longestStep = 0.3;

/** Newton's method on wages and revenue, firms entering at each. */
export function searchEntry(
  { market, numeraire, weights }: EntrySearch,
  from: EntryState,
  { scale, stray, tolerance, mostRounds }: { scale: number; stray: number; tolerance: number; mostRounds: number },
): EntryReached {
  const n = from.logWage.length;
  let state = copyOf(from);
  numeraire(state.logWage);
  let here = gapsAt(market, state, scale, stray);
  let rounds = 1;
  if (!here) return { state, residual: Number.NaN, rounds };
  for (let most = norm(here); largest(here) > tolerance && rounds < mostRounds; ) {
    const move = newtonMove(market, state, here, scale, stray, weights(state.logWage));
    if (!move) break;
    let length = Math.min(1, longestStep / Math.max(...move.subarray(0, n).map(Math.abs)));
    let next: { state: EntryState; gaps: EntryGaps; size: number } | undefined;
    for (let tries = 0; tries < 10 && !next; tries += 1, length /= 2) {
      const tried = copyOf(state);
      for (let r = 0; r < n; r += 1) {
        tried.logWage[r] = tried.logWage[r]! - length * move[r]!;
        tried.revenue[r] = tried.revenue[r]! - length * move[n + r]!;
      }
      numeraire(tried.logWage);
      const gaps = gapsAt(market, tried, scale, stray);
      rounds += 1;
      if (gaps && norm(gaps) < most) next = { state: tried, gaps, size: norm(gaps) };
    }
    if (!next) break;
    state = next.state;
    here = next.gaps;
    most = next.size;
  }
  return { state, residual: largest(here), rounds };
}

export const copyOf = ({ logWage, revenue, logMass }: EntryState): EntryState => ({
  logWage: Float64Array.from(logWage),
  revenue: Float64Array.from(revenue),
  logMass: logMass.map((mass) => Float64Array.from(mass)),
});

const norm = ({ gaps }: EntryGaps): number => Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0));
const largest = ({ gaps }: EntryGaps): number => gaps.reduce((most, gap) => Math.max(most, Math.abs(gap)), 0);

/** One trade balance follows from the others: the numeraire stands in the place of the last. */
function newtonMove(
  market: EntryMarket,
  state: EntryState,
  here: EntryGaps,
  scale: number,
  stray: number,
  weights: Float64Array,
): Float64Array | undefined {
  const slopes = slopesAt(market, state, here, scale, stray);
  if (!slopes) return undefined;
  const n = weights.length;
  const width = 2 * n;
  const { valueAdded } = market.economy;
  const right = Float64Array.from(here.gaps);
  for (let row = 0; row < width; row += 1) {
    // Gaps are over wages; so are the slopes, at the point itself.
    const size = wageOf(state, valueAdded, row % n);
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      slopes[at] = slopes[at]! / size;
    }
  }
  slopes.fill(0, (n - 1) * width, n * width);
  slopes.set(weights, (n - 1) * width);
  right[n - 1] = 0;
  const factored = factor(slopes, width);
  if (!factored) return undefined;
  solveFactored(factored, right);
  return right.every(Number.isFinite) ? right : undefined;
}

const wageOf = ({ logWage }: EntryState, valueAdded: Float64Array, r: number): number =>
  valueAdded[r]! * exp(logWage[r]!);
