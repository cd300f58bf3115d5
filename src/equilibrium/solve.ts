import { exp, ParleyError, usageError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { type Accounts, accountsOf } from "./accounts.js";
import { type Closure, closureFor } from "./closures/index.js";
import { searchFrom } from "./fixed-point.js";
import { openKernels } from "./kernels/index.js";
import { layMarket, type Market, roomFor } from "./market.js";
import { basePoint, baseResiduals, changesNothing } from "./no-change.js";
import { type Numeraire, numeraireFor } from "./numeraires.js";
import { type Point, pointOf, residualsAt } from "./outcome.js";
import { rebase } from "./rebase.js";
import { structureFor } from "./structures/index.js";
import { workFor } from "./sweep.js";
import type { Residuals, Shock, Solution, SolveOptions } from "./types.js";
import { firstOrderWelfare } from "./welfare.js";

/** Defaults of {@link solve}. */
export const solveDefaults = {
  structure: "cp",
  closure: "world-va",
  numeraire: "world-va",
  tolerance: 1e-10,
  maxSweeps: 2000,
} as const satisfies SolveOptions;

/** Options with defaults filled in. */
type Chosen = SolveOptions & Required<Pick<SolveOptions, keyof typeof solveDefaults>>;

/**
 * Solves a counterfactual in changes: Caliendo and Parro (2015) with input-output links, tariff revenue and an explicit
 * closure. Same input, same bits.
 * @returns the equilibrium relative to the economy as given (closure `zero`: relative to the economy without surpluses).
 * @throws ParleyError (usage) for a bad shock or option; (not converged) naming the residual.
 */
export function solve(economy: Economy, shock: Shock = {}, options: SolveOptions = {}): Solution {
  const chosen = { ...solveDefaults, ...options };
  checkOptions(chosen);
  const { economy: base, warnings } = structureFor(chosen.structure)(economy);
  checkShock(base, shock);
  if (chosen.closure !== "zero" || base.tradeSurplus.every((surplus) => surplus === 0)) {
    return solveOn(base, shock, chosen, warnings);
  }
  const purge = solveOn({ ...base, tradeSurplus: new Float64Array(base.regions.length) }, {}, chosen, []);
  const solution = solveOn(rebase(purge), shock, chosen, [
    ...warnings,
    "closure zero: trade surpluses were removed first; results are relative to that balanced base",
  ]);
  return { ...solution, sweeps: purge.sweeps + solution.sweeps };
}

function solveOn(economy: Economy, shock: Shock, chosen: Chosen, notes: readonly string[]): Solution {
  const { structure, closure: closureName, numeraire: numeraireName, tolerance } = chosen;
  const tariffs = shock.tariffs ?? economy.tariff;
  const before = accountsOf(economy, economy.expenditure, economy.share, economy.tariff);
  const baseIncome = economy.valueAdded.map((va, n) => va + before.revenue[n]! - economy.tradeSurplus[n]!);
  const closure = closureFor(closureName, economy, before.revenue);
  const numeraire = numeraireFor(numeraireName, economy);
  const kernels = openKernels(chosen.kernel, roomFor(economy));
  const market = layMarket(kernels, economy, tariffs, shock);
  const base = basePoint(market, before, baseIncome);
  const off = baseResiduals(market, base);
  // No change at all is the base to the last digit, where the base is an equilibrium.
  const { point, residuals, sweeps } =
    changesNothing(economy, shock) && largest(off) <= tolerance
      ? { point: base, residuals: off, sweeps: 0 }
      : converge(market, closure, numeraire, before, shock, chosen);
  const wageHat = point.logWage.map(exp);
  const priceIndexHat = wageHat.map((_, r) => exp(dot(economy.finalShare, point.logPrice, r, economy.sectors.length)));
  const costHat = point.logCost.map(exp);
  const incomeHat = point.income.map((income, r) => income / baseIncome[r]!);
  return {
    economy,
    structure,
    closure: closureName,
    numeraire: numeraireName,
    kernel: kernels.name,
    tolerance,
    sweeps,
    residual: largest(residuals),
    residuals,
    tariffs,
    ...(shock.exportTaxes && { exportTaxes: shock.exportTaxes }),
    wageHat,
    priceIndexHat,
    realWageHat: wageHat.map((wage, r) => wage / priceIndexHat[r]!),
    income: point.income,
    baseIncome,
    incomeHat,
    welfareHat: incomeHat.map((hat, r) => hat / priceIndexHat[r]!),
    firstOrder: firstOrderWelfare(economy, before.flow, baseIncome, costHat, point.accounts.flow),
    tariffRevenue: point.accounts.revenue,
    baseTariffRevenue: before.revenue,
    exportTaxRevenue: point.accounts.exportTaxRevenue,
    exports: point.accounts.exports,
    baseExports: before.exports,
    imports: point.accounts.imports,
    baseImports: before.imports,
    tradeSurplus: point.surplus,
    priceHat: point.logPrice.map(exp),
    costHat,
    output: point.accounts.output,
    baseOutput: before.output,
    expenditure: point.expenditure,
    share: point.share,
    flow: point.accounts.flow,
    baseFlow: before.flow,
    warnings: [...notes, ...shockWarnings(shock), ...baseWarnings(off)],
  };
}

/** Searches until the residuals recomputed from the point, not only those of the search, are within the tolerance. */
function converge(
  market: Market,
  closure: Closure,
  numeraire: Numeraire,
  before: Accounts,
  shock: Shock,
  { tolerance, maxSweeps }: Chosen,
): { point: Point; residuals: Residuals; sweeps: number } {
  const { economy } = market;
  const work = workFor(market);
  const search = searchFrom(market, closure, numeraire, work, before);
  for (let aim = tolerance; ; aim /= 4) {
    const reached = search.run(aim, maxSweeps);
    const broke = search.broke();
    if (broke) throw noIncome(economy.regions[broke.region]!, whyNone(market, shock, broke.earned));
    if (!(reached <= aim)) throw notConverged(search.sweeps(), reached, tolerance);
    const point = pointOf(market, closure, search.state, work, shock);
    const residuals = residualsAt(market, point, work.wages, shock);
    if (largest(residuals) <= tolerance) return { point, residuals, sweeps: search.sweeps() };
    if (search.sweeps() >= maxSweeps) throw notConverged(search.sweeps(), largest(residuals), tolerance);
  }
}

const shockWarnings = ({ exportTaxes, productivityHat }: Shock): string[] =>
  exportTaxes === undefined && productivityHat === undefined
    ? []
    : ["the first-order welfare formula knows no export taxes and no productivity: take the exact welfare"];

/** Above this the file is no equilibrium for practical purposes: published data reach 1e-8, rounding to six digits 1e-6. */
const baseTolerance = 1e-6;

function baseWarnings({ goods, tradeBalance }: Residuals): string[] {
  if (Math.max(goods, tradeBalance) <= baseTolerance) return [];
  return [
    `the base is not an equilibrium: goods markets miss by up to ${goods.toExponential(1)}, trade balances by ${tradeBalance.toExponential(1)} of value added; part of every result closes that gap (rebase to solve the no-change case first)`,
  ];
}

function dot(a: Float64Array, b: Float64Array, row: number, length: number): number {
  let sum = 0;
  for (let i = row * length; i < (row + 1) * length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

const largest = ({ prices, goods, tradeBalance }: Residuals): number => Math.max(prices, goods, tradeBalance);

const notConverged = (sweeps: number, residual: number, tolerance: number): ParleyError =>
  new ParleyError(
    "notConverged",
    Number.isFinite(residual)
      ? `not converged: after ${sweeps} sweeps the largest relative residual is ${residual.toExponential(1)}, not ${tolerance}; a smaller shock or a larger tolerance may do`
      : `not converged: after ${sweeps} sweeps the search left the range of numbers; a smaller shock may do`,
  );

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

function checkOptions({ tolerance, maxSweeps }: Chosen): void {
  if (!(tolerance >= 1e-14 && tolerance <= 1e-2)) {
    throw usageError(`tolerance is ${tolerance}; it must lie between 1e-14 and 0.01, for example 1e-10`);
  }
  if (!(maxSweeps >= 1)) throw usageError(`maxSweeps is ${maxSweeps}; it must be at least 1`);
}

function checkShock(economy: Economy, { tariffs, icebergHat, exportTaxes, productivityHat }: Shock): void {
  if (tariffs) checkCells(economy, tariffs, "tariff", -1, "must be above -1, for example 0.25");
  if (icebergHat) checkCells(economy, icebergHat, "iceberg cost hat", 0, "must be above 0, for example 1.1");
  if (exportTaxes) {
    checkCells(economy, exportTaxes, "export tax", -1, "must be above -1, for example 0.1");
    checkAtHome(economy, exportTaxes);
  }
  if (productivityHat) checkProductivity(economy, productivityHat);
}

function checkAtHome({ regions, sectors }: Economy, exportTaxes: Float64Array): void {
  const [n, j] = [regions.length, sectors.length];
  for (let r = 0; r < n; r += 1) {
    for (let s = 0; s < j; s += 1) {
      const rate = exportTaxes[(r * n + r) * j + s]!;
      if (rate === 0) continue;
      throw usageError(`export tax of ${regions[r]} on itself in ${sectors[s]} is ${rate}; sales at home bear none: 0`);
    }
  }
}

function checkProductivity({ regions, sectors }: Economy, values: Float64Array): void {
  const [n, j] = [regions.length, sectors.length];
  if (values.length !== n * j) {
    throw usageError(`the productivity hat array holds ${values.length} cells; region x sector here is ${n} x ${j}`);
  }
  const at = values.findIndex((value) => !(value > 0 && value < Infinity));
  if (at < 0) return;
  throw usageError(
    `productivity hat of ${regions[Math.floor(at / j)]} in ${sectors[at % j]} is ${values[at]}; it must be above 0, for example 1.1`,
  );
}

function checkCells(economy: Economy, values: Float64Array, what: string, above: number, rule: string): void {
  const { regions, sectors } = economy;
  const [n, j] = [regions.length, sectors.length];
  if (values.length !== n * n * j) {
    throw usageError(
      `the ${what} array holds ${values.length} cells; importer x exporter x sector here is ${n} x ${n} x ${j}`,
    );
  }
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (value > above && value < Infinity) continue;
    const [importer, exporter] = [regions[Math.floor(at / (n * j))], regions[Math.floor(at / j) % n]];
    throw usageError(`${what} of ${importer} on ${exporter} in ${sectors[at % j]} is ${value}; it ${rule}`);
  }
}
