import { type Shock, solve, rebase } from "../../equilibrium/index.js";
import { bargain, baseIncomes, criticalPatience, nash, welfareOf } from "../../negotiation/index.js";
import { arrangements, divideAndRule, tableGame } from "../arrangements.js";
import { type Ground, temptation } from "../table-ground.js";
import { linkageBreakEven } from "../table-leverage.js";
import type { TableFile } from "../table-schema.js";
import { gameOn, type Table, type ThreatPoint, threatPoint } from "../threat.js";
import type { Bench } from "./bench.js";
import type { Measure } from "./schema.js";

/** A table under one model, by name. */
export interface Model {
  readonly name: string;
  readonly table: Table;
}

/** The models a table is played under: the base first, then one other set, structure or closure at a time. */
export function models(bench: Bench): Model[] {
  const { variants, ...base } = bench.inputs.table();
  return [{ name: "base", table: base }, ...variants.map(({ name, table }) => ({ name, table: table() }))];
}

/** Real incomes of the parties at a threat point in every model, % against the law as it stands: [model][party]. */
export const threatIncomes = (bench: Bench, threat: string): number[][] =>
  bench.inputs.kept(`threat ${threat}`, () =>
    models(bench).map(({ table }) => threatPoint(table, threat).welfare.map(percentOf)),
  );

/** A change of each party's real income, % of the law as it stands, in US$ bn a year of that law's incomes: [party]. */
export const yearlyUsd = (table: Table, percent: readonly number[]): number[] =>
  baseIncomes(tableGame(table)).map((income, i) => (income * percent[i]!) / 100_000);

export const percentOf = (hat: number): number => 100 * (hat - 1);

/** A real income of one party in some models, %, with their range. */
export function acrossModels(id: string, values: readonly number[], unit: Measure["unit"] = "percent"): Measure {
  return { id, value: values[0]!, low: Math.min(...values), high: Math.max(...values), unit, basis: "models" };
}

/** Threat points of tariffs, without those that are deals themselves and those that come to the same tariffs as another. */
export function distinctThreats(table: Table): ThreatPoint[] {
  const found: ThreatPoint[] = [];
  // The law as it stands goes under its own name, whatever else comes to the same.
  const first = (name: string): number => (name === "law-as-it-stands" ? 0 : 1);
  for (const [name, file] of [...table.threats].toSorted(([a], [b]) => first(a) - first(b))) {
    const stated = file.tariffs ?? [];
    if (stated.some(({ play, law }) => play === "deal" || law === "bound") || file.mix || file.wedge) continue;
    const point = threatPoint(table, name);
    const same = (one: ThreatPoint): boolean => one.welfare.every((hat, i) => Math.abs(hat - point.welfare[i]!) < 1e-9);
    if (point.tariffs !== undefined && !found.some(same)) found.push(point);
  }
  return found;
}

/** Together and apart over a threat in one model: % of real income by arrangement and party, and points that dividing is worth. */
export function apartAndTogether(bench: Bench, { name, table }: Model, threat: ThreatPoint) {
  return bench.inputs.kept(`apart ${name} ${threat.name}`, () => {
    bench.inputs.progress(`separate or together: ${threat.name}, model ${name}`);
    const rows = arrangements(table, threat);
    return {
      rows: rows.map(({ name: arrangement, welfare }) => ({ name: arrangement, pct: welfare.map(percentOf) })),
      divided: divideAndRule(rows)?.map((points) => 100 * points) ?? null,
    };
  });
}

/** A deal of two over the law as it stands, and from which discount factor each keeps it when a breach means a war of the two. */
export function dealOfTwo(table: Table, one: string, two: string) {
  const game = gameOn(table, {}, [{ importer: [one], exporter: [two] }], true);
  const agreed = bargain(
    game,
    "nash",
    game.parties.map(() => 1),
  );
  if (agreed.rule === "none") return null;
  const war = welfareOf(game.parties, nash(game, { starts: 1 }).solution);
  return {
    rates: game.instruments.map(({ importer, exporter }, at) => ({ importer, exporter, rate: agreed.rates[at]! })),
    patience: game.parties.map((party, i) => {
      const kept = percentOf(agreed.welfare[i]!);
      const gain = 100 * temptation(game, agreed, party) * agreed.welfare[i]!;
      const critical = criticalPatience({ cooperate: kept, deviate: kept + gain, punish: percentOf(war[i]!) });
      return { party, critical: Number.isFinite(critical) && critical <= 1 ? critical : null };
    }),
  };
}

/** Real incomes under the Nash bargain of all three over a threat, %; those of the threat where nothing beats it. */
export const dealIncomes = (bench: Bench, threat: string): number[] =>
  bench.inputs.kept(`deal ${threat}`, () => {
    const table = bench.inputs.table();
    const { welfare } = threatPoint(table, threat);
    const found = bargain(tableGame(table), "nash", welfare);
    return (found.rule === "none" ? welfare : found.welfare).map(percentOf);
  });

/** What a side issue must be worth for free trade to beat each threat: rows of `parley table --show linkage`. */
export function breakEven(table: Table, threats: readonly string[]): ReturnType<typeof linkageBreakEven>["rows"] {
  const game = tableGame(table);
  const incomes = baseIncomes(game);
  const named = (value: (i: number) => number) => Object.fromEntries(table.parties.map((code, i) => [code, value(i)]));
  const none = { en: "-", fr: "-", es: "-" };
  const file: TableFile = {
    schema: "parley/table/1",
    title: none,
    about: none,
    economy: "na-2022",
    parties: [...table.parties],
    threats: [...threats],
    deals: [],
    discount: {},
    issues: [],
    show: ["linkage"],
  };
  const ground: Ground = {
    table,
    file,
    game,
    points: new Map(threats.map((name) => [name, threatPoint(table, name)])),
    payoffs: (welfare) => ({
      welfareExactPct: named((i) => percentOf(welfare[i]!)),
      usdBn: named((i) => (incomes[i]! * (welfare[i]! - 1)) / 1000),
    }),
  };
  return linkageBreakEven(ground).rows;
}

/** The table with something else changed in its economy, at its new equilibrium. */
export const shocked = (table: Table, shock: Shock): Table => ({
  ...table,
  economy: rebase(solve(table.economy, { ...shock, tariffs: table.economy.tariff }, table.options)),
});
