import { exp, log, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { applyThresholds } from "./instruments/thresholds.js";
import { solve } from "./solve.js";
import type { Shock, Solution, SolveOptions } from "./types.js";

/**
 * Parts of the exact change of log real income, [region], in logs (times 100: about percent). They add up to `logWelfare`
 * but for `gap`.
 */
export interface Decomposition {
  /** The counterfactual itself. */
  readonly solution: Solution;
  /** log of `welfareHat`. */
  readonly logWelfare: Float64Array;
  /** Dearer exports, cheaper imports, export taxes included. */
  readonly termsOfTrade: Float64Array;
  /** Change of the volume of what bears a tariff or export tax, times the tax: the fiscal externality. */
  readonly volumeOfTrade: Float64Array;
  /** Less given away, or more received, where the closure moves surpluses, and through the numeraire they are fixed in. */
  readonly transfers: Float64Array;
  /** Iceberg costs themselves. */
  readonly tradeCosts: Float64Array;
  /** Productivity itself, in proportion to output. */
  readonly productivity: Float64Array;
  /** Profits that come from more sales at given wages, in structures that have them. */
  readonly profits: Float64Array;
  /** Variety, where firms enter: more or fewer of them in the sectors of a region. */
  readonly scale: Float64Array;
  /** What the data, not the shock, move: the base's own distance from an equilibrium, and input columns that miss one. */
  readonly data: Float64Array;
  /** `logWelfare` less the parts: what integration left. */
  readonly gap: Float64Array;
  /** [region] largest change of a part in the last extrapolation: an estimate of the error of each part. */
  readonly error: Float64Array;
}

const parts = [
  "termsOfTrade",
  "volumeOfTrade",
  "transfers",
  "tradeCosts",
  "productivity",
  "profits",
  "scale",
  "data",
] as const;
type Parts = Record<(typeof parts)[number], Float64Array>;

/**
 * The integrated decomposition of real income along the path on which all trade costs, 1 + tariff t and iceberg d, change at
 * constant rates from the base to the new ones (A-decomposition-path). With exports E, imports M and all flows F net of tariffs, unit costs c, income I, surplus S,
 * wages w L and the labour bill B Y,
 *
 *     I dlnW = sum over i, j of (E dln c_n - M dln c_i) + sum of t F (dln F - dln c_i) - dS - sum of (1 + t) F dln d
 *              + sum over j of Y dln a + dPi - Pi dln w + sum over j of (s / theta) w dL_j + (w L + Pi - sum of B Y) dln w
 *
 * with a the productivity, Pi the profits, and under free entry L_j = Y / w the labour of a sector and s the scale, which
 * makes its aggregate cheaper by (s / theta) dln L_j; where exports bear a tax x, c is the price with it and x / (1 + x) E (dln E - dln c_n) adds to
 * the volume. This is equation 15 of Caliendo and Parro (2015), with the transfers they leave out, at every point of the
 * path instead of once for the whole of it. Trapezoids over `steps` solves, improved by Romberg extrapolation. The sum
 * does not depend on the path; the split between parts does. Content rules count as the tariffs and costs they come to,
 * quotas as their tariffs at the margin and the rents as transfers; both move along the path.
 * @param steps solves on the way, a power of two from 2 to 1024.
 * @throws ParleyError as {@link solve}; (usage) for another number of steps, and where the last firm of a sector leaves: the
 * price of a good that nobody makes any more has no path.
 */
export function decompose(economy: Economy, given: Shock, options: SolveOptions = {}, steps = 32): Decomposition {
  const levels = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].indexOf(steps) + 2;
  if (levels < 2) throw usageError(`steps is ${steps}; it must be a power of two from 2 to 1024, for example 32`);
  const start = solve(economy, {}, options);
  // Recalibrated or purged already; doing it again changes nothing.
  const base = start.economy;
  const { shock, ...instruments } = plainShock(base, given, options);
  const tariffs = shock.tariffs ?? base.tariff;
  const logCosts = base.tariff.map((rate, cell) =>
    tariffs[cell] === rate ? 0 : log((1 + tariffs[cell]!) / (1 + rate)),
  );
  const logs: ShockLogs = {
    iceberg: shock.icebergHat?.map(log),
    exportTax: shock.exportTaxes?.map((rate) => log(1 + rate)),
    productivity: shock.productivityHat?.map(log),
  };
  const at = (share: number): Solution => {
    const rates = base.tariff.map((rate, cell) => {
      if (share === 1 || logCosts[cell] === 0) return tariffs[cell]!;
      return (1 + rate) * exp(share * logCosts[cell]!) - 1;
    });
    const part = (change: number): number => exp(share * change);
    const icebergHat = share === 1 ? shock.icebergHat : logs.iceberg?.map(part);
    const exportTaxes = share === 1 ? shock.exportTaxes : logs.exportTax?.map((change) => part(change) - 1);
    const productivityHat = share === 1 ? shock.productivityHat : logs.productivity?.map(part);
    const partial = {
      tariffs: rates,
      ...(icebergHat && { icebergHat }),
      ...(exportTaxes && { exportTaxes }),
      ...(productivityHat && { productivityHat }),
      ...(shock.surplusChange && { surplusChange: shock.surplusChange.map((change) => share * change) }),
    };
    // Other equilibria of free entry are looked for at the end of the path alone.
    const search = share < 1 && options.structure === "krugman-free" ? { starts: 1, ...options } : options;
    return solve(base, partial, search);
  };
  /** The first sector that closes, of free entry. */
  const refuseClosed = ({ closed }: Solution): void => {
    const [first] = closed ?? [];
    if (first === undefined) return;
    throw usageError(
      `no decomposition: the last firm of ${first.region} in ${first.sector} leaves on the path, and the price of a good that nobody makes any more has no path; a smaller shock, or scale below 1, may do`,
    );
  };
  const n = base.regions.length;
  const sums = Array.from({ length: levels }, () => emptyParts(n));
  let reached = nodeOf(start, 0);
  const previous = Array.from({ length: levels }, () => reached);
  let end = start;
  for (let step = 1; step <= steps; step += 1) {
    end = at(step / steps);
    refuseClosed(end);
    reached = nodeOf(end, step / steps);
    for (let level = 0; level < levels; level += 1) {
      // Level 0 is one step for the whole path; the last takes every solve.
      if ((step * (1 << level)) % steps !== 0) continue;
      addTrapezoid(base, previous[level]!, reached, logs, sums[level]!);
      previous[level] = reached;
    }
  }
  const { best, error } = romberg(sums, n);
  for (let r = 0; r < n; r += 1) best.data[r] = best.data[r]! + log(start.welfareHat[r]!);
  const logWelfare = end.welfareHat.map(log);
  const gap = logWelfare.map((value, r) => value - parts.reduce((sum, part) => sum + best[part][r]!, 0));
  return {
    solution: { ...end, ...instruments, structure: start.structure, warnings: start.warnings },
    logWelfare,
    ...best,
    gap,
    error,
  };
}

