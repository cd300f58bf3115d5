import { exp, log } from "../base/index.js";
import { factor, solveFactored } from "./dense.js";

/**
 * Entry of firms into one sector at given wages and expenditure. With M the mass of firms of a region over its base (hats),
 * w wages, X expenditure and f the part of the full scale effect,
 *
 *     u_i = M_i^f w_i^-theta      S_n = sum_i gross_ni u_i      Y_i = u_i sum_n kept_ni X_n / S_n
 *     Y_i = w_i Y0_i M_i where there are firms, Y_i <= w_i Y0_i M_i as M_i -> 0 where there are none
 *
 * Without tariffs these are the conditions of a concave programme, max sum X_n log S_n - sum w_i Y0_i M_i, so that at given
 * wages and expenditure entry is unique; several equilibria come from wages and incomes. Corners are approached
 * from inside: `stray` firms per base firm enter whatever they earn, Y_i + stray w_i Y0_i = w_i Y0_i M_i.
 */
export interface EntrySector {
  /** Place in the economy. */
  readonly sector: number;
  readonly theta: number;
  /** Regions that make the good in the base; nobody else ever does. */
  readonly makers: Int32Array;
  /** [importer][exporter] base share times cost hat to the power -theta; that over 1 + tariff; and over 1 + export tax. */
  readonly gross: Float64Array;
  readonly net: Float64Array;
  readonly kept: Float64Array;
  /** [region] base output. */
  readonly output: Float64Array;
}

/** A sector at given masses. All arrays of pairs are [n][i], importer and exporter. */
export interface EntryPoint {
  /** [i] log u, and sales. */
  readonly logU: Float64Array;
  readonly sales: Float64Array;
  /** [n] sum of gross u; expenditure over it. */
  readonly sum: Float64Array;
  readonly perSum: Float64Array;
  /** [i] log of (sales + stray) over cost: zero at the solution. */
  readonly gap: Float64Array;
}

/** Masses the search starts from are at least this, in logs, and it may take so many steps. */
const starts = [
  { least: -700, rounds: 12 },
  { least: -4, rounds: 80 },
] as const;
const leastMass = -700;
/** Least loss of an entrant, over costs, at a start well inside. */
const coldLoss = 0.1;
/** Gaps, in logs, that are nothing but rounding, and that may be. */
const rounding = { least: 2e-15, most: 1e-12 } as const;
/** Part of the way to the nearest bound that a step goes, and part of the mean product of mass and loss it aims at. */
const boundary = 0.95;
const centring = 0.1;
/** Below this mass a gap counts in proportion to the mass. */
const smallMass = 1e-6;

/** Sales and profits of a sector at log masses [i], log wages [i] and expenditure [n]. */
export function entryAt(
  { theta, makers, gross, kept, output }: EntrySector,
  scale: number,
  stray: number,
  logMass: Float64Array,
  logWage: Float64Array,
  spent: Float64Array,
): EntryPoint {
  const n = logWage.length;
  const [logU, sales, sum, perSum, gap] = Array.from({ length: 5 }, () => new Float64Array(n));
  const u = new Float64Array(n);
  for (const i of makers) {
    logU![i] = scale * logMass[i]! - theta * logWage[i]!;
    u[i] = exp(logU![i]);
  }
  for (let m = 0; m < n; m += 1) {
    let total = 0;
    for (const i of makers) total += gross[m * n + i]! * u[i]!;
    sum![m] = total;
    perSum![m] = total > 0 ? spent[m]! / total : 0;
  }
  for (const i of makers) {
    let demand = 0;
    for (let m = 0; m < n; m += 1) demand += kept[m * n + i]! * perSum![m]!;
    sales![i] = u[i]! * demand;
    gap![i] = log(sales![i] / (exp(logWage[i]!) * output[i]!) + stray) - logMass[i]!;
  }
  return { logU: logU!, sales: sales!, sum: sum!, perSum: perSum!, gap: gap! };
}

/** Largest gap, small masses counting for less. */
function entryError({ makers }: EntrySector, { gap }: EntryPoint, logMass: Float64Array): number {
  let worst = 0;
  for (const i of makers) {
    const size = Math.abs(gap[i]!) * Math.min(1, exp(logMass[i]!) / smallMass);
    if (!(size <= worst)) worst = size;
  }
  return worst;
}

