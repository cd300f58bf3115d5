import { exp, log, pow } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { Closure } from "./closures/index.js";
import { factor, solveFactored } from "./dense.js";
import { carried, type EntryPoint, type EntrySector, enter, entryAt, rivalry } from "./free-entry.js";
import type { Shock } from "./types.js";

/** What an economy of free entry is asked: base without materials, wages and incomes to be found. */
export interface EntryMarket {
  readonly economy: Economy;
  readonly closure: Closure;
  readonly sectors: readonly EntrySector[];
}

/** Where a search stands: [N] log wages and tax revenue, [sector][N] log masses of firms. */
export interface EntryState {
  readonly logWage: Float64Array;
  readonly revenue: Float64Array;
  readonly logMass: readonly Float64Array[];
}

/** The outer equations at a state whose firms have entered. */
export interface EntryGaps {
  /** [2N] trade balance less surplus, then tax revenue less what was supposed, over the wages of the region. */
  readonly gaps: Float64Array;
  readonly income: Float64Array;
  readonly points: readonly EntryPoint[];
}

/** Lays out the sectors of an economy without materials under a shock. */
export function layEntry(economy: Economy, closure: Closure, output: Float64Array, shock: Shock): EntryMarket {
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const tariffs = shock.tariffs ?? economy.tariff;
  const sectors = economy.sectors.map((_, s): EntrySector => {
    const theta = economy.elasticity[s]!;
    const [gross, net, kept] = Array.from({ length: 3 }, () => new Float64Array(n * n));
    for (let pair = 0; pair < n * n; pair += 1) {
      const at = pair * j + s;
      if (economy.share[at] === 0) continue;
      const levy = 1 + (shock.exportTaxes?.[at] ?? 0);
      const rise = ((1 + tariffs[at]!) / (1 + economy.tariff[at]!)) * levy * (shock.icebergHat?.[at] ?? 1);
      const gain = shock.productivityHat?.[(pair % n) * j + s] ?? 1;
      gross![pair] = rise === gain ? economy.share[at]! : economy.share[at]! * pow(rise / gain, -theta);
      net![pair] = gross![pair]! / (1 + tariffs[at]!);
      kept![pair] = net![pair]! / levy;
    }
    const own = Float64Array.from({ length: n }, (_, i) => output[i * j + s]!);
    const makers = Int32Array.from(own.keys()).filter((i) => own[i]! > 0);
    return { sector: s, theta, makers, gross: gross!, net: net!, kept: kept!, output: own };
  });
  return { economy, closure, sectors };
}

/** [N] income at wages and revenue, and the surpluses taken off it. */
export function incomeAt({ economy, closure }: EntryMarket, logWage: Float64Array, revenue: Float64Array) {
  const wages = economy.valueAdded.map((va, n) => va * exp(logWage[n]!));
  const surplus = new Float64Array(wages.length);
  closure.surplus(surplus, wages, revenue);
  return { wages, surplus, income: wages.map((wage, n) => wage + revenue[n]! - surplus[n]!) };
}

export const spentOn = ({ finalShare, sectors }: Economy, s: number, income: Float64Array): Float64Array =>
  income.map((value, n) => value * finalShare[n * sectors.length + s]!);

/**
 * Lets firms enter at the wages and revenue of a state, whose masses it moves, and looks at the outer equations.
 * @returns nothing where a region has no income or a sector finds no rest.
 */
export function gapsAt(market: EntryMarket, state: EntryState, scale: number, stray: number): EntryGaps | undefined {
  const { economy, sectors } = market;
  const n = economy.regions.length;
  const { wages, surplus, income } = incomeAt(market, state.logWage, state.revenue);
  if (income.some((value) => !(value > 0))) return undefined;
  const gaps = new Float64Array(2 * n);
  const points: EntryPoint[] = [];
  for (let r = 0; r < n; r += 1) {
    gaps[r] = -surplus[r]!;
    gaps[n + r] = -state.revenue[r]!;
  }
  for (const [place, sector] of sectors.entries()) {
    const spent = spentOn(economy, sector.sector, income);
    const logMass = state.logMass[place]!;
    if (!enter(sector, scale, stray, logMass, state.logWage, spent)) return undefined;
    const point = entryAt(sector, scale, stray, logMass, state.logWage, spent);
    points.push(point);
    for (let m = 0; m < n; m += 1) {
      if (point.sum[m] === 0) continue;
      gaps[n + m] = gaps[n + m]! + spent[m]!;
      for (const i of sector.makers) {
        const pair = m * n + i;
        const paid = point.perSum[m]! * exp(point.logU[i]!);
        const value = sector.net[pair]! * paid;
        gaps[i] = gaps[i]! + value;
        gaps[m] = gaps[m]! - value;
        gaps[n + m] = gaps[n + m]! - value;
        gaps[n + i] = gaps[n + i]! + (sector.net[pair]! - sector.kept[pair]!) * paid;
      }
    }
  }
  for (let r = 0; r < 2 * n; r += 1) gaps[r] = gaps[r]! / wages[r % n]!;
  return { gaps, income, points };
}

/**
 * [2N][2N] change of the unscaled outer equations with log wages and with revenue, firms entering and leaving; undefined
 * where entry of a sector has no derivative.
 */
