import type { Economy } from "../economy/index.js";
import { rebase, type Solution, type SolveOptions, solve } from "../equilibrium/index.js";
import { type Instruments, shockOf, withoutPlace } from "./instruments.js";
import type { Alternative, AverageRate, PolicyUsed, ScenarioResult, TariffUsed } from "./outcome.js";
import type { Assumptions, Policy, Scenario } from "./types.js";
import { otherNumeraire } from "./other-numeraire.js";
import { toResult } from "./result.js";

/** What the law of a policy comes to in the economy. */
export interface PolicyTariffs {
  /** [importer][exporter][sector] ad valorem tariffs, fractions; what the law does not reach stays as in the economy's data. */
  readonly tariffs: Float64Array;
  readonly averageRates: readonly Omit<AverageRate, "policy">[];
  /** The claim set that was used, never `month-of-law`. */
  readonly claims: string;
  /** How the tariffs of each group of cells were made. */
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  /** The same tariffs with nothing claimed, and with all claimed of the lines on which somebody claims. */
  readonly claimRange?: () => { readonly unclaimed: Float64Array; readonly claimed: Float64Array };
}

/** Everything a run needs besides the scenario; all handed in. */
export interface RunInputs {
  readonly economy: Economy;
  /** The tariffs of a policy; the same policy gives the same tariffs. */
  readonly tariffsOf: (policy: Policy) => PolicyTariffs;
  readonly versions: Readonly<Record<string, string>>;
  /** What the book and the weights leave out, by code. */
  readonly notCovered: readonly string[];
  /** Assumptions the headline is shown under besides the scenario's own. */
  readonly alternatives: readonly Partial<Assumptions>[];
  /** Of reading the economy. */
  readonly warnings: readonly string[];
}

/**
 * Runs a scenario: the law of both policies becomes tariffs, the equilibrium under the baseline law is solved from the
 * data, and the scenario is solved from there (A-scenario-two-steps). Every hat and percentage is relative to the baseline.
 * @throws ParleyError: an unknown measure, set, closure; not converged.
 */
export function runScenario(scenario: Scenario, inputs: RunInputs): ScenarioResult {
  const { policy, baseline } = scenario;
  const [before, after] = [inputs.tariffsOf(baseline), inputs.tariffsOf(policy)];
  const steps = solveBoth(scenario, inputs.economy, before.tariffs, after.tariffs);
  const { solution } = steps;
  const other = otherNumeraire(solution, (numeraire) => {
    const model = { ...scenario.model, numeraire };
    return solveBoth({ ...scenario, model }, inputs.economy, before.tariffs, after.tariffs).solution;
  });
  const { economy, book, elasticities } = scenario.model;
  const result = toResult(solution, {
    versions: inputs.versions,
    inputs: { scenario: scenario.files, law: policy.law, ...policy.assume, economy, book, elasticities },
  });
  const { regions } = inputs.economy;
  const byRegion = (values: Float64Array): Record<string, number> =>
    Object.fromEntries(regions.map((region, index) => [region, values[index] ?? 0]));
  const labelled = (rates: PolicyTariffs, name: AverageRate["policy"]): AverageRate[] =>
    rates.averageRates.map((rate) => ({ policy: name, ...rate }));
  return {
    ...result,
    ...(other && { otherNumeraire: other }),
    residual: Math.max(solution.residual, steps.baseline.residual),
    scenario: { ...used(policy, after), author: scenario.author, source: scenario.source, files: scenario.files },
    baseline: {
      ...used(baseline, before),
      residual: steps.baseline.residual,
      sweeps: steps.baseline.sweeps,
      income: byRegion(solution.baseIncome),
      tariffRevenue: byRegion(solution.baseTariffRevenue),
    },
    pairs: pairs(solution),
    averageRates: [...labelled(before, "baseline"), ...labelled(after, "scenario")],
    tariffs: tariffTable(inputs.economy, before.tariffs, solution.tariffs),
    tariffNotes: after.notes,
    alternatives: inputs.alternatives.flatMap((assume) => alternative(scenario, assume, inputs, after) ?? []),
    notCovered: inputs.notCovered,
    warnings: [
      ...new Set([
        ...scenario.warnings,
        ...inputs.warnings,
        ...before.warnings,
        ...after.warnings,
        ...(!policy.instruments && same(before.tariffs, after.tariffs) ? [nothingChanges(scenario)] : []),
        ...steps.baseline.warnings,
        ...result.warnings,
      ]),
    ],
  };
}

