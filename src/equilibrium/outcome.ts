import { exp, log } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { type Accounts, accountsOf } from "./accounts.js";
import type { Closure } from "./closures/index.js";
import { balanceScale, smallCell } from "./fixed-point.js";
import { columnsOf, solveTransposed } from "./home-sectors.js";
import type { KernelArray } from "./kernels/index.js";
import type { Market } from "./market.js";
import { type Blocks, blocksOf, costsAndExpenditure, type Work } from "./sweep.js";
import { finalDemandAt, inputSharesAt, labourCost, materialCosts, profitsOf, type Terms } from "./terms.js";
import type { Residuals, Shock } from "./types.js";
import { tile } from "./weights.js";

/** The point a state stands for. Arrays as in {@link Solution}, hats of prices and costs in logs. */
export interface Point {
  readonly logWage: Float64Array;
  readonly logPrice: Float64Array;
  readonly logCost: Float64Array;
  readonly expenditure: Float64Array;
  readonly share: Float64Array;
  readonly accounts: Accounts;
  readonly surplus: Float64Array;
  readonly profits: Float64Array;
  readonly income: Float64Array;
}

/** Everything that follows from wages, prices, output and revenue of a state, with shares that sum to one exactly. */
export function pointOf(market: Market, closure: Closure, state: KernelArray, work: Work, shock: Shock = {}): Point {
  const blocks = blocksOf(market);
  costsAndExpenditure(market, closure, blocks, state, work);
  const { regions: n, regionStride, sectorStride, stay, economy } = market;
  const j = economy.sectors.length;
  const logPrice = new Float64Array(n * j);
  const logCost = new Float64Array(n * j);
  const expenditure = new Float64Array(n * j);
  const share = new Float64Array(n * n * j);
  const sums = new Float64Array(stay.length * n);
  const e = new Float64Array(stay.length * n);
  for (let place = 0; place < stay.length; place += 1) {
    const s = stay[place]!;
    const theta = economy.elasticity[s]!;
    const first = place * n;
    for (let r = 0; r < n; r += 1) {
      const cost = work.lc[place * regionStride + r]!;
      logCost[r * j + s] = cost;
      expenditure[r * j + s] = work.expenditure[r * sectorStride + place]!;
      e[first + r] = exp(-theta * cost);
    }
    for (let r = 0; r < n; r += 1) {
      const row = (place * regionStride + r) * regionStride;
      let sum = 0;
      for (let i = 0; i < n; i += 1) sum += market.weights[row + i]! * e[first + i]!;
      if (sum === 0) continue;
      sums[first + r] = sum;
      logPrice[r * j + s] = -log(sum) / theta;
    }
  }
  for (let from = 0; from < stay.length; from += tile) {
    const end = Math.min(from + tile, stay.length);
    for (let pair = 0; pair < n * n; pair += 1) {
      const r = Math.floor(pair / n);
      const i = pair - r * n;
      const cell = r * regionStride + i;
      for (let place = from; place < end; place += 1) {
        const sum = sums[place * n + r]!;
        if (sum === 0) continue;
        share[pair * j + stay[place]!] =
          (market.weights[place * regionStride * regionStride + cell]! * e[place * n + i]!) / sum;
      }
    }
  }
  restoreHome(market, blocks, state, work, shock, { logPrice, logCost, expenditure, share });
  const accounts = accountsOf(economy, expenditure, share, market.tariffs, shock.exportTaxes);
  const revenue = accounts.revenue.map((tariffs, r) => tariffs + accounts.exportTaxRevenue[r]!);
  const surplus = new Float64Array(n);
  const profits = profitsOf(economy, market.terms, accounts.output);
  const factorIncome = work.wages.map((wages, r) => wages + profits[r]!);
  closure.surplus(surplus, factorIncome, revenue);
  const income = factorIncome.map((earned, r) => earned + revenue[r]! - surplus[r]!);
  return { logWage: state.slice(0, n), logPrice, logCost, expenditure, share, accounts, surplus, profits, income };
}

