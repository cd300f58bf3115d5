import { unknown, usageError } from "../../base/index.js";
import type { Solution } from "../../equilibrium/index.js";
import { bestOfStarts, bestResponse, ratesInForce, toNashResult } from "../../negotiation/index.js";
import { incomePct, type Points } from "../../scenario/index.js";
import type { Context } from "../context.js";
import { printGame } from "./nash.js";
import { gameFrom, robustness, type SoloFlags } from "./tariff-game.js";
import { baseTable } from "./tariff-table.js";

interface Flags extends SoloFlags {
  readonly json: boolean;
  readonly output?: string;
}

/** `parley respond PARTY`: its best rates against those in force in the economy. */
export function answerTariffs(this: Context, flags: Flags, party: string): void {
  const table = baseTable(flags, this.cwd);
  const { game, gameOn, starts, ...frame } = gameFrom(flags, this.cwd, table);
  const player = game.players.find(({ name }) => name === party);
  if (player === undefined) throw usageError(unknown("party", party, game.parties));
  const answer = bestOfStarts(game, player, ratesInForce(game), starts);
  // No search found more: the best of them is the answer.
  const point = { ...answer, starts, regret: { [party]: 0 } };
  const income = (solution: Solution): Points => ({ "best response": incomePct(game.parties, solution) });
  const others = robustness(flags, table, income(answer.solution), (other) => {
    const same = gameOn(other);
    return income(bestResponse(same, same.players.find(({ name }) => name === party)!, answer.rates).solution);
  });
  const result = toNashResult(game, point, { ...frame, ...others, inputs: { ...frame.inputs, responds: party } });
  printGame(this, flags, result, `Best response of ${party}`);
}