/** The equilibrium under the baseline law, and that under the scenario relative to it. */
export function solveBoth(
  { model, policy }: Pick<Scenario, "model" | "policy">,
  economy: Economy,
  before: Float64Array,
  after: Float64Array,
): { baseline: Solution; solution: Solution } {
  const options = model as SolveOptions;
  const baseline = solve(economy, { tariffs: before }, options);
  const shock = { ...shockOf(policy.instruments, economy), tariffs: after };
  return { baseline, solution: solve(rebase(baseline), shock, options) };
}

function used(policy: Policy, { claims }: PolicyTariffs): PolicyUsed {
  const tariffs = policy.tariffs?.map((tariff) => {
    const { place: _, ...written } = tariff;
    return written;
  });
  const changes = policy.changes.map((change) => {
    const { place, id: _, ...written } = change;
    return place === "" ? change : written;
  });
  return {
    title: policy.title,
    law: policy.law,
    changes,
    ...(tariffs && { tariffs }),
    ...(policy.instruments && { instruments: written(policy.instruments) }),
    assume: { ...policy.assume, claims },
  };
}

/** Instruments as in the file, without their places. */
const written = (instruments: Instruments): PolicyUsed["instruments"] =>
  Object.fromEntries(
    Object.entries(instruments).map(([kind, items]) => [kind, items.map((item) => withoutPlace(item))]),
  );

/** The effects under another assumption; null where it changes no tariff of the scenario. */
function alternative(
  scenario: Scenario,
  assume: Partial<Assumptions>,
  inputs: RunInputs,
  after: PolicyTariffs,
): Alternative | null {
  const under = (policy: Policy): Float64Array =>
    inputs.tariffsOf({ ...policy, assume: { ...policy.assume, ...assume } }).tariffs;
  const tariffs = under(scenario.policy);
  if (same(tariffs, after.tariffs)) return null;
  const { solution } = solveBoth(scenario, inputs.economy, under(scenario.baseline), tariffs);
  const { welfareExactPct, usdBn } = toResult(solution, { versions: inputs.versions });
  return { assume, welfareExactPct, usdBn };
}

/** Why a scenario that changes no tariff changes none. */
function nothingChanges({ policy, baseline }: Scenario): string {
  const late = policy.changes.find((change) => change.from > policy.law);
  if (late) {
    return `nothing changes: ${late.place} begins on ${late.from}, after the day of the law, ${policy.law}`;
  }
  const over = policy.changes.find((change) => change.to !== undefined && change.to < policy.law);
  if (over) return `nothing changes: ${over.place} ends on ${over.to}, before the day of the law, ${policy.law}`;
  if (policy.changes.length === baseline.changes.length && policy.law === baseline.law) {
    return "nothing changes: the scenario is its own baseline";
  }
  return "nothing changes: both laws give the same tariff in every sector of the economy";
}

const same = (a: Float64Array, b: Float64Array): boolean => a.every((value, index) => value === b[index]);

function pairs({ economy, flow, baseFlow }: Solution): ScenarioResult["pairs"] {
  const { regions, sectors, service } = economy;
  const [n, j] = [regions.length, sectors.length];
  const both = (at: number, counts: (sector: number) => boolean) => {
    const sum = (values: Float64Array): number =>
      values
        .subarray(at * j, (at + 1) * j)
        .reduce((total, value, sector) => (counts(sector) ? total + value : total), 0);
    return { baseline: sum(baseFlow), imports: sum(flow) };
  };
  return regions.flatMap((importer, i) =>
    regions.flatMap((exporter, e) => {
      if (i === e) return [];
      const goods = service ? both(i * n + e, (sector) => !service[sector]) : null;
      return [{ importer, exporter, ...both(i * n + e, () => true), goods }];
    }),
  );
}

function tariffTable({ regions, sectors, tariff }: Economy, before: Float64Array, after: Float64Array): TariffUsed[] {
  const rows: TariffUsed[] = [];
  const [n, j] = [regions.length, sectors.length];
  for (let at = 0; at < tariff.length; at += 1) {
    const [data, baseline, scenario] = [tariff[at] ?? 0, before[at] ?? 0, after[at] ?? 0];
    if (data === 0 && baseline === 0 && scenario === 0) continue;
    const importer = regions[Math.floor(at / (n * j))] ?? "";
    const exporter = regions[Math.floor(at / j) % n] ?? "";
    rows.push({ importer, exporter, sector: sectors[at % j] ?? "", data, baseline, scenario });
  }
  return rows;
}
