import { log } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { type Accounts, flowsOf } from "./accounts.js";
import type { Closure } from "./closures/index.js";
import { balanceScale, smallCell } from "./fixed-point.js";
import { columnsOf, solveTransposed } from "./home-sectors.js";
import type { KernelArray } from "./kernels/index.js";
import type { Market } from "./market.js";
import { once } from "./once.js";
import { type Blocks, blocksOf, collectExportTaxes, costsAndExpenditure, type Work } from "./sweep.js";
import { finalDemandAt, inputSharesAt, labourCost, materialCosts, profitsOf, type Terms } from "./terms.js";
import type { Residuals, Shock } from "./types.js";
import { sharesOf, weightOf } from "./weights.js";

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

/**
 * Everything that follows from wages, prices, output and revenue of a state. Shares and flows, which a solve itself does not
 * need, are worked out when first read; they sum to what is here to rounding.
 * @param image room for a state.
 */
export function pointOf(
  market: Market,
  closure: Closure,
  state: KernelArray,
  image: KernelArray,
  work: Work,
  shock: Shock = {},
): Point {
  const blocks = blocksOf(market);
  costsAndExpenditure(market, closure, blocks, state, work);
  market.kernels.trade(market, work.expenditure, false, image, work);
  const { regions: n, regionStride, sectorStride, stay, economy } = market;
  const j = economy.sectors.length;
  const tariffRevenue = work.revenue.slice(0, n);
  work.revenue.fill(0);
  if (market.exportTax) collectExportTaxes(market, blocks, market.exportTax, image, work);
  const exportTaxRevenue = work.revenue.slice(0, n);
  const cells = (): Float64Array => new Float64Array(n * j);
  const [logPrice, logCost, expenditure, output, e, sums] = [cells(), cells(), cells(), cells(), cells(), cells()];
  for (let r = 0; r < n; r += 1) {
    for (let place = 0; place < stay.length; place += 1) {
      const at = r * j + stay[place]!;
      const [cell, turned] = [r * sectorStride + place, place * regionStride + r];
      logCost[at] = work.lc[turned]!;
      expenditure[at] = work.expenditure[cell]!;
      logPrice[at] = image[blocks.lp + cell]!;
      output[at] = image[blocks.output + cell]!;
      e[at] = work.e[turned]!;
      sums[at] = work.gross[turned]!;
    }
  }
  restoreHome(market, blocks, state, work, shock, { logPrice, logCost, expenditure, output, e, sums });
  const share = once(() => sharesOf(economy, market.tariffs, shock, market.changed, e, sums));
  const flow = once(() => flowsOf(j, expenditure, share(), market.tariffs));
  const accounts: Accounts = {
    get flow() {
      return flow();
    },
    output,
    revenue: tariffRevenue,
    exportTaxRevenue,
    ...crossBorder(market, work),
  };
  const revenue = accounts.revenue.map((tariffs, r) => tariffs + accounts.exportTaxRevenue[r]!);
  const surplus = new Float64Array(n);
  const profits = profitsOf(economy, market.terms, accounts.output);
  const factorIncome = work.wages.map((wages, r) => wages + profits[r]!);
  closure.surplus(surplus, factorIncome, revenue);
  const income = factorIncome.map((earned, r) => earned + revenue[r]! - surplus[r]!);
  return {
    logWage: state.slice(0, n),
    logPrice,
    logCost,
    expenditure,
    get share() {
      return share();
    },
    accounts,
    surplus,
    profits,
    income,
  };
}

/** [N] exports and imports, summed without sales at home: near autarky these would drown the rest. */
function crossBorder(market: Market, work: Work): Pick<Accounts, "exports" | "imports"> {
  const { kernels, regions: n, regionStride, sectors, weights, netAt } = market;
  const exports = new Float64Array(n);
  const imports = new Float64Array(n);
  const [costs, buyers, bought, sold, home] = Array.from({ length: 5 }, () => kernels.array(regionStride)) as [
    KernelArray,
    KernelArray,
    KernelArray,
    KernelArray,
    KernelArray,
  ];
  for (let j = 0; j < sectors; j += 1) {
    const net = netAt[j]!;
    const here = j * regionStride;
    for (let r = 0; r < n; r += 1) {
      const own = net + r * (regionStride + 1);
      costs[r] = work.e[here + r]!;
      buyers[r] = work.perSum[here + r]!;
      home[r] = weights[own]!;
      weights[own] = 0;
    }
    sold.fill(0);
    kernels.rowDots(weights, net, regionStride, costs, bought);
    kernels.addRows(weights, net, regionStride, buyers, sold);
    for (let r = 0; r < n; r += 1) {
      weights[net + r * (regionStride + 1)] = home[r]!;
      exports[r] = exports[r]! + costs[r]! * sold[r]!;
      imports[r] = imports[r]! + buyers[r]! * bought[r]!;
    }
  }
  return { exports, imports };
}

/** Fills the cells of the sectors that were solved out: prices, costs, expenditure and own shares of one. */
function restoreHome(
  market: Market,
  blocks: Blocks,
  state: Float64Array,
  work: Work,
  shock: Shock,
  out: Pick<Point, "logPrice" | "logCost" | "expenditure"> & Record<"output" | "e" | "sums", Float64Array>,
): void {
  const { economy, home, stay, sectorStride, regions: n } = market;
  const { productivityHat } = shock;
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
        out.output[r * j + s] = spent[h]!;
        // Whatever the weight, the share is one.
        out.e[r * j + s] = 1;
        out.sums[r * j + s] = weightOf(market, shock, (r * n + r) * j + s);
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