export function slopesAt(
  market: EntryMarket,
  state: EntryState,
  { income, points }: EntryGaps,
  scale: number,
  stray: number,
): Float64Array | undefined {
  const { economy, sectors } = market;
  const n = economy.regions.length;
  const width = 2 * n;
  // First against log wages and log incomes, then incomes in terms of wages and revenue.
  const direct = new Float64Array(width * width);
  for (const [place, sector] of sectors.entries()) {
    const spent = spentOn(economy, sector.sector, income);
    if (!addSector(sector, points[place]!, state.logMass[place]!, spent, scale, stray, direct)) return undefined;
  }
  const out = new Float64Array(width * width);
  const moves = incomeMoves(market, state, income);
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column < width; column += 1) {
      let value = column < n ? direct[row * width + column]! : 0;
      for (let k = 0; k < n; k += 1)
        value += (direct[row * width + n + k]! * moves.income[k * width + column]!) / income[k]!;
      if (row < n) value -= moves.surplus[row * width + column]!;
      else if (row === column) value -= 1;
      out[row * width + column] = value;
    }
  }
  return out;
}

/** [N][2N] changes of income and of surpluses with log wages and with revenue; the closure by differences. */
function incomeMoves(market: EntryMarket, { logWage, revenue }: EntryState, income: Float64Array) {
  const n = income.length;
  const out = { income: new Float64Array(2 * n * n), surplus: new Float64Array(2 * n * n) };
  const step = 1e-6;
  for (let column = 0; column < 2 * n; column += 1) {
    const k = column % n;
    const size = column < n ? 1 : income[k]!;
    const [up, down] = [step, -step].map((by) => {
      const [wage, tax] = [Float64Array.from(logWage), Float64Array.from(revenue)];
      const moved = column < n ? wage : tax;
      moved[k] = moved[k]! + by * size;
      return incomeAt(market, wage, tax);
    });
    for (let r = 0; r < n; r += 1) {
      out.surplus[r * 2 * n + column] = (up!.surplus[r]! - down!.surplus[r]!) / (2 * step * size);
      out.income[r * 2 * n + column] = (up!.income[r]! - down!.income[r]!) / (2 * step * size);
    }
  }
  return out;
}

/** Adds what a sector's flows change with log wages and log expenditure; false where entry is not determined. */
function addSector(
  sector: EntrySector,
  point: EntryPoint,
  logMass: Float64Array,
  spent: Float64Array,
  scale: number,
  stray: number,
  out: Float64Array,
): boolean {
  const { makers, theta, gross, net, kept } = sector;
  const n = spent.length;
  const size = makers.length;
  const width = 2 * n;
  const part = carried(sector, stray, point, logMass);
  const rival = rivalry(sector, point);
  const matrix = new Float64Array(size * size);
  for (let at = 0; at < matrix.length; at += 1) {
    const [i, same] = [Math.floor(at / size), at % size === Math.floor(at / size) ? 1 : 0];
    matrix[at] = same - scale * part[i]! * (same - rival[at]!);
  }
  const factored = factor(matrix, size);
  if (!factored) return false;
  const u = point.logU.map(exp);
  const move = new Float64Array(size);
  for (let column = 0; column < width; column += 1) {
    const k = column < n ? makers.indexOf(column) : -1;
    const buyer = column - n;
    if (column < n ? k < 0 : point.sum[buyer] === 0 || spent[buyer] === 0) continue;
    for (let row = 0; row < size; row += 1) {
      const i = makers[row]!;
      const same = row === k ? 1 : 0;
      const change =
        column < n
          ? -theta * (same - rival[row * size + k]!) - same
          : (u[i]! * kept[buyer * n + i]! * point.perSum[buyer]!) / point.sales[i]!;
      move[row] = part[row]! * change;
    }
    solveFactored(factored, move);
    for (let row = 0; row < size; row += 1) move[row] = scale * move[row]! - (row === k ? theta : 0);
    for (let m = 0; m < n; m += 1) {
      if (point.sum[m] === 0) continue;
      let deflator = 0;
      for (let row = 0; row < size; row += 1) deflator += gross[m * n + makers[row]!]! * u[makers[row]!]! * move[row]!;
      const own = (m === buyer ? 1 : 0) - deflator / point.sum[m]!;
      const revenue = (n + m) * width + column;
      if (m === buyer) out[revenue] = out[revenue]! + spent[m]!;
      for (let row = 0; row < size; row += 1) {
        const i = makers[row]!;
        const pair = m * n + i;
        const paid = point.perSum[m]! * u[i]! * (own + move[row]!);
        const value = net[pair]! * paid;
        out[i * width + column] = out[i * width + column]! + value;
        out[m * width + column] = out[m * width + column]! - value;
        out[revenue] = out[revenue]! - value;
        const taxes = (n + i) * width + column;
        out[taxes] = out[taxes]! + (net[pair]! - kept[pair]!) * paid;
      }
    }
  }
  return true;
}

/** Log price hats [N] of a sector; nothing is sold where nobody supplies, at the price of the base. */
export const pricesOf = ({ theta }: EntrySector, { sum }: EntryPoint): Float64Array =>
  sum.map((value) => (value > 0 ? -log(value) / theta : 0));
