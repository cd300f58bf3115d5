import type { Economy } from "../economy/index.js";
import { largestFirst } from "./largest-first.js";

/** What a change of duties does to costs at fixed wages, all in logs (times 100: about percent); [region][sector]. */
export interface ChainCosts {
  /** Unit cost of what is made: the whole chain. */
  readonly cost: Float64Array;
  /** The part of it that comes from the sector's own purchases of goods whose duty changes. */
  readonly direct: Float64Array;
  /** Price of what is bought, duty included. */
  readonly price: Float64Array;
}

/**
 * First-order effect of a change of trade costs on unit costs (Leontief prices): with wages fixed and suppliers' shares as
 * in the base,
 *
 *     dln p_n^k = sum over i of pi_ni^k (dln tau_ni^k + dln c_i^k),   dln c_n^j = (1 - B_n^j) sum over k of gamma_n^kj dln p_n^k,
 *
 * the equations (2) to (4) of Caliendo and Parro (2015) linearised. Solved as the sum over lengths of chains; no inverse.
 * @param logDuty [importer][exporter][sector] change of log(1 + tariff).
 */
export function chainCosts(economy: Economy, logDuty: Float64Array): ChainCosts {
  const atBorder = dutyInPrice(economy, logDuty);
  const direct = inCosts(economy, atBorder);
  const cost = Float64Array.from(direct);
  let round = direct;
  // Each round adds chains one sale longer; value added in every sector makes them die out geometrically.
  for (let length = 0; length < 100_000 && addsTo(cost, round); length += 1) {
    round = inCosts(economy, passedOn(economy, round));
    for (let at = 0; at < cost.length; at += 1) cost[at]! += round[at]!;
  }
  const price = passedOn(economy, cost).map((value, at) => value + atBorder[at]!);
  return { cost, direct, price };
}

const addsTo = (sum: Float64Array, round: Float64Array): boolean =>
  round.some((value, at) => Math.abs(value) > 1e-15 * Math.abs(sum[at]!));

/** [importer][sector] share-weighted duty. */
function dutyInPrice({ regions, sectors, share }: Economy, logDuty: Float64Array): Float64Array {
  const [n, j] = [regions.length, sectors.length];
  const out = new Float64Array(n * j);
  for (let pair = 0; pair < n * n; pair += 1) {
    const to = Math.floor(pair / n) * j;
    for (let s = 0; s < j; s += 1) out[to + s]! += share[pair * j + s]! * logDuty[pair * j + s]!;
  }
  return out;
}

/** [importer][sector] share-weighted cost of suppliers. */
function passedOn({ regions, sectors, share }: Economy, cost: Float64Array): Float64Array {
  const [n, j] = [regions.length, sectors.length];
  const out = new Float64Array(n * j);
  for (let pair = 0; pair < n * n; pair += 1) {
    const [to, from] = [Math.floor(pair / n) * j, (pair % n) * j];
    for (let s = 0; s < j; s += 1) out[to + s]! += share[pair * j + s]! * cost[from + s]!;
  }
  return out;
}

/** [region][using sector] input-weighted prices. */
function inCosts({ regions, sectors, vaShare, io }: Economy, price: Float64Array): Float64Array {
  const j = sectors.length;
  const out = new Float64Array(regions.length * j);
  for (let row = 0; row < regions.length * j; row += 1) {
    const first = Math.floor(row / j) * j;
    for (let using = 0; using < j; using += 1) out[first + using]! += io[row * j + using]! * price[row]!;
  }
  return out.map((value, at) => (1 - vaShare[at]!) * value);
}

/** A stage of production: a sector of a region. Positions in the economy. */
export interface Stage {
  readonly region: number;
  readonly sector: number;
}

/** One chain of inputs from the stage whose cost rises back to the good that bears the duty. */
export interface Chain {
  /** From the stage asked about to the one that buys the good with the duty; a stage buys from the next. */
  readonly stages: readonly Stage[];
  /** Where the duty is levied: by the region of the last stage. */
  readonly duty: { readonly importer: number; readonly exporter: number; readonly sector: number };
  /** Its part of the first-order change of log unit cost. */
  readonly effect: number;
}

interface Walk extends Stage {
  readonly before: Walk | null;
  /** Cents of this stage's output in a dollar of output of the first. */
  readonly weight: number;
}

/**
 * Finds the chains that carry most of the first-order effect on one sector's unit cost, largest first (structural path
 * analysis: Defourny and Thorbecke 1984). All chains of a stage together sum to its `chainCosts().cost`.
 * @returns for a stage, its `count` largest chains; fewer where there are fewer that carry a billionth of it.
 */
export function chainFinder(economy: Economy, logDuty: Float64Array): (from: Stage, count: number) => Chain[] {
  const { regions, sectors, share, io, vaShare } = economy;
  const [n, j] = [regions.length, sectors.length];
  // No chain through a stage carries more than the stage's own effect with all signs alike.
  const { cost: bound } = chainCosts(economy, logDuty.map(Math.abs));
  return (from, count) => {
    const found: Chain[] = [];
    const queue = largestFirst<Walk | Chain>();
    const whole = bound[from.region * j + from.sector]!;
    // Rounds of trade between the same sectors go on for ever; what carries less than this is not followed.
    const visit = (walk: Walk): void => {
      const most = walk.weight * bound[walk.region * j + walk.sector]!;
      if (most > 1e-9 * whole) queue.add(most, walk);
    };
    visit({ ...from, before: null, weight: 1 });
    for (let next = queue.take(); next !== undefined; next = queue.take()) {
      if ("effect" in next) {
        if (found.push(next) === count) break;
      } else lengthen(next);
    }
    return found;

    /** All chains that end here, and all stages this one buys from. */
    function lengthen(walk: Walk): void {
      const { region, sector } = walk;
      const materials = walk.weight * (1 - vaShare[region * j + sector]!);
      for (let k = 0; k < j; k += 1) {
        const input = materials * io[(region * j + k) * j + sector]!;
        if (input === 0) continue;
        for (let i = 0; i < n; i += 1) {
          const cell = (region * n + i) * j + k;
          const weight = input * share[cell]!;
          if (weight === 0) continue;
          const effect = weight * logDuty[cell]!;
          const duty = { importer: region, exporter: i, sector: k };
          if (effect !== 0) queue.add(Math.abs(effect), { stages: stagesOf(walk), duty, effect });
          visit({ region: i, sector: k, before: walk, weight });
        }
      }
    }
  };
}

function stagesOf(walk: Walk): Stage[] {
  const stages: Stage[] = [];
  for (let at: Walk | null = walk; at !== null; at = at.before)
    stages.unshift({ region: at.region, sector: at.sector });
  return stages;
}
