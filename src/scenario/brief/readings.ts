import { exp, log } from "../../base/index.js";
import type { Solution } from "../../equilibrium/index.js";
import { places, type Reading } from "./bench.js";

const percent = (hat: number): number => 100 * (hat - 1);

/** Real income, %. */
export const income = (id: string, code: string): Reading => ({
  id,
  unit: "percent",
  of: (solution) => percent(solution.welfareHat[places(solution).region(code)]!),
});

/** Real income, US$ bn a year. */
export const incomeUsd = (id: string, code: string): Reading => ({
  id,
  unit: "usdChange",
  of: (solution) => {
    const at = places(solution).region(code);
    return (solution.baseIncome[at]! * (solution.welfareHat[at]! - 1)) / 1000;
  },
});

/** Sales of some sectors (all goods when left out) from one region to another or to all, %. */
export const sales = (id: string, exporter: string, importer: string | null, sectors?: readonly string[]): Reading => ({
  id,
  unit: "percent",
  of: (solution) => {
    const { region, all, some, flowOf } = places(solution);
    const [from, to] = [[region(exporter)], importer === null ? all : [region(importer)]];
    const within = sectors && some(sectors);
    return percent(flowOf(solution.flow, to, from, within) / flowOf(solution.baseFlow, to, from, within));
  },
});

/** Sales of all goods from one region to some others, US$ bn. */
export const moved = (id: string, exporter: string, importers: readonly string[]): Reading => ({
  id,
  unit: "usdChange",
  of: (solution) => {
    const { region, flowOf } = places(solution);
    const to = importers.map(region);
    const from = [region(exporter)];
    return (flowOf(solution.flow, to, from) - flowOf(solution.baseFlow, to, from)) / 1000;
  },
});

/** Output of a sector at constant costs, %. */
export const volume = (id: string, code: string, sector: string): Reading => ({
  id,
  unit: "percent",
  of: (solution) => {
    const { region, j, some } = places(solution);
    const at = region(code) * j + some([sector])[0]!;
    return percent(solution.output[at]! / solution.baseOutput[at]! / solution.costHat[at]!);
  },
});

/** Share of one buyer in a region's exports of goods, change in points. */
export const shareOfBuyer = (id: string, exporter: string, importer: string): Reading => ({
  id,
  unit: "points",
  of: (solution) => {
    const { region, all, flowOf } = places(solution);
    const share = (flow: Float64Array): number =>
      flowOf(flow, [region(importer)], [region(exporter)]) / flowOf(flow, all, [region(exporter)]);
    return 100 * (share(solution.flow) - share(solution.baseFlow));
  },
});

/** Share of a region in what the world outside North America imports of some goods, before and its change in points. */
function thirdShare(solution: Solution, flow: Float64Array, code: string, sectors?: readonly string[]): number {
  const { region, all, some, flowOf } = places(solution);
  const own = ["CAN", "MEX", "USA"].map(region);
  const third = all.filter((at) => !own.includes(at));
  const within = sectors && some(sectors);
  return (100 * flowOf(flow, third, [region(code)], within)) / flowOf(flow, third, all, within);
}
export const thirdMarkets = (id: string, code: string, sectors?: readonly string[]): Reading => ({
  id,
  unit: "points",
  of: (solution) =>
    thirdShare(solution, solution.flow, code, sectors) - thirdShare(solution, solution.baseFlow, code, sectors),
});

/** The same as a change of the share itself, %. */
export const thirdMarketsPct = (id: string, code: string, sectors?: readonly string[]): Reading => ({
  id,
  unit: "percent",
  of: (solution) =>
    percent(
      thirdShare(solution, solution.flow, code, sectors) / thirdShare(solution, solution.baseFlow, code, sectors),
    ),
});

/**
 * Unit cost of a region's goods against that of the others who sell them abroad, weighted by its exports, %: the mean of
 * `relativeCostHat` of `parley detail competitiveness`, in logs.
 */
export const unitCost = (id: string, code: string, sectors?: readonly string[]): Reading => ({
  id,
  unit: "percent",
  of: (solution) => {
    const { region, goods, some, all, j, flowOf } = places(solution);
    const own = region(code);
    let [sum, weights] = [0, 0];
    for (const s of sectors ? some(sectors) : goods) {
      let [cost, rivals] = [0, 0];
      for (const k of all) {
        const sold = k === own ? 0 : flowOf(solution.baseFlow, all, [k], [s]);
        if (sold > 0) {
          cost += sold * log(solution.costHat[k * j + s]!);
          rivals += sold;
        }
      }
      const weight = flowOf(solution.baseFlow, all, [own], [s]);
      if (rivals === 0 || weight === 0) continue;
      sum += weight * (log(solution.costHat[own * j + s]!) - cost / rivals);
      weights += weight;
    }
    return percent(exp(sum / weights));
  },
});

/** What a measure does by itself, from the scenario that takes it away: the law with it against the law without it. */
export const own = ({ of, ...named }: Reading): Reading => ({
  ...named,
  of: named.unit === "percent" ? (solution) => percent(1 / (1 + of(solution) / 100)) : (solution) => -of(solution),
});
