import type { Economy } from "../economy/index.js";
import { type SolveOptions, type Solution, weightedSectors } from "../equilibrium/index.js";
import {
  type InstrumentChoice,
  instrumentsOf,
  type Player,
  soloPlayers,
  type TariffGame,
  tariffGame,
  welfareOf,
} from "../negotiation/index.js";

/** Party to sector to political weight; 1 where it says nothing. */
export type PoliticalWeights = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** What can be set in a tariff game, within which bounds and for what: the same on every economy and model. */
export interface GameChoice {
  readonly instruments: InstrumentChoice;
  readonly lower: number;
  readonly upper: number;
  /** Real income unless given. */
  readonly political?: PoliticalWeights;
}

/**
 * The tariff game of the parties on an economy.
 * @throws ParleyError (usage) for a party, instrument or bound that does not fit.
 */
export function gameOf(
  economy: Economy,
  parties: readonly string[],
  { instruments: wanted, lower, upper, political }: GameChoice,
  options: SolveOptions,
): TariffGame {
  const instruments = instrumentsOf(economy, parties, wanted);
  const players = political && weighted(soloPlayers(parties, instruments), political);
  return tariffGame(economy, parties, instruments, { lower, upper, options, ...(players && { players }) });
}

/** Parties with political weights set their rates for weighted income, the others for real income. */
const weighted = (players: readonly Player[], political: PoliticalWeights): Player[] =>
  players.map((player) => {
    const own = political.get(player.name);
    return own === undefined ? player : { ...player, objective: weightedSectors(player.name, own) };
  });

/** Real income of the parties, %. */
export const incomePct = (parties: readonly string[], hats: Solution | readonly number[]): Record<string, number> => {
  const welfare = "welfareHat" in hats ? welfareOf(parties, hats) : hats;
  return Object.fromEntries(parties.map((code, i) => [code, 100 * (welfare[i]! - 1)]));
};
