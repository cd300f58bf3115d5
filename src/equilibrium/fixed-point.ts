import { exp, log } from "../base/index.js";
import { anderson } from "./anderson.js";
import type { Closure } from "./closures/index.js";
import { type Follow, followOf } from "./follow.js";
import type { KernelArray } from "./kernels/index.js";
import type { Market } from "./market.js";
import type { Numeraire } from "./numeraires.js";
import { type Blocks, blocksOf, ownReturn, sweep, type Work } from "./sweep.js";
import type { Solution } from "./types.js";

/** A wage moves by at most this much (in logs) in one sweep. */
const longestStep = 0.5;
/** Own response of the trade balance below which the wage step is no longer lengthened. */
const leastResponse = 0.05;
/** Expenditure and output cells below this part of a region's value added are measured against it. */
export const smallCell = 1e-9;

/**
 * What turns a trade-balance gap relative to wages into a relative residual: a surplus fixed in money can dwarf the wages
 * that are left near autarky, and the gap is then only known relative to the surplus.
 */
export const balanceScale = (wages: number, surplus: number): number => wages / (wages + Math.abs(surplus));

/** The equations a residual can sit in. */
export type Block = "trade balances" | "prices" | "goods markets" | "tariff revenue";

const blockNames: readonly Block[] = ["trade balances", "prices", "goods markets", "tariff revenue"];

/** What a search needs of a solution to start there. */
export type Start = Pick<Solution, "wageHat" | "priceHat" | "output" | "tariffRevenue" | "exportTaxRevenue">;

/** A region without income: its place, and its wages and revenue. */
interface Broke {
  readonly region: number;
  readonly earned: number;
}

/** A search for the fixed point of the sweep; it can be resumed at a finer tolerance. */
export interface Search {
  /** The state, see sweep.ts. */
  readonly state: KernelArray;
  /** Of the same length, free to be overwritten between runs. */
  readonly image: KernelArray;
  readonly sweeps: () => number;
  /** The smallest residual of all sweeps so far and where it sat; nothing where none stayed in the range of numbers. */
  readonly best: () => { readonly residual: number; readonly block: Block } | undefined;
  /** The region whose income was nothing or less in the last sweep that stayed in the range of numbers, and what it earned. */
  readonly broke: () => Broke | undefined;
  /** Sweeps until the largest relative residual is at most `tolerance`; the residual reached, or NaN. */
  run(tolerance: number, maxSweeps: number): number;
}

/**
 * Joint fixed point of wages, prices, output and tariff revenue by Anderson acceleration of one fused sweep.
 * The wage of a region moves by its trade balance over its own elasticity, estimated from the flows of the sweep.
 * @param base [N][J] output and [N] revenue of the base: where the search starts, with hats of one, unless
 * @param start is a solution to start from.
 */
