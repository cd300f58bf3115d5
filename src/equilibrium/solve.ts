import { exp } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import { baseOf, checkOnce } from "./base.js";
import { checkOptions, checkShock, checkStart, checkSurpluses } from "./check.js";
import { closureFor, shifted } from "./closures/index.js";
import { converge, largest } from "./converge.js";
import { convergeEntry, defaultStarts, type EntryFound } from "./free-entry-solve.js";
import { entryWarnings } from "./free-entry-words.js";
import { solveWithQuotas } from "./instruments/quotas.js";
import { applyThresholds } from "./instruments/thresholds.js";
import { type KernelName, openKernels } from "./kernels/index.js";
import { basePoint, baseResiduals, changesNothing } from "./no-change.js";
import { numeraireFor } from "./numeraires.js";
import { rebase } from "./rebase.js";
import type { Point } from "./outcome.js";
import { type Cast, defaultMobility, defaultScale, structureFor, termsOf } from "./structures/index.js";
import { finalDemandAt, labourCost, profitsOf, type Terms } from "./terms.js";
import type { Residuals, Shock, Solution, SolveOptions } from "./types.js";
import { once } from "./once.js";
import { changedCells } from "./weights.js";
import { firstOrderWelfare } from "./welfare.js";

/** Defaults of {@link solve}. */
export const solveDefaults = {
  structure: "cp",
  closure: "world-va",
  numeraire: "world-va",
  tolerance: 1e-10,
  maxSweeps: 2000,
  finalElasticity: 1,
  inputElasticity: 1,
} as const satisfies SolveOptions;

/** Options with defaults filled in. */
type Chosen = SolveOptions & Required<Pick<SolveOptions, keyof typeof solveDefaults>>;

/**
 * Solves a counterfactual in changes: Caliendo and Parro (2015) with input-output links, tariff revenue and an explicit
 * closure. Same input, same bits.
 * @returns the equilibrium relative to the economy as given (closure `zero`: relative to the economy without surpluses).
 * @throws ParleyError (usage) for an economy, shock or option without an equilibrium, before any search; (not converged) with the
 * smallest residual reached and the equations it sits in.
 */
export function solve(economy: Economy, shock: Shock = {}, options: SolveOptions = {}): Solution {
  const chosen = { ...solveDefaults, ...options };
  checkOptions(chosen);
  checkOnce(economy);
  const cast = structureFor(chosen.structure)(economy, chosen);
  const { economy: base } = cast;
  checkShock(base, shock);
  if (chosen.start) checkStart(base, chosen.start);
  if (chosen.closure !== "zero" || base.tradeSurplus.every((surplus) => surplus === 0)) {
    if (chosen.closure !== "zero") checkSurpluses(base, chosen.tolerance);
    return solveWith(cast, shock, chosen, cast.warnings);
  }
  const { start: _, ...cold } = chosen;
  const balanced = { ...cast, economy: { ...base, tradeSurplus: new Float64Array(base.regions.length) } };
  const purge = solveOn(balanced, {}, cold, []);
  const solution = solveWith({ ...cast, economy: rebase(purge) }, shock, chosen, [
    ...cast.warnings,
    "closure zero: trade surpluses were removed first; results are relative to that balanced base",
  ]);
  return { ...solution, sweeps: purge.sweeps + solution.sweeps };
}

/** Solves with the instruments of the shock turned into tariffs, costs and transfers. */
function solveWith(
  cast: Cast,
  { thresholds, quotas, ...shock }: Shock,
  chosen: Chosen,
  notes: readonly string[],
): Solution {
  const { economy } = cast;
  if (!thresholds?.length && !quotas?.length) return solveOn(cast, shock, chosen, notes);
  const tariffs = Float64Array.from(shock.tariffs ?? economy.tariff);
  const icebergHat = Float64Array.from(shock.icebergHat ?? economy.tariff.map(() => 1));
  applyThresholds(economy, thresholds ?? [], tariffs, icebergHat);
  const plain = { ...shock, tariffs, ...((shock.icebergHat ?? thresholds?.length) && { icebergHat }) };
  if (!quotas?.length) return solveOn(cast, plain, chosen, notes);
  let { start } = chosen;
  let sweeps = 0;
  const { found, outcomes, received } = solveWithQuotas(
    economy,
    quotas,
    tariffs,
    (rates, rents) => {
      // A transfer received is a smaller surplus.
      const surplusChange = rents.map((rent, n) => (shock.surplusChange?.[n] ?? 0) - rent);
      start = solveOn(cast, { ...plain, tariffs: rates, surplusChange }, { ...chosen, ...(start && { start }) }, notes);
      sweeps += start.sweeps;
      return start;
    },
    100 * chosen.tolerance,
  );
  return { ...found, sweeps, quotas: outcomes, rentsFromAbroad: received };
}

