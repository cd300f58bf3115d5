import type { Economy } from "../economy/index.js";

/** A border, crossed from one region into the other; positions in the economy. */
export interface Border {
  readonly from: number;
  readonly to: number;
}

/**
 * How often value crosses a border on its way into a good: [region][sector] dollars that crossed it anywhere upstream, per
 * dollar of output at the factory gate. A part that crosses three times counts three times.
 *
 *     k_n^j = (1 - B_n^j) sum over goods g and suppliers i of gamma_n^gj pi_ni^g / (1 + t_ni^g) (1 if i to n is the border + k_i^g)
 *
 * The count of border crossings of Muradov (2016), Counting borders in global value chains, for one border and direction.
 */
export function crossings(economy: Economy, border: Border): Float64Array {
  const { regions, sectors, share, tariff, io, vaShare } = economy;
  const [n, j] = [regions.length, sectors.length];
  const bought = share.map((value, cell) => value / (1 + tariff[cell]!));
  const total = new Float64Array(n * j);
  // The first round counts the crossing into the stage itself, each later one crossings a sale further up.
  let entering = new Float64Array(n * j);
  const row = (border.to * n + border.from) * j;
  for (let s = 0; s < j; s += 1) entering[border.to * j + s] = bought[row + s]!;
  for (let length = 0; length < 100_000; length += 1) {
    const round = new Float64Array(n * j);
    for (let at = 0; at < n * j; at += 1) {
      const first = Math.floor(at / j) * j;
      for (let using = 0; using < j; using += 1) {
        round[first + using]! += (1 - vaShare[first + using]!) * io[at * j + using]! * entering[at]!;
      }
    }
    for (let at = 0; at < n * j; at += 1) total[at]! += round[at]!;
    if (!round.some((value, at) => value > 1e-15 * total[at]!)) break;
    entering = new Float64Array(n * j);
    for (let pair = 0; pair < n * n; pair += 1) {
      const [to, from] = [Math.floor(pair / n) * j, (pair % n) * j];
      for (let s = 0; s < j; s += 1) entering[to + s]! += bought[pair * j + s]! * round[from + s]!;
    }
  }
  return total;
}
