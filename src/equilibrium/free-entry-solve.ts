import { exp, log } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { type Accounts, accountsOf } from "./accounts.js";
import type { Closure } from "./closures/index.js";
import { largest, partOf } from "./converge.js";
import { type EntryPoint, enter, entryAt } from "./free-entry.js";
import { type EntryMarket, type EntryState, incomeAt, layEntry, pricesOf, spentOn } from "./free-entry-market.js";
import { copyOf, type EntryReached, type EntrySearch, searchEntry } from "./free-entry-search.js";
import { notConverged } from "./free-entry-words.js";
import { type Numeraire, numeraireWeights } from "./numeraires.js";
import { type Point, residualsAt } from "./outcome.js";
import { finalDemandAt, type Terms } from "./terms.js";
import type { ClosedSector, Equilibrium, Residuals, Shock, Solution } from "./types.js";

/** What is to be solved; the economy is that of the structure. */
export interface EntryProblem {
  readonly economy: Economy;
  readonly terms: Terms;
  readonly closure: Closure;
  readonly numeraire: Numeraire;
  readonly numeraireName: string;
  /** Accounts of the base. */
  readonly base: Accounts;
  readonly shock: Shock;
  readonly scale: number;
  readonly tolerance: number;
  readonly maxSweeps: number;
  /** How many searches, the first included. */
  readonly starts: number;
  readonly start?: Pick<Solution, "wageHat" | "tariffRevenue" | "exportTaxRevenue" | "output">;
}

/** An equilibrium with free entry. */
export interface EntryFound {
  readonly point: Point;
  readonly residuals: Residuals;
  readonly sweeps: number;
  readonly closed: readonly ClosedSector[];
  readonly equilibria: readonly Equilibrium[];
}

/** Searches for equilibria unless another number is given: from the base, from no scale effects, from four other wages. */
export const defaultStarts = 6;

/** Stray firms, see free-entry.ts, as they are taken away; the last count for nothing. */
const strays = { close: [0.1, 0.01, 1e-3, 1e-5, 1e-8], last: 1e-16 } as const;
/** From this part of the scale effect on regions nearly leave sectors, and strays lead there. */
const steep = 0.8;
/** On the way points are solved to this; only the last counts. */
const partTolerance = 1e-5;
const mostRounds = 40;
/** A mass of firms below this is of strays only. */
const closedBelow = log(1e-9);
/** Nor does a region with fewer firms than this, in logs, make anything in the range of numbers, below the full scale effect. */
const leastMass = -650;
const smallestPart = 1 / 64;
/** Equilibria whose log welfare differs by more than this in a region are two. */
const apart = 1e-6;
/** Where a second equilibrium is looked for: wages of the largest regions moved by so much, in logs. */
const leap = 0.25;

/**
 * The equilibrium with free entry that the base leads to, and others that are met from other wages (see docs/structures.md).
 * @throws ParleyError (not converged) naming what was reached and, where sectors close on the way, which.
 */
export function convergeEntry(problem: EntryProblem): EntryFound {
  const { economy, closure, numeraire, numeraireName, base, shock } = problem;
  const market = layEntry(economy, closure, base.output, shock);
  const weights = (logWage: Float64Array): Float64Array =>
    numeraireWeights(
      numeraireName,
      economy,
      economy.valueAdded.map((va, n) => va * exp(logWage[n]!)),
    );
  const search: EntrySearch = { market, numeraire, weights };
  const count = { rounds: 0, most: problem.maxSweeps };
  const first = mainPath(problem, search, count);
  const main = foundAt(problem, market, first.state);
  const residual = largest(main.residuals);
  if (!(residual <= problem.tolerance)) throw notConverged(problem, market, first.state, residual, count.rounds);
  const equilibria = others(problem, search, first.state, main, count);
  return { ...main, sweeps: count.rounds, equilibria };
}

interface Count {
  rounds: number;
  /** Rounds after which no search goes on. */
  readonly most: number;
}

/** From a start or the base to the whole shock; where that fails, along the path of the shock with strays about. */
function mainPath(problem: EntryProblem, search: EntrySearch, count: Count): EntryReached {
  const { economy, closure, base, start } = problem;
  if (start) {
    const warm = follow(problem, search, startFrom(problem, start), [], count);
    if (reaches(problem, warm)) return warm;
  }
  const stages = problem.scale >= steep ? strays.close : [];
  const whole = follow(problem, search, stateOf(problem, base), stages, count);
  if (reaches(problem, whole)) return whole;
  let state = stateOf(problem, base);
  let best = whole;
  const stray = stages[0] ?? strays.last;
  for (let [done, step] = [0, 0.25]; step >= smallestPart; ) {
    const part = Math.min(1, done + step);
    const market = part === 1 ? search.market : layEntry(economy, closure, base.output, partOf(problem, part));
    const found = once({ ...search, market }, problem.scale, state, stray, partTolerance, count);
    if (!(found.residual <= partTolerance)) {
      step /= 2;
      continue;
    }
    [state, done] = [found.state, part];
    if (done < 1) continue;
    best = follow(problem, search, state, stages.slice(1), count);
    break;
  }
  if (reaches(problem, best)) return best;
  throw notConverged(problem, search.market, best.state, best.residual, count.rounds);
}

