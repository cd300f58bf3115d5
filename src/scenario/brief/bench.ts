import type { IsoDate } from "../../base/index.js";
import { rebase, type Shock, type Solution, type SolveOptions, solve } from "../../equilibrium/index.js";
import type { StatuteBook } from "../../law/index.js";
import type { AssessedLine, ClaimTotal, Derive } from "../../rates/index.js";
import type { BacktestResult } from "../backtest-schema.js";
import { type RunInputs, solveBoth } from "../run.js";
import type { Table } from "../threat.js";
import type { TableVariant } from "../table-run.js";
import type { Policy, Scenario } from "../types.js";
import { drawnSolution } from "../uncertainty/evaluate.js";
import type { DrawPlan } from "../uncertainty/plan.js";
import { planDraws, type Spread } from "../uncertainty/prepare.js";
import { intervalEnds, quantile } from "../uncertainty/summary.js";
import type { Measure } from "./schema.js";

/** A dated act of diplomacy, with its source; the book holds it beside the law. */
export interface BriefEvent {
  readonly id: string;
  readonly on: IsoDate;
  readonly kind: string;
  readonly parties: readonly string[];
  readonly place: string;
  /** What the record says of it besides: `first-official-visit`, `renewed`, `not-renewed`. */
  readonly tags: readonly string[];
  readonly says: Readonly<Record<"en" | "fr" | "es", string>>;
  readonly source: string;
  readonly confidence: string;
}

/** A published figure that no model makes. */
export interface PublishedFigure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** Everything the brief rests on; all handed in. */
export interface BriefInputs {
  /** Day of the report. */
  readonly day: IsoDate;
  /** Scenarios by name; all are on one economy and one book. */
  readonly scenario: (name: string) => Scenario;
  readonly run: RunInputs;
  readonly spread: Spread;
  readonly claimTotals: readonly ClaimTotal[];
  readonly book: StatuteBook;
  readonly derive: Derive;
  /** US imports from Canada and Mexico by line with their duty on a day, under a set of claims. */
  readonly usLines: (day: IsoDate, claims: string) => readonly AssessedLine[];
  /** Canada's imports from the United States, the same. */
  readonly canadaLines: (day: IsoDate) => readonly AssessedLine[];
  readonly events: readonly BriefEvent[];
  readonly published: readonly PublishedFigure[];
  readonly backtest: () => BacktestResult;
  readonly table: () => Table & { readonly variants: readonly TableVariant[] };
  /**
   * A result of the table by its name: the one kept from before where law, data and threats are still those it was worked out
   * under, else made now. Plain data.
   */
  readonly kept: <T>(name: string, make: () => T) => T;
  /** Draws behind each interval of a scenario, with seed 1. */
  readonly draws: number;
  readonly progress: (what: string) => void;
}

export const briefSeed = 1;

/** A number of a solution, and what it is called. */
export type Reading = Omit<Measure, "value" | "low" | "high" | "basis"> & {
  readonly of: (solution: Solution) => number;
};

/** What the claims share: scenarios are solved once, drawn once a claim. */
export class Bench {
  readonly inputs: BriefInputs;
  readonly #plans = new Map<string, { plan: DrawPlan; solution: Solution }>();
  residual = 0;

  constructor(inputs: BriefInputs) {
    this.inputs = inputs;
  }

  /** The equilibrium of a scenario relative to its baseline. */
  solution(name: string): Solution {
    return this.#planned(name).solution;
  }

