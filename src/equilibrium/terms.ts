import { exp, log } from "../base/index.js";
import type { Economy } from "../economy/index.js";

/**
 * What a market structure or a choice of elasticities adds to the system of Caliendo and Parro (2015); see
 * docs/structures.md. With Y gross output, w the wage, B the labour share and s the coefficient of `ownOutput`, in hats:
 *
 *     log cost of labour in a sector = B lw + s (log Y - lw)        income = wages + sum of profitShare Y + revenue - surplus
 *
 * and final demand and inputs from CES instead of Cobb-Douglas aggregates where an elasticity is not one.
 */
export interface Terms {
  /** [N][J] profits over sales; left out, none. */
  readonly profitShare?: Float64Array;
  /** [N][J] change of log unit cost with log own output over the wage, not negative: labour crowds. */
  readonly ownOutput?: Float64Array;
  /** [N][J] gross output of the base. */
  readonly baseOutput: Float64Array;
  /** Elasticity of substitution between sectors in final demand; 1 is Cobb-Douglas. */
  readonly finalElasticity: number;
  /** Between the inputs of a sector, its labour share fixed. */
  readonly inputElasticity: number;
}

/** [N] profits of outputs [N][J]. */
export function profitsOf({ regions, sectors }: Economy, terms: Terms | undefined, output: Float64Array): Float64Array {
  const profits = new Float64Array(regions.length);
  const share = terms?.profitShare;
  if (share === undefined) return profits;
  for (let at = 0; at < output.length; at += 1) {
    const r = Math.floor(at / sectors.length);
    profits[r] = profits[r]! + share[at]! * output[at]!;
  }
  return profits;
}

/** [N][J] log hats of the cost of labour and of what else makes unit costs differ from materials: B lw + s (log Y - lw). */
export function labourCost(
  { sectors, vaShare }: Economy,
  terms: Terms | undefined,
  logWage: Float64Array,
  output: Float64Array,
): Float64Array {
  return vaShare.map((share, at) => {
    const wage = logWage[Math.floor(at / sectors.length)]!;
    return share * wage + ownOutputAt(terms, at, wage, output[at]!);
  });
}

/** s (log Y hat - lw) of a cell. */
export function ownOutputAt(terms: Terms | undefined, at: number, logWage: number, output: number): number {
  const slope = terms?.ownOutput?.[at] ?? 0;
  if (slope === 0) return 0;
  return slope * (log(output / terms!.baseOutput[at]!) - logWage);
}

/**
 * A row of a CES aggregate in changes: weights a [k] of the base, log price hats p and elasticity sigma give the new
 * weights a u / mean, with u = exp((1 - sigma) p) and mean the weighted mean of u, and the log price of the aggregate,
 * sum(a) log(mean) / (1 - sigma). At sigma = 1 the weights stay and the log price is the sum of a p; weights that do not sum
 * to one keep their sum in both. Prices are taken from their mean: no digits are lost near sigma = 1 or far above it.
 * @returns the log price; the new weights are written to `out`.
 */
export function cesRow(
  weights: Float64Array,
  at: number,
  size: number,
  prices: Float64Array,
  pricesAt: number,
  sigma: number,
  out: Float64Array,
  outAt: number,
): number {
  let total = 0;
  let sum = 0;
  for (let k = 0; k < size; k += 1) {
    const weight = weights[at + k]!;
    out[outAt + k] = weight;
    total += weight;
    sum += weight * prices[pricesAt + k]!;
  }
  if (sigma === 1) return sum;
  if (total === 0) return 0;
  const middle = sum / total;
  let above = 0;
  for (let k = 0; k < size; k += 1) {
    const weight = weights[at + k]!;
    if (weight === 0) continue;
    const more = expLessOne((1 - sigma) * (prices[pricesAt + k]! - middle));
    out[outAt + k] = weight * (1 + more);
    above += weight * more;
  }
  above /= total;
  for (let k = 0; k < size; k += 1) out[outAt + k] = out[outAt + k]! / (1 + above);
  return total * (middle + logOfOneAnd(above) / (1 - sigma));
}

/** exp(x) - 1 to all digits near zero, where sigma near one puts everything: the difference itself keeps few. */
function expLessOne(x: number): number {
  if (!(Math.abs(x) < 1e-3)) return exp(x) - 1;
  // Taylor; the next term is below 1e-18 of the sum.
  return x * (1 + (x / 2) * (1 + (x / 3) * (1 + (x / 4) * (1 + x / 5))));
}

/** log(1 + x) to all digits near zero: the rounding of 1 + x is divided out again (Kahan). */
function logOfOneAnd(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}

/** [N] log price index of final demand and [N][J] its new shares, at log prices [N][J]. */
export function finalDemandAt(
  { regions, sectors, finalShare }: Economy,
  logPrice: Float64Array,
  sigma: number,
): { readonly logIndex: Float64Array; readonly shares: Float64Array } {
  const j = sectors.length;
  const shares = new Float64Array(finalShare.length);
  const logIndex = Float64Array.from(regions, (_, r) =>
    cesRow(finalShare, r * j, j, logPrice, r * j, sigma, shares, r * j),
  );
  return { logIndex, shares };
}

/** [N][source][using] input shares at log prices [N][J]. */
export function inputSharesAt({ regions, sectors, io }: Economy, logPrice: Float64Array, sigma: number): Float64Array {
  if (sigma === 1) return io;
  const [n, j] = [regions.length, sectors.length];
  const out = new Float64Array(io.length);
  const [column, row] = [new Float64Array(j), new Float64Array(j)];
  for (let r = 0; r < n; r += 1) {
    for (let using = 0; using < j; using += 1) {
      for (let k = 0; k < j; k += 1) column[k] = io[(r * j + k) * j + using]!;
      cesRow(column, 0, j, logPrice, r * j, sigma, row, 0);
      for (let k = 0; k < j; k += 1) out[(r * j + k) * j + using] = row[k]!;
    }
  }
  return out;
}

/** [N][J] log price of the materials of each sector at log prices [N][J]. */
export function materialCosts({ regions, sectors, io }: Economy, logPrice: Float64Array, sigma: number): Float64Array {
  const [n, j] = [regions.length, sectors.length];
  const out = new Float64Array(n * j);
  if (sigma === 1) {
    for (let source = 0; source < n * j; source += 1) {
      const region = Math.floor(source / j) * j;
      const price = logPrice[source]!;
      // Where no price moves, as in the base, no cost does.
      if (price === 0) continue;
      for (let using = 0; using < j; using += 1) {
        out[region + using] = out[region + using]! + io[source * j + using]! * price;
      }
    }
    return out;
  }
  const [weights, unused] = [new Float64Array(j), new Float64Array(j)];
  for (let cell = 0; cell < n * j; cell += 1) {
    const region = Math.floor(cell / j) * j;
    for (let source = 0; source < j; source += 1) weights[source] = io[(region + source) * j + (cell % j)]!;
    out[cell] = cesRow(weights, 0, j, logPrice, region, sigma, unused, 0);
  }
  return out;
}