/** The shock with content rules and quotas turned into what they come to in the equilibrium, and what is told of quotas. */
function plainShock(
  base: Economy,
  given: Shock,
  options: SolveOptions,
): { readonly shock: Shock } & Pick<Solution, "quotas" | "rentsFromAbroad"> {
  const { thresholds, quotas, ...plain } = given;
  if (!thresholds?.length && !quotas?.length) return { shock: plain };
  const tariffs = Float64Array.from(plain.tariffs ?? base.tariff);
  const icebergHat = plain.icebergHat?.slice() ?? base.tariff.map(() => 1);
  applyThresholds(base, thresholds ?? [], tariffs, icebergHat);
  const shock = { ...plain, tariffs, ...((plain.icebergHat ?? thresholds?.length) && { icebergHat }) };
  if (!quotas?.length) return { shock };
  const found = solve(base, given, options);
  const surplusChange = found.rentsFromAbroad!.map((rent, r) => (plain.surplusChange?.[r] ?? 0) - rent);
  return {
    shock: { ...shock, tariffs: found.tariffs, surplusChange },
    ...(found.quotas && { quotas: found.quotas }),
    ...(found.rentsFromAbroad && { rentsFromAbroad: found.rentsFromAbroad }),
  };
}

/** Whole changes, in logs; undefined where nothing changes. */
interface ShockLogs {
  readonly iceberg: Float64Array | undefined;
  /** Of one plus the tax. */
  readonly exportTax: Float64Array | undefined;
  readonly productivity: Float64Array | undefined;
}

/** A point of the path: the solution and the logs it is integrated over. */
interface Node {
  readonly share: number;
  readonly solution: Solution;
  readonly logWage: Float64Array;
  readonly logCost: Float64Array;
  /** [region] wages less the labour bill: zero but for input columns that miss one. */
  readonly unbilled: Float64Array;
}

function nodeOf(solution: Solution, share: number): Node {
  const { economy, wageHat, output } = solution;
  const j = economy.sectors.length;
  const unbilled = wageHat.map((hat, r) => {
    let bill = 0;
    for (let at = r * j; at < (r + 1) * j; at += 1) bill += economy.vaShare[at]! * output[at]!;
    return hat * economy.valueAdded[r]! + solution.profits[r]! - bill;
  });
  return { share, solution, logWage: wageHat.map(log), logCost: solution.costHat.map(log), unbilled };
}

