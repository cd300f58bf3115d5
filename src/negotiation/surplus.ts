import { usageError } from "../base/index.js";
import { sharesOf } from "./agreed.js";

/**
 * [party] outcomes where payoffs can be paid from one to another: x_i = d_i + b_i S with S = total - sum of d, the asymmetric
 * Nash solution of a linear frontier (Nash 1953; Binmore, Rubinstein and Wolinsky 1986, section 3). Null when there is no
 * surplus to share: no deal beats the threat.
 * @param total what all have together with a deal, in the units of the threat [party].
 * @throws ParleyError (usage) for weights that do not fit.
 */
export function shareSurplus(
  threat: readonly number[],
  total: number,
  weights: readonly number[] = threat.map(() => 1),
): number[] | null {
  const shares = sharesOf(weights, threat.length);
  const surplus = total - threat.reduce((sum, value) => sum + value, 0);
  return surplus > 0 ? threat.map((value, i) => value + shares[i]! * surplus) : null;
}

/**
 * [party] the most each can have where payoffs can be paid from one to another and nobody has less than the threat:
 * x_i = d_i + S, the ends of the part of the line sum of x = total that beats the threat. Null when there is no surplus.
 * @param total what all have together with a deal, in the units of the threat [party].
 */
export function mostWithTransfers(threat: readonly number[], total: number): number[] | null {
  const surplus = total - threat.reduce((sum, value) => sum + value, 0);
  return surplus > 0 ? threat.map((value) => value + surplus) : null;
}

/**
 * What the party that offers first gets of a surplus of 1 when two offer in turn and a round's wait costs them the factors
 * `first` and `second`: (1 - second) / (1 - first x second), Rubinstein (1982), section 3, conclusion 1.
 * @throws ParleyError (usage) unless both lie from 0 to below 1.
 */
export function rubinsteinShare(first: number, second: number): number {
  for (const factor of [first, second]) {
    if (!(factor >= 0 && factor < 1)) {
      throw usageError(`a discount factor of ${factor}; write a number from 0 to below 1, for example 0.9`);
    }
  }
  return (1 - second) / (1 - first * second);
}

/**
 * [party] bargaining weights of yearly discount rates, when offers follow each other quickly: b_i in proportion to 1 / r_i,
 * for two parties r_j / (r_i + r_j); Binmore, Rubinstein and Wolinsky (1986), proposition 4.
 * @throws ParleyError (usage) for a rate that is not above 0.
 */
export function rubinsteinWeights(rates: readonly number[]): number[] {
  for (const rate of rates) {
    if (!(rate > 0 && Number.isFinite(rate)))
      throw usageError(`a discount rate of ${rate}; write a number above 0, for example 0.05`);
  }
  const least = Math.min(...rates);
  return sharesOf(
    rates.map((rate) => least / rate),
    rates.length,
  );
}

/** What two parties gain together by a deal of their own, whatever the other pairs do. */
export interface PairSurplus {
  readonly pair: readonly [string, string];
  readonly surplus: number;
  /** Weight of the first; one half unless given. */
  readonly weight?: number;
}

/**
 * Nash-in-Nash where the pairs' surpluses add up: every pair shares its own, the other pairs' deals taken as given; Horn and
 * Wolinsky (1988). A pair without a surplus makes no deal.
 * @returns outcome by party, in the units of the surpluses and of the threat (0 for a party it does not name).
 * @throws ParleyError (usage) for a weight outside 0 to 1 or a surplus that is not a number.
 */
export function additiveNashInNash(
  pairs: readonly PairSurplus[],
  threat: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const outcome: Record<string, number> = { ...threat };
  for (const { pair, surplus, weight = 0.5 } of pairs) {
    if (!Number.isFinite(surplus) || !(weight >= 0 && weight <= 1)) {
      throw usageError(
        `${pair.join(" and ")}: a surplus of ${surplus} at weight ${weight}; write a number and a weight from 0 to 1`,
      );
    }
    const gain = Math.max(surplus, 0);
    pair.forEach((party, i) => {
      outcome[party] = (outcome[party] ?? 0) + (i === 0 ? weight : 1 - weight) * gain;
    });
  }
  return outcome;
}
