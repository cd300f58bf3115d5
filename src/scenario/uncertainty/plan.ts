import { log } from "../../base/index.js";
import type { Economy } from "../../economy/index.js";
import type { ClosureName, Shock } from "../../equilibrium/index.js";
import type { ClaimSpread } from "../../rates/index.js";
import type { Model } from "../types.js";

/** The tariffs of one law, [importer][exporter][sector], with the observed claims and at both ends of what can be claimed. */
export interface TariffRange {
  readonly tariffs: Float64Array;
  /** Nothing claimed, and all claimed of the lines on which somebody claims; null where claims are not drawn. */
  readonly unclaimed: Float64Array | null;
  readonly claimed: Float64Array | null;
}

/** Where draws of the logs of elasticities come from (A-elasticity-spread). */
export interface ElasticityRange {
  readonly sets: readonly string[];
  /** [set][sector] log theta of the published sets; a sector they do not know has the scenario's own in all of them. */
  readonly logs: Float64Array;
  /** [sector] log theta of the scenario, mean over the sets, standard deviation over the sets. */
  readonly own: Float64Array;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  /** [sector] 1 where the sets know the sector. */
  readonly known: Uint8Array;
}

/** The claim share of one origin under both laws. */
export interface ClaimRange {
  readonly origin: string;
  readonly before: ClaimSpread;
  readonly after: ClaimSpread;
}

/** All that a draw needs besides its number; plain data, so that it can be handed to a worker. */
export interface DrawPlan {
  readonly seed: number;
  readonly economy: Economy;
  readonly model: Omit<Model, "economy" | "book" | "elasticities" | "tolerance">;
  /** Largest residual of a draw. */
  readonly tolerance: number;
  readonly before: TariffRange;
  readonly after: TariffRange;
  /** What else the scenario changes; left out, nothing. */
  readonly shock?: Omit<Shock, "tariffs">;
  readonly elasticities: ElasticityRange;
  readonly closures: readonly ClosureName[];
  /** Empty where claims are not drawn. */
  readonly claims: readonly ClaimRange[];
}

/** Every closure counts the same (A-closure-draws). */
export const drawnClosures: readonly ClosureName[] = ["world-va", "own-income", "zero"];

/** Draws are solved to this residual or the scenario's own, if that is larger: welfare to about 1e-6 points of a per cent. */
export const drawTolerance = 1e-8;

/**
 * Where elasticities are drawn from: for every sector the published sets know, their values; for any other the scenario's own
 * value with the mean square deviation of the known sectors.
 * @param sets theta by sector code, published sets only, at least two.
 */
export function elasticityRange(
  { sectors, elasticity }: Economy,
  sets: readonly { readonly set: string; readonly theta: ReadonlyMap<string, number> }[],
): ElasticityRange {
  const [count, n] = [sectors.length, sets.length];
  const own = elasticity.map(log);
  const logs = new Float64Array(n * count);
  const [mean, deviation, known] = [Float64Array.from(own), new Float64Array(count), new Uint8Array(count)];
  for (const [j, sector] of sectors.entries()) {
    known[j] = sets.every(({ theta }) => theta.has(sector)) ? 1 : 0;
    const values = sets.map(({ theta }) => (known[j] === 1 ? log(theta.get(sector)!) : own[j]!));
    for (const [s, value] of values.entries()) logs[s * count + j] = value;
    const { middle, spread } = moments(values);
    mean[j] = middle;
    deviation[j] = spread;
  }
  const pooled = pooledDeviation(sets);
  for (let j = 0; j < count; j += 1) if (known[j] === 0) deviation[j] = pooled;
  return { sets: sets.map(({ set }) => set), logs, own, mean, deviation, known };
}

function pooledDeviation([first, ...rest]: Parameters<typeof elasticityRange>[1]): number {
  const squares = [...(first?.theta ?? [])].map(([sector, theta]) => {
    const values = [theta, ...rest.flatMap((set) => set.theta.get(sector) ?? [])].map(log);
    const { spread } = moments(values);
    return spread * spread;
  });
  return squares.length === 0 ? 0 : Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / squares.length);
}

/** Mean and standard deviation of a whole population. */
function moments(values: readonly number[]): { middle: number; spread: number } {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return { middle, spread: Math.sqrt(squares / values.length) };
}