const once = (
  search: EntrySearch,
  scale: number,
  from: EntryState,
  stray: number,
  tolerance: number,
  count: Count,
): EntryReached => {
  const left = Math.min(mostRounds, count.most - count.rounds);
  const found = searchEntry(search, from, { scale, stray, tolerance, mostRounds: left });
  count.rounds += found.rounds;
  return found;
};

/** Takes the strays away in stages, the last to the tolerance. */
function follow(
  problem: EntryProblem,
  search: EntrySearch,
  from: EntryState,
  stages: readonly number[],
  count: Count,
): EntryReached {
  let state = from;
  for (const stray of stages) {
    const found = once(search, problem.scale, state, stray, partTolerance, count);
    if (!(found.residual <= partTolerance)) return found;
    state = found.state;
  }
  return once(search, problem.scale, state, strays.last, aimOf(problem), count);
}

const aimOf = ({ tolerance }: EntryProblem): number => Math.max(tolerance / 20, 1e-14);
/** The search aims below the tolerance, which the residuals of the original equations must keep. */
const reaches = ({ tolerance }: EntryProblem, { residual }: EntryReached): boolean => residual <= tolerance / 2;

/** The base as a state. */
function stateOf({ economy }: EntryProblem, { revenue }: Accounts): EntryState {
  const n = economy.regions.length;
  return {
    logWage: new Float64Array(n),
    revenue: Float64Array.from(revenue),
    logMass: economy.sectors.map(() => new Float64Array(n)),
  };
}

/** A solution as a state; a sector without output has strays only. */
function startFrom({ economy, base }: EntryProblem, start: NonNullable<EntryProblem["start"]>): EntryState {
  const { length: j } = economy.sectors;
  return {
    logWage: start.wageHat.map(log),
    revenue: start.tariffRevenue.map((value, n) => value + start.exportTaxRevenue[n]!),
    logMass: economy.sectors.map((_, s) =>
      Float64Array.from(start.wageHat, (wage, r) => {
        const [after, before] = [start.output[r * j + s]!, base.output[r * j + s]!];
        return before > 0 && after > 0 ? log(after / (before * wage)) : log(strays.last);
      }),
    ),
  };
}

/** The equilibria met from other wages: those without scale effects, and those with the largest regions dearer or cheaper. */
function others(
  problem: EntryProblem,
  search: EntrySearch,
  main: EntryState,
  found: Omit<EntryFound, "sweeps" | "equilibria">,
  count: Count,
): Equilibrium[] {
  const { economy } = problem;
  const met: Equilibrium[] = [{ ...equilibriumOf(problem, found), starts: 1 }];
  // Without scale effects there is one in all known cases, and nothing to look for.
  if (problem.scale === 0 || problem.starts <= 1) return met;
  const flat = once(search, 0, stateOf(problem, problem.base), 0, partTolerance, count);
  const order = [...economy.valueAdded.keys()].toSorted((a, b) => economy.valueAdded[b]! - economy.valueAdded[a]!);
  const moved = order.slice(0, Math.ceil((problem.starts - 2) / 2)).flatMap((region) =>
    [leap, -leap].map((by) => {
      const state = copyOf(main);
      state.logWage[region] = state.logWage[region]! + by;
      return state;
    }),
  );
  for (const from of [flat.state, ...moved].slice(0, problem.starts - 1)) {
    const reached = follow(problem, search, from, [], count);
    if (!reaches(problem, reached)) continue;
    const there = equilibriumOf(problem, foundAt(problem, search.market, reached.state));
    const same = met.findIndex(({ welfareHat }) =>
      welfareHat.every((hat, n) => Math.abs(log(hat / there.welfareHat[n]!)) <= apart),
    );
    if (same >= 0) met[same] = { ...met[same]!, starts: met[same]!.starts + 1 };
    else met.push({ ...there, starts: 1 });
  }
  return met;
}

