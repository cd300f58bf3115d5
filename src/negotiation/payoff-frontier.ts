import { log, usageError } from "../base/index.js";
import { sharesOf } from "./agreed.js";

/** Rules that pick a point of a frontier of payoffs. */
export const frontierRules = ["nash", "kalai-smorodinsky", "egalitarian"] as const;
export type FrontierRule = (typeof frontierRules)[number];

/** The payoffs two parties can reach: the most the second can have when the first has `own`; falling and concave. */
export interface PayoffFrontier {
  readonly most: (own: number) => number;
  /** Smallest and largest payoff of the first party. */
  readonly from: number;
  readonly to: number;
}

/** Payoffs of two parties, in any units. */
export type PayoffPair = readonly [number, number];

/**
 * The point of a frontier that a rule picks over the threat point; null when no point gives both more than that.
 *
 * nash: max b_1 ln(u_1 - d_1) + b_2 ln(u_2 - d_2), Nash (1950), with the weights of Kalai (1977, theorem 1).
 * kalai-smorodinsky: gains in proportion to the most each could have while the other keeps its threat, Kalai and Smorodinsky
 * (1975). egalitarian: equal gains, Kalai (1977); this one alone depends on the units.
 *
 * Payoffs of kalai-smorodinsky and egalitarian are exact to rounding, those of nash to about 1e-8 of the range: the product
 * is flat at its top.
 * @param weights b, of `nash` only; equal unless given.
 * @throws ParleyError (usage) for weights that do not fit and a frontier whose ends cross.
 */
export function bargainOnFrontier(
  frontier: PayoffFrontier,
  rule: FrontierRule,
  threat: PayoffPair,
  weights: readonly number[] = [1, 1],
): PayoffPair | null {
  const { most, to } = frontier;
  const [b1 = 0, b2 = 0] = sharesOf(weights, 2);
  if (!(frontier.from <= to)) throw usageError(`the frontier ends at ${to}, before its start at ${frontier.from}`);
  const low = Math.max(frontier.from, threat[0]);
  if (!(low <= to && most(low) > threat[1])) return null;
  // The end of the part that gives the second party its threat or more.
  const high = most(to) >= threat[1] ? to : crossing((own) => most(own) - threat[1], low, to);
  if (!(high > threat[0])) return null;
  const gains = (own: number): PayoffPair => [own - threat[0], most(own) - threat[1]];
  if (rule === "nash") {
    const own = largest(
      (at) => {
        const [one, two] = gains(at);
        return (b1 === 0 ? 0 : b1 * log(one)) + (b2 === 0 ? 0 : b2 * log(two));
      },
      low,
      high,
    );
    return [own, most(own)];
  }
  const [scale1, scale2] = rule === "egalitarian" ? [1, 1] : [high - threat[0], most(low) - threat[1]];
  const lead = (at: number): number => {
    const [one, two] = gains(at);
    return two / scale2 - one / scale1;
  };
  // Where the first party leads at its lowest point, or the second to the end, no more can be given to the other.
  const own = lead(low) <= 0 ? low : lead(high) >= 0 ? high : crossing(lead, low, high);
  return [own, most(own)];
}

/**
 * The frontier of a set of points between which parties may draw lots: the upper concave hull, its falling part.
 * @throws ParleyError (usage) for no points or payoffs that are not numbers.
 */
export function frontierThrough(points: readonly PayoffPair[]): PayoffFrontier {
  if (points.length === 0 || !points.flat().every(Number.isFinite)) {
    throw usageError(`a frontier needs at least one point of two numbers; there are ${points.length}`);
  }
  const hull: PayoffPair[] = [];
  for (const point of points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    while (hull.length > 0 && (hull.at(-1)![1] <= point[1] || bends(hull.at(-2), hull.at(-1)!, point))) hull.pop();
    hull.push(point);
  }
  const [first, last] = [hull[0]!, hull.at(-1)!];
  const low = Math.min(...points.map(([own]) => own));
  return {
    from: low,
    to: last[0],
    most: (own) => {
      const right = hull.findIndex(([at]) => at >= own);
      if (right <= 0) return right === 0 ? first[1] : last[1];
      const [[x0, y0], [x1, y1]] = [hull[right - 1]!, hull[right]!];
      return y0 + ((own - x0) / (x1 - x0)) * (y1 - y0);
    },
  };
}

/** Whether `middle` lies on or below the line from `left` to `right`. */
const bends = (left: PayoffPair | undefined, middle: PayoffPair, right: PayoffPair): boolean =>
  left !== undefined && (middle[1] - left[1]) * (right[0] - left[0]) <= (right[1] - left[1]) * (middle[0] - left[0]);

/** Where a falling function crosses 0 between two points, to the last bit. */
function crossing(value: (at: number) => number, low: number, high: number): number {
  let [left, right] = [low, high];
  for (;;) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) return left;
    if (value(middle) >= 0) left = middle;
    else right = middle;
  }
}

/** The largest value of a function with one top, by golden sections. */
function largest(value: (at: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [left, right] = [low, high];
  let [inner, outer] = [right - golden * (right - left), left + golden * (right - left)];
  let [one, two] = [value(inner), value(outer)];
  // 0.618^100 is 1e-21: nothing is left between the ends.
  for (let step = 0; step < 100; step += 1) {
    if (one >= two) {
      [right, outer, two] = [outer, inner, one];
      inner = right - golden * (right - left);
      one = value(inner);
    } else {
      [left, inner, one] = [inner, outer, two];
      outer = left + golden * (right - left);
      two = value(outer);
    }
  }
  return left + (right - left) / 2;
}
