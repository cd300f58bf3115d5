import { exp, normal, pow, uniform } from "../../base/index.js";
import type { ClosureName } from "../../equilibrium/index.js";
import type { ClaimSpread } from "../../rates/index.js";
import type { DrawPlan, ElasticityRange, TariffRange } from "./plan.js";

/** One value of everything that is drawn. */
export interface DrawnInputs {
  /** [sector] log theta. */
  readonly logTheta: Float64Array;
  readonly closure: ClosureName;
  /** By origin in the order of the plan: how many standard deviations the claim share lies above the observed one. */
  readonly claims: readonly number[];
}

/** Which number of a draw is for what; adding an input changes no other. */
const streams = { set: 0, closure: 1, claims: 16, sectors: 1024 } as const;

/** The scenario's own settings, around which inputs are moved one at a time. */
export const ownInputs = ({ elasticities, model, claims }: DrawPlan): DrawnInputs => ({
  logTheta: elasticities.own,
  closure: model.closure as ClosureName,
  claims: claims.map(() => 0),
});

/** Inputs of a draw; they depend on the plan, its seed and the number of the draw alone. */
export function drawnInputs(
  plan: Pick<DrawPlan, "seed" | "closures" | "claims" | "elasticities">,
  draw: number,
): DrawnInputs {
  const { seed, closures, claims, elasticities } = plan;
  const set = pick(elasticities.sets.length, uniform(seed, draw, streams.set));
  const noise = elasticities.own.map((_, sector) => normal(seed, draw, streams.sectors + sector));
  return {
    logTheta: smoothed(elasticities, set, noise),
    closure: closures[pick(closures.length, uniform(seed, draw, streams.closure))]!,
    claims: claims.map((_, index) => normal(seed, draw, streams.claims + index)),
  };
}

const pick = (length: number, u: number): number => Math.min(length - 1, Math.floor(u * length));

/** Bandwidth of the smoothed bootstrap over the sets, by the rule for normal data (Silverman 1986, equation 3.28). */
export const bandwidth = (sets: number): number => pow(4 / (3 * sets), 0.2);

/**
 * Log elasticities of one draw: a whole published set, with noise sector by sector, shrunk towards the mean of the sets so that
 * the variance is that across the sets: the shrunk smoothed bootstrap of Silverman (1986), Density Estimation, section 6.4.1.
 * @param noise [sector] standard normal.
 */
export function smoothed(
  { logs, own, mean, deviation, known, sets }: ElasticityRange,
  set: number,
  noise: Float64Array,
) {
  const h = bandwidth(sets.length);
  const shrink = Math.sqrt(1 + h * h);
  return own.map((value, j) =>
    known[j] === 0
      ? value + deviation[j]! * noise[j]!
      : mean[j]! + (logs[set * own.length + j]! - mean[j]! + h * deviation[j]! * noise[j]!) / shrink,
  );
}

/**
 * How far a claim share lies between the observed one and nothing claimed (-1) or all claimed (1), when it moves by a number of
 * standard deviations.
 */
export function claimMove({ share, deviation }: ClaimSpread, z: number): number {
  const move = z * deviation;
  if (move > 0) return share < 1 ? Math.min(1, move / (1 - share)) : 0;
  return share > 0 ? Math.max(-1, move / share) : 0;
}

/**
 * Tariffs under other claim shares. The rate of a line is linear in its claim share, so the average of its sector is linear in a
 * move of all shares of an origin towards everything or towards nothing claimed (A-claims-spread).
 * @param moves by region index of the exporter: see {@link claimMove}; exporters left out stay.
 */
export function claimedTariffs(
  { tariffs, unclaimed, claimed }: TariffRange,
  moves: ReadonlyMap<number, number>,
  [regions, sectors]: readonly [number, number],
): Float64Array {
  if (unclaimed === null || claimed === null) return tariffs;
  const moved = Float64Array.from(tariffs);
  for (const [exporter, move] of moves) {
    const end = move > 0 ? claimed : unclaimed;
    const size = Math.abs(move);
    for (let importer = 0; importer < regions; importer += 1) {
      const first = (importer * regions + exporter) * sectors;
      for (let at = first; at < first + sectors; at += 1) {
        const observed = tariffs[at]!;
        moved[at] = observed + size * (end[at]! - observed);
      }
    }
  }
  return moved;
}

/** theta from its log. */
export const thetaOf = (logTheta: Float64Array): Float64Array => logTheta.map(exp);
