import { unknown, usageError } from "../../base/index.js";
import { bestOfStarts, ratesInForce, toNashResult } from "../../negotiation/index.js";
import type { Context } from "../context.js";
import { printGame } from "./nash.js";
import { gameFrom, type SoloFlags } from "./tariff-game.js";

interface Flags extends SoloFlags {
  readonly json: boolean;
  readonly output?: string;
}

/** `parley respond PARTY`: its best rates against those in force in the economy. */
export function answerTariffs(this: Context, flags: Flags, party: string): void {
  const { game, starts, ...frame } = gameFrom(flags, this.cwd);
  const player = game.players.find(({ name }) => name === party);
  if (player === undefined) throw usageError(unknown("party", party, game.parties));
  const answer = bestOfStarts(game, player, ratesInForce(game), starts);
  // No search found more: the best of them is the answer.
  const point = { ...answer, starts, regret: { [party]: 0 } };
  const result = toNashResult(game, point, { ...frame, inputs: { ...frame.inputs, responds: party } });
  printGame(this, flags, result, `Best response of ${party}`);
}
