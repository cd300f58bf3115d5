import { type ClaimTotal, claimSpreads } from "../../rates/index.js";
import { shockOf } from "../instruments.js";
import type { PolicyTariffs, RunInputs } from "../run.js";
import type { Scenario } from "../types.js";
import {
  type ClaimRange,
  type DrawPlan,
  drawnClosures,
  drawTolerance,
  elasticityRange,
  type TariffRange,
} from "./plan.js";

/** What the spread of inputs is read from. */
export interface Spread {
  /** Published sets of elasticities only. */
  readonly sets: Parameters<typeof elasticityRange>[1];
  readonly claimTotals: readonly ClaimTotal[];
}

/**
 * What the draws of a scenario need: the tariffs of both laws, with their ends where claims are observed, and the distribution
 * of everything that is drawn.
 * @param seed a whole number from 0 to 2^53 - 1.
 */
export function planDraws(
  { baseline, policy, model }: Scenario,
  { economy, tariffsOf }: Pick<RunInputs, "economy" | "tariffsOf">,
  { sets, claimTotals }: Spread,
  seed: number,
): DrawPlan {
  const [before, after] = [tariffsOf(baseline), tariffsOf(policy)];
  const claims = claimRanges(before, after, claimTotals).filter(({ origin }) => economy.regions.includes(origin));
  const range = ({ tariffs, claimRange }: PolicyTariffs): TariffRange =>
    claims.length > 0 && claimRange ? { tariffs, ...claimRange() } : { tariffs, unclaimed: null, claimed: null };
  const { economy: _, book: __, elasticities: ___, tolerance, ...solved } = model;
  return {
    seed,
    economy,
    model: solved,
    tolerance: Math.max(tolerance, drawTolerance),
    before: range(before),
    after: range(after),
    ...(policy.instruments && { shock: shockOf(policy.instruments, economy) }),
    elasticities: elasticityRange(economy, sets),
    closures: drawnClosures,
    claims,
  };
}

/** Claims are drawn where both laws are seen through observed claims of the shipped weights. */
function claimRanges(before: PolicyTariffs, after: PolicyTariffs, totals: readonly ClaimTotal[]): ClaimRange[] {
  if (!("claimRange" in before && "claimRange" in after)) return [];
  const earlier = claimSpreads(totals, before.claims);
  return claimSpreads(totals, after.claims).flatMap((spread) => {
    const other = earlier.find(({ origin }) => origin === spread.origin);
    return other ? [{ origin: spread.origin, before: other, after: spread }] : [];
  });
}
