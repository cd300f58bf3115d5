import { exp, log } from "../base/index.js";
import {
  type Chain,
  chainCosts,
  chainFinder,
  competitiveness,
  crossings,
  type Decomposition,
  deflection,
  diversion,
  incomeSide,
  logMean,
  type Purchases,
  rebase,
  type Solution,
} from "../equilibrium/index.js";
import type { DetailKind, DetailRow } from "./detail-schema.js";

/** Which rows are worked out where each costs a search: codes of regions and sectors. */
interface Wanted {
  readonly regions: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
  /** Chains a sector, for `paths`. */
  readonly chains: number;
}

type Rows = (solution: Solution, wanted: Wanted) => DetailRow[];

const percent = (hat: number): number => 100 * (hat - 1);
const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** One row for each region and sector. */
function cells(solution: Solution, row: (region: number, sector: number, at: number) => DetailRow | null): DetailRow[] {
  const { regions, sectors } = solution.economy;
  return regions.flatMap((region, n) =>
    sectors.flatMap((sector, s) => {
      const made = row(n, s, n * sectors.length + s);
      return made === null ? [] : { region, sector, ...made };
    }),
  );
}

/** Change of log(1 + tariff) by cell. */
const logDuties = ({ economy, tariffs }: Solution): Float64Array =>
  economy.tariff.map((rate, cell) => (tariffs[cell] === rate ? 0 : log((1 + tariffs[cell]!) / (1 + rate))));

/** `CAN C24A > USA C25 > USA C29, duty of USA on CAN C24A` read from the user back: `USA C29 < USA C25 < CAN C24A`. */
function chainInWords({ economy: { regions, sectors } }: Solution, { stages, duty }: Chain): string {
  const stops = [...stages, { region: duty.exporter, sector: duty.sector }];
  return stops.map(({ region, sector }) => `${regions[region]} ${sectors[sector]}`).join(" < ");
}

const chains: Rows = (solution, { regions, sectors }) => {
  const { economy, costHat, wageHat, baseOutput } = solution;
  const logDuty = logDuties(solution);
  const { cost, direct } = chainCosts(economy, logDuty);
  const find = chainFinder(economy, logDuty);
  return cells(solution, (n, s, at) => {
    if (baseOutput[at] === 0) return null;
    const asked = regions.has(economy.regions[n]!) && sectors.has(economy.sectors[s]!);
    const [largest] = asked ? find({ region: n, sector: s }, 1) : [];
    return {
      directPct: percent(exp(direct[at]!)),
      firstOrderPct: percent(exp(cost[at]!)),
      equilibriumPct: percent(costHat[at]! / wageHat[n]!),
      unitCostPct: percent(costHat[at]!),
      chain: largest ? chainInWords(solution, largest) : null,
      chainPct: largest ? percent(exp(largest.effect)) : null,
    };
  });
};

const paths: Rows = (solution, wanted) => {
  const { economy, baseOutput } = solution;
  const logDuty = logDuties(solution);
  const { cost } = chainCosts(economy, logDuty);
  const find = chainFinder(economy, logDuty);
  return economy.regions.flatMap((region, n) =>
    economy.sectors.flatMap((sector, s) => {
      const at = n * economy.sectors.length + s;
      if (baseOutput[at] === 0 || !wanted.regions.has(region) || !wanted.sectors.has(sector)) return [];
      return find({ region: n, sector: s }, wanted.chains).map((chain, rank) => ({
        region,
        sector,
        rank: rank + 1,
        chain: chainInWords(solution, chain),
        effectPct: percent(exp(chain.effect)),
        shareOfEffect: cost[at] === 0 ? null : chain.effect / cost[at]!,
      }));
    }),
  );
};

const competing: Rows = (solution) => {
  const found = competitiveness(solution);
  const { regions, sectors } = solution.economy;
  const exportsOf = (flow: Float64Array, n: number, s: number): number =>
    regions.reduce((sum, _, m) => (m === n ? sum : sum + flow[(m * regions.length + n) * sectors.length + s]!), 0);
  return cells(solution, (n, s, at) =>
    solution.baseOutput[at] === 0
      ? null
      : {
          unitCostPct: percent(solution.costHat[at]!),
          relativeCostPct: numberOrNull(percent(found.relativeCostHat[at]!)),
          thirdMarketShareBefore: numberOrNull(found.baseThirdMarketShare[at]!),
          thirdMarketShareAfter: numberOrNull(found.thirdMarketShare[at]!),
          exportsBefore: exportsOf(solution.baseFlow, n, s),
          exportsAfter: exportsOf(solution.flow, n, s),
        },
  );
};

/** The borders of Canada, Mexico and the United States where the economy has them, else those of its first three regions. */
function borders(regions: readonly string[]): [number, number][] {
  const three = ["CAN", "MEX", "USA"].filter((code) => regions.includes(code));
  const chosen = (three.length > 1 ? three : regions.slice(0, 3)).map((code) => regions.indexOf(code));
  return chosen.flatMap((a, index) => chosen.slice(index + 1).map((b): [number, number] => [a, b]));
}

