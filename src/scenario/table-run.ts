import { located } from "../base/index.js";
import {
  bargain,
  baseIncomes,
  efficientDeal,
  mostWithTransfers,
  paretoFrontier,
  type TariffGame,
} from "../negotiation/index.js";
import { acrossModels, type OtherModel, type Points } from "./models.js";
import { apartAndTogether, arrangements, divideAndRule, tableGame } from "./arrangements.js";
import { coalitionsOf } from "./table-coalitions.js";
import type { DealOver, Ground, Payoffs } from "./table-ground.js";
import { leverageBetween, linkageBreakEven, patienceFor } from "./table-leverage.js";
import { menuOf } from "./table-menu.js";
import { repeatedBetween } from "./table-repeated.js";
import type { TableResult } from "./table-result.js";
import type { TableFile, TablePart } from "./table-schema.js";
import { incomePct } from "./tariff-play.js";
import { type Table, threatPoint } from "./threat.js";

/** A table under another assumption. */
export interface TableVariant {
  readonly name: string;
  readonly kind: OtherModel["kind"];
  readonly table: () => Table;
}

/** What a table comes to, without the frame of a result. */
export type TableFound = Omit<TableResult, "schema" | "versions" | "inputs" | "warnings">;

/** Fresh starts of each search for a gain. */
const starts = 3;

/**
 * Plays a table: its threat points, and the parts its file shows.
 * @param show the parts; those of the file unless given.
 * @throws ParleyError (not known) for a threat or party that is not there.
 */
export function runTable(
  table: Table,
  file: TableFile,
  variants: readonly TableVariant[],
  show: readonly TablePart[] = file.show,
): TableFound {
  const game = tableGame(table);
  const incomes = baseIncomes(game);
  const { parties } = table;
  const byParty = (value: (at: number) => number) => Object.fromEntries(parties.map((code, at) => [code, value(at)]));
  const payoffs = (welfare: readonly number[]): Payoffs => ({
    welfareExactPct: byParty((i) => 100 * (welfare[i]! - 1)),
    usdBn: byParty((i) => (incomes[i]! * (welfare[i]! - 1)) / 1000),
  });
  const points = new Map(
    file.threats.map((name) => [name, located(`threat "${name}"`, () => threatPoint(table, name))]),
  );
  const ground: Ground = { table, file, game, points, payoffs };
  const has = (part: TablePart): boolean => show.includes(part);
  const deals = has("ladder") || has("patience") ? dealsOver(ground) : [];
  const apart = has("arrangements") ? file.deals.map((name) => apartOrTogether(ground, name)) : undefined;
  const coalitions = has("coalitions") ? coalitionsOf(game, { inside: "none", starts }) : undefined;
  return {
    title: file.title,
    about: file.about,
    threats: [...points.values()].map(({ name, welfare, found, regret, residual }) => ({
      name,
      title: table.threats.get(name)!.title,
      authority: table.threats.get(name)!.authority ?? null,
      ...payoffs(welfare),
      found,
      regretPct: 100 * Math.max(0, ...Object.values(regret)),
      residual,
    })),
    ...(has("ladder") ? { ladder: deals.map((deal) => rung(ground, deal)) } : {}),
    ...(apart ? { arrangements: apart } : {}),
    ...(has("menu") && file.menu ? { menu: menuOf(ground, file.menu) } : {}),
    ...(has("frontier") ? { frontier: frontierOf(ground) } : {}),
    ...(has("leverage") ? { leverage: leverageBetween(ground) } : {}),
    ...(has("linkage") ? { linkage: linkageBreakEven(ground) } : {}),
    ...(has("patience") ? { patience: patienceFor(ground, deals) } : {}),
    ...(has("repeated") ? { repeated: repeatedBetween(ground) } : {}),
    ...(coalitions ? { coalitions } : {}),
    ...(has("variants") ? { variants: acrossVariants(ground, variants, apart) } : {}),
    residual: Math.max(
      coalitions?.residual ?? 0,
      ...[...points.values()].map(({ residual }) => residual),
      ...deals.map(({ agreed }) => agreed?.solution.residual ?? 0),
    ),
    regretPct: Math.max(
      0,
      ...(coalitions?.partitions ?? []).map(({ regretPct }) => regretPct),
      ...[...points.values()].flatMap(({ regret }) => Object.values(regret).map((gain) => 100 * gain)),
    ),
    starts,
  };
}

const dealsOver = ({ game, points }: Ground): DealOver[] =>
  [...points.values()].map((threat) => {
    const found = bargain(game, "nash", threat.welfare);
    return { threat, agreed: found.rule === "none" ? null : found };
  });

const chargedAt = ({ instruments }: TariffGame, rates: Float64Array) =>
  instruments.map(({ importer, exporter }, at) => ({ importer, exporter, rate: rates[at]! }));