const equilibriumOf = (
  { economy, terms, base }: EntryProblem,
  { point, closed }: Pick<EntryFound, "point" | "closed">,
): Omit<Equilibrium, "starts"> => {
  const before = economy.valueAdded.map((va, n) => va + base.revenue[n]! - economy.tradeSurplus[n]!);
  const { logIndex } = finalDemandAt(economy, point.logPrice, terms.finalElasticity);
  return { closed, welfareHat: point.income.map((income, n) => income / before[n]! / exp(logIndex[n]!)) };
};

/** The point of a state, strays gone: firms enter once more in the sectors that stay, by themselves. */
function foundAt(
  problem: EntryProblem,
  market: EntryMarket,
  state: EntryState,
): Omit<EntryFound, "sweeps" | "equilibria"> {
  const { economy, terms, scale, shock } = problem;
  const [n, j] = [economy.regions.length, economy.sectors.length];
  const { wages, income } = incomeAt(market, state.logWage, state.revenue);
  const [logPrice, expenditure] = [new Float64Array(n * j), new Float64Array(n * j)];
  const share = new Float64Array(n * n * j);
  const logCost = Float64Array.from({ length: n * j }, (_, at) => {
    const gain = shock.productivityHat?.[at];
    return state.logWage[Math.floor(at / j)]! - (gain === undefined ? 0 : log(gain));
  });
  const closed: ClosedSector[] = [];
  let entry = 0;
  for (const [place, all] of market.sectors.entries()) {
    const mass = Float64Array.from(state.logMass[place]!);
    const spent = spentOn(economy, all.sector, income);
    /** Log mass of the few firms of a region whose own sales move no price. */
    const few = (i: number, { perSum }: EntryPoint): number =>
      scale === 1 ? -Infinity : log(earnedBy(all, i, perSum, state.logWage)) / (1 - scale);
    const small = all.makers.filter((i) => mass[i]! < closedBelow);
    const before = entryAt(all, scale, 0, mass, state.logWage, spent);
    const leaves = (i: number): boolean => small.includes(i) && few(i, before) < leastMass;
    const sector = { ...all, makers: all.makers.filter((i) => !leaves(i)) };
    enter(sector, scale, 0, mass, state.logWage, spent);
    let point = entryAt(sector, scale, 0, mass, state.logWage, spent);
    for (const i of small) if (!leaves(i)) mass[i] = few(i, point);
    point = entryAt(sector, scale, 0, mass, state.logWage, spent);
    const price = pricesOf(sector, point);
    for (const i of sector.makers)
      logCost[i * j + sector.sector] = logCost[i * j + sector.sector]! - (scale * mass[i]!) / sector.theta;
    for (const i of all.makers) {
      if (!leaves(i)) continue;
      closed.push({ region: economy.regions[i]!, sector: economy.sectors[sector.sector]! });
      if (scale === 1) entry = Math.max(entry, earnedBy(all, i, point.perSum, state.logWage) - 1);
    }
    for (let m = 0; m < n; m += 1) {
      logPrice[m * j + sector.sector] = price[m]!;
      expenditure[m * j + sector.sector] = spent[m]!;
      if (point.sum[m] === 0) continue;
      for (const i of sector.makers) {
        share[(m * n + i) * j + sector.sector] = (sector.gross[m * n + i]! * exp(point.logU[i]!)) / point.sum[m]!;
      }
    }
  }
  const tariffs = shock.tariffs ?? economy.tariff;
  const accounts = accountsOf(economy, expenditure, share, tariffs, shock.exportTaxes);
  const revenue = accounts.revenue.map((value, r) => value + accounts.exportTaxRevenue[r]!);
  const after = incomeAt(market, state.logWage, revenue);
  const point: Point = {
    logWage: Float64Array.from(state.logWage),
    logPrice,
    logCost,
    expenditure,
    share,
    accounts,
    surplus: after.surplus,
    profits: new Float64Array(n),
    income: after.income,
  };
  return {
    point,
    residuals: { ...residualsAt(economy, openTerms(terms, accounts.output), point, wages, shock), entry },
    closed,
  };
}

/** Sales over cost of a first firm where there is none. */
function earnedBy(
  { theta, kept, output }: EntryMarket["sectors"][number],
  i: number,
  perSum: Float64Array,
  logWage: Float64Array,
): number {
  const n = perSum.length;
  let demand = 0;
  for (let m = 0; m < n; m += 1) demand += kept[m * n + i]! * perSum[m]!;
  return (exp(-(1 + theta) * logWage[i]!) * demand) / output[i]!;
}

/** Terms in which a sector without firms has the cost of what a firm would charge. */
const openTerms = (terms: Terms, output: Float64Array): Terms =>
  terms.ownOutput === undefined
    ? terms
    : { ...terms, ownOutput: terms.ownOutput.map((slope, at) => (output[at]! > 0 ? slope : 0)) };