  #planned(name: string): { plan: DrawPlan; solution: Solution } {
    const known = this.#plans.get(name);
    if (known) return known;
    const { run, spread, scenario: named, progress } = this.inputs;
    progress(name);
    const scenario = named(name);
    const plan = planDraws(scenario, run, spread, briefSeed);
    const { baseline, solution } = solveBoth(scenario, run.economy, plan.before.tariffs, plan.after.tariffs);
    this.residual = Math.max(this.residual, baseline.residual, solution.residual);
    const made = { plan, solution };
    this.#plans.set(name, made);
    return made;
  }

  /** Numbers of a scenario with the 5 to 95 % of its draws, the same draws as `parley run FILE --draws N`. */
  read(name: string, readings: readonly Reading[]): Measure[] {
    const { plan, solution } = this.#planned(name);
    return this.#drawn(plan, solution, readings, {});
  }

  /** Numbers of a shock under the law of a scenario, against the same law without the shock. */
  readShock(name: string, shock: Shock, readings: readonly Reading[]): Measure[] {
    const { run, spread, scenario: named } = this.inputs;
    const scenario = named(name);
    const plan = planDraws({ ...scenario, baseline: scenario.policy }, run, spread, briefSeed);
    const { tariffs } = plan.after;
    const base = solve(run.economy, { tariffs }, scenario.model as SolveOptions);
    const solution = solve(rebase(base), { ...shock, tariffs }, scenario.model as SolveOptions);
    this.residual = Math.max(this.residual, base.residual, solution.residual);
    return this.#drawn(plan, solution, readings, shock);
  }

  #drawn(plan: DrawPlan, solution: Solution, readings: readonly Reading[], shock: Shock): Measure[] {
    const rows: number[][] = readings.map(() => []);
    for (let draw = 0; draw < this.inputs.draws; draw += 1) {
      const drawn = drawnSolution(plan, draw, shock);
      if (drawn) for (const [at, { of }] of readings.entries()) rows[at]!.push(of(drawn));
    }
    return readings.map(({ of, ...named }, at) => {
      const sorted = Float64Array.from(rows[at]!).toSorted();
      const ends = sorted.length > 0 && {
        low: quantile(sorted, intervalEnds.from),
        high: quantile(sorted, intervalEnds.to),
        low50: quantile(sorted, 0.25),
        high50: quantile(sorted, 0.75),
      };
      return { ...named, value: of(solution), ...ends, basis: "draws" };
    });
  }

  /** The law of a day as the scenarios see it. */
  policy(day: IsoDate): Policy {
    const { policy } = this.inputs.scenario("law-of-december-2025");
    return { ...policy, law: day, title: null };
  }

  /** Average tariff of a day between two, with the range over what metal content is taken for derivatives. */
  averageRate(id: string, importer: string, exporter: string, day: IsoDate): Measure {
    const ends = this.contentEnds(importer, exporter, day);
    if (ends === null) return { id, value: null, unit: "rate", basis: "data" };
    const [value, other] = ends;
    return { id, value, low: Math.min(value, other), high: Math.max(value, other), unit: "rate", basis: "data" };
  }

  /** The average tariff with the claims of the month under both sets of metal content, `bea` first; null where unknown. */
  contentEnds(importer: string, exporter: string, day: IsoDate): readonly [number, number] | null {
    const policy = this.policy(day);
    const [own, other] = ["bea", "flat50"].map((content) => {
      const { averageRates } = this.inputs.run.tariffsOf({ ...policy, assume: { ...policy.assume, content } });
      return averageRates.find(
        (rate) => rate.importer === importer && rate.exporter === exporter && rate.basis === "claims",
      )?.rate;
    });
    return own == null || other == null ? null : [own, other];
  }
}

/** Positions of regions and sectors of a solution, and sums over its flows. */
export function places({ economy }: Solution) {
  const { regions, sectors, service } = economy;
  const [n, j] = [regions.length, sectors.length];
  const goods = [...sectors.keys()].filter((s) => !service?.[s]);
  const region = (code: string): number => {
    const at = regions.indexOf(code);
    if (at < 0) throw new RangeError(`the brief needs region ${code}`);
    return at;
  };
  const some = (codes: readonly string[]): number[] => codes.map((code) => sectors.indexOf(code));
  const flowOf = (flow: Float64Array, importers: readonly number[], exporters: readonly number[], within = goods) => {
    let sum = 0;
    for (const m of importers) {
      for (const x of exporters) {
        if (m !== x) for (const s of within) sum += flow[(m * n + x) * j + s]!;
      }
    }
    return sum;
  };
  return { n, j, goods, region, some, all: [...regions.keys()], flowOf };
}
