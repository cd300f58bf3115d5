import { ParleyError, usageError } from "../base/index.js";
import { type Cotangents, inTaxes, reverseSweep, type Scratch, type Slopes, scratchFor } from "./adjoint.js";
import { anderson } from "./anderson.js";
import { closureFor } from "./closures/index.js";
import { type Follow, followOf } from "./follow.js";
import { type KernelArray, type KernelName, openKernels, part } from "./kernels/index.js";
import { roomFor } from "./market.js";
import { numeraireWeights } from "./numeraires.js";
import type { Outcome } from "./outcomes.js";
import { type Tangent, tangentAt } from "./tangent.js";
import type { Solution } from "./types.js";

export interface GradientOptions {
  /** Largest relative residual of the adjoint equations; 1e-9 unless given. */
  readonly tolerance?: number;
  /** Reverse sweeps after which the search is given up; 2000 unless given. */
  readonly maxSweeps?: number;
  /** What does the arithmetic, to the same bits; that of the solution unless given. */
  readonly kernel?: KernelName;
}

export interface Gradient {
  /** The outcome itself. */
  readonly value: number;
  /** [N][N][J] importer, exporter, sector: derivative in the ad valorem tariff (a fraction); 0 where there is no trade. */
  readonly tariffs: Float64Array;
  /** [N][N][J] derivative in the ad valorem export tax, also where there is none yet; 0 at home. */
  readonly exportTaxes: Float64Array;
  /** Largest residual of the adjoint equations over the largest cotangent. */
  readonly residual: number;
  readonly sweeps: number;
}

/**
 * The derivative of an outcome in every tariff and export tax at a solved equilibrium, for the price of one linear solve:
 * the adjoint method. With z the state of the solver (log wages, log prices, output, revenue), z = G(z, t) its sweep and O
 * the outcome,
 *
 *     lambda = (dG/dz)' lambda + dO/dz,        dO/dt = (dG/dt)' lambda + partial O / partial t
 *
 * solved by the accelerated fixed point of the solver with the transposed sweep of adjoint.ts; no matrix is formed.
 * All closures, numeraires and structures of `solve` are followed; where the closure is `zero`, the balanced base stays.
 *
 * | here   | meaning                                                                |
 * |--------|------------------------------------------------------------------------|
 * | lambda | cotangents: change of O with a unit change of each part of the state   |
 * | scale  | [state] size of each part: 1 for logs, output and wages for money      |
 *
 * @throws ParleyError (usage) for a bad option or outcome; (not converged) naming the residual.
 */
export function gradient(solution: Solution, outcome: Outcome, options: GradientOptions = {}): Gradient {
  const { tolerance = 1e-9, maxSweeps = 2000 } = options;
  if (!(tolerance >= 1e-13 && tolerance <= 1e-2)) {
    throw usageError(`tolerance is ${tolerance}; it must lie between 1e-13 and 0.01, for example 1e-9`);
  }
  if (solution.quotas) {
    throw usageError(
      "no gradient goes through tariff-rate quotas: whether one binds jumps; take the tariffs at their margins instead",
    );
  }
  const { economy } = solution;
  const { value, slopes } = outcome(solution);
  const wages = economy.valueAdded.map((va, n) => va * solution.wageHat[n]!);
  const closure = closureFor(solution.closure, economy, solution.baseProfits, solution.baseTariffRevenue);
  const kernels = openKernels(options.kernel ?? solution.kernel, roomFor(economy));
  const tangent = tangentAt(kernels, solution, closure, numeraireWeights(solution.numeraire, economy, wages));
  const scratch = scratchFor(tangent, slopes.flow !== undefined);
  const found = adjointOf(tangent, slopes, scratch, tolerance, maxSweeps);
  return { value, ...inTaxes(tangent, solution, scratch), residual: found.residual, sweeps: found.sweeps };
}