const emptyParts = (n: number): Parts => ({
  termsOfTrade: new Float64Array(n),
  volumeOfTrade: new Float64Array(n),
  transfers: new Float64Array(n),
  tradeCosts: new Float64Array(n),
  productivity: new Float64Array(n),
  profits: new Float64Array(n),
  scale: new Float64Array(n),
  data: new Float64Array(n),
});

/** Adds the means of the weights at both ends times the changes between them. */
function addTrapezoid({ regions, sectors, elasticity }: Economy, a: Node, b: Node, logs: ShockLogs, out: Parts): void {
  const n = regions.length;
  const j = sectors.length;
  const [from, to] = [a.solution, b.solution];
  const add = (part: keyof Parts, region: number, value: number): void => {
    out[part][region] = out[part][region]! + value / 2;
  };
  for (let m = 0; m < n; m += 1) {
    const [perA, perB] = [1 / from.income[m]!, 1 / to.income[m]!];
    add("transfers", m, -(perA + perB) * (to.tradeSurplus[m]! - from.tradeSurplus[m]!));
    add("data", m, (perA * a.unbilled[m]! + perB * b.unbilled[m]!) * (b.logWage[m]! - a.logWage[m]!));
    const atWages = (perA * from.profits[m]! + perB * to.profits[m]!) * (b.logWage[m]! - a.logWage[m]!);
    add("profits", m, (perA + perB) * (to.profits[m]! - from.profits[m]!) - atWages);
    for (let s = 0; s < j && logs.productivity; s += 1) {
      const weight = perA * from.output[m * j + s]! + perB * to.output[m * j + s]!;
      add("productivity", m, weight * (b.share - a.share) * logs.productivity[m * j + s]!);
    }
    for (let s = 0; s < j && to.scale !== undefined; s += 1) {
      const [wageA, wageB] = [from.wageHat[m]!, to.wageHat[m]!];
      const labour = to.output[m * j + s]! / wageB - from.output[m * j + s]! / wageA;
      add("scale", m, (perA * wageA + perB * wageB) * (to.scale / elasticity[s]!) * labour);
    }
    for (let i = 0; i < n; i += 1) {
      const [sellA, sellB] = [1 / from.income[i]!, 1 / to.income[i]!];
      const row = (m * n + i) * j;
      let [buying, selling, volume, outward, costs] = [0, 0, 0, 0, 0];
      for (let s = 0; s < j; s += 1) {
        const [flowA, flowB] = [from.flow[row + s]!, to.flow[row + s]!];
        if (flowA === 0 && flowB === 0) continue;
        const taxed = logs.exportTax === undefined ? 0 : (b.share - a.share) * logs.exportTax[row + s]!;
        // The price at the border: cost and export tax.
        const cost = b.logCost[i * j + s]! - a.logCost[i * j + s]! + taxed;
        const [rateA, rateB] = [from.tariffs[row + s]!, to.tariffs[row + s]!];
        buying += (flowA * perA + flowB * perB) * cost;
        selling += (flowA * sellA + flowB * sellB) * cost;
        volume += (rateA * perA + rateB * perB) * (flowB - flowA);
        volume -= (rateA * flowA * perA + rateB * flowB * perB) * cost;
        if (taxed !== 0) {
          const levyA = sellA * outOf(from.exportTaxes?.[row + s]);
          const levyB = sellB * outOf(to.exportTaxes?.[row + s]);
          outward += (levyA + levyB) * (flowB - flowA) - (levyA * flowA + levyB * flowB) * cost;
        }
        if (logs.iceberg === undefined || logs.iceberg[row + s] === 0) continue;
        const change = (b.share - a.share) * logs.iceberg[row + s]!;
        costs -= ((1 + rateA) * flowA * perA + (1 + rateB) * flowB * perB) * change;
      }
      add("termsOfTrade", m, -buying);
      add("termsOfTrade", i, selling);
      add("volumeOfTrade", m, volume);
      add("volumeOfTrade", i, outward);
      add("tradeCosts", m, costs);
    }
  }
}

/** Share of an export tax in the price with it. */
const outOf = (rate = 0): number => rate / (1 + rate);

/** Romberg's scheme on trapezoid sums of halved steps; the error is the move of the diagonal in its last row. */
function romberg(sums: readonly Parts[], n: number): { best: Parts; error: Float64Array } {
  const best = emptyParts(n);
  const error = new Float64Array(n);
  for (const part of parts) {
    for (let r = 0; r < n; r += 1) {
      let row: number[] = [];
      for (const level of sums) {
        const next = [level[part][r]!];
        for (const [k, coarse] of row.entries()) next.push(next[k]! + (next[k]! - coarse) / ((1 << (2 * k + 2)) - 1));
        error[r] = level === sums.at(-1) ? Math.max(error[r]!, Math.abs(next.at(-1)! - row.at(-1)!)) : error[r]!;
        row = next;
      }
      best[part][r] = row.at(-1)!;
    }
  }
  return { best, error };
}
