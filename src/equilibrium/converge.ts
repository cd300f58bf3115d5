import { exp, ParleyError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { Accounts } from "./accounts.js";
import type { Closure } from "./closures/index.js";
import { type Block, type Search, searchFrom, type Start } from "./fixed-point.js";
import { type KernelName, openKernels } from "./kernels/index.js";
import { layMarket, type Market, roomFor } from "./market.js";
import type { Numeraire } from "./numeraires.js";
import { type Point, pointOf, residualsAt } from "./outcome.js";
import { workFor } from "./sweep.js";
import type { Terms } from "./terms.js";
import type { Residuals, Shock } from "./types.js";

/** The kernel that solves an economy here unless another is asked for by name. */
export const kernelFor = (economy: Economy): KernelName => openKernels(undefined, roomFor(economy)).name;

/** What is to be solved. */
interface Problem {
  readonly economy: Economy;
  readonly terms?: Terms;
  readonly closure: Closure;
  readonly numeraire: Numeraire;
  /** Accounts of the base. */
  readonly base: Accounts;
  readonly shock: Shock;
  /** Cells with trade that it changes. */
  readonly changed?: Int32Array;
  readonly tolerance: number;
  readonly maxSweeps: number;
  readonly start?: Start;
  readonly kernel?: KernelName;
}

interface Found {
  readonly point: Point;
  readonly residuals: Residuals;
  readonly sweeps: number;
  readonly kernel: KernelName;
}

interface Failure {
  readonly sweeps: number;
  /** What to say after so many sweeps in all. */
  readonly error: (sweeps: number) => ParleyError;
}

/** Sweeps given to the whole shock at once, and to each part of it on the way; real cases take 20 to 250. */
const patience = { whole: 300, part: 120 } as const;
/** Parts of the shock are solved to this residual: only the last point counts. */
const partTolerance = 1e-6;
const firstPart = 0.25;
const smallestPart = 1 / 256;
/** A part solved in fewer sweeps than this was easy: the next may be twice as large. */
const easy = 40;

/**
 * The equilibrium under a shock: searched for at once and, where that fails, along a straight path from the base to the shock,
 * each part of the way from the equilibrium of the last.
 * @throws ParleyError (not converged) of the search at once, when both fail.
 */
export function converge(problem: Problem): Found {
  const { shock, tolerance, maxSweeps, start } = problem;
  const whole = attempt(problem, shock, tolerance, Math.min(patience.whole, maxSweeps), start);
  if ("point" in whole) return whole;
  let { sweeps } = whole;
  let [reached, step] = [0, firstPart];
  let from: Start | undefined;
  while (sweeps < maxSweeps && step >= smallestPart) {
    const part = Math.min(1, reached + step);
    const last = part === 1;
    const limit = Math.min(maxSweeps - sweeps, last ? patience.whole : patience.part);
    const tried = attempt(
      problem,
      last ? shock : partOf(problem, part),
      last ? tolerance : Math.max(tolerance, partTolerance),
      limit,
      from,
    );
    sweeps += tried.sweeps;
    if (!("point" in tried)) {
      step /= 2;
      continue;
    }
    if (last) return { ...tried, sweeps };
    reached = part;
    from = startFrom(tried.point);
    if (tried.sweeps < easy) step *= 2;
  }
  throw whole.error(sweeps);
}

/** Searches until the residuals recomputed from the point, not only those of the search, are within the tolerance. */
function attempt(
  { economy, terms, closure, numeraire, base, kernel, ...whole }: Problem,
  shock: Shock,
  tolerance: number,
  maxSweeps: number,
  start: Start | undefined,
): Found | Failure {
  const kernels = openKernels(kernel, roomFor(economy));
  const market = layMarket(
    kernels,
    economy,
    shock.tariffs ?? economy.tariff,
    shock,
    terms,
    shock === whole.shock ? whole.changed : undefined,
  );
  const work = workFor(market);
  const search = searchFrom(market, closure, numeraire, work, base, start);
  for (let aim = tolerance; ; aim /= 4) {
    const reached = search.run(aim, maxSweeps);
    const sweeps = search.sweeps();
    const broke = search.broke();
    if (broke) {
      const why = whyNone(market, shock, broke.earned);
      return { sweeps, error: () => noIncome(economy.regions[broke.region]!, why) };
    }
    if (!(reached <= aim)) return { sweeps, error: (all) => notConverged(search, all, tolerance) };
    const point = pointOf(market, closure, search.state, search.image, work, shock);
    const residuals = residualsAt(economy, terms, point, work.wages, shock);
    if (largest(residuals) <= tolerance) return { point, residuals, sweeps, kernel: kernels.name };
    if (sweeps >= maxSweeps) return { sweeps, error: (all) => notConverged(search, all, tolerance, residuals) };
  }
}

/** Part of a shock, on the straight line from none. */
export function partOf({ economy, shock }: Pick<Problem, "economy" | "shock">, part: number): Shock {
  const { tariffs, icebergHat, exportTaxes, productivityHat, surplusChange } = shock;
  const hats = (values: Float64Array): Float64Array => values.map((hat) => 1 + part * (hat - 1));
  return {
    ...(tariffs && { tariffs: tariffs.map((rate, at) => economy.tariff[at]! + part * (rate - economy.tariff[at]!)) }),
    ...(icebergHat && { icebergHat: hats(icebergHat) }),
    ...(exportTaxes && { exportTaxes: exportTaxes.map((rate) => part * rate) }),
    ...(productivityHat && { productivityHat: hats(productivityHat) }),
    // It is part of the closure already, and whole there.
    ...(surplusChange && { surplusChange }),
  };
}

const startFrom = ({ logWage, logPrice, accounts }: Point): Start => ({
  wageHat: logWage.map(exp),
  priceHat: logPrice.map(exp),
  output: accounts.output,
  tariffRevenue: accounts.revenue,
  exportTaxRevenue: accounts.exportTaxRevenue,
});

export const largest = ({ prices, goods, tradeBalance, entry = 0 }: Residuals): number =>
  Math.max(prices, goods, tradeBalance, entry);

/** @param residuals those of the original equations, where the search itself came to its end. */
function notConverged(search: Search, sweeps: number, tolerance: number, residuals?: Residuals): ParleyError {
  const best = residuals ? worstOf(residuals) : search.best();
  return new ParleyError(
    "notConverged",
    best
      ? `not converged: after ${sweeps} sweeps the smallest residual reached is ${best.residual.toExponential(1)}, in ${best.block}, not ${tolerance}; a smaller shock or a larger tolerance may do`
      : `not converged: after ${sweeps} sweeps the search left the range of numbers; a smaller shock may do`,
  );
}

function worstOf({ prices, goods, tradeBalance }: Residuals): { residual: number; block: Block } {
  if (goods >= Math.max(prices, tradeBalance)) return { residual: goods, block: "goods markets" };
  return prices >= tradeBalance
    ? { residual: prices, block: "prices" }
    : { residual: tradeBalance, block: "trade balances" };
}

/** Why a region has no income on the way, and what may help. */
const reasons = {
  surplus: (region: string) => [`the trade surplus of ${region} takes up all its income`, "closure own-income or zero"],
  subsidies: (region: string) => [`trade subsidies take up all income of ${region} on the way`, "smaller ones"],
  shock: (region: string) => [`the income of ${region} falls to nothing on the way`, "a smaller shock"],
} as const;

function noIncome(region: string, why: keyof typeof reasons): ParleyError {
  const [what, way] = reasons[why](region);
  return new ParleyError("notConverged", `not converged: ${what}, so no equilibrium was found; ${way} may do`);
}

/** @param earned wages and revenue of the region without income. */
function whyNone({ tariffs }: Market, { exportTaxes }: Shock, earned: number): keyof typeof reasons {
  if (earned > 0) return "surplus";
  return [tariffs, exportTaxes].some((rates) => rates?.some((rate) => rate < 0)) ? "subsidies" : "shock";
}