const crossing: Rows = (solution) => {
  const { economy } = solution;
  const later = rebase(solution);
  return borders(economy.regions).flatMap(([a, b]) => {
    const both = (of: typeof economy): Float64Array => {
      const back = crossings(of, { from: b, to: a });
      return crossings(of, { from: a, to: b }).map((value, at) => value + back[at]!);
    };
    const [before, after] = [both(economy), both(later)];
    return cells(solution, (_, __, at) =>
      solution.baseOutput[at] === 0
        ? null
        : { border: `${economy.regions[a]}-${economy.regions[b]}`, before: before[at]!, after: after[at]! },
    );
  });
};

/** `nameBefore` and `nameAfter` of each. */
const pair = (purchases: Readonly<Record<string, Purchases>>): DetailRow =>
  Object.fromEntries(
    Object.entries(purchases).flatMap(([name, { before, after }]) => [
      [`${name}Before`, before],
      [`${name}After`, after],
    ]),
  );

const diverted: Rows = (solution) =>
  diversion(solution).map(({ importer, sector, ...purchases }) => ({
    importer: solution.economy.regions[importer]!,
    sector: solution.economy.sectors[sector]!,
    ...pair(purchases),
  }));

const deflected: Rows = (solution) =>
  deflection(solution).map(({ exporter, sector, ...sales }) => ({
    exporter: solution.economy.regions[exporter]!,
    sector: solution.economy.sectors[sector]!,
    ...pair(sales),
  }));

const income: Rows = (solution) => {
  const parts = Object.entries(incomeSide(solution));
  return solution.economy.regions.map((region, n) => ({
    region,
    logWelfare: 100 * log(solution.welfareHat[n]!),
    ...Object.fromEntries(parts.map(([name, values]) => [name, 100 * values[n]!])),
  }));
};

/** Parts of the log price index by the weights of Sato (1976) and Vartia (1976), exact for Cobb-Douglas and CES demand. */
const prices: Rows = (solution) => {
  const { economy, finalShare, priceHat } = solution;
  const j = economy.sectors.length;
  const between = economy.finalShare.map((share, at) =>
    share === 0 || finalShare[at] === 0 ? 0 : logMean(finalShare[at]!, share),
  );
  return cells(solution, (n, _, at) => {
    if (economy.finalShare[at] === 0) return null;
    const all = between.subarray(n * j, (n + 1) * j).reduce((sum, weight) => sum + weight, 0);
    return {
      finalShare: economy.finalShare[at]!,
      pricePct: percent(priceHat[at]!),
      contribution: (100 * between[at]! * log(priceHat[at]!)) / all,
    };
  });
};

/** Value added stands for jobs: a region's workers earn one wage, so shares of value added are shares of work (A-jobs-equivalent). */
const sectorRows: Rows = (solution) => {
  const { economy, baseOutput, output, costHat } = solution;
  const added = (values: Float64Array): Float64Array => values.map((value, at) => economy.vaShare[at]! * value);
  const [before, after] = [added(baseOutput), added(output)];
  const j = economy.sectors.length;
  const all = (values: Float64Array, n: number): number =>
    values.subarray(n * j, (n + 1) * j).reduce((sum, value) => sum + value, 0);
  return cells(solution, (n, _, at) =>
    baseOutput[at] === 0
      ? null
      : {
          outputBefore: baseOutput[at]!,
          outputAfter: output[at]!,
          volumePct: percent(output[at]! / baseOutput[at]! / costHat[at]!),
          valueAddedBefore: before[at]!,
          valueAddedAfter: after[at]!,
          jobsShareBefore: before[at]! / all(before, n),
          jobsShareAfter: after[at]! / all(after, n),
        },
  );
};

const trade: Rows = ({ economy, baseFlow, flow, tariffs }) => {
  const { regions, sectors, tariff } = economy;
  return [...baseFlow.keys()].flatMap((cell) => {
    const [pairAt, s] = [Math.floor(cell / sectors.length), cell % sectors.length];
    const [m, x] = [Math.floor(pairAt / regions.length), pairAt % regions.length];
    if (m === x || baseFlow[cell] === 0) return [];
    return {
      importer: regions[m]!,
      exporter: regions[x]!,
      sector: sectors[s]!,
      tariffBefore: tariff[cell]!,
      tariffAfter: tariffs[cell]!,
      importsBefore: baseFlow[cell]!,
      importsAfter: flow[cell]!,
      importsPct: percent(flow[cell]! / baseFlow[cell]!),
    };
  });
};

/** Rows of every kind that follows from the solution alone. */
export const rowsOf: Readonly<Record<Exclude<DetailKind, "parts">, Rows>> = {
  chains,
  competitiveness: competing,
  crossings: crossing,
  deflection: deflected,
  diversion: diverted,
  income,
  paths,
  prices,
  sectors: sectorRows,
  trade,
};

/** Rows of the decomposition, one a region. */
export function partRows({ solution, ...parts }: Decomposition): DetailRow[] {
  return solution.economy.regions.map((region, n) => ({
    region,
    welfarePct: percent(solution.welfareHat[n]!),
    ...Object.fromEntries(Object.entries(parts).map(([name, values]) => [name, 100 * values[n]!])),
  }));
}