function rung(
  { game, payoffs, table }: Ground,
  { threat, agreed }: DealOver,
): NonNullable<TableResult["ladder"]>[number] {
  const welfare = agreed?.welfare ?? threat.welfare;
  return {
    threat: threat.name,
    signed: agreed !== null,
    tariffs: agreed === null ? [] : chargedAt(game, agreed.rates),
    ...payoffs(welfare),
    gainsPct: Object.fromEntries(table.parties.map((code, i) => [code, 100 * (welfare[i]! - threat.welfare[i]!)])),
  };
}

function apartOrTogether(
  { table, points, payoffs }: Ground,
  name: string,
): NonNullable<TableResult["arrangements"]>[number] {
  const found = arrangements(table, points.get(name)!);
  const divided = divideAndRule(found);
  const apart = divided && payoffs(divided.map((change) => 1 + change));
  return {
    threat: name,
    rows: found.map(({ name: row, signed, welfare, rates }) => ({
      name: row,
      signed,
      tariffs: rates,
      ...payoffs(welfare),
    })),
    divideAndRule: apart && { points: apart.welfareExactPct, usdBn: apart.usdBn },
  };
}

function frontierOf(ground: Ground): NonNullable<TableResult["frontier"]> {
  const { game, points, payoffs, file, table } = ground;
  const over = file.deals.length > 0 ? file.deals : file.threats;
  // Fifteen points for three parties: its corners and something between.
  const all = paretoFrontier(game, { steps: 4 });
  const { parties } = table;
  return {
    points: all.map(({ weights, welfare }) => ({ weights, welfareExactPct: payoffs(welfare).welfareExactPct })),
    best: parties.map((party, i) => ({
      party,
      ...payoffs(all.reduce((most, one) => (one.welfare[i]! > most.welfare[i]! ? one : most)).welfare),
    })),
    rational: over.map((threat) => {
      const { welfare } = points.get(threat)!;
      // The others' weights near nothing: they keep what the threat gives them, and one party has the rest.
      const most = parties.map((_, own) =>
        bargain(game, "nash", welfare, { weights: parties.map((_party, i) => (i === own ? 1 : 1e-3)) }),
      );
      const top = most.flatMap((deal, i) => (deal.rule === "none" ? [] : [deal.welfare[i]!]));
      return { threat, mostPct: top.length < parties.length ? null : payoffs(top).welfareExactPct };
    }),
    transfers: frontierPaid(ground, over),
  };
}

/** What the parties can divide when they pay each other, and what each can have of it at most over each threat. */
function frontierPaid(
  { game, points, payoffs, table: { parties } }: Ground,
  over: readonly string[],
): NonNullable<TableResult["frontier"]>["transfers"] {
  const { rates, welfare } = efficientDeal(game);
  const deal = payoffs(welfare);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const totalUsdBn = sum(Object.values(deal.usdBn));
  return {
    tariffs: chargedAt(game, rates),
    ...deal,
    totalUsdBn,
    rational: over.map((threat) => {
      const without = payoffs(points.get(threat)!.welfare).usdBn;
      const kept = parties.map((code) => without[code]!);
      const most = mostWithTransfers(kept, totalUsdBn);
      return {
        threat,
        surplusUsdBn: totalUsdBn - sum(kept),
        mostUsdBn: most && Object.fromEntries(parties.map((code, i) => [code, most[i]!])),
      };
    }),
  };
}

/**
 * Real income by party at every threat of a table, and the gain of dealing apart over each of its deals where arrangements
 * are shown: what draws are made of. %.
 */
export function tablePoints(table: Table, file: TableFile, show: readonly TablePart[]): Points {
  const points = new Map(file.threats.map((name) => [name, threatPoint(table, name)]));
  const dealt = show.includes("arrangements") ? file.deals : [];
  const divided = dealt.flatMap((name) => {
    const found = divideAndRule(apartAndTogether(table, points.get(name)!));
    return found === null
      ? []
      : [
          [
            dividedOver(name),
            incomePct(
              table.parties,
              found.map((change) => 1 + change),
            ),
          ],
        ];
  });
  return Object.fromEntries([
    ...[...points].map(([name, { welfare }]) => [name, incomePct(table.parties, welfare)]),
    ...divided,
  ]);
}

/** The same points under every variant, from those already found in the base. */
function acrossVariants(
  { file, points, payoffs }: Ground,
  variants: readonly TableVariant[],
  apart: TableResult["arrangements"],
): NonNullable<TableResult["variants"]> {
  const base: Points = Object.fromEntries([
    ...[...points].map(([name, { welfare }]) => [name, payoffs(welfare).welfareExactPct]),
    ...(apart ?? []).flatMap(({ threat, divideAndRule: divided }) =>
      divided === null ? [] : [[dividedOver(threat), divided.points]],
    ),
  ]);
  return acrossModels(base, variants, ({ table }) => tablePoints(table(), file, apart ? ["arrangements"] : []));
}

const dividedOver = (threat: string): string => `divide-and-rule ${threat}`;
