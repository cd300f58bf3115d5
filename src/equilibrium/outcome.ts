import { exp, log } from "../base/index.js";
import { type Accounts, accountsOf } from "./accounts.js";
import type { Closure } from "./closures/index.js";
import { balanceScale, smallCell } from "./fixed-point.js";
import { home, type Market } from "./market.js";
import { blocksOf, costsAndExpenditure, type Work } from "./sweep.js";
import type { Residuals } from "./types.js";

/** The point a state stands for. Arrays as in {@link Solution}, hats of prices and costs in logs. */
export interface Point {
  readonly logWage: Float64Array;
  readonly logPrice: Float64Array;
  readonly logCost: Float64Array;
  readonly expenditure: Float64Array;
  readonly share: Float64Array;
  readonly accounts: Accounts;
  readonly surplus: Float64Array;
  readonly income: Float64Array;
}

/** Everything that follows from wages, prices, output and revenue of a state, with shares that sum to one exactly. */
export function pointOf(market: Market, closure: Closure, state: Float64Array, work: Work): Point {
  const blocks = blocksOf(market);
  costsAndExpenditure(market, closure, blocks, state, work);
  const { regions: n, sectors: j, regionStride, sectorStride, economy } = market;
  const logPrice = new Float64Array(n * j);
  const logCost = new Float64Array(n * j);
  const expenditure = new Float64Array(n * j);
  const share = new Float64Array(n * n * j);
  const e = new Float64Array(n);
  for (let s = 0; s < j; s += 1) {
    for (let r = 0; r < n; r += 1) {
      logCost[r * j + s] = work.lc[s * regionStride + r]!;
      expenditure[r * j + s] = work.expenditure[r * sectorStride + s]!;
    }
    if (market.kind[s] === home) {
      for (let r = 0; r < n; r += 1) {
        if (market.homeNet[s * regionStride + r] === 0) continue;
        logPrice[r * j + s] = logCost[r * j + s]! + market.homeMarkup[s * regionStride + r]!;
        share[(r * n + r) * j + s] = 1;
      }
      continue;
    }
    const theta = economy.elasticity[s]!;
    for (let i = 0; i < n; i += 1) e[i] = exp(-theta * logCost[i * j + s]!);
    for (let r = 0; r < n; r += 1) {
      const row = (market.slot[s]! * regionStride + r) * regionStride;
      let sum = 0;
      for (let i = 0; i < n; i += 1) sum += market.a[row + i]! * e[i]!;
      if (sum === 0) continue;
      logPrice[r * j + s] = -log(sum) / theta;
      for (let i = 0; i < n; i += 1) {
        const weight = market.a[row + i]!;
        if (weight > 0) share[(r * n + i) * j + s] = (weight * e[i]!) / sum;
      }
    }
  }
  const accounts = accountsOf(economy, expenditure, share, market.tariffs);
  const surplus = new Float64Array(n);
  closure.surplus(surplus, work.wages, accounts.revenue);
  const income = work.wages.map((wages, r) => wages + accounts.revenue[r]! - surplus[r]!);
  return { logWage: state.slice(0, n), logPrice, logCost, expenditure, share, accounts, surplus, income };
}

/**
 * Relative residuals of the original equations at a point, recomputed from it with plain loops:
 * cost and price index (prices), expenditure = final + intermediate demand (goods), exports - imports = surplus relative to
 * wages and surplus (trade balance).
 */
export function residualsAt(market: Market, point: Point, wages: Float64Array): Residuals {
  const { regions: n, sectors: j, economy } = market;
  const { vaShare, finalShare, io } = economy;
  let prices = 0;
  let goods = 0;
  let tradeBalance = 0;
  const cost = new Float64Array(j);
  for (let r = 0; r < n; r += 1) {
    const cell = r * j;
    for (let s = 0; s < j; s += 1) cost[s] = vaShare[cell + s]! * point.logWage[r]!;
    for (let source = 0; source < j; source += 1) {
      const row = (cell + source) * j;
      let demand = finalShare[cell + source]! * point.income[r]!;
      for (let using = 0; using < j; using += 1) {
        const input = (1 - vaShare[cell + using]!) * io[row + using]!;
        cost[using] = cost[using]! + input * point.logPrice[cell + source]!;
        demand += input * point.accounts.output[cell + using]!;
      }
      const size = Math.max(point.expenditure[cell + source]!, smallCell * wages[r]!);
      goods = worse(goods, Math.abs(demand - point.expenditure[cell + source]!) / size);
    }
    for (let s = 0; s < j; s += 1) prices = worse(prices, Math.abs(cost[s]! - point.logCost[cell + s]!));
    const gap = point.accounts.exports[r]! - point.accounts.imports[r]! - point.surplus[r]!;
    const relative = (Math.abs(gap) / wages[r]!) * balanceScale(wages[r]!, point.surplus[r]!);
    tradeBalance = worse(tradeBalance, relative);
  }
  return { prices, goods, tradeBalance };
}

const worse = (a: number, b: number): number => (b > a || b !== b ? b : a);
