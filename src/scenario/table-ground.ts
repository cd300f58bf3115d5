import { bestResponse, type Deal, type TariffGame } from "../negotiation/index.js";
import type { TableFile } from "./table-schema.js";
import type { Table, ThreatPoint } from "./threat.js";

/** Payoffs of a point both ways. */
export interface Payoffs {
  readonly welfareExactPct: Readonly<Record<string, number>>;
  readonly usdBn: Readonly<Record<string, number>>;
}

/** Everything the parts of a table share. */
export interface Ground {
  readonly table: Table;
  readonly file: TableFile;
  readonly game: TariffGame;
  readonly points: ReadonlyMap<string, ThreatPoint>;
  readonly payoffs: (welfare: readonly number[]) => Payoffs;
}

/** The Nash bargain with equal weights over a threat; null where none beats it. */
export interface DealOver {
  readonly threat: ThreatPoint;
  readonly agreed: Deal | null;
}

/** What a party gains by breaking a deal while the others keep it, in log income. */
export function temptation(game: TariffGame, agreed: Deal, party: string): number {
  const player = game.players.find(({ name }) => name === party)!;
  const answer = bestResponse(game, player, agreed.rates, { tolerance: 1e-7 });
  return Math.max(answer.value - player.objective(agreed.solution).value, 0);
}