/** Leaves in `scratch` the trail of a reverse sweep at the solution. */
function adjointOf(
  tangent: Tangent,
  slopes: Slopes,
  scratch: Scratch,
  tolerance: number,
  maxSweeps: number,
): { residual: number; sweeps: number } {
  const { kernels, regions, sectorStride, wages, y } = tangent;
  const cells = regions * sectorStride;
  const used = 2 * cells + 2 * regions;
  const size = Math.ceil(used / 4) * 4;
  const split = (all: KernelArray): Cotangents => ({
    wage: part(all, 0, regions),
    price: part(all, regions, regions + cells),
    output: part(all, regions + cells, regions + 2 * cells),
    revenue: part(all, regions + 2 * cells, used),
  });
  const fresh = (): KernelArray => kernels.array(size);
  const [z, g, f, direct] = [fresh(), fresh(), fresh(), fresh()];
  const scale = new Float64Array(size).fill(1);
  const [state, image] = [split(z), split(g)];
  for (let n = 0; n < regions; n += 1) {
    for (let k = n * sectorStride; k < (n + 1) * sectorStride; k += 1) {
      scale[regions + cells + k] = Math.max(y[k]!, 1e-6 * wages[n]!);
    }
    scale[regions + 2 * cells + n] = wages[n]!;
  }
  reverseSweep(tangent, state, slopes, split(direct), scratch);
  const acceleration = anderson(kernels, size);
  const follow = tangent.terms?.ownOutput ? undefined : followAt(tangent);
  z.set(direct);
  for (let sweeps = 2; ; sweeps += 1) {
    reverseSweep(tangent, state, {}, image, scratch);
    let gap = 0;
    let largest = 0;
    for (let i = 0; i < size; i += 1) {
      const next = g[i]! + direct[i]!;
      const unit = scale[i]!;
      const change = (next - z[i]!) * unit;
      g[i] = next;
      f[i] = change;
      gap = worse(gap, Math.abs(change));
      largest = worse(largest, Math.abs(next * unit));
    }
    const residual = largest > 0 ? gap / largest : gap;
    if (!(residual > tolerance)) {
      if (residual !== residual) throw notConverged(sweeps, residual, tolerance);
      z.set(g);
      // Once more with the outcome's own slopes, for the trail.
      reverseSweep(tangent, state, slopes, image, scratch);
      return { residual, sweeps };
    }
    if (sweeps >= maxSweeps) throw notConverged(sweeps, residual, tolerance);
    if (follow) {
      keepUp(tangent, follow, state, image);
      for (let i = 0; i < size; i += 1) f[i] = (g[i]! - z[i]!) * scale[i]!;
    }
    acceleration.next(z, g, f);
  }
}

/** The transpose of how prices and output follow wages and income in a solve: see follow.ts. */
function keepUp(
  { regions, sectorStride, wages }: Tangent,
  { price, output }: Follow,
  from: Cotangents,
  to: Cotangents,
): void {
  for (let n = 0; n < regions; n += 1) {
    let byPrice = 0;
    let byOutput = 0;
    for (let k = n * sectorStride; k < (n + 1) * sectorStride; k += 1) {
      byPrice += price[k]! * (to.price[k]! - from.price[k]!);
      byOutput += output[k]! * (to.output[k]! - from.output[k]!);
    }
    to.wage[n] = to.wage[n]! + byPrice + wages[n]! * byOutput;
    to.revenue[n] = to.revenue[n]! + byOutput;
  }
}

function followAt({
  kernels,
  economy,
  gam,
  pi,
  netShare,
  finalShare,
  slot,
  regions,
  sectors,
  regionStride,
  sectorStride,
}: Tangent): Follow {
  const [own, labour, alpha] = Array.from({ length: 3 }, () => new Float64Array(regions * sectorStride)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let n = 0; n < regions; n += 1) {
    for (let s = 0; s < sectors; s += 1) {
      const k = n * sectorStride + s;
      const place = slot[s]!;
      own[k] = place < 0 ? (netShare[k]! > 0 ? 1 : 0) : pi[(place * regionStride + n) * regionStride + n]!;
      labour[k] = economy.vaShare[n * sectors + s]!;
      alpha[k] = finalShare[n * sectors + s]!;
    }
  }
  return followOf({ kernels, gam, labour, alpha, regions, sectorStride }, own);
}

const worse = (a: number, b: number): number => (b > a || b !== b ? b : a);

const notConverged = (sweeps: number, residual: number, tolerance: number): ParleyError =>
  new ParleyError(
    "notConverged",
    `gradient not converged: after ${sweeps} sweeps the largest relative residual is ${residual.toExponential(1)}, not ${tolerance}`,
  );
