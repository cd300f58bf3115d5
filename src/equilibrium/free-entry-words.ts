import { log, ParleyError } from "../base/index.js";
import type { Economy } from "../economy/index.js";
import type { EntryMarket, EntryState } from "./free-entry-market.js";
import type { EntryFound, EntryProblem } from "./free-entry-solve.js";

/** What a reader of the result must know: what closed, and how many equilibria were met. */
export function entryWarnings(
  { regions }: Economy,
  { closed, equilibria }: Pick<EntryFound, "closed" | "equilibria">,
): string[] {
  const out: string[] = [];
  if (closed.length > 0) {
    out.push(
      `free entry: no firms are left in ${closed.length} of the sectors with output in the base: ${listed(closed.map(({ region, sector }) => `${region} ${sector}`))}`,
    );
  }
  const ended = equilibria.reduce((sum, { starts }) => sum + starts, 0);
  out.push(
    `free entry: ${ended === 1 ? "one search" : `${ended} searches from different wages`} met ${equilibria.length === 1 ? "one equilibrium" : `${equilibria.length} equilibria`}; that there is no other is not proven`,
  );
  if (equilibria.length > 1) {
    const ranges = regions.map((region, n) => {
      const percent = equilibria.map(({ welfareHat }) => 100 * (welfareHat[n]! - 1));
      return `${region} ${Math.min(...percent).toFixed(3)} to ${Math.max(...percent).toFixed(3)} %`;
    });
    out.push(`free entry: welfare lies at ${ranges.join(", ")}; this is the one the base leads to`);
  }
  return out;
}

const listed = (names: readonly string[]): string =>
  names.length <= 5 ? names.join(", ") : `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`;

/** @param residual what was reached, NaN where firms found no rest. */
export function notConverged(
  { economy, scale, tolerance }: EntryProblem,
  market: EntryMarket,
  { logMass }: EntryState,
  residual: number,
  rounds: number,
): ParleyError {
  const closing = market.sectors.flatMap(({ sector, makers }, place) =>
    [...makers]
      .filter((i) => logMass[place]![i]! < log(1e-3))
      .map((i) => `${economy.regions[i]} ${economy.sectors[sector]}`),
  );
  const which = closing.length === 0 ? "" : `; sectors close on the way: ${listed(closing)}`;
  const reached =
    residual === residual ? `the residual reached is ${residual.toExponential(1)}` : "entry found no rest";
  return new ParleyError(
    "notConverged",
    `not converged: after ${rounds} rounds of wages with free entry at scale ${scale} ${reached}, not ${tolerance}${which}; a smaller shock or a scale below 1 may do`,
  );
}
