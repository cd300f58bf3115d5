import { exp, ParleyError, usageError } from "../base/index.js";
import { type Economy, withElasticities } from "../economy/index.js";
import { type SolveOptions, solveDefaults } from "../equilibrium/index.js";
import type { Draws, Variants } from "../negotiation/index.js";
import { drawnInputs } from "./uncertainty/draw.js";
import { drawnClosures, elasticityRange } from "./uncertainty/plan.js";
import { quantile } from "./uncertainty/summary.js";

/** Published elasticities: theta by sector code. */
export type ElasticitySets = readonly { readonly set: string; readonly theta: ReadonlyMap<string, number> }[];

/** Which other models to play: a few of each kind, all there are, or none. */
export const variantChoices = ["quick", "all", "none"] as const;
export type VariantChoice = (typeof variantChoices)[number];

/** One other way to set up the model. */
export interface OtherModel {
  readonly name: string;
  readonly kind: "elasticities" | "structure" | "closure";
  readonly economy: () => Economy;
  readonly options: SolveOptions;
}

/** Of the published sets, those that are played when few are: in them signs differ most from the default. */
const quickSets: readonly string[] = ["caliendo-parro-2015", "uniform-4"];

/**
 * Other models, one change at a time: sets of elasticities, market structures with and without input-output links and
 * profits, closures. An economy whose sectors the sets do not know has its own elasticities halved and doubled
 * (A-elasticities-halved).
 * @param sets those other than the economy's own.
 */
export function otherModels(
  economy: Economy,
  options: SolveOptions,
  sets: ElasticitySets,
  choice: VariantChoice,
): OtherModel[] {
  if (choice === "none") return [];
  const all = choice === "all";
  const fitting = sets.filter(({ theta }) => [...theta.keys()].every((sector) => economy.sectors.includes(sector)));
  const scaled = (factor: number): OtherModel => ({
    name: `elasticities x ${factor}`,
    kind: "elasticities",
    economy: () => ({ ...economy, elasticity: economy.elasticity.map((theta) => factor * theta) }),
    options,
  });
  return [
    ...fitting
      .filter(({ set }) => all || quickSets.includes(set))
      .map(
        ({ set, theta }): OtherModel => ({
          name: set,
          kind: "elasticities",
          economy: () => withElasticities(economy, theta),
          options,
        }),
      ),
    ...(fitting.length === 0 ? [scaled(0.5), scaled(2)] : []),
    ...(["cp", "no-io", "krugman-fixed"] as const)
      .filter((structure) => structure !== (options.structure ?? solveDefaults.structure))
      .map(
        (structure): OtherModel => ({
          name: structure,
          kind: "structure",
          economy: () => economy,
          options: { ...options, structure },
        }),
      ),
    ...(all ? (["world-va", "own-income", "zero"] as const) : (["zero"] as const))
      .filter((closure) => closure !== (options.closure ?? solveDefaults.closure))
      .map(
        (closure): OtherModel => ({
          name: `closure ${closure}`,
          kind: "closure",
          economy: () => economy,
          options: { ...options, closure },
        }),
      ),
  ];
}

/** Real income by party at each point, %: a threat, a deal, a partition. */
export type Points = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Below 1e-6 points a change is the solver's. */
const nothing = 1e-6;

/**
 * The points under every model: how often a party gains, how often it loses, the base included. What does not solve is told
 * beside what does.
 * @throws any error that is not the model's.
 */
export function acrossModels<Model extends { readonly name: string; readonly kind: OtherModel["kind"] }>(
  base: Points,
  models: readonly Model[],
  play: (model: Model) => Points,
): Variants {
  const rows: Variants["rows"][number][] = [{ name: "base", kind: "base", payoffsPct: base }];
  const failed: { name: string; reason: string }[] = [];
  for (const model of models) {
    const found = tried(() => play(model));
    if ("reason" in found) failed.push({ name: model.name, reason: found.reason });
    else rows.push({ name: model.name, kind: model.kind, payoffsPct: found.value });
  }
  const signs = everyPoint(base).map(({ threat, party }) => {
    const values = rows.map(({ payoffsPct }) => payoffsPct[threat]![party]!);
    const count = (sign: number): number => values.filter((value) => sign * value > nothing).length;
    return { threat, party, gains: count(1), loses: count(-1), variants: rows.length };
  });
  return { rows, failed, signs, tornado: tornadoOf(base, rows) };
}

/** By point and party, what each model moves against the base: the largest move first, equal ones by name. */
const tornadoOf = (base: Points, rows: Variants["rows"]): Variants["tornado"] =>
  everyPoint(base).map(({ threat, party }) => ({
    threat,
    party,
    moves: rows
      .flatMap(({ name, kind, payoffsPct }) =>
        kind === "base" ? [] : [{ name, kind, changePct: payoffsPct[threat]![party]! - base[threat]![party]! }],
      )
      .toSorted((a, b) => Math.abs(b.changePct) - Math.abs(a.changePct) || (a.name < b.name ? -1 : 1)),
  }));

export interface DrawChoice {
  readonly draws: number;
  readonly seed: number;
}

/**
 * The points under draws of elasticities (A-elasticity-spread) and of the closure (A-closure-draws): the share of draws in
 * which a party gains. What a draw gives depends on the seed and its number alone.
 */
export function acrossDraws(
  economy: Economy,
  options: SolveOptions,
  sets: ElasticitySets,
  { draws, seed }: DrawChoice,
  play: (economy: Economy, options: SolveOptions) => Points,
): Draws {
  const elasticities = elasticityRange(economy, sets);
  const found: Points[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const { logTheta, closure } = drawnInputs({ seed, closures: drawnClosures, claims: [], elasticities }, draw);
    const result = tried(() => play({ ...economy, elasticity: logTheta.map(exp) }, { ...options, closure }));
    if ("value" in result) found.push(result.value);
  }
  const [first] = found;
  if (first === undefined) throw usageError(`none of ${draws} draws has an equilibrium within reach`);
  return {
    draws: found.length,
    failed: draws - found.length,
    seed,
    signs: everyPoint(first).map(({ threat, party }) => {
      const values = Float64Array.from(found, (points) => points[threat]![party]!).toSorted();
      return {
        threat,
        party,
        gains: values.filter((value) => value > nothing).length / values.length,
        low: quantile(values, 0.05),
        median: quantile(values, 0.5),
        high: quantile(values, 0.95),
      };
    }),
  };
}

const everyPoint = (points: Points): { readonly threat: string; readonly party: string }[] =>
  Object.entries(points).flatMap(([threat, values]) => Object.keys(values).map((party) => ({ threat, party })));

/** What a model gives, or why it gives nothing: no equilibrium is an answer, anything else is a bug. */
function tried<T>(work: () => T): { readonly value: T } | { readonly reason: string } {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return { reason: error.message };
  }
}
