import { usageError } from "../base/index.js";
import type { CoalitionGame } from "./shapley.js";

/** Coalitions as bit masks: bit i is player i. All but the empty and the grand one. */
export const properCoalitions = (count: number): number[] =>
  Array.from({ length: Math.max((1 << count) - 2, 0) }, (_, at) => at + 1);

/** [player] 1 for members, else 0. */
export const membership = (coalition: number, count: number): number[] =>
  Array.from({ length: count }, (_, player) => (coalition >> player) & 1);

/** What the members of a coalition get together. */
export const payOf = (coalition: number, pay: readonly number[]): number =>
  pay.reduce((sum, value, player) => ((coalition >> player) & 1 ? sum + value : sum), 0);

/** By how much a coalition is worth more than its members get: its complaint. */
export const excess = ({ worth }: CoalitionGame, coalition: number, pay: readonly number[]): number =>
  worth[coalition]! - payOf(coalition, pay);

/** Largest absolute worth, at least 1e-300: the unit in which rounding is judged. */
export const scaleOf = ({ worth }: CoalitionGame): number =>
  worth.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-300);

/** @throws ParleyError (usage) when the worths do not fit the players. */
export function checkGame({ players, worth }: CoalitionGame): void {
  const coalitions = 1 << players.length;
  if (worth.length !== coalitions) {
    throw usageError(`${players.length} players need ${coalitions} worths, one a coalition; there are ${worth.length}`);
  }
  const bad = worth.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw usageError(`the worth of coalition ${bad} is not a finite number`);
  if (worth[0] !== 0) throw usageError(`the empty coalition must have worth 0; it has ${worth[0]}`);
}