/**
 * Firms enter until none gains by it: a primal-dual interior-point method on masses and losses z of an entrant,
 *
 *     1 - Y_i / (w_i Y0_i M_i) = z_i,        M_i z_i = stray
 *
 * first from the masses given, which takes two or three steps where the same regions make the good as before, and else from
 * masses well inside. At given steps the method is that of any textbook (Wright 1997, Primal-dual interior-point methods).
 * @param logMass [i] where the search starts; holds the answer.
 * @returns whether the gaps fell as far as rounding lets them.
 */
export function enter(
  sector: EntrySector,
  scale: number,
  stray: number,
  logMass: Float64Array,
  logWage: Float64Array,
  spent: Float64Array,
): boolean {
  const { makers } = sector;
  for (const { least, rounds } of starts) {
    for (const i of makers) logMass[i] = Math.max(logMass[i]!, least);
    let loss: Float64Array | undefined;
    let last = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const point = entryAt(sector, scale, stray, logMass, logWage, spent);
      const error = entryError(sector, point, logMass);
      // Rounding ends it: near the answer a step that gains nothing is the last.
      if (error <= rounding.least || (error <= rounding.most && error >= last)) return true;
      last = error;
      const mass = Float64Array.from(makers, (i) => exp(logMass[i]!));
      const earned = Float64Array.from(makers, (i, k) => exp(point.gap[i]!) - stray / mass[k]!);
      loss ??= earned.map((value, k) => Math.max(1 - value, stray / mass[k]!, least > leastMass ? coldLoss : 0));
      const move = interiorStep(sector, scale, stray, point, { mass, earned, loss });
      if (!move) break;
      let length = 1;
      for (let k = 0; k < makers.length; k += 1) {
        length = Math.min(length, boundary / Math.max(boundary, -move.mass[k]!, -move.loss[k]! / loss[k]!));
      }
      for (const [k, i] of makers.entries()) {
        logMass[i] = Math.max(leastMass, logMass[i]! + log(1 + length * move.mass[k]!));
        loss[k] = loss[k]! + length * move.loss[k]!;
      }
    }
  }
  return false;
}

/** [i][k] part of the sales of i that are in markets times the share of k there, over makers. */
export function rivalry({ makers, gross, kept }: EntrySector, { logU, sum, perSum }: EntryPoint): Float64Array {
  const n = sum.length;
  const size = makers.length;
  const out = new Float64Array(size * size);
  const share = new Float64Array(size);
  const demand = new Float64Array(size);
  const u = Float64Array.from(makers, (i) => exp(logU[i]!));
  for (let m = 0; m < n; m += 1) {
    if (perSum[m] === 0) continue;
    for (let k = 0; k < size; k += 1) share[k] = (gross[m * n + makers[k]!]! * u[k]!) / sum[m]!;
    for (let i = 0; i < size; i += 1) {
      const sold = kept[m * n + makers[i]!]! * perSum[m]!;
      demand[i] = demand[i]! + sold;
      if (sold === 0) continue;
      for (let k = 0; k < size; k += 1) out[i * size + k] = out[i * size + k]! + sold * share[k]!;
    }
  }
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < size; k += 1) out[i * size + k] = demand[i]! > 0 ? out[i * size + k]! / demand[i]! : 0;
  }
  return out;
}

/** [makers] part of a mass that its sales carry: all but the strays. */
export function carried(sector: EntrySector, stray: number, { gap }: EntryPoint, logMass: Float64Array): Float64Array {
  return Float64Array.from(sector.makers, (i) => Math.max(0, 1 - stray * exp(-logMass[i]! - gap[i]!)));
}

/** Relative moves of masses and moves of losses; undefined where they are not determined. */
function interiorStep(
  sector: EntrySector,
  scale: number,
  stray: number,
  point: EntryPoint,
  { mass, earned, loss }: Readonly<Record<"mass" | "earned" | "loss", Float64Array>>,
): { readonly mass: Float64Array; readonly loss: Float64Array } | undefined {
  const size = mass.length;
  let product = 0;
  for (let k = 0; k < size; k += 1) product += (mass[k]! * loss[k]!) / size;
  const aim = Math.max(stray, centring * product);
  const matrix = rivalry(sector, point);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < size; k += 1) {
      const same = i === k ? 1 : 0;
      const at = i * size + k;
      matrix[at] = earned[i]! * (same - scale * (same - matrix[at]!)) + same * loss[i]!;
    }
  }
  const factored = factor(matrix, size);
  if (!factored) return undefined;
  const move = earned.map((value, k) => value - 1 + aim / mass[k]!);
  solveFactored(factored, move);
  if (!move.every(Number.isFinite)) return undefined;
  return { mass: move, loss: loss.map((value, k) => aim / mass[k]! - value - value * move[k]!) };
}