export function searchFrom(
  market: Market,
  closure: Closure,
  numeraire: Numeraire,
  work: Work,
  base: { readonly output: Float64Array; readonly revenue: Float64Array },
  start: Start | undefined,
): Search {
  const blocks = blocksOf(market);
  const { kernels, regions, stay, sectorStride } = market;
  const { valueAdded, sectors } = market.economy;
  const z = kernels.array(blocks.size);
  const g = kernels.array(blocks.size);
  const f = kernels.array(blocks.size);
  const metric = kernels.array(blocks.size).fill(1);
  const floors = kernels.array(market.regionStride);
  for (let n = 0; n < regions; n += 1) {
    z[blocks.revenue + n] = base.revenue[n]!;
    metric[blocks.revenue + n] = 1 / valueAdded[n]!;
    for (let j = 0; j < sectorStride; j += 1) {
      const y = j < stay.length ? base.output[n * sectors.length + stay[j]!]! : 0;
      const at = blocks.output + n * sectorStride + j;
      z[at] = y;
      metric[at] = 1 / Math.max(y, 1e-6 * valueAdded[n]!);
    }
  }
  if (start) startAt(start, market, blocks, z);
  const crowded = market.terms?.ownOutput !== undefined;
  const acceleration = anderson(kernels, blocks.size);
  let count = 0;
  let follow: Follow | undefined;
  let broke: Broke | undefined;
  let best: { readonly residual: number; readonly block: Block } | undefined;

  const step = (): number => {
    sweep(market, closure, blocks, z, g, work, count < 5 || count % 4 === 0);
    count += 1;
    let balances = 0;
    let revenues = 0;
    let poor: Broke | undefined;
    for (let n = 0; n < regions; n += 1) {
      const wages = work.wages[n]!;
      floors[n] = smallCell * wages;
      const earned = work.factorIncome[n]! + work.received[n]!;
      if (earned - work.surplus[n]! <= 0) poor = { region: n, earned };
      const gap = (work.balance[n]! - work.surplus[n]!) / wages;
      const response = Math.max(work.response[n]! / wages, leastResponse);
      const move = Math.max(-longestStep, Math.min(longestStep, gap / response));
      g[n] = z[n]! + move;
      balances = worse(balances, Math.abs(gap) * balanceScale(wages, work.surplus[n]!));
    }
    numeraire(g);
    kernels.gaps(g, z, metric, blocks.size, f);
    const prices = kernels.largest(f, blocks.lp, blocks.output - blocks.lp);
    const goods = kernels.largestPart(g, z, blocks.output, regions, sectorStride, floors);
    if (crowded) relax();
    else keepUp((follow ??= followOf(market, ownShares(market, work))));
    for (let n = 0; n < regions; n += 1) {
      const gap = g[blocks.revenue + n]! - z[blocks.revenue + n]!;
      revenues = worse(revenues, Math.abs(gap) / work.wages[n]!);
    }
    const largest = worse(worse(balances, prices), worse(goods, revenues));
    if (poor || largest === largest) broke = poor;
    if (best === undefined ? largest === largest : largest < best.residual) {
      const at = [balances, prices, goods, revenues].indexOf(largest);
      best = { residual: largest, block: blockNames[at]! };
    }
    return largest;
  };

  /**
   * Where costs answer own output, the move of an output is divided by how fast it comes back, in logs: the plain sweep
   * would overshoot, by far at high trade elasticities.
   */
  const relax = (): void => {
    for (let n = 0; n < regions; n += 1) {
      for (let j = 0; j < stay.length; j += 1) {
        const i = blocks.output + n * sectorStride + j;
        if (!(z[i]! > 0 && g[i]! > 0)) continue;
        g[i] = z[i]! * exp(log(g[i]! / z[i]!) / ownReturn(market, work, n, j));
        f[i] = (g[i] - z[i]!) * metric[i]!;
      }
    }
  };

  /** Moves prices and output on by what they owe to the wages and incomes of this sweep. */
  const keepUp = ({ price, output }: Follow): void => {
    for (let n = 0; n < regions; n += 1) {
      const dearer = g[n]! - z[n]!;
      const richer = work.wages[n]! * dearer + g[blocks.revenue + n]! - z[blocks.revenue + n]!;
      for (let k = n * sectorStride; k < (n + 1) * sectorStride; k += 1) {
        const [p, y] = [blocks.lp + k, blocks.output + k];
        g[p] = g[p]! + price[k]! * dearer;
        f[p] = g[p] - z[p]!;
        const sold = g[y]! + output[k]! * richer;
        if (!(sold > 0)) continue;
        g[y] = sold;
        f[y] = (sold - z[y]!) * metric[y]!;
      }
    }
  };

  /** Keeps an accelerated point in reach of the plain one: false, and the plain one, where wages would leap. */
  const guarded = (): boolean => {
    for (let n = 0; n < regions; n += 1) {
      if (Math.abs(z[n]! - g[n]!) <= longestStep) continue;
      z.set(g);
      return false;
    }
    kernels.keepPositive(z, g, blocks.output, blocks.revenue - blocks.output);
    if (crowded) for (let i = blocks.output; i < blocks.revenue; i += 1) if (z[i] === 0) z[i] = g[i]!;
    return true;
  };

  return {
    state: z,
    image: g,
    sweeps: () => count,
    best: () => best,
    broke: () => broke,
    run(tolerance, maxSweeps) {
      for (;;) {
        const residual = step();
        if (!(residual > tolerance)) {
          if (residual === residual) z.set(g);
          return residual;
        }
        if (count >= maxSweeps) return residual;
        acceleration.next(z, g, f);
        if (!guarded()) acceleration.reset();
      }
    },
  };
}

/** [region][sector] share of what a region buys that it makes itself, as the last sweep found it. */
function ownShares(
  { weights, regions, sectors, regionStride, sectorStride }: Market,
  { e, gross }: Work,
): Float64Array {
  const own = new Float64Array(regions * sectorStride);
  for (let j = 0; j < sectors; j += 1) {
    for (let n = 0; n < regions; n += 1) {
      const at = j * regionStride + n;
      if (gross[at]! > 0) own[n * sectorStride + j] = (weights[at * regionStride + n]! * e[at]!) / gross[at]!;
    }
  }
  return own;
}

/** Writes the wages, prices, output and revenue of a solution on an economy of the same shape into a state. */
function startAt(start: Start, { regions, stay, economy, sectorStride }: Market, blocks: Blocks, z: KernelArray): void {
  const j = economy.sectors.length;
  for (let n = 0; n < regions; n += 1) {
    z[n] = log(start.wageHat[n]!);
    z[blocks.revenue + n] = start.tariffRevenue[n]! + start.exportTaxRevenue[n]!;
    for (let place = 0; place < stay.length; place += 1) {
      const cell = n * j + stay[place]!;
      z[blocks.lp + n * sectorStride + place] = log(start.priceHat[cell]!);
      z[blocks.output + n * sectorStride + place] = start.output[cell]!;
    }
  }
}

/** The larger of two, NaN if either is. */
const worse = (a: number, b: number): number => (b > a || b !== b ? b : a);