function solveOn(cast: Cast, shock: Shock, chosen: Chosen, notes: readonly string[]): Solution {
  const { economy } = cast;
  const { structure, closure: closureName, numeraire: numeraireName, tolerance } = chosen;
  const tariffs = shock.tariffs ?? economy.tariff;
  const before = baseOf(economy);
  const terms = termsOf(cast.terms, before.output, chosen);
  const baseProfits = profitsOf(economy, terms, before.output);
  const baseIncome = economy.valueAdded.map(
    (va, n) => va + baseProfits[n]! + before.revenue[n]! - economy.tradeSurplus[n]!,
  );
  const closure = shifted(closureFor(closureName, economy, baseProfits, before.revenue), shock.surplusChange);
  const numeraire = numeraireFor(numeraireName, economy);
  const base = basePoint(economy, before, baseProfits, baseIncome);
  const off = baseResiduals(economy, terms, base, before.shareSums);
  const changed = changedCells(economy, tariffs, shock);
  // No change at all is the base to the last digit, where the base is an equilibrium.
  const freeEntry = (): EntryFound & { kernel: KernelName } => ({
    ...convergeEntry({
      economy,
      terms: terms!,
      closure,
      numeraire,
      numeraireName,
      base: before,
      shock,
      scale: chosen.scale ?? defaultScale,
      starts: chosen.starts ?? (chosen.start ? 1 : defaultStarts),
      tolerance,
      maxSweeps: chosen.maxSweeps,
      ...(chosen.start && { start: chosen.start }),
    }),
    kernel: openKernels(chosen.kernel, 0).name,
  });
  const { point, residuals, sweeps, kernel, ...entry } =
    changesNothing(changed, shock) && largest(off) <= tolerance
      ? { point: base, residuals: off, sweeps: 0, kernel: openKernels(chosen.kernel, 0).name }
      : structure === "krugman-free"
        ? freeEntry()
        : converge({ ...chosen, economy, ...(terms && { terms }), closure, numeraire, base: before, shock, changed });
  const wageHat = point.logWage.map(exp);
  const final = finalDemandAt(economy, point.logPrice, chosen.finalElasticity);
  const priceIndexHat = final.logIndex.map(exp);
  const costHat = point.logCost.map(exp);
  const first = once(() => firstOrderWelfare(economy, before.flow, baseIncome, costHat, point.accounts.flow));
  const incomeHat = point.income.map((income, r) => income / baseIncome[r]!);
  return {
    economy,
    structure,
    closure: closureName,
    numeraire: numeraireName,
    ...(structure === "short-run" && { mobility: chosen.mobility ?? defaultMobility }),
    ...(structure === "krugman-free" && { scale: chosen.scale ?? defaultScale }),
    finalElasticity: chosen.finalElasticity,
    inputElasticity: chosen.inputElasticity,
    kernel,
    tolerance,
    sweeps,
    residual: largest(residuals),
    residuals,
    tariffs,
    ...(shock.exportTaxes && { exportTaxes: shock.exportTaxes }),
    wageHat,
    priceIndexHat,
    realWageHat: wageHat.map((wage, r) => wage / priceIndexHat[r]!),
    ...(structure === "short-run" && sectorWages(economy, terms!, point, priceIndexHat)),
    ...entry,
    profits: point.profits,
    baseProfits,
    finalShare: final.shares,
    income: point.income,
    baseIncome,
    incomeHat,
    welfareHat: incomeHat.map((hat, r) => hat / priceIndexHat[r]!),
    get firstOrder() {
      return first();
    },
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
    get share() {
      return point.share;
    },
    get flow() {
      return point.accounts.flow;
    },
    get baseFlow() {
      return before.flow;
    },
    warnings: [
      ...notes,
      ...shockWarnings(shock),
      ...baseWarnings(off),
      ...("equilibria" in entry ? entryWarnings(economy, entry as EntryFound) : []),
    ],
  };
}

/** Sector wages: labour crowds. */
function sectorWages(
  economy: Economy,
  terms: Terms,
  { logWage, accounts }: Point,
  priceIndexHat: Float64Array,
): Pick<Solution, "sectorWageHat" | "sectorRealWageHat"> {
  const bill = labourCost(economy, terms, logWage, accounts.output);
  const sectorWageHat = bill.map((cost, at) => exp(cost / economy.vaShare[at]!));
  const j = economy.sectors.length;
  return {
    sectorWageHat,
    sectorRealWageHat: sectorWageHat.map((wage, at) => wage / priceIndexHat[Math.floor(at / j)]!),
  };
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