/** Fills the cells of the sectors that were solved out: prices, costs, expenditure and own shares of one. */
function restoreHome(
  { economy, home, stay, sectorStride, regions: n }: Market,
  blocks: Blocks,
  state: Float64Array,
  work: Work,
  { productivityHat }: Shock,
  out: Pick<Point, "logPrice" | "logCost" | "expenditure" | "share">,
): void {
  const j = economy.sectors.length;
  const { length: count } = home.sectors;
  const width = count + columnsOf(sectorStride);
  const spent = new Float64Array(count);
  for (let r = 0; r < n; r += 1) {
    const income = work.wages[r]! + work.received[r]! - work.surplus[r]!;
    for (let h = 0; h < count; h += 1) {
      const s = home.sectors[h]!;
      const row = (r * count + h) * width + count;
      let price = home.factors[row + sectorStride]! * state[r]! + home.factors[row + sectorStride + 1]!;
      let demand = economy.finalShare[r * j + s]! * income;
      for (let place = 0; place < stay.length; place += 1) {
        const t = stay[place]!;
        price += home.factors[row + place]! * out.logPrice[r * j + t]!;
        const output = state[blocks.output + r * sectorStride + place]!;
        demand += (1 - economy.vaShare[r * j + t]!) * economy.io[(r * j + s) * j + t]! * output;
      }
      out.logPrice[r * j + s] = price;
      spent[h] = demand;
    }
    solveTransposed(home, r, sectorStride, spent);
    for (let h = 0; h < count; h += 1) {
      const s = home.sectors[h]!;
      out.expenditure[r * j + s] = spent[h]!;
      if (home.supplied[r * count + h] === 1) {
        out.share[(r * n + r) * j + s] = 1;
        out.logCost[r * j + s] = out.logPrice[r * j + s]! - home.markup[r * count + h]!;
        continue;
      }
      const labour = economy.vaShare[r * j + s]!;
      let cost = labour * state[r]! - (productivityHat ? log(productivityHat[r * j + s]!) : 0);
      for (let k = 0; k < j; k += 1) cost += (1 - labour) * economy.io[(r * j + k) * j + s]! * out.logPrice[r * j + k]!;
      out.logCost[r * j + s] = cost;
    }
  }
}

/**
 * Relative residuals of the original equations at a point, recomputed from it with plain loops:
 * cost and price index (prices), expenditure = final + intermediate demand (goods), exports - imports = surplus relative to
 * wages and surplus (trade balance).
 */
export function residualsAt(
  economy: Economy,
  terms: Terms | undefined,
  point: Point,
  wages: Float64Array,
  { productivityHat }: Shock = {},
): Residuals {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const { vaShare } = economy;
  const finalShare = finalDemandAt(economy, point.logPrice, terms?.finalElasticity ?? 1).shares;
  const io = inputSharesAt(economy, point.logPrice, terms?.inputElasticity ?? 1);
  const labour = labourCost(economy, terms, point.logWage, point.accounts.output);
  const materials = materialCosts(economy, point.logPrice, terms?.inputElasticity ?? 1);
  let prices = 0;
  let goods = 0;
  let tradeBalance = 0;
  const spent = new Float64Array(j);
  for (let r = 0; r < n; r += 1) {
    const cell = r * j;
    for (let s = 0; s < j; s += 1) {
      spent[s] = (1 - vaShare[cell + s]!) * point.accounts.output[cell + s]!;
    }
    for (let source = 0; source < j; source += 1) {
      const row = (cell + source) * j;
      let demand = finalShare[cell + source]! * point.income[r]!;
      for (let using = 0; using < j; using += 1) {
        const gamma = io[row + using]!;
        demand += gamma * spent[using]!;
      }
      const size = Math.max(point.expenditure[cell + source]!, smallCell * wages[r]!);
      goods = worse(goods, Math.abs(demand - point.expenditure[cell + source]!) / size);
    }
    for (let s = 0; s < j; s += 1) {
      const gain = productivityHat === undefined ? 0 : log(productivityHat[cell + s]!);
      const cost = labour[cell + s]! + (1 - vaShare[cell + s]!) * materials[cell + s]! - gain;
      prices = worse(prices, Math.abs(cost - point.logCost[cell + s]!));
    }
    const gap = point.accounts.exports[r]! - point.accounts.imports[r]! - point.surplus[r]!;
    const relative = (Math.abs(gap) / wages[r]!) * balanceScale(wages[r]!, point.surplus[r]!);
    tradeBalance = worse(tradeBalance, relative);
  }
  return { prices, goods, tradeBalance };
}

const worse = (a: number, b: number): number => (b > a || b !== b ? b : a);
