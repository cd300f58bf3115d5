import { located } from "../base/index.js";
import { solve } from "../equilibrium/index.js";
import { normalForm, profilesOf, pureNash, regretOf, welfareOf } from "../negotiation/index.js";
import type { Ground } from "./table-ground.js";
import type { TableFile } from "./table-schema.js";
import type { TableResult } from "./table-result.js";
import { goodsCells } from "./threat.js";

/** A game of a few moves each, every profile solved on the model: payoffs, regret and equilibria in pure moves. */
export function menuOf(
  { table, payoffs }: Ground,
  menu: NonNullable<TableFile["menu"]>,
): NonNullable<TableResult["menu"]> {
  const { economy, parties, options } = table;
  const strategies = menu.map(({ moves }) => moves.map((move) => (move === "law" ? "law" : percentOf(move))));
  const movers = menu.map(({ party }) => party);
  const welfares: number[][] = [];
  const incomePct = (welfare: readonly number[]): number[] =>
    movers.map((party) => payoffs(welfare).welfareExactPct[party]!);
  const game = normalForm(movers, strategies, (profile) => {
    const tariffs = Float64Array.from(economy.tariff);
    menu.forEach(({ party, on, moves }, player) => {
      const move = moves[profile[player]!]!;
      if (move === "law") return;
      for (const cell of located(`menu of ${party}`, () => goodsCells(economy, [party], on))) tariffs[cell] = move;
    });
    const welfare = welfareOf(parties, solve(economy, { tariffs }, options));
    welfares.push(welfare);
    return incomePct(welfare);
  });
  const choiceOf = (profile: readonly number[]): Record<string, string> =>
    Object.fromEntries(movers.map((party, player) => [party, strategies[player]![profile[player]!]!]));
  return {
    profiles: profilesOf(strategies).map((profile, at) => {
      const regret = regretOf(game, profile);
      return {
        choice: choiceOf(profile),
        ...payoffs(welfares[at]!),
        regretPct: Object.fromEntries(movers.map((party, player) => [party, regret[player]!])),
      };
    }),
    pureNash: pureNash(game).map(choiceOf),
  };
}

/** 0.25 as `25 %`. */
const percentOf = (rate: number): string => `${Math.round(1e6 * rate) / 1e4} %`;
